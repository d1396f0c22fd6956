"""甲袭击乙, 乙遭甲袭击, 甲对乙的袭击: blows of one side at another, one function per word order.

Not here: drills, clashes and wars (fighting.py), measures by law (laws.py).
"""

import re

from pipelines.extract.clauses.aims import aim
from pipelines.extract.clauses.clauses import clause_bounds
from pipelines.extract.clauses.deed_words import phrase
from pipelines.extract.clauses.reading import Reading, Spot
from pipelines.extract.clauses.roles import Role, roles
from pipelines.extract.clauses.subjects import ACTING, last_group
from pipelines.extract.events.measures.actors import find_actor, right_before
from pipelines.extract.events.measures.belligerents import by_invader, by_war
from pipelines.extract.events.measures.deeds import FAR, add_all, objects, set_targets
from pipelines.extract.events.measures.passives import passive, suffer
from pipelines.extract.events.measures.standing import blow_of, claimant
from pipelines.extract.mentions import token as t
from pipelines.extract.mentions.party import Party

SUFFERING, OWN, REACTS = phrase("suffering"), phrase("own"), phrase("reacts")
AGAINST, RIGHT_THERE = phrase("against_it"), re.compile("(?:军|军队|军方|部队|的)*")
ON_ONE = re.compile("水炮|水砲|水枪|水柱|气球|传单|声[呐纳]|照明弹|热焰弹|号")  # of two sides meant for the other
NEAR = 6
DESCRIBED = re.compile("(?:（[^）]*）)?的")


def strike(at: Spot) -> Reading:
    """甲袭击乙; 对甲入侵乙的回应; 乙遭甲袭击; 进攻乙的甲: a blow and whom it hits, where it says so or a war does."""
    reading = Reading()
    if SUFFERING.match(at.line.code, at.start) or passive(at):
        suffer(reading, at, there=False)
        by_war(reading, at)
        return reading
    after = owner_after(at)
    if after:
        add_all(reading, at, after)
        reading.scope = at.start
    else:
        find_actor(reading, at)
    hit = meant(at, reading) or objects(at) or ground(at, reading)
    set_targets(reading, at, hit)
    places = [r.token for r in hit if r.token.symbol == t.PLACE]
    reading.place = places[-1] if places else None
    by_war(reading, at)
    by_invader(reading, at)
    if places and not reading.targets and "侵" in at.trigger_code():
        reading.targets = [c for own in reading.codes()[:1] for c in claimant(places[-1].text, own) if c != own]
    if not hit and not reading.targets and len(reading.codes()) == 1 and ON_ONE.search(at.line.code, at.start, at.end):
        hit_the_other(reading, at)
    return reading


def hit_the_other(reading: Reading, at: Spot) -> None:
    """甲使用水炮: at the one beside it or told next, else at the other of the two sides at hand."""
    ahead = roles(at.line, *clause_bounds(at.line, min(at.clause_end + 1, len(at.line.code) - 1)))
    for found in ([r for r in at.left() if r.role == "with"][-1:], ahead[:1]):
        if not reading.targets:
            set_targets(reading, at, found)
    reading.targets = reading.targets or list(at.scene.opposite(reading.codes()[0]))


def meant(at: Spot, reading: Reading) -> list[Role]:
    begin, aimed = aim(at)
    return aimed if begin > reading.actor_at else []


def ground(at: Spot, reading: Reading) -> list[Role]:
    """在加沙发动空袭: where it happens."""
    return [r for r in at.left() if r.position > reading.actor_at and r.role in ("at", "to", "go")][-1:]


def owner_after(at: Spot) -> list[Role]:
    """进攻乌克兰的俄罗斯: who acts stands after the clause that describes it."""
    hit = objects(at)
    told = DESCRIBED.match(at.line.code, at.end) and BLOW.search(at.line.code, at.start, at.end)  # 展开攻击的甲
    end = max(at.end, hit[-1].position + 1) if hit and not told else at.end
    described = DESCRIBED.match(at.line.code, end)
    if described is None or TROOPS.match(at.line.code, at.clause_start) or any(acts_near(at, r) for r in at.left()):
        return []
    return [r for r in at.right() if r.token.symbol == t.SIDE and 0 <= r.position - described.end() <= NEAR - 2][:1]


def acts_near(at: Spot, role: Role) -> bool:
    """Close before the act, and with no other verb between: not [美军]击落侵入领空的…"""
    gap = at.line.code[role.position + 1 : at.start]
    return role.role in ACTING and len(gap) < NEAR and MEETS.search(gap) is None


TROOPS = re.compile("(?:地面)?部队|军队|军方|战机|士兵|空军|海军|陆军")  # 部队袭击加沙的哈马斯基地: they act
BLOW = re.compile("攻击|袭击|打击|攻势|空袭")
MEETS = re.compile("击落|打下|拦截|驱离|驱逐|监视|跟踪|发现|扣押|抓捕|拘捕|应对|因应|谴责|制裁")


def raid(at: Spot) -> Reading:
    """以军空袭造成…, 甲对乙的袭击: an attack by its noun is of whoever stands right before it."""
    begin, _ = aim(at)
    end = begin if begin >= 0 else at.start
    left = [r for r in at.left() if r.token.symbol != t.PLACE]
    owner = right_before(at, left, begin, noun=True) or [
        r for r in left if r.position < end and owns(at.line.code[r.position + 1 : end])
    ]
    reading, aimed = Reading(), meant(at, Reading())
    attacker = [r for r in left if RIGHT_THERE.fullmatch(at.line.code[r.position + 1 : at.start])][-1:]
    if attacker and AGAINST.search(at.line.code, at.clause_start, attacker[0].position):
        owner, aimed = attacker, []  # 对乌克兰抵抗[俄军]入侵的支持
    beside = bool(aimed) and aimed[-1].position == at.start - 1
    if beside and (not owner or REACTS.match(at.line.code, at.end)):
        owner, aimed = aimed, []  # 对[以军]轰炸感到担忧, 甲对[以军]轰炸的支持
    known = [] if aimed else by_its_day(at)
    if known or not owner:
        reading.actors, reading.targets = [("principal", Party((code,))) for code in known[:1]], known[1:]
        reading.scope = at.start if known else -1
        return reading
    add_all(reading, at, last_group(at.line, [r for r in at.left() if r.position <= owner[-1].position]))
    reading.actor_at = owner[-1].position
    reading.scope = max(at.clause_start, reading.actor_at - 8)
    set_targets(reading, at, aimed)
    by_war(reading, at)
    by_invader(reading, at)
    return reading


def by_its_day(at: Spot) -> list[str]:
    """10月7日的|袭击: who struck whom, known by the day, where the article names both sides."""
    named = BY_DAY.search(at.line.code, max(at.clause_start, at.start - FAR), at.start)
    told = at.time_at(named.start()) if named else None
    day = told.date_start if told else None
    sides = blow_of(day) if day else None
    return list(sides) if sides and all(at.scene.roll.counts[code] for code in sides) else []


BY_DAY = re.compile(f"{t.TIME}[^，{t.TIME}]{{0,8}}$")
HIS = re.compile(
    f"(?:[军方海空陆]|军方|军队|部队|武装|武装分子|特工|代理人|民兵|政府|方面|导弹|无人机)*的[^，的者人民{t.WHO[1:-1]}]{{0,8}}"
)


def owns(gap: str) -> bool:
    """[甲]武装的多次|袭击: whose blow it is."""
    return OWN.fullmatch(gap) is not None or HIS.fullmatch(gap) is not None
