"""Who announces, below his state, what it does: 甲国总统宣布，[甲国]将对乙实施制裁.

Belongs here: persons of the clause before. Not here: subjects that act themselves (actors.py, around.py).
"""

import re

from pipelines.extract.clauses.taking_part.roles import roles
from pipelines.extract.clauses.triggers.reading import Reading, Spot
from pipelines.extract.facts import BY_LAW
from pipelines.extract.mentions import token as t
from pipelines.extract.mentions.party import Party

ANNOUNCES = re.compile(
    f"(?P<who>{t.PERSON})[^，。；{t.WHO[1:-1]}]{{0,14}}?(?:宣布|宣告|下令|签署[^，。；]{{0,10}}(?:令|法案)|(?:发表|发布?)[^，。；]{{0,6}}(?:声明|文告))"
    "，?[：“「]?(?:宣布)?$"
)


def announcers(kind: str, spot: Spot, reading: Reading) -> list[tuple[str, Party]]:
    """[甲国总统]宣布，|甲国将对乙实施制裁: where the clause names the state alone, and nobody acts by name."""
    if kind not in (*BY_LAW, "aid") or len(reading.codes()) != 1 or any(p.name for _, p in reading.actors):
        return []
    code = spot.line.code
    own = [r for r in spot.left() if r.position >= spot.clause_start and set(r.token.codes) == set(reading.codes())]
    begin = own[0].position if own and own[0].token.symbol == t.SIDE else spot.clause_start
    match = ANNOUNCES.search(code, 0, begin)
    if match is None or reading.inherited:
        return []
    told = [r for r in roles(spot.line, 0, spot.clause_start) if r.position == match.start("who")]
    parties = [p for r in told if r.role == "subject" for p in spot.scene.resolve(r.token)]
    return [("principal", p) for p in parties if p.name and set(p.codes) == set(reading.codes())]
