"""议员要求制裁乙国官员: what the lawmakers of a side move for is proposed, whoever has to decide it.

Not here: demands of others, which are no deeds (bearing.py).
"""

import re

from pipelines.extract.clauses.triggers.reading import Reading, Spot
from pipelines.extract.rulebook import expand

MOVED = re.compile(
    "(?:议员|政客|议会|国会|[参众]议?院|[参众]两院|[上下]议院)(?P<who>[^。；，]{0,24}?)"
    "(?:要求|呼吁|敦促|促请|吁(?!气)|提出|提案|推动|推出|主张|提议|寻求|去信)(?P<what>[^。；]{0,60})$"
)
HINDERED = re.compile(
    f"{expand('<if>')}|若(?!干)|是否|会否|停止|反对|拒绝|{expand('<censure>')}|取消|解除|撤销|不(?!断|少)|没有|未|威胁|听证"
)
OWN = re.compile("政府|当局|白宫")  # 议员呼吁[英国政府]: their own
NEAR = 12  # characters: 美国国会跨党派|议员


def moved(spot: Spot, end: int | None = None) -> tuple[str, ...]:
    """The side whose lawmakers, earlier in the sentence, move for what the trigger tells."""
    begin, text = spot.line.sentence.start, spot.scene.story.article.text
    told = MOVED.search(text, begin, spot.line.at[spot.start if end is None else end])
    if told is None or HINDERED.search(told["who"] + told["what"]):
        return ()
    named = [x for x in spot.line.tokens if x.codes and told.start() - NEAR <= x.start <= told.start()][-1:]
    asked = [x for x in spot.line.tokens if x.codes and told.start() < x.start < told.end() and OWN.search(x.text)][:1]
    return next((x.codes for x in (*named, *asked)), ())


def name_lawmakers(reading: Reading, spot: Spot) -> None:
    """甲国议员|提出法案，要求制裁…, 甲国议员|推动《…制裁法》: where nobody else is said to act, their side would."""
    if not reading.codes() and len(side := moved(spot) or moved(spot, spot.end)) == 1:
        reading.add_sides(side)
        reading.targets = [c for c in reading.targets if c not in side]
