"""Places that stand elsewhere than after 在 before the trigger: houses, cities behind countries, hosts of conferences.

Belongs here: one way to name a place each. Not here: which of several is meant (settings.py).
"""

import re
from functools import cache

from pipelines.extract.clauses.article.story import Line
from pipelines.extract.clauses.taking_part.roles import roles
from pipelines.extract.clauses.triggers.reading import Spot
from pipelines.extract.events.places.cities import cities_at_start, city_countries
from pipelines.extract.mentions import token as t
from pipelines.extract.mentions.bodies.missions import EMBASSIES, posted_to
from pipelines.extract.mentions.listed import gazetteer
from pipelines.extract.mentions.token import Token
from pipelines.extract.rulebook import expand

GONE_TO = "(?:在|于|到|赴|抵达|前往)"
THEN = "(?=[与同和跟会举进召接就迎设约宴见出开，]|先后|分别|共同|[^，。]{0,3}会[见晤谈]|$)"
VENUE = re.compile(
    expand(
        rf"{GONE_TO}((?:{t.WHERE}的?)?(?:(?:(?!前往|抵达|[在赴到])[\u4e00-\u9fff]){{0,8}}?<house>|{t.OFFICIAL}(?:府|官邸|公邸|办公室))){THEN}"
    )
)
NAMELESS = re.compile("^(?:其|他|她)?(?:所|下榻|入住|居住|同一|一|家|间|某|的)*(?:酒店|宾馆|饭店|大楼|机场)$")
GROUNDS = re.compile(expand(rf"{GONE_TO}({t.WHERE}(?:主要|最大)?的?[\u4e00-\u9fff]{{0,7}}?<grounds>){THEN}"))
PLACED = re.compile("峰会|首脑会|会谈|会议|会晤|会面|外长会")


def venue_in(spot: Spot, start: int, end: int) -> Token | None:
    """在首相官邸, 到总统府, 抵达韩国外交部大楼: a house that no list names."""
    match = VENUE.search(spot.line.code, start, end) or GROUNDS.search(spot.line.code, start, end)
    if match is None:
        return None
    inside = [token for _, token in spot.line.tokens_in(match.start(1), match.end(1))]
    house = spot.place_at(*match.span(1), "venue", inside[0].codes if inside else ())
    return None if NAMELESS.match(house.text) else house


SHORT = re.compile("在(?P<city>[京沪穗])(?=会见|会晤|会谈|接见|约见|举行|召开|出席|签署|开幕|同|与|和)")
CITIES = {"京": "北京", "沪": "上海", "穗": "广州"}


def short_city(spot: Spot) -> Token | None:
    """在京会见外宾 -> 北京."""
    match = SHORT.search(spot.line.code, spot.clause_start, spot.end)
    if match is None:
        return None
    name, at = CITIES[match["city"]], spot.line.at[match.start("city")]
    return Token(at, at + 1, t.PLACE, name, ("CHN",), place=name, place_kind="city")


CONFERENCE = re.compile(rf"[{t.MECHANISM}]|峰会|会议|论坛|大会")
ATTENDS = re.compile("出席|参加|列席|参与")
ABROAD = re.compile(posted_to(f"{EMBASSIES}|代表处") + "$")
HOUSE = re.compile(
    "(?:官邸|总统府|首相府|总理府|主席府|首相署|总理署|办公室|白宫|国务院|外交部|外务省|国防部|防卫省|使馆|领馆|领事馆|代表处|总部|[行皇王]宫|国会)$"
)


def is_house(token: Token) -> bool:
    if token.place_kind not in ("organisation", "metonym") and token.organisation is None:
        return False
    return HOUSE.search(token.text) is not None or ABROAD.search(token.text) is not None


def house_in(spot: Spot, how: tuple[str, ...] = ("at", "go")) -> Token | None:
    """在官邸与乙会谈, 到总统府会见乙: the seat of a body; 甲国驻丙国大使馆 lies in 丙国."""
    found = [r.token for r in roles(spot.line, spot.clause_start, spot.end) if r.role in how]
    house = next((x for x in reversed(found) if is_house(x)), None)
    if house is None:
        return None
    abroad = ABROAD.search(house.text)
    codes = (hosts()[abroad["place"]],) if abroad and abroad["place"] in hosts() else () if abroad else house.codes
    return house._replace(symbol=t.PLACE, codes=codes, place=house.text, place_kind="venue")


def whole_house(line: Line, house: Token, text: str) -> Token:
    """首尔|青瓦台|迎宾馆: a house that many towns have has the name and the country of what stands right before it."""
    if house.place_kind != "venue" or house.codes:
        return house
    before = [x for x in line.tokens if x.end == house.start and x.symbol in (t.SIDE, t.CAPITAL, t.PLACE)]
    if not before:
        return house
    name = text[before[0].start : house.end]
    return house._replace(start=before[0].start, text=name, place=name, codes=before[0].codes)


def is_venue(place: Token) -> bool:
    """人民大会堂, 白宫: a house, whatever it speaks for; no city that others can be in too."""
    return place.place_kind == "venue" or (place.symbol == t.CAPITAL and place.text in seats_of_power())


