"""Closed intervals of days: weeks from Monday to Sunday, months, quarters, seasons of the north, years."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import NamedTuple

SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "winter": 12}  # first month


class Span(NamedTuple):
    start: date
    end: date
    precision: str

    def distance(self, day: date) -> int:
        """Days from `day` to the span: negative when it is past, 0 when it holds the day."""
        if self.end < day:
            return (self.end - day).days
        return max(0, (self.start - day).days)


def plus(day: date, days: int) -> date:
    return day + timedelta(days=days)


def day_span(day: date) -> Span:
    return Span(day, day, "day")


def date_span(year: int, month: int, day: int) -> Span | None:
    """None for a day that no calendar has (2月30日)."""
    try:
        return day_span(date(year, month, day))
    except ValueError:
        return None


def days_span(first: date, last: date) -> Span:
    return Span(first, last, "range")


def week_span(day: date, weeks: int = 0) -> Span:
    monday = plus(day, 7 * weeks - day.weekday())
    return Span(monday, plus(monday, 6), "week")


def months_span(year: int, month: int, months: int, precision: str) -> Span:
    """`month` may run past 1..12: it is counted on from January of `year`."""
    year, month = shifted(year, month, 0)
    after = date(*shifted(year, month, months), 1)
    return Span(date(year, month, 1), plus(after, -1), precision)


def shifted(year: int, month: int, by: int) -> tuple[int, int]:
    """(2023, 12) by 1 -> (2024, 1)"""
    count = year * 12 + month - 1 + by
    return count // 12, count % 12 + 1


def month_span(year: int, month: int) -> Span:
    return months_span(year, month, 1, "month")


def quarter_span(year: int, quarter: int) -> Span:
    return months_span(year, 3 * quarter - 2, 3, "quarter")


def half_span(year: int, half: int) -> Span:
    return months_span(year, 6 * half - 5, 6, "half")


def season_span(year: int, season: str) -> Span:
    """Winter of a year begins in its December."""
    return months_span(year, SEASONS[season], 3, "season")


def years_span(first: int, last: int) -> Span:
    return Span(date(first, 1, 1), date(last, 12, 31), "year" if first == last else "range")


def decade_span(first: int) -> Span:
    return Span(date(first, 1, 1), date(first + 9, 12, 31), "decade")


def ten_days_span(month: Span, part: str) -> Span:
    """上旬, 中旬, 下旬, 中上旬, 中下旬 of a month."""
    end = month.end.day
    first, last = {
        "first10": (1, 10),
        "second10": (11, 20),
        "third10": (21, end),
        "first20": (1, 20),
        "last20": (11, end),
    }[part]
    return days_span(month.start.replace(day=first), month.start.replace(day=last))


def outer_week(month: Span, part: str) -> Span:
    """第一周, 最后一周 of a month: its first seven days; from the Monday before its last seven up to its end."""
    if part == "first_week":
        return days_span(month.start, plus(month.start, 6))
    return days_span(week_span(plus(month.end, -6)).start, month.end)


def through(low: int, high: int, at: Callable[[int], Span]) -> Span:
    """明后年: from the first of the range to the last."""
    first, last = at(low), at(high)
    return first if low == high else Span(first.start, last.end, "range")
