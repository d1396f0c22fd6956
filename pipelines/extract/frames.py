"""How a trigger's participants are read off its clause, one function per word order.

Belongs here: syntax. Not here: words, status, merging.
"""

import re
from collections.abc import Callable

from pipelines.extract import deed_frames
from pipelines.extract import token as t
from pipelines.extract.reading import (
    ACTING,
    PLACES,
    Reading,
    Spot,
    add_places,
    add_subject,
    is_place,
    last_group,
    own_subject,
    parties_of,
    subject_roles,
)
from pipelines.extract.roles import CONJUNCTION, Role, clause_bounds, coordinated, roles
from pipelines.extract.rulebook import expand
from pipelines.extract.scene import PAIR, Party
from pipelines.extract.story import Line
from pipelines.extract.token import Token


def counterpart(reading: Reading, spot_: Spot, found: Role) -> None:
    parties = spot_.scene.resolve(found.token)
    reading.add("principal", parties)
    if parties:
        reading.counterparts.append(parties)


def earlier_with(spot_: Spot) -> list[Role]:
    """外相将与王毅，在慕尼黑接触: the partner stands in the clause before."""
    if spot_.clause_start == 0:
        return []
    start, end = clause_bounds(spot_.line, spot_.clause_start - 1)
    return parties_of(roles(spot_.line, start, end), ("with",))


def several(role: Role, spot_: Spot) -> bool:
    """针对[日中首脑]会谈, 就[两国外长]的会晤: the words right before the talks name all who take part."""
    gap = spot_.line.code[role.position + 1 : spot_.start]
    return (len(role.token.codes) > 1 or role.token.plural) and len(gap) <= 4 and "与" not in gap


def after_subject(left: list[Role]) -> list[Role]:
    """甲与乙的会谈是自丙与丁会谈以来…: who stands before the subject of the second talks has no part in them."""
    subjects = [i for i, r in enumerate(left) if r.role in ACTING]
    later = left[subjects[-1] :] if subjects else left
    return later if any(r.role == "with" for r in later) else left


def mutual(spot_: Spot) -> Reading:
    """甲与乙举行会谈; 甲和乙会面; 双方举行会谈."""
    reading = Reading()
    left = spot_.left()
    if left and left[-1].role in ("about", "to") and several(left[-1], spot_):
        reading.add("principal", spot_.scene.resolve(left[-1].token))
        add_places(reading, spot_)
        return reading
    partners = [*parties_of(after_subject(left), ("with",)), *parties_of(spot_.inside(), ("subject", "with", "and"))]
    own_subject(reading, spot_)
    alone = not reading.actors and any(r.role == "with" for r in partners)
    for found in partners:
        counterpart(reading, spot_, found)
    if alone or len(reading.codes()) < 2:
        add_subject(reading, spot_)
    if len(reading.codes()) < 2:
        for found in earlier_with(spot_):
            counterpart(reading, spot_, found)
    if len(reading.codes()) < 2:
        for found in parties_of(left, ("to", "about", "object")):
            if found.token.symbol in (t.PERSON, t.OFFICIAL) or found.token.plural:
                reading.add("principal", spot_.scene.resolve(found.token))
    add_places(reading, spot_)
    return reading


def objects(spot_: Spot) -> list[Role]:
    """After a transitive trigger: the first person or official and those joined to it, else the first side."""
    right = [r for r in spot_.right() if not is_place(r) or r.token.symbol == t.SIDE]
    people = [
        r
        for r in right
        if r.token.symbol in (t.PERSON, t.OFFICIAL) or (r.token.symbol == t.REFERENCE and r.position - spot_.end <= 2)
    ]
    pool = people or [r for r in right if r.token.symbol in (t.SIDE, t.CAPITAL)]
    if not pool:
        return []
    first = right.index(pool[0])
    while first and CONJUNCTION.match(spot_.line.code[right[first - 1].position + 1 : right[first].position]):
        first -= 1
    group = coordinated(spot_.line, right, first)
    return [r for r in right if r.token in group and (r in pool or r.token.symbol in (t.SIDE, t.CAPITAL))]


