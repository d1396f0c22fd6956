"""Where: the place that goes with a trigger. Belongs here: which of several is meant. Not here: when (days.py)."""

import re
from functools import cache

from pipelines.extract import gazetteer
from pipelines.extract import token as t
from pipelines.extract.mention import CAPITAL, PLACE
from pipelines.extract.reading import Reading, Spot, is_place
from pipelines.extract.roles import clause_bounds, roles
from pipelines.extract.scene import Scene
from pipelines.extract.token import Token
from pipelines.extract.vocabulary import vocabulary


def places_in(spot: Spot, start: int, end: int) -> list[Token]:
    """Places named after 在, 于, 赴 ..., by a place name, or by a conference that bears one (慕尼黑安全会议)."""
    found = [r.token for r in roles(spot.line, start, end) if is_place(r)]
    return found or [place for place in (named_place(token) for _, token in spot.line.tokens_in(start, end)) if place]


def named_place(token: Token) -> Token | None:
    """慕尼黑安全会议 -> 慕尼黑: a conference named after its place."""
    if token.symbol != t.MECHANISM:
        return None
    inside = [m for m in vocabulary().find(token.text) if m.kind in (PLACE, CAPITAL) and m.codes]
    if not inside:
        return None
    first = inside[0]
    return Token(token.start + first.start, token.start + first.end, t.PLACE, first.text, first.codes, place=first.text)


def finest(found: list[Token]) -> Token | None:
    """A city or venue before a country; of several the last."""
    cities = [x for x in found if x.symbol in (t.PLACE, t.CAPITAL)]
    return (cities or found or [None])[-1]


def place_of(spot: Spot, reading: Reading) -> Token | None:
    if "当地" in spot.line.code[spot.clause_start : spot.end].replace("当地时间", ""):
        return spot.scene.place
    own = finest(reading.places or places_in(spot, spot.clause_start, spot.end))
    if own:
        return own
    end = spot.clause_start
    while end > 0:
        start, _ = clause_bounds(spot.line, end - 1)
        earlier = finest(places_in(spot, start, end))
        if earlier:
            return earlier
        end = start
    return None


@cache
def city_countries() -> dict[str, str]:
    """Where a city lies, whatever it stands for as a capital: 布鲁塞尔 is in BEL though it speaks for the EU."""
    return {row.surface: row.country for row in gazetteer.places() if row.country}


def country_of(place: Token | None) -> str | None:
    if place is None:
        return None
    if place.symbol == t.CAPITAL and place.text in city_countries():
        return city_countries()[place.text]
    return place.codes[0] if place.codes else None


def place_name(place: Token | None) -> str | None:
    """A city or venue as written; a country is no place."""
    if place is None or place.symbol == t.SIDE:
        return None
    return place.text


def remember(scene: Scene, place: Token | None) -> None:
    if place is not None:
        scene.place = place
