"""Names of countries, organisations, places, mechanisms, and strings that only look like one: lexicons/*.csv, typed.

Belongs here: reading and checking those files. Not here: finding the names in a text. Surfaces are Simplified.
"""

import csv
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import TypeVar

from opencc import OpenCC

from pipelines.extract.mentions.vocabulary_files import LEXICONS

BODY_KINDS = frozenset({"union", "group", "forum", "organisation", "agency"})
CODE_KINDS = frozenset({"state", "territory", "former"}) | BODY_KINDS
COUNTRY_KINDS = frozenset({"name", "abbr", "side", "metonym"})
ORGANISATION_KINDS = frozenset(
    {"igo", "ministry", "government", "parliament", "party", "force", "agency", "court"}
    | {"media", "company", "think_tank"}
)
PLACE_KINDS = frozenset({"city", "venue", "region", "airport", "base", "sea"})
MECHANISM_KINDS = frozenset({"summit", "dialogue", "forum", "conference", "talks"})
GUARDS = frozenset({"name", "letter"})

Row = dict[str, str]
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Code:
    """A code that may stand in `parties`.

    `kind`: state, territory, former (SUN); union, one side (EU); group, a side whose members agree among themselves
    (G7); forum, told by its members (APEC); agency, whose side is the United Nations (WHO); organisation, which takes
    part without being a side.
    """

    code: str
    name: str
    name_en: str
    kind: str

    @property
    def of_a_body(self) -> bool:
        """Of an organisation, whether it acts as a side or not."""
        return self.kind in BODY_KINDS


@dataclass(frozen=True, slots=True)
class Country:
    """`kind`: name, abbr (日, for the grammar of compounds only), side (日方), metonym (白宫).

    `alternatives`: other countries it may mean. `weak`: an abbreviation that is an ordinary word outside 中比, 访新.
    """

    surface: str
    code: str
    kind: str
    note: str
    alternatives: tuple[str, ...]
    weak: bool


@dataclass(frozen=True, slots=True)
class Organisation:
    """`code` when it can be a party itself, else empty; `country` whose it is, empty when only the context tells."""

    surface: str
    code: str
    country: str
    kind: str
    note: str
    alternatives: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Place:
    """`place`: the usual name (雪梨 -> 悉尼); `country`: empty for seas and disputed places; degrees, or None."""

    surface: str
    place: str
    country: str
    latitude: float | None
    longitude: float | None
    kind: str


@dataclass(frozen=True, slots=True)
class Mechanism:
    """A named dialogue or conference. `parties`: codes of those always at it; empty when they change."""

    surface: str
    name: str
    parties: tuple[str, ...]
    kind: str
    note: str


@dataclass(frozen=True, slots=True)
class NearMiss:
    """A string that holds a surface and means something else. `guards`: name, or letter (for abbreviations only)."""

    surface: str
    guards: str
    note: str


@cache
def codes() -> tuple[Code, ...]:
    return tuple(_rows("codes.csv", "code name name_en kind", _code, key="code"))


@cache
def countries() -> tuple[Country, ...]:
    return tuple(_rows("countries.csv", "surface code kind note", _country))


@cache
def organisations() -> tuple[Organisation, ...]:
    return tuple(_rows("organisations.csv", "surface code country kind note", _organisation))


@cache
def places() -> tuple[Place, ...]:
    return tuple(_rows("places.csv", "surface place country latitude longitude kind", _place))


@cache
def mechanisms() -> tuple[Mechanism, ...]:
    return tuple(_rows("mechanisms.csv", "surface name parties kind note", _mechanism))


@cache
def names_of_mechanisms() -> dict[str, str]:
    """慕安会 -> 慕尼黑安全会议."""
    return {row.surface: row.name for row in mechanisms()}


@cache
def near_misses() -> tuple[NearMiss, ...]:
    return tuple(_rows("near_misses.csv", "surface guards note", _near_miss))


@cache
def known_codes() -> frozenset[str]:
    return frozenset(code.code for code in codes())


