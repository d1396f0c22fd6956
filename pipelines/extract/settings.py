"""Where: the place that goes with a trigger. Belongs here: which of several is meant. Not here: when (days.py)."""

import re
from functools import cache

from pipelines.extract import gazetteer
from pipelines.extract import token as t
from pipelines.extract.reading import Reading, Spot, is_place
from pipelines.extract.roles import Role, clause_bounds, roles
from pipelines.extract.scene import Scene
from pipelines.extract.token import Token
from pipelines.extract.venues import (
    ATTENDS,
    city_later,
    held_at,
    hosted,
    house_in,
    inner_place,
    names_place,
    short_city,
    venue_in,
)

HERE = re.compile("当地(?!时间)|访问地|此间")
CITY = 2  # fineness of a city or venue
COARSE = frozenset({"region", "sea"})
NAMED_AFTER = re.compile("^(?!.*(?:合作组织|公约|协定)).*?(?:峰会|首脑会|会谈|会议|会晤|会面|外长会|论坛|对话)")


def places_in(spot: Spot, start: int, end: int) -> list[Token]:
    """Places named after 在, 于, 赴 ..., by a place name, or by a conference that bears one (慕尼黑安全会议)."""
    return [as_called(spot, x) for x in named_in(spot, start, end) if not of_the_one_before(spot, x)]


SECOND_NAME = re.compile(r"[（(][^（()）]{0,30}(?:称为?|名为?|即|叫)$")


def as_called(spot: Spot, place: Token) -> Token:
    """驶入甲岛（乙国称丙岛）: 丙岛 -> 甲岛."""
    brackets = SECOND_NAME.search(spot.scene.story.article.text, max(0, place.start - 36), place.start)
    before = (x for x in spot.line.tokens if x.symbol == t.PLACE and brackets and x.end == brackets.start())
    return next(before, place)


ONE_BEFORE = re.compile(
    rf"{t.TIME}在[{t.SIDE}{t.CAPITAL}{t.PLACE}]{{1,2}}(?:举行|召开|会谈|会晤)?(?:之后|以来|后)[^，]{{0,8}}?(?:首次|再次|时隔)"
)


def of_the_one_before(spot: Spot, place: Token) -> bool:
    """2019年在北京后首次举行: where the last one was, unless it is the last one that is told."""
    spans = [match.span() for match in ONE_BEFORE.finditer(spot.line.code) if match.end() <= spot.start]
    return any(spot.line.at[start] <= place.start < spot.line.at[end] for start, end in spans)


def named_in(spot: Spot, start: int, end: int) -> list[Token]:
    named = [place for place in (named_place(token) for _, token in spot.line.tokens_in(start, end)) if place]
    return [*named, *(r.token for r in roles(spot.line, start, end) if is_place(r) and not counterpart(r))]


def counterpart(role: Role) -> bool:
    """与欧洲伙伴会谈: whom one meets is no place."""
    return role.role in ("with", "to", "about") and role.token.place_kind in COARSE


@cache
def conferences() -> dict[str, str]:
    """慕安会 -> 慕尼黑安全会议."""
    return {row.surface: row.name for row in gazetteer.mechanisms()}


def named_place(token: Token) -> Token | None:
    """慕尼黑安全会议, 慕安会 -> 慕尼黑: a conference named after its place."""
    if token.symbol != t.MECHANISM or not NAMED_AFTER.search(conferences().get(token.text, token.text)):
        return None
    for name in (token.text, conferences().get(token.text, "")):
        city = next((name[:length] for length in range(6, 1, -1) if name[:length] in city_countries()), None)
        if city:
            end, codes = token.start + len(city), (city_countries()[city],)
            return Token(token.start, end, t.PLACE, city, codes, place=city, place_kind="city")
    return None


def fineness(place: Token) -> int:
    """A city or venue says more than a region, a region more than a country."""
    if place.symbol == t.CAPITAL or city_state(place) or (place.symbol == t.PLACE and place.place_kind not in COARSE):
        return CITY
    return int(place.symbol == t.PLACE)


def finest(found: list[Token]) -> Token | None:
    """A city or venue before a country; of several the last."""
    best = max((fineness(x) for x in found), default=0)
    return next((x for x in reversed(found) if fineness(x) == best), None)


def place_of(spot: Spot, reading: Reading) -> Token | None:
    if HERE.search(spot.line.code, spot.clause_start, spot.end):
        return spot.scene.place
    told = [x for x in reading.places if not (reading.counterparts and x.place_kind in COARSE)]
    told = [as_called(spot, x) for x in told if not of_the_one_before(spot, x)]
    own = finest([*places_in(spot, spot.clause_start, spot.end), *told])
    goes = any(role == "visitor" for role, _ in reading.actors) or ATTENDS.match(spot.line.code, spot.start)
    venue = venue_in(spot, spot.clause_start, spot.end) or (None if goes else house_in(spot)) or short_city(spot)
    if own is None or (venue and fineness(own) < CITY):
        own = venue or names_place(spot) or held_at(spot) or own
    if own is not None and own.symbol == t.SIDE:
        own = inner_place(spot, own) or (city_later(spot, own) if goes else None) or own
    return own or hosted(spot) or earlier_place(spot)


def earlier_place(spot: Spot) -> Token | None:
    """Of the clauses before, the nearest."""
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


def city_state(place: Token) -> bool:
    """新加坡, 香港, 梵蒂冈: the country is the city."""
    return place.symbol == t.SIDE and place.codes == (city_countries().get(place.text),)


def country_of(place: Token | None) -> str | None:
    if place is None:
        return None
    if place.symbol == t.CAPITAL and place.text in city_countries():
        return city_countries()[place.text]
    return place.codes[0] if place.codes else None


def place_name(place: Token | None) -> str | None:
    """A city or venue as written; a country is no place, unless it is a city too."""
    if place is None or (place.symbol == t.SIDE and not city_state(place)):
        return None
    return place.text


def remember(scene: Scene, place: Token | None) -> None:
    if place is not None:
        scene.place = place
