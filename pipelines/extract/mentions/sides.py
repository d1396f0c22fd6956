"""Which codes act as a side: states, territories, and six organisations. Not here: who takes part in what."""

from functools import cache

from pipelines.extract.mentions import gazetteer
from pipelines.extract.mentions.vocabulary_files import rows

ORGANISATIONS = frozenset({"EU", "UN", "ASEAN", "NATO", "G7", "G20"})
HOME = frozenset({"CHN", "HKG", "MAC"})  # what is done between these is no diplomacy


def is_side(code: str) -> bool:
    """A state or territory (three letters), or one of the organisations that act as a side.

    Others take part without being a party.
    """
    return code in ORGANISATIONS or code in states()


@cache
def states() -> frozenset[str]:
    return frozenset(x.code for x in gazetteer.codes() if x.kind != "organisation")


@cache
def members() -> dict[str, frozenset[str]]:
    """EU -> the states that speak of it as 我们. Source: lexicons/blocs.csv."""
    return {row["bloc"]: frozenset(row["members"].split(";")) for row in rows("blocs.csv")}


def is_bloc_of(codes: set[str], speakers: set[str]) -> bool:
    """欧盟, said by a German minister."""
    return len(codes) == 1 and bool(speakers & members().get(next(iter(codes)), frozenset()))
