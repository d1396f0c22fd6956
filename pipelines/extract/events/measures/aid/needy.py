"""Who receives a gift whose sentence names nobody else: a land that an earlier one tells to be struck.

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
