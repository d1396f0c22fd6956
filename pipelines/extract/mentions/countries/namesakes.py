"""Political parties, parliaments and forces that bear one name in several states: 民主党, 保守党, 下议院.

Belongs here: whose is meant. Not here: their names and the states (lexicons/organisations.csv, "or:").
"""

from collections import Counter
from collections.abc import Iterable
from functools import cache

from pipelines.extract.mentions.listed import gazetteer
from pipelines.extract.mentions.listed.gazetteer_rows import Organisation
from pipelines.extract.mentions.mention import ABBREVIATION, BODY, COUNTRY, OFFICE, ORGANISATION, Mention

KINDS = ("party", "parliament", "force")


@cache
def namesakes() -> dict[str, Organisation]:
    return {o.surface: o for o in gazetteer.organisations() if o.alternatives and o.kind in KINDS}


def parties_meant(found: list[Mention], named: Counter[str]) -> list[Mention]:
    """民主党 in an article on 共同民主党 -> KOR; 保守党 where only 英国 is named -> GBR; 越南|海警 -> VNM."""
    if not any(m.text in namesakes() for m in found):
        return found
    bodies = [m for m in found if m.kind in (ORGANISATION, BODY, OFFICE)]
    owners = {m.end: m.codes for m in found if m.kind in (COUNTRY, ABBREVIATION) and m.codes}
    return [
        m.meaning(owners.get(m.start) or states(namesakes()[m.text], bodies, named)) if m.text in namesakes() else m
        for m in found
    ]


def states(party: Organisation, bodies: Iterable[Mention], named: Counter[str]) -> tuple[str, ...]:
    """Those of the longer name that holds this one (共同民主党代表); else the usual one, else the only one named."""
    longer = {m.codes for m in bodies if m.text.find(party.surface) > 0 and m.codes}
    if len(longer) == 1:
        return longer.pop()
    if party.country and (named[party.country] or not any(named[other] for other in party.alternatives)):
        return (party.country,)
    known = [other for other in party.alternatives if named[other]]
    return (known[0],) if len(known) == 1 else (party.country,) if party.country else ()
