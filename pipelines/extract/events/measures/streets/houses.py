"""中国大使馆外, 德国外交部大门前, 日本驻韩大使馆: houses of states before which people gather.

Belongs here: whether a word names such a house, and in which country it stands.
Not here: who gathers there, against whom (protests.py), the house as the place of it (doorsteps.py).
"""

import re

from pipelines.extract.clauses.role import Role
from pipelines.extract.clauses.rule_words.deed_words import phrase
from pipelines.extract.clauses.triggers.reading import Spot
from pipelines.extract.events.sides.hosts import country_posted_to
from pipelines.extract.mentions import token as t
from pipelines.extract.mentions.bodies.missions import MISSION

HOUSE = phrase("house")
CONSULATE = re.compile("(?:大使馆|使馆|总?领事馆|总领馆|领馆|代表处)(?![前外门])")
EMBASSY = re.compile("(?:大使馆|使馆|总?领事馆|总领馆|领馆|代表处)$")


def stormed(spot: Spot, role: Role) -> bool:
    """冲进[甲国大使馆]: a mission inside the words of the deed, with nothing after it."""
    inside = role in spot.inside() and EMBASSY.search(role.token.text) is not None
    return inside and STORMS.search(spot.trigger_code()) is not None


STORMS = re.compile("冲|闯|围|涌入|聚集|袭击|攻占|攻入|占领")


def house(spot: Spot, role: Role) -> bool:
    """中国大使馆[外], 德国外交部[大门前], 法国基地[外]: a house of a state, with people before it."""
    if MISSION.search(role.token.text) or CONSULATE.match(spot.line.code, role.position + 1):
        return True
    staying = role.token.symbol == t.PERSON and spot.line.code.startswith("下榻", role.position + 1)
    if EMBASSY.search(role.token.text) and spot.line.code[role.position - 1] in "到赴往在":
        return True  # 到[乙国大使馆]示威
    own = staying or role.token.symbol in (t.SIDE, t.CAPITAL) or EMBASSY.search(role.token.text) is not None
    return own and HOUSE.match(spot.line.code, role.position + 1) is not None


ABROAD = re.compile("大使馆|使馆|领事馆|领馆|代表处|办事处")


def abroad(spot: Spot, role: Role) -> bool:
    """在伊朗，民众在[美国大使馆]外示威: the house of a state in another one, whichever that is."""
    return ABROAD.search(role.token.text) is not None or ABROAD.match(spot.line.code, role.position + 1) is not None


def missions(role: Role) -> list[str]:
    """日本驻韩大使馆 -> KOR: where the house of a mission stands."""
    match = MISSION.search(role.token.text)
    if match is None:
        return []
    country = country_posted_to(match["place"])
    return [country] if country else []
