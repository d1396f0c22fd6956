"""甲国外长在本国出席某基金会的外交论坛: before those of his own country, and so no event.

Not here: conferences of states (sufficiency.py).
"""

import re

from pipelines.extract.clauses.triggers.reading import Reading, Spot

OF_A_HOUSE = re.compile(
    "(?:基金会|智库|研究[所院]|大学|学院|协会|学会|商会|公司|集团)(?:（[^）]{1,40}）)?(?:的|主办的?|举办的?|举行的?|组织的?)"
)


def own_think_tank(spot: Spot, reading: Reading) -> bool:
    """甲国外长在本国出席某基金会的外交论坛: before those of his own country."""
    there = {code for place in reading.places for code in place.codes}
    at_home = len(reading.codes()) == 1 and there <= set(reading.codes())
    return at_home and OF_A_HOUSE.search(spot.trigger_text()) is not None
