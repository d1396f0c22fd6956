"""到访的乙, 甲邀请乙访问, 双方互邀: who is received or invited, one function per word order.

Not here: journeys told by who travels (journeys.py).
"""

import re

from pipelines.extract.clauses.article.story import Line
from pipelines.extract.clauses.role import Role
from pipelines.extract.clauses.taking_part.roles import roles
from pipelines.extract.clauses.triggers.reading import Reading, Spot, is_place, parties_of
from pipelines.extract.clauses.triggers.subjects import ACTING, add_subject
from pipelines.extract.events.frames.destinations import destinations, set_hosts
from pipelines.extract.facts import PAIR
from pipelines.extract.mentions import token as t
from pipelines.extract.mentions.party import Party, two_persons
from pipelines.extract.mentions.persons.addressed import OFFICE
from pipelines.extract.mentions.token import Token


def named_one(people: list[Role], line: Line) -> Token:
    """到访的[国务院副总理]、中美经贸中方牵头人[甲]: the second title has the name of both."""
    first, second = people[0], people[1] if len(people) > 1 else people[0]
    gap = line.code[first.position + 1 : second.position]
    one = first.token.symbol == t.OFFICIAL and second.token.symbol == t.PERSON and TITLES.fullmatch(gap)
    return second.token if one and first.token.codes == second.token.codes else first.token


TITLES = re.compile(rf"、[^，。、与和同{t.PERSON}{t.OFFICIAL}]{{0,14}}")


def beside_him(people: list[Role], line: Line, at_home: set[str]) -> list[Role]:
    """会见来华出席峰会的甲国总统甲、[乙国总理乙]以及[丙国外长]: those of other countries in a row with the first."""
    row: list[Role] = people[:1]
    for role in people[1:]:
        own = set(role.token.codes)
        if line.code[row[-1].position + 1 : role.position] not in IN_A_ROW or not own or own & at_home:
            break
        row.append(role)
    return [r for r in row[1:] if r.token.codes != people[0].token.codes and not STAYS_HERE.search(r.token.text)]


STAYS_HERE = re.compile("(?:大使|公使|领事|代办|使节|发言人)$")  # 正在乙国访问的甲国外长和[丙国驻乙国大使]
IN_A_ROW = ("、", "和", "及", "以及")
ONE_OF = re.compile(  # 甲是第二位|访问乙国的高官
    "(?:是|成为|成)[^，。]*(?:首|第[一二三四五六七八九十0-9]+|唯一一|又一|另一)(?:位|名|个|任)[^，。]{0,8}$"
)


def guest(spot: Spot) -> Reading:
    """甲会见到访的乙: the visitor follows, the host is named in the trigger or is whoever receives."""
    reading = Reading(places=[r.token for r in spot.left() if is_place(r)])
    people = [r for r in spot.right() if r.token.symbol in (t.PERSON, t.OFFICIAL)]
    if ONE_OF.search(spot.line.code, spot.clause_start, spot.start):
        reading.seat("visitor", parties_of(spot.left(), ("subject",))[:1], spot.scene)
    first = people[:1] if not reading.codes() else []
    if first:
        reading.add("visitor", spot.scene.resolve(named_one(people, spot.line)))
    inside, host = destinations(spot.inside(), spot.line), Reading()
    if not inside:
        add_subject(host, spot)
    at_home = {code for token in inside for code in token.codes} or set(host.codes())
    reading.seat("visitor", beside_him(people, spot.line, at_home) if first else (), spot.scene)
    if inside:
        set_hosts(reading, inside)
    else:
        own = set(reading.codes())
        reading.targets = [c for c in host.codes() if c not in own]
    return reading


def stop_of(spot: Spot) -> Reading:
    """[甲国]是[乙]此次出访的第二站: 乙 travels there."""
    reading, inside = Reading(), spot.inside()
    reading.seat(
        "visitor", [r for r in inside[1:] if r.token.symbol in (t.PERSON, t.OFFICIAL, t.REFERENCE)][:1], spot.scene
    )
    set_hosts(reading, [inside[0].token] if inside else [])
    return reading


