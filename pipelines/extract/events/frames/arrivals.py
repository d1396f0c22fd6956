"""安卡拉在甲到访前夕宣布…, 欢迎甲来访: a journey whose host is whoever the clause is about.

Not here: journeys that name where they go (journeys.py).
"""

import re

from pipelines.extract.clauses.clauses import clause_bounds
from pipelines.extract.clauses.reading import Reading, Spot, parties_of
from pipelines.extract.clauses.roles import Role, coordinated, roles
from pipelines.extract.clauses.subjects import subject_before
from pipelines.extract.mentions import token as t

HOSTING = ("subject", "agent", "about")
ASIDE = re.compile("的?(?:前夕|之际|期间|时|前|后|之前|之后)$")


def arriving(spot_: Spot) -> Reading:
    """[甲国]欢迎乙来访; 乙到访期间，[甲国]宣布…: 乙 stands right before it; 甲国 is the subject, here or beside."""
    reading = Reading()
    guests = right_before(spot_)
    for found in guests:
        reading.add("visitor", spot_.scene.resolve(found.token))
    own = set(reading.codes())
    if not own:
        return reading
    inviting = [r for r in spot_.inside() if r.position > guests[0].position]  # 乙应[甲国]政府邀请来访
    hosts = inviting or [r for r in spot_.left() if r not in guests and r.position < guests[0].position]
    while hosts and beside(spot_, hosts[-1], guests[0]):
        hosts.pop()
    for group in (inviting or parties_of(hosts, HOSTING), [] if hosts else after(spot_) or subject_before(spot_)):
        codes = [c for r in group for p in spot_.scene.resolve(r.token) for c in p.codes if c not in own]
        reading.targets = reading.targets or codes[:1]
    return reading


OF_SEVERAL = re.compile("[等各多]国$")  # 甲国、乙国等国|议长: of neither alone


def beside(spot_: Spot, role: Role, guest: Role) -> bool:
    """[甲国]、乙国议长来访: of the same list as the guest."""
    return role.token.symbol == t.SIDE and spot_.line.code[role.position + 1 : guest.position] in ("、", "和", "与")


def right_before(spot_: Spot) -> list[Role]:
    """Those named right before the trigger, side by side."""
    left = spot_.left()
    if not left or left[-1].token.symbol not in t.NAMED or left[-1].position + 1 != spot_.start:
        return []
    if OF_SEVERAL.search(spot_.line.code, spot_.clause_start, left[-1].position):
        return []
    first = next(i for i, r in enumerate(left) if left[-1].token in coordinated(spot_.line, left, i))
    return [r for r in left[first:] if r.token.symbol in t.NAMED]


def after(spot_: Spot) -> list[Role]:
    """到访期间，[甲国]…: the subject of the next clause."""
    if not ASIDE.fullmatch(spot_.line.code[spot_.end : spot_.clause_end]):
        return []
    start, end = clause_bounds(spot_.line, min(spot_.clause_end + 1, len(spot_.line.code)))
    found = parties_of(roles(spot_.line, start, end), ("subject",)) if start >= spot_.clause_end else []
    return [r for r in found[:1] if r.position - start <= 1]
