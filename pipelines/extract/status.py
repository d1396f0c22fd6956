"""Held, planned, proposed ...: what the words around a trigger (rules/status.yaml) and its date say.

Belongs here: the status of one mention. Not here: which mention wins (merge.py), background (background.py).
"""

import re
from datetime import date, timedelta

from pipelines.extract import token as t
from pipelines.extract.facts import When
from pipelines.extract.reading import Spot
from pipelines.extract.roles import clause_bounds
from pipelines.extract.rulebook import cues, expand

RECALLED = re.compile(
    r"上一次|上次|上一轮|曾|此前(?!不久|有)|早前|去年|前年|年前|当年|历史上|过去|早在|那一年|已经先后"
    r"|迄今|近几个月|近年来?|近几年"
)
SINCE_LEFT = re.compile(r"(?:自从?|继|距离?|[这将]是)[^，]*$")
SINCE_RIGHT = re.compile(r"^[^，]{0,25}?(?:以来|(?:之?后)(?:的)?(?:首|再|时隔|又)|之?后，?(?:首|再|时隔))")
ASPECT_INSIDE = re.compile(r"[\u4e00-\u9fff](?:了|过(?![去境渡]))")
ASPECT_AFTER = re.compile(
    r"^[”」』]?(?:了|过(?![去境渡])|(?:时|之?后|中|期间|之际|上|以来|结束)(?![\u4e00-\u9fff]{0,2}将))"
)
DONE_BEFORE = re.compile(
    expand(
        r"(?:已经?|曾经?|刚刚?)(?:先后|分别|多次)?(?:$|于|在|与|同|和|向|对|抵|从|<time>|<who>)"
        r"(?!<gap:16>(?:同意|决定|计划|商定|邀请|提议|协调|预定|希望))"
    )
)
PASSIVE_BEFORE = re.compile(r"被[^，]{0,6}$")
ATTRIBUTE = re.compile(r"^[^，]{0,10}的")
OTHER_CLAUSE = re.compile(expand(r"的[^，与同和]{0,8}[<person><official>](?=.)"))
CALLED_OFF = re.compile(r"取消|作罢|未能|只保留|缩短")
TALKS = frozenset({"meeting", "call"})
REACH = 3  # clauses over which a subject, and with it a cue, may carry on


def text_left(spot: Spot) -> str:
    """The clause up to the trigger; vague times are words again (适时, 届时)."""
    left = spot.line.code[spot.clause_start : spot.start]
    return with_vague_times(spot, left) if t.TIME in left else left


def with_vague_times(spot: Spot, left: str) -> str:
    times = spot.scene.story.times
    inside = [token for _, token in spot.line.tokens_in(spot.clause_start, spot.start) if token.symbol == t.TIME]
    for token in inside:
        vague = times[token.when].date_start is None
        left = left.replace(t.TIME, token.text if vague else "\0", 1)
    return left.replace("\0", t.TIME)


def text_right(spot: Spot) -> str:
    return spot.line.code[spot.end : spot.clause_end]


def governing(left: str) -> str:
    """将于下月访日的外相与大使|会谈 -> what stands after the relative clause: its words say nothing of the trigger."""
    relative = list(OTHER_CLAUSE.finditer(left))
    return left[relative[-1].start() + 1 :] if relative else left


def done(spot: Spot) -> bool:
    """Does the trigger itself say that it has happened? 举行了, 会谈后, 已与, 自…访问以来."""
    inside = spot.line.code[spot.start : spot.end]
    if PASSIVE_BEFORE.search(text_left(spot)) and ATTRIBUTE.match(text_right(spot)):
        return True
    marked = ASPECT_INSIDE.search(inside) or ASPECT_AFTER.match(text_right(spot)) or DONE_BEFORE.search(text_left(spot))
    return marked is not None or since(spot)


def since(spot: Spot) -> bool:
    """自2019年在大阪举行以来: the trigger is what the time is counted from."""
    return SINCE_LEFT.search(text_left(spot)) is not None and SINCE_RIGHT.match(text_right(spot)) is not None


def cued(left: str, right: str, strong_only: bool) -> str | None:
    for cue in cues("status"):
        if cue.weak and strong_only:
            continue
        if cue.pattern.search(left if cue.scope == "left" else right):
            return cue.value
    return None


def ahead(spot: Spot) -> bool:
    """Does the clause speak of what is to come, or of what somebody wants?"""
    return not done(spot) and cued(governing(text_left(spot)), text_right(spot), False) in ("planned", "proposed")


def carried(spot: Spot) -> str | None:
    """The cue of an earlier clause whose subject carries on: 将于24日访日，会见首相，并与外相会谈."""
    start = spot.clause_start
    for _ in range(REACH):
        if start == 0:
            return None
        start, end = clause_bounds(spot.line, start - 1)
        found = cued(spot.line.code[start:end], "", False)
        if found or ASPECT_INSIDE.search(spot.line.code[start:end]):
            return found if found in ("planned", "proposed") else None
    return None


def recalled(spot: Spot) -> bool:
    """Does the clause itself say that this is past? 去年11月, 上一次, 曾."""
    return since(spot) or RECALLED.search(spot.line.code[spot.clause_start : spot.clause_end]) is not None


OVER = re.compile(r"结束|离开|返回|完成|闭幕|落幕|圆满|抵返|回国|访问?后|此次访|成功访")
ARRIVED = re.compile(r"抵达?|正在|启程|开启|展开")
UNDERWAY = re.compile(r"期间|间隙|场边|正在|开始举行|已?开始|开幕|之际|之机")
CONFERENCE = re.compile(expand("<mechanism>|会议|峰会|论坛|外长会|首脑会"))
ATTENDING = re.compile(expand("^(?:的(?=<gap:24>[<person><official>])|而<gap:4>(?:访|抵|到))"))


def conference_under_way(spot: Spot) -> bool:
    """出席…峰会期间, 出席安全会议的王毅, 为出席外长会而访问."""
    inside, right = spot.line.code[spot.start : spot.end], text_right(spot)
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
    if kind == "visit" and recent and not OVER.search(clause) and (published or ARRIVED.search(clause)):
        return "ongoing"
    if kind == "meeting" and recent and (conference_under_way(spot) or lasts_over(spot, when, published)):
        return "ongoing"
    return "held"


def status_of(kind: str, spot: Spot, inherited: bool, when: When | None, published: date | None) -> tuple[str, bool]:
    """(status, whether a word or date says so). Cue words first; then the date: what lies ahead is planned."""
    finished = done(spot)
    found = cued(governing(text_left(spot)), text_right(spot), finished)
    if found is None and inherited and not finished:
        found = carried(spot)
    if found == "postponed" and "原" in text_left(spot) and CALLED_OFF.search(spot.line.code, spot.end):
        return "cancelled", True
    day = when.date_start if when else None
    last = when.date_end if when else None
    past = published is not None and last is not None and last < published - timedelta(days=1)
    if since(spot) or (past and found in ("planned", "proposed") and recalled(spot)):
        return "held", True
    if found == "ongoing" and kind in TALKS and not UNDERWAY.search(spot.line.code, spot.clause_start, spot.clause_end):
        found = None
    if found:
        return found, True
    if published and day and day > published and not ASPECT_INSIDE.search(spot.line.code[spot.start : spot.end]):
        return "planned", True
    return default_status(kind, spot, when, published), finished or (bool(day) and told_day(when, published))


def told_day(when: When | None, published: date | None) -> bool:
    """A time that tells that it is past: not 本月."""
    return when is not None and when.date_end is not None and (published is None or when.date_end <= published)
