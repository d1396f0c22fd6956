"""Where: the place that goes with a trigger.

Belongs here: which of several is meant. Not here: when (days/governing.py).
"""

import re
from functools import cache

from pipelines.extract.clauses.article.story import Line, Story
from pipelines.extract.clauses.meant.scene import Scene
from pipelines.extract.clauses.role import Role
from pipelines.extract.clauses.rule_words.deed_words import phrase
from pipelines.extract.clauses.taking_part.roles import roles
from pipelines.extract.clauses.triggers.hints import ahead
from pipelines.extract.clauses.triggers.reading import Reading, Spot, is_place, topic
from pipelines.extract.events.places.cities import city_countries, named_place
from pipelines.extract.events.places.venues import (
    ATTENDS,
    city_later,
    held_at,
    hosted,
    house_in,
    inner_place,
    is_venue,
    names_place,
    short_city,
    town_of,
    venue_in,
    whole_house,
)
from pipelines.extract.mentions import token as t
from pipelines.extract.mentions.listed.sides import states
from pipelines.extract.mentions.listed.vocabulary_files import rows
from pipelines.extract.mentions.token import Token
from pipelines.extract.rulebook import expand

HERE = re.compile(f"(?<![了恰适正妥稳])当地(?!时间|{t.TIME})|访问地|此间|在[这那](?:里|儿)|在该[市城地]")
REGION, CITY = 2, 3  # fineness; a venue is as fine as a city
COARSE = frozenset({"region", "sea"})


def places_in(spot: Spot, start: int, end: int) -> list[Token]:
    """Places named after 在, 于, 赴 ..., by a place name, or by a conference that bears one (慕尼黑安全会议)."""
    return [as_called(spot, x) for x in named_in(spot, start, end) if not of_the_one_before(spot, x)]


SECOND_NAME = re.compile(r"[（(][^（()）]{0,30}(?:称为?|名为?|即|叫)$")


def as_called(spot: Spot, place: Token) -> Token:
    """驶入甲岛（乙国称丙岛）: 丙岛 -> 甲岛; 甲城|迎宾馆 -> 甲城迎宾馆."""
    text = spot.scene.story.article.text
    brackets = SECOND_NAME.search(text, max(0, place.start - 36), place.start)
    before = (x for x in spot.line.tokens if x.symbol == t.PLACE and brackets and x.end == brackets.start())
    return whole_house(spot.line, next(before, place), text)


ONE_BEFORE = re.compile(
    expand(
        rf"{t.TIME}在{t.WHERE}{{1,2}}(?:举行|召开|举办|会谈|会晤)?(?:的[^，]{{0,20}}?)?"
        r"(?:之后|以来|后)[^，]{0,8}?(?:<first>|<again>|<interval>)"
        rf"|[{t.WHERE[1:-1]}{t.OFFICIAL}]+(?:会[晤谈面]|峰会)(?:之后|以来|后)[^，]{{0,8}}?(?:<first>|<again>|<interval>)"
    )
)


def of_the_one_before(spot: Spot, place: Token) -> bool:
    """2019年在北京后首次举行: where the last one was, unless it is the last one that is told."""
    return of_a_former_one(spot.line, place, (spot.start, spot.end))


def of_a_former_one(line: Line, place: Token, told: tuple[int, int] = (0, 0)) -> bool:
    """Is it where an earlier one was held? Not when its words hold what is `told`."""
    spans = [x.span() for x in ONE_BEFORE.finditer(line.code) if x.end() <= told[0] or told[1] <= x.start()]
    return any(line.at[start] <= place.start < line.at[end] for start, end in spans)


def named_in(spot: Spot, start: int, end: int) -> list[Token]:
    named = [place for place in (named_place(token) for _, token in spot.line.tokens_in(start, end)) if place]
    found = [r for r in roles(spot.line, start, end) if is_place(r) and not topic(spot.line, r)]
    return [*named, *(r.token for r in found if not counterpart(r))]


def counterpart(role: Role) -> bool:
    """与欧洲伙伴会谈, 来自西藏的民众: whom one meets and whence one comes is no place."""
    return role.role == "source" or (role.role in ("with", "to") and role.token.place_kind in COARSE)


def fineness(place: Token) -> int:
    """A city or venue says more than a region or a sea, that more than a country, a country more than a continent."""
    if place.symbol == t.CAPITAL or city_state(place) or (place.symbol == t.PLACE and place.place_kind not in COARSE):
        return CITY
    if place.symbol != t.PLACE:
        return 1
    return 0 if place.text in continents() else REGION


@cache
def continents() -> frozenset[str]:
    """欧洲, 东南亚: more countries than one (source: regions.csv)."""
    return frozenset(row["surface"] for row in rows("regions.csv"))


def finest(found: list[Token]) -> Token | None:
    """A city or venue before a country; of several the last."""
    best = max((fineness(x) for x in found), default=0)
    return next((x for x in reversed(found) if fineness(x) == best), None)


