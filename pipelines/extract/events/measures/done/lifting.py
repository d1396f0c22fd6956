"""What becomes of a measure named by its noun: imposed, lifted, or left standing.

Belongs here: 取消制裁 against 要求取消制裁. Not here: the status of what is imposed or lifted (status.py).
"""

import re

from pipelines.extract.clauses.rule_words.deed_words import phrase
from pipelines.extract.clauses.triggers.aims import aim
from pipelines.extract.clauses.triggers.reading import Reading, Spot
from pipelines.extract.clauses.triggers.scope import AT_REQUEST, if_elected
from pipelines.extract.events.measures.done.bargains import dealt
from pipelines.extract.events.measures.done.bearing import PURPOSE_OF, called_off
from pipelines.extract.mentions import token as t
from pipelines.extract.rulebook import cues, expand

WANTED, RELEASE_WANTED, OWN, NOUN = phrase("wanted"), phrase("release_wanted"), phrase("own"), phrase("noun")
STOPPED, TOLD = phrase("stopped"), phrase("lifting_told")
BEFORE_IT = re.compile("[^，]{0,16}?(?:之前(?![扣拘被关逮])|(?<![此早先之])前(?:[^一几往]|$))")


def fate(spot: Spot, reading: Reading) -> str:
    """imposed | lifted | asked (要求取消, 尚未取消: it stands) | named (the bare noun: it stands too)."""
    if reading.asked:
        return "asked"
    if called_off(spot, by_noun=True):
        return "imposed"
    start = before_list(spot) if reading.inherited else max(spot.clause_start, reading.scope)
    before_it = PURPOSE_OF.sub(lambda m: " " * len(m[0]), spot.line.code[start : spot.start]).replace("，", "")
    for cue in cues("lifting"):
        left = cue.scope == "left"
        match = cue.pattern.search(before_it if left else spot.line.code[spot.end : spot.clause_end])
        if match is not None:
            span = min(start, spot.clause_start), start + match.start() if left else spot.start
            return as_wanted(spot, cue.value, span, "" if left else match[0])
    return "imposed" if is_verb(spot) else "named"


def as_wanted(spot: Spot, value: str, before: tuple[int, int], behind: str) -> str:
    """谈到取消限制: named; 希望取消, 限制“应立即撤销”: asked; else what the word of lifting itself says."""
    if value in ("lifted", "asked") and TOLD.search(spot.line.code, *before):
        return "named"
    wanted = WANTED.search(behind) or (WANTED.search(spot.line.code, *before) and not if_elected(spot))
    return "asked" if value == "lifted" and wanted else value


def before_list(spot: Spot) -> int:
    """取消了一系列限制，|其中包括对乙的关税: the clause before says what becomes of all that it lists."""
    if spot.clause_start and LISTS.match(spot.line.code, spot.clause_start):
        return spot.clause_before()[0]
    return spot.clause_start


LISTS = re.compile("[其当]中(?:还|也)?包括")


def freed(spot: Spot, _: Reading) -> str:
    """imposed (let go, whatever its status) | asked (要求释放, 拒绝释放: still held)."""
    if dealt(spot):
        return "imposed"
    code = spot.line.code
    wanted = wishes(spot) or RELEASE_WANTED.search(code, spot.start, spot.end) or BEFORE_IT.match(code, spot.end)
    wanted = wanted or PREPARED.match(code, spot.end) or PURPOSE.fullmatch(code, spot.clause_start, spot.start)
    return "asked" if wanted or demand_goes_on(spot) is not None else "imposed"


def wishes(spot: Spot) -> list[re.Match[str]]:
    """要求|释放, 争取|释放; not 应乙国要求|释放, which tells who asked for it, nor 立即|释放了."""
    code = spot.line.code
    asked, done = AT_REQUEST.search(code, spot.clause_start, spot.start), DONE.match(code, spot.end - 1)
    found = RELEASE_WANTED.finditer(code, asked.end() if asked else spot.clause_start, spot.start)
    return [match for match in found if not (done and SOON.fullmatch(match.group()))]


SOON = re.compile("立即|马上|尽快|尽早|早日")


def demand_goes_on(spot: Spot) -> int | None:
    """要求甲停火，|并释放乙国公民: where the clause before ends its 要求; not 并|释放了."""
    code = spot.line.code
    if not GOES_ON.fullmatch(code, spot.clause_start, spot.start) or DONE.match(code, spot.end - 1):
        return None
    start, end = spot.clause_before()
    return max((m.end() for m in DEMAND.finditer(code, start, end)), default=None)


GOES_ON = re.compile(
    "(?:(?:并且?|以及|同时|及|和|还|也)(?:应|要|须)?)?(?:尽快|尽早|早日|立即|马上|立刻|无条件|全部|全数)*"
)
DONE = re.compile("[了过]|.[了过]")
DEMAND = re.compile(expand("(?:要求|<urges>|请求)(?!下)"))


def to_be_lifted(spot: Spot) -> bool:
    """要求甲撤销|暂停进口的措施: whoever is asked to end what a verb tells still does it."""
    code = spot.line.code
    ends = ENDED.search(code, spot.clause_start, spot.start)
    return ends is not None and WANTED.search(code, spot.clause_start, ends.start()) is not None


ENDED = re.compile("(?:取消|撤销|撤回|解除|废除|撤除|终止|放弃|结束|停止|收回|撤走)(?:其|对|了)?$")
PURPOSE = re.compile("以(?![色军方国及换来])[^，]{2,24}并")  # 展开进攻，|以瓦解敌方并|释放俘虏
PREPARED = re.compile(
    "[^，。了已]{0,4}(?:就会|创造了?[^，。]{0,6}(?:条件|机会)|铺平了?道路|铺路|开辟了?道路|奔走|而努力|带来[^，。]{0,4}希望)"
)


def gone_on(spot: Spot, _: Reading) -> str:
    """imposed (an attack as it is told) | asked (要求停止轰炸: it goes on). 谴责恐怖袭击: that was one act."""
    if "恐怖" in spot.trigger_code():
        return "imposed"
    return "asked" if STOPPED.search(spot.line.code, spot.clause_start, spot.start) else "imposed"


def is_verb(spot: Spot) -> bool:
    """制裁 with its object right after it: 制裁乙国官员; 互相制裁; not 旨在…的|制裁禁止出口."""
    code, described = spot.line.code, PURPOSE_OF.search(spot.line.code, spot.clause_start, spot.start)
    if described and described.end() == spot.start:
        return False
    if not code.startswith("制裁", spot.start):
        return False
    return NOUN.match(code, spot.end) is None or MUTUALLY.search(code, spot.clause_start, spot.start) is not None


MUTUALLY = re.compile("(?:互相|相互|彼此)$")


def possessed(spot: Spot, reading: Reading) -> bool:
    """美国的制裁, 美国对伊朗的制裁: is it the measure of who is named before it? Not 美国谈到制裁."""
    if reading.actor_at < 0:
        return True  # by the passive, or by the sides at hand
    begin, _ = aim(spot)
    end = begin if begin > reading.actor_at else spot.start
    between = PURPOSE_OF.sub("", spot.line.code[reading.actor_at + 1 : end])
    others = AND_OTHERS.match(between) if len(reading.codes()) > 1 else None
    return OWN.fullmatch(between, others.end() if others else 0) is not None


AND_OTHERS = re.compile(f"(?:(?:[和与及同、]|以及)[{t.SIDE}{t.CAPITAL}])+")  # 甲[和丙]对乙的制裁
