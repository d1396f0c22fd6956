"""Events true, canonical and mentioned in one form, and when one tells of another (for bench/link_clusters.py)."""

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

from pipelines.extract.mentions.listed.people import load
from pipelines.link.series import series_of

AHEAD, DONE, TALKS = ("planned", "proposed"), ("held", "ongoing"), ("meeting", "call", "visit")
PAIR, MANY = 2, 4  # from so many sides on it is a conference: reports name some of them only
LONG = 120  # days between an event and a report of it that gives no day


@dataclass(frozen=True)
class Told:
    id: str
    type: str
    status: str
    first: date | None
    last: date | None
    sides: frozenset[str]
    hosts: frozenset[str]
    people: frozenset[str]
    series: str | None
    open: bool  # a conference that many attend
    recalled: bool = False
    reported: date | None = None

    @property
    def visitors(self) -> frozenset[str]:
        return self.sides - self.hosts


def known(name: str) -> str:
    named = load().named(name)
    return named[0].name if len(named) == 1 else name


def told(row: dict[str, Any], id: str) -> Told:
    """A row of events, of extracted_events, or of a list of true events with its lists split."""
    series = series_of(row["name"]) if row["name"] else None
    members = set(row["parties"]).difference(series.sides if series and series.open else ())
    session = row["series"] is not None if "series" in row else len(members) != PAIR
    return Told(
        id,
        row["type"],
        row["status"],
        row["date_start"],
        row["date_end"] or row["date_start"],
        frozenset(members or row["parties"]),
        frozenset(row["targets"]),
        frozenset(known(name) for name in row["people"]),
        row.get("series", series.key if series and (session or not series.open) else None),
        series is not None and series.open and session,
        row.get("recalled") == "yes",
        row["first_reported_at"].date() if row.get("first_reported_at") else None,
    )


def true_events(path: Path) -> Iterator[Told]:
    """An event without a day was reported when the others of its story took place."""
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    news = {row["story"]: row["date_start"] for row in reversed(rows) if row["date_start"] and not row["recalled"]}
    for number, row in enumerate(rows):
        reported = {"first_reported_at": datetime.fromisoformat(news[row["story"]])} if not row["date_start"] else {}
        days = {key: date.fromisoformat(row[key]) if row[key] else None for key in ("date_start", "date_end")}
        lists = {
            "parties": row["sides"].split(";") if row["sides"] else [],
            "targets": row["hosts"].split(";") if row["hosts"] else [],
            "people": row["people"].split(";") if row["people"] else [],
        }
        yield told({**row, **days, **lists, **reported}, f"{number + 2}")


def rightly(true: Told, said: Told, days: int = 1, undated: bool = True) -> bool:
    """Type, sides, people, and days within `days`; `undated`: may the one without days be the one with?"""
    return (
        true.type == said.type
        and same_sides(true, said)
        and same_people(true, said)
        and same_days(true, said, days, undated)
    )


def loosely(true: Told, said: Told) -> bool:
    """It can mean nothing else: no day or one of the same week, and nobody else is named."""
    if true.type != said.type or not same_sides(true, said) or not same_days(true, said, 7, True):
        return False
    if said.series != true.series and (said.series or true.first is None):
        return False
    few, many = sorted((true.people, said.people), key=len)
    return few <= many or len(few & many) > 1 or (true.type == "visit" and bool(few & many))


def same_days(true: Told, said: Told, days: int, undated: bool) -> bool:
    if true.first is None or said.first is None or true.last is None or said.last is None:
        if true.first and said.reported and abs((true.first - said.reported).days) > LONG:
            return False
        if true.first is None and true.reported and said.reported and abs(true.reported - said.reported).days > LONG:
            return False
        return undated and (true.first is not None or said.first is None or said.status in AHEAD)
    slack = timedelta(days=days)
    return true.first - slack <= said.last and said.first - slack <= true.last


def same_sides(true: Told, said: Told) -> bool:
    if true.open or said.open:
        return true.series == said.series
    if true.type == "visit":
        return true.visitors == said.visitors and (true.hosts == said.hosts or (true.hosts < said.hosts))
    if true.sides == said.sides:
        return True
    if len(said.sides) == 1 and true.series and true.series == said.series:
        return True
    both, either = len(true.sides & said.sides), len(true.sides | said.sides)
    return min(len(true.sides), len(said.sides)) >= MANY and both * 3 >= either * 2


def same_people(true: Told, said: Told) -> bool:
    """Bilateral: all whom the one names are named by the other, or one names nobody; then the series must agree."""
    if true.series and true.series == said.series:
        return not (true.people and said.people) or bool(true.people & said.people)
    if not (true.people and said.people):
        if true.first is not None and said.first is not None:
            return not said.series
        return not (true.people or true.series or said.people or said.series)
    if true.series and said.series:
        return False
    wanted = 1 if true.type == "visit" or len(true.sides) >= MANY else min(2, len(said.people), len(true.people))
    return len(true.people & said.people) >= wanted


def best(event: Told, true: list[Told]) -> str | None:
    """The one true event that it tells of; a journey to several hosts is none to one of them.

    The nearest, then the one with most people in common.
    """
    fits = [t for t in true if (rightly(t, event, 7) or loosely(t, event)) and t.hosts == event.hosts]
    order = {
        t.id: (t.series != event.series, distance(t, event), -len(t.people & event.people), int(t.id)) for t in fits
    }
    return min(order, key=lambda id: order[id], default=None)


def distance(true: Told, said: Told) -> int:
    if true.first is None or said.first is None:
        return 0 if true.first == said.first else 8
    assert true.last
    assert said.last
    return max((true.first - said.last).days, (said.first - true.last).days, 0)


def line(told: Told) -> str:
    who, sides = "+".join(sorted(told.people)), "+".join(sorted(told.sides))
    return f"{told.id[:6]} {told.type} {told.status} {told.first}..{told.last} {who} [{sides}] {told.series or ''}"
