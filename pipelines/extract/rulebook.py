"""The rules, read from YAML.

Belongs here: their shape, the macros of patterns. Not here: what a rule finds in a text
(events/frames, events/drafting/finding.py).
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, cached_property
from itertools import chain
from pathlib import Path
from typing import Any

from pipelines.extract.mentions import token as t
from pipelines.extract.mentions.bodies import firms
from pipelines.extract.speaking_verbs import verbs_of_speaking
from pipelines.pages import read_page
from pipelines.patterns.heads import guarded, searched

RULES = Path(__file__).parent / "rules"
MACROS = {
    "<who>": t.WHO,
    "<where>": t.WHERE,
    "<time>": t.TIME,
    "<person>": t.PERSON,
    "<side>": f"[{t.SIDE}{t.CAPITAL}]",
    "<place>": t.PLACE,
    "<mechanism>": t.MECHANISM,
    "<official>": t.OFFICIAL,
    "<joint>": t.REFERENCE,
    "<media>": t.MEDIA,
    "<capital>": t.CAPITAL,
}
ONE_SEES_ANOTHER = ("transitive", "calls_on")  # frames of 甲会见乙, not of 甲与乙会谈
GAP = re.compile(r"<gap:(\d+)>")
# (?=[，。；]|$): what ends a clause there, ends it as well before —— and at the end of a quotation or an exclamation
UP_TO_A_MARK, ENDS = re.compile(r"(?<=\(\?=\[)，。[^\]\[\\]*(?=\])"), "；！…—”）"
MACRO = re.compile(r"(?<!\?P)<\w+>")  # (?P<who>…) names a group
CLASS_IN_CLASS = re.compile(r"(?<!\\)\[[^\]\[]*<(?:who|where|side)>")


@cache
def word_page() -> dict[str, Any]:
    page: dict[str, Any] = read_page(RULES / "words.yaml")
    return page


def plain(words: Iterable[str]) -> tuple[str, ...]:
    """[<censure>, 抗议] -> 谴责, 批评, …, 抗议: a class that is a list by its words, each of them once."""
    lists = (plain(word_page()[word[1:-1]]) if word.startswith("<") else (word,) for word in words)
    return tuple(dict.fromkeys(chain.from_iterable(lists)))


@cache
def words() -> dict[str, str]:
    """rules/words.yaml: <arms> -> 武器|导弹|…, tried only where one of them can begin."""
    listed = {
        kind: "|".join(sorted(plain(w), key=len, reverse=True)) for kind, w in word_page().items() if type(w) is list
    }
    page = word_page() | listed | {"firm": firms.names(), "speaks": verbs_of_speaking()}
    macros: dict[str, str] = {}
    for kind, pattern in page.items():  # of those above it a pattern may be made
        macros[f"<{kind}>"] = guarded(filled_in(pattern, macros))
    return macros


def filled_in(pattern: str, macros: dict[str, str]) -> str:
    """加强|<levy> -> 加强|(?:加征|课征|…)."""
    return with_symbols(MACRO.sub(lambda m: macros.get(m[0], m[0]), pattern))


def with_symbols(pattern: str) -> str:
    """<who><gap:8>会谈 -> a regular expression over encoded sentences; a gap never crosses a clause mark.

    ValueError for [^，<side>], which would match something else: a class cannot hold another.
    """
    if CLASS_IN_CLASS.search(pattern):
        raise ValueError(f"a class of tokens inside [...]: {pattern}")
    pattern = MACRO.sub(lambda m: MACROS.get(m[0], m[0]), pattern)
    pattern = UP_TO_A_MARK.sub(lambda m: m[0] + "".join(c for c in ENDS if c not in m[0]), pattern)
    return GAP.sub(lambda m: rf"[^，。；：,;]{{0,{m.group(1)}}}?", pattern)


def expand(pattern: str) -> str:
    """举行<gap:8><talks> -> a regular expression over encoded sentences."""
    return filled_in(pattern, words())


@dataclass(frozen=True)
class EventRule:
    """`frame` says how participants are read (mutual, transitive, motion); `unless` is tried on the clause.

    Its expressions are compiled when they are first asked for: one article needs few of them.
    """

    name: str
    type: str
    frame: str
    fires: str
    forbids: str | None
    holds: str | None
    format: str | None
    status: str | None
    needs: int  # distinct parties without which there is no event
    nowhere: re.Pattern[str] | None  # of a measure: what its whole sentence must not hold
    no_epidemic: bool  # of a measure: not where an epidemic is the matter
    only: tuple[str, ...]  # of a measure: the sides whose act it can be, empty for any
    usual: tuple[str, ...]  # of a measure: whose act it is where no subject of its own tells
    usual_to: tuple[str, ...]  # the sides towards whom that is so, empty for any
    examples: tuple[dict[str, Any], ...]
    counter_examples: tuple[str, ...]

    @cached_property
    def trigger(self) -> re.Pattern[str]:
        return re.compile(self.fires)

    @cached_property
    def unless(self) -> re.Pattern[str] | None:
        return re.compile(self.forbids) if self.forbids else None

    @cached_property
    def context(self) -> re.Pattern[str] | None:
        """Of a measure: what its clause must hold."""
        return re.compile(self.holds) if self.holds else None


def one_rule(kind: str, body: dict[str, Any]) -> EventRule:
    return EventRule(
        name=body["rule"],
        type=body.get("type", kind),
        frame=body["frame"],
        fires=searched(expand(body["trigger"])),
        forbids=expand(body["unless"]) if body.get("unless") else None,
        holds=expand(body["context"]) if body.get("context") else None,
        nowhere=re.compile(body["nowhere"]) if body.get("nowhere") else None,
        no_epidemic=bool(body.get("no_epidemic")),
        format=body.get("format"),
        status=body.get("status"),
        needs=int(body.get("needs", 2)),
        only=tuple(body.get("only", ())),
        usual=tuple(body.get("usual", ())),
        usual_to=tuple(body.get("usual_to", ())),
        examples=tuple(body.get("examples", ())),
        counter_examples=tuple(body.get("counter_examples", ())),
    )


@cache
def event_rules() -> tuple[EventRule, ...]:
    """All event rules in file and list order; order is precedence."""
    found = []
    for path in sorted((RULES / "events").glob("*.yaml")):
        page = read_page(path)
        found += [one_rule(page["type"], body) for body in page["rules"]]
    names = [rule.name for rule in found]
    if len(set(names)) != len(names):
        raise ValueError(f"two event rules share a name: {sorted({n for n in names if names.count(n) > 1})}")
    return tuple(found)


@dataclass(frozen=True)
class Cue:
    """A word or phrase and what it says: a status (for events) or an act (for statements)."""

    value: str
    pattern: re.Pattern[str]
    scope: str
    name: str
    weak: bool = False
    of: str = ""  # the type of events that it speaks of, empty for any


@cache
def cues(file: str) -> tuple[Cue, ...]:
    """rules/<file>.yaml -> cues in order of precedence."""
    page = read_page(RULES / f"{file}.yaml")
    return tuple(
        Cue(
            c["is"],
            re.compile(expand(c["pattern"])),
            c.get("scope", "left"),
            c.get("cue", c["is"]),
            bool(c.get("weak")),
            c.get("of", ""),
        )
        for c in page["cues"]
    )
