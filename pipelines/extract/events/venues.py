"""Places that stand elsewhere than after 在 before the trigger: houses, cities behind countries, hosts of conferences.

Belongs here: one way to name a place each. Not here: which of several is meant (settings.py).
"""

import re
from functools import cache

from pipelines.extract.clauses.reading import Spot
from pipelines.extract.clauses.roles import roles
from pipelines.extract.events.next_clause import placed_next
from pipelines.extract.mentions import gazetteer
from pipelines.extract.mentions import token as t
from pipelines.extract.mentions.missions import EMBASSIES, posted_to
from pipelines.extract.mentions.token import Token
from pipelines.extract.rulebook import expand

GONE_TO = "(?:在|于|到|赴|抵达|前往)"
THEN = "(?=[与同和跟会举进召接就迎设约宴见出，]|先后|分别|共同|[^，。]{0,3}会[见晤谈]|$)"
VENUE = re.compile(expand(rf"{GONE_TO}((?:[{t.SIDE}{t.CAPITAL}{t.PLACE}]的?)?[\u4e00-\u9fff]{{0,6}}?<house>){THEN}"))
GROUNDS = re.compile(
    expand(rf"{GONE_TO}([{t.SIDE}{t.CAPITAL}{t.PLACE}](?:主要|最大)?的?[\u4e00-\u9fff]{{0,7}}?<grounds>){THEN}")
)
PLACED = re.compile("峰会|首脑会|会谈|会议|会晤|会面|外长会")


def venue_in(spot: Spot, start: int, end: int) -> Token | None:
    """在首相官邸, 到总统府, 抵达韩国外交部大楼: a house that no list names."""
    match = VENUE.search(spot.line.code, start, end) or GROUNDS.search(spot.line.code, start, end)
    if match is None:
        return None
    inside = [token for _, token in spot.line.tokens_in(match.start(1), match.end(1))]
    at, end_at = spot.line.at[match.start(1)], spot.line.at[match.end(1)]
    text = spot.scene.story.article.text[at:end_at]
    return Token(at, end_at, t.PLACE, text, inside[0].codes if inside else (), place=text, place_kind="venue")


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
    "(?:官邸|总统府|首相府|总理府|白宫|国务院|外交部|外务省|国防部|防卫省|使馆|领馆|领事馆|代表处|总部|[行皇王]宫|国会)$"
)


def is_house(token: Token) -> bool:
    return (token.place_kind in ("organisation", "metonym") and HOUSE.search(token.text) is not None) or (
        token.organisation is not None and ABROAD.search(token.text) is not None
    )


def house_in(spot: Spot) -> Token | None:
    """在官邸与乙会谈, 到总统府会见乙: the seat of a body; 甲国驻丙国大使馆 lies in 丙国."""
    found = [r.token for r in roles(spot.line, spot.clause_start, spot.end) if r.role in ("at", "go")]
    house = next((x for x in reversed(found) if is_house(x)), None)
    if house is None:
        return None
    abroad = ABROAD.search(house.text)
    codes = (hosts()[abroad["place"]],) if abroad and abroad["place"] in hosts() else () if abroad else house.codes
    return house._replace(symbol=t.PLACE, codes=codes, place=house.text, place_kind="venue")


def is_venue(place: Token) -> bool:
    """人民大会堂, 白宫: a house, whatever it speaks for; no city that others can be in too."""
    return place.place_kind == "venue" or (place.symbol == t.CAPITAL and place.text in seats_of_power())


@cache
def seats_of_power() -> frozenset[str]:
    return frozenset(row.surface for row in gazetteer.places() if row.kind == "venue")


INNER = re.compile(
    rf"[{t.SIDE}{t.CAPITAL}{t.PLACE}](?:首都|首府|[东南西北中]{{1,2}}部的?|占领的|控制的)?(?:港口|沿海)?(?:城市|度假胜地|地区)?"
    rf"(?P<place>[{t.PLACE}{t.CAPITAL}])"
)


def inner_place(spot: Spot, country: Token) -> Token | None:
    """访问韩国南部城市釜山, 约旦河西岸城市拉姆安拉: the city that the country's or region's name leads to."""
    for match in INNER.finditer(spot.line.code, spot.start, spot.clause_end):
        outer, inner = spot.line.token_at(match.start()), spot.line.token_at(match.start("place"))
        if outer == country and inner and (not inner.codes or inner.codes[:1] == country.codes[:1]):
            return inner
    return None


LATER = re.compile(rf"，(?:{t.TIME}|并|期间|其间|随后|先后|将|计划|预定|后)*在(?P<place>[{t.PLACE}{t.CAPITAL}])(?!的)")


def city_later(spot: Spot, country: Token) -> Token | None:
    """突访芬兰，在赫尔辛基会晤五国领导人: the city of the country, where the next clause goes on there."""
    match = spot.goes_on(LATER)
    city = spot.line.token_at(match.start("place")) if match else None
    return city if city and city.codes[:1] == country.codes[:1] else None