def transitive(spot_: Spot) -> Reading:
    """甲会见乙; 甲召见乙国大使."""
    reading = Reading()
    add_subject(reading, spot_, "host")
    for found in parties_of(spot_.left(), ("with",)):
        reading.add("host", spot_.scene.resolve(found.token))
    for found in objects(spot_):
        counterpart(reading, spot_, found)
    add_places(reading, spot_)
    return reading


def addressed(spot_: Spot) -> Reading:
    """甲向乙致唁电: the addressee stands inside the trigger."""
    reading = Reading()
    add_subject(reading, spot_)
    for found in spot_.inside():
        reading.add("principal", spot_.scene.resolve(found.token))
    return reading


def joining(spot_: Spot) -> Reading:
    """甲、乙参加会见: who also took part in what was told before."""
    reading = Reading()
    for found in last_group(spot_.line, parties_of(spot_.left(), ACTING)):
        if found.token.symbol == t.PERSON:
            reading.add("attendee", spot_.scene.resolve(found.token))
    return reading


def relative_head(spot_: Spot) -> Token | None:
    """会见出席慕尼黑安全会议的王毅: who attends follows the 的."""
    if not spot_.line.code.startswith("的", spot_.end):
        return None
    return next(
        (tok for pos, tok in spot_.line.tokens_in(spot_.end, spot_.end + 12) if tok.symbol in (t.PERSON, t.OFFICIAL)),
        None,
    )


def with_mechanism(reading: Reading, spot_: Spot) -> Reading:
    """The parties that a mechanism names: 四方安全对话 has four."""
    for _, token in spot_.line.tokens_in(spot_.start, spot_.end):
        if token.symbol == t.MECHANISM and token.codes:
            reading.add("attendee", tuple(Party((code,), start=token.start, end=token.end) for code in token.codes))
    add_places(reading, spot_)
    return reading


def hosts_after(spot_: Spot) -> list[Role]:
    """…会议21日在北京举行，由王毅和范平明共同主持: who chairs, in the next clause."""
    start, end = clause_bounds(spot_.line, min(spot_.clause_end + 1, len(spot_.line.code)))
    return parties_of(roles(spot_.line, start, end), ("agent",)) if start >= spot_.clause_end else []


def side_only(party: Party) -> Party:
    return Party(party.codes, organisation=party.organisation, start=party.start, end=party.end)


WISHED = re.compile("期待|希望|呼吁|提议|建议|支持|欢迎|主张|敦促|早日|尽早|尽快")


def attending(spot_: Spot, found: Role, named_partner: bool) -> tuple[Party, ...]:
    """Who attends. 双方同意举行对话, 甲期待重启对话: the sides of one to come, not the people who will sit there."""
    parties = spot_.scene.resolve(found.token)
    in_person = spot_.line.code.startswith(("出席", "参加", "参与", "列席", "赴会", "与会", "在", "于"), spot_.start)
    if not in_person and WISHED.search(spot_.line.code, spot_.clause_start, spot_.start):
        return tuple(side_only(p) for p in parties)
    named = found.token.symbol == t.PERSON and (in_person or named_partner or found.position >= spot_.clause_start)
    return (
        parties
        if named or (found.token.symbol == t.OFFICIAL and not found.token.reference)
        else tuple(side_only(p) for p in parties)
    )


def convenes(role: Role) -> bool:
    """在[二十国集团]峰会上, 出席[日美]外长会: an organisation takes part in its own conference; so do those named."""
    if role.token.symbol == t.OFFICIAL and len(role.token.codes) > 1:
        return True
    return role.token.place_kind == "organisation" and len(role.token.codes) == 1 and not role.token.organisation


def gathering(spot_: Spot) -> Reading:
    """甲将出席东亚峰会; 甲与乙举行安全对话; 七国集团峰会在广岛举行."""
    reading = Reading()
    guest_of_it = relative_head(spot_)
    if guest_of_it is not None:
        reading.add("attendee", spot_.scene.resolve(guest_of_it))
        return with_mechanism(reading, spot_)
    subject, reading.inherited = subject_roles(spot_)
    inside = [r for r in spot_.inside() if r.role in ("subject", "with", "and") or convenes(r)]
    partners = [*parties_of(spot_.left(), ("with",)), *(r for r in inside if not is_place(r))]
    named_partner = any(r.token.symbol == t.PERSON for r in partners)
    for found in [*subject, *partners]:
        reading.add("attendee", attending(spot_, found, named_partner))
    if not subject and not partners and spot_.scene.person is not None:
        reading.add("attendee", (side_only(spot_.scene.person),))
    return with_mechanism(reading, spot_)


