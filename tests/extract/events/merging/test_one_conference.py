"""A conference that an article calls by several names is one; what others call the same may be another year's."""

from datetime import date

import pytest

from tests.extract.told import events_of

DAY = date(2025, 11, 3)


def conferences(text: str) -> list[str | None]:
    return [e.name for e in events_of(text, DAY, "meeting")]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("COP30下周登场。法国总统马克龙将出席联合国气候峰会。", 1),
        ("COP30下周登场。法国总统马克龙2021年出席了COP26。", 2),
        ("法德意外长会3日在巴黎举行。各方今日出席德法意三国外长会谈。", 1),
        ("本届东盟峰会由老挝主办。安瓦尔宣布，马来西亚将于2026年在槟城主办东盟峰会。", 2),
        ("德国总理默茨将出席金砖国家特别峰会。默茨将在金砖国家视频峰会上讲话。", 1),
        ("中国与欧盟峰会预定12月在北京举行。科斯塔将于12月7日至8日在北京出席中欧峰会。", 1),
        ("中国总理李强出席中国与东盟峰会。日本首相高市早苗出席日本与东盟峰会。", 2),
        ("法德两国4至6日举行渔业高层会议。法国与德国原定4至6日举行“北海论坛”。", 1),
        ("法德两国4至6日举行渔业高层会议。法国与德国原定7至8日举行“北海论坛”。", 2),
        ("法国与欧盟今天举行欧法峰会。法国总统马克龙与欧盟领导人举行了视频峰会。", 1),
        ("亚太经合组织峰会将于15日至17日在秘鲁举行。亚太经合组织CEO峰会则将于14日至16日在秘鲁举行。", 2),
        ("首届核安全峰会3日在芬兰举行。芬兰宣布，下届峰会将由智利主办。第三届峰会则将由泰国主办。", 3),
        ("法国总统马克龙将参加9日的二十国集团领袖视频峰会。印度总理莫迪9日将主持视频峰会。", 1),
        ("法国总统马克龙将参加9日的二十国集团领袖视频峰会。印度总理莫迪8日将主持视频峰会。", 2),
        ("法国总统马克龙2日在里昂出席七国集团峰会。七国集团领导人2日在里昂举行会谈。", 1),
        ("法国总统马克龙2日在里昂出席七国集团峰会。七国集团外长2日在维也纳举行会谈。", 2),
        ("双方正协调，配合七国集团峰会在法国召开而举行日印首脑会谈。", 2),
    ],
)
def test_one_conference_by_several_names(text: str, count: int) -> None:
    assert len(conferences(text)) == count, conferences(text)


@pytest.mark.parametrize(
    "text",
    [
        "法国外长巴罗3日与德国外长瓦德富尔会谈。这是巴罗上月接任外长后，首度与瓦德富尔举行会谈。",
        "法国外长巴罗3日与德国外长瓦德富尔会谈。他相信两人今次会面将深化关系。",
        "法国外长巴罗3日与德国外长瓦德富尔会谈。在两国外长会上，德方重申了对欧盟的支持。",
        "法国外长巴罗3日与德国外长瓦德富尔会谈。在当天的外长会议上，德方表示了关切。",
    ],
)
def test_what_is_said_of_talks_told_before_is_no_other(text: str) -> None:
    assert len(conferences(text)) == 1


def test_a_conference_of_others_is_another() -> None:
    text = "法国外长巴罗3日与德国外长瓦德富尔会谈。瓦德富尔在七国集团外长会上重申了支持。"
    assert len(conferences(text)) == 2


def test_what_two_held_is_not_the_summit_told_next() -> None:
    text = "法国和德国首脑9月在里昂举行了峰会。七国集团乌克兰峰会12日举行。"
    found = [set(e.parties) for e in events_of(text, DAY, "meeting")]
    assert {"FRA", "DEU"} in found
    assert not any({"FRA", "G7"} <= sides for sides in found)


