"""俄乌战争, 甲与乙爆发冲突以来, 甲在乙的战争: wars as sentences tell of them.

Not here: which wars there are (mentions/listed/wars.py), blows (blows.py), drills and clashes (fighting.py).
"""

import re
from itertools import pairwise

from pipelines.extract.clauses.role import Role
from pipelines.extract.clauses.rule_words.deed_words import phrase
from pipelines.extract.clauses.taking_part.roles import roles
from pipelines.extract.clauses.triggers.reading import Reading, Spot, parties_of
from pipelines.extract.events.measures.acting.around import subject_before
from pipelines.extract.events.measures.acting.deeds import add_all
from pipelines.extract.events.measures.force.fighting import ADVERBIAL, FIGHTING, add_fighters, borders
from pipelines.extract.facts import PAIR
from pipelines.extract.mentions import token as t
from pipelines.extract.mentions.listed.wars import KnownWar, adversary, foe, war_between, war_named

BROKE_OUT, BREAKS_OUT = phrase("broke_out"), re.compile("爆发|打响|发生")


def war(spot: Spot) -> Reading:
    """俄乌战争: a war known by its name; else whoever it is said to be between."""
    reading = Reading()
    known = war_named(spot.trigger_text(), spot.scene.day())
    if known is None:
        named = [r for r in [*parties_of(spot.left(), ("subject",))[-1:], *spot.inside()] if fights(r)]
        sides = [r for r in named if not borders(spot, r)]
        between = tuple(dict.fromkeys(c for r in sides for c in r.token.codes))
        known = war_between(between, spot.scene.day()) or war_side_by_side(spot)
        known = known or (war_at_hand(spot) if not any(r.token.symbol == t.SIDE for r in sides) else None)
        known = None if known and begun_before(spot, known) else known
        if known is None:
            told = BROKE_OUT.match(spot.line.code, spot.end) or BREAKS_OUT.search(spot.line.code, spot.start, spot.end)
            add_all(reading, spot, sides if len(between) > 1 and told else [])
            return reading
    as_known(reading, known)
    reading.place = next((r.token for r in spot.inside() if r.token.symbol == t.PLACE), None)
    return reading


def fights(role: Role) -> bool:
    """[甲]在[乙城]的战争: a side, or a place that is of one."""
    return role.token.symbol == t.SIDE or (role.token.symbol == t.PLACE and bool(role.token.codes))


def war_side_by_side(spot: Spot) -> KnownWar | None:
    """[甲]与[乙国]武装组织“[乙]”7日爆发冲突, [甲]在[乙城]发动战争: two at war, told one after the other."""
    named = [r for r in [*spot.left(), *spot.inside()] if fights(r) or (r.token.symbol in FIGHTING and r.token.codes)]
    pairs = ((a, b) for a, b in pairwise(named) if AT_ODDS.fullmatch(spot.line.code, a.position + 1, b.position))
    found = (war_between((*a.token.codes, *b.token.codes), spot.scene.day()) for a, b in pairs)
    return next((war for war in found if war and war.status == "ongoing" and not over_by_then(spot, war)), None)


def over_by_then(spot: Spot, war: KnownWar) -> bool:
    """1973年[甲]对[乙]的战争: the year told is before that war began."""
    told = spot.time_at(spot.start)
    return told is not None and told.date_end is not None and told.date_end.isoformat() < war.begun


def begun_before(spot: Spot, war: KnownWar) -> bool:
    """自2006年与甲开战以来: another war, which began years before that of today."""
    told = BEGAN.search(spot.line.code, spot.clause_start, spot.start + 1)
    when = spot.time_at(told.start("when")) if told else None
    return bool(when and when.date_end and when.date_end.isoformat() < war.begun)


BEGAN = re.compile(f"自从?(?P<when>{t.TIME})[^，{t.TIME}]{{0,16}}$")


