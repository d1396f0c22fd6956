"""What a time leans on, and which of several years or months is meant by one that names none."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date

from pipelines.extract.times.anchor import Anchor
from pipelines.extract.times.spans import Span


@dataclass(slots=True)
class Context:
    """What a phrase may lean on."""

    anchor: Anchor
    today: date | None = None  # `anchor.today`, told once
    ahead: bool = False  # its clause tells what is to come
    told: bool = False  # a verb of saying stands after it
    done: bool = False  # its clause tells what is over: 了, 已
    finished: bool = False  # so does its verb itself: 会见了, 已抵达
    past: bool = False  # its own words put it in the past: 以来
    after: Span | None = None  # the start of the range that it ends
    last: Span | None = None  # the last point told: 同年, 同月
    last_day: date | None = None  # the last day told: 同日, 次日
    month: Span | None = None  # the month that the sentence has just told
    near: date | None = None  # a day that this one cannot be far from

    @property
    def reference(self) -> date | None:
        """The day to which 'nearest' is measured."""
        return self.near or self.today or self.anchor.published

    def nearby(self, near: date | None) -> "Context":
        """The context of what tells the same day again."""
        return replace(self, after=None, near=near)


def _cheapest(candidates: list[Span], cost: Callable[[Span], float]) -> Span | None:
    return min(candidates, key=lambda span: (cost(span), span.start), default=None)


def _first_after(candidates: list[Span], after: Span) -> Span | None:
    return min((span for span in candidates if span.start >= after.start), key=lambda span: span.start, default=None)


def _pointed_at(candidates: list[Span], context: Context) -> Span | None:
    """The first after the time just told; else the nearest to where something points; else none."""
    reference = context.reference
    if context.after is not None:
        return _first_after(candidates, context.after)
    return _cheapest(candidates, lambda span: abs(span.distance(reference))) if reference is not None else None


UNTOLD_MONTH = 120  # days: 1月 told in December is the one before, unless 将 or 明年 says otherwise


def choose_year(candidates: list[Span], context: Context, next_year: int = 0) -> Span | None:
    """Of one date in several years. Chinese news leaves the year out within a calendar year, and close to its turn.

    `next_year` (days) makes the coming year less likely where nothing points ahead.
    """
    reference = context.reference
    if reference is None or context.after is not None or context.near is not None:
        return _pointed_at(candidates, context)

    def cost(span: Span) -> float:
        days = span.distance(reference)
        same = span.start.year == reference.year
        if days <= 0:
            return -days * ((0.35 if same else 1.0) * (3 if context.ahead and days < -2 else 1))
        if context.past:
            return days * 50
        if context.ahead:
            return days * (0.3 if same else 0.4)
        return days * 0.9 if same else days * 1.5 + next_year

    return _cheapest(candidates, cost)


def choose_month(candidates: list[Span], context: Context) -> Span | None:
    """Of one day number in several months."""
    reference = context.reference
    if reference is None or context.after is not None or context.near is not None:
        return _pointed_at(candidates, context)
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


def in_each_year(context: Context, at: Callable[[int], Span | None]) -> list[Span]:
    """Of a date without a year: the year of what it leans on, the one before and the one after."""
    reference = context.after.start if context.after else context.reference
    if reference is None:
        return []
    found = (at(year) for year in range(reference.year - 1, reference.year + 2))
    return [span for span in found if span is not None]


CLOSE = 10  # days from the news within which what was told last is news itself


def from_now(context: Context) -> bool:
    """六个月后将举行: counted from the news, where no other day is told that it could be counted from."""
    today, last = context.anchor.published, context.last
    return context.ahead and today is not None and (last is None or abs(last.distance(today)) <= CLOSE)
