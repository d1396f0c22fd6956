"""Which codes act as a side: states, territories, and a few organisations. Not here: who takes part in what."""

from collections.abc import Iterable
from functools import cache

from pipelines.extract.mentions.listed import gazetteer
from pipelines.extract.mentions.listed.vocabulary_files import rows

OF_CHINA = {"HKG": "CHN", "MAC": "CHN"}  # what is said about Hong Kong is said to Peking
HOME = frozenset({"CHN", *OF_CHINA})  # what is done between these is no diplomacy

STATE = 3  # letters of a country's code


def is_side(code: str) -> bool:
    """A state or territory, or one of the organisations that act as a side."""
    return code in states() or code in organisations()


@cache
def of_kind(*kinds: str) -> frozenset[str]:
    return frozenset(x.code for x in gazetteer.codes() if x.kind in kinds)


def states() -> frozenset[str]:
    return of_kind("state", "territory", "former")


def organisations() -> frozenset[str]:
    """Those that act as a side; others take part without being a party."""
    return of_kind("union", "group") | agencies()


def agencies() -> frozenset[str]:
    """Those that act as the United Nations, with a head and a seat of their own: WHO, IAEA."""
    return of_kind("agency")


def side_of(code: str) -> str:
    """WHO -> UN, JPN -> JPN"""
    return "UN" if code in agencies() else code


def sides_of(codes: Iterable[str]) -> tuple[str, ...]:
    """(JPN, WHO, UN, IMF) -> (JPN, UN)"""
    return tuple(dict.fromkeys(side_of(code) for code in codes if is_side(code)))


@cache
def members() -> dict[str, frozenset[str]]:
    """EU -> the states that speak of it as 我们. Source: lexicons/blocs.csv."""
    return {row["bloc"]: frozenset(row["members"].split(";")) for row in rows("blocs.csv")}


def is_bloc_of(codes: set[str], speakers: set[str]) -> bool:
    """欧盟, said by a German minister."""
    return len(codes) == 1 and bool(speakers & members().get(next(iter(codes)), frozenset()))
