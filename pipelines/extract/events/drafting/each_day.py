"""One act on several days: 今年9月和11月两次见面 is two meetings.

Not here: which day an act has (days/governing.py).
"""

import re
from dataclasses import replace
from datetime import timedelta

from pipelines.extract.clauses.article.clauses import clause_bounds
from pipelines.extract.clauses.triggers.reading import Spot
from pipelines.extract.events.drafts import Draft
from pipelines.extract.events.places.settings import REGION, country_of, fineness, finest
from pipelines.extract.facts import When
from pipelines.extract.mentions import token as t
from pipelines.extract.mentions.token import Token

EACH = re.compile("[两二三四五六][次度]|先后|分别|相继|陆续")
ONCE_A_DAY = frozenset({"test_satellite", "test_launch"})  # 5月和8月发射卫星 is two launches
JOINED = re.compile("[、和与及]|以及")


def on_each_day(found: list[Draft], spot: Spot) -> list[Draft]:
    """A draft whose day is one of several in a row -> one for each. Not where several drafts share the days out."""
    if len(found) != 1:
        return shared_out(found, spot)
    (draft,) = found
    if draft.when is None or not (
        draft.rule in ONCE_A_DAY or EACH.search(spot.line.code, spot.clause_start, spot.clause_end)
    ):
        return found
    return in_each_place([on_day(draft, when) for when in row_of(draft.when, spot)], spot)


RESPECTIVELY = re.compile("(?:分别|先后)")


def shared_out(found: list[Draft], spot: Spot) -> list[Draft]:
    """3日、4日分别会见甲和乙, 前天和昨天: a day each, in their order; all days to each where they are not as many."""
    when = found[0].when if found else None
    each = (
        when is not None
        and all(x.when == when for x in found)
        and SHARED.search(spot.written(spot.clause_start, spot.end))
    )
    if when is None or not each:
        return found
    days = days_of(when, spot)
    return [on_day(x, day) for x, day in zip(found, days, strict=True)] if len(days) == len(found) else found


SHARED = re.compile("[日号天]?[、和与及](?:[^，。；]{0,6}[日号]|[昨前今明]天)(?:分别|先后)")


def days_of(when: When, spot: Spot) -> list[When]:
    """3日、4日, read as one stretch or as a row -> each of the days."""
    row = row_of(when, spot)
    if len(row) > 1 or when.date_start is None or when.date_end is None:
        return row
    count = (when.date_end - when.date_start).days + 1
    each = (when.date_start + timedelta(n) for n in range(count))
    return [replace(when, date_start=day, date_end=day, precision="day") for day in each]


def in_each_place(drafts: list[Draft], spot: Spot) -> list[Draft]:
    """7月和11月分别在甲城和乙城会谈: as many places as days, in their order."""
    if not RESPECTIVELY.search(spot.line.code, spot.clause_start, spot.end):
        return drafts
    places = places_listed(spot)
    if len(places) != len(drafts):
        return drafts
    return [replace(x, place=place, country=country_of(place)) for x, place in zip(drafts, places, strict=True)]


ONE_PLACE = re.compile(f"{t.WHERE}+")
ROW = re.compile(f"{t.WHERE}+(?:(?:{JOINED.pattern}){t.WHERE}+)+")


def places_listed(spot: Spot) -> list[Token]:
    """甲国甲城和乙城 -> both cities: the last row of places before the act, the finest of each."""
    rows = [match.span() for match in ROW.finditer(spot.line.code, spot.clause_start, spot.end)]
    runs = ONE_PLACE.finditer(spot.line.code, *rows[-1]) if rows else ()
    found = (finest([token for _, token in spot.line.tokens_in(*run.span())]) for run in runs)
    return [place for place in found if place is not None and fineness(place) >= REGION]


def row_of(when: When, spot: Spot) -> list[When]:
    """The dated times that are joined in one row with this one, in text order."""
    start = spot.clause_start
    if start and RESPECTIVELY.match(spot.line.code, start):
        start, _ = clause_bounds(spot.line, start - 1)  # 在7月和11月，|分别在…
    rows: list[list[When]] = []
    last = start
    for position, told in spot.times_in(start, spot.clause_end):
        joined = rows and JOINED.fullmatch(spot.line.code, last + 1, position) and told.date_start
        if joined and rows[-1][-1].date_start:
            rows[-1].append(told)
        else:
            rows.append([told])
        last = position
    return next((row for row in rows if when in row), [when])


def on_day(draft: Draft, when: When) -> Draft:
    return replace(draft, when=when, actors=[*draft.actors], targets=[*draft.targets], lines=[*draft.lines])
