"""What becomes of a measure named by its noun: imposed, lifted, or left standing.

Belongs here: 取消制裁 against 要求取消制裁. Not here: the status of what is imposed or lifted (measure_status.py).
"""

import re

from pipelines.extract.clauses.aims import aim
from pipelines.extract.clauses.clauses import clause_bounds
from pipelines.extract.clauses.deed_words import phrase
from pipelines.extract.clauses.reading import Reading, Spot
from pipelines.extract.rulebook import cues

WANTED, RELEASE_WANTED, OWN, NOUN = phrase("wanted"), phrase("release_wanted"), phrase("own"), phrase("noun")
STOPPED, TOLD = phrase("stopped"), phrase("lifting_told")
BEFORE_IT = re.compile("[^，]{0,16}?(?:之前|前(?:[^一几往]|$))")


def fate(at: Spot, reading: Reading) -> str:
    """imposed | lifted | asked (要求取消, 尚未取消: it stands) | named (the bare noun: it stands too)."""
    if reading.asked:
        return "asked"
    start = before_list(at) if reading.inherited else max(at.clause_start, reading.scope)
    before_it = at.line.code[start : at.start].replace("，", "")
    for cue in cues("lifting"):
        left = cue.scope == "left"
        match = cue.pattern.search(before_it if left else at.line.code[at.end : at.clause_end])
        if match is None:
            continue
        before = start + match.start() if left else at.start
        if cue.value in ("lifted", "asked") and TOLD.search(at.line.code, min(start, at.clause_start), before):
            return "named"
        if cue.value == "lifted" and WANTED.search(at.line.code, min(start, at.clause_start), before):
            return "asked"
        if cue.value == "lifted" and not left and WANTED.search(match.group()):
            return "asked"  # 限制措施“应立即撤销”
        return cue.value
    return "imposed" if is_verb(at) else "named"


def before_list(at: Spot) -> int:
    """取消了一系列限制，|其中包括对乙的关税: the clause before says what becomes of all that it lists."""
    if at.clause_start and LISTS.match(at.line.code, at.clause_start):
        return clause_bounds(at.line, at.clause_start - 1)[0]
    return at.clause_start


LISTS = re.compile("[其当]中(?:还|也)?包括")


def freed(at: Spot, _: Reading) -> str:
    """imposed (let go, whatever its status) | asked (要求释放, 拒绝释放: still held)."""
    wanted = RELEASE_WANTED.search(at.line.code, at.clause_start, at.end) or BEFORE_IT.match(at.line.code, at.end)
    return "asked" if wanted else "imposed"


def gone_on(at: Spot, _: Reading) -> str:
    """imposed (an attack as it is told) | asked (要求停止轰炸: it goes on). 谴责恐怖袭击: that was one act."""
    if "恐怖" in at.trigger_code():
        return "imposed"
    return "asked" if STOPPED.search(at.line.code, at.clause_start, at.start) else "imposed"


def is_verb(at: Spot) -> bool:
    """制裁 with its object right after it: 制裁乙国官员."""
    return at.line.code.startswith("制裁", at.start) and NOUN.match(at.line.code, at.end) is None


def possessed(at: Spot, reading: Reading) -> bool:
    """美国的制裁, 美国对伊朗的制裁: is it the measure of who is named before it? Not 美国谈到制裁."""
    if reading.actor_at < 0:
        return True  # by the passive, or by the sides at hand
    begin, _ = aim(at)
    end = begin if begin > reading.actor_at else at.start
    return OWN.fullmatch(at.line.code[reading.actor_at + 1 : end]) is not None
