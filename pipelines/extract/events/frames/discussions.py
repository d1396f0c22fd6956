"""甲与乙就局势进行了讨论, 甲与乙签署协定, 甲为乙举行晚宴: talks told only by what is done there.

Not here: talks that are called so (talks.py).
"""

import re

from pipelines.extract.clauses.role import Role
from pipelines.extract.clauses.triggers.reading import Reading, Spot, add_places, parties_of
from pipelines.extract.clauses.triggers.subjects import add_subject
from pipelines.extract.events.conferences.guests import WISHED, of_others
from pipelines.extract.events.frames.beside import speaks_there
from pipelines.extract.events.frames.talks import mutual
from pipelines.extract.facts import PAIR
from pipelines.extract.mentions import token as t
from pipelines.extract.mentions.listed.sides import is_side


def official(role: Role) -> bool:
    """Somebody in office, not a government as a whole (两国政府)."""
    return role.token.symbol in t.NAMED and role.token.rank != "government"


UNSURE = re.compile(WISHED.pattern + "|应当?|应该|必须|需要")


def discussing(spot: Spot) -> Reading:
    """甲国外长与乙国外长讨论了局势; 甲、乙就局势交换意见: officials, in the clause itself; not 甲国与乙国讨论."""
    if UNSURE.search(spot.line.code, spot.clause_start, spot.start):
        return Reading()
    partners = [r for r in parties_of(spot.left(), ("with",)) if official(r)]
    subjects = parties_of(spot.left(), ("subject", "and"))
    together = [r for r in subjects if official(r)]
    sides = {code for r in together for p in spot.scene.resolve(r.token) for code in p.codes}
    both = len(sides) >= PAIR and len(together) == len(subjects)
    many = bool(together) and with_many(spot)
    reading = mutual(spot) if partners or both or many else Reading()
    return reading if many or sum(map(is_side, reading.codes())) >= PAIR else Reading()


def with_many(spot: Spot) -> bool:
    """甲国外长与多国外长|商讨局势: with those of countries that nobody names (drafting/nameless_others.py)."""
    told = WITH.search(spot.written(spot.clause_start, spot.start))
    return told is not None and of_others(told.group())


WITH = re.compile("[与同跟和][^与同跟和]{2,40}$")


def signing(spot: Spot) -> Reading:
    """总理甲与总统乙在罗马签署协定: who signs it together has met; by name, on each side."""
    reading = discussing(spot)
    named = {code for _, p in reading.actors if p.name for code in p.codes}
    return reading if len(named) >= PAIR and not reading.inherited else Reading()


GIVEN_BY = re.compile("[^，。；]{0,16}?(?:举办|举行|主办|设|准备)的")  # 出席[甲国]商界举办的晚宴


def at_table(spot: Spot) -> Reading:
    """甲为乙举行欢迎晚宴, 甲出席乙举办的招待会: the officials of the clause, else with its subject."""
    reading = Reading()
    for found in (*spot.left(), *spot.inside(), *spot.right()):
        if official(found) and found.role != "of":
            reading.add("principal", spot.scene.resolve(found.token))
    reading.seat("principal", speaks_there(spot) if not reading.codes() else (), spot.scene)
    for found in spot.inside() if len(reading.codes()) == 1 else ():
        if found.token.symbol == t.SIDE and GIVEN_BY.match(spot.line.code, found.position + 1):
            reading.add("host", spot.scene.resolve(found.token))
    if len(reading.codes()) == 1:
        add_subject(reading, spot)
    add_places(reading, spot)
    return reading if any(p.name for _, p in reading.actors) else Reading()
