"""What days and weeks mean: 26日, 周三, 两天前, 下周末, 11/12/2023.

Belongs here: a token of a day, a weekday or a week, and what its phrase told before -> an interval.
Not here: months and years (units.py), how tokens narrow each other (resolve.py).
"""

from pipelines.extract.times import spans
from pipelines.extract.times.context import Context, choose_month, choose_year, from_now, in_each_year
from pipelines.extract.times.pieces import Token
from pipelines.extract.times.spans import Span

CLOSE_DAYS = 10
NEWS_DAYS = 2
SUNDAY = 6
YESTERDAY = 6  # days ahead: 将于周三晚会面, told on Thursday, is no plan for next week, which 下周三 would say


def day_of(token: Token, span: Span | None, context: Context) -> Span | None:
    """今天, 两天前, 同日, 26日 -> that day: of the week or month at hand, else of the month that fits best."""
    if token.lean == "publication":
        today = context.today
        return spans.through(token.low, token.high, lambda by: spans.day_span(spans.plus(today, by))) if today else None
    if token.lean in ("ago", "later"):
        return _by_days(token, context)
    if token.lean == "story":
        return spans.day_span(spans.plus(context.last_day, token.low)) if context.last_day else None
    if span is not None and span.precision == "week":
        week = (spans.plus(span.start, by) for by in range(7))
        return next((spans.day_span(day) for day in week if day.day == token.low), None)
    if span is not None:
        return spans.date_span(span.start.year, span.start.month, token.low)
    reference = context.after.start if context.after else context.reference
    if reference is None:
        return None
    months = (spans.shifted(reference.year, reference.month, by) for by in (-1, 0, 1))
    days = [day for month in months if (day := spans.date_span(*month, token.low)) is not None]
    return choose_month(days, context)


def month_day(token_month: int, token_day: int, context: Context) -> Span | None:
    return choose_year(in_each_year(context, lambda year: spans.date_span(year, token_month, token_day)), context)


def _by_days(token: Token, context: Context) -> Span | None:
    told = context.last_day or (context.today if context.ahead else None)  # 将在两天后会谈, where no day is told
    origin = context.today if token.lean == "ago" and not day_before_news(token, context) else told
    return spans.day_span(spans.plus(origin, token.low)) if origin else None


def day_before_news(token: Token, context: Context) -> bool:
    """周五会谈。一天前…, told on Saturday: on the Thursday."""
    day, today = context.last_day, context.today
    close = day is not None and today is not None and 0 < (today - day).days <= NEWS_DAYS
    return token.low == -1 and close


def full_date(token: Token, span: Span | None, context: Context) -> Span | None:
    return spans.date_span(token.low // 10000, token.low // 100 % 100, token.low % 100)


def slashed(token: Token, span: Span | None, context: Context) -> Span | None:
    """11/12/2023 is told by the day of publication, if one of its readings is close to it and the other is not."""
    first, second, year = map(int, token.word.split("/"))
    readings = (spans.date_span(year, first, second), spans.date_span(year, second, first))
    reference = context.reference
    if reference is None:
        return None
    close = [day for day in readings if day and abs(day.distance(reference)) <= CLOSE_DAYS]
    return close[0] if len(close) == 1 else None


def week_of(token: Token, span: Span | None, context: Context) -> Span | None:
    story = token.lean == "story"
    origin = context.last_day if story else context.today
    if origin is None or (token.lean == "later" and not from_now(context)):
        return None
    week = spans.through(token.low, token.high, lambda by: spans.week_span(origin, by))
    if token.lean == "publication" and token.low == 0 and origin.weekday() >= 5 and context.ahead:
        coming = spans.week_span(origin, token.high + 1)
        return coming if origin.weekday() == SUNDAY else Span(week.start, coming.end, "week")  # on a Saturday either
    return week


def weekday_of(token: Token, span: Span | None, context: Context) -> Span | None:
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
    coming = (context.ahead and ahead < YESTERDAY) or ahead == 0 or soon
    return spans.day_span(spans.plus(origin, ahead if coming else ahead - 7))


def weekend_of(token: Token, span: Span | None, context: Context) -> Span | None:
    origin = context.today
    if origin is None:
        return None
    weeks = token.low if token.lean == "publication" or context.ahead or origin.weekday() >= 5 else -1
    saturday = spans.plus(spans.week_span(origin, weeks).start, 5)
    return spans.days_span(saturday, spans.plus(saturday, 1))
