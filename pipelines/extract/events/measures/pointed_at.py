"""Where a deed of force happens, told by pointing back: 对峙发生在甲礁。两国船只[在这一带海域]相撞.

Belongs here: what such words point at. Not here: places that the clause names (force/areas.py, where.py).
"""

import re
from collections.abc import Iterator

from pipelines.extract.clauses.triggers.reading import Spot
from pipelines.extract.mentions import token as t
from pipelines.extract.mentions.token import Token

GROUND = "(?:地区|地带|海域|水域|空域|区域|岛屿?|岛礁|礁|海峡|城市|城镇|市|镇|村|山谷|边境)"
POINTS = re.compile(
    "(?:在|于|向|对|进入|抵达|前往|驶[入进]|飞[入越])"
    rf"(?:[这那]一带的?{GROUND}?|[这那][一个片座处]{{0,2}}{GROUND}|[该此]{GROUND}|此地)"
)


def pointed_at(spot: Spot) -> Token | None:
    """The place that was named last before, in this sentence or the one before it."""
    match = POINTS.search(spot.line.code, spot.clause_start, spot.clause_end)
    return next(named_before(spot, match.start()), None) if match else None


def named_before(spot: Spot, position: int) -> Iterator[Token]:
    """The places told up to there, the last first."""
    lines, index = spot.scene.story.lines, spot.line.sentence.index
    near = [x for at, x in spot.line.tokens_in(0, position) if is_ground(x)]
    before = [x for x in lines[index - 1].tokens if is_ground(x)] if index else []
    return reversed([*before, *near])


def is_ground(token: Token) -> bool:
    return token.symbol == t.PLACE and token.place_kind != "venue"
