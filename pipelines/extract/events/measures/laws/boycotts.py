"""甲外交抵制乙国冬奥会: who stays away from games and conferences, and against whom.

Not here: protests in the streets (streets/protests.py).
"""

from pipelines.extract.clauses.taking_part.roles import roles
from pipelines.extract.clauses.triggers.reading import Reading, Spot
from pipelines.extract.events.measures.acting.actors import find_actor
from pipelines.extract.events.measures.acting.deeds import aim_at_other, set_targets, sides_at_head


def shun(spot: Spot) -> Reading:
    """甲外交抵制[乙国]冬奥会, 甲抵制[乙]出席的会议: against its host, or the other side that the article speaks of."""
    reading = Reading()
    find_actor(reading, spot)
    before = [r for r in roles(spot.line, 0, spot.clause_start) if r.role != "source" and r.token.codes]
    for found in ([*spot.inside(), *spot.right()], before[::-1]):
        if not reading.targets:
            set_targets(reading, spot, [r for r in found if not set(r.token.codes) & set(reading.codes())][:1])
    if not reading.targets:
        named = spot.written(spot.end, spot.clause_end)
        host = sides_at_head(named.removeprefix("了")) or sides_at_head(named.removeprefix("了")[:CITY])
        reading.targets = [c for c in host if c not in reading.codes()]
    aim_at_other(reading, spot)
    return reading


CITY = 2  # 北京|冬奥会: the city that a name of games begins with
