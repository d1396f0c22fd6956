"""Where a mission stood that is closed, and where people were held who are let go.

Not here: where talks take place (events/places/venues.py), other measures and acts of force (where.py).
"""

import re

from pipelines.extract.clauses.triggers.reading import Spot
from pipelines.extract.mentions import token as t
from pipelines.extract.mentions.bodies.missions import CONSULATES, posted_to
from pipelines.extract.mentions.token import Token
from pipelines.extract.rulebook import expand

CONSULATE = re.compile(posted_to(CONSULATES, least=2, most=6))


def consulate_in(spot: Spot, cities: dict[str, str]) -> Token | None:
    """关闭驻休斯敦总领馆: the city of the mission that is closed."""
    start, end = spot.line.at[spot.clause_start], spot.line.at[spot.clause_end]
    match = CONSULATE.search(spot.scene.story.article.text, start, end)
    name = match["place"].rstrip("的") if match else ""
    if match is None or name not in cities:
        return consulate_of(spot, cities)
    at = match.start("place")
    return Token(at, at + len(name), t.PLACE, name, (cities[name],), place=name, place_kind="city")


ITS_HOUSE = re.compile(f"市?的?(?:{CONSULATES}|办事处)")
POSTED = re.compile("(?:驻|在|位于)[^，。；]{0,10}$")


def consulate_of(spot: Spot, cities: dict[str, str]) -> Token | None:
    """关闭驻甲国中部城市乙市的总领馆, 关闭在乙市的总领馆 -> 乙市."""
    text = spot.scene.story.article.text
    named = (x for _, x in spot.line.tokens_in(spot.clause_start, spot.clause_end) if x.symbol in (t.PLACE, t.CAPITAL))
    posts = (x for x in named if x.text in cities and ITS_HOUSE.match(text, x.end))
    return next((x for x in posts if POSTED.search(text, spot.line.at[spot.clause_start], x.start)), None)


HELD = expand("(?:<detain>|劫持|挟持|绑架|扣为人质)")
FREED_FROM = re.compile(
    rf"从(?P<place>[{t.PLACE}{t.CAPITAL}])(?:被?(?:获释|释放|解救)|脱险|脱困)"
    rf"|{HELD}(?:在|于|到|至)(?P<to>[{t.PLACE}{t.CAPITAL}])|在(?P<at>[{t.PLACE}{t.CAPITAL}])被?{HELD}的"
    rf"|在{t.SIDE}?(?:首都|[东南西北中]{{1,2}}部|城市|境内)*(?P<let>[{t.PLACE}{t.CAPITAL}])[^，。；\ue000-\ue008]{{0,6}}?(?:释放|获释|移交|交接|交还)"
)


def freed_from(spot: Spot) -> Token | None:
    """从乙地获释, 释放被扣押在乙地的人质: where they were held."""
    match = FREED_FROM.search(spot.line.code, spot.clause_start, spot.clause_end)
    return spot.line.token_at(match.start(match.lastgroup or 0)) if match else None
