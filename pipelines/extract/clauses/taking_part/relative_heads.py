"""The head of what describes it: 来自甲的|乙, 甲任命的|乙, 东盟主席国|乙 have the role of the whole.

Not here: what tells a relative clause (asides.py).
"""

import re
from itertools import takewhile

from pipelines.extract.clauses.article.story import Line
from pipelines.extract.clauses.role import PLACED, Role
from pipelines.extract.clauses.taking_part.asides import chosen_by, relative
from pipelines.extract.clauses.taking_part.governed import continued
from pipelines.extract.clauses.taking_part.governors import governor, open_with
from pipelines.extract.mentions import token as t
from pipelines.extract.mentions.token import Token
from pipelines.extract.rulebook import expand


def describes(previous: Role, gap: str, token: Token) -> bool:
    """来自甲的|乙, 甲任命的|乙, 东盟主席国|乙: does what stands before the token describe it? Not 甲会见到访的|乙."""
    if not (token.person or (token.symbol == t.OFFICIAL and (token.codes or token.reference))):
        return False
    if previous.token.symbol == t.REFERENCE or governor(gap) != "subject":
        return False
    if SEAT.fullmatch(gap):
        return True
    return chosen_by(gap) or (previous.role in INSIDE and relative(gap))


GUEST = re.compile(
    expand(
        f"(?:与|(?<![相不共赞认如协合一等陪连])同|跟)(?:<asked>|专程|特意|远道|率团|此次|<first>|<again>|正在)*"
        f"(?:前来|来|到访|来访|访问|抵达){t.WHERE}?(?:国事|正式|工作)?(?:出席|参加|参与|进行|访问|参会|与会|并)"
        "(?:(?!会[谈见晤面]|[交商]谈|表示|讨论|签署)[^，。；：]){0,70}的$"
    )
)


def guest(line: Line, start: int, position: int) -> int:
    """同[来华出席纪念某战争胜利80周年活动的]|乙: where the words begin that say what the guest has come for."""
    if line.code[position - 1 : position] != "的":
        return 0
    match = GUEST.search(line.code, start, position)
    return match.start() if match else 0


def met_as_guest(out: list[Role], begins: int) -> str:
    """Those inside what describes the guest take no part in what is done with the guest."""
    out[:] = [r._replace(role="of") if r.position > begins and r.role not in PLACED else r for r in out]
    return "with"


SEAT = re.compile(
    "(?:现任|本届|候任)?(?:轮值主席国|轮值国|主席国|成员国|理事国|伙伴国|东道国)"
)  # 东盟轮值主席国|印尼外长
INSIDE = PLACED | {"with", "about", "agent", "source"}


def hand_over(out: list[Role], line: Line, start: int) -> str:
    """The head of a relative clause has the role of the whole; those inside it only describe."""
    at = len(out) - 1
    while at and out[at - 1].role == out[at].role and continued(gap_before(out, at, line, start)):
        at -= 1
    if at < len(out) - 1 and owned(out, line):
        out[-1] = out[-1]._replace(role="of")
        return out[-2].role
    before, role = gap_before(out, at, line, start), out[at].role
    if role not in PLACED and not LEADS.match(line.code, out[-1].position + 1):
        out[at:] = [r._replace(role="of") for r in out[at:]]
    if reached(out, at, line, start):
        return "with"
    if role == "with":  # 与甲接壤的乙 begins a clause; 王毅与甲任命的乙 does not
        return "with" if any(r.role == "subject" for r in out[:at]) else "subject"
    if at and before[:1] in CONJUNCTIONS and out[at - 1].role not in PLACED:
        return out[at - 1].role
    return role if role in HANDED else "subject"


def reached(out: list[Role], at: int, line: Line, start: int) -> bool:
    """与出席甲峰会的|乙, 同来甲国出席乙峰会并访问丙的|丁: the preposition reaches over all that describes the head."""
    inner = takewhile(lambda i: i == at or out[i].role in THERE, range(at, -1, -1))
    return any(open_with(gap_before(out, i, line, start)) for i in inner)


def owned(out: list[Role], line: Line) -> bool:
    """甲、乙和[中国]的第二号人物|丙: only the side right before the words is whose the person is."""
    owner, joined_to = out[-1], out[-2]
    owns = owner.token.symbol == t.SIDE and line.code.startswith("的", owner.position + 1)
    return owns and joined_to.token.symbol == t.PERSON


THERE = PLACED | {"event"}
LEADS = re.compile(expand("(?:亲自)?(?:<lead>|为首|为团长)的"))
CONJUNCTIONS = tuple("、和及以暨")
HANDED = frozenset({"subject", "object", "agent", "to", "met", "since"})


def gap_before(out: list[Role], at: int, line: Line, start: int) -> str:
    return line.code[out[at - 1].position + 1 if at else start : out[at].position]
