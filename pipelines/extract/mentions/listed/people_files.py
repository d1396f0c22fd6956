"""One row of people.csv, terms.csv or offices.csv, and how it is read.

Belongs here: the shapes, and what makes a row impossible by itself.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date

RANKS = frozenset(
    {"leader", "minister", "vice", "official", "spokesperson", "envoy", "legislator", "military", "royal", "other"}
)
PRIVATE = "private"


class LexiconError(ValueError):
    """A row of people.csv, terms.csv or offices.csv that cannot be true."""


@dataclass(frozen=True, slots=True)
class Person:
    name: str  # the key: the full name as mainland outlets write it
    country: str  # ISO alpha-3, or the organisation (UN, EU, ...) the person is known for
    aliases: tuple[str, ...]  # safe alone
    short: tuple[str, ...]  # only after the full name, or beside a title
    latin: str
    sex: str
    private: bool = False  # speaks for no state, unless an article gives him an office

    @property
    def safe(self) -> tuple[str, ...]:
        """Forms that mean the person without help. A name that is also a word (高峰: peak) is listed in `short`."""
        return tuple(form for form in (self.name, *self.aliases) if form not in self.short)


@dataclass(frozen=True, slots=True)
class Term:
    person: str
    office: str
    country: str
    kind: str
    start: date
    end: date | None  # None: still in office as far as known

    def covers(self, day: date) -> bool:
        return self.start <= day and (self.end is None or day <= self.end)


@dataclass(frozen=True, slots=True)
class Office:
    surface: str
    office: str  # the canonical title
    country: str  # "" for any
    rank: str
    kind: str
    unique: bool  # one holder per country at a time
    precedence: int  # 0 first: the title that news prefers when a person has several


def read_person(row: Mapping[str, str]) -> Person:
    if not row["person"] or not row["country"] or row["sex"] not in ("m", "f"):
        raise LexiconError(f"people.csv: name, country or sex missing: {row}")
    if row["note"] not in ("", PRIVATE):
        raise LexiconError(f"people.csv: a note is {PRIVATE!r} or nothing: {row}")
    forms = split(row["aliases"]), split(row["short"])
    return Person(row["person"], row["country"], *forms, row["latin"], row["sex"], row["note"] == PRIVATE)


def read_term(row: Mapping[str, str], names: Collection[str], kinds: Mapping[tuple[str, str], str]) -> Term:
    if row["person"] not in names:
        raise LexiconError(f"terms.csv: unknown person: {row}")
    kind = kinds.get((row["office"], row["country"])) or kinds.get((row["office"], ""))
    if kind is None:
        raise LexiconError(f"terms.csv: office not in offices.csv: {row}")
    start = read_day(row, "start")
    end = read_day(row, "end") if row["end"] else None
    if end is not None and end < start:
        raise LexiconError(f"terms.csv: ends before it starts: {row}")
    return Term(row["person"], row["office"], row["country"], kind, start, end)


def read_office(row: Mapping[str, str], at: int) -> Office:
    if row["rank"] not in RANKS or row["unique"] not in ("yes", "no") or not row["kind"]:
        raise LexiconError(f"offices.csv: rank, unique or kind: {row}")
    return Office(row["surface"], row["office"], row["country"], row["rank"], row["kind"], row["unique"] == "yes", at)


def read_day(row: Mapping[str, str], column: str) -> date:
    try:
        return date.fromisoformat(row[column])
    except ValueError as error:
        raise LexiconError(f"terms.csv: {column} is no ISO date: {row}") from error


def split(cell: str) -> tuple[str, ...]:
    return tuple(part for part in cell.split(";") if part)
