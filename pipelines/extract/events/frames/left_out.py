"""Talks whose own words leave a side out: 甲邀请乙会谈, 在甲城举行的会谈中，甲向乙表示.

Belongs here: finding who it is in the same sentence.
Not here: other sides of earlier sentences (sides/other_sides.py).
"""

import re

from pipelines.extract.clauses.role import Role
from pipelines.extract.clauses.taking_part.roles import coordinated, roles
from pipelines.extract.clauses.triggers.reading import Spot, parties_of
from pipelines.extract.clauses.triggers.subjects import ASIDE_OF
from pipelines.extract.mentions import token as t

INVITES = re.compile("(?:邀请?|约请?|请(?!求|示|愿))了?$")


def who_invites(spot: Spot, sides: list[str]) -> list[Role]:
    """[甲]邀请乙举行会谈: with himself. Not 邀乙共进晚餐, nor to those of others (邀请乙参加会谈)."""
    if spot.line.code.startswith(("共进", "共晋", "参加", "出席", "列席"), spot.start):
        return []
    left = spot.left()
    asked = next((i for i, r in enumerate(left) if INVITES.search(spot.line.code, 0, r.position)), None)
    return parties_of(left[:asked], ("subject",)) if asked else []


HELD_IN = re.compile("(?:^|[^存现])[在于][^，。；]*$")
SAYS_TO = re.compile(
    "[^，。；]{0,12}?(?:表示|[说称]|强调|指出|提出|重申|转达|传达|承诺|保证|抱怨|施压|通报|介绍|解释|表达|道歉|抗议)"
)
OF_THE_TWO = re.compile(f"^[^，。；]{{0,6}}{t.REFERENCE}|{t.OFFICIAL}")  # 两国首脑12日举行|会谈，甲向乙介绍…
OF_A_SIDE = re.compile("方$")


def speaking_there(spot: Spot) -> list[Role]:
    """在甲城举行的会谈中，[甲]向[乙]表示…: who opens the next clause, and whom he speaks to there."""
    code = spot.line.code
    after = code[spot.end : spot.clause_end]
    held_in = (after == "上" or ASIDE_OF.match(after)) and HELD_IN.search(code, spot.clause_start, spot.end)
    if not held_in and not OF_THE_TWO.search(code, spot.clause_start, spot.start):
        return []
    found = roles(spot.line, *spot.next_clause())
    speakers, to = parties_of(found, ("subject",)), addressed(spot, found)
    opening = coordinated(spot.line, speakers, 0) if speakers and to else []
    return [*(r for r in speakers if r.token in opening), *to] if opening else []


WHILE = re.compile("(?:[时中里]|期间)(?![国央东任])")


def addressed_there(spot: Spot, sides: list[str]) -> list[Role]:
    """甲在通话时对[乙]说: in the clause of the talks itself."""
    return addressed(spot, spot.right()) if WHILE.match(spot.line.code, spot.end) else []


def addressed(spot: Spot, found: list[Role]) -> list[Role]:
    """向[乙]表示, 告诉[乙]: the first one spoken to."""
    to = [r for r in found if r.role in ("to", "object") and spoken_to(r)][:1]
    return [r for r in to if r.role == "object" or SAYS_TO.match(spot.line.code, r.position + 1)]


def spoken_to(role: Role) -> bool:
    """Somebody by name or office, or 中方."""
    token = role.token
    return token.symbol in t.NAMED or (token.symbol == t.SIDE and OF_A_SIDE.search(token.text) is not None)
