"""乙遭甲袭击, 甲与乙举行军演: acts of force, one function per word order.

Not here: measures by law (laws.py), wars and waters by name (standing.py).
"""

import re

from pipelines.extract.clauses.aims import aim
from pipelines.extract.clauses.clauses import clause_bounds
from pipelines.extract.clauses.deed_words import phrase
from pipelines.extract.clauses.reading import ACTING, Reading, Spot, last_group, parties_of
from pipelines.extract.clauses.roles import Role, roles
from pipelines.extract.events.measures.deeds import (
    FAR,
    STATE,
    add_all,
    find_actor,
    may_act,
    objects,
    right_before,
    set_targets,
    subject_before,
)
from pipelines.extract.events.measures.passives import passive, suffer
from pipelines.extract.events.measures.standing import KnownWar, blow_of, claimant, foe, invader, war_between, war_named
from pipelines.extract.mentions import token as t
from pipelines.extract.mentions.party import Party

BROKE_OUT, SUFFERING, OWN = phrase("broke_out"), phrase("suffering"), phrase("own")
REACTS = phrase("reacts")
AGAINST, RIGHT_THERE = phrase("against_it"), re.compile("(?:军|军队|军方|部队|的)*")
ON_ONE = re.compile(
    "水炮|水砲|水枪|水柱|气球|传单|声[呐纳]|照明弹|热焰弹|号"
)  # of two sides it is the other whom these are meant for
NEAR_BY, MEANT_FOR = (
    re.compile(
        "(?:本?岛)?(?:周边|附近|周围|四周|外围|[东南西北]{1,2}(?:部|侧|方)?的?(?:外围)?(?:外海|近海|海域|空域|海空域))"
    ),
    re.compile("针对$"),
)
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
        ahead = roles(at.line, *clause_bounds(at.line, min(at.clause_end + 1, len(at.line.code) - 1)))
        for found in ([r for r in at.left() if r.role == "with"][-1:], ahead[:1]):
            if not reading.targets:
                set_targets(reading, at, found)
        reading.targets = reading.targets or list(at.scene.opposite(reading.codes()[0]))
    return reading


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


def by_war(reading: Reading, at: Spot) -> None:
    """以军空袭已造成…, 加沙医院遭空袭: the other side of a war of the day, where the article names it."""
    reading.targets = [c for c in reading.targets if len(c) == STATE] or reading.targets
    acting, hit = reading.codes(), [c for c in reading.targets if len(c) == STATE]
    if len(hit) == 1 and "侵" in at.trigger_code() and (reading.inherited or named_here(at, hit[0])):
        reading.actors, acting = belligerent(at, hit[0], reading), []
    if len(hit) == 1 and len(acting) > 0 and by_pronoun(at):
        other = foe(hit[0], at.scene.day())
        reading.actors = [("principal", Party((other,)))] if other and at.scene.roll.counts[other] else reading.actors
        return
    if reading.inherited or len(acting) + len(hit) != 1:
        return
    other = foe((acting or hit)[0], at.scene.day())
    if other and at.scene.roll.counts[other]:
        reading.targets = [other] if acting else hit
        reading.actors = reading.actors or [("principal", Party((other,)))]


def by_pronoun(at: Spot) -> bool:
    """[他们]7日对乙发动袭击: who they are, the war tells better than the clause."""
    return PRONOUN.match(at.line.code, at.clause_start) is not None or any(
        r.token.symbol == t.REFERENCE and r.token.text in ("他们", "它们") for r in at.left()
    )


PRONOUN = re.compile("[他它]们")


def by_invader(reading: Reading, at: Spot) -> None:
    """这对[俄罗斯]入侵乌克兰后也很重要: who has invaded the other and is told before it is not whom it hits."""
    acting, hit = reading.codes(), reading.targets
    begins = "开战" in at.trigger_code()  # 甲称这是去年2月开战以来…
    if len(acting) != 1 or len(hit) != 1 or not ("侵" in at.trigger_code() or begins):
        return
    named = begins or any(hit[0] in r.token.codes for r in at.left())
    if named and invader((*acting, *hit), at.scene.day()) == hit[0]:
        reading.actors, reading.targets = [("principal", Party((hit[0],)))], acting


def named_here(at: Spot, hit: str) -> bool:
    """欧盟从[俄罗斯]侵略乌克兰中…: the clause names the other side of the war before the act."""
    other = foe(hit, at.scene.day())
    return any(other in r.token.codes for r in at.left())


def belligerent(at: Spot, hit: str, reading: Reading) -> list[tuple[str, Party]]:
    """甲的学者说，自去年全面入侵乌克兰以来…: a subject found further off gives way to the other side of the war."""
    other = foe(hit, at.scene.day())
    known = other is not None and at.scene.roll.counts[other] and other not in reading.codes()
    return [("principal", Party((other,)))] if other and known else reading.actors


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
    token = at.line.token_at(named.start()) if named else None
    day = at.scene.story.times[token.when].date_start if token else None
    sides = blow_of(day) if day else None
    return list(sides) if sides and all(at.scene.roll.counts[code] for code in sides) else []


BY_DAY = re.compile(f"{t.TIME}[^，{t.TIME}]{{0,8}}$")


HIS = re.compile(
    f"(?:[军方海空陆]|军方|军队|部队|武装|武装分子|特工|代理人|民兵|政府|方面|导弹|无人机)*的[^，的者人民{t.WHO[1:-1]}]{{0,8}}"
)