def place_of(spot: Spot, reading: Reading, *, former: bool = False) -> Token | None:
    """Of a former one, told as what lies behind the news, only its own clause: 在甲城会谈，为2019年以来首次会谈."""
    told = [x for x in reading.places if not (reading.counterparts and x.place_kind in COARSE)]
    told = [as_called(spot, x) for x in told if not of_the_one_before(spot, x)]
    own = finest([*places_in(spot, spot.clause_start, spot.end), *told])
    attends = ATTENDS.match(spot.line.code, spot.start)
    goes = any(role == "visitor" for role, _ in reading.actors) or attends
    house = None if goes and not attends else house_in(spot, ("at",) if attends else ("at", "go"))
    venue = venue_in(spot, spot.clause_start, spot.end) or house or short_city(spot)
    if own is None or (venue and fineness(own) < CITY):
        own = venue or beyond(spot) or own
    if own is not None and (own.symbol == t.SIDE or fineness(own) == REGION):
        own = inner_place(spot.line, own) or (city_later(spot, own) if goes else None) or own
    if own is None and HERE.search(spot.line.code, spot.clause_start, spot.end):
        return earlier_place(spot) or spot.scene.place or city_of_dateline(spot.scene.story)
    return own or hosted(spot) or (None if former else earlier_place(spot))


DATELINE = re.compile(r"(?:(?:\d{1,2}月)?\d{1,2}日(?:综合|专|特|外|发(?:朝中社|新华社|塔斯社)?)?[电讯]|\s?[—–-]{1,2})")
HEAD = 30  # characters of an article within which its dateline stands


def city_of_dateline(story: Story) -> Token | None:
    """新华社莫斯科4月27日电 -> 莫斯科; 乙国丙城—— -> 丙城; 纽约联合国总部4日电 -> 纽约联合国总部."""
    heads = (x for x in story.tokens if x.start < HEAD and (a_city(x) or town_of(x) not in (None, x)))
    return next((x for x in heads if DATELINE.match(story.article.text, x.end)), None)


def a_city(place: Token) -> bool:
    named = place.symbol in (t.PLACE, t.CAPITAL) and fineness(place) == CITY
    return named and not is_venue(place)


def beyond(spot: Spot) -> Token | None:
    """The place behind the trigger: 首脑会议（G7广岛峰会）, 对话是去年在北京举行."""
    found = names_place(spot) or held_at(spot)
    return None if found is None or of_the_one_before(spot, found) else found


SAYS = phrase("says_that")


ELSEWHERE = re.compile("(?:此外|另外|另)，?")  # 前往甲城演讲，此外，|将与乙见面


def earlier_place(spot: Spot) -> Token | None:
    """Of the clauses before, the nearest. 在甲城说，|他将会见乙: where he says so is not where he will meet."""
    to_come = ahead(spot)
    for start, end in spot.earlier_clauses():
        if ELSEWHERE.fullmatch(spot.line.code, start, end) or (to_come and SAYS.search(spot.line.code, start, end)):
            return None
        earlier = finest([x for x in places_in(spot, start, end) if stood_in(spot, x, start, end)])
        if earlier:
            return earlier
    return None


REACHED = re.compile(
    expand("(?:<pay>|访|过境|转往|飞往|进入|<back_to>|来到|离开|停留|聚集?|聚首|云集|开往|驶往|入)了?")
    + rf"(?:[^，。；]{{0,7}}的)?$|[在于]{t.TIME}的?$"
    + rf"|[在于赴抵到达往]{t.TIME}?(?:{t.WHERE}[^，。；\ue000-\ue008]{{0,6}}){{1,2}}$"
)
ALONE = re.compile(f"[{t.SIDE}]?(?:首都)?[{t.CAPITAL}{t.PLACE}][，,]")
CALLED_AFTER = re.compile(rf"{t.MECHANISM}|峰会|首脑|会[谈晤面议]|外长会|论坛|大会")


def stood_in(spot: Spot, place: Token, start: int, end: int) -> bool:
    """谴责乙摧毁丁城，随后召见大使: a place that a clause before names without 在 or 赴 is nowhere that anybody is."""
    if ALONE.fullmatch(spot.line.code, start, end):  # 3月12日，甲城，|甲与乙会谈
        return True
    for role in roles(spot.line, start, end):
        if role.token is place and role.role not in ("at", "go"):
            named_so = CALLED_AFTER.match(spot.line.code, role.position + 1) is not None
            return named_so or REACHED.search(spot.line.code[start : role.position]) is not None
    return True


def city_state(place: Token) -> bool:
    """新加坡, 香港, 梵蒂冈: the country is the city."""
    return place.symbol == t.SIDE and place.codes == (city_countries().get(place.text),)


def country_of(place: Token | None) -> str | None:
    """首尔 -> KOR; 联合国总部 is in no country of its own."""
    if place is None:
        return None
    if place.symbol == t.CAPITAL and place.text in city_countries():
        return city_countries()[place.text]
    return (
        place.codes[0] if place.codes and place.codes[0] in states() else None
    )  # 联合国总部 is in no country of its own


def place_name(place: Token | None) -> str | None:
    """A city or venue as written; a country is no place, unless it is a city too."""
    if place is None or (place.symbol == t.SIDE and not city_state(place)):
        return None
    return place.text


def remember(scene: Scene, place: Token | None) -> None:
    if place is not None:
        scene.place = place