HELD_AT = re.compile(
    rf"(?:在|于)[{t.SIDE}{t.CAPITAL}{t.PLACE}]{{0,2}}?[\u4e00-\u9fff]{{0,6}}?(?P<place>[{t.CAPITAL}{t.PLACE}])"
    r"[市郊区]{0,2}(?:举行|召开|举办|登场|进行|开[幕始]|揭幕|闭幕|落幕|结束|收官|发表|通过|达成|开会|第[\d一二三四五]天|会后)"
)


FORMER = re.compile("上一?[次回轮届]|[前此]一?[次轮]")
LAST_AT = re.compile(
    rf"{t.TIME}(?:的?在|于|的)?[{t.SIDE}{t.CAPITAL}{t.PLACE}]{{0,2}}(?:首都)?(?P<place>[{t.SIDE}{t.CAPITAL}{t.PLACE}])"
    rf"(?=[，。；]|的?(?:举行|召开|举办|进行|会[谈晤面])|{t.MECHANISM}|峰会|的$|$)"
)


def held_at(spot: Spot) -> Token | None:
    """上次对话是2019年在北京举行, 在山城甲城举办峰会: right before the verb, behind the trigger or before it.

    将与乙会谈，地点定在甲城: or the next clause says so.
    """
    if told := placed_next(spot):
        return told
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


SIDES = f"[{t.SIDE}{t.CAPITAL}{t.PLACE}]"
AREA = re.compile(
    rf"{SIDES}{{1,2}}的?(?:[东南西北中]{{1,2}}部?)?(?:间|两国|岛链|沿岸|周围|周边|附近)?的?"
    r"(?:边境|边界|实际控制线|防空识别区|领空|领海|海空域|海域|空域|水域|专属经济(?:海?区|水域)"
    r"|周边地区|附近地区|近海|外海|沿海|周围|周边|附近)"
    rf"|{SIDES}[东南西北中]{{1,2}}部"
)
FROM_THERE = re.compile(
    rf"(?<![远来])[从自]{SIDES}{{0,2}}[{t.PLACE}{t.CAPITAL}](?:近郊|郊外|郊区|市郊|附近|一带|[东南西北]{{1,2}}部)*(?=[^，]{{0,24}}(?:发射|试射|射出|升空))"
)


def launched_from(spot: Spot) -> Token | None:
    """从平壤近郊发射导弹 -> 平壤近郊."""
    match = FROM_THERE.search(spot.line.code, spot.clause_start, spot.end)
    if match is None:
        return None
    inside = [token for _, token in spot.line.tokens_in(match.start(), match.end())]
    start, end = spot.line.at[match.start() + 1], spot.line.at[match.end()]
    text = spot.scene.story.article.text[start:end]
    return Token(start, end, t.PLACE, text, inside[-1].codes, place=text, place_kind="city")


def area_in(spot: Spot) -> Token | None:
    """中印边境, 朝鲜西北部, 黎南部, 台湾防空识别区: where armed forces move, as written."""
    match = AREA.search(spot.line.code, spot.clause_start, spot.clause_end)
    if match is None:
        return None
    inside = [token for _, token in spot.line.tokens_in(match.start(), match.end())]
    start, end = spot.line.at[match.start()], spot.line.at[match.end()]
    text = spot.scene.story.article.text[start:end]
    codes = inside[0].codes if len(inside) == 1 and len(inside[0].codes) == 1 else ()
    return Token(start, end, t.PLACE, text, codes, place=text, place_kind="region")


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
        start, end = spot.line.at[match.start()], spot.line.at[match.end()]
        text = spot.scene.story.article.text[start:end]
        return Token(start, end, t.PLACE, text, inside[0].codes if inside else (), place=text, place_kind="venue")
    return None


MISSION_HOUSE = re.compile("使馆|领馆|领事馆|代表处|办事处")
OUTSIDE = re.compile(posted_to(f"{EMBASSIES}|代表处|办事处") + "[^，。]{0,6}?(?:前|外|门口|附近|旁)")


@cache
def hosts() -> dict[str, str]:
    """韩, 韩国 -> KOR."""
    return {row.surface: row.code for row in gazetteer.countries() if row.code}


def outside_mission(spot: Spot, cities: dict[str, str]) -> tuple[Token | None, str | None]:
    """在甲国驻乙国大使馆外集会: (the city that its name holds, the country where it stands)."""
    start, end = spot.line.at[spot.clause_start], spot.line.at[spot.clause_end]
    match = OUTSIDE.search(spot.scene.story.article.text, start, end)
    if match is None:
        return None, None
    host = match["place"]
    if host not in cities:
        return None, hosts().get(host)
    place = Token(*match.span("place"), t.PLACE, host, (cities[host],), place=host, place_kind="city")
    return place, cities[host]
