"""乙遭甲制裁, 华为被列入黑名单: measures by law and trade in the passive, and whom they leave out.

Not here: who stands beside the passive (acting/passives.py), the active (laws/by_verb.py).
"""

import re

from pipelines.extract.clauses.triggers.reading import Reading, Spot
from pipelines.extract.events.measures.acting.around import subject_before
from pipelines.extract.events.measures.acting.deeds import add_all, aim_at_other, of_firms
from pipelines.extract.events.measures.acting.passives import listed_as, suffered
from pipelines.extract.events.measures.targets.borne import told_next
from pipelines.extract.events.measures.targets.implied import (
    by_council,
    name_opposite,
    name_west,
    named_last,
    persons_hit,
)
from pipelines.extract.mentions.bodies.firms import sides_of_firms


def undergone(spot: Spot) -> Reading:
    """乙遭甲制裁, 华为被列入黑名单: the passive, with whom it leaves out."""
    reading = suffered(spot)
    told_before(reading, spot)
    persons_hit(reading, spot)
    by_council(reading, spot)
    return reading


def told_before(reading: Reading, spot: Spot) -> None:
    """华为被甲列入黑名单, 这些官员已被甲制裁: whose firm it is, or the side that was told of before."""
    announced(reading, spot)
    of_firms(reading, spot)
    name_west(reading, spot)
    if listed_as(spot):
        name_opposite(reading, spot)
    own = reading.codes()
    if not reading.targets and LEADS_UP.match(spot.line.code, spot.clause_start):
        reading.targets = told_next(spot, own)
    if not reading.targets and own:
        firms = sides_of_firms(spot.line.code, spot.clause_start, spot.clause_end)
        firms = firms or sides_of_firms(spot.line.code, 0, spot.clause_start)
        reading.targets = [code for code in firms if code not in own]
    if not own and not reading.targets:
        reading.targets = sides_of_firms(spot.line.code, spot.clause_start, spot.start)[:1]
        name_opposite(reading, spot)
    aim_at_other(reading, spot)
    if not reading.targets and len(own) == 1:
        reading.targets = named_last(spot, own)


LEADS_UP = re.compile("尽管|虽然?|即使|即便|由于|因为?|在|自从?")  # 尽管受到甲制裁，|乙…
ANNOUNCES = re.compile("(?:宣布|公布|通报|公告|决定)[，：]$")


def announced(reading: Reading, spot: Spot) -> None:
    """甲国外交部宣布，|9名乙国官员被列入黑名单: who announces it does it, where nobody else is said to."""
    if not reading.codes() and ANNOUNCES.search(spot.line.code, 0, spot.clause_start):
        add_all(reading, spot, [r for r in subject_before(spot) if not set(r.token.codes) & set(reading.targets)])
