"""[甲国]军舰驶入黑海, 在霍尔木兹海峡巡航: warships on a sea that no side at hand claims.

Not here: waters that somebody claims, forces sent to a country (craft.py).
"""

from pipelines.extract.clauses.triggers.reading import Reading, Spot
from pipelines.extract.events.measures.acting.actors import find_actor
from pipelines.extract.events.measures.arms.crossings import abreast
from pipelines.extract.events.measures.force.blows import NEAR
from pipelines.extract.mentions.listed.wars import claimant


def sail(spot: Spot) -> Reading:
    """甲国军舰驶入[黑海], 在[霍尔木兹海峡]巡航: a sea that no side at hand claims; who claims one, `cross` says."""
    reading = Reading()
    find_actor(reading, spot)
    beside = [r for r in [*spot.right()[:1], *spot.left()[-1:]] if abs(r.position - spot.start) < NEAR]
    sea = next((r.token for r in beside if r.token.place_kind == "sea"), None)
    if sea is None or any(claimant(sea.text, code) for code in reading.codes()):
        return Reading()
    abreast(reading, spot)
    reading.place = sea
    return reading
