"""Talks with those of countries that nobody names: 与多国领导人会面, 与盟邦会面.

Not here: how many sides are enough otherwise (sufficiency.py).
"""

import re

from pipelines.extract.clauses.triggers.reading import Reading, Spot
from pipelines.extract.events.conferences.guests import of_others
from pipelines.extract.events.sides.private_parties import statesman


def many_others(spot: Spot, reading: Reading) -> bool:
    """某外长会见阿拉伯国家外长, 某国总统与11国元首会谈: with those of countries that nobody names, in his clause."""
    leads = [p for _, p in reading.actors if p.codes and (statesman(p, spot.scene.story) or p.rank == "leader")]
    told = not reading.inherited or any(p.start >= spot.line.sentence.start for p in leads)
    return bool(leads) and told and (of_others(spot.clause_text()) or with_allies(spot))


ALLIES = re.compile(
    "(?:[与同和跟]|会[见晤])[^，。；与同和跟]{0,12}(?:盟国|盟邦|盟友)(?:们|的?(?:领导人|领袖|外长|防长|官员|代表))?"
    "(?:[^，。；的]{0,8}(?:会[谈晤面]|磋商|协商|见面)|[，。；]|$)"
)


def with_allies(spot: Spot) -> bool:
    """与亚太地区主要盟邦会面, 会见欧洲盟友."""
    return ALLIES.search(spot.clause_text()) is not None
