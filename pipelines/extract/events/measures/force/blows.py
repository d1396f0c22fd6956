"""甲袭击乙, 乙遭甲袭击, 甲对乙的袭击: blows of one side at another, one function per word order.

Not here: drills and clashes (fighting.py), wars (waging.py), measures by law (laws/by_verb.py).
"""

import re

from pipelines.extract.clauses.role import Role
from pipelines.extract.clauses.rule_words.deed_words import phrase
from pipelines.extract.clauses.taking_part.roles import roles
from pipelines.extract.clauses.triggers.aims import aim
from pipelines.extract.clauses.triggers.reading import Reading, Spot
from pipelines.extract.clauses.triggers.subjects import ACTING
from pipelines.extract.events.measures.acting.actors import find_actor
from pipelines.extract.events.measures.acting.deeds import add_all, aim_at_other, objects, set_targets
from pipelines.extract.events.measures.acting.may_act import FROM_HANDS
from pipelines.extract.events.measures.acting.passives import passive, suffer
from pipelines.extract.events.measures.force.belligerents import by_invader, by_war, sent_by_the_enemy
from pipelines.extract.mentions import token as t
from pipelines.extract.mentions.listed.sides import STATE
from pipelines.extract.mentions.listed.wars import claimant
from pipelines.extract.rulebook import expand

SEIZES = re.compile("夺取|夺下|占领|控制|攻占")
IN_POWER = re.compile("[^，。]{0,10}(?:控制权|政权)")
SUFFERING = phrase("suffering")
ON_ONE = re.compile("水炮|水砲|水枪|水柱|气球|传单|声[呐纳]|照明弹|热焰弹|号")  # of two sides meant for the other
NEAR = 6
DESCRIBED = re.compile("(?:（[^）]*）)?的")


def strike(spot: Spot) -> Reading:
    """甲袭击乙; 对甲入侵乙的回应; 乙遭甲袭击; 进攻乙的甲: a blow and whom it hits, where it says so or a war does."""
    reading = Reading()
    if SUFFERING.match(spot.line.code, spot.start) or passive(spot):
        hit = suffer(reading, spot, there=False)
        reading.place = next((r.token for r in hit if city_hit(spot, r)), None)
        by_war(reading, spot)
        return reading
    who_strikes(reading, spot)
    hit = meant(spot, reading) or objects(spot) or ground(spot, reading)
    if hit and hit[0].role == "since" and FIRED.search(spot.line.code, spot.start, spot.end):
        hit = spot.right()[:1]  # 导弹从甲射向[乙]
    set_targets(reading, spot, [*[r for r in spot.left() if FROM_HANDS.match(spot.line.code, r.position + 1)], *hit])
    places = [r.token for r in hit if r.token.symbol == t.PLACE or city_hit(spot, r)]
    reading.place = places[-1] if places else None
    of_whoever_tells(reading, spot)
    if takes_power(spot, bool(hit) and not reading.targets):
        return reading
    by_war(reading, spot)
    by_invader(reading, spot)
    if places and not reading.targets and "侵" in spot.trigger_code():
        reading.targets = [c for own in reading.codes()[:1] for c in claimant(places[-1].text, own) if c != own]
    alone = not any(r.token.codes for r in hit) and not reading.targets and len(reading.codes()) == 1
    if alone and ON_ONE.search(spot.line.code, spot.start, spot.end):
        hit_the_other(reading, spot)
    return sent_by_the_enemy(reading, spot)


def of_whoever_tells(reading: Reading, spot: Spot) -> None:
    """[乙]说，甲袭击了其哨所, [乙]谴责甲对其发动空袭, [乙]抗议甲侵犯领空: it belongs to whoever tells of it."""
    begin = max(reading.actor_at, spot.clause_start)
    if reading.targets or not reading.codes() or not its_own(spot, begin):
        return
    told = [r for r in roles(spot.line, 0, begin) if r.token.codes and r.token.symbol != t.PLACE]
    others = [r for r in told if not set(r.token.codes) & set(reading.codes()) and len(r.token.codes[0]) == STATE]
    set_targets(reading, spot, [r for r in others if r.role == "subject"][-1:] or others[-1:])


def its_own(spot: Spot, begin: int) -> bool:
    """对其, 向该国, 袭击了其, 侵犯领空: is what is hit told as that of somebody named before?"""
    code = spot.line.code
    theirs = {r.position for r in roles(spot.line, begin, spot.clause_end) if r.token.text in THE_TELLER}
    meant_for = [m.end() for m in AT.finditer(code, begin, spot.end)]
    hit = COUNTED.match(code, spot.end)
    meant_for += [hit.end()] if hit else []
    if BARE.search(spot.trigger_code()) or (FIRES.search(spot.trigger_code()) and BLAMES.search(code, 0, begin)):
        return True
    return any(ITS.match(code, at) or at in theirs for at in meant_for)


AT = re.compile("[对向朝在至到]|[过入近犯闯越扰]了?|照射|骚扰|阻挠")
COUNTED = re.compile("[0-9一两二三四五六七八九十多数]{0,3}[架艘枚名座处个]?")
ITS = re.compile("其(?![中他它余实间次后])")
BARE = re.compile("[犯入近越闯扰](?:了|过)?(?:领[空海]|防空识别区|专属经济区|毗连区|海域|空域|边界|边境)$")
FIRES = re.compile("(?:开火|开枪|开炮|炮击|射击|枪战|冲突)$")  # [乙]指控甲|开火
BLAMES = re.compile(expand("(?:指控|<censure>|控诉|抗议|称)$"))
THE_TELLER = frozenset({"该国", "我国", "我方", "我们", "我"})
AT_WAR = re.compile("战争|侵略|入侵")
NO_CITY = re.compile("手中|所|当局|方面|政权|附近|周边|近郊|郊外")


