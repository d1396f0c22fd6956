"""甲访问乙国, 甲抵达首尔, 到访的乙: who travels and where, one function per word order.

Not here: talks there (talk_frames.py).
"""

import re

from pipelines.extract import token as t
from pipelines.extract.reading import (
    PLACES,
    Reading,
    Spot,
    add_subject,
    is_place,
)
from pipelines.extract.roles import Role
from pipelines.extract.rulebook import expand
from pipelines.extract.story import Line
from pipelines.extract.token import Token


def visitors(reading: Reading) -> None:
    reading.actors = [("visitor", p) for _, p in reading.actors]


def set_hosts(reading: Reading, tokens: list[Token]) -> None:
    """The countries of the destination, less the visitor's own."""
    own = set(reading.codes())
    if tokens and own & set(tokens[0].codes):
        return  # 前往本国与邻国边界附近的…: no journey abroad
    reading.targets = [c for c in dict.fromkeys(c for x in tokens for c in x.codes) if c not in own]
    tokens = [x for x in tokens if not own & set(x.codes)]
    reading.places = (
        reading.places
        or [x for x in tokens if x.symbol in (t.PLACE, t.CAPITAL)]
        or [x for x in tokens if x.symbol == t.SIDE]
    )


NEXT_PLACE = re.compile(r"^(?:等|两国|三国|各国)?(?:和|及|以及|、|与|，|暨|首都|首府|的|西部|东部|南部|北部)?$")


def destinations(found: list[Role], line: Line) -> list[Token]:
    """印度首都新德里; 法国、意大利和匈牙利: places that follow one another."""
    where = [r for r in found if r.token.symbol in PLACES and r.token.place_kind != "organisation"]
    group: list[Token] = []
    for index, role in enumerate(where):
        if index and NEXT_PLACE.match(line.code[where[index - 1].position + 1 : role.position]) is None:
            break
        group.append(role.token)
    return group


SENT = re.compile(
    r"(?:邀请|邀|促成|派遣|派出|派|安排|协调|敦请|促|请|欢迎|实现|讨论|围绕|就|围绕着|有关|关于|重新安排)[^，\ue000-\ue008]{0,3}$"
)


NAMED = frozenset({t.PERSON, t.OFFICIAL})


TOPIC = frozenset({"to", "about", "met"})


def sent(spot_: Spot) -> list[Role]:
    """中方邀请外相访华; 派特使访朝; 就首相访美进行协调: the visitor is the object, not the subject."""
    found = [
        r
        for r in spot_.left()
        if r.token.symbol in NAMED
        and (SENT.search(spot_.line.code[spot_.clause_start : r.position]) or (r.role in TOPIC and near(spot_, r)))
    ]
    return found[-1:]


def near(spot_: Spot, role: Role) -> bool:
    """对[甲]访日表示…, 将[甲]派往…: right before the trigger."""
    return spot_.start - role.position <= 2


STRANGERS = re.compile(expand("<strangers>"))


def stranger(spot_: Spot) -> bool:
    """370多辆援助卡车抵达…: the clause has a subject of its own, which is no party."""
    left = spot_.left()
    after = left[-1].position + 1 if left else spot_.clause_start
    return STRANGERS.search(spot_.line.code, after, spot_.start) is not None


def motion(spot_: Spot) -> Reading:
    """甲访问乙国; 甲抵达首尔."""
    reading = Reading()
    if stranger(spot_):
        return reading
    for found in sent(spot_):
        reading.add("visitor", spot_.scene.resolve(found.token))
    if not reading.actors:
        add_subject(reading, spot_)
    visitors(reading)
    set_hosts(reading, destinations(spot_.right(), spot_.line))
    return reading


def motion_to(spot_: Spot) -> Reading:
    """甲对乙国进行访问: the destination stands inside the trigger."""
    reading = Reading()
    if stranger(spot_):
        return reading
    add_subject(reading, spot_)
    visitors(reading)
    set_hosts(reading, destinations(spot_.inside(), spot_.line))
    return reading


def possessive(spot_: Spot) -> Reading:
    """甲两天访韩行程; 甲的日本之行."""
    return motion_to(spot_)


def motion_region(spot_: Spot) -> Reading:
    """甲访问中东: a journey without a single host."""
    reading = Reading()
    add_subject(reading, spot_)
    visitors(reading)
    reading.places = [r.token for r in spot_.right() if r.token.symbol == t.PLACE][:1]
    return reading


def guest(spot_: Spot) -> Reading:
    """甲会见到访的乙: the visitor follows, the host is named in the trigger or is whoever receives."""
    reading = Reading(places=[r.token for r in spot_.left() if is_place(r)])
    people = [r for r in spot_.right() if r.token.symbol in (t.PERSON, t.OFFICIAL)]
    if people:
        reading.add("visitor", spot_.scene.resolve(people[0].token))
    inside = destinations(spot_.inside(), spot_.line)
    if inside:
        set_hosts(reading, inside)
    else:
        host = Reading()
        add_subject(host, spot_)
        own = set(reading.codes())
        reading.targets = [c for c in host.codes() if c not in own]
    return reading


def invite(spot_: Spot) -> Reading:
    """甲邀请乙访问甲国."""
    reading = Reading()
    inside = [r for r in spot_.inside() if r.token.symbol in (t.PERSON, t.OFFICIAL, t.REFERENCE, t.SIDE)]
    if inside:
        reading.add("visitor", spot_.scene.resolve(inside[0].token))
    own = set(reading.codes())
    places = [x for x in destinations(spot_.right(), spot_.line) if not own & set(x.codes)]
    host = Reading()
    add_subject(host, spot_)
    reading.targets = [c for x in places for c in x.codes] or [c for c in host.codes() if c not in own]
    return reading


def exchange(spot_: Spot) -> Reading:
    """双方相互邀请对方访问: each side is to visit the other."""
    reading = Reading()
    reading.add("visitor", spot_.scene.pair)
    return reading
