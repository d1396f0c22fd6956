"""示威者聚集在某广场, 届时将有上千人参与示威: crowds of which other clauses tell where they are and against whom.

Belongs here: protests that are another country's matter by what stands around them.
Not here: protests told with whom they are against (protests.py).
"""

import re

from pipelines.extract.clauses.role import Role
from pipelines.extract.clauses.taking_part.roles import roles
from pipelines.extract.clauses.triggers.reading import Reading, Spot
from pipelines.extract.events.measures.acting.deeds import codes_of, set_targets
from pipelines.extract.events.measures.streets.houses import EMBASSY
from pipelines.extract.events.measures.streets.protests import foreign
from pipelines.extract.events.places.settings import country_of
from pipelines.extract.mentions import token as t
from pipelines.extract.rulebook import expand

AIM = re.compile(expand("(?:抗议|反对|<censure>|反|要求|敦促)(?P<whom><who>)"))
SOON = 6  # sentences after a protest in which others are told as part of it


def crowd(spot: Spot) -> Reading:
    """在甲城，上万人走上街头: the people of the place, or those told last, if the sentence has to do with others."""
    reading = Reading()
    line, sentence = spot.line, spot.line.sentence
    whom = AIM.search(line.code, spot.clause_start)
    told = spot.scene.protested if sentence.index - spot.scene.protest_line <= SOON else ()
    here, at_home = where(spot), False
    for code in [country_of(here.token)] if here else [*spot.scene.protesters[:1]] if told else []:
        reading.add_sides([code] if code else ())
    if whom:
        named = [r for r in roles(line, 0, len(line.code)) if r.position == whom.start("whom")]
        set_targets(reading, spot, named)
        at_home = bool(named) and bool(set(codes_of(spot, named)) & set(reading.codes()))  # 抗议[本国]政府
    houses = [r for r in [*spot.inside(), *spot.right()[:1]] if EMBASSY.search(r.token.text)]
    if not reading.targets:
        set_targets(reading, spot, houses)
    reading.targets = reading.targets or [code for code in told if code not in reading.codes()]
    if at_home or (not reading.targets and not foreign(spot)):
        return Reading()
    reading.place = here.token if here and here.token.symbol != t.SIDE else None
    return reading


def where(spot: Spot) -> Role | None:
    """甲城一群示威者, 在乙城，预计有上万人: the place told last before the crowd, else in or after what it does."""
    before = [r for r in roles(spot.line, 0, spot.start) if r.token.symbol in (t.PLACE, t.CAPITAL)]
    after = [r for r in [*spot.inside(), *spot.right()] if r.token.symbol in (t.PLACE, t.CAPITAL)]
    return next((r for r in [*reversed(before), *after] if country_of(r.token)), None)