def _code(row: Row) -> Code:
    return Code(row["code"], row["name"], row["name_en"], _one_of(CODE_KINDS, row["kind"]))


def _country(row: Row) -> Country:
    kind = _one_of(COUNTRY_KINDS, row["kind"])
    note, weak = row["note"], "weak" in row["note"].split("; ")
    return Country(row["surface"], _coded(row["code"]), kind, note, _alternatives(note), weak)


def _organisation(row: Row) -> Organisation:
    code, country = _maybe_coded(row["code"]), _maybe_coded(row["country"])
    kind, note = _one_of(ORGANISATION_KINDS, row["kind"]), row["note"]
    return Organisation(row["surface"], code, country, kind, note, _alternatives(note))


def _place(row: Row) -> Place:
    latitude, longitude = _degrees(row["latitude"], 90), _degrees(row["longitude"], 180)
    if (latitude is None) != (longitude is None) or not row["place"]:
        raise ValueError("a place has a name, and both coordinates or none")
    country = _maybe_coded(row["country"])
    return Place(row["surface"], row["place"], country, latitude, longitude, _one_of(PLACE_KINDS, row["kind"]))


def _mechanism(row: Row) -> Mechanism:
    parties = tuple(_coded(code) for code in row["parties"].split(";") if code)
    if not row["name"]:
        raise ValueError("a mechanism has a name")
    return Mechanism(row["surface"], row["name"], parties, _one_of(MECHANISM_KINDS, row["kind"]), row["note"])


def _near_miss(row: Row) -> NearMiss:
    return NearMiss(row["surface"], _one_of(GUARDS, row["guards"]), row["note"])


def _alternatives(note: str) -> tuple[str, ...]:
    """'or: PSE BRA; 印巴 is PAK' -> (PSE, BRA)"""
    head = note.split(";")[0]
    return tuple(_coded(code) for code in head[3:].split()) if head.startswith("or:") else ()


def _one_of(allowed: frozenset[str], kind: str) -> str:
    if kind not in allowed:
        raise ValueError(f"{kind!r} is none of {', '.join(sorted(allowed))}")
    return kind


def _coded(code: str) -> str:
    if code not in known_codes():
        raise ValueError(f"unknown code {code!r}: codes.csv does not have it")
    return code


def _maybe_coded(code: str) -> str:
    return _coded(code) if code else ""


def _degrees(text: str, limit: int) -> float | None:
    value = float(text) if text else None
    if value is not None and abs(value) > limit:
        raise ValueError(f"{text} is beyond {limit} degrees")
    return value


def _rows(name: str, columns: str, build: Callable[[Row], T], key: str = "surface") -> Iterator[T]:
    """The rows of one lexicon, built. Raises ValueError naming file and line for whatever is wrong with one."""
    to_simplified = OpenCC("t2s")
    first: dict[str, int] = {}
    with (LEXICONS / name).open(encoding="utf-8", newline="") as file:
        reader = csv.DictReader(file)
        if reader.fieldnames != columns.split():
            raise ValueError(f"{name}: the columns are {columns}, not {' '.join(reader.fieldnames or ())}")
        for row in reader:
            try:
                _check(row, key, first, to_simplified)
                first[row[key]] = reader.line_num
                built = build(row)
            except ValueError as error:
                raise ValueError(f"{name}, line {reader.line_num}: {error}") from error
            yield built


def _check(row: Row, key: str, first: dict[str, int], to_simplified: OpenCC) -> None:
    text = row[key]
    if None in row or None in row.values():
        raise ValueError("more or fewer cells than columns")
    if not text or text != text.strip():
        raise ValueError(f"{key} {text!r} is empty or has blanks around it")
    if text in first:
        raise ValueError(f"{text} stands already in line {first[text]}; other readings go to the note: 'or: ...'")
    if to_simplified.convert(text) != text:
        raise ValueError(f"{text} is not Simplified: write {to_simplified.convert(text)}")
