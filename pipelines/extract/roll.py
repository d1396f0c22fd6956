"""The roll of an article: who is who in the whole of it. Not here: what is in mind at one point (scene.py)."""

from collections import Counter
from dataclasses import dataclass, field
from functools import cached_property, lru_cache

from pipelines.extract import token as t
from pipelines.extract.bare_bodies import bodies_named
from pipelines.extract.story import Story
from pipelines.extract.token import Token

ACTORS = frozenset({t.PERSON, t.OFFICIAL, t.SIDE, t.CAPITAL})


@dataclass
class Roll:
    """`holders`: (country, kind of office) -> who bears the title first. `sides`: person -> whose, where told."""

    story: Story
    holders: dict[tuple[str, str], Token] = field(default_factory=dict)
    sides: dict[str, tuple[str, ...]] = field(default_factory=dict)
    counts: Counter[str] = field(default_factory=Counter)  # how often each side is named

    @cached_property
    def bodies(self) -> dict[str, set[str]]:
        return bodies_named(self.story)


@lru_cache(maxsize=1)
def roll_of(story: Story) -> Roll:
    tokens = [x for x in story.tokens if x.symbol in ACTORS and x.codes]
    roll = Roll(story, counts=Counter([code for x in tokens for code in x.codes]))
    for token in tokens:
        if token.symbol == t.PERSON and token.person:
            roll.sides.setdefault(token.person, token.codes)
        if token.symbol == t.PERSON and token.office_kind:
            roll.holders.setdefault((token.codes[0], token.office_kind), token)
    return roll
