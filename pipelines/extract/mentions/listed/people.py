"""Who is who, and who held which office on a day. Belongs here: the lookups, and what rows cannot be true together.

Not here: finding names in text. All surfaces are Simplified; days are `datetime.date`; a term is a closed interval.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from datetime import date, timedelta
from functools import cache
from itertools import pairwise
from pathlib import Path

from pipelines.extract.mentions.listed.people_files import (
    LexiconError,
    Office,
    Person,
    Term,
    read_office,
    read_person,
    read_term,
)
from pipelines.extract.mentions.listed.vocabulary_files import LEXICONS
from pipelines.pages import read_sheet

__all__ = ["LEXICONS", "LexiconError", "Office", "People", "Person", "Term", "load", "spellings"]

DOTS = ("·", "‧", "・", "•", "")  # how outlets join the parts of a foreign name


class People:
    """The three lexicons, checked and indexed."""

    def __init__(self, people: Iterable[Person], terms: Iterable[Term], offices: Iterable[Office]) -> None:
        self._people = {person.name: person for person in people}
        self._offices = {(office.surface, office.country): office for office in offices}
        self._called: dict[str, list[Office]] = defaultdict(list)
        for office in self._offices.values():
            self._called[office.surface].append(office)
        self._terms: dict[str, list[Term]] = defaultdict(list)
        self._holders: dict[tuple[str, str], list[Term]] = defaultdict(list)
        self._by_kind: dict[str, list[Term]] = defaultdict(list)
        self._so_called: dict[tuple[str, str], tuple[Term, ...]] = {}  # by kind and name, as they are asked for
        for term in terms:
            self._terms[term.person].append(term)
            self._holders[term.country, term.kind].append(term)
            self._by_kind[term.kind].append(term)
        self._latin: dict[str, list[Person]] = defaultdict(list)
        for person in self._people.values():
            self._latin[person.latin.casefold()].append(person)
        self._named: dict[str, list[Person]] = defaultdict(list)
        for surface, person, _ in self._all_surfaces():
            if person not in self._named[surface]:
                self._named[surface].append(person)
        check(self._people.values(), self._holders, self._offices)

    def _all_surfaces(self) -> Iterator[tuple[str, Person, bool]]:
        for person in self._people.values():
            for surface in person.safe:
                yield from ((spelt, person, False) for spelt in spellings(surface))
            for surface in person.short:
                yield from ((spelt, person, True) for spelt in spellings(surface))

    def surfaces(self) -> Iterator[tuple[str, str, bool]]:
        """(surface, person, is_short), in file order. A short surface may belong to several people."""
        for surface, person, is_short in self._all_surfaces():
            yield surface, person.name, is_short

    def person(self, name: str) -> Person:
        """By key. KeyError when unknown."""
        return self._people[name]

    def named(self, surface: str) -> tuple[Person, ...]:
        """All people whom a surface can mean, short forms included."""
        return tuple(self._named.get(surface, ()))

    def by_latin(self, latin: str) -> Person | None:
        """Fumio Kishida -> 岸田文雄. None when unknown, or when several are so spelt (Li Xi)."""
        found = self._latin.get(latin.casefold(), [])
        return found[0] if latin and len(found) == 1 else None

    def offices_on(self, person: str, day: date) -> tuple[Term, ...]:
        """The terms that cover a day, the title that news prefers first."""
        held = (term for term in self._terms.get(person, ()) if term.covers(day))
        return tuple(sorted(held, key=lambda term: (self._precedence(term), -term.start.toordinal())))

    def side_on(self, person: str, day: date) -> str:
        """For whom a person acts on a day: 夏尔·米歇尔 for BEL in 2018, for EU in 2022. Without an office: home."""
        held = self.offices_on(person, day)
        return held[0].country if held else self._people[person].country

    def holder(self, country: str, kind: str, day: date) -> str | None:
        """Who held the one office of a kind (foreign_minister, ...). None on a gap, and on the day of a handover."""
        held = {t.person for t in self._holders.get((country, kind), ()) if t.covers(day) and self._is_unique(t)}
        return held.pop() if len(held) == 1 else None

    def titled(self, name: str, kind: str, day: date, country: str | None = None) -> str | None:
        """王 + foreign_minister -> 王毅: the one holder so called on the day. None when none or several."""
        called = self._terms_called(name, kind)
        found = {term.person for term in called if country in (None, term.country) and term.covers(day)}
        return found.pop() if len(found) == 1 else None

    def _terms_called(self, name: str, kind: str) -> tuple[Term, ...]:
        """Those of one kind whose holder has that name, looked through once."""
        found = self._so_called.get((kind, name))
        if found is None:
            found = tuple(term for term in self._by_kind.get(kind, ()) if self._is_called(term.person, name))
            self._so_called[kind, name] = found
        return found

    def office(self, surface: str, country: str | None = None) -> Office | None:
        """The reading of a title in a country, else its general reading."""
        return self._offices.get((surface, country or "")) or self._offices.get((surface, ""))

    def called(self, surface: str) -> tuple[Office, ...]:
        """All readings of a title: 主席 of China, of the AU, of anything."""
        return tuple(self._called.get(surface, ()))

    def office_kind(self, surface: str, country: str | None = None) -> str | None:
        office = self.office(surface, country)
        return office.kind if office else None

    def offices(self) -> Iterator[Office]:
        """Every reading of every title, in file order."""
        yield from self._offices.values()

    def terms(self) -> Iterator[Term]:
        for terms in self._terms.values():
            yield from terms

    def terms_of(self, person: str) -> tuple[Term, ...]:
        return tuple(self._terms.get(person, ()))

    def people(self) -> Iterator[Person]:
        yield from self._people.values()

    def _precedence(self, term: Term) -> int:
        office = self.office(term.office, term.country)
        return office.precedence if office else len(self._offices)

    def _is_unique(self, term: Term) -> bool:
        office = self.office(term.office, term.country)
        return office is not None and office.unique

    def _is_called(self, person: str, name: str) -> bool:
        return person.startswith(name) or name in self._people[person].short or name in self._people[person].aliases


def spellings(surface: str) -> tuple[str, ...]:
    """乔·拜登 -> 乔·拜登, 乔‧拜登, 乔・拜登, 乔•拜登, 乔拜登 (no 成金 from 成·金: too short without its dot)"""
    if "·" not in surface:
        return (surface,)
    spelt = tuple(surface.replace("·", dot) for dot in DOTS)
    return spelt if len(spelt[-1]) >= 4 else spelt[:-1]


@cache
def load(folder: Path = LEXICONS) -> People:
    """LexiconError on any row that cannot be true."""
    offices = [read_office(row, at) for at, row in enumerate(read_sheet(folder / "offices.csv"))]
    kinds = {(office.surface, office.country): office.kind for office in offices}
    if len(kinds) < len(offices):
        raise LexiconError(f"offices.csv: title twice: {repeated((o.surface, o.country) for o in offices)}")
    people = [read_person(row) for row in read_sheet(folder / "people.csv")]
    names = {person.name for person in people}
    if len(names) < len(people):
        raise LexiconError(f"people.csv: person twice: {repeated(p.name for p in people)}")
    return People(people, [read_term(row, names, kinds) for row in read_sheet(folder / "terms.csv")], offices)


def check(
    people: Iterable[Person], holders: Mapping[tuple[str, str], list[Term]], offices: Mapping[tuple[str, str], Office]
) -> None:
    """LexiconError when a form that is safe alone means two people, or a seat for one has two.

    A safe form of one person may be a short form of another: 沙利文 alone is Jake, beside a title perhaps John.
    """
    safe = [surface for person in people for surface in sorted({person.name, *person.aliases})]
    if len(set(safe)) < len(safe):
        raise LexiconError(f"people.csv: safe alone for two people, move to `short`: {repeated(safe)}")
    for terms in holders.values():
        single = [t for t in terms if (offices.get((t.office, t.country)) or offices[t.office, ""]).unique]
        for earlier, later in pairwise(sorted(single, key=lambda t: (t.start, t.end or date.max))):
            if overlap(earlier, later) and earlier.person != later.person:
                raise LexiconError(f"terms.csv: two holders of one seat: {earlier} and {later}")


def overlap(earlier: Term, later: Term) -> bool:
    """More than the one day on which an office passes from hand to hand."""
    return earlier.end is None or earlier.end - later.start >= timedelta(days=1)


def repeated(values: Iterable[object]) -> list[object]:
    seen: set[object] = set()
    return [value for value in values if value in seen or seen.add(value)]  # type: ignore[func-returns-value]
