"""春节, 圣诞节前夕, 感恩节: the days of festivals. Not here: of which year (parts_of_years.py)."""

from datetime import date, timedelta

from pipelines.extract.times import spans
from pipelines.extract.times.pieces import Token
from pipelines.extract.times.spans import Span
from pipelines.extract.times.words import FESTIVALS, LUNAR_DAYS


def beside_festival(span: Span, part: str, token: Token) -> Span:
    """春节期间 is the holiday, 圣诞节前夕 the day before."""
    festival = FESTIVALS[token.word]
    if part == "eve":
        return spans.day_span(spans.plus(span.start, -1))
    if part not in ("some", "holiday") or festival.holiday_from == festival.holiday_to:
        return span
    return spans.days_span(spans.plus(span.start, festival.holiday_from), spans.plus(span.start, festival.holiday_to))


def festival_day(day: str, year: int) -> date | None:
    """None where the lunar table ends."""
    if day == "thanksgiving":  # the fourth Thursday of November
        first = date(year, 11, 1)
        return spans.plus(first, (3 - first.weekday()) % 7 + 21)
    name, _, before = day.partition("-")
    if name.isdecimal():
        return date(year, int(name), int(before))
    found = LUNAR_DAYS.get(year, {}).get(name)
    return date.fromisoformat(f"{year}-{found}") - timedelta(days=int(before or 0)) if found else None
