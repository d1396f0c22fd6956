"""[甲国]海军说，“威尔逊”号驱逐舰驶过海峡: a ship by its name, told by the forces that it is of.

Not here: craft whose side stands before them (acting/actors.py), those seen by others (craft.py).
"""

import re

from pipelines.extract.clauses.role import Role
from pipelines.extract.clauses.rule_words.deed_words import phrase
from pipelines.extract.clauses.taking_part.roles import roles
from pipelines.extract.clauses.triggers.reading import Spot
from pipelines.extract.mentions import token as t
from pipelines.extract.rulebook import expand

SHIP = re.compile(
    expand(
        f"(?:{t.TIME}|上述|其|所属|旗下|两艘|一艘|导弹|，)*[“「][^”」，。]{{1,10}}[”」]号[^，。]{{0,12}}?(?:<craft>|舰|艇)"
    )
)
SAYS = phrase("says_that")
FORCES = re.compile("舰队|海军|军(?!事委员会)|国防|司令|战区|海警|海上自卫队|海岸警卫")


def whose_ship(spot: Spot) -> list[Role]:
    """Who speaks in the clause before, if these are forces, and if a ship by name alone sails in this one."""
    if SHIP.match(spot.line.code, spot.clause_start, spot.start) is None:
        return []
    start, end = spot.clause_before()
    told = [r for r in roles(spot.line, start, end) if r.role == "subject" and FORCES.search(r.token.text)]
    return told[-1:] if SAYS.search(spot.line.code, start, spot.clause_start) else []
