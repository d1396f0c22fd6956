"""Who receives a gift whose sentence names nobody else: a land struck before, where it came to, who was talked to.

Belongs here: receivers told by another sentence or by where the gift arrives.
Not here: those that the sentence of the gift names (receivers.py).
"""

import re

from pipelines.extract.clauses.article.story import Line
from pipelines.extract.clauses.taking_part.roles import roles
from pipelines.extract.clauses.triggers.reading import Spot
from pipelines.extract.events.measures.acting.deeds import codes_of
from pipelines.extract.mentions import token as t
from pipelines.extract.rulebook import expand


def struck_before(spot: Spot, own: list[str]) -> list[str]:
    """[乙]发生地震。甲派出救援队: who was struck an earlier sentence told, and this one names nobody else."""
    if others_named(spot, own) or NO_RELIEF.search(spot.line.code):
        return []
    return struck_lately(spot, own, SOON)


def struck_lately(spot: Spot, own: list[str], reach: int) -> list[str]:
    """Whom this sentence or one of `reach` before it tells to be struck by a disaster: 7.7级地震袭击[乙]."""
    for line in (spot.line, *spot.scene.story.lines_before(spot.line.sentence.index, reach)):
        if codes := struck_in(spot, line, len(line.code), own):
            return codes
    return []


def struck_in(spot: Spot, line: Line, end: int, own: list[str]) -> list[str]:
    """[乙]发生地震, 海啸袭击[乙]: the one side that a sentence up to `end` tells to be struck; not the giver itself."""
    for found in (STRUCK.search(line.code, 0, end), STRIKES.search(line.code, 0, end)):
        codes = codes_of(spot, roles(line, *found.span("who"))) if found else []
        if len(codes) == 1 and codes[0] not in own:
            return codes
    return []


SOON = 8  # sentences in which help is for whom a disaster was told of
NO_RELIEF = re.compile("国内|本国|全国")
WHO = f"(?P<who>{t.WHERE})"
DISASTER = f"(?:{expand('<disaster>')}|强震|气旋|雪灾|山火|林火|野火|爆炸|疫情|灾情|灾难|蝗灾|难民危机)"
STRUCK = re.compile(f"{WHO}[^，。；{t.WHO[1:-1]}]{{0,16}}?{DISASTER}")
STRIKES = re.compile(f"{DISASTER}[^。；{t.WHO[1:-1]}]{{0,16}}?(?:在|袭击|重创|席卷|侵袭|横扫|登陆){WHO}")


def others_named(spot: Spot, own: list[str]) -> set[str]:
    """Sides other than the giver that the sentence of the gift names."""
    named = {c for r in roles(spot.line, 0, len(spot.line.code)) if r.role != "source" for c in r.token.codes}
    return named - set(own)


def arrived(spot: Spot, own: list[str]) -> list[str]:
    """甲的运输机抵达[乙城]，|运来帐篷: where it came to."""
    come = ARRIVED.search(spot.line.code, 0, spot.start) if BROUGHT.match(spot.line.code, spot.start) else None
    codes = codes_of(spot, [r for r in roles(spot.line, 0, spot.start) if come and r.position == come.start("there")])
    return [c for c in codes if c not in own]


ARRIVED = re.compile(
    f"(?:抵达|飞抵|到达|降落在?|降落于|停靠在?|驶抵|进入)(?P<there>{t.WHERE})[^，。；]{{0,8}}，[^，。；]{{0,4}}$"
)
BROUGHT = re.compile("(?:运来|送来|运去|送去|带来|送上|送达|捐赠|移交|交付|送交|发放|派发)")


def told_to(spot: Spot, own: list[str]) -> list[str]:
    """甲乙通电话。甲表示将|追加援助: the other of the two that spoke in the sentence before."""
    index = spot.line.sentence.index
    if (
        others_named(spot, own)
        or TOLD.search(spot.line.code, 0, spot.start) is None
        or NO_RELIEF.search(spot.line.code)
    ):
        return []
    line = spot.scene.story.lines[index - 1] if index else None
    spoke = TALKED.search(line.code) if line else None
    named = [c for r in roles(line, 0, spoke.end()) for c in r.token.codes] if line and spoke else []
    others = set(named) - set(own)
    return list(others) if len(others) == 1 and set(own) <= set(named) else []


TALKED = re.compile("会谈|会晤|会见|通(?:了)?(?:电)?话|致电|会面")
TOLD = re.compile("转达|表示|表明|承诺|说明|告知|通报|宣布|说，")
