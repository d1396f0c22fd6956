"""以军空袭造成…, 甲对乙的袭击: blows told by their noun, whose they are and whom they are meant for.

Not here: blows told by a verb (blows.py), wars (waging.py).
"""

import re

from pipelines.extract.clauses.role import Role
from pipelines.extract.clauses.rule_words.deed_words import phrase
from pipelines.extract.clauses.triggers.aims import aim
from pipelines.extract.clauses.triggers.reading import Reading, Spot
from pipelines.extract.clauses.triggers.subjects import last_group
from pipelines.extract.events.measures.acting.deeds import FAR, add_all, set_targets
from pipelines.extract.events.measures.acting.may_act import brands, right_before
from pipelines.extract.events.measures.force.belligerents import by_invader, by_war, enemy
from pipelines.extract.events.measures.force.blows import meant
from pipelines.extract.mentions import token as t
from pipelines.extract.mentions.listed.wars import blow_of, invader
from pipelines.extract.mentions.listed.wars import ground as ground_of
from pipelines.extract.rulebook import expand

OWN, REACTS = phrase("own"), phrase("reacts")
AGAINST, RIGHT_THERE = phrase("against_it"), re.compile(expand("(?:<troops>|的)*"))


def raid(spot: Spot) -> Reading:
    """以军空袭造成…, 甲对乙的袭击: an attack by its noun is of whoever stands right before it."""
    if NAMELESS.search(spot.line.code, spot.clause_start, spot.start):
        return Reading()
    owner, aimed = owner_and_aim(spot)
    if aimed and not owner:
        return upon_ground(spot, aimed)
    reading, known = Reading(), by_its_day(spot)
    if aimed and known[:1] != [c for r in aimed for c in r.token.codes]:
        known = []  # 针对[甲]7日的袭击: 甲 struck that day
    if known or not owner:
        reading.acted_by(known[:1], known[1:])
        reading.scope = spot.start if known else -1
        return reading
    before = [r for r in spot.left() if r.position <= owner[-1].position and not brands(spot.line.code, r.position)]
    add_all(reading, spot, last_group(spot.line, before))
    reading.actor_at = owner[-1].position
    reading.scope = max(spot.clause_start, reading.actor_at - 8)
    set_targets(reading, spot, aimed)
    by_war(reading, spot)
    by_invader(reading, spot)
    return reading


NAMELESS = re.compile(  # 从甲运往乙的货车在叛乱分子的|袭击中起火: of no side that is told
    f"(?<![{t.SIDE}{t.CAPITAL}{t.OFFICIAL}”」）])(?:叛乱分子|恐怖分子|武装分子|叛军|枪手|激进分子|极端分子|不明身份者)的$"
)


def owner_and_aim(spot: Spot) -> tuple[list[Role], list[Role]]:
    """[甲]对[乙]的袭击: whose blow it is, and whom it is meant for."""
    begin, _ = aim(spot)
    end = begin if begin >= 0 else spot.start
    left = [r for r in spot.left() if r.token.symbol != t.PLACE]
    owner = right_before(spot, left, begin, noun=True) or [
        r for r in left if r.position < end and owns(spot.line.code[r.position + 1 : end], spot)
    ]
    aimed = meant(spot, Reading())
    if owner and FOUGHT.search(spot.line.code, spot.clause_start, owner[-1].position):
        return [r for r in left if r.position < owner[-1].position and r.token.codes][-1:], owner
    if owner and DIED_IN_IT.match(spot.line.code, spot.end) and spot.line.code[spot.start - 1] == "在":
        return [], []  # [甲]的武装分子在袭击中丧生
    if owner and waged_there(spot, owner[-1]):
        return [], owner
    attacker = [r for r in left if RIGHT_THERE.fullmatch(spot.line.code[r.position + 1 : spot.start])][-1:]
    if attacker and AGAINST.search(spot.line.code, spot.clause_start, attacker[0].position):
        return attacker, []  # 对乌克兰抵抗[俄军]入侵的支持
    if beside(spot, begin, aimed):
        taken = spot.line.code[aimed[0].position - 1] in "将把"  # 将[甲]袭击造成的…
        if not owner or taken or REACTS.match(spot.line.code, spot.end):
            return aimed, []  # 对[以军]轰炸感到担忧, 甲对[以军]轰炸的支持
    if aimed and aimed[-1].token.symbol == t.PLACE and REACTS.match(spot.line.code, spot.end):
        return [], aimed  # 甲对[加沙]的袭击表示关切
    return owner, aimed


def beside(spot: Spot, begin: int, aimed: list[Role]) -> bool:
    """对[以军]|轰炸感到担忧: who seems to be aimed at stands right before the blow, as whoever strikes does."""
    if not aimed or aimed[-1].token.symbol not in (t.SIDE, t.OFFICIAL, t.REFERENCE, t.PERSON) or stops(spot, begin):
        return False
    last = aimed[-1].position
    then = last < spot.start - 1 and THEN.match(spot.line.code, spot.end)
    return not then and OF_ITS_DAY.fullmatch(spot.line.code, last + 1, spot.start) is not None


