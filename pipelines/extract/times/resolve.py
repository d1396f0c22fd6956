"""A phrase -> a closed interval of days. Belongs here: what each unit means, and which of several years, months or weeks is meant."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from pipelines.extract.times import spans
from pipelines.extract.times.anchor import Anchor
from pipelines.extract.times.phrases import Phrase
from pipelines.extract.times.spans import Span
from pipelines.extract.times.tokens import Token
from pipelines.extract.times.words import FESTIVALS, LUNAR_DAYS


@dataclass(slots=True)
class Context:
    """What a phrase may lean on. `ahead`: its clause speaks of what is to come. `after`: the start of the range that it ends."""

    anchor: Anchor
    ahead: bool = False
    after: Span | None = None
    last: Span | None = None  # the last point told: 同年, 同月
    last_day: date | None = None  # the last day told: 同日, 次日
    near: date | None = None  # a day that this one cannot be far from

    @property
    def reference(self) -> date | None:
        """The day to which 'nearest' is measured."""
        return self.near or self.anchor.today or self.anchor.published


@dataclass(frozen=True, slots=True)
class Reading:
    span: Span | None
    rule: str


def resolve(phrase: Phrase, context: Context) -> Reading:
    """The reading of a phrase; a span of None is vague or impossible."""
    reading = _chain(phrase, context)
    if phrase.bracketed is not None:
        return _bracketed(reading, phrase.bracketed, context)
    return reading


def _chain(phrase: Phrase, context: Context) -> Reading:
    span: Span | None = None
    rule = ""
    for at, token in enumerate(phrase.tokens):
        if span is not None and _same_day(phrase.tokens[0], token):
            return _fused(span, phrase.tokens[at:], context)
        span = _step(phrase.tokens, at, span, context)
        rule = token.unit if token.lean in ("absolute", "bare") else f"{token.unit}_{token.lean}"
        if span is None:
            return Reading(None, "vague" if token.unit == "vague" else f"{rule}_unresolved")
    for part in phrase.parts:
        span, rule = _with_part(span, part, phrase.tokens[-1], rule)
    return Reading(span, rule)


def _step(tokens: list[Token], at: int, span: Span | None, context: Context) -> Span | None:
    """One token's narrowing; a month without a year is placed together with its day."""
    token = tokens[at]
    yearless = token.unit == "month" and token.lean == "absolute" and span is None
    if yearless and at + 1 < len(tokens) and tokens[at + 1].unit == "day":
        return month_day(token.low, tokens[at + 1].low, context)
    if token.unit == "day" and at and tokens[at - 1].unit == "month" and span is not None and span.precision == "day":
        return span
    return RESOLVERS[token.unit](token, span, context)


def _beside_festival(span: Span, part: str, token: Token) -> Span:
    """春节期间 is the holiday, 圣诞节前夕 the day before."""
    festival = FESTIVALS[token.word]
    if part == "eve":
        return spans.day_span(spans.plus(span.start, -1))
    if part not in ("some", "holiday") or festival.holiday_from == festival.holiday_to:
        return span
    return spans.days_span(spans.plus(span.start, festival.holiday_from), spans.plus(span.start, festival.holiday_to))


def _same_day(first: Token, token: Token) -> bool:
    """The token tells again a day that is already told: 周三 + 12日, 今天 + 11月25日, 12日 + 周三."""
    return (
        token is not first
        and first.unit in ("weekday", "day", "date")
        and token.unit in ("weekday", "day", "month", "date")
    )


def _fused(span: Span, rest: list[Token], context: Context) -> Reading:
    """The exact day wins over the weekday; a weekday adds nothing."""
    exact = [token for token in rest if token.unit != "weekday"]
    if not exact:
        return Reading(span, "day_and_weekday")
    phrase = Phrase(exact[0].start, exact[-1].end, exact)
    told = _chain(phrase, _nearby(context, span.start))
    return Reading(told.span, "weekday_and_day") if told.span else Reading(span, "weekday")


def _bracketed(reading: Reading, inner: Phrase, context: Context) -> Reading:
    if inner.tokens[-1].unit == "weekday" and reading.span is not None:
        return Reading(reading.span, "day_and_weekday")
    near = reading.span.start if reading.span is not None else None
    told = _chain(inner, _nearby(context, near))
    return Reading(told.span, "weekday_and_day") if told.span is not None else reading


def _nearby(context: Context, near: date | None) -> Context:
    return Context(context.anchor, context.ahead, None, context.last, context.last_day, near)


