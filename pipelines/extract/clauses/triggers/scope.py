"""What a trigger is in its clause: what the clause tells, what it talks about, a time, an attribute, a mention.

Belongs here: which of the words around a trigger bear on it (rules/scope.yaml).
Not here: what they say (events/status/told.py).
"""

import re
from dataclasses import dataclass
from functools import cache

from pipelines.extract.clauses.triggers.reading import Spot
from pipelines.extract.mentions import token as t
from pipelines.extract.rulebook import cues, expand

RELATIVE = re.compile(expand(r"的[^，与同和]{0,8}[<person><official>](?!会谈|会议|会(?![见晤面])|峰会|对话|磋商)(?=.)"))
ADJUNCT = re.compile(
    r"(?:(?<![正存现实])在(?!协调|商讨|磋商|商谈|筹备|筹划|准备|考虑|计划|安排|研究|探讨|争取|推动|寻求|谋求|斟酌)"
    r"|当(?!地|局|天|日|选)|自(?!己|身|由|主|动|我|卫)|从(?!事|而))[^，]*?"
    r"(?:(?:情况|前提|基础|背景|要求|请求|邀请|推动|斡旋|倡议|提议|建议|协调|安排|敦促|施压|压力)下|(?:前后|之际|同时|间隙|场边|期间|之后|之前|以后|以前"
    r"|[谈晤面议会话访](?:后|前|时|中|上))(?=[，与同和跟将就对也还又再先曾仍已]|$))" + expand("|[在于]正在<pay>的")
)
AT_REQUEST = re.compile(  # 应乙要求召开: who asked for it; not 应该, 应当, nor 相应
    "(?:^|(?<=[^该适相对因呼反响供回]))应(?![该当对付急邀约有用允])[^，与同跟]{1,16}?"
    "(?:要求|请求|提议|建议|倡议|邀请|之邀|之请)"
)
PLACED = re.compile(
    expand(
        "(?:(?<![正存现实])在|(?<![将定由至])于|当|趁|借)(?!<where>|<time>)|(?:借|趁|藉|乘)着?(?=<where>|<time>)|利用"
    )
)
BESIDE = re.compile(
    expand(
        r"(?:<time>|<where>|<who>|[在于到从由与同跟和及、“「对赴]|前往|参加|出席|<first>|<again>|最迟|最快|最早|正式|左右|前后"
        r"|首都|南部|北部|率领?(?:[^，的与同]{0,6}?(?:代表|访问)?团|队)|[带组]团|带队|亲自|<asked>)*"
    )
)


@dataclass(frozen=True, slots=True)
class Scope:
    """`part`: predicate, told, discussed, since, before, during, after, attribute or mention.

    `left` and `right`: the words that bear on the trigger; `outer`: of an adjunct, the words before it.
    `start`: where in the encoded sentence what bears on it begins.
    """

    part: str
    left: str
    right: str
    start: int
    outer: str = ""


@cache
def patterns(kind: str, side: str = "") -> tuple[re.Pattern[str], ...]:
    return tuple(cue.pattern for cue in cues("scope") if cue.value == kind and side in ("", cue.scope))


@cache
def one_of(kind: str) -> re.Pattern[str]:
    """All patterns of a kind as one, for who only asks whether any of them is heard."""
    return re.compile("|".join(f"(?:{pattern.pattern})" for pattern in patterns(kind)))


def heard(kind: str, text: str) -> bool:
    return one_of(kind).search(text) is not None


def told_of(right: str) -> bool:
    """会谈成果, 会晤达成的共识: its outcome is spoken of."""
    return any(pattern.match(right) for pattern in patterns("told", "right"))


def last(kind: str, left: str) -> int:
    """Where the last word of a kind ends; -1 without one."""
    return max((m.end() for pattern in patterns(kind, "left") for m in pattern.finditer(left)), default=-1)


SINCE_LEFT = re.compile(r"(?:自从?|继|距离?|[这将]是)[^，]*$")
AFTER_LEFT = re.compile("(?:^|[^后相承])继[^，续承]*$")
SINCE_RIGHT = re.compile(
    r"^[^，]{0,25}?(?:以来|(?:之?后)(?:的)?(?:首|第一[位个次名]|再|时隔|又)|之?后，?(?:首|再|时隔))"
)


def text_left(spot: Spot) -> str:
    """The clause up to the trigger; vague times are words again (适时, 届时)."""
    return words(spot, spot.clause_start, spot.start)


def words(spot: Spot, start: int, end: int) -> str:
    """The encoded sentence with vague times as words again (适时, 届时)."""
    code = spot.line.code[start:end]
    if t.TIME not in code:
        return code
    times = spot.scene.story.times
    for _, token in spot.line.tokens_in(start, end):
        if token.symbol == t.TIME:
            code = code.replace(t.TIME, token.text if times[token.when].date_start is None else "\0", 1)
    return code.replace("\0", t.TIME)


YET = re.compile("将|拟|计划|可能|打算|准备|有意")
SOON = re.compile("尽早|尽快|早日|及早|尽速")  # 重申尽早举行三国首脑会议的共识: still to come


