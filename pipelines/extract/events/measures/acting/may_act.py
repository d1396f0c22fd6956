"""Who of those that a clause names may be the one who acts: not 中国公司, 侵略[乌克兰], 未经[甲]许可.

Belongs here: what bars a side from being the subject of an act, and who stands right before it.
Not here: which of the rest it is, and subjects of other clauses (actors.py).
"""

import re

from pipelines.extract.clauses.role import Role
from pipelines.extract.clauses.rule_words.deed_words import phrase
from pipelines.extract.clauses.triggers.aims import aim, hits
from pipelines.extract.clauses.triggers.reading import Spot, is_place, parties_of
from pipelines.extract.clauses.triggers.subjects import ACTING
from pipelines.extract.events.measures.acting.deeds import text_left
from pipelines.extract.events.measures.acting.unspoken import only_reason
from pipelines.extract.mentions import token as t
from pipelines.extract.rulebook import expand

PRIVATE, UNDERGOES = phrase("private"), phrase("undergoes")
RIGHT_BEFORE = phrase("right_before")
CAUSE, PRETEXT, OTHERS = phrase("cause"), phrase("pretext"), phrase("others")
UP_TO_NOW = re.compile("[^，。；在]{0,8}?(?:之?后|以来|开始|起)(?=，|$|的)")  # 从[甲]发动突袭后
LOOKED_AT = re.compile("[^，。；]{0,40}?(?:来看|看来|看出|可见|来说)(?=，|$)")  # 从[甲]出兵乙来看
NOT_BY = re.compile(  # 未经[甲]许可擅自闯入, 可能比[甲]更有力地惩罚, 伪装成[甲国]飞机
    "(?:未经|未获|未得到|没有得到|不经|比|[伪假乔]装[成为作]?|冒充|假冒)(?:是|为|一架|一艘)?$"
)
BRANDED = re.compile(expand("[^，的]{0,16}(?:<brand>|<enlist>|称为|当作|看作)[^，的]{0,12}的"))
FROM_HANDS = re.compile("[\u4e00-\u9fff]{0,4}手[中上里]")  # 从[乙]手中夺取
IS_ASKED = re.compile("[^，]{0,16}?被[^，]{0,4}?(?:问到|问及|问|询及|提问)(?!题)")  # [甲]被问到对乙的举动有何看法
IN_OFFICE = re.compile("[^，]{0,4}(?:上任|就任|执政|任内|时期|时代|任期|治下|上台)")


def acting_in(spot: Spot) -> list[Role]:
    """Those of the clause who may act: before whom it is meant for (向埃及机构…), no makers (伊朗制无人机)."""
    begin, _ = aim(spot)
    if of_others(spot, begin):
        return []
    left = [r for r in spot.left() if may_act(spot, r) and not only_reason(spot, r)]
    beside = right_before(spot, left, begin)
    if beside:
        return [r for r in left if r.position <= beside[-1].position]
    before = [r for r in left if begin < 0 or r.position < begin or r.role == "agent"]
    found = [r for r in before if r in parties_of(left, (*ACTING, "about"))]
    real = [r for r in found if not CAUSE.search(spot.line.code, spot.clause_start, r.position)]
    return real or ([] if OTHERS.search(text_left(spot)) else found)  # 西方因[乌克兰]战争…


def of_others(spot: Spot, begin: int) -> bool:
    """美国称[中国公司]向丙出售武器: the last one named before the act does not act for its side."""
    before = [
        r
        for r in spot.left()
        if r.position < (begin if begin >= 0 else spot.start) and r.role in (*ACTING, "of") and not only_given(spot, r)
    ]
    return bool(before) and PRIVATE.match(spot.line.code, before[-1].position + 1) is not None


def right_before(spot: Spot, left: list[Role], begin: int, noun: bool = False) -> list[Role]:
    """谴责[甲]袭击乙, 因[甲]暂停进口, 与[甲]对乙: who stands right before the act and its aim does it."""
    end = min(begin, spot.start) if begin >= 0 else spot.start
    last = [r for r in left if r.position < end and not is_place(r)][-1:]
    governed = begin >= 0 or noun or bool(last and last[0].role in ("about", "object", "to", "since")) or hits(spot)
    if not last or not governed:
        return []
    gap = spot.line.code[last[0].position + 1 : end]
    return last if RIGHT_BEFORE.fullmatch(gap) and not (noun and "从" in gap) else []


def may_act(spot: Spot, role: Role) -> bool:
    """Not 中国公司, not 侵略[乌克兰], not 应[法国]要求, not [德国]被问到, and not from where: 从[阿富汗]撤军."""
    if role.role == "inviter" or IS_ASKED.match(spot.line.code, role.position + 1, spot.start):
        return False
    code, at = spot.line.code, role.position
    before, behind = code[at - 1], at + 1
    if role.role == "since" and before == "从" and not code.endswith("自从", 0, at):
        return UP_TO_NOW.match(code, spot.end) is not None or LOOKED_AT.match(code, spot.end) is not None
    there = role.token.symbol == t.REFERENCE and before in "在于"  # 在[该国]南部扣押…
    in_office = before in "在自从" and IN_OFFICE.match(code, behind)  # 在[尹锡悦]政府上任至今
    by_hand = NOT_BY.search(code, spot.clause_start, at) or FROM_HANDS.match(code, behind)
    if there or in_office or by_hand or talked_about(code, at) or brands(code, at) or only_given(spot, role):
        return False
    return not (PRIVATE.match(code, behind) or UNDERGOES.search(code, spot.clause_start, at))


def only_given(spot: Spot, role: Role) -> bool:
    """甲以[丙地]人权为由制裁乙: only the reason given."""
    return any(
        m.start() < role.position < m.end() for m in PRETEXT.finditer(spot.line.code, spot.clause_start, spot.start)
    )


def talked_about(code: str, position: int) -> bool:
    """两国就[乙丙]冲突确认…: only what the words are about."""
    if ABOUT.search(code, 0, position) is not None and TROUBLE.match(code, position + 1) is not None:
        return True
    return any(m.start() < position < m.end() for m in AFFAIR.finditer(code))


def brands(code: str, position: int) -> bool:
    """被[甲]和许多国家列为恐怖组织的乙: who only calls another something."""
    return BRANDED.match(code, position + 1) is not None and BY.search(code, 0, position) is not None


BY = re.compile(f"[被遭获][{t.WHO[1:-1]}和、与及]*$")
ABOUT = re.compile(f"(?<![早{t.TIME}])(?:就|围绕|关于|针对)$")
AFFAIR = re.compile(  # 就甲…一事向乙…
    f"(?<![成造早{t.TIME}])就(?![任职])[^，。；]{{2,40}}?一[事案](?![件务])(?=[^，。]{{0,2}}[向对给为])"
)
TROUBLE = re.compile("[^，]{0,2}(?:冲突|战争|战事|局势|情势|问题|危机|议题)")