def _with_part(span: Span | None, part: str, token: Token, rule: str) -> tuple[Span | None, str]:
    """月底, 年初 have no sharp edges: the whole month or year stands; 上旬 and seasons have."""
    if span is None:
        return span, rule
    if part.endswith("10") and span.precision == "month":
        return spans.ten_days_span(span, part), "ten_days"
    if part in spans.SEASONS and span.precision == "year":
        return spans.season_span(span.start.year, part), "season"
    if token.unit == "festival":
        return _beside_festival(span, part, token), f"festival_{part}"
    return span, f"{token.unit.removesuffix('_part')}_part"


# which of several candidates ------------------------------------------------------------------------------------------

def _cheapest(candidates: list[Span], cost: Callable[[Span], float]) -> Span | None:
    return min(candidates, key=lambda span: (cost(span), span.start), default=None)


def _first_after(candidates: list[Span], after: Span) -> Span | None:
    return min((span for span in candidates if span.start >= after.start), key=lambda span: span.start, default=None)


def choose_year(candidates: list[Span], context: Context) -> Span | None:
    """Of one date in several years. Chinese news leaves the year out within a calendar year, and close to its turn."""
    if context.after is not None:
        return _first_after(candidates, context.after)
    reference = context.reference
    if reference is None:
        return None
    if context.near is not None:
        return _cheapest(candidates, lambda span: abs(span.distance(reference)))

    def cost(span: Span) -> float:
        days = span.distance(reference)
        same = span.start.year == reference.year
        if days <= 0:
            return -days * ((0.35 if same else 1.0) * (3 if context.ahead and days < -2 else 1))
        return days * ((0.3 if same else 0.4) if context.ahead else (0.9 if same else 1.5))

    return _cheapest(candidates, cost)


def choose_month(candidates: list[Span], context: Context) -> Span | None:
    """Of one day number in several months."""
    if context.after is not None:
        return _first_after(candidates, context.after)
    reference = context.reference
    if reference is None:
        return None
    if context.near is not None:
        return _cheapest(candidates, lambda span: abs(span.distance(reference)))
    if context.anchor.precision == "month":
        return next((span for span in candidates if span.start.month == reference.month), None)

    def cost(span: Span) -> float:
        days = span.distance(reference)
        if days <= 0:
            return -days * (8.0 if context.ahead else 1.0)
        if context.ahead:
            return days
        return days * (1.5 if span.start.month == reference.month else 4.0)

    return _cheapest(candidates, cost)


# one resolver per unit --------------------------------------------------------------------------------------------------

def _ends(token: Token, at: Callable[[int], Span]) -> Span:
    """明后年: from the first of the range to the last."""
    first, last = at(token.low), at(token.high)
    return first if token.low == token.high else Span(first.start, last.end, "range")


def _year(token: Token, span: Span | None, context: Context) -> Span | None:
    if token.lean == "absolute":
        return spans.years_span(token.low, token.high)
    origin = context.last.start if token.lean == "story" and context.last else context.anchor.published
    if origin is None or (token.lean == "story" and context.last is None):
        return None
    return spans.years_span(origin.year + token.low, origin.year + token.high)


def _month(token: Token, span: Span | None, context: Context) -> Span | None:
    if token.lean != "absolute":
        return _relative_month(token, context)
    if span is not None and span.precision in ("year", "range"):
        return spans.month_span(span.end.year, token.low)
    return choose_year(_years(context, lambda year: spans.month_span(year, token.low)), context)


def _relative_month(token: Token, context: Context) -> Span | None:
    story = token.lean == "story"
    if story and (context.last is None or context.last.precision not in ("day", "month", "range")):
        return None
    origin = context.last.start if story and context.last else context.anchor.published
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
        today = context.anchor.today
        return today and _ends(token, lambda by: spans.day_span(spans.plus(today, by)))
    if token.lean in ("ago", "later"):
        return _by_days(token, 1, context)
    if token.lean == "story":
        return context.last_day and spans.day_span(spans.plus(context.last_day, token.low))
    if span is not None:
        return spans.date_span(span.start.year, span.start.month, token.low)
    reference = context.after.start if context.after else context.reference
    if reference is None:
        return None
    months = (spans.shifted(reference.year, reference.month, by) for by in (-2, -1, 0, 1, 2))
    days = [day for month in months if (day := spans.date_span(*month, token.low)) is not None]
    return choose_month(days, context)


def month_day(token_month: int, token_day: int, context: Context) -> Span | None:
    return choose_year(_years(context, lambda year: spans.date_span(year, token_month, token_day)), context)


