"""乙国出口到甲国的商品面临两成关税: whose goods bear it, and at whose border.

Not here: other measures told beside who bears them (borne.py).
"""

import re

from pipelines.extract.clauses.triggers.reading import Reading, Spot
from pipelines.extract.events.measures.acting.deeds import add_all, set_targets
from pipelines.extract.mentions import token as t
from pipelines.extract.mentions.listed.sides import states
from pipelines.extract.rulebook import expand

RATE = r"[\d.一二三四五六七八九十百]+(?:%|％|成|倍)"
FACES = re.compile(
    f"(?<![将会恐或])(?<!可能)(?:面临|面对|承受|须缴纳?|需缴纳?|缴纳|支付)(?:了|着)?[^，。；{t.WHO[1:-1]}]{{0,8}}{RATE}"
    f"[^，。；{t.WHO[1:-1]}]{{0,6}}(?P<whose>{t.WHO})?[^，。；{t.WHO[1:-1]}]{{0,6}}$"
)
SENT = "出口|销往|输往|进口"
SENT_TO = re.compile(f"(?:{SENT}|运往|输)(?:到|至|往)?(?P<to>{t.WHO})[^，。；{t.WHO[1:-1]}]{{0,8}}$")
ON_GOODS = re.compile(expand(f"对(?:{SENT})(?:到|至|往)?(?P<to>{t.WHO})的[^，。；{t.WHO[1:-1]}]{{1,8}}?<impose>?的?$"))


def asked_by_sender(spot: Spot) -> bool:
    """乙国寻求暂停对出口到[甲国]的产品征收关税: who would have it end does not levy it."""
    told = ON_GOODS.search(spot.line.code, spot.clause_start, spot.start)
    levied = [r for r in spot.left() if told and r.position == told.start("to")]
    by = [r for r in spot.left() if levied and r.position < levied[0].position and r.token.symbol == t.SIDE][-1:]
    return bool(by) and by[0].token.codes != levied[0].token.codes


def faced(spot: Spot) -> Reading | None:
    """Read where the rate is told; who levies it is where the goods go, whoever is named before 关税, or the other.

    Nobody's where whoever sends the goods asks for its end; None where no goods bear it.
    """
    told = FACES.search(spot.line.code, spot.clause_start, spot.start)
    if told is None:
        return Reading() if asked_by_sender(spot) else None
    sent = SENT_TO.search(spot.line.code, spot.clause_start, told.start())
    levied = sent.start("to") if sent else told.start("whose")
    bears = sent.start() if sent else told.start()
    sides = [r for r in spot.left() if r.token.symbol in (t.SIDE, t.CAPITAL)]
    reading = Reading()
    add_all(reading, spot, [r for r in sides if r.position == levied])
    set_targets(reading, spot, [r for r in sides if r.position < bears][-1:])
    if not reading.codes():
        reading.add_sides(other_named(spot, reading.targets))
    reading.targets = reading.targets or list(other_named(spot, reading.codes()))
    reading.status, reading.actor_at = "ongoing", spot.start
    return reading


def other_named(spot: Spot, own: list[str]) -> tuple[str, ...]:
    """甲国说，[乙国]目前面临两成关税: the only other side of the sentence, else of the article."""
    named = {code for code in spot.line.codes if code not in own} & states()
    return tuple(named) if len(named) == 1 else spot.scene.opposite(*own) if len(own) == 1 else ()
