"""What parts of a year mean: 年初, 上半年, 第三季度, 今年春天, 前三个月, 春节; and decades.

Belongs here: a token of such a part, and what its phrase told before -> an interval.
Not here: months and years (units.py), the days of festivals (festivals.py).
"""

from datetime import date

from pipelines.extract.times import spans
from pipelines.extract.times.context import UNTOLD_MONTH, Context, choose_year, in_each_year
from pipelines.extract.times.festivals import beside_festival, festival_day
from pipelines.extract.times.pieces import Token
from pipelines.extract.times.spans import Span
from pipelines.extract.times.words import FESTIVALS


def year_part(token: Token, span: Span | None, context: Context) -> Span | None:
    if span is not None:
        return span
    published = context.anchor.published
    return spans.years_span(published.year, published.year) if published else None


def month_part(token: Token, span: Span | None, context: Context) -> Span | None:
    published = context.anchor.published
    month = span or context.month or (spans.month_span(published.year, published.month) if published else None)
    part = "second10" if token.word == "mid" else token.word
    return spans.ten_days_span(month, part) if month and part.endswith("10") else month


def half(token: Token, span: Span | None, context: Context) -> Span | None:
    year = span.start if span else context.reference
    return spans.half_span(year.year, token.low) if year else None


def quarter(token: Token, span: Span | None, context: Context) -> Span | None:
    if token.lean == "publication":
        origin = context.anchor.published
        return spans.quarter_span(*_shifted_quarter(origin, token.low)) if origin else None
    if span is not None:
        return spans.quarter_span(span.start.year, token.low)
    return choose_year(in_each_year(context, lambda year: spans.quarter_span(year, token.low)), context, UNTOLD_MONTH)


def _shifted_quarter(day: date, by: int) -> tuple[int, int]:
    count = day.year * 4 + (day.month - 1) // 3 + by
    return count // 4, count % 4 + 1


def season(token: Token, span: Span | None, context: Context) -> Span | None:
    if span is not None:
        return spans.season_span(span.start.year, token.word)
    if token.lean == "bare":
        return choose_year(
            in_each_year(context, lambda year: spans.season_span(year, token.word)), context, UNTOLD_MONTH
        )
    published = context.anchor.published
    by = {"before": -1, "publication": 0, "after": 1}[token.lean]
    return spans.season_span(published.year + by, token.word) if published else None


def first_months(token: Token, span: Span | None, context: Context) -> Span | None:
    return spans.months_span(span.start.year, 1, min(token.low, 12), "range") if span else None


def decade(token: Token, span: Span | None, context: Context) -> Span | None:
    return spans.decade_span(token.low)


def festival(token: Token, span: Span | None, context: Context) -> Span | None:
    def at(year: int) -> Span | None:
        first = festival_day(FESTIVALS[token.word].day, year)
        return spans.day_span(first) if first else None

    day = at(span.start.year) if span is not None else choose_year(in_each_year(context, at), context)
    return beside_festival(day, "holiday", token) if day and token.word.endswith(("假期", "长假", "黄金周")) else day
