"""甲国大使参加安理会, 在联合国大会上，甲表示: a body of the United Nations sits, and who speaks there.

Not here: conferences of states (gatherings.py).
"""

import re

from pipelines.extract.clauses.role import Role
from pipelines.extract.clauses.triggers.reading import Reading, Spot, add_places
from pipelines.extract.clauses.triggers.subjects import subject_roles
from pipelines.extract.events.frames.gatherings import speaks_there

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
