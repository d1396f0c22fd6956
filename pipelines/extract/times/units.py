"""What each unit of time means: a token, and what its phrase told before -> an interval, or None if it has none."""

from collections.abc import Callable
from datetime import date

from pipelines.extract.times import spans
from pipelines.extract.times.context import UNTOLD_MONTH, Context, choose_month, choose_year
from pipelines.extract.times.festivals import beside_festival, festival_day
from pipelines.extract.times.pieces import Token
from pipelines.extract.times.spans import Span
from pipelines.extract.times.words import FESTIVALS

CLOSE_DAYS = 10
NEWS_DAYS = 2
SUNDAY = 6
YEAR = 12  # months


def _ends(token: Token, at: Callable[[int], Span]) -> Span:
    """明后年: from the first of the range to the last."""
    first, last = at(token.low), at(token.high)
    return first if token.low == token.high else Span(first.start, last.end, "range")


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
    return choose_year(_years(context, lambda year: spans.month_span(year, token.low)), context, UNTOLD_MONTH)


def _relative_month(token: Token, context: Context) -> Span | None:
    story = token.lean == "story"
    if story and (context.last is None or context.last.precision not in ("day", "month", "range")):
        return None
    origin = context.last.start if story and context.last else context.today or context.anchor.published
    if origin is None:
        return None
    return _ends(token, lambda by: spans.month_span(*spans.shifted(origin.year, origin.month, by)))


def _years(context: Context, at: Callable[[int], Span | None]) -> list[Span]:
    reference = context.after.start if context.after else context.reference
    if reference is None:
        return []
    found = (at(year) for year in range(reference.year - 1, reference.year + 2))
    return [span for span in found if span is not None]


def _day(token: Token, span: Span | None, context: Context) -> Span | None:
    if token.lean == "publication":
        today = context.today
        return _ends(token, lambda by: spans.day_span(spans.plus(today, by))) if today else None
    if token.lean in ("ago", "later"):
        return _by_days(token, context)
    if token.lean == "story":
        return spans.day_span(spans.plus(context.last_day, token.low)) if context.last_day else None
    if span is not None:
        return spans.date_span(span.start.year, span.start.month, token.low)
    reference = context.after.start if context.after else context.reference
    if reference is None:
        return None
    months = (spans.shifted(reference.year, reference.month, by) for by in (-1, 0, 1))
    days = [day for month in months if (day := spans.date_span(*month, token.low)) is not None]
    return choose_month(days, context)


def month_day(token_month: int, token_day: int, context: Context) -> Span | None:
    return choose_year(_years(context, lambda year: spans.date_span(year, token_month, token_day)), context)


def _by_days(token: Token, context: Context) -> Span | None:
    told = context.last_day or (context.today if context.ahead else None)  # 将在两天后会谈, where no day is told
    origin = context.today if token.lean == "ago" and not day_before_news(token, context) else told
    return spans.day_span(spans.plus(origin, token.low)) if origin else None


def day_before_news(token: Token, context: Context) -> bool:
    """周五会谈。一天前…, told on Saturday: on the Thursday."""
    day, today = context.last_day, context.today
    close = day is not None and today is not None and 0 < (today - day).days <= NEWS_DAYS
    return token.low == -1 and close


