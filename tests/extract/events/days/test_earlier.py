"""The one before what a clause tells, by the time since then or by how long ago it was."""

from datetime import date

import pytest

from tests.extract.told import events_of

DAY = date(2025, 3, 14)


def told(text: str, kind: str) -> list[tuple[str, str, bool]]:
    found = events_of(text, DAY, kind)
    return sorted((str(e.date_start), str(e.date_end), e.background) for e in found)


@pytest.mark.parametrize(
    ("text", "kind", "days"),
    [
        ("法国外长巴罗时隔两年再度访问韩国。", "visit", ("2023-01-01", "2023-12-31")),
        ("中日时隔四年举行安全对话。", "meeting", ("2021-01-01", "2021-12-31")),
        ("日法首脑3月13日会谈。两国首脑时隔5个月再次举行会谈。", "meeting", ("2024-10-01", "2024-10-31")),
        ("日本首相石破茂与韩国总统崔相穆睽违约一年的会谈13日举行。", "meeting", ("2024-01-01", "2024-12-31")),
        ("日法两国3月13日在东京进行2018年以来首次副部长级渔业磋商。", "meeting", ("2018-01-01", "2018-12-31")),
    ],
)
def test_how_long_ago_it_was_dates_the_one_before(text: str, kind: str, days: tuple[str, str]) -> None:
    found = told(text, kind)
    assert (*days, True) in found
    assert len(found) == 2, "the one of now is told besides"
    assert sum(background for _, _, background in found) == 1


def test_an_open_count_dates_nothing() -> None:
    assert told("中日外长时隔四年多举行会谈。", "meeting") == [("None", "None", False)]


def test_talks_of_now_are_not_on_the_days_of_the_visit_before() -> None:
    text = "法国总理贝鲁结束访华行程。这是法国总理时隔7年再次访华。访问期间，国家主席习近平与贝鲁会谈。"
    assert told(text, "meeting") == [("None", "None", False)]


@pytest.mark.parametrize(
    "text",
    [
        "德国总理默茨13日抵达新德里。这是自2011年以来德国领导人首次访问印度。",
        "意大利总理梅洛尼13日访问河内，这是2009年以来意大利领导人首次访问越南。",
    ],
)
def test_whoever_came_then_from_that_office_is_not_told(text: str) -> None:
    assert told(text, "visit") == [("2025-03-13", "2025-03-13", False)]


@pytest.mark.parametrize(
    "text",
    [
        "考虑到现任政府的任期（明年1月20日到期），这很可能是法国外长巴罗的最后一次访韩行程。",
        "由于本届政府将于明年1月20日卸任，这将是法国外长巴罗最后一次访问日本。",
    ],
)
def test_the_end_of_a_term_is_not_the_day_of_the_last_visit(text: str) -> None:
    assert [days[0] for days in told(text, "visit")] == ["None"]


def test_the_visit_of_now_stands_beside_the_one_before() -> None:
    text = "法国外长巴罗自2021年3月以来首次访问韩国，会见了韩国外长。"
    assert told(text, "visit") == [("2021-03-01", "2021-03-31", True), ("None", "None", False)]
    assert told(text, "meeting") == [("None", "None", False)]


BEFORE = [
    ("法国总统马克龙与英国首相斯塔默20日将在伦敦会谈。这是双方睽违一年再次当面会晤。", "meeting", "2024-01-01", 2),
    ("两国正在协调举行法国总统马克龙与英国首相斯塔默时隔约一年的会谈。", "meeting", "2024-01-01", 2),
    ("法国总统马克龙10日与英国首相斯塔默会谈，这是两国首脑时隔5个月再次会谈。", "meeting", "2025-06-01", 2),
    ("这是法国总统时隔七年再次访华。", "visit", "2018-01-01", 2),
    ("法国总统马克龙10日与俄罗斯总统普京通电话，这是两人时隔两年首次通话。", "call", "2023-01-01", 2),
    ("法国总统马克龙10日与英国首相斯塔默会谈。时隔十天，议会表决。", "meeting", None, 1),
    ("法国外长巴罗10日与英国外相拉米会谈，两国相隔一年份的数据公布。", "meeting", None, 1),
]


@pytest.mark.parametrize(("text", "kind", "start", "count"), BEFORE)
def test_the_one_before_is_an_event_of_its_own(text: str, kind: str, start: str | None, count: int) -> None:
    found = events_of(text, date(2025, 11, 12))
    assert [e.type for e in found] == [kind] * count
    past = [str(e.date_start) for e in found if e.background and e.date_precision in ("year", "month")]
    assert past == ([start] if start else [])


WHO_THEN = [
    ("这是法国外长巴罗时隔六年再度到访韩国。", ("巴罗",)),
    ("法国外长巴罗时隔三年又一次访问韩国。", ("巴罗",)),
    ("法国总理贝鲁时隔六年访问韩国。", ()),  # or his predecessor
    ("法国总统时隔七年再度访问韩国。", ()),
    ("这是法国总理贝鲁自今年3月以来首次与李强通电话。", ("贝鲁", "李强")),
    ("法国外长巴罗10日与英国外相拉米通话，这是两人自去年3月以来首次通话。", ("巴罗", "拉米")),
    ("这是法国总理贝鲁自2012年以来首次与李强通电话。", ()),  # others held office then
]


@pytest.mark.parametrize(("text", "people"), WHO_THEN)
def test_who_went_or_spoke_again_had_done_so_before(text: str, people: tuple[str, ...]) -> None:
    (before,) = [e for e in events_of(text, date(2025, 11, 12)) if e.background]
    assert before.people == people
