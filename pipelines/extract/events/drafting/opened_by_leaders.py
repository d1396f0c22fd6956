"""甲国总统出席全球海洋大会开幕式并致辞: a conference of many that one who leads a state opens, whatever its trade.

Not here: other conferences (sufficiency.py).
"""

import re

from pipelines.extract.clauses.triggers.reading import Reading, Spot
from pipelines.extract.events.sides.private_parties import statesman
from pipelines.extract.mentions import token as t
from pipelines.extract.mentions.listed.sides import HOME

OPENING = re.compile("[^，。；]{0,20}?(?:开幕式|闭幕式|开幕会)")
OF_MANY = re.compile(f"全球|世界|国际|各国|{t.SIDE}(?:\\s?[-－—–]|企业家委员会)|[亚非欧拉]美?洲|亚太|金砖|博鳌|达沃斯")
MAINLAND = HOME - {"HKG", "MAC", "TWN"}


def opened_by_leader(spot: Spot, reading: Reading) -> bool:
    """By name, in his own clause; not a leader at a ceremony at home."""
    if reading.inherited or OPENING.match(spot.line.code, spot.end, spot.clause_end) is None:
        return False
    acting = [p for _, p in reading.actors if p.codes and MAINLAND.issuperset(set(p.codes) & HOME)]
    leads = any(statesman(p, spot.scene.story) for p in acting)
    return leads and OF_MANY.search(spot.line.code, spot.start, spot.end) is not None
