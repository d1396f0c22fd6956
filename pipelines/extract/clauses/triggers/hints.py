"""What the words around a trigger say: that it is done, planned, wished for (rules/status.yaml).

Belongs here: words alone, of one mention.
Not here: which words bear on it (scope.py), what the clauses before say (clauses_before.py), that it is recalled
(recalled.py), what its date says (events/status/told.py).
"""

import re

from pipelines.extract.clauses.triggers.clauses_before import (
    at_its_side,
    carried,
    consented,
    listed,
    scheduled,
    supposed,
    urged,
)
from pipelines.extract.clauses.triggers.programmes import programme_told
from pipelines.extract.clauses.triggers.reading import Spot
from pipelines.extract.clauses.triggers.recalled import recalled
from pipelines.extract.clauses.triggers.scope import Scope, after_adjunct, heard, scope_of, text_left
from pipelines.extract.clauses.triggers.status_cues import AHEAD, ASPECT_INSIDE, cued
from pipelines.extract.rulebook import expand

HEARSAY = re.compile("据悉|据报道?|据称")
ASPECT_AFTER = re.compile(
    r"^[”」』]?(?:了|过(?![去境渡])|以来|(?:(?:现|刚)?已经?|刚刚)?(?:圆满|顺利|正式)?结束|(?:现|刚)?已经?(?:闭幕|落幕|落下帷幕))"
)
DONE_BEFORE = re.compile(
    expand(
        r"(?:已经?|曾经?|刚刚?)(?:先后|分别|多次)?(?:$|于|在|与|同(?!意)|和|向|对|抵|从|<time>|<who>)"
        r"(?!<gap:16>(?:同意|决定|计划|<settle>|邀请|提议|协调|预定|希望))"
    )
)
PASSIVE_BEFORE = re.compile(r"被(?!列|纳)[^，]{0,6}$")
OFF = ("denied", "cancelled", "postponed")
ADJUNCTS = ("before", "during", "after")
NEXT = 6  # characters after a trigger in which the verb that goes with it begins


def done(spot: Spot, scope: Scope) -> bool:
    """Does the trigger itself say that it has happened? 举行了, 会谈后, 已与, 自…访问以来."""
    if scope.part == "since" or (scope.part == "attribute" and PASSIVE_BEFORE.search(scope.left)):
        return True
    if scope.part in ("during", "after") and not to_come(spot, scope):
        return not intended(scope.left)
    inside = spot.trigger_code()
    over = scope.part != "after" and ASPECT_AFTER.match(scope.right)  # 会谈结束后，将…: the end is still to come
    marked = ASPECT_INSIDE.search(inside) or over or DONE_BEFORE.search(scope.left)
    return marked is not None


def to_come(spot: Spot, scope: Scope) -> bool:
    """将在会谈后发表声明; 会面时，预料将讨论: does the verb that the adjunct belongs to lie ahead?"""
    if intended(scope.outer):
        return True
    if recalled(spot) or heard("lately", scope.left):
        return False
    return heard("to_come", after_adjunct(spot, scope))


def intended(outer: str) -> bool:
    """王毅将|在会谈中|提出: the words before an adjunct. Not 这一决定是|在会谈后|作出的, nor what only says 据悉."""
    return not outer.endswith("是") and cued(HEARSAY.sub("", outer), "", False) in AHEAD


def cue_of(spot: Spot, scope: Scope, inherited: bool, finished: bool) -> str | None:
    """What a word says: of its own clause, of the verb that takes it as its matter, of a clause carried on."""
    left, code = text_left(spot), spot.line.code
    if heard("put_off", left):
        return "postponed"
    sets_out = heard("to_meet", left) and heard("departs", code[: spot.start])
    if sets_out or (heard("blessed", left) and heard("fruitful", code[spot.end : spot.clause_end])):
        return "planned"
    describes = scope.part == "attribute" or spot.trigger_code().endswith("的")
    right = "" if scope.part == "after" else scope.right  # 访台后|取消的会谈: what is told of the other
    found = cued(scope.left, right, finished, describes) or cued(before_verb(spot, scope), "", finished)
    if describes and found == "proposed" and heard("asks_a_guest", left):
        found = None
    if found in (None, "proposed") and programme_told(spot) >= 0:
        return "planned"
    if scope.part == "discussed" and found not in OFF:
        around = scope.left + spot.trigger_code() + scope.right[:NEXT]
        return "planned" if heard("fixed", around) else "proposed"
    if finished or scope.part != "predicate":
        return found
    if found in (None, "planned") and (supposed(spot) or urged(spot, scope)):
        return "proposed"
    return found or listed(spot) or told_around(spot, scope, inherited)


def told_around(spot: Spot, scope: Scope, inherited: bool) -> str | None:
    """拟借此机会，|举行磋商: no word of its own clause says it, those around it may."""
    clause = spot.clause_code()
    if COMMENT.match(clause):
        return "planned" if carried(spot) == "planned" else None
    if ASPECT_INSIDE.search(scope.left):
        return None
    if inherited or heard("on_behalf", clause) or AS_WELL.match(clause):
        return carried(spot)
    return scheduled(spot) or consented(spot) or at_its_side(spot)


TAKES_PLACE = re.compile(
    "^[”」』）]?(?P<between>[^，。；的”」』]{1,20}?)"
    "(?:举行|召开|登场|进行|举办|展开|开幕|开启|启动|实现|成行|开始|落实|成真|发生|拉开)(?!的|了|过)"
)


NOUN = re.compile(expand("(?:会[谈晤面议]|峰会|对话|磋商|谈判|论坛|通话|<mechanism>|访问|之[行旅]|行程)[”」』]?$"))


def before_verb(spot: Spot, scope: Scope) -> str:
    """两国外长会谈|可能在甲城|举行: what stands between the noun and its verb speaks of it as well."""
    noun = scope.part == "predicate" and NOUN.search(spot.trigger_code())
    told = TAKES_PLACE.match(scope.right) if noun else None
    return told["between"] if told else ""


def ahead(spot: Spot, inherited: bool = False) -> bool:
    """Does the clause speak of what is to come, or of what somebody wants?"""
    scope = scope_of(spot)
    if scope.part in ADJUNCTS and intended(scope.outer):
        return True
    return not done(spot, scope) and cue_of(spot, scope, inherited, False) in AHEAD


COMMENT = re.compile("(?:这|此[行访举次])[^，的]{0,8}[是为]")  # 下周将在乙国会见丙，这是他首次|访问乙国
AS_WELL = re.compile(
    "并(?!非|不|未|没|且?[^，]{0,6}[已曾]|于)(?:且|将|在|同时)?(?:举行|进行|召开|展开|开展)"
    "|(?:举行|召开|展开)(?![了过的])"
)  # 将于14日访乙，|并举行甲乙首脑会谈; 拟借此机会，|举行外长磋商
