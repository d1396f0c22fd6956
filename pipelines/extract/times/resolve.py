"""A phrase -> a closed interval of days. Belongs here: how the tokens of a phrase narrow each other."""

from dataclasses import dataclass

from pipelines.extract.times import spans
from pipelines.extract.times.context import Context
from pipelines.extract.times.days_and_weeks import month_day
from pipelines.extract.times.festivals import beside_festival
from pipelines.extract.times.phrases import Phrase
from pipelines.extract.times.pieces import Token
from pipelines.extract.times.spans import Span
from pipelines.extract.times.units import RESOLVERS


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
    """去年 + 11月 + 底: token by token, each narrows what those before it tell."""
    span: Span | None = None
    rule = ""
    for at, token in enumerate(phrase.tokens):
        if span is not None and (_same_day(phrase.tokens[0], token) or _weekday_of(phrase.tokens[at - 1], token)):
            return _fused(span, phrase.tokens[at:], context)
        span = _step(phrase.tokens, at, span, context)
        rule = token.unit if token.lean in ("absolute", "bare") else f"{token.unit}_{token.lean}"
        if span is None:
            return Reading(None, "vague" if token.unit == "vague" else f"{rule}_unresolved")
    for part in phrase.parts:
        span, rule = _with_part(span, part, phrase.tokens[-1], rule)
    if span is not None and span.precision == "year" and _at_its_end(phrase):
        return Reading(spans.month_span(span.start.year, 12), rule)
    return Reading(span, rule)


def _at_its_end(phrase: Phrase) -> bool:
    """去年底, 2019年年底: December; not 2025年底前, which is any time before."""
    told = "late" in phrase.parts or (len(phrase.tokens) > 1 and phrase.tokens[-1].word == "late")
    return told and phrase.kind != "deadline"


def _step(tokens: list[Token], at: int, span: Span | None, context: Context) -> Span | None:
    """One token's narrowing; a month without a year is placed together with its day."""
    token = tokens[at]
    yearless = token.unit == "month" and token.lean == "absolute" and span is None
    if yearless and at + 1 < len(tokens) and tokens[at + 1].unit == "day":
        return month_day(token.low, tokens[at + 1].low, context)
    if token.unit == "day" and at and tokens[at - 1].unit == "month" and span is not None and span.precision == "day":
        return span
    return RESOLVERS[token.unit](token, span, context)


def _same_day(first: Token, token: Token) -> bool:
    """The token tells again a day that is already told: 周三 + 12日, 今天 + 11月25日, 12日 + 周三."""
    return (
        token is not first
        and first.unit in ("weekday", "day", "date")
        and token.unit in ("weekday", "day", "month", "date")
    )


def _weekday_of(before: Token, token: Token) -> bool:
    """11月24日 + 星期五: the weekday of the day just told."""
    return token.unit == "weekday" and before.unit in ("day", "date")


def _fused(span: Span, rest: list[Token], context: Context) -> Reading:
    """The exact day wins over the weekday; a weekday adds nothing."""
    exact = [token for token in rest if token.unit != "weekday"]
    if not exact:
        return Reading(span, "day_and_weekday")
    phrase = Phrase(exact[0].start, exact[-1].end, exact)
    told = _chain(phrase, context.nearby(span.start))
    return Reading(told.span, "weekday_and_day") if told.span else Reading(span, "weekday")


def _bracketed(reading: Reading, inner: Phrase, context: Context) -> Reading:
    if inner.tokens[-1].unit == "weekday" and reading.span is not None:
        return Reading(reading.span, "day_and_weekday")
    near = reading.span.start if reading.span is not None else None
    told = _chain(inner, context.nearby(near))
    return Reading(told.span, "weekday_and_day") if told.span is not None else reading


def _with_part(span: Span | None, part: str, token: Token, rule: str) -> tuple[Span | None, str]:
    """月底, 年初 have no sharp edges: the whole month or year stands; 上旬, 月中 and seasons have."""
    if span is None:
        return span, rule
    if part.endswith(("10", "20")) and span.precision == "month":
        return spans.ten_days_span(span, part), "ten_days"
    if part == "mid" and span.precision == "month":
        return spans.ten_days_span(span, "second10"), "ten_days"
    if part.endswith("week"):
        return spans.outer_week(span, part), part
    if part in spans.SEASONS and span.precision == "year":
        return spans.season_span(span.start.year, part), "season"
    if token.unit == "festival":
        return beside_festival(span, part, token), f"festival_{part}"
    return span, f"{token.unit.removesuffix('_part')}_part"