def as_known(reading: Reading, known: KnownWar) -> None:
    """Who acts in a war known by its name or its sides, on whom, and whether it is over."""
    reading.add_sides(known.acting)
    reading.targets, reading.status = list(known.targets), known.status


def war_going_on(spot: Spot) -> Reading:
    """[甲]与[乙]武装分子持续激战: fighting of two that are at war today; of others, war_of_two and clash tell."""
    reading, known = Reading(), war_side_by_side(spot)
    if known is not None:
        as_known(reading, known)
    return reading


def war_at_hand(spot: Spot) -> KnownWar | None:
    """自战争开始以来: of a side at war and its foe, those that the sentence names before those of the article."""
    here = spot.line.codes
    named = [code for code, count in spot.scene.roll.counts.most_common(SPOKEN_OF) if count]
    sides = [(code, other) for code in [*here, *named] if (other := foe(code, spot.scene.day())) in named]
    return war_between(sides[0], spot.scene.day()) if sides else None


def war_over(spot: Spot) -> Reading:
    """[丙城]争夺战, 甲军在[丙城]陷入巷战: a battle of a war of today's, known by the ground or by who fights there."""
    reading, day = Reading(), spot.scene.day()
    here = spot.line.codes
    pairs = ((code, other) for code in here if (other := foe(code, day)) and spot.scene.roll.counts[other])
    known = next((war for pair in pairs if (war := war_between(pair, day))), None)
    if known is not None and known.status == "ongoing":
        as_known(reading, known)
    return reading


def war_of_two(spot: Spot) -> Reading:
    """甲和乙1995年打过一仗; 尽管1979年曾发生战争，[甲]和[乙]…: both who fought, before the war or right after it."""
    reading = Reading()
    found = [r for r in spot.left() if r.token.symbol in FIGHTING and r.role in AT_WAR][-2:]
    who_fought(reading, spot, found)
    known = war_between(tuple(reading.codes()), spot.scene.day())
    told = war_told_of(spot) if known is None and any(r.token.symbol == t.REFERENCE for r in found) else None
    if told is not None:
        reading.acted_by(told.acting)
    if len(reading.codes()) != PAIR or (known and known.status == "ongoing"):
        reading.actors = []
    if known and known.status == "ongoing":
        as_known(reading, known)
    return reading


def who_fought(reading: Reading, spot: Spot, found: list[Role]) -> None:
    """Those of the clause, else of the one that it leads up to, else of the one before."""
    add_fighters(reading, spot, found)
    if len(found) > 1 and not SIDE_BY_SIDE.search(spot.line.code, found[0].position, found[1].position):
        reading.actors = []  # 甲谈及乙卷入的战争
    if len(reading.codes()) < PAIR and not found and ADVERBIAL.match(spot.line.code, spot.clause_start):
        ahead = roles(spot.line, *spot.next_clause())
        add_all(reading, spot, [r for r in ahead if r.token.symbol in FIGHTING and r.role in AT_WAR][:PAIR])
    if not reading.codes():
        add_all(reading, spot, subject_before(spot))


def war_told_of(spot: Spot) -> KnownWar | None:
    """川普祝贺甲、乙。两国今天爆发战事: of sides that the article names those who fight each other on its day."""
    day, named = spot.scene.day(), [c for c, n in spot.scene.roll.counts.most_common(SPOKEN_OF) if n]
    pairs = ((code, other) for code in named if (other := adversary(code, day)) in named)
    return next((war for pair in pairs if (war := war_between(pair, day))), None)


SIDE_BY_SIDE = re.compile("[与和跟同、]")
AT_ODDS = re.compile("[^，]{0,8}[与和跟同、在对][^，]{0,24}")
AT_WAR = ("subject", "with", "and", "of")


def past_war(spot: Spot) -> Reading:
    """2014年的加沙战争: one that was over before that of today began, by the year that stands before it."""
    reading = Reading()
    told, day = spot.time_at(spot.start), spot.scene.day()
    known = war_named(spot.trigger_text(), day)
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