@cache
def seats_of_power() -> frozenset[str]:
    return frozenset(row.surface for row in gazetteer.places() if row.kind == "venue")


def town_of(place: Token | None) -> Token | None:
    """天津迎宾馆 -> 天津."""
    if place is None or not is_venue(place):
        return place
    name = next((city for city in cities_at_start(place.text) if city not in seats_of_power()), place.text)
    if name == place.text:
        return None
    codes = (city_countries()[name],)
    return Token(place.start, place.start, t.PLACE, name, codes, place=name, place_kind="city")


INNER = re.compile(
    rf"{t.WHERE}(?:走廊|地带|海域)?(?:（[^）]*）)?(?:首都|首府|[东南西北中]{{1,2}}部的?|占领的|控制的|境内的?|的)?"
    rf"(?:港口|沿海|边境|前线|最大的?(?:医院|机场|难民营)?)?(?:城市|城镇|小镇|重镇|村庄|度假胜地|地区|首府|首都)?(?P<place>[{t.PLACE}{t.CAPITAL}])"
)


def inner_place(line: Line, outer: Token) -> Token | None:
    """访问韩国南部城市釜山, 约旦河西岸城市拉姆安拉, 甲州的乙村: the town that the name before leads to."""
    position, _ = line.encoded(outer.start, outer.end)
    match = INNER.match(line.code, position) if line.token_at(position) == outer else None
    inner = line.token_at(match.start("place")) if match else None
    if inner is None or (inner.codes and outer.codes and inner.codes[:1] != outer.codes[:1]):
        return None
    return inner_place(line, inner) or inner


LATER = re.compile(rf"，(?:{t.TIME}|并|期间|其间|随后|先后|将|计划|预定|后)*在(?P<place>[{t.PLACE}{t.CAPITAL}])(?!的)")


def city_later(spot: Spot, country: Token) -> Token | None:
    """突访芬兰，在赫尔辛基会晤五国领导人: the city of the country, where the next clause goes on there."""
    match = spot.goes_on(LATER)
    city = spot.line.token_at(match.start("place")) if match else None
    return city if city and city.codes[:1] == country.codes[:1] else None


HELD_AT = re.compile(
    rf"(?:在|于){t.WHERE}{{0,2}}?[\u4e00-\u9fff]{{0,6}}?(?P<place>[{t.CAPITAL}{t.PLACE}])"
    r"[市郊区]{0,2}(?:举行|召开|举办|登场|进行|开[幕始]|揭幕|闭幕|落幕|结束|收官|发表|通过|达成|开会|第[\d一二三四五]天|会后)"
)


FORMER = re.compile("上一?[次回轮届]|[前此]一?[次轮]")
LAST_AT = re.compile(
    rf"{t.TIME}(?:的?在|于|的)?{t.WHERE}{{0,2}}(?:首都)?(?P<place>{t.WHERE})"
    rf"(?=[，。；]|的?(?:举行|召开|举办|进行|会[谈晤面])|{t.MECHANISM}|峰会|的$|$)"
)


def held_at(spot: Spot) -> Token | None:
    """上次对话是2019年在北京举行, 在山城甲城举办峰会: right before the verb, behind the trigger or before it."""
    if FORMER.search(spot.line.code, spot.start, spot.end):
        last = LAST_AT.search(spot.line.code, spot.start, spot.clause_end)
        return spot.line.token_at(last.start("place")) if last else None
    match = HELD_AT.search(spot.line.code, spot.end, spot.clause_end)
    match = match or HELD_AT.search(spot.line.code, spot.clause_start, spot.clause_end)
    return spot.line.token_at(match.start("place")) if match else None


def names_place(spot: Spot) -> Token | None:
    """七国集团首脑会议（G7广岛峰会）: the place stands in the other name."""
    near = spot.line.tokens_in(spot.end, min(spot.end + 12, len(spot.line.code)))
    cities = [x for at, x in near if x.symbol in (t.PLACE, t.CAPITAL) and PLACED.match(spot.line.code, at + 1)]
    return cities[0] if cities else None


HOSTED = re.compile(
    rf"由(?P<by>[{t.SIDE}{t.CAPITAL}])(?:主持|主办|承办|举办|轮值)|(?:主办国|东道主|东道国)(?P<as>[{t.SIDE}{t.CAPITAL}])"
    rf"|(?<![与和跟同及、{t.SIDE}{t.CAPITAL}])(?P<of>[{t.SIDE}{t.CAPITAL}])(?:主持|承办|主办|举办|召开|举行)(?:召开|举行|举办)?的"
)


def hosted(spot: Spot) -> Token | None:
    """由越南主持的峰会, 埃及主持召开的峰会; 主办国智利: the country of the conference."""
    if CONFERENCE.search(spot.line.code, spot.start, spot.end) is None:
        return None
    match = HOSTED.search(spot.line.code, 0, spot.end) or HOSTED.search(spot.line.code, spot.end)
    host = spot.line.token_at(match.start(match.lastgroup or 0)) if match else None
    # 美国在台协会主办的论坛: where it is, that does not say
    return host if host and host.organisation is None else None


@cache
def hosts() -> dict[str, str]:
    """韩, 韩国 -> KOR."""
    return {row.surface: row.code for row in gazetteer.countries() if row.code}