def city_hit(spot: Spot, role: Role) -> bool:
    """空袭基辅, 向基辅发射导弹: the city. Not 对基辅发动战争, 从马尼拉手中夺取: the state that it stands for."""
    if role.token.symbol != t.CAPITAL or AT_WAR.search(spot.trigger_code()):
        return False
    return NO_CITY.match(spot.line.code, role.position + 1) is None


def who_strikes(reading: Reading, spot: Spot) -> None:
    """进攻乙的[甲], [甲]袭击乙, 从[甲]发射的火箭."""
    after = owner_after(spot)
    if after:
        add_all(reading, spot, after)
        reading.scope = spot.start
    else:
        find_actor(reading, spot)
        fired_from(reading, spot)


def takes_power(spot: Spot, nobody_hit: bool) -> bool:
    """哈马斯夺取了[加沙](的控制权): power at home, whomever it is at war with."""
    if not SEIZES.search(spot.line.code, spot.start, spot.end):
        return False
    return nobody_hit or IN_POWER.match(spot.line.code, spot.end) is not None


def fired_from(reading: Reading, spot: Spot) -> None:
    """从[甲]向乙发射的火箭: without another word of who fires, the side from whose ground it comes."""
    if not reading.codes() and FIRED.search(spot.line.code, spot.start, spot.end):
        told = [r for r in [*spot.left(), *spot.inside()] if r.token.codes]
        add_all(reading, spot, [r for r in told if r.role == "since"][-1:])
        reading.inherited = reading.inherited and not reading.codes()


FIRED = re.compile("发射|射向|飞向|袭向|打向|砸向|击中|命中|炸死|炸毁")


def hit_the_other(reading: Reading, spot: Spot) -> None:
    """甲使用水炮: at the one beside it or told next, else at the other of the two sides at hand."""
    ahead = roles(spot.line, *spot.next_clause())
    accuser = [r for r in spot.left() if r.position < reading.actor_at][:1]  # [乙]指控甲发射水柱
    for found in ([r for r in spot.left() if r.role == "with"][-1:], ahead[:1], accuser):
        if not reading.targets:
            set_targets(reading, spot, found)
    aim_at_other(reading, spot)


def meant(spot: Spot, reading: Reading) -> list[Role]:
    begin, aimed = aim(spot)
    by = reading.actor_at > 0 and spot.line.code[reading.actor_at - 1] == "由"  # 对乙的空袭由[甲]发动
    return aimed if by or begin > reading.actor_at else []


def ground(spot: Spot, reading: Reading) -> list[Role]:
    """在加沙发动空袭: where it happens."""
    return [r for r in spot.left() if r.position > reading.actor_at and r.role in ("at", "to", "go")][-1:]


def owner_after(spot: Spot) -> list[Role]:
    """进攻乌克兰的俄罗斯: who acts stands after the clause that describes it."""
    hit = objects(spot)
    blow = BLOW.search(spot.line.code, spot.start, spot.end)
    told = blow and DESCRIBED.match(spot.line.code, spot.end)  # 展开攻击的甲
    end = max(spot.end, hit[-1].position + 1) if hit and not told else spot.end
    described = DESCRIBED.match(spot.line.code, end)
    if (
        described is None
        or TROOPS.match(spot.line.code, spot.clause_start)
        or any(acts_near(spot, r) for r in spot.left())
    ):
        return []
    at_once = (r for r in spot.right() if 0 <= r.position - described.end() <= NEAR - 2)
    return [r for r in at_once if r.token.symbol == t.SIDE and not of_what_is_hit(spot, r, hit)][:1]


def of_what_is_hit(spot: Spot, owner: Role, hit: list[Role]) -> bool:
    """空袭了甲地南部的[乙]据点: whose is what is hit; nor is a side of the very place hit the one who strikes it."""
    there = {code for r in hit if r.position < owner.position for code in r.token.codes}
    own = bool(owner.token.codes) and there.issuperset(owner.token.codes)
    return own or THEIR_SITE.match(spot.line.code, owner.position + 1) is not None


def acts_near(spot: Spot, role: Role) -> bool:
    """Close before the act, and with no other verb between: not [美军]击落侵入领空的…"""
    gap = spot.line.code[role.position + 1 : spot.start]
    return role.role in ACTING and len(gap) < NEAR and MEETS.search(gap) is None


TROOPS = re.compile("(?:地面)?部队|军队|军方|战机|士兵|空军|海军|陆军")  # 部队袭击加沙的哈马斯基地: they act
THEIR_SITE = re.compile(
    "(?:武装|组织|军事|军|的){0,2}[^，。；的]{0,6}?(?:据点|目标|基地|阵地|设施|哨所|营地|仓库|武器库|军火库|弹药库|指挥[部所中]|总部|隧道|地道|机场|发射[台架场]|司令部)"
)
BLOW = re.compile("攻击|袭击|打击|攻势|空袭")
MEETS = re.compile("击落|打下|拦截|驱离|驱逐|监视|跟踪|发现|扣押|抓捕|拘捕|应对|因应|谴责|制裁")
