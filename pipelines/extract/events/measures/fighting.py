"""甲与乙举行军演, 中印边界冲突, 俄乌战争: acts of force in which several take part.

Not here: blows of one side at another (force.py), wars by name (standing.py).
"""

import re

from pipelines.extract.clauses.clauses import clause_bounds
from pipelines.extract.clauses.deed_words import phrase
from pipelines.extract.clauses.reading import Reading, Spot, parties_of
from pipelines.extract.clauses.role import Role
from pipelines.extract.clauses.roles import roles
from pipelines.extract.clauses.subjects import last_group
from pipelines.extract.events.measures.actors import find_actor, may_act, subject_before
from pipelines.extract.events.measures.deeds import add_all
from pipelines.extract.events.measures.standing import KnownWar, claimant, foe, war_between, war_named
from pipelines.extract.mentions import token as t
from pipelines.extract.mentions.party import Party

BROKE_OUT = phrase("broke_out")
NEAR_BY, MEANT_FOR = (
    re.compile(
        "(?:本?岛)?(?:周边|附近|周围|四周|外围|[东南西北]{1,2}(?:部|侧|方)?的?(?:外围)?(?:外海|近海|海域|空域|海空域))"
    ),
    re.compile("针对$"),
)


def together(spot: Spot) -> Reading:
    """甲与乙举行军演; 甲举行军演: all who take part act."""
    reading = Reading()
    partners = [r for r in [*spot.left(), *spot.inside()] if r.role in ("with", "and") and not borders(spot, r)]
    own = last_group(spot.line, [r for r in parties_of(spot.left(), TAKING_PART) if may_act(spot, r)])
    own = spoken_of(spot) or own
    inside = [r for r in spot.inside() if r.role == "subject"]
    if not own and not inside:
        partners += joined_before(spot)
        if not partners:
            find_actor(reading, spot)
    for found in [*own, *partners, *inside]:
        reading.add("principal", spot.scene.resolve(found.token))
    reading.actor_at = own[0].position if own else -1
    reading.targets = [c for c in around(spot, reading.codes()) if c not in reading.codes()]
    return reading


def joined_before(spot: Spot) -> list[Role]:
    """[甲]军舰与[乙]军舰一道，|在丙海演习: those whom the clause before puts side by side."""
    start, end = clause_bounds(spot.line, max(spot.clause_start - 1, 0))
    beside = spot.clause_start and TOGETHER.search(spot.line.code, start, end)
    return [r for r in roles(spot.line, start, end) if r.role in ("subject", "with", "and")] if beside else []


TOGETHER = re.compile("(?:一道|一起|一同|共同|联合|携手)[，：]?$")


def spoken_of(spot: Spot) -> list[Role]:
    """甲证实有关[乙]举行军演的报道: who drills is told of, whoever tells it."""
    return [r for r in spot.left() if r.role == "about" and TOLD_OF.match(spot.line.code, spot.end)][-1:]


TOLD_OF = re.compile("[^，；]{0,24}的?(?:报[道导]|消息|说法|传闻|指控|一事)")


def borders(spot: Spot, role: Role) -> bool:
    """在与[乙国]接壤的边境地区."""
    return BORDERS.match(spot.line.code, role.position + 1) is not None


BORDERS = re.compile("接壤|毗邻|相邻|交界|有争议|存在争议")
TAKING_PART = ("subject", "object", "since")  # not 在被视为易受[丙]攻击的岛上举行


def around(spot: Spot, own: list[str]) -> list[str]:
    """在[台湾]周边举行军演, 针对[甲]的演习: a drill of one side close to another or against it.

    Partners drill at home, and the USA drills at its allies' side.
    """
    if len(own) != 1:
        return []
    seas = [r.token.text for r in [*spot.left(), *spot.inside(), *spot.right()] if r.token.symbol == t.PLACE]
    if own == ["CHN"] and seas and all("TWN" in claimant(text, "CHN") for text in seas):
        return ["TWN"]
    found = [r for r in [*spot.left(), *spot.inside()] if r.token.codes and r.token.codes != tuple(own)]
    near_by = [r for r in found if r.role in ("at", "go") and NEAR_BY.match(spot.line.code, r.position + 1)]
    against = [r for r in found if MEANT_FOR.search(spot.line.code, spot.clause_start, r.position)]
    against = against or [r for r in found if r.role == "to" and AT.search(spot.line.code, 0, r.position)]
    return [code for r in (against or near_by if own != ["USA"] else against)[:1] for code in r.token.codes]


AT = re.compile("(?<![应面反])对$")  # 对[台湾]展开演习


def clash(spot: Spot) -> Reading:
    """中印边界冲突; 甲与乙交火: both act."""
    reading = Reading()
    found = [r for r in [*spot.left(), *spot.inside()] if r.token.symbol in FIGHTING and r.role != "source"][-2:]
    add_all(reading, spot, named_after(spot, found) or found)
    if not reading.codes():
        add_all(reading, spot, subject_before(spot))
    return reading


def named_after(spot: Spot, found: list[Role]) -> list[Role]:
    """两国边境冲突导致[甲国]和[乙国]士兵死亡, 尽管两国边界发生冲突，[甲]…: whom 两国 stands for may be told next."""
    if not found or any(r.token.reference is None for r in found):
        return []
    own = [r for r in spot.right() if r.token.symbol == t.SIDE]
    ahead = roles(spot.line, *clause_bounds(spot.line, min(spot.clause_end + 1, len(spot.line.code) - 1)))
    next_told = ahead if ADVERBIAL.match(spot.line.code, spot.clause_start) else []
    for sides in (own, [r for r in next_told if r.token.symbol == t.SIDE]):
        if len({r.token.codes for r in sides}) == PAIR and all(len(r.token.codes) == 1 for r in sides):
            return sides
    return []


