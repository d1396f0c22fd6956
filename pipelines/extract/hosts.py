"""Whose office-holders are meant: 访问可伦坡，并与总统甲会面. Belongs here: lending the host's country.

Not here: offices by day (scene.py).
"""

from pipelines.extract import token as t
from pipelines.extract.reading import Reading, Spot
from pipelines.extract.roles import roles
from pipelines.extract.scene import Party

OF_STATES = frozenset({"leader", "minister", "vice", "royal", "legislator"})


def lend_host(reading: Reading, spot: Spot) -> None:
    """A named office without a country is the host's, where somebody of another country travels there; in place."""
    bare = [party for _, party in reading.actors if not party.codes and party.office and party.rank in OF_STATES]
    host = host_at_hand(spot) if bare and reading.codes() else None
    if host is None or host in reading.codes():
        return
    reading.actors = [(role, lent(party, host) if party in bare else party) for role, party in reading.actors]
    reading.counterparts = [tuple(lent(p, host) if p in bare else p for p in group) for group in reading.counterparts]


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
