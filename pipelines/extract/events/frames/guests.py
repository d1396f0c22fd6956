"""到访的乙, 甲邀请乙访问, 双方互邀: who is received or invited, one function per word order.

Not here: journeys told by who travels (journeys.py).
"""

import re

from pipelines.extract.clauses.reading import Reading, Spot, is_place, parties_of
from pipelines.extract.clauses.roles import Role, roles
from pipelines.extract.clauses.scene import PAIR
from pipelines.extract.clauses.story import Line
from pipelines.extract.clauses.subjects import ACTING, add_subject
from pipelines.extract.events.frames.journeys import destinations, set_hosts
from pipelines.extract.mentions import token as t
from pipelines.extract.mentions.party import Party
from pipelines.extract.mentions.token import Token


def named_one(people: list[Role], line: Line) -> Token:
    """到访的[国务院副总理]、中美经贸中方牵头人[甲]: the second title has the name of both."""
    first, second = people[0], people[1] if len(people) > 1 else people[0]
    gap = line.code[first.position + 1 : second.position]
    one = first.token.symbol == t.OFFICIAL and second.token.symbol == t.PERSON and TITLES.fullmatch(gap)
    return second.token if one and first.token.codes == second.token.codes else first.token


TITLES = re.compile(rf"、[^，。、与和同{t.PERSON}{t.OFFICIAL}]{{0,14}}")


ONE_OF = re.compile(  # 甲是第二位|访问乙国的高官
    "(?:是|成为|成)[^，。]*(?:首|第[一二三四五六七八九十0-9]+|唯一一|又一|另一)(?:位|名|个|任)[^，。]{0,8}$"
)


def guest(spot_: Spot) -> Reading:
    """甲会见到访的乙: the visitor follows, the host is named in the trigger or is whoever receives."""
    reading = Reading(places=[r.token for r in spot_.left() if is_place(r)])
    people = [r for r in spot_.right() if r.token.symbol in (t.PERSON, t.OFFICIAL)]
    if ONE_OF.search(spot_.line.code, spot_.clause_start, spot_.start):
        for found in parties_of(spot_.left(), ("subject",))[:1]:
            reading.add("visitor", spot_.scene.resolve(found.token))
    if people and not reading.codes():
        reading.add("visitor", spot_.scene.resolve(named_one(people, spot_.line)))
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
    """双方相互邀请对方访问: each side is to visit the other; 甲和乙表示…，并互邀访问: those two."""
    reading = Reading()
    reading.add("visitor", both_named(spot_) or tuple(office_named(spot_, p) for p in spot_.scene.pair))
    return reading


def both_named(spot_: Spot) -> tuple[Party, ...]:
    """The two persons, of two sides, who are the subject of the sentence so far."""
    subjects = [r.token for r in roles(spot_.line, 0, spot_.start) if r.role in ACTING and r.token.symbol == t.PERSON]
    both = tuple(dict.fromkeys(p for token in subjects for p in spot_.scene.resolve(token)))
    return both if len(both) == len({p.codes for p in both}) == PAIR else ()


def office_named(spot_: Spot, side: Party) -> Party:
    """互邀外长访问: the foreign minister of each, whom the article names elsewhere."""
    offices = [x for _, x in spot_.line.tokens_in(spot_.start, spot_.clause_end) if x.symbol == t.OFFICIAL]
    if side.name or not offices or len(side.codes) != 1:
        return side
    return spot_.scene.holder(side.codes[0], offices[0], by_day=False) or side