def accepting(spot: Spot) -> Reading:
    """乙接受了甲的访问邀请, 乙接受访甲国邀请: 乙 is to travel."""
    reading = Reading()
    add_subject(reading, spot)
    reading.actors = [("visitor", p) for _, p in reading.actors] if not reading.inherited else []
    own = set(reading.codes())
    reading.targets = list(dict.fromkeys(c for r in spot.inside() for c in r.token.codes if c not in own))[:1]
    return reading


def invite(spot: Spot) -> Reading:
    """甲邀请乙访问甲国."""
    reading = Reading()
    inside = [r for r in spot.inside() if r.token.symbol in (t.PERSON, t.OFFICIAL, t.REFERENCE, t.SIDE)]
    if inside:
        reading.add("visitor", spot.scene.resolve(inside[0].token))
    own = set(reading.codes())
    places = [x for x in destinations(spot.right(), spot.line) if not own & set(x.codes)]
    host = Reading()
    add_subject(host, spot)
    reading.targets = [c for x in places for c in x.codes] or [c for c in host.codes() if c not in own]
    return reading


def exchange(spot: Spot) -> Reading:
    """双方相互邀请对方访问: each side is to visit the other; 甲和乙表示…，并互邀访问: those two."""
    reading = Reading()
    reading.add("visitor", both_named(spot) or tuple(office_named(spot, p) for p in spot.scene.pair))
    return reading


def both_named(spot: Spot) -> tuple[Party, ...]:
    """The two persons, of two sides, who are the subject of the sentence so far."""
    subjects = [r.token for r in roles(spot.line, 0, spot.start) if r.role in ACTING and r.token.symbol == t.PERSON]
    return two_persons(dict.fromkeys(p for token in subjects for p in spot.scene.resolve(token)))


def office_named(spot: Spot, side: Party) -> Party:
    """互邀外长访问: the foreign minister of each, whom the article names elsewhere."""
    offices = [x for _, x in spot.line.tokens_in(spot.start, spot.clause_end) if x.symbol == t.OFFICIAL]
    if side.name or not offices or len(side.codes) != 1:
        return side
    return spot.scene.holder(side.codes[0], offices[0], by_day=False) or side


def this_visit(spot: Spot) -> Reading:
    """甲在甲国同乙会谈。甲说，总统先生此次访问…: of the two who have met, the one who is not at home has come."""
    reading, host = Reading(), spot.scene.met_in
    guests = [p for p in spot.scene.met if p.name and p.codes and p.codes != (host,)]
    if host is None or len(guests) != 1 or len(spot.scene.met) != PAIR or of_another(spot, guests[0], host):
        return reading
    reading.add("visitor", tuple(guests))
    reading.targets = [host]
    return reading


def of_another(spot: Spot, guest: Party, host: str) -> bool:
    """丙此次访问, 此次访丁国: whose visit it is, or where to, is told otherwise."""
    goals = {code for r in spot.inside() for code in r.token.codes}
    before = [x for x in spot.line.tokens if x.start < spot.line.at[spot.start]]
    named = [r.token for r in spot.left() if r.token.symbol == t.PERSON and r.position >= spot.start - BESIDE]
    met = {p.name for p in spot.scene.met}
    told_so = any(x.person in met for x in before) or SPOKEN_TO.search(spot.line.code, 0, spot.start)
    return bool(goals - {host}) or not told_so or any(x.person != guest.name for x in named)


SPOKEN_TO = re.compile(f"(?:{t.OFFICIAL}|{t.REFERENCE}|(?:{OFFICE}))(?:先生|女士|阁下|同志)?$|(?:[陛殿]下|[你您我])$")
BESIDE = 3  # characters between a guest and his visit
