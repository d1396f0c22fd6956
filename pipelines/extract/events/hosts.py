"""Whose office-holders are meant: 访问可伦坡，并与总统甲会面.

Belongs here: lending the host's country, and the summoner's. Not here: offices by day (clauses/introduced.py).
"""

from pipelines.extract.clauses.aims import letters
from pipelines.extract.clauses.reading import Reading, Spot, clause_text
from pipelines.extract.clauses.roles import roles
from pipelines.extract.mentions import token as t
from pipelines.extract.mentions.missions import MISSION
from pipelines.extract.mentions.party import Party
from pipelines.extract.mentions.vocabulary import vocabulary

OF_STATES = frozenset({"leader", "minister", "vice", "royal", "legislator"})


def lend_host(reading: Reading, spot: Spot) -> None:
    """A named office without a country is the host's, where somebody of another country travels there; in place."""
    bare = [party for _, party in reading.actors if not party.codes and party.office and party.rank in OF_STATES]
    host = host_at_hand(spot) if bare and reading.codes() else None
    if host is None or host in reading.codes():
        return
    reading.actors = [(role, lent(party, host) if party in bare else party) for role, party in reading.actors]
    reading.counterparts = [tuple(lent(p, host) if p in bare else p for p in group) for group in reading.counterparts]


def lend_summoner(reading: Reading, spot: Spot) -> None:
    """外交部召见俄罗斯驻法大使, 中国驻英大使被召见: by the state that the ambassador is posted to."""
    codes = reading.codes()
    if len(codes) != 1:
        return
    posts = (match for match in MISSION.finditer(clause_text(spot)) if match["title"])
    hosts = [country_posted_to(match["place"]) for match in posts]
    if len(hosts) == 1 and hosts[0] and hosts[0] not in codes:
        reading.actors.insert(0, ("host", Party((hosts[0],))))


def country_posted_to(place: str) -> str | None:
    """保加利亚 -> BGR, 法 -> FRA: whose state a mission's place is."""
    return next((c for found in vocabulary().find(place) for c in found.codes), None) or letters().get(place)


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
