"""Whoever calls or meets several, one by one: 与甲国、乙国领导人通话; 甲、乙等6国元首已与丙通话.

Belongs here: one with each of several, or each of several with one.
Not here: pairs told as pairs, persons of one side (merging/parting.py), journeys (merging/journeys_apart.py).
"""

import re
from functools import cache

from pipelines.extract.clauses.triggers.reading import Reading, Spot
from pipelines.extract.facts import PAIR
from pipelines.extract.mentions.listed import gazetteer
from pipelines.extract.mentions.party import Party

OF_MANY = re.compile(r"[三四五3-5][方边国]|[双多]边")
TOGETHER = re.compile(f"{OF_MANY.pattern}|会议|峰会|联合|联名|共同|集体|一同|一起|[三四多]人")


def one_to_each(spot: Spot, reading: Reading) -> list[Reading]:
    """与甲国、乙国领导人通话: who calls several calls them one by one; empty where they talk together.

    Not 三方通话, nor 在与甲和乙的通话中, which is one.
    """
    if spot.line.code.endswith("的", spot.clause_start, spot.start):
        return []
    if TOGETHER.search(spot.clause_text()) or {*reading.codes()} in circles():
        return []
    return each_met(reading)


def each_met(reading: Reading) -> list[Reading]:
    """甲国外长与乙国、丙国领导人: 甲 and each of them; empty where they are of one side, or several meet them."""
    met, own = reading.met(), reading.meeting()
    sides = dict.fromkeys(code for p in met for code in p.codes)
    if len(sides) < PAIR or len({p.codes for _, p in own}) != 1:
        return []
    return [reading.among([*own, *one_called(code, reading, met)]) for code in sides]


def one_called(code: str, reading: Reading, met: list[Party]) -> list[tuple[str, Party]]:
    """Of [日、韩等国]元首 the one of this country."""
    called = [(role, p) for role, p in reading.actors if p in met and code in p.codes]
    return [(role, p if p.name else p._replace(codes=(code,))) for role, p in called]


@cache
def circles() -> frozenset[frozenset[str]]:
    """Sides that are known to meet as three or more: 中日韩, 美日印澳."""
    return frozenset(frozenset(row.parties) for row in gazetteer.mechanisms() if len(row.parties) > PAIR)


EACH = re.compile("等|[都均皆]|纷纷|陆续|相继|先后|各自|分别|多国|在内")


def calls(spot: Spot, reading: Reading) -> list[Reading]:
    """与甲国、乙国领导人通话; 甲、乙等都祝贺丙. Empty where it is one call."""
    return one_to_each(spot, reading) or one_from_each(spot, reading)


def one_from_each(spot: Spot, reading: Reading) -> list[Reading]:
    """甲、乙等6国元首已与丙通话, 甲、乙都祝贺丙: each has called on his own. Empty where they call together."""
    met, own = reading.met(), reading.meeting()
    sides = dict.fromkeys(p.codes for _, p in own)
    clause = spot.clause_text()
    if len(sides) < PAIR or len({p.codes for p in met}) != 1 or TOGETHER.search(clause) or not EACH.search(clause):
        return []
    return [reading.among([*(one for one in own if one[1].codes == codes), *shared(reading, met)]) for codes in sides]


def shared(reading: Reading, met: list[Party]) -> list[tuple[str, Party]]:
    return [(role, p) for role, p in reading.actors if p in met]
