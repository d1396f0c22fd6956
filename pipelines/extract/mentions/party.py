"""Who takes part: a person, an office, a body or a whole side. Not here: whom a word means (clauses/meant/scene.py)."""

from collections.abc import Iterable
from typing import NamedTuple

from pipelines.extract.facts import PAIR


class Party(NamedTuple):
    """One participant, resolved: `name` None for an unnamed side.

    `codes` may be several for a plural office (日中外长).
    """

    codes: tuple[str, ...]
    name: str | None = None
    key: str | None = None
    office: str | None = None
    organisation: str | None = None
    start: int = 0
    end: int = 0
    rank: str = ""
    implied: bool = False  # told by the office alone

    def side_only(self) -> "Party":
        """日本外相王某 -> 日本: without the person who may not sit there."""
        return Party(self.codes, organisation=self.organisation, start=self.start, end=self.end)


def sides_alone(codes: Iterable[str], start: int = 0, end: int = 0) -> tuple[Party, ...]:
    """CHN, JPN -> each as a party of its own, nobody by name."""
    return tuple(Party((code,), start=start, end=end) for code in codes)


def two_persons(parties: Iterable[Party]) -> tuple[Party, ...]:
    """The persons by name, where they are just two, of two sides."""
    named = tuple(p for p in parties if p.name)
    return named if len(named) == len({p.codes for p in named}) == PAIR else ()


def codes_of(parties: tuple[Party, ...]) -> set[str]:
    return {code for party in parties for code in party.codes}
