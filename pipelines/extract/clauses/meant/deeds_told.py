"""What the article has told so far of visits, protests, help and measures, for what a later sentence leaves unsaid.

Not here: who is meant by a word (scene.py), how it is read (events).
"""

from dataclasses import dataclass, field
from typing import NamedTuple

from pipelines.extract.mentions.party import Party


class Deed(NamedTuple):
    """A measure told of: in which sentence, of what type, by whom, against whom."""

    line: int
    type: str
    actors: tuple[str, ...]
    targets: tuple[str, ...]


@dataclass
class DeedsTold:
    """The deeds that a later sentence may lean on."""

    host: str | None = None  # the country that somebody is visiting
    guests: tuple[Party, ...] = ()  # who is visiting
    protested: tuple[str, ...] = ()  # against whom the protest told last was
    protesters: tuple[str, ...] = ()  # and of which country those in the streets
    protest_line: int = 0
    helped: tuple[str, ...] = ()  # to whom help was told of last
    deeds: list[Deed] = field(default_factory=list)  # measures, people held and gifts told so far
