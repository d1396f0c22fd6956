"""What each unit of time means: a token, and what its phrase told before -> an interval, or None if it has none.

Belongs here: years, months, and which module reads which unit.
Not here: days_and_weeks.py, parts_of_years.py, how the tokens of a phrase narrow each other (resolve.py).
"""

from collections.abc import Callable

from pipelines.extract.times import days_and_weeks as days
from pipelines.extract.times import parts_of_years as parts
from pipelines.extract.times import spans
from pipelines.extract.times.context import UNTOLD_MONTH, Context, choose_year, from_now, in_each_year
from pipelines.extract.times.pieces import Token
from pipelines.extract.times.spans import Span

YEAR = 12  # months


def _year(token: Token, span: Span | None, context: Context) -> Span | None:
    if token.lean == "absolute":
        return spans.years_span(token.low, token.high)
    published = context.anchor.published
    origin = context.last.start if token.lean == "story" and context.last else published
    if origin is None or (token.lean == "story" and context.last is None):
        return None
    if token.word == "distant" and published is not None and origin.year == published.year:
        return None  # 当年 is long ago, not this year
    return spans.years_span(origin.year + token.low, origin.year + token.high)


def _month(token: Token, span: Span | None, context: Context) -> Span | None:
    if token.lean != "absolute":
        return _relative_month(token, context)
    if span is not None and span.precision in ("year", "range"):
        return spans.month_span(span.end.year, token.low)
    return choose_year(in_each_year(context, lambda year: spans.month_span(year, token.low)), context, UNTOLD_MONTH)


def _relative_month(token: Token, context: Context) -> Span | None:
    story = token.lean == "story"
    if story and (context.last is None or context.last.precision not in ("day", "month", "range")):
        return None
    origin = context.last.start if story and context.last else context.today or context.anchor.published
    if origin is None:
        return None
    return spans.through(
        token.low, token.high, lambda by: spans.month_span(*spans.shifted(origin.year, origin.month, by))
    )


def _vague(token: Token, span: Span | None, context: Context) -> Span | None:
    return None


def _ago_or(unit: str, plain: Callable[[Token, Span | None, Context], Span | None]) -> Callable[..., Span | None]:
    """三个月前 leans on the day of publication, in its own unit; 三个月后 on the story, but for 三个月后将."""

    def at(token: Token, span: Span | None, context: Context) -> Span | None:
        if token.lean not in ("ago", "later"):
            return plain(token, span, context)
        origin = context.anchor.published
        if origin is None or (token.lean == "later" and not from_now(context)):
            return None
        if unit == "week":
            return spans.week_span(origin, token.low)
        if unit == "month" or abs(token.low) == 1:  # 一年前 is told to the month, 十年前 to the year
            months = token.low * (1 if unit == "month" else YEAR)
            return spans.month_span(*spans.shifted(origin.year, origin.month, months))
        return spans.years_span(origin.year + token.low, origin.year + token.low)

    return at


RESOLVERS: dict[str, Callable[[Token, Span | None, Context], Span | None]] = {
    "date": days.full_date,
    "slashes": days.slashed,
    "year": _ago_or("year", _year),
    "month": _ago_or("month", _month),
    "week": _ago_or("week", days.week_of),
    "day": days.day_of,
    "weekday": days.weekday_of,
    "weekend": days.weekend_of,
    "year_part": parts.year_part,
    "month_part": parts.month_part,
    "half": parts.half,
    "quarter": parts.quarter,
    "season": parts.season,
    "first_months": parts.first_months,
    "decade": parts.decade,
    "festival": parts.festival,
    "vague": _vague,
}
