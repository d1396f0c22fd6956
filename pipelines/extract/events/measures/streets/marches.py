"""声援乙的游行, 挺乙集会: streets for a side at war, against the other one.

Belongs here: whom such a march is against, whose people march. Not here: streets against a side by name (protests.py).
"""

import re

from pipelines.extract.clauses.article.clauses import clause_bounds
from pipelines.extract.clauses.rule_words.deed_words import phrase
from pipelines.extract.clauses.taking_part.roles import roles
from pipelines.extract.clauses.triggers.reading import Reading, Spot
from pipelines.extract.events.places.settings import country_of
from pipelines.extract.mentions import token as t
from pipelines.extract.mentions.listed.wars import foe

BACKED = phrase("backed")
BACKING = re.compile(f"支持|声援|力?挺|亲|同情|(?:要求|呼吁)(?={t.PLACE})")
STATIONED = re.compile("军?(?:驻扎|驻守|进驻)的")  # [甲军]驻扎的空军基地外


def for_a_side(spot: Spot) -> Reading:
    """伦敦举行亲[巴勒斯坦]游行: against whom the side that is backed is at war with, by the people of the place."""
    reading = Reading()
    inside = spot.inside()
    after = roles(spot.line, spot.end, clause_bounds(spot.line, spot.end)[1])
    backing = BACKING.search(spot.line.code, spot.start, spot.end + 1)
    begin = backing.end() if backing else spot.start  # 走上丙城街头声援[乙]
    backed = [r for r in [*[r for r in inside if r.position >= begin][:1], *after[:1]] if r.token.codes][:1]
    too = [r for r in inside[1:] if BACKED.search(spot.line.code, spot.start, r.position)]  # 挺甲与挺[乙]
    sides = {c for r in [*backed, *too] for c in r.token.codes}
    reading.targets = [other for c in sorted(sides) if (other := foe(c, spot.scene.day()))]
    start, _ = spot.clause_before()
    here = [
        r
        for r in [*[r for r in inside if r not in backed], *reversed(spot.left()), *after]
        if r.token.codes and r.role != "source"
    ]
    later = [r for r in roles(spot.line, spot.end, len(spot.line.code)) if r.role == "at"]
    for found in (here, list(reversed(roles(spot.line, start, spot.start))), later):
        found = [r for r in found if STATIONED.match(spot.line.code, r.position + 1) is None]
        where = [r for r in found if r.role in ("at", "go") or r.token.symbol in (t.PLACE, t.CAPITAL)] or found
        if not reading.codes():
            countries = [c for r in where if (c := country_of(r.token)) and c not in {*sides, *reading.targets}][:1]
            reading.add_sides(countries)
    return reading
