"""Held, planned, proposed ...: what the words around a trigger (rules/status.yaml) and its date say.

Belongs here: the status of one mention. Not here: which mention wins (merge.py), background (background.py).
"""

import re
from datetime import date, timedelta

from pipelines.extract.facts import When
from pipelines.extract.reading import Spot
from pipelines.extract.roles import clause_bounds
from pipelines.extract.rulebook import cues, expand
from pipelines.extract.scope import BESIDE, Scope, after_adjunct, heard, last, reduced, scope_of, text_left, words

RECALLED = re.compile(
    r"上一次|上次|上一轮|(?<!记者)(?<!夫人)曾(?!国|庆|荫|俊|志|文|智|婷|厚|铭|永|雅|伟|培|祥|沛|子|毓)|此前(?!不久|有)|^之前"
    r"|早前|去年|前年|年前|当年|历史上|过去(?!\d{1,2}[日天]|24小时)|早在|那一年|已经先后|迄今|近几个月|近年来?|近几年"
    r"|已经?(?:先后|分别|多次)?[^，]{1,40}(?:(?<![超通经不越])过(?![去境渡程关度多于后来])|通过(?=电?话))|在[^，]{1,12}之前，[^，]{0,8}已"
)
BRACKET = re.compile(r"^(?:【[^】]{0,40}】|[（(][^）)]{0,40}[）)])")
ASPECT_INSIDE = re.compile(r"[\u4e00-\u9fff](?:了|过(?![去境渡]))")
ASPECT_AFTER = re.compile(r"^[”」』]?(?:了|过(?![去境渡])|以来|结束)")
DONE_BEFORE = re.compile(
    expand(
        r"(?:已经?|曾经?|刚刚?)(?:先后|分别|多次)?(?:$|于|在|与|同|和|向|对|抵|从|<time>|<who>)"
        r"(?!<gap:16>(?:同意|决定|计划|商定|邀请|提议|协调|预定|希望))"
    )
)
LATELY = re.compile("最近|近日|日前|近期|刚刚|不久前|稍早")
PASSIVE_BEFORE = re.compile(r"被[^，]{0,6}$")
CALLED_OFF = re.compile(r"取消|作罢|未能|只保留|缩短")
ONCE = re.compile("原|曾")
TALKS = frozenset({"meeting", "call"})
OFF = ("denied", "cancelled", "postponed")
AHEAD = ("planned", "proposed")
REACH = 3  # clauses over which a subject, and with it a cue, may carry on


def done(spot: Spot, scope: Scope) -> bool:
    """Does the trigger itself say that it has happened? 举行了, 会谈后, 已与, 自…访问以来."""
    if scope.part == "since" or (scope.part == "attribute" and PASSIVE_BEFORE.search(scope.left)):
        return True
    if scope.part in ("during", "after") and not to_come(spot, scope):
        return True
    inside = spot.line.code[spot.start : spot.end]
    marked = ASPECT_INSIDE.search(inside) or ASPECT_AFTER.match(scope.right) or DONE_BEFORE.search(scope.left)
    return marked is not None


def to_come(spot: Spot, scope: Scope) -> bool:
    """将在会谈后发表声明; 会面时，预料将讨论: does the verb that the adjunct belongs to lie ahead?"""
    if intended(scope.outer):
        return True
    if recalled(spot) or LATELY.search(scope.left):
        return False
    return heard("to_come", after_adjunct(spot, scope))


def intended(outer: str) -> bool:
    """王毅将|在会谈中|提出: the words before an adjunct. Not 这一决定是|在会谈后|作出的, nor what only says 据悉."""
    return not outer.endswith("是") and cued(HEARSAY.sub("", outer), "", False) in AHEAD


ABOUT = re.compile(r"[”」』]?(?:关于|至于)")  # 关于首脑会谈，她说…
HEARSAY = re.compile("据悉|据报道?|据称")


def cued(left: str, right: str, strong_only: bool, near: bool = False) -> str | None:
    """The first cue that matches; `near`: of those to the left only one with nothing but time and place after it."""
    for cue in cues("status"):
        if cue.weak and strong_only:
            continue
        match = cue.pattern.search(left if cue.scope == "left" else right)
        if match and not (near and cue.scope == "left" and BESIDE.fullmatch(left, match.end()) is None):
            return cue.value
    return None


