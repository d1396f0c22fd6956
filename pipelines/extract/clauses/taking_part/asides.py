"""Parts of a clause whose parties take no part in what it tells: 据甲透露, 应甲邀请, 在甲访乙期间, 甲提出的.

Belongs here: finding them, who owns what. Not here: their words (rules/asides.yaml), prepositions (governors.py).
"""

import re
from functools import lru_cache
from typing import NamedTuple

from pipelines.extract.rulebook import RULES
from pipelines.pages import read_page

PARTY = "[\ue000-\ue005]"


class Kind(NamedTuple):
    """One way to open and close such a part; `marks`: characters without which it cannot stand."""

    role: str
    pattern: re.Pattern[str]
    marks: frozenset[str]


PAGE = read_page(RULES / "asides.yaml")
KINDS = {row["is"]: Kind(row["role"], re.compile(row["pattern"]), frozenset(row["marks"])) for row in PAGE["asides"]}
RIVAL = KINDS["rival"].pattern
WORDS: dict[str, str] = {kind: "|".join(words) for kind, words in PAGE["words"].items()}
MARKS = re.compile(f"[{''.join(sorted(frozenset().union(*(kind.marks for kind in KINDS.values()))))}]")


class Span(NamedTuple):
    start: int
    end: int
    role: str


def asides(code: str, start: int, end: int) -> list[Span]:
    """Parts of code[start:end) and the role of the parties in them: event | source | inviter | beside."""
    found = frozenset(MARKS.findall(code, start, end))
    out: list[Span] = []
    for role, pattern, marks in KINDS.values() if found else ():
        if not marks.isdisjoint(found):
            out += [Span(match.start(), match.end(), role) for match in pattern.finditer(code, start, end)]
    return out


ACTING_HEAD = re.compile(f"(?:{WORDS['before_a_head']})*(?:{WORDS['heads']})")
RELATIVE = re.compile(r"^[^，。；：]{0,14}的[^，。；：、与和同跟]{0,6}$")
CHOSEN = re.compile(rf"^(?:的?(?:{WORDS['kin']})|所?(?:的|新?(?:{WORDS['sent']})的?))[^，。；：、与和同跟访会]{{0,6}}$")


@lru_cache(maxsize=1 << 14)
def relative(gap: str) -> bool:
    """来自甲|的乙, 出席甲|峰会的现任乙: words that end a clause which describes the next party."""
    return RELATIVE.match(gap) is not None


@lru_cache(maxsize=1 << 14)
def chosen_by(gap: str) -> bool:
    """甲|的乙, 甲|任命的乙: the first party only says whose the second is."""
    return CHOSEN.match(gap) is not None


def possessor(code: str, position: int, end: int) -> bool:
    """中国|的立场受到…: a side that only owns what the words are about; not 中国|的代表, not 两国外长|的(会谈)."""
    if code[position + 1 : position + 2] != "的":
        return False
    rest = code[position + 2 : end]
    return re.search(PARTY, rest[1:]) is not None and not re.match(PARTY, rest) and ACTING_HEAD.match(rest) is None
