"""The roll of an article: who is who in the whole of it. Not here: what is in mind at one point (scene.py)."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from itertools import pairwise

from pipelines.extract import token as t
from pipelines.extract.aides import AIDE
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
        if token.symbol == t.PERSON and token.office_kind and not former(token):
            roll.holders.setdefault((token.codes[0], token.office_kind), token)
    for person, codes in sides_of_owners(story):
        roll.sides.setdefault(person, codes)
    return roll


OWNERS = frozenset({t.PERSON, t.OFFICIAL})


def sides_of_owners(story: Story) -> Iterator[tuple[str, tuple[str, ...]]]:
    """法国总统甲的外交顾问乙: the aide of somebody is of his side, where no other is told."""
    text = story.article.text
    for owner, aide in pairwise(story.tokens):
        if aide.symbol != t.PERSON or aide.codes or not aide.office or owner.symbol not in OWNERS or not owner.codes:
            continue
        between = text[owner.end : aide.start]
        if OWNED.fullmatch(between) and AIDE.search(between + aide.office):
            yield str(aide.person), owner.codes


OWNED = re.compile("(?:（[^（）]{1,40}）)?的[\u4e00-\u9fff]{0,6}")


def former(token: Token) -> bool:
    """前外长, 候任总统: not whoever holds the office."""
    return bool(token.text and ("前" in token.text or "候任" in token.text or "当选" in token.text))
