"""What the words around a trigger say: that it is done, planned, wished for (rules/status.yaml), that it is recalled.

Belongs here: words alone, of one mention.
Not here: which words bear on it (scope.py), what its date says (events/status.py).
"""

import re

from pipelines.extract.clauses.clauses import clause_bounds
from pipelines.extract.clauses.programmes import programme_told
from pipelines.extract.clauses.reading import Spot
from pipelines.extract.clauses.scope import (
    BESIDE,
    RELATIVE,
    Scope,
    after_adjunct,
    heard,
    last,
    reduced,
    scope_of,
    text_left,
    words,
)
from pipelines.extract.rulebook import cues, expand

BRACKET = re.compile(r"^(?:【[^】]{0,40}】|[（(][^）)]{0,40}[）)])")
HEARSAY = re.compile("据悉|据报道?|据称")
ASPECT_INSIDE = re.compile(r"[\u4e00-\u9fff](?:了|过(?![去境渡]))|[席加与]完")
ASPECT_AFTER = re.compile(r"^[”」』]?(?:了|过(?![去境渡])|以来|结束)")
DONE_BEFORE = re.compile(
    expand(
        r"(?:已经?|曾经?|刚刚?)(?:先后|分别|多次)?(?:$|于|在|与|同(?!意)|和|向|对|抵|从|<time>|<who>)"
        r"(?!<gap:16>(?:同意|决定|计划|商定|邀请|提议|协调|预定|希望))"
    )
)
PASSIVE_BEFORE = re.compile(r"被(?!列|纳)[^，]{0,6}$")
OFF = ("denied", "cancelled", "postponed")
AHEAD = frozenset({"planned", "proposed"})
CALLED_OFF = frozenset({"cancelled", "postponed"})
ADJUNCTS = ("before", "during", "after")
NEXT = 6  # characters after a trigger in which the verb that goes with it begins
COMPANY = re.compile(expand("[与和同跟](?!<who>|<where>)"))
REACH = 3  # clauses over which a subject, and with it a cue, may carry on


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


def cued(left: str, right: str, strong_only: bool, near: bool = False) -> str | None:
    """The first cue that matches; `near`: of those to the left only one with nothing but time and place after it."""
    for cue in cues("status"):
        if cue.weak and strong_only:
            continue
        if near and cue.scope == "left":
            if any(governs(left, match.end()) for match in cue.pattern.finditer(left)):
                return cue.value
        elif cue.pattern.search(left if cue.scope == "left" else right):
            return cue.value
    return None


def governs(left: str, end: int) -> bool:
    """计划|在下月|访问的…; not 不会与|到访的部长: whoever is met has come all the same."""
    return COMPANY.match(left, end) is None and BESIDE.fullmatch(left, end) is not None


def cue_of(spot: Spot, scope: Scope, inherited: bool, finished: bool) -> str | None:
    """What a word says: of its own clause, of the verb that takes it as its matter, of a clause carried on."""
    if heard("put_off", text_left(spot)):
        return "postponed"
    if heard("to_meet", text_left(spot)) and heard("departs", spot.line.code[: spot.start]):
        return "planned"
    if heard("blessed", text_left(spot)) and heard("fruitful", spot.line.code[spot.end : spot.clause_end]):
        return "planned"
    describes = scope.part == "attribute" or spot.trigger_code().endswith("的")
    right = "" if scope.part == "after" else scope.right  # 访台后|取消的会谈: what is told of the other
    found = cued(scope.left, right, finished, describes) or cued(before_verb(spot, scope), "", finished)
    if found in (None, "proposed") and programme_told(spot) >= 0:
        return "planned"
    if scope.part == "discussed" and found not in OFF:
        around = scope.left + spot.trigger_code() + scope.right[:NEXT]
        return "planned" if heard("fixed", around) else "proposed"
    if (
        scope.part == "predicate"
        and not finished
        and found in (None, "planned")
        and (supposed(spot) or urged(spot, scope))
    ):
        return "proposed"
    if found is None and not finished and scope.part == "predicate" and (whole := listed(spot)):
        return whole
    if found is None and not finished and scope.part == "predicate":
        told = ASPECT_INSIDE.search(scope.left)
        if COMMENT.match(spot.clause_code()):
            return "planned" if carried(spot) == "planned" else None
        carries = inherited or heard("on_behalf", spot.clause_code()) or AS_WELL.match(spot.clause_code()) is not None
        return None if told else carried(spot) if carries else scheduled(spot) or consented(spot) or at_its_side(spot)
    return found


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
    start = spot.clause_start
    while start > 0 and LISTED.match(spot.line.code, start):
        start, end = clause_bounds(spot.line, start - 1)
        clause = spot.line.code[start:end]
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
FURTHER = re.compile("[并还也又]")


def carried(spot: Spot) -> str | None:
    """The cue of an earlier clause whose subject carries on: 将于24日访日，会见首相，并与外相会谈.

    Not 呼吁乙国停火，并与丙会谈: what somebody asks of others is not what he does himself.
    """
    start = spot.clause_start
    for _ in range(REACH):
        if start == 0:
            return None
        start, end = clause_bounds(spot.line, start - 1)
        clause = spot.line.code[start:end]
        if heard("occasion", clause) or heard("alone", clause):
            return None
        if heard("as_invited", clause) or heard("about_what", clause):
            continue
        found = cued(reduced(clause.rstrip("，")), "", False)
        if found in AHEAD and FURTHER.match(spot.line.code, spot.clause_start) and heard("urges", clause):
            return None
        if found or ASPECT_INSIDE.search(clause):
            return found if found in AHEAD else None
    return None


def recalled(spot: Spot) -> bool:
    """Does the clause itself say that this is past? 去年11月, 上一次, 曾."""
    described = [m.start() + 1 for m in RELATIVE.finditer(spot.line.code, spot.clause_start, spot.start)]
    clause = BRACKET.sub("", words(spot, described[-1] if described else spot.clause_start, spot.clause_end))
    return scope_of(spot).part == "since" or heard("recalled", clause) or topical(spot)


def topical(spot: Spot) -> bool:
    """针对边境冲突，外长…: the clause only says what the next one is about. Not 针对贸易问题与乙会谈."""
    clause = BRACKET.sub("", spot.clause_code())
    told = heard("topical", clause) and spot.clause_end < len(spot.line.code) - 1
    return told and last("closed", text_left(spot)) < 0
