"""Time expressions, each marked ⟦...⟧ in a sentence: found as marked, and resolved to the right interval."""

import csv
from datetime import date, datetime
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipelines.extract.facts import When
from pipelines.extract.times import Anchor, find_times, lasting, talks_of_days

with (Path(__file__).parent / "time_expressions.csv").open(encoding="utf-8") as file:
    ROWS = list(csv.DictReader(file))


def anchor(row: dict[str, str], **dateline: int) -> Anchor:
    return Anchor(datetime.fromisoformat(row["published"]).date(), **dateline)


def found_at_mark(row: dict[str, str]) -> list[When]:
    """The times that touch the marked span."""
    start, end = row["text"].index("⟦"), row["text"].index("⟧") - 1
    text = row["text"].replace("⟦", "").replace("⟧", "")
    return [when for when in find_times(text, anchor(row)) if when.start < end and start < when.end]


def right(row: dict[str, str]) -> bool:
    found = found_at_mark(row)
    if row["class"] == "none":
        return not found
    if len(found) != 1:
        return False
    days = tuple(str(day or "") for day in (found[0].date_start, found[0].date_end))
    return days == (row["start"], row["end"]) and found[0].precision == row["precision"]


def test_intervals_of_all_classes() -> None:
    wrong = [(row["class"], row["text"], found_at_mark(row)) for row in ROWS if not right(row)]
    assert len(ROWS) >= 300
    assert len(wrong) <= 0.02 * len(ROWS), "\n".join(map(str, wrong))


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["text"])
def test_surface_is_the_slice(row: dict[str, str]) -> None:
    text = row["text"].replace("⟦", "").replace("⟧", "")
    found = find_times(text, anchor(row))
    assert all(text[when.start : when.end] == when.surface for when in found)
    assert all(left.end <= right.start for left, right in pairwise(found))


KINDS = [
    ("访问24日起进行。", "since"),
    ("自2015年以来，多人被拘。", "since"),
    ("争取年内开通热线。", "deadline"),
    ("须在5月底前撤军。", "deadline"),
    ("截至25日，无人伤亡。", "deadline"),
    ("17日至19日访问。", "range"),
    ("18日访问。", "point"),
    ("近日访问。", "vague"),
]


@pytest.mark.parametrize(("text", "kind"), KINDS)
def test_kind(text: str, kind: str) -> None:
    (when,) = find_times(text, Anchor(date(2024, 4, 20)))
    assert when.kind == kind


HOURS = [
    ("25日上午10时会谈。", 10),
    ("25日晚8点会谈。", 20),
    ("周六（25日）下午3时30分会谈。", 15),
    ("25日中午12时会谈。", 12),
    ("25日凌晨1点会谈。", 1),
    ("25日10点30分会谈。", 10),
    ("25日会谈。", None),
]


@pytest.mark.parametrize(("text", "hour"), HOURS)
def test_hour(text: str, hour: int | None) -> None:
    (when,) = find_times(text, Anchor(date(2023, 11, 25)))
    assert when.hour == hour


LENGTHS = [
    ("从下周二（24日）起对两国进行四天访问。", "2020-11-24", "2020-11-27"),
    ("王毅将于周三抵达，进行三日的访问。", "2020-11-25", "2020-11-27"),
    ("将于明日起一连四日访华。", "2020-11-21", "2020-11-24"),
    ("外长11月8日启程，开启为期三天的访美之行。", "2020-11-08", "2020-11-10"),
    ("部长周五结束为期三天的访问。", "2020-11-18", "2020-11-20"),
    ("特使周五抵达，进行为时一周的访问。", "2020-11-20", "2020-11-26"),
    ("为期三天的外长会议周五在河内闭幕。", "2020-11-18", "2020-11-20"),
    ("为期三天的外长会议周五在河内开幕。", "2020-11-20", "2020-11-22"),
    ("外长周五在为期两天的峰会闭幕后表示支持。", "2020-11-19", "2020-11-20"),
    ("外长周五抵达为期一周的亚洲之行的最后一站河内。", "2020-11-20", "2020-11-20"),
    ("民众周五集会，响应连续两个周末的声援行动。", "2020-11-20", "2020-11-20"),
    ("部长周五表示愿意访问。", "2020-11-20", "2020-11-20"),
]


