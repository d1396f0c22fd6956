"""对[乙国]的五家企业，|甲予以制裁: whom a measure hits, set before its clause.

Not here: the preposition in the clause itself (clauses/triggers/aims.py).
"""

import re

from pipelines.extract.clauses.taking_part.roles import roles
from pipelines.extract.clauses.triggers.aims import aim, group_from, head_of
from pipelines.extract.clauses.triggers.reading import Reading, Spot
from pipelines.extract.events.measures.acting.deeds import set_targets

OPENS = re.compile("(?:而|但|另外|此外)?(?:对于|针对|对|向)(?![此其等比照方策应付])")


def fronted(reading: Reading, spot: Spot) -> None:
    """对于被指侵权的[乙国官员]，|甲予以制裁: the head of what the preposition governs."""
    if reading.targets or reading.inherited or not spot.clause_start or aim(spot)[0] >= 0:
        return
    start, end = spot.clause_before()
    mark = OPENS.match(spot.line.code, start, end)
    if mark is not None:
        told = [r for r in roles(spot.line, start, end) if r.position >= mark.end()]
        described = spot.line.code.rfind("的", start, end)
        heads = group_from(spot, [r for r in told if r.position > described >= 0])
        set_targets(reading, spot, heads or head_of(spot, mark.end(), told))