def _by_days(token: Token, days: int, context: Context) -> Span | None:
    origin = context.anchor.today if token.lean == "ago" else context.last_day
    return origin and spans.day_span(origin + timedelta(days=token.low * days))


def _date(token: Token, span: Span | None, context: Context) -> Span | None:
    return spans.date_span(token.low // 10000, token.low // 100 % 100, token.low % 100)


def _week(token: Token, span: Span | None, context: Context) -> Span | None:
    story = token.lean == "story"
    origin = context.last_day if story else context.anchor.today
    if origin is None or token.lean == "later":
        return None
    week = _ends(token, lambda by: spans.week_span(origin, by))
    if token.lean == "publication" and token.low == 0 and origin.weekday() >= 5 and context.ahead:
        return Span(week.start, spans.plus(week.end, 7), "week")  # on a weekend 本周 can be the coming one
    return week


def _weekday(token: Token, span: Span | None, context: Context) -> Span | None:
    origin = context.anchor.today
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
    return spans.day_span(spans.plus(origin, ahead if context.ahead or ahead == 0 else ahead - 7))


def _weekend(token: Token, span: Span | None, context: Context) -> Span | None:
    origin = context.anchor.today
    if origin is None:
        return None
    weeks = token.low if token.lean == "publication" or context.ahead or origin.weekday() >= 5 else -1
    saturday = spans.plus(spans.week_span(origin, weeks).start, 5)
    return spans.days_span(saturday, spans.plus(saturday, 1))


def _year_part(token: Token, span: Span | None, context: Context) -> Span | None:
    if span is not None:
        return span
    return context.anchor.published and spans.years_span(context.anchor.published.year, context.anchor.published.year)


def _month_part(token: Token, span: Span | None, context: Context) -> Span | None:
    published = context.anchor.published
    month = span or (published and spans.month_span(published.year, published.month))
    return spans.ten_days_span(month, token.word) if month and token.word.endswith("10") else month


def _half(token: Token, span: Span | None, context: Context) -> Span | None:
    year = span.start if span else context.reference
    return year and spans.half_span(year.year, token.low)


def _quarter(token: Token, span: Span | None, context: Context) -> Span | None:
    if token.lean == "publication":
        origin = context.anchor.published
        return origin and spans.quarter_span(*_shifted_quarter(origin, token.low))
    if span is not None:
        return spans.quarter_span(span.start.year, token.low)
    return choose_year(_years(context, lambda year: spans.quarter_span(year, token.low)), context)


def _shifted_quarter(day: date, by: int) -> tuple[int, int]:
    count = day.year * 4 + (day.month - 1) // 3 + by
    return count // 4, count % 4 + 1


def _season(token: Token, span: Span | None, context: Context) -> Span | None:
    if span is not None:
        return spans.season_span(span.start.year, token.word)
    if token.lean == "bare":
        return choose_year(_years(context, lambda year: spans.season_span(year, token.word)), context)
    published = context.anchor.published
    return published and spans.season_span(published.year + {"before": -1, "publication": 0, "after": 1}[token.lean], token.word)


def _first_months(token: Token, span: Span | None, context: Context) -> Span | None:
    return span and spans.months_span(span.start.year, 1, min(token.low, 12), "range")


def _decade(token: Token, span: Span | None, context: Context) -> Span | None:
    return spans.decade_span(token.low)


def _festival(token: Token, span: Span | None, context: Context) -> Span | None:
    def at(year: int) -> Span | None:
        first = festival_day(FESTIVALS[token.word].day, year)
        return first and spans.day_span(first)

    day = at(span.start.year) if span is not None else choose_year(_years(context, at), context)
    return _beside_festival(day, "holiday", token) if day and token.word.endswith(("假期", "长假", "黄金周")) else day


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


def _vague(token: Token, span: Span | None, context: Context) -> Span | None:
    return None


def _ago_or(unit: str, plain: Callable[[Token, Span | None, Context], Span | None]) -> Callable[..., Span | None]:
    """三个月前 leans on the day of publication, in its own unit; 三个月后 on the story, and stays vague."""

    def at(token: Token, span: Span | None, context: Context) -> Span | None:
        if token.lean not in ("ago", "later"):
            return plain(token, span, context)
        origin = context.anchor.published
        if token.lean == "later" or origin is None:
            return None
        if unit == "week":
            return spans.week_span(origin, token.low)
        if unit == "month":
            return spans.month_span(*spans.shifted(origin.year, origin.month, token.low))
        return spans.years_span(origin.year + token.low, origin.year + token.low)

    return at


RESOLVERS: dict[str, Callable[[Token, Span | None, Context], Span | None]] = {
    "date": _date,
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
