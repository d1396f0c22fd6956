"""When and where: the time and place that go with a trigger. Belongs here: which of several is meant."""

import re

from pipelines.extract import token as t
from pipelines.extract.facts import When
from pipelines.extract.frames import PLACES, Reading, Spot
from pipelines.extract.roles import clause_bounds
from pipelines.extract.scene import Scene
from pipelines.extract.token import Token

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
    """Places named after 在, 于, 赴 ... or by a place name."""
    found = []
    for position, token in spot.line.tokens_in(start, end):
        if token.place_kind == "organisation":
            continue
        if token.symbol == t.PLACE or (token.symbol in PLACES and re.search(r"(?:在|于|赴|抵达|抵|到|访问|访|前往)(?:了|首都|首府)?$", spot.line.code[start:position])):
            found.append(token)
    return found


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


def country_of(place: Token | None) -> str | None:
    return place.codes[0] if place and place.codes else None


def place_name(place: Token | None) -> str | None:
    """A city or venue as written; a country is no place."""
    if place is None or place.symbol == t.SIDE or place.place_kind == "region":
        return None
    return place.text


def remember(scene: Scene, place: Token | None) -> None:
    if place is not None:
        scene.place = place
