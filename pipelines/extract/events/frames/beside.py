"""Who is at a conference because he speaks or meets somebody there: 峰会期间，甲与乙会晤.

Not here: who attends, holds or opens it (gatherings.py).
"""

import re

from pipelines.extract.clauses.role import Role
from pipelines.extract.clauses.taking_part.roles import coordinated, roles
from pipelines.extract.clauses.triggers.reading import Spot, parties_of
from pipelines.extract.events.conferences.guests import GOES_THERE, absent
from pipelines.extract.events.conferences.naming import AT_ITS_SIDE
from pipelines.extract.facts import PAIR
from pipelines.extract.mentions import token as t

WHILE = re.compile(f"[”」』]?(?:举行|召开|开幕)?(?:上|{AT_ITS_SIDE})|[”」』]?(?:结束|闭幕|落幕)?之?后")
SPEAKERS = (t.PERSON, t.OFFICIAL, t.SIDE)
MEETS = re.compile("会[谈晤面见]|见面|会合")


def speaks_there(spot: Spot) -> list[Role]:
    """在周四的峰会上，[甲]表示…; 峰会期间，[甲]与[乙]会晤: who opens the next clause is there, with those he meets.

    Not who speaks for somebody.
    """
    if not WHILE.fullmatch(spot.line.code, spot.end, spot.clause_end) or absent(spot):
        return []
    start, end = spot.next_clause()
    found = roles(spot.line, start, end)
    subjects = parties_of(found, ("subject",))
    if not subjects or subjects[0].position - start > 1 or "发言人" in subjects[0].token.text:
        return []
    opening = coordinated(spot.line, subjects, 0)
    who = t.NAMED if spot.line.code.endswith("之际", 0, spot.clause_end) else SPEAKERS  # 峰会召开之际，甲国陷入僵局
    there = [r for r in subjects if r.token in opening and r.token.symbol in who and not r.token.plural]
    if not there:
        return []
    both = in_its_name(spot)
    return [
        *there,
        *(r for r in beside_him(found) if meets(spot, r, end) or both.issuperset(r.token.codes or ("",))),
    ]


ADDRESSES = re.compile(
    "[^，。；]{0,16}?(?:发表(?!声明|文章)[^，。；]{0,30}(?:致辞|致词|讲话|演讲|发言|演说)|(?:在|于)?(?:会上)?(?:致辞|致词|发言|讲话|演讲)[^，。；]{0,4})(?:[，。；]|表示|[称说指]|$)"
)
AS_MEMBER = re.compile("常驻")


def addresses_it(spot: Spot) -> list[Role]:
    """联合国大会举行会议，|[甲国代表]发言时说: who opens the next clause with a speech sits there."""
    if spot.end < spot.clause_end - 1 or absent(spot):
        return []
    start, end = spot.next_clause()
    first = parties_of(roles(spot.line, start, end), ("subject",))[:1]
    if not first or first[0].token.symbol not in t.NAMED or first[0].position - start > 1:
        return []
    posted = AS_MEMBER.search(first[0].token.text) is not None
    return first if posted or ADDRESSES.match(spot.line.code, first[0].position + 1) else []


def beside_him(found: list[Role]) -> list[Role]:
    """甲与[乙]: persons with whom something is done."""
    return [r for r in found if r.role == "with" and r.token.symbol == t.PERSON]


def meets(spot: Spot, role: Role, end: int) -> bool:
    """与[乙]|会晤: is it talks that are held with him?"""
    return MEETS.search(spot.line.code, role.position, end) is not None


def in_its_name(spot: Spot) -> set[str]:
    """在[法德]峰会上: the two sides after which it is called."""
    inside = (token.codes for _, token in spot.line.tokens_in(spot.start, spot.end))
    return {code for codes in inside if len(codes) == PAIR for code in codes}


NOT_MET = re.compile("未|没|不|取消|拒绝|错过")
ATTENDS = re.compile("|".join(GOES_THERE))
BESIDE = re.compile(f"[”」』]?(?:举行|召开)?{AT_ITS_SIDE}")


def met_beside(spot: Spot) -> list[Role]:
    """甲在峰会期间|与[乙]会面; 峰会期间，|甲与[乙]会晤: whom those who are there meet.

    甲出席峰会期间 tells of 甲 alone.
    """
    beside = BESIDE.match(spot.line.code, spot.end, spot.clause_end)
    if beside is None or absent(spot) or ATTENDS.search(spot.line.code, spot.clause_start, spot.end):
        return []
    start, end = spot.next_clause() if beside.end() == spot.clause_end else (spot.end, spot.clause_end)
    told = (r for r in beside_him(roles(spot.line, start, end)) if meets(spot, r, end))
    return [r for r in told if not NOT_MET.search(spot.line.code, start, r.position)]