DIED_IN_IT = re.compile("中[^，。；]{0,6}?(?:丧生|死亡|身亡|丧命|遇难|遇害|受伤|阵亡|被杀|被打死|罹难|殉职)")


def waged_there(spot: Spot, role: Role) -> bool:
    """听取在[乙国]军事行动的汇报: where it is waged, not who wages it; not 在[甲国]军事行动中."""
    stands_in = spot.line.code[role.position - 1] == "在"
    return stands_in and CAMPAIGN.match(spot.line.code, role.position + 1) is not None


CAMPAIGN = re.compile(
    "(?:境内)?的?(?:特别)?(?:军事|地面)行动(?![^，。]{0,10}(?:中(?=，|$)|之?后|之?前|期间|时(?!间)|之际|以来|下(?=，|$)))"
)
FOUGHT = re.compile(  # 甲铲除[乙]的军事行动
    "(?:铲除|消灭|歼灭|剿灭|清剿|围剿|肃清|根除|摧毁|击溃|打击|对付|打垮|粉碎)(?:武装组织|组织|武装团体|激进组织)?$"
)
STOPS = re.compile("(?:停止|终止|结束|中止|暂停|制止|停下)$")


def stops(spot: Spot, begin: int) -> bool:
    """停止|对[乙]攻击: whom it is that is hit, and not who strikes."""
    return begin >= 0 and STOPS.search(spot.line.code, spot.clause_start, begin) is not None


THEN = re.compile("(?:事件)?(?:时|之?后|期间|之际|当天)")
OF_ITS_DAY = re.compile(f"(?:{t.TIME})?的?")


FENDED_OFF = re.compile("击退|挫败|抵御|粉碎|拦截|打退")


def upon_ground(spot: Spot, aimed: list[Role]) -> Reading:
    """谴责对[加沙]医院的袭击: told without who struck, on the ground of a war of the day."""
    reading = Reading()
    ended = stops(spot, aim(spot)[0])
    grounds_hit = [r for r in aimed if ended or r.token.symbol in (t.PLACE, t.CAPITAL) or r.role == "at"]
    set_targets(reading, spot, grounds_hit)
    reading.scope = spot.start
    others = [other for hit in reading.targets if (other := enemy(spot, hit))]
    if FENDED_OFF.search(spot.line.code, spot.clause_start, spot.start):
        return Reading()  # 甲击退了对丙地的袭击
    grounds = (ground_of(other, hit, spot.scene.day()) for other in others for hit in reading.targets)
    fought_over = any(aimed[-1].token.text.startswith(name) for names in grounds for name in names if name)
    invaded = any(invader((*reading.targets, other), spot.scene.day()) == other for other in others)
    if fought_over or invaded or ended:  # 谴责对[加沙]医院的袭击, 对[基辅]的空袭
        by_war(reading, spot)
    return reading


def by_its_day(spot: Spot) -> list[str]:
    """10月7日的|袭击: who struck whom, known by the day, where the article names both sides."""
    named = BY_DAY.search(spot.line.code, max(spot.clause_start, spot.start - FAR), spot.start)
    told = spot.time_at(named.start()) if named else None
    day = told.date_start if told else None
    sides = blow_of(day) if day else None
    return list(sides) if sides and all(spot.scene.roll.counts[code] for code in sides) else []


BY_DAY = re.compile(f"{t.TIME}[^，{t.TIME}]{{0,8}}$")
PUSHES_BACK = re.compile("[^，；：在]{0,16}的")
HIS = re.compile(
    f"(?:[军方海空陆]|军方|军队|部队|武装|武装分子|特工|代理人|民兵|政府|方面|导弹|无人机)*的[^，的者人民{t.WHO[1:-1]}]{{0,8}}"
)


CALLS_OFF = re.compile(  # 甲在最后一刻取消了|对乙的空袭
    "(?:联军|军队|军方|军|总统|政府|当局)?[^，的]{0,8}?(?:取消|叫停|推迟|延后|暂缓|放弃)了?(?:原[定本订][^，]{0,8})?"
    f"|(?:军队|军方|军|政府|当局)?(?:坚称|辩称|声称|宣称|承认|称)(?:{t.TIME})?"  # 甲称8日|对乙的空袭是自卫
)


def owns(gap: str, spot: Spot) -> bool:
    """[甲]武装的多次|袭击: whose blow it is; [甲]夏季收复失地的|反攻."""
    if OWN.fullmatch(gap) or HIS.fullmatch(gap) or CALLS_OFF.fullmatch(gap):
        return True
    return "反攻" in spot.trigger_code() and PUSHES_BACK.fullmatch(gap) is not None
