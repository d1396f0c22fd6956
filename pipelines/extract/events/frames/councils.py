"""甲国大使参加安理会, 甲在乙国国会发表演讲: a body of the United Nations or a parliament sits, and who speaks there.

Not here: conferences of states (gatherings.py).
"""

import re

from pipelines.extract.clauses.role import Role
from pipelines.extract.clauses.triggers.reading import Reading, Spot, add_places
from pipelines.extract.clauses.triggers.subjects import subject_roles
from pipelines.extract.events.frames.beside import speaks_there
from pipelines.extract.events.sides.hosts import host_at_hand
from pipelines.extract.events.sides.private_parties import statesman
from pipelines.extract.mentions import token as t
from pipelines.extract.mentions.party import Party

COUNCIL = re.compile("(?:安理会|安全理事会|人权理事会|联合国大会|联大|世界卫生大会|世卫大会)$")
ASSEMBLY = re.compile(
    "一般性?辩论|大会|成立[^，]{0,8}(?:大会|会议|峰会)|高级别|(?:发表|的)(?:演说|演讲|讲话)"
)  # 在联合国|成立70周年大会上, 在联合国|发表演讲


def council(spot: Spot) -> Reading:
    """甲国大使参加安理会, 在安理会上发言, 在联合国大会上，甲表示: a body of the United Nations sits."""
    reading = Reading()
    code = spot.line.code
    sitting = [r.token for r in spot.inside() if sits(r, code[r.position + 1 : spot.clause_end])]
    if not sitting:
        return reading
    subject, reading.inherited = subject_roles(spot)
    reading.seat("attendee", (speaks_there(spot) if reading.inherited else []) or subject, spot.scene)
    for token in sitting:
        reading.add("attendee", spot.scene.resolve(token))
    add_places(reading, spot)
    return reading


def sits(role: Role, after: str) -> bool:
    """A body that meets, or [联合国] with the word for its assembly or for who speaks there."""
    own = role.token.text.endswith("联合国") and ASSEMBLY.match(after) is not None
    return own or COUNCIL.search(role.token.text) is not None


HOUSE = re.compile("(?:国会|议会|议院|众院|参院|立法院|国民大会|杜马|拉达)$")


def house(spot: Spot) -> Reading:
    """甲国总统在[乙国国会]发表演讲, 访问乙国并在国会演讲: one who holds office, before the house of another state."""
    reading = Reading()
    subject, reading.inherited = subject_roles(spot)
    speakers = [p for r in subject for p in spot.scene.resolve(r.token) if p.name and p.codes]
    speakers = [p for p in speakers if p.office or statesman(p, spot.scene.story)]
    named = [r.token for r in spot.inside() if r.token.codes and r.token.symbol != t.TIME]
    houses = [x for x in named if HOUSE.search(x.text)]
    told = houses[-1].codes if houses else () if named else (host_at_hand(spot),)
    hosts = tuple(code for code in told if code)
    if speakers and len(hosts) == 1 and all(hosts[0] not in p.codes for p in speakers):
        reading.add("attendee", tuple(speakers))
        reading.add("host", (Party(hosts),))
    return reading