def owns(gap: str) -> bool:
    """[甲]武装的多次|袭击: whose blow it is."""
    return OWN.fullmatch(gap) is not None or HIS.fullmatch(gap) is not None


def together(at: Spot) -> Reading:
    """甲与乙举行军演; 甲举行军演: all who take part act."""
    reading = Reading()
    partners = [r for r in [*at.left(), *at.inside()] if r.role in ("with", "and") and not borders(at, r)]
    own = last_group(at.line, [r for r in parties_of(at.left(), TAKING_PART) if may_act(at, r)])
    inside = [r for r in at.inside() if r.role == "subject"]
    if not own and not inside:
        find_actor(reading, at)
    for found in [*own, *partners, *inside]:
        reading.add("principal", at.scene.resolve(found.token))
    reading.actor_at = own[0].position if own else -1
    reading.targets = [c for c in around(at, reading.codes()) if c not in reading.codes()]
    return reading


def borders(at: Spot, role: Role) -> bool:
    """在与[乙国]接壤的边境地区."""
    return BORDERS.match(at.line.code, role.position + 1) is not None


BORDERS = re.compile("接壤|毗邻|相邻|交界|有争议|存在争议")
TAKING_PART = ("subject", "object", "since")  # not 在被视为易受[丙]攻击的岛上举行


def around(at: Spot, own: list[str]) -> list[str]:
    """在[台湾]周边举行军演, 针对[甲]的演习: a drill of one side close to another or against it.

    Partners drill at home, and the USA drills at its allies' side.
    """
    if len(own) != 1:
        return []
    seas = [r.token.text for r in [*at.left(), *at.inside(), *at.right()] if r.token.symbol == t.PLACE]
    if own == ["CHN"] and seas and all("TWN" in claimant(text, "CHN") for text in seas):
        return ["TWN"]
    found = [r for r in [*at.left(), *at.inside()] if r.token.codes]
    near_by = [r for r in found if r.role in ("at", "go") and NEAR_BY.match(at.line.code, r.position + 1)]
    against = [r for r in found if MEANT_FOR.search(at.line.code, at.clause_start, r.position)]
    return [code for r in (against or near_by if own != ["USA"] else against)[:1] for code in r.token.codes]


def clash(at: Spot) -> Reading:
    """中印边界冲突; 甲与乙交火: both act."""
    reading = Reading()
    found = [r for r in [*at.left(), *at.inside()] if r.token.symbol in FIGHTING and r.role != "source"][-2:]
    add_all(reading, at, named_after(at, found) or found)
    if not reading.codes():
        add_all(reading, at, subject_before(at))
    return reading


def named_after(at: Spot, found: list[Role]) -> list[Role]:
    """两国边境冲突导致[甲国]和[乙国]士兵死亡, 尽管两国边界发生冲突，[甲]…: whom 两国 stands for may be told next."""
    if not found or any(r.token.reference is None for r in found):
        return []
    own = [r for r in at.right() if r.token.symbol == t.SIDE]
    ahead = roles(at.line, *clause_bounds(at.line, min(at.clause_end + 1, len(at.line.code) - 1)))
    next_told = ahead if ADVERBIAL.match(at.line.code, at.clause_start) else []
    for sides in (own, [r for r in next_told if r.token.symbol == t.SIDE]):
        if len({r.token.codes for r in sides}) == PAIR and all(len(r.token.codes) == 1 for r in sides):
            return sides
    return []


ADVERBIAL, PAIR = re.compile("尽管|虽然|自从?|在|由于"), 2
FIGHTING = (t.SIDE, t.OFFICIAL, t.REFERENCE)


BREAKS_OUT = re.compile("爆发|打响|发生")


def war(at: Spot) -> Reading:
    """俄乌战争: a war known by its name; else whoever it is said to be between."""
    reading = Reading()
    known = war_named(at.scene.story.article.text[at.line.at[at.start] : at.line.at[at.end]], at.scene.day())
    if known is None:
        sides = [r for r in [*parties_of(at.left(), ("subject",))[-1:], *at.inside()] if r.token.symbol == t.SIDE]
        between = tuple(dict.fromkeys(c for r in sides for c in r.token.codes))
        known = war_between(between, at.scene.day())
        known = known or (war_at_hand(at) if not between else None)
        if known is None:
            told = BROKE_OUT.match(at.line.code, at.end) or BREAKS_OUT.search(at.line.code, at.start, at.end)
            add_all(reading, at, sides if len(between) > 1 and told else [])
            return reading
    reading.add("principal", tuple(Party((code,)) for code in known.acting))
    reading.targets = list(known.targets)
    reading.status = known.status
    reading.place = next((r.token for r in at.inside() if r.token.symbol == t.PLACE), None)
    return reading


def war_at_hand(at: Spot) -> KnownWar | None:
    """自战争开始以来: of a side at war and its foe, those that the sentence names before those of the article."""
    here = [code for token in at.line.tokens for code in token.codes]
    named = [code for code, count in at.scene.roll.counts.most_common(SPOKEN_OF) if count]
    sides = [(code, other) for code in [*here, *named] if (other := foe(code, at.scene.day())) in named]
    return war_between(sides[0], at.scene.day()) if sides else None


SPOKEN_OF = 4  # the sides that an article speaks of most
