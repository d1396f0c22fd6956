"""Whose office-holders are meant: 访问可伦坡，并与总统甲会面.

Belongs here: lending the host's country, and the summoner's. Not here: offices by day (clauses/meant/introduced.py).
"""

import re

from pipelines.extract.clauses.taking_part.roles import roles
from pipelines.extract.clauses.triggers.reading import Reading, Spot
from pipelines.extract.mentions import token as t
from pipelines.extract.mentions.bodies.missions import MISSION
from pipelines.extract.mentions.countries.letters import letters
from pipelines.extract.mentions.listed.sides import states
from pipelines.extract.mentions.listed.vocabulary import vocabulary
from pipelines.extract.mentions.party import Party
from pipelines.extract.rulebook import EventRule

OF_STATES = frozenset({"leader", "minister", "vice", "royal", "legislator"})


def lend_host(reading: Reading, spot: Spot) -> None:
    """A named office without a country is the host's, where somebody of another country travels there; in place."""
    bare = [party for _, party in reading.actors if not party.codes and party.office and party.rank in OF_STATES]
    host = host_at_hand(spot) if bare and reading.codes() else None
    if host is None or host in reading.codes():
        return
    reading.actors = [(role, lent(party, host) if party in bare else party) for role, party in reading.actors]
    reading.counterparts = [tuple(lent(p, host) if p in bare else p for p in group) for group in reading.counterparts]


OFFICIALS = re.compile(
    "(?:[与同和跟]|会见|接见|拜会|会晤|见(?=多|数|了))"
    "(?![^，。；]{0,16}?(?:国家|[各多外他]国|国的|国外|国领|其他|经济体|阿拉伯|任理事国))"
    f"(?:[^，。；、{t.WHO[1:-1]}]|{t.OFFICIAL}){{0,12}}?"
    f"(?:官员|高层|高官|政要|要人|领导人|领导层|领袖|当局|部门|政界|军方|议员|干部|{t.OFFICIAL}(?!{t.WHO}))"
)


def lend_officials(rule: EventRule, reading: Reading, spot: Spot) -> None:
    """访问德国，与政府官员举行会谈: officials of nobody in particular are of the country travelled to; in place.

    Or of the one that an ambassador is posted to: 驻德大使会见政府官员.
    """
    named = [p for _, p in reading.actors if p.name and p.codes]
    if rule.type != "meeting" or rule.frame not in FACE_TO_FACE or not named or len(set(reading.codes())) != 1:
        return
    posted = next((code for p in named for code in posts_in(p.office or "")), None)
    host = posted or host_at_hand(spot)
    there = posted or {p.name for p in named} & {p.name for p in travellers(spot, named)}
    if host not in states() or host in reading.codes() or not there:
        return
    if OFFICIALS.search(spot.line.code, spot.clause_start, spot.clause_end):
        reading.add("host", (Party((str(host),)),))


FACE_TO_FACE = frozenset({"mutual", "transitive", "calls_on"})


def travellers(spot: Spot, named: list[Party]) -> list[Party]:
    """Who is under way: those of the sentence, where it tells the journey, else the last guests."""
    here = any(r.role == "go" for r in roles(spot.line, 0, spot.start))
    return named if here else list(spot.scene.guests)


def lend_summoner(reading: Reading, spot: Spot) -> None:
    """外交部召见俄罗斯驻法大使, 中国驻英大使被召见: by the state that the ambassador is posted to."""
    codes = reading.codes()
    if len(codes) != 1:
        return
    posts = (match for match in MISSION.finditer(spot.clause_text()) if match["title"])
    hosts = [country_posted_to(match["place"]) for match in posts]
    if len(hosts) == 1 and hosts[0] and hosts[0] not in codes:
        reading.actors.insert(0, ("host", Party((hosts[0],))))


def posts_in(text: str) -> list[str]:
    """日本驻[华]大使, 驻[保加利亚]使馆官员: the states where the missions of a text are, as far as known."""
    found = (country_posted_to(match["place"]) for match in MISSION.finditer(text))
    return [code for code in found if code]


def country_posted_to(place: str) -> str | None:
    """保加利亚 -> BGR, 法 -> FRA, 港澳 -> HKG: whose state a mission's place is."""
    place = place.removesuffix("澳") if place == "港澳" else place
    return next((c for found in vocabulary().find(place) for c in found.codes), None) or letters().codes.get(place)


def lent(party: Party, host: str) -> Party:
    return party._replace(codes=(host,))


def host_at_hand(spot: Spot) -> str | None:
    """The country last travelled to in the sentence, else by the visitor of the sentence before."""
    gone = [
        r.token.codes[0]
        for r in roles(spot.line, 0, spot.start)
        if r.role == "go" and r.token.codes and r.token.symbol in (t.SIDE, t.CAPITAL, t.PLACE)
    ]
    return gone[-1] if gone else spot.scene.host