def _date(token: Token, span: Span | None, context: Context) -> Span | None:
    return spans.date_span(token.low // 10000, token.low // 100 % 100, token.low % 100)


def _slashes(token: Token, span: Span | None, context: Context) -> Span | None:
    """11/12/2023 is told by the day of publication, if one of its readings is close to it and the other is not."""
    first, second, year = map(int, token.word.split("/"))
    readings = (spans.date_span(year, first, second), spans.date_span(year, second, first))
    reference = context.reference
    if reference is None:
        return None
    close = [day for day in readings if day and abs(day.distance(reference)) <= CLOSE_DAYS]
    return close[0] if len(close) == 1 else None


def _week(token: Token, span: Span | None, context: Context) -> Span | None:
    story = token.lean == "story"
    origin = context.last_day if story else context.today
    if origin is None or (token.lean == "later" and not from_now(context)):
        return None
    week = _ends(token, lambda by: spans.week_span(origin, by))
    if token.lean == "publication" and token.low == 0 and origin.weekday() >= 5 and context.ahead:
        coming = spans.week_span(origin, token.high + 1)
        return coming if origin.weekday() == SUNDAY else Span(week.start, coming.end, "week")  # on a Saturday either
    return week


def _weekday(token: Token, span: Span | None, context: Context) -> Span | None:
    origin = context.today
    if span is not None and span.precision == "week":
        return spans.day_span(spans.plus(span.start, token.high))
    if context.after is not None:
        return spans.day_span(spans.plus(context.after.start, (token.high - context.after.start.weekday()) % 7))
    if origin is None:
        return None
    if token.lean == "publication":
        day = spans.plus(spans.week_span(origin, token.low).start, token.high)
        coming = token.low == 0 and context.ahead and day < origin and origin.weekday() >= 5
        return spans.day_span(spans.plus(day, 7 if coming else 0))
    ahead = (token.high - origin.weekday()) % 7
    over = context.past or (context.finished and not context.ahead)
    soon = not over and (ahead <= 1 or (ahead == 2 and not context.done)) and not context.told
    coming = context.ahead or ahead == 0 or soon
    return spans.day_span(spans.plus(origin, ahead if coming else ahead - 7))


def _weekend(token: Token, span: Span | None, context: Context) -> Span | None:
    origin = context.today
    if origin is None:
        return None
    weeks = token.low if token.lean == "publication" or context.ahead or origin.weekday() >= 5 else -1
    saturday = spans.plus(spans.week_span(origin, weeks).start, 5)
    return spans.days_span(saturday, spans.plus(saturday, 1))


def _year_part(token: Token, span: Span | None, context: Context) -> Span | None:
    if span is not None:
        return span
    published = context.anchor.published
    return spans.years_span(published.year, published.year) if published else None


def _month_part(token: Token, span: Span | None, context: Context) -> Span | None:
    published = context.anchor.published
    month = span or context.month or (spans.month_span(published.year, published.month) if published else None)
    return spans.ten_days_span(month, token.word) if month and token.word.endswith("10") else month


def _half(token: Token, span: Span | None, context: Context) -> Span | None:
    year = span.start if span else context.reference
    return spans.half_span(year.year, token.low) if year else None


def _quarter(token: Token, span: Span | None, context: Context) -> Span | None:
    if token.lean == "publication":
        origin = context.anchor.published
        return spans.quarter_span(*_shifted_quarter(origin, token.low)) if origin else None
    if span is not None:
        return spans.quarter_span(span.start.year, token.low)
    return choose_year(_years(context, lambda year: spans.quarter_span(year, token.low)), context, UNTOLD_MONTH)


def _shifted_quarter(day: date, by: int) -> tuple[int, int]:
    count = day.year * 4 + (day.month - 1) // 3 + by
    return count // 4, count % 4 + 1


def _season(token: Token, span: Span | None, context: Context) -> Span | None:
    if span is not None:
        return spans.season_span(span.start.year, token.word)
    if token.lean == "bare":
        return choose_year(_years(context, lambda year: spans.season_span(year, token.word)), context, UNTOLD_MONTH)
    published = context.anchor.published
    by = {"before": -1, "publication": 0, "after": 1}[token.lean]
    return spans.season_span(published.year + by, token.word) if published else None


def _first_months(token: Token, span: Span | None, context: Context) -> Span | None:
    return spans.months_span(span.start.year, 1, min(token.low, 12), "range") if span else None


def _decade(token: Token, span: Span | None, context: Context) -> Span | None:
    return spans.decade_span(token.low)


def _festival(token: Token, span: Span | None, context: Context) -> Span | None:
    def at(year: int) -> Span | None:
        first = festival_day(FESTIVALS[token.word].day, year)
        return spans.day_span(first) if first else None

    day = at(span.start.year) if span is not None else choose_year(_years(context, at), context)
    return beside_festival(day, "holiday", token) if day and token.word.endswith(("假期", "长假", "黄金周")) else day


def _vague(token: Token, span: Span | None, context: Context) -> Span | None:
    return None


def from_now(context: Context) -> bool:
    """六个月后将举行: counted from the news, where no other day is told that it could be counted from."""
    today, last = context.anchor.published, context.last
    return context.ahead and today is not None and (last is None or abs(last.distance(today)) <= CLOSE_DAYS)


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
    "date": _date,
    "slashes": _slashes,
    "year": _ago_or("year", _year),
    "month": _ago_or("month", _month),
    "week": _ago_or("week", _week),
    "day": _day,
    "weekday": _weekday,
    "weekend": _weekend,
    "year_part": _year_part,
    "month_part": _month_part,
    "half": _half,
    "quarter": _quarter,
    "season": _season,
    "first_months": _first_months,
    "decade": _decade,
    "festival": _festival,
    "vague": _vague,
}
