"""For whom a person acts: the title's side; without a title his office of the day; after leaving it his country."""

from datetime import date

import pytest

from pipelines.extract import ArticleText, extract
from tests.extract.told import events_of


@pytest.mark.parametrize(
    ("text", "day", "sides"),
    [
        ("王毅会见联合国秘书长潘基文。", date(2015, 5, 3), {"CHN", "UN"}),
        ("王毅与前联合国秘书长潘基文会谈。", date(2022, 5, 3), {"CHN", "KOR"}),
        ("特朗普在白宫会见北约秘书长吕特。", None, {"USA", "NATO"}),
        ("特朗普在白宫会见吕特。", date(2025, 5, 3), {"USA", "NATO"}),
        ("特朗普在白宫会见吕特。", date(2019, 7, 3), {"USA", "NLD"}),
    ],
)
def test_a_person_acts_for_the_side_of_his_title_or_day(text: str, day: date | None, sides: set[str]) -> None:
    (event,) = events_of(text, day)
    assert set(event.parties) == sides


@pytest.mark.parametrize(
    ("dateline", "sides"),
    [
        ("（中央社台北14日电）", [{"TWN", "CZE"}]),
        ("（中央社安卡拉14日专电）", []),
        ("（中央社安卡拉14日综合外电报导）", []),
    ],
)
def test_an_outlet_names_the_ministers_of_its_own_state_bare(dateline: str, sides: list[set[str]]) -> None:
    text = f"{dateline}环境部长林大明今天与捷克总理诺瓦克会谈。"
    found = extract(ArticleText("", text, date(2023, 11, 14), source="中央社")).events
    assert [set(e.parties) for e in found] == sides


@pytest.mark.parametrize(
    ("text", "source", "sides"),
    [
        ("李强总理上个月来访。首相已致函普京总统。", "", []),
        ("李强总理上个月来访。总理已致函普京总统。", "", [{"CHN", "RUS"}]),
        ("李强总理上个月来访。首相已致函普京总统。", "星洲日报", [{"MYS", "RUS"}]),
    ],
)
def test_a_bare_title_is_of_whom_the_article_or_the_outlet_names_so(
    text: str, source: str, sides: list[set[str]]
) -> None:
    found = extract(ArticleText("", text, date(2024, 10, 21), source=source)).events
    assert [set(e.parties) for e in found if e.type == "call"] == sides


def test_in_an_answer_i_am_whom_the_journalists_ask() -> None:
    text = "智利外长范克拉韦伦接受专访。\n问：有何安排？\n答：李强总理很忙。我上周在北京同王毅外长会谈。"
    (event,) = events_of(text, date(2024, 10, 21), "meeting")
    assert set(event.people) == {"范克拉韦伦", "王毅"}


@pytest.mark.parametrize("title", ["首相拿督斯里", "首相丹斯里拿督", "首相"])
def test_an_honour_between_title_and_name_is_no_part_of_either(title: str) -> None:
    (event,) = events_of(f"马来西亚{title}阿都哈迪昨天会见法国外长巴罗。", date(2024, 10, 21))
    assert set(event.people) == {"阿都哈迪", "巴罗"}


@pytest.mark.parametrize(
    "whom",
    [
        "由主席索托率领的秘鲁议会代表团",
        "以议员索托为团长的秘鲁议会代表团",
        "秘鲁民族党总书记索托率领的代表团",
        "秘鲁外贸部主管渔业的新任次长索托",
    ],
)
def test_who_leads_a_delegation_is_of_its_side(whom: str) -> None:
    (event,) = events_of(f"法国外长巴罗14日会见{whom}。", date(2023, 11, 15), "meeting")
    assert (set(event.parties), set(event.people)) == ({"FRA", "PER"}, {"巴罗", "索托"})


def test_whom_he_recommends_makes_nobody_of_a_side() -> None:
    found = events_of("法国外长巴罗14日会见由主席索托推荐的秘鲁企业。", date(2023, 11, 15), "meeting")
    assert [e.people for e in found] == [("巴罗",)]


@pytest.mark.parametrize(
    ("words", "parties"),
    [("中方愿同秘方合作。", {"CHN", "PER"}), ("秘方愿加强合作。", set())],
)
def test_an_embassy_names_its_own_envoy_without_the_state(words: str, parties: set[str]) -> None:
    found = events_of(f"9月7日，驻秘鲁大使周平山会见秘鲁外长索托。{words}", date(2024, 9, 8), "meeting")
    assert {code for e in found for code in e.parties} == parties


def test_who_heads_a_city_abroad_is_of_its_state() -> None:
    (event,) = events_of("法国外长巴罗7日会见越南岘港市人民委员会主席范文安。", date(2024, 9, 8), "meeting")
    assert (set(event.parties), set(event.people)) == ({"FRA", "VNM"}, {"巴罗", "范文安"})
