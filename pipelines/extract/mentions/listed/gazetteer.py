"""Names of countries, organisations, places, mechanisms, and strings that only look like one: lexicons/*.csv, typed.

Belongs here: reading those files, and which codes a row may name. Not here: the shapes of rows (gazetteer_rows.py),
what is wrong with a row of any file (checked_rows.py), finding the names in a text. Surfaces are Simplified.
"""

from functools import cache

from pipelines.extract.mentions.listed.checked_rows import Row, checked_rows, degrees, one_of
from pipelines.extract.mentions.listed.gazetteer_rows import (
    CODE_KINDS,
    COUNTRY_KINDS,
    GUARDS,
    MECHANISM_KINDS,
    ORGANISATION_KINDS,
    PLACE_KINDS,
    Code,
    Country,
    Mechanism,
    NearMiss,
    Organisation,
    Place,
)
from pipelines.extract.mentions.listed.vocabulary_files import LEXICONS


@cache
def codes() -> tuple[Code, ...]:
    return tuple(checked_rows(LEXICONS / "codes.csv", "code name name_en kind", _code, key="code"))


@cache
def countries() -> tuple[Country, ...]:
    return tuple(checked_rows(LEXICONS / "countries.csv", "surface code kind note", _country))


@cache
def organisations() -> tuple[Organisation, ...]:
    return tuple(checked_rows(LEXICONS / "organisations.csv", "surface code country kind note", _organisation))


@cache
def places() -> tuple[Place, ...]:
    return tuple(checked_rows(LEXICONS / "places.csv", "surface place country latitude longitude kind", _place))


@cache
def mechanisms() -> tuple[Mechanism, ...]:
    return tuple(checked_rows(LEXICONS / "mechanisms.csv", "surface name parties kind note", _mechanism))


@cache
def names_of_mechanisms() -> dict[str, str]:
    """慕安会 -> 慕尼黑安全会议."""
    return {row.surface: row.name for row in mechanisms()}


@cache
def near_misses() -> tuple[NearMiss, ...]:
    return tuple(checked_rows(LEXICONS / "near_misses.csv", "surface guards note", _near_miss))


@cache
def known_codes() -> frozenset[str]:
    return frozenset(code.code for code in codes())


def _code(row: Row) -> Code:
    return Code(row["code"], row["name"], row["name_en"], one_of(CODE_KINDS, row["kind"]))


def _country(row: Row) -> Country:
    kind = one_of(COUNTRY_KINDS, row["kind"])
    note, weak = row["note"], "weak" in row["note"].split("; ")
    return Country(row["surface"], _coded(row["code"]), kind, note, _alternatives(note), weak)


def _organisation(row: Row) -> Organisation:
    code, country = _maybe_coded(row["code"]), _maybe_coded(row["country"])
    kind, note = one_of(ORGANISATION_KINDS, row["kind"]), row["note"]
    return Organisation(row["surface"], code, country, kind, note, _alternatives(note))


def _place(row: Row) -> Place:
    latitude, longitude = degrees(row["latitude"], 90), degrees(row["longitude"], 180)
    if (latitude is None) != (longitude is None) or not row["place"]:
        raise ValueError("a place has a name, and both coordinates or none")
    country = _maybe_coded(row["country"])
    return Place(row["surface"], row["place"], country, latitude, longitude, one_of(PLACE_KINDS, row["kind"]))


def _mechanism(row: Row) -> Mechanism:
    parties = tuple(_coded(code) for code in row["parties"].split(";") if code)
    if not row["name"]:
        raise ValueError("a mechanism has a name")
    return Mechanism(row["surface"], row["name"], parties, one_of(MECHANISM_KINDS, row["kind"]), row["note"])


def _near_miss(row: Row) -> NearMiss:
    return NearMiss(row["surface"], one_of(GUARDS, row["guards"]), row["note"])


def _alternatives(note: str) -> tuple[str, ...]:
    """'or: PSE BRA; 印巴 is PAK' -> (PSE, BRA)"""
    head = note.split(";")[0]
    return tuple(_coded(code) for code in head[3:].split()) if head.startswith("or:") else ()


def _coded(code: str) -> str:
    if code not in known_codes():
        raise ValueError(f"unknown code {code!r}: codes.csv does not have it")
    return code


def _maybe_coded(code: str) -> str:
    return _coded(code) if code else ""