ADVERBIAL, PAIR = re.compile("尽管|虽然|自从?|在|由于"), 2
FIGHTING = (t.SIDE, t.OFFICIAL, t.REFERENCE)
BREAKS_OUT = re.compile("爆发|打响|发生")


def written(spot: Spot) -> str:
    """The words of a trigger as the article writes them."""
    return spot.scene.story.article.text[spot.line.at[spot.start] : spot.line.at[spot.end]]


def war(spot: Spot) -> Reading:
    """俄乌战争: a war known by its name; else whoever it is said to be between."""
    reading = Reading()
    known = war_named(written(spot), spot.scene.day())
    if known is None:
        sides = [r for r in [*parties_of(spot.left(), ("subject",))[-1:], *spot.inside()] if r.token.symbol == t.SIDE]
        between = tuple(dict.fromkeys(c for r in sides for c in r.token.codes))
        known = war_between(between, spot.scene.day())
        known = known or (war_at_hand(spot) if not between else None)
        if known is None:
            told = BROKE_OUT.match(spot.line.code, spot.end) or BREAKS_OUT.search(spot.line.code, spot.start, spot.end)
            add_all(reading, spot, sides if len(between) > 1 and told else [])
            return reading
    as_known(reading, known)
    reading.place = next((r.token for r in spot.inside() if r.token.symbol == t.PLACE), None)
    return reading


def as_known(reading: Reading, known: KnownWar) -> None:
    """Who acts in a war known by its name or its sides, on whom, and whether it is over."""
    reading.add("principal", tuple(Party((code,)) for code in known.acting))
    reading.targets, reading.status = list(known.targets), known.status


def war_at_hand(spot: Spot) -> KnownWar | None:
    """自战争开始以来: of a side at war and its foe, those that the sentence names before those of the article."""
    here = [code for token in spot.line.tokens for code in token.codes]
    named = [code for code, count in spot.scene.roll.counts.most_common(SPOKEN_OF) if count]
    sides = [(code, other) for code in [*here, *named] if (other := foe(code, spot.scene.day())) in named]
    return war_between(sides[0], spot.scene.day()) if sides else None


def war_of_two(spot: Spot) -> Reading:
    """甲和乙1995年打过一仗; 尽管1979年曾发生战争，[甲]和[乙]…: both who fought, before the war or right after it."""
    reading = Reading()
    found = [r for r in spot.left() if r.token.symbol in FIGHTING and r.role in AT_WAR][-2:]
    add_all(reading, spot, found)
    if len(found) > 1 and not SIDE_BY_SIDE.search(spot.line.code, found[0].position, found[1].position):
        reading.actors = []  # 甲谈及乙卷入的战争
    if len(reading.codes()) < PAIR and not found and ADVERBIAL.match(spot.line.code, spot.clause_start):
        ahead = roles(spot.line, *clause_bounds(spot.line, min(spot.clause_end + 1, len(spot.line.code) - 1)))
        add_all(reading, spot, [r for r in ahead if r.token.symbol in FIGHTING and r.role in AT_WAR][:PAIR])
    if not reading.codes():
        add_all(reading, spot, subject_before(spot))
    known = war_between(tuple(reading.codes()), spot.scene.day())
    if len(reading.codes()) != PAIR or (known and known.status == "ongoing"):
        reading.actors = []
    if known and known.status == "ongoing":
        as_known(reading, known)
    return reading


SIDE_BY_SIDE = re.compile("[与和跟同、]")
AT_WAR = ("subject", "with", "and", "of")


def past_war(spot: Spot) -> Reading:
    """2014年的加沙战争: one that was over before that of today began, by the year that stands before it."""
    reading = Reading()
    told, day = spot.time_at(spot.start), spot.scene.day()
    known = war_named(written(spot), day)
    year = told.date_end.year if told and told.date_end else None
    if known is None or year is None or day is None or year >= day.year:
        return reading
    if known.status == "ongoing" and year >= int(known.begun[:4]):
        return reading
    as_known(reading, known)
    if not spot.inside():  # 六日战争: with several
        reading.targets = [c for c in reading.targets if spot.scene.roll.counts[c]]
    reading.status = "held"
    return reading


def led(spot: Spot) -> Reading:
    """在[也门]由[沙特]领导的战争: who leads it stands inside, where it is fought before or after."""
    reading = Reading()
    add_all(reading, spot, [r for r in spot.inside() if r.token.symbol == t.SIDE][:1])
    grounds = [r for r in [*reversed(spot.left()), *spot.inside()[1:], *spot.right()[:1]] if r.token.codes]
    told = [r for r in grounds if r.role in ("at", "to", "go") or r.token.symbol == t.PLACE][:1]
    reading.targets = [c for r in told for c in r.token.codes if c not in reading.codes()]
    reading.scope = spot.start
    if STOPPED.search(spot.line.code, spot.clause_start, spot.start):
        reading.status = "ongoing"
    return reading


STOPPED = phrase("stopped")


SPOKEN_OF = 4  # the sides that an article speaks of most
