"""Names that a row tells, and the names of spouses."""

from datetime import date

import pytest

from pipelines.extract.mentions.finding import find_mentions
from pipelines.extract.mentions.mention import PERSON
from tests.extract.told import events_of

TABLE = [
    ("韩国议员朴永浩、金汉秀、朴丁和中国大使邢大明出席。", ["朴永浩", "金汉秀", "朴丁", "邢大明"]),
    ("美国参议员墨菲、范霍文和科顿等人访问台湾。", ["墨菲", "范霍文", "科顿"]),
    ("日本众议员山田重一、长岛和久等访台。", ["山田重一", "长岛和久"]),
    ("法国外长鲍尔和维克多将军会面。", ["鲍尔", "维克多"]),
    ("香港警务处处长陈志强和林建华，昨天到访。", ["陈志强", "林建华"]),
    ("美国国务卿布林肯和平民交谈。", ["布林肯"]),
    ("李强、高层官员和日本外相会谈。", ["李强"]),
    ("马克龙、欧盟和美国同意。", ["马克龙"]),
    ("法国总统马克龙和夫人布丽吉特访问中国。", ["马克龙", "布丽吉特"]),
    ("越南国家主席武文赏偕夫人潘氏青心访问日本。", ["武文赏", "潘氏青心"]),
    ("吉尔吉斯总统贾帕罗夫人事案，中国关注。", ["贾帕罗夫"]),
    ("美国海军少将吉姆·柯克表示，日本是盟友。", ["吉姆·柯克"]),
    ("爱沙尼亚外交部非洲司司长凯勒松亦表示，中国应停火。", ["凯勒松"]),
    ("欧盟主席表明对中国的立场。", []),
    ("教宗方济各会见波兰总统杜达。", ["方济各", "杜达"]),
    ("教宗良十四世表示，愿访问土耳其。", ["良十四世"]),
    ("梵蒂冈外长科尔贝大主教访问越南。", ["科尔贝"]),
    ("加纳外长科菲热烈祝贺中国举办峰会。", ["科菲"]),
]


def test_a_spouse_travels_and_holds_no_talks() -> None:
    text = "韩国总统尹锡悦将于21日偕夫人金建希访问英国，期间将与首相苏纳克会晤。"
    found = {e.type: set(e.people) for e in events_of(text, date(2023, 11, 8))}
    assert found == {"visit": {"尹锡悦", "金建希"}, "meeting": {"尹锡悦", "苏纳克"}}


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("危地马拉外长莫拉莱斯访问中国。", "GTM"),
        ("玻利维亚总统莫拉莱斯访问中国。", "BOL"),
        ("欧盟首席谈判代表巴尼耶访问英国。", "EU"),
        ("欧盟内部市场专员布雷东访问中国。", "EU"),
        ("欧盟工业执委布雷东访问中国。", "EU"),
    ],
)
def test_the_title_says_whose_somebody_is(text: str, country: str) -> None:
    (visit,) = events_of(text, date(2023, 5, 1))
    assert visit.parties[0] == country


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("危地马拉外长莫拉莱斯访问中国。莫拉莱斯敦促日本停火。", "GTM"),
        ("危地马拉外长吉米·莫拉莱斯访问中国。莫拉莱斯敦促日本停火。", "GTM"),
        ("玻利维亚总统莫拉莱斯访问中国。莫拉莱斯敦促日本停火。", "BOL"),
        ("莫拉莱斯访问中国。莫拉莱斯敦促日本停火。", "BOL"),
    ],
)
def test_a_bare_name_is_his_who_bore_it_last(text: str, country: str) -> None:
    found, _ = find_mentions(text, date(2013, 5, 1))
    assert [m.codes for m in found if m.kind == PERSON][-1] == (country,)


@pytest.mark.parametrize(("text", "names"), TABLE)
def test_who_is_named(text: str, names: list[str]) -> None:
    found, _ = find_mentions(text, date(2023, 11, 28))
    assert [m.text for m in found if m.kind == PERSON] == names


def test_a_spouse_told_elsewhere_shares_the_journey_only() -> None:
    text = (
        "总统马克龙20日在巴黎同来访的巴西总统卢拉会谈。会谈前，马克龙和夫人布丽吉特为卢拉和夫人罗桑热拉举行欢迎仪式。"
        "当晚，马克龙和布丽吉特为卢拉夫妇举行欢迎宴会。"
    )
    found = {e.type: e.people for e in events_of(text, date(2025, 6, 20))}
    assert found == {"visit": ("卢拉", "罗桑热拉"), "meeting": ("马克龙", "卢拉")}


def test_a_spouse_who_is_only_greeted_does_not_travel() -> None:
    text = "美国总统特朗普20日访问法国。马克龙在脸书上祝福特朗普和第一夫人梅拉尼娅。"
    assert events_of(text, date(2025, 6, 20), "visit")[0].people == ("特朗普",)
