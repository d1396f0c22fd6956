"""A duty that an authority rules on: 甲商务部裁定，乙的油菜籽存在倾销，|将征收关税.

Belongs here: who rules, on whose goods, where clauses before the duty tell it. Not here: other measures told by a
noun (by_noun.py).
"""

import re

from pipelines.extract.clauses.taking_part.roles import roles
from pipelines.extract.clauses.triggers.reading import Reading, Spot
from pipelines.extract.events.measures.acting.deeds import codes_of
from pipelines.extract.mentions import token as t

DUTY = re.compile("税|倾销|补贴|保障|保证金")
UNFAIR = re.compile(
    f"(?P<whose>[{t.SIDE}{t.CAPITAL}])[^，。；{t.WHO[1:-1]}]{{0,24}}"
    "(?:倾销|补贴|损害[^，。；]{0,8}(?:产业|业者)|不公平(?:竞争|贸易)|低价)"
)
RULES = re.compile("裁定|裁决|认定|判定|宣布|初裁|终裁|公布|公告|确认|指|称|说|表示")


def ruled_on(reading: Reading, spot: Spot) -> None:
    """甲商务部宣布，[乙]的葡萄酒进口存在倾销，|将征收关税: on 乙, by whoever says so."""
    if reading.targets or DUTY.search(spot.line.code, spot.start, spot.end) is None:
        return
    told = [m.start("whose") for m in UNFAIR.finditer(spot.line.code, 0, spot.clause_start)][-1:]
    before = [r for r in roles(spot.line, 0, spot.clause_start) if told and r.token.codes and r.position <= told[0]]
    own, hit = reading.codes(), codes_of(spot, before[-1:])
    if not own or reading.inherited:
        ruling = [r for r in before if r.position < told[0] and r.role in ("subject", "agent")][-1:]
        rules = ruling and RULES.search(spot.line.code, ruling[0].position, told[0])
        own = codes_of(spot, ruling) if rules else []
    if own and hit and set(own).isdisjoint(hit):
        reading.acted_by(own, hit)
