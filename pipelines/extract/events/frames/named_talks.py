"""日中外长会谈持续了50分钟, 经过三轮谈判达成…, 2018年新加坡特金会: talks told by a noun, or as the last ones.

Not here: talks told by a verb (talks.py), conferences (gatherings.py).
"""

import re

from pipelines.extract.clauses.role import Role
from pipelines.extract.clauses.taking_part.roles import roles
from pipelines.extract.clauses.triggers.reading import PLACES, Reading, Spot, add_places, is_place, parties_of
from pipelines.extract.clauses.triggers.subjects import last_group
from pipelines.extract.events.conferences.naming import AT_ITS_SIDE, once_held
from pipelines.extract.events.places.settings import REGION, fineness
from pipelines.extract.facts import PAIR
from pipelines.extract.mentions import token as t
from pipelines.extract.mentions.listed.sides import is_side
from pipelines.extract.mentions.party import Party, sides_alone


def concluded(spot: Spot) -> Reading:
    """甲与乙经过三轮谈判达成协议; 经过近三年谈判，甲与乙签署…: who concludes them has held them; two sides at least."""
    reading = Reading()
    for found in (spot.left(), spot.right(), roles(spot.line, *spot.next_clause())):
        sides = parties_of(found, ("subject", "with", "and"))
        parties = [p for r in last_group(spot.line, sides) for p in spot.scene.resolve(r.token)]
        if len({c for p in parties for c in p.codes if is_side(c)}) >= PAIR:
            reading.add("principal", tuple(p.side_only() for p in parties))
            break
    return reading


def pair(spot: Spot) -> Reading:
    """将是2019年在北京举行之后的首次: the sides named before it, else those that the article has in hand."""
    reading = Reading()
    here = [p for r in spot.left() for p in spot.scene.resolve(r.token) if r.role in ("subject", "with")]
    both = here if len({c for p in here for c in p.codes}) >= PAIR else spot.scene.pair
    own = both is here and all(p.name for p in here) and THEIR_TALKS.search(spot.line.code, spot.start, spot.end)
    reading.add("principal", tuple(p if own else Party(p.codes, office=p.office, rank=p.rank) for p in both))
    reading.places = [r.token for r in spot.inside() if is_place(r)]
    return reading


THEIR_TALKS = re.compile("会[谈晤面]")  # 甲与乙会谈，是2月[会谈]以来再次: who meets again met then


def hosted(inside: list[Role]) -> list[Role]:
    """二十国集团[印尼]峰会: the country behind an organisation is where it meets."""
    of_one = len(inside) == PAIR and inside[0].token.place_kind == "organisation" and len(inside[1].token.codes) == 1
    return (
        inside[:1]
        if of_one and inside[1].token.symbol in (t.SIDE, t.CAPITAL) and not inside[1].token.organisation
        else inside
    )


def nominal(spot: Spot) -> Reading:
    """日中外长会谈持续了约50分钟: the participants are inside the name."""
    reading = Reading()
    beside = BESIDE.match(spot.line.code, spot.start, spot.end + SIDELINES) is not None
    inside = [] if beside else hosted(spot.inside())
    reading.seat("principal", [*inside, *parties_of(spot.left(), ("with",))], spot.scene)
    if sum(map(is_side, reading.codes())) < PAIR:
        left = parties_of(spot.left(), ("subject", "and"))
        reading.seat("principal", last_group(spot.line, left), spot.scene)
    if not reading.codes() and (beside or not spot.inside()) and not only_ministers(spot):
        reading.add("principal", tuple(p.side_only() for p in sides_told(spot)))
    add_places(reading, spot)
    return reading


def only_ministers(spot: Spot) -> bool:
    """甲国进攻乙国。[外长会议]前，丙…: nobody says whose ministers, and not of the two who fight."""
    bare = any(x.symbol == t.OFFICIAL and not x.codes for _, x in spot.line.tokens_in(spot.start, spot.end))
    return bare and (spot.scene.talks_line is None or spot.scene.talks_line != spot.scene.pair_line)


SIDELINES = 2  # characters of 场边
BESIDE = re.compile(  # 上次在乙国二十国集团峰会|场边会晤: of those who met
    f"(?:上|前一|最)[^，。；]*?(?:峰会|首脑会|会议|大会|论坛|{t.MECHANISM}){AT_ITS_SIDE}"
)
OF_THREE = re.compile("三[方边国]|3[方边国]")


def sides_told(spot: Spot) -> tuple[Party, ...]:
    """Whose the talks are that only say 上一次: the sides at hand; of 上一次三边会谈 just three."""
    pair = spot.scene.pair
    if OF_THREE.search(spot.line.code, spot.start, spot.end) is None or len({c for p in pair for c in p.codes}) > PAIR:
        return pair
    return spot.scene.named_together(PAIR + 1, spot.line.sentence.end)


def known_summit(spot: Spot) -> Reading:
    """2018年新加坡特金会: a summit that everybody knows by who met."""
    reading = Reading()
    for _, token in spot.line.tokens_in(spot.start, spot.end):
        if token.symbol == t.MECHANISM and token.text in once_held():
            reading.add("attendee", sides_alone(token.codes, token.start, token.end))
    where = [token for _, token in spot.line.tokens_in(spot.start, spot.end) if token.symbol in PLACES]
    reading.places = [token for token in where if fineness(token) >= REGION]
    return reading
