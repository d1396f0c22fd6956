"""What the clauses before say of this one: 根据行程安排，|他与首相会面; 将于24日访日，|并与外相会谈.

Belongs here: plans, wishes and refusals that carry on over a comma.
Not here: the words of the clause itself (hints.py), the cues (status_cues.py).
"""

import re
from itertools import islice

from pipelines.extract.clauses.triggers.reading import Spot
from pipelines.extract.clauses.triggers.scope import (
    Scope,
    heard,
    reduced,
)
from pipelines.extract.clauses.triggers.status_cues import AHEAD, ASPECT_INSIDE, CALLED_OFF, cued

REACH = 3  # clauses over which a subject, and with it a cue, may carry on


def clause_before(spot: Spot) -> str:
    start, end = spot.clause_before()
    return spot.line.code[start:end]


def item_agreed(spot: Spot) -> bool:
    """双方同意加强对话，包括…；恢复磋商，|开展通话: still to come, as all that sides agree on."""
    return heard("item", spot.clause_code()) and heard("agreed_list", spot.line.code[: spot.clause_start])


LISTED = re.compile("(?:其中)?(?:包括|包含|涵盖|例如|如(?!何|果|今|此))|以及|还有")
JOURNEYS = re.compile("访|行程|之[行旅]|活动|会[晤谈议面]|交流|对话|安排")


def listed(spot: Spot) -> str | None:
    """取消所有出访，包括对甲国的访问，|以及对乙国的访问: as all that the list is of."""
    if item_agreed(spot):
        return "planned"
    for start, end in spot.earlier_clauses():
        if LISTED.match(spot.line.code, end) is None:
            return None
        clause = spot.line.code[start : end - 1]  # without its mark
        off = cued(clause, "", False) if JOURNEYS.search(clause) else None
        if off in CALLED_OFF:
            return off
    return None


def supposed(spot: Spot) -> bool:
    """如若计划落实，他预计会与首相会面: on a condition."""
    return heard("supposed", clause_before(spot))


def urged(spot: Spot, scope: Scope) -> bool:
    """文件敦促，要在联合国主导下，|尽快召开会议: called for by one side. Not 双方同意，|尽快召开会议."""
    return heard("soon", scope.left) and heard("called_for", spot.line.code[: spot.clause_start])


def scheduled(spot: Spot) -> str | None:
    """根据行程安排，他当天晚些时候与首相会面; 这将是冲突爆发以来，甲国部长首次访问乙国."""
    return "planned" if heard("scheduled", clause_before(spot)) else None


def consented(spot: Spot) -> str | None:
    """甲、乙同意，|两国启动谈判: what sides agree on is still to come."""
    return "planned" if heard("consented", clause_before(spot)) and heard("of_both", spot.clause_code()) else None


LED_ON = re.compile("[让与同和跟]")


def at_its_side(spot: Spot) -> str | None:
    """甲、乙将于峰会场边，|举行双方首度会谈; 不打算在会议期间，|让部长与乙会谈."""
    before = clause_before(spot)
    if heard("refuses", before) and LED_ON.match(spot.clause_code()):
        return "denied"
    if not heard("at_its_side", before) or not heard("opens", spot.clause_code()):
        return None
    found = cued(before, "", False)
    return found if found in AHEAD else None


FURTHER = re.compile("[并还也又]")


def carried(spot: Spot) -> str | None:
    """The cue of an earlier clause whose subject carries on: 将于24日访日，会见首相，并与外相会谈.

    Not 呼吁乙国停火，并与丙会谈: what somebody asks of others is not what he does himself.
    """
    for start, end in islice(spot.earlier_clauses(), REACH):
        clause = spot.line.code[start : end - 1]  # without its mark
        if heard("occasion", clause) or heard("alone", clause):
            return None
        if heard("as_invited", clause) or heard("about_what", clause):
            continue
        found = cued(reduced(clause), "", False)
        if found in AHEAD and FURTHER.match(spot.line.code, spot.clause_start) and heard("urges", clause):
            return None
        if found or ASPECT_INSIDE.search(clause):
            return found if found in AHEAD else None
    return None
