"""甲国把爆炸归咎于乙国, 甲国一名将军遇袭身亡: blows of which another clause tells who is said to have struck.

Not here: blows told with who strikes (blows.py).
"""

import re

from pipelines.extract.clauses.triggers.reading import Reading, Spot
from pipelines.extract.events.measures.acting.around import subject_before
from pipelines.extract.events.measures.acting.deeds import add_all, set_targets
from pipelines.extract.events.measures.acting.passives import suffer
from pipelines.extract.mentions import token as t
from pipelines.extract.rulebook import expand

ACCUSED = re.compile(
    expand(
        "(?:指控|<censure>|归咎于?|怪罪于?|怀疑|认定|断定|矢言向|誓言向|控)(?:是)?(?P<named><side>)"
        "(?=[^，。；：]{0,8}(?:策划|下手|幕后|所为|犯下|实施|暗杀|刺杀|谋杀|主使|指使|干的|有关)|[，。；]|$)"
        "|(?P<did><side>)(?:特工|情报机构|特务)?(?:是|就是|为)?[^，。；：]{0,6}(?:幕后|主谋|元凶|所为|策划了|下的手|暗杀了|刺杀了|派人)"
    )
)
BLOW_OF = re.compile(
    "的?(?:[^，。；的]{0,8}的)?[^，。；的]{0,6}(?:袭击|攻击|空袭|轰炸|炮击|突袭|打击|伏击|攻势|进攻)中"
)
MOURNS = re.compile(expand("<mourn>|纪念"))  # who mourns them is not hit
NEAR_BY = 4  # sentences in which it is told who is accused


def blamed(spot: Spot) -> Reading:
    """[甲]把袭击归咎于[乙]: 乙 is said to have struck 甲."""
    reading = Reading()
    add_all(reading, spot, [*spot.inside(), *spot.right()][:1])
    set_targets(reading, spot, [r for r in spot.left() if r.token.codes and r.role != "source"][:1])
    reading.scope = spot.start
    return reading


def murdered(spot: Spot) -> Reading:
    """[甲]的一名将军遇袭身亡: whoever is accused of it, in the clause or in the sentences around it, has struck."""
    reading = Reading()
    if any(r.role == "agent" for r in [*spot.left(), *spot.inside()]):
        suffer(reading, spot, there=False)
        return reading
    mourned = MOURNS.search(spot.line.code, spot.clause_start, spot.end) is not None
    blow = [
        r for r in spot.inside() if not mourned and r.role == "at" and BLOW_OF.match(spot.line.code, r.position + 1)
    ]
    add_all(reading, spot, blow)  # 乙国士兵在[甲]的空袭中阵亡, 丙国公民在[甲]对[乙]的袭击中丧生
    set_targets(reading, spot, [r for r in spot.inside() if blow and r.role == "to"])
    if not reading.targets:
        set_targets(reading, spot, [r for r in spot.left() if r.token.codes and r.role in ("subject", "of")][-1:])
    told = reading.codes() or accused(spot)
    if not reading.targets:
        set_targets(reading, spot, [r for r in subject_before(spot) if not set(r.token.codes) & set(told)])
    reading.targets = reading.targets or [c for own in told for c in spot.scene.opposite(own)]
    reading.acted_by(code for code in told if code not in reading.targets)
    reading.scope = spot.start
    return reading


def accused(spot: Spot) -> list[str]:
    """The one side that the sentences around are said to accuse; none where they accuse several."""
    at = spot.line.sentence.index
    found: list[str] = []
    for line in spot.scene.story.lines:
        if abs(line.sentence.index - at) <= NEAR_BY:
            for match in ACCUSED.finditer(line.code):
                token = line.token_at(match.start("named" if match["named"] else "did"))
                found += token.codes if token and token.symbol == t.SIDE else ()
    return list(dict.fromkeys(found)) if len(set(found)) == 1 else []