def cue_of(spot: Spot, scope: Scope, inherited: bool, finished: bool) -> str | None:
    """What a word says: of its own clause, of the verb that takes it as its matter, of a clause carried on."""
    found = cued(scope.left, scope.right, finished, scope.part == "attribute")
    if scope.part == "discussed" and found not in OFF:
        return "proposed"
    if scope.part == "predicate" and not finished and found in (None, "planned") and supposed(spot):
        return "proposed"
    if found is None and not finished and scope.part == "predicate":
        return carried(spot) if inherited else scheduled(spot)
    return found


SUPPOSED = re.compile("(?:如果|如若|倘若|假如|一旦|若是?|要是)")
SCHEDULED = re.compile(r"(?:根据|按照?|依照?)[^，]{0,12}(?:行程|日程|计划|安排)")
INVITED = re.compile("欢迎|(?<![受应])邀")


def clause_before(spot: Spot) -> str:
    if spot.clause_start == 0:
        return ""
    start, end = clause_bounds(spot.line, spot.clause_start - 1)
    return spot.line.code[start:end]


def supposed(spot: Spot) -> bool:
    """如若计划落实，他预计会与首相会面: on a condition."""
    return SUPPOSED.match(clause_before(spot)) is not None


def scheduled(spot: Spot) -> str | None:
    """根据行程安排，他当天晚些时候与首相会面."""
    return "planned" if SCHEDULED.match(clause_before(spot)) else None


def ahead(spot: Spot, inherited: bool = False) -> bool:
    """Does the clause speak of what is to come, or of what somebody wants?"""
    scope = scope_of(spot)
    return not done(spot, scope) and cue_of(spot, scope, inherited, False) in AHEAD


def carried(spot: Spot) -> str | None:
    """The cue of an earlier clause whose subject carries on: 将于24日访日，会见首相，并与外相会谈."""
    start = spot.clause_start
    for _ in range(REACH):
        if start == 0:
            return None
        start, end = clause_bounds(spot.line, start - 1)
        clause = spot.line.code[start:end]
        found = cued(reduced(clause.rstrip("，")), "", False)
        if found or ASPECT_INSIDE.search(clause):
            return found if found in AHEAD else None
    return None


def recalled(spot: Spot) -> bool:
    """Does the clause itself say that this is past? 去年11月, 上一次, 曾."""
    clause = BRACKET.sub("", words(spot, spot.clause_start, spot.clause_end))
    return scope_of(spot).part == "since" or RECALLED.search(clause) is not None or topical(spot)


TOPICAL = re.compile(r"^\s*(?:此时正值|正值|针对|对于|鉴于|随着)")


def topical(spot: Spot) -> bool:
    """针对边境冲突，外长…: the clause only says what the next one is about. Not 针对贸易问题与乙会谈."""
    clause = BRACKET.sub("", spot.line.code[spot.clause_start : spot.clause_end])
    told = TOPICAL.match(clause) is not None and spot.clause_end < len(spot.line.code) - 1
    return told and last("closed", text_left(spot)) < 0


OVER = re.compile(r"结束|离开|返回|完成|闭幕|落幕|圆满|抵返|回国|访问?后|此次访|成功访")
ARRIVED = re.compile(r"抵达?|正在|启程|开启|展开")
UNDERWAY = re.compile(r"期间|间隙|场边|正在|开始举行|已?开始|开幕|之际|之机")
RECEIVES = re.compile("会见|接见|召见|约见|拜会|拜见|晤|面见")
CONFERENCE = re.compile(expand("<mechanism>|会议|峰会|论坛|外长会|首脑会"))
ATTENDING = re.compile(expand("^(?:的(?=<gap:24>[<person><official>])|而<gap:4>(?:访|抵|到))"))


