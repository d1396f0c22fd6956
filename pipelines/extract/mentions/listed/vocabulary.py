"""All lexicons in one automaton.

Belongs here: which surface means what, and which lexicon wins. Not here: context, grammar.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, cached_property

from ahocorasick_rs import AhoCorasick, MatchKind

from pipelines.extract.mentions import mention as kinds
from pipelines.extract.mentions.listed import gazetteer
from pipelines.extract.mentions.listed.people import Office, People, load
from pipelines.extract.mentions.listed.vocabulary_files import rows
from pipelines.extract.mentions.mention import Mention


@dataclass(frozen=True, slots=True)
class Entry:
    """What a surface stands for, apart from where it stands."""

    surface: str
    kind: str
    codes: tuple[str, ...] = ()
    value: str = ""
    rank: str = ""

    def at(self, start: int) -> Mention:
        return Mention(start, start + len(self.surface), self.kind, self.surface, self.codes, self.value, self.rank)


COUNTRY_KINDS = {"name": kinds.COUNTRY, "side": kinds.SIDE, "metonym": kinds.CAPITAL}
PARTY_BODIES = frozenset({"igo"})
BODIES = frozenset({"ministry", "government", "parliament", "party", "force", "agency", "court"})


def country_entries() -> Iterator[Entry]:
    for row in gazetteer.countries():
        if row.kind in COUNTRY_KINDS:
            yield Entry(row.surface, COUNTRY_KINDS[row.kind], (row.code,), row.surface)


def group_entries() -> Iterator[Entry]:
    """中亚五国: several sides by one word, as letters are (中日韩)."""
    for line in rows("state_groups.csv"):
        yield Entry(line["surface"], kinds.ABBREVIATION, tuple(line["members"].split(";")), line["surface"])


def organisation_entries() -> Iterator[Entry]:
    for row in gazetteer.organisations():
        code = row.code or row.country
        codes = (code,) if code else ()
        if row.kind in ("media", "think_tank"):
            yield Entry(row.surface, kinds.MEDIA, codes, row.surface)
        elif row.kind in PARTY_BODIES:
            yield Entry(row.surface, kinds.ORGANISATION, codes, row.surface)
        elif row.kind in BODIES:
            yield Entry(row.surface, kinds.BODY, codes, row.surface, row.kind)
        else:
            yield Entry(row.surface, kinds.NOTHING)


def person_entries(people: People) -> Iterator[Entry]:
    for surface, person, is_short in people.surfaces():
        if not is_short:
            yield Entry(surface, kinds.PERSON, (people.person(person).country,), person)


def office_entries(people: People) -> Iterator[Entry]:
    """One entry a title: its country and kind only where all its rows agree, or where a row holds for any country."""
    table: dict[str, list[Office]] = {}
    for row in people.offices():
        table.setdefault(row.surface, []).append(row)
    for surface, listed in table.items():
        if len(surface) < 2:
            continue
        anywhere = next((row for row in listed if not row.country), None)
        row = anywhere or listed[0]
        codes = (row.country,) if row.country and len({r.country for r in listed}) == 1 else ()
        kind = row.kind if anywhere or len({r.kind for r in listed}) == 1 else ""
        yield Entry(surface, kinds.OFFICE, codes, kind, row.rank)


def entries() -> Iterator[Entry]:
    """In order of precedence: of equal surfaces the first one wins."""
    people = load()
    for line in rows("regions.csv"):
        yield Entry(line["surface"], kinds.PLACE, (), line["surface"], "region")
    for row in gazetteer.near_misses():
        if row.guards == "name":
            yield Entry(row.surface, kinds.NOTHING)
    for line in rows("references.csv"):
        kind = kinds.NOTHING if line["reference"] == "nothing" else kinds.REFERENCE
        yield Entry(line["surface"], kind, (), line["reference"])
    yield from country_entries()
    yield from group_entries()
    yield from person_entries(people)
    yield from organisation_entries()
    for mechanism in gazetteer.mechanisms():
        yield Entry(mechanism.surface, kinds.MECHANISM, mechanism.parties, mechanism.name)
    yield from office_entries(people)
    for line in rows("collectives.csv"):
        yield Entry(line["surface"], kinds.COLLECTIVE, (), "collective", line["rank"])
    for place in gazetteer.places():
        yield Entry(place.surface, kinds.PLACE, (place.country,) if place.country else (), place.place, place.kind)


@dataclass(frozen=True)
class Vocabulary:
    """One automaton over every surface; longest match wins, wherever it comes from."""

    automaton: AhoCorasick
    entries: tuple[Entry, ...]

    def find(self, text: str) -> list[Mention]:
        found, tails = self.automaton.find_matches_as_indexes(text), self.tails
        return [tuple.__new__(Mention, (start, end, *tails[index])) for index, start, end in found]

    @cached_property
    def tails(self) -> tuple[tuple[object, ...], ...]:
        """Each entry as a mention without its place: there are many of them, and this is the fastest way to one."""
        return tuple(entry.at(0)[2:] for entry in self.entries)


@cache
def vocabulary() -> Vocabulary:
    first: dict[str, Entry] = {}
    for entry in entries():
        first.setdefault(entry.surface, entry)
    listed = tuple(first.values())
    return Vocabulary(AhoCorasick([e.surface for e in listed], matchkind=MatchKind.LeftmostLongest), listed)