# 争取让|代表甲与会的乙与丙会面, 计划由|来访的乙与丙会谈: who is described so is to do it
# 将与|专程来访的乙另行会谈: so is whom one is to meet, unless talks are what describes him
CAUSES = re.compile(
    "(?:争取|希望|寻求|力促|安排|打算|计划|考虑|试图|力图|预计|预定|拟|将)[^，]{0,4}"
    "(?:[让由使请派][^，]*|[与同跟和](?![^，]*(?:会[谈晤见面]|见面|磋商|谈判|通话))[^，]*)$"
)


def if_elected(spot: Spot) -> bool:
    """他若当选，将取消关税; 候选人某某说，当选后将访问乙国: what a candidate means to do."""
    return heard("if_elected", spot.scene.story.article.text[spot.line.sentence.start : spot.line.at[spot.start]])


def governor(left: str, right: str) -> tuple[str, int]:
    """(told | discussed | "", where the words of the trigger begin): the last verb that takes it as its object."""
    start = max((m.start() + 1 for m in RELATIVE.finditer(left)), default=0)
    start = 0 if CAUSES.search(left, 0, start) else start
    shut = last("closed", left)
    for kind in ("told", "discussed", "topic"):
        at = last(kind, left)
        if at > max(start, shut) and (kind != "topic" or heard("matter", right)):
            known = heard("known", right) and YET.search(left) is None
            return ("told" if known else "discussed" if kind == "topic" else kind), at
    return "", start


def scope_of(spot: Spot) -> Scope:
    """What the trigger is in its clause, read once."""
    known: Scope | None = spot.line.scopes.get((spot.start, spot.end))
    if known is None:
        known = spot.line.scopes[spot.start, spot.end] = read_scope(spot)
    return known


def agreed_upon(spot: Spot, right: str) -> bool:
    """就|启动谈判|达成共识: that it is to begin. Not 就会谈达成的共识."""
    begins = BEGINS.match(spot.line.code, spot.start) is not None
    return begins and AGREED.match(right) is not None and "就" in text_left(spot)


BEGINS = re.compile("启动|重启|开启|恢复|举行|召开|展开")
AGREED = re.compile("(?:一事)?达成了?(?:一致|共识|协议|原则)")


def read_scope(spot: Spot) -> Scope:
    code = spot.line.code
    raw, right = code[spot.clause_start : spot.start], code[spot.end : spot.clause_end]
    if SINCE_LEFT.search(raw) and (SINCE_RIGHT.match(right) or (AFTER_LEFT.search(raw) and heard("after", right))):
        return Scope("since", raw, right, spot.clause_start)
    kind, cut = governor(raw, right)
    start = spot.clause_start + cut
    left = words(spot, start, spot.start)
    if heard("disposed", right):
        left = left.replace("将", "把")  # 将两国元首会晤|描绘成转折点
    if told_of(right) and SOON.search(text_left(spot)) is None and not agreed_upon(spot, right):
        return Scope("told", "", right, max(start, spot.clause_start + raw.rfind("对") + 1))
    if kind == "told" and (heard("known", right) or right.startswith("一事")):
        return Scope("told", "", "", start)
    if not kind and VERB.match(code, spot.start):
        left = ON_A_MATTER.sub("", left)
    if heard("mention", left):
        return Scope("mention", "", right, start)
    return Scope(kind, left, right, start) if kind else ungoverned(spot, left, right, start)


def ungoverned(spot: Spot, left: str, right: str, start: int) -> Scope:
    """What no word before it governs: an adjunct of time (会谈后…), an attribute (访华的…), else the predicate."""
    time = next((part for part in ("after", "during", "before") if heard(part, right)), "")
    if time:
        return adjunct(spot, time, left, right, start)
    if heard("attribute", right):
        return Scope("attribute", AT_REQUEST.sub("", left), right, start)
    return Scope("predicate", reduced(left), right, start)


VERB = re.compile("(?:进行|展开|举行|开展|交换)(?!的)|谈判|磋商|协商|商讨")
# 正在就|此次访问, 就|派警察的计划|进行谈判: what they talk about says nothing of the talks
ON_A_MATTER = re.compile("(?:就(?![任职业近地医读座在将会是已要有像])|围绕|针对)[^，]{2,40}$")


def reduced(text: str) -> str:
    """岸田计划|在定于13日在金边举行的首脑会谈前后, 应乙要求: an adjunct before the trigger says nothing of it."""
    return AT_REQUEST.sub("", ADJUNCT.sub("", text))


def after_adjunct(spot: Spot, scope: Scope) -> str:
    """会面时|，预料将讨论; 会谈后|发表声明: what the adjunct belongs to, in this clause or the next."""
    code, matches = spot.line.code, [p.search(scope.right) for p in patterns(scope.part)]
    rest = scope.right[max(m.end() for m in matches if m) :] if any(matches) else scope.right
    if rest or spot.clause_end >= len(code):
        return rest
    start, end = spot.next_clause()
    return code[start:end]


def adjunct(spot: Spot, part: str, left: str, right: str, start: int) -> Scope:
    """可能|在会谈中|讨论: what stands before the adjunct speaks of the verb that follows it."""
    itself = spot.line.code[spot.start] in "在于"
    cut = len(left) if itself else max((m.start() for m in PLACED.finditer(left)), default=-1)
    outer = left[:cut] if cut > 0 else ""
    return Scope(part, left[max(cut, 0) :], right, start, outer)