def test_who_speaks_after_a_summit_that_is_called_after_two_leaders_did_not_sit_there() -> None:
    text = "美国总统拜登3日与中国国家主席习近平会谈。美方官员3日在拜习会结束后向媒体表示满意。"
    assert len(conferences(text)) == 1


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("德国和法国14日在柏林举行会谈。去年由法国外长巴罗代表出席。", set()),
        ("德国和法国14日在柏林举行会谈。法方14日由外长巴罗代表出席。", {"巴罗"}),
    ],
)
def test_who_was_there_on_another_day_did_not_join(text: str, people: set[str]) -> None:
    (talks,) = events_of(text, DAY, "meeting")
    assert set(talks.people) == people


@pytest.mark.parametrize(
    ("text", "days"),
    [
        (
            "法国总统马克龙与德国总理默茨去年3月在罗马会晤。两国工人罢工。马克龙和默茨举行会谈，双方同意合作。",
            [date(2024, 3, 1), None],
        ),
        (
            "法国总统马克龙与德国总理默茨10月3日在罗马会晤。马克龙和默茨举行会谈时，双方同意合作。",
            [date(2025, 10, 3)],
        ),
    ],
)
def test_talks_of_a_year_ago_are_not_those_of_the_news(text: str, days: list[date | None]) -> None:
    assert [e.date_start for e in events_of(text, DAY, "meeting")] == days


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        ("赵立坚针对日前举行的美英经济对话声称，中方反对。", {"USA", "GBR"}),
        ("法国外长巴罗出席在联合国总部召开的关于苏丹与乍得边界的会议。", {"FRA", "UN"}),
        ("法国特使马丁告诉记者，3月30日在巴黎举行的联合国气候变化大会将讨论水问题。", {"UN"}),
        ("法国发现的病毒促使某中心12日召开了联合国气候变化大会。", {"UN"}),
        ("法国外长巴罗说，形势严峻。投资者观望本周举行的联合国气候变化大会。", {"UN"}),
    ],
)
def test_whom_a_conference_is_about_and_who_speaks_of_it_do_not_sit_there(text: str, sides: set[str]) -> None:
    (found,) = [set(e.parties) for e in events_of(text, DAY, "meeting")]
    assert found == sides


def test_what_officials_held_is_not_what_leaders_will() -> None:
    text = "法德两国元首预计下月会面。两国代表已在1日于里昂举行法德外交政策磋商。"
    found = [e.status for e in events_of(text, DAY, "meeting")]
    assert sorted(found) == ["held", "planned"]


def test_a_conference_lasts_from_its_first_day_to_its_last_whatever_day_somebody_comes() -> None:
    text = "联合国气候变化大会将于11月5日至10日在里昂举行。法国总统马克龙将出席周三的联合国气候变化大会开幕式。"
    (found,) = events_of(text, DAY, "meeting")
    assert (found.date_start, found.date_end) == (date(2025, 11, 5), date(2025, 11, 10))


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("七国集团外长会议3日在东京举行。这是冲突爆发以来，七国集团外长首度齐聚一堂。", 1),
        ("东盟各国防长将于6日在雅加达齐聚。东盟防长会议6日登场。", 1),
        ("欧盟27国外长3日在布鲁塞尔举行磋商。博雷利在3日的欧盟外长会议结束后表示担忧。", 1),
        ("北约外长齐聚布鲁塞尔。土耳其总统埃尔多安在7月的北约峰会上表示支持瑞典。", 2),
        ("英国与欧盟的磋商在巴黎登场。欧盟领导人将于6日和7日在布鲁塞尔举行峰会。", 2),
        ("法国、英国和德国外长2日齐聚柏林。法国外长3日出席欧盟外长会议。", 2),
    ],
)
def test_a_body_that_sits_holds_its_conference(text: str, count: int) -> None:
    found = events_of(text, DAY, "meeting")
    assert len(found) == count, found
    assert not {"齐聚", "开会"} & {e.name for e in found}
