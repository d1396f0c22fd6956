"""The words of agreement, read from rules/agreements.yaml.

Not here: between whom (agreements/agreement_sides.py).
"""

import re
from dataclasses import dataclass, fields
from functools import cache

from pipelines.extract.rulebook import RULES, expand
from pipelines.pages import read_page
from pipelines.patterns.needed import needed


@dataclass(frozen=True)
class AgreementCue:
    name: str
    kind: str
    joint: bool  # two sides must be the subject
    inside: bool  # the sides may stand in the words themselves
    ours: bool  # 我们, said by one of the sides of the talks, is both
    group: bool  # only of a group whose members agree among themselves
    terms: bool  # between whom the deal told of last is
    relative: bool  # the words name a paper (签署的条约), whatever is said of it
    one_side: bool  # one side tells for both what it consents to
    pattern: re.Pattern[str]
    needs: frozenset[str]  # words without one of which it cannot stand; empty: it can without any
    example: dict[str, object]
    near_miss: str


@dataclass(frozen=True)
class AgreementWords:
    cues: tuple[AgreementCue, ...]
    telling: re.Pattern[str]  # any cue, or a word without which no list is announced
    hint: re.Pattern[str]  # any cue
    not_yet: re.Pattern[str]
    not_near: re.Pattern[str]
    once: re.Pattern[str]
    dated: re.Pattern[str]
    undone: re.Pattern[str]
    alluded: re.Pattern[str]
    others: re.Pattern[str]
    open_to_all: re.Pattern[str]
    many: re.Pattern[str]
    supposed: re.Pattern[str]
    then: re.Pattern[str]
    wished: re.Pattern[str]
    planned: re.Pattern[str]
    list_head: re.Pattern[str]
    part: re.Pattern[str]
    no_more: re.Pattern[str]
    item: re.Pattern[str]

    def cues_for(self, code: str) -> list[AgreementCue]:
        """Those that can stand in this sentence."""
        return [cue for cue in self.cues if not cue.needs or any(word in code for word in cue.needs)]


@cache
def words() -> AgreementWords:
    page = read_page(RULES / "agreements.yaml")
    cues = tuple(
        AgreementCue(
            c["cue"],
            c["kind"],
            bool(c.get("joint")),
            bool(c.get("inside")),
            bool(c.get("ours")),
            bool(c.get("group")),
            bool(c.get("terms")),
            bool(c.get("relative")),
            bool(c.get("one_side")),
            re.compile(expand(c["pattern"])),
            needed(expand(c["pattern"])) or frozenset(),
            c["example"],
            c["near_miss"],
        )
        for c in page["cues"]
    )
    kinds = [field.name for field in fields(AgreementWords)][2:]  # after cues, telling
    patterns = {kind: re.compile(expand(page[kind])) for kind in kinds}
    announcing = needed(patterns["list_head"].pattern)
    if announcing is None:
        raise ValueError("agreements.yaml: list_head can match without any one word")
    telling = re.compile("|".join([patterns["hint"].pattern, *sorted(announcing)]))
    return AgreementWords(cues, telling, *patterns.values())
