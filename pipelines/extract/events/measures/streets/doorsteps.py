"""Before whose house people stand in the street: 在乙国外交部大门前, 在甲国驻乙国大使馆外.

Belongs here: the place of a protest. Not here: whose house it is (houses.py), who protests (protests.py).
"""

import re

from pipelines.extract.clauses.triggers.reading import Spot
from pipelines.extract.events.places.venues import hosts, is_house
from pipelines.extract.mentions import token as t
from pipelines.extract.mentions.bodies.missions import EMBASSIES, posted_to
from pipelines.extract.mentions.token import Token

FRONT = "(?:的?(?:大门|正门|门口|门|大楼|广场))?(?:前|外|对面)(?![往来去任总首外国交])"
BEFORE_HOUSE = re.compile(
    rf"(?P<body>[{t.SIDE}{t.CAPITAL}])(?:议事堂|大楼|大厦)?(?={FRONT})"
    rf"|[{t.SIDE}{t.CAPITAL}]?(?:总统府|首相府|总理府|首相官邸|议事堂|议会大厦|国会大厦|国会山)(?={FRONT})"
)


def before_house(spot: Spot) -> Token | None:
    """在乙国外交部大门前集会, 到国会议事堂前抗议: the house of a body, no mission."""
    for match in BEFORE_HOUSE.finditer(spot.line.code, spot.clause_start, spot.clause_end):
        inside = [token for _, token in spot.line.tokens_in(match.start(), match.end())]
        if match["body"] and not all(is_house(x) and not MISSION_HOUSE.search(x.text) for x in inside):
            continue
        return spot.place_at(*match.span(), "venue", inside[0].codes if inside else ())
    return None


MISSION_HOUSE = re.compile("使馆|领馆|领事馆|代表处|办事处")
MISSION = posted_to(f"{EMBASSIES}|代表处|办事处")
OUTSIDE = re.compile(
    f"{MISSION}[^，。]{{0,6}}?(?:前|外|门口|附近|旁)"
    f"|(?:前往|来到|到|赴|去|涌[向至到]|聚集[在于到]?|包围|围堵)[^，。]{{0,6}}?"
    f"{MISSION.replace('<place>', '<reached>')}"
    "(?=[^，。]{0,6}?(?:抗议|示威|集会|静坐|请愿|声援|[递提呈]交))"
)


def outside_mission(spot: Spot, cities: dict[str, str]) -> tuple[Token | None, str | None]:
    """在甲国驻乙国大使馆外集会: (the city that its name holds, else the house, the country where it stands)."""
    start, end = spot.line.at[spot.clause_start], spot.line.at[spot.clause_end]
    match = OUTSIDE.search(spot.scene.story.article.text, start, end)
    if match is None:
        return None, None
    told = "place" if match["place"] else "reached"
    host = match[told]
    if host not in cities:
        named = (x for x in spot.line.tokens if x.start <= match.start(told) < x.end and MISSION_HOUSE.search(x.text))
        house, code = next(named, None), hosts().get(host)
        if house is None or code is None:
            return None, code
        return house._replace(symbol=t.PLACE, codes=(code,), place=house.text, place_kind="venue"), code
    place = Token(*match.span(told), t.PLACE, host, (cities[host],), place=host, place_kind="city")
    return place, cities[host]