@pytest.mark.parametrize(("text", "start", "end"), LENGTHS)
def test_length_stretches_the_day(text: str, start: str, end: str) -> None:
    when = find_times(text, Anchor(date(2020, 11, 20)))[0]
    stretched = lasting(text, when)
    assert (str(stretched.date_start), str(stretched.date_end)) == (start, end)


def test_today_is_the_day_of_the_dateline() -> None:
    text = "（中央社台北9日电）外交部今天回应。"
    days = [when.date_start for when in find_times(text, Anchor(date(2023, 10, 10), dateline_day=9))]
    assert days == [date(2023, 10, 9)] * 2


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("芬兰外长将于29日访问捷克。该国总理当天会见了捷克大使。", 27),
        ("芬兰外长将于29日访问捷克。两国外长当天将举行会谈。", 29),
        ("芬兰外长将于29日访问捷克。当天举行会谈。", 29),
        ("芬兰外长25日访问捷克。该国总理当天会见了捷克大使。", 25),
    ],
)
def test_what_is_over_was_on_no_day_to_come(text: str, day: int) -> None:
    assert find_times(text, Anchor(date(2024, 5, 27)))[-1].date_start == date(2024, 5, day)


def test_a_dateline_may_say_whose_telegram_it_is() -> None:
    text = "（平壤4月9日发朝中社电）两国第四次会议于4月8日在平壤举行。"
    assert [when.rule for when in find_times(text, Anchor(date(2019, 4, 9)))][:1] == ["dateline"]


def test_without_a_day_of_publication_nothing_is_guessed() -> None:
    found = find_times("外相18日会谈。2019年2月曾会谈。昨天、周三也会谈。", Anchor(None))
    assert [str(when.date_start or "") for when in found] == ["", "2019-02-01", "", ""]


def test_a_month_of_publication_knows_no_weekday() -> None:
    found = find_times("本月18日会谈，周三再谈，去年11月谈过。", Anchor(date(2023, 2, 1), precision="month"))
    assert [str(when.date_start or "") for when in found] == ["2023-02-18", "", "2022-11-01"]


SHORT = "0123456789一二三九十百廿年月日号天周季前后起至到、-~/.（）(): 将上下本这今去明元时第，。电"
LONGER = ("星期", "年代", "世纪", "个月", "民国", "底前", "以来", "期间", "春节", "中秋节", "同日", "次年", "上午")
PIECES = st.sampled_from([*SHORT, *LONGER])


@settings(max_examples=400, derandomize=True, deadline=None)
@given(st.lists(PIECES, max_size=14).map("".join))
def test_any_text_gives_ordered_closed_intervals(text: str) -> None:
    found = find_times(text, Anchor(date(2024, 2, 29)))
    assert all(text[when.start : when.end] == when.surface for when in found)
    assert all(left.end <= right.start for left, right in pairwise(found))
    for when in found:
        assert (when.date_start is None) == (when.date_end is None) == (when.kind == "vague")
        assert when.date_start is None or when.date_end is None or when.date_start <= when.date_end
        lasting(text, when)


TALKS = [
    ("9日举行为期两天的会谈", 9, 10),
    ("9日结束为期两天的贸易谈判", 8, 9),
    ("9日与进行为期两天访问的外长会谈", 9, 9),
]


@pytest.mark.parametrize(("text", "first", "last"), TALKS)
def test_talks_of_days(text: str, first: int, last: int) -> None:
    (when, *_) = find_times(text, Anchor(date(2024, 4, 10)))
    longer = talks_of_days(text, when)
    assert (longer.date_start, longer.date_end) == (date(2024, 4, first), date(2024, 4, last))
