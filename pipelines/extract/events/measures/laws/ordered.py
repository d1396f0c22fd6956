"""乙国外交官必须在48小时内离境, 乙国航空公司不得飞入甲国领空: told from the side of who must obey.

Not here: who is told to go by a verb of its own (勒令, by_verb.py), the passive with 被 (acting/passives.py).
"""

from pipelines.extract.clauses.triggers.reading import Reading, Spot
from pipelines.extract.events.measures.acting.around import subject_before
from pipelines.extract.events.measures.acting.deeds import add_all, codes_of, set_targets
from pipelines.extract.mentions.bodies.firms import sides_of_firms


def ordered(spot: Spot) -> Reading:
    """Who must obey begins the trigger; whose ground it is ends it, else whoever spoke before has ordered it."""
    reading = Reading()
    inside = spot.inside()
    set_targets(reading, spot, inside[:1])
    reading.targets = reading.targets or sides_of_firms(spot.line.code, spot.start, spot.end)[:1]
    by = [r for r in inside[1:] if set(codes_of(spot, [r])).isdisjoint(reading.targets)][-1:]
    by = by or [r for r in subject_before(spot) if set(codes_of(spot, [r])).isdisjoint(reading.targets)]
    add_all(reading, spot, by)
    return reading
