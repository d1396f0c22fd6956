"""Choosing when an article came out from several clues, some of which cannot be true."""

from collections.abc import Iterable
from datetime import date, datetime, timedelta

from pipelines.parse.article import Published

EARLIEST = 1946
RE_POST = timedelta(days=3)  # a feed may follow its page by a day or two; more, and the item is an old one posted again


def best(clues: Iterable[Published | None], not_after: datetime | None = None) -> Published | None:
    """The first clue, in the order of trust given, that can be true; a day is completed by the minute of a later
    clue of that day.
    """
    possible = [clue for clue in clues if clue and plausible(clue, not_after)]
    if not possible:
        return None
    chosen = possible[0]
    if chosen.precision == "minute":
        return chosen if not (older := re_posted(chosen, possible)) else older
    same_day = (
        clue for clue in possible if clue.precision == "minute" and day_in(clue, chosen) == day_in(chosen, chosen)
    )
    return next(same_day, chosen)


def day_in(clue: Published, other: Published) -> date:
    return clue.at.astimezone(other.at.tzinfo).date()


def plausible(clue: Published, not_after: datetime | None) -> bool:
    """Not before the outlets were, not later than a clock that saw the page (a day's grace for zones)."""
    return clue.at.year >= EARLIEST and (not_after is None or clue.at <= not_after + timedelta(days=1))


def re_posted(chosen: Published, clues: list[Published]) -> Published | None:
    """An archive's own time that lies days after the day in the address is that of a second posting: the address is
    right.
    """
    if chosen.basis not in {"front_matter", "header_comment", "feed"}:
        return None
    return next((clue for clue in clues if clue.basis == "url" and chosen.at - clue.at > RE_POST), None)
