"""An event's status and its day do not contradict each other."""

from datetime import date

import pytest

from pipelines.extract import ArticleText, extract
from pipelines.extract.facts import EventMention

DAY = date(2025, 11, 14)
CASES = [  # (text, type, status, first day)
    # the own clause tells the day: it was done
    ("日本外相岩屋毅今年9月或因压力才与韩国外长赵兑烈会谈。", "meeting", "held", date(2025, 9, 1)),
    # another clause tells it: of the call for the visit
    ("今年7月，德国总理朔尔茨提议，法国总统马克龙将前往越南访问。", "visit", "planned", None),
    # a bare month or day of what is to come
    ("韩国总统李在明邀请日本首相石破茂于4月访问首尔。", "visit", "proposed", date(2026, 4, 1)),
    ("法国总统马克龙2日的行程则包括与德国总理朔尔茨会晤。", "meeting", "planned", date(2025, 12, 2)),
    # what goes on was not begun tomorrow
    ("法国总统马克龙正在越南访问，行程持续到17日。", "visit", "ongoing", None),
    # wars
    ("自2022年2月俄罗斯入侵乌克兰以来，粮价上涨。", "military", "ongoing", date(2022, 2, 1)),
    ("他谴责俄罗斯对乌克兰的侵略。", "military", "ongoing", None),
    ("2014年俄罗斯入侵乌克兰并吞并克里米亚。", "military", "held", date(2014, 1, 1)),
]


def first(text: str, kind: str) -> EventMention:
    return next(e for e in extract(ArticleText("", text, DAY)).events if e.type == kind)


@pytest.mark.parametrize(("text", "kind", "status", "day"), CASES)
def test_day_and_status(text: str, kind: str, status: str, day: date | None) -> None:
    found = first(text, kind)
    assert (found.status, found.date_start) == (status, day)


def test_two_mentions_of_what_lies_ahead() -> None:
    text = "法国总统马克龙20日将与德国总理朔尔茨在柏林举行会谈。马克龙与朔尔茨举行了会谈，这是两人首次会谈。"
    assert first(text, "meeting").status == "planned"


def test_a_month_alone_is_not_over_before_its_last_day() -> None:
    found = extract(ArticleText("", "日韩两国外长22日在首尔举行了会谈。", date(2025, 11, 1), "month")).events
    assert [e.status for e in found] == ["held"]
