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


KINDS = {
    row["is"]: Kind(row["role"], re.compile(row["pattern"]), frozenset(row["marks"]))
    for row in read_page(RULES / "asides.yaml")["asides"]
}
RIVAL = KINDS["rival"].pattern
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


ACTING_HEAD = re.compile(
    r"(?:首席|高级|一名|多名|最高|特别|新任|前任|现任|外交|军事|贸易|谈判|政府|访问)*(?:代表|特使|官员|团队|领导|首长|首脑|元首|[正副]?部长|防长|负责人|议长|主管|盟友|伙伴|谈判人员|总统|总理|首相|外长|使者|顾问|助理|密使|政要|军方|高层|高官|议员|访问团|大使|同行|同僚|使节)"
)
RELATIVE = re.compile(r"^[^，。；：]{0,14}的[^，。；：、与和同跟]{0,6}$")
KIN = "女婿|儿子|长子|次子|女儿|夫人|妻子|遗孀|丈夫|父亲|母亲|弟弟|哥哥|妹妹|胞妹|胞弟|亲信|搭档|副手"
SENT = "指派|任命|委任|派遣|派出|派来|选派|提名|率领|带领|领导|支持|信任|为首|邀请"
CHOSEN = re.compile(rf"^(?:的?(?:{KIN})|所?(?:的|新?(?:{SENT})的?))[^，。；：、与和同跟访会]{{0,6}}$")


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
