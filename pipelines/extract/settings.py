"""When and where: the time and place that go with a trigger. Belongs here: which of several is meant."""

import re
from functools import cache

from pipelines.extract import gazetteer
from pipelines.extract import token as t
from pipelines.extract.facts import When
from pipelines.extract.mention import CAPITAL, PLACE
from pipelines.extract.reading import Reading, Spot, is_place
from pipelines.extract.roles import clause_bounds, roles
from pipelines.extract.scene import Scene
from pipelines.extract.token import Token
from pipelines.extract.vocabulary import vocabulary

NOT_ITS_TIME = re.compile(r"(?:自|继|从|距离|截至|截止|针对|围绕|关于)[^，]{0,3}$")
SINCE = re.compile(r"^[^，]{0,8}(?:以来|之后再|后再次|后时隔|之后时隔|就任|上任|达成|通过|签署)")


def times_in(spot: Spot, start: int, end: int) -> list[tuple[int, When]]:
    found = []
    for position, token in spot.line.tokens_in(start, end):
        if token.symbol != t.TIME:
            continue
        before, after = spot.line.code[max(0, position - 6) : position], spot.line.code[position + 1 : position + 12]
        when = spot.scene.story.times[token.when]
        if (NOT_ITS_TIME.search(before) and SINCE.match(after)) or re.search("以来|来$", when.surface) or when.rule == "dateline":
            continue
        found.append((position, when))
    return found


def dated(found: list[tuple[int, When]]) -> list[tuple[int, When]]:
    return [(p, w) for p, w in found if w.date_start is not None]


OPENING = re.compile(rf"^(?:【[^】]*】|[（(][^）)]*[）)])?\W?[^\ue000-\ue008，]{{0,5}}{t.TIME}[^\ue000-\ue008，]{{0,4}}[，,]?$")


def opens(spot: Spot, start: int, end: int) -> bool:
    """当地时间19日，: a clause that is only a time holds for the whole sentence."""
    return OPENING.match(spot.line.code[start:end]) is not None


def when_of(spot: Spot, inherited: bool) -> When | None:
    """The time in the clause before the trigger (nearest), else close after it; else of the clause before when its subject carries on,
    or the one that opens the sentence (当地时间19日，…)."""
    own = dated(times_in(spot, spot.clause_start, spot.end))
    if own:
        return own[-1][1]
    after = dated(times_in(spot, spot.end, spot.clause_end))
    if after and after[0][0] - spot.end <= 6:
        return after[0][1]
    end = spot.clause_start
    while end > 0:
        start, _ = clause_bounds(spot.line, end - 1)
        earlier = dated(times_in(spot, start, end))
        if earlier and (inherited or opens(spot, start, end)):
            return earlier[-1][1]
        end = start
    return None


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