def conference_under_way(spot: Spot) -> bool:
    """出席…峰会期间, 出席安全会议的王毅, 为出席外长会而访问."""
    inside, right = spot.line.code[spot.start : spot.end], spot.line.code[spot.end : spot.clause_end]
    if RECEIVES.match(inside):
        return False  # 会见正在访问的外长: the object is under way, not the talks
    if not CONFERENCE.search(inside):
        begun = "开始" in inside and "已" in text_left(spot)[-4:]
        return begun or re.match(r"^的?(?:正在|已?开始)", right) is not None
    attends = re.match("出席|参加|列席", inside) is not None
    return UNDERWAY.search(right[:24]) is not None or (attends and ATTENDING.match(right) is not None)


def lasts_over(spot: Spot, when: When | None, published: date | None) -> bool:
    """A conference of several days that has begun and is not over."""
    if when is None or published is None or when.date_start is None or when.date_end is None or when.kind != "range":
        return False
    conference = CONFERENCE.search(spot.line.code, spot.start, spot.end) is not None
    return conference and when.date_start <= published <= when.date_end


def default_status(kind: str, spot: Spot, when: When | None, published: date | None) -> str:
    """No cue at all: a visit or conference of these days is under way, the rest has happened."""
    clause = spot.line.code[spot.clause_start : spot.clause_end]
    last = when.date_end if when else None
    recent = published is None or last is None or last >= published - timedelta(days=1)
    if recalled(spot):
        return "held"
    if kind == "visit" and LATELY.search(words(spot, spot.clause_start, spot.start)):
        return "held"
    if kind == "visit" and recent and not OVER.search(clause) and (published or ARRIVED.search(clause)):
        return "ongoing"
    if kind == "meeting" and recent and (conference_under_way(spot) or lasts_over(spot, when, published)):
        return "ongoing"
    return "held"


def status_of(kind: str, spot: Spot, inherited: bool, when: When | None, published: date | None) -> tuple[str, bool]:
    """(status, whether a word or date says so). Cue words first; then the date: what lies ahead is planned."""
    scope = scope_of(spot)
    finished = done(spot, scope)
    found = cue_of(spot, scope, inherited, finished)
    if found == "postponed" and ONCE.search(scope.left) and CALLED_OFF.search(spot.line.code, spot.end):
        return "cancelled", True
    day = when.date_start if when else None
    last_day = when.date_end if when else None
    past = published is not None and last_day is not None and last_day < published - timedelta(days=1)
    if scope.part == "since" or (past and found in AHEAD and (scope.part == "discussed" or recalled(spot))):
        return "held", True
    if found == "ongoing" and kind in TALKS and not UNDERWAY.search(spot.line.code, spot.clause_start, spot.clause_end):
        found = None
    if found:
        return found, True
    if published and day and day > published and not ASPECT_INSIDE.search(spot.line.code[spot.start : spot.end]):
        return "proposed" if INVITED.search(scope.left) else "planned", True
    begun = published is not None and last_day is not None and last_day <= published
    meant = intended(scope.outer)
    if not finished and scope.part in ADJUNCTS and (meant or not begun) and to_come(spot, scope):
        return "planned", False
    if day is None and not finished and ABOUT.match(spot.line.code, spot.clause_start) and not scope.right:
        return "proposed", False
    status = default_status(kind, spot, when, published)
    asserted = status == "held" and published is not None and asserts(spot, scope)
    return status, asserted or finished or (bool(day) and told_day(when, published))


ADJUNCTS = ("before", "during", "after")


CLOSED = re.compile(expand(r"(?:<who>|<where>|<time>|[、和与及等。！”」（）…]|两国|三国)*"))
DOUBTFUL = re.compile("不|没|未|无|能否|是否|为|以便|出席|参加|赶在|如果|若")


def asserts(spot: Spot, scope: Scope) -> bool:
    """甲与乙在首尔举行会谈。: the clause ends with its predicate, and nothing doubts it. Not 前往当地出席峰会."""
    if scope.part != "predicate" or CLOSED.fullmatch(scope.right) is None:
        return False
    return DOUBTFUL.search(scope.left + spot.line.code[spot.start : spot.start + 2]) is None


def told_day(when: When | None, published: date | None) -> bool:
    """A time that tells that it is past: not 本月."""
    return when is not None and when.date_end is not None and (published is None or when.date_end <= published)