def gathering_before(spot_: Spot) -> Reading:
    """中日韩领导人会议27日在首尔举行: the participants stand before the name, the place after it."""
    reading = Reading()
    for found in last_group(spot_.line, parties_of([*spot_.left(), *spot_.inside()], ("subject", "with", "and"))):
        reading.add("attendee", spot_.scene.resolve(found.token))
    for _, token in spot_.line.tokens_in(spot_.start, spot_.end):
        if token.symbol == t.MECHANISM and token.codes:
            reading.add("attendee", tuple(Party((code,), start=token.start, end=token.end) for code in token.codes))
    if not reading.codes():
        for found in hosts_after(spot_):
            reading.add("attendee", spot_.scene.resolve(found.token))
    if not reading.codes() and re.search(
        "第一次|首次|首轮|此次|本次|这次|该|闭门", spot_.line.code[max(0, spot_.start - 6) : spot_.end]
    ):
        reading.add("attendee", spot_.scene.pair)
    reading.places = [r.token for r in spot_.right() if is_place(r)]
    return reading


def pair(spot_: Spot) -> Reading:
    """将是2019年在北京举行之后的首次: the sides named before it, else those that the article has in hand."""
    reading = Reading()
    here = [p for r in spot_.left() for p in spot_.scene.resolve(r.token) if r.role in ("subject", "with")]
    both = here if len({c for p in here for c in p.codes}) == PAIR else spot_.scene.pair
    reading.add("principal", tuple(Party(p.codes, office=p.office) for p in both))
    reading.places = [r.token for r in spot_.inside() if is_place(r)]
    return reading


def exchange(spot_: Spot) -> Reading:
    """双方相互邀请对方访问: each side is to visit the other."""
    reading = Reading()
    reading.add("visitor", spot_.scene.pair)
    return reading


def motion_region(spot_: Spot) -> Reading:
    """甲访问中东: a journey without a single host."""
    reading = Reading()
    add_subject(reading, spot_)
    visitors(reading)
    reading.places = [r.token for r in spot_.right() if r.token.symbol == t.PLACE][:1]
    return reading


def nominal(spot_: Spot) -> Reading:
    """日中外长会谈持续了约50分钟: the participants are inside the name."""
    reading = Reading()
    for found in [*spot_.inside(), *parties_of(spot_.left(), ("with",))]:
        reading.add("principal", spot_.scene.resolve(found.token))
    if len(reading.codes()) < 2:
        left = parties_of(spot_.left(), ("subject", "and"))
        for found in last_group(spot_.line, left):
            reading.add("principal", spot_.scene.resolve(found.token))
    if not reading.codes():
        reading.add("principal", tuple(side_only(p) for p in spot_.scene.pair))
    add_places(reading, spot_)
    return reading


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


def sent(spot_: Spot) -> list[Role]:
    """中方邀请外相访华; 派特使访朝; 就首相访美进行协调: the visitor is the object, not the subject."""
    found = [
        r
        for r in spot_.left()
        if r.token.symbol in NAMED
        and (SENT.search(spot_.line.code[spot_.clause_start : r.position]) or (r.role in TOPIC and near(spot_, r)))
    ]
    return found[-1:]


NAMED = frozenset({t.PERSON, t.OFFICIAL})
TOPIC = frozenset({"to", "about", "met"})


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


FRAMES: dict[str, Callable[[Spot], Reading]] = {
    "mutual": mutual, "transitive": transitive, "addressed": addressed, "gathering": gathering,
    "gathering_before": gathering_before, "nominal": nominal, "motion": motion, "motion_to": motion_to,
    "possessive": possessive, "guest": guest, "invite": invite, "pair": pair, "exchange": exchange,
    "motion_region": motion_region, "joining": joining, **deed_frames.FRAMES,
}  # fmt: skip
