"""What becomes of a measure named by its noun: imposed, lifted, or left standing.

Belongs here: 取消制裁 against 要求取消制裁. Not here: the status of what is imposed or lifted (measures.py).
"""

import re

from pipelines.extract import token as t
from pipelines.extract.deeds import aim
from pipelines.extract.reading import Reading, Spot
from pipelines.extract.rulebook import cues

ASKED = re.compile(
    r"要求|呼吁|敦促|督促|促请|促使|请求|恳请|希望|期待|期望|渴望|寻求|争取|力求|推动|应|须|需要|必要|主张|建议|讨论|谈判|商讨|游说"
    r"|如果|若|假如|一旦|除非|直到|直至|是否|能否|会否|条件|换取|何时|尽快|尽早|早日|立即"
    r"|不(?!断|同|过|仅|只|久|久前)|未(?!来)|没有|拒绝|无法|反对|无意|难以"
)


def fate(at: Spot, reading: Reading) -> str:
    """imposed | lifted | asked (要求取消, 尚未取消: it stands) | named (the bare noun: it stands too)."""
    start = max(at.clause_start, reading.scope)
    for cue in cues("lifting"):
        left = cue.scope == "left"
        match = cue.pattern.search(at.line.code[start : at.start] if left else at.line.code[at.end : at.clause_end])
        if match is None:
            continue
        before = start + match.start() if left else at.start
        if cue.value == "lifted" and ASKED.search(at.line.code, at.clause_start, before):
            return "asked"
        return cue.value
    return "imposed" if verb(at) else "named"


def possessed(at: Spot, reading: Reading) -> bool:
    """美国的制裁, 美国对伊朗的制裁: is it the measure of who is named before it? Not 美国谈到制裁."""
    if reading.actor_at < 0:
        return True  # by the passive, or by the sides at hand
    begin, _ = aim(at)
    end = begin if begin > reading.actor_at else at.start
    return OWN.fullmatch(at.line.code[reading.actor_at + 1 : end]) is not None


OWN = re.compile(
    r"(?:的|政府|当局|方面|方|单方面|单边|所谓|最新|现有|现行|当前|目前|相关|有关|一系列|长期|严厉|严格|经济|贸易|金融|石油|能源|武器|技术|科技|半导体|芯片|晶片|新|新一轮|多轮"
    r"|近期|最近|近来|先前|此前|之前|日益|不断|持续|多项|多个|各种|各项|任何|全面|部分|额外|高额|国际|军事|外交|惩罚性|报复性|歧视性|等国?|对此|过去|曾|以.{2,12}为由|因.{2,14}(?:而|，)?|就.{2,12}|在.{2,14}[上下中后]"
    rf"|{t.TIME}|[“”「」])*"
)


def verb(at: Spot) -> bool:
    """制裁 with its object right after it: 制裁乙国官员."""
    return at.line.code.startswith("制裁", at.start) and OBJECT.match(at.line.code, at.end) is not None


OBJECT = re.compile(
    r"(?:了|过)?(?!措施|名单|清单|力度|压力|等|的|和|与|及|或|后|前|时|问题|决议|机制|对象|政策|方案|风险|威胁|下|中|是|将|已|生效|以来|之|行动|令|范围|计划)[^，。、；：！？”」』）)]"
)
