"""Who does what is only spoken of in an earlier clause: 甲批评[乙]违反承诺，|向丙出售武器.

Belongs here: deeds told after who is accused of them, or by nobody at all. Not here: the subject itself (actors.py).
"""

import re

from pipelines.extract.clauses.role import Role
from pipelines.extract.clauses.taking_part.roles import roles
from pipelines.extract.clauses.triggers.reading import Spot, is_place
from pipelines.extract.mentions import token as t
from pipelines.extract.rulebook import expand

BLAMES = re.compile(
    f"(?:{expand('<censure>')}|指控|指称|控告|炮轰|控诉)(?P<who>{t.WHO})(?:政府|当局|方面|军方|军队|[军方])?[“「]?(?!的|对|[，。])[^，。]{{3,}}，$"
)
OWN_STEP = re.compile(
    "(?:并(?!不断|一再)|也|同时|决定|宣布|随即|随后|因此|为此|于是|遂|呼吁|要求|敦促|誓|警告|强调|表示|说|称|拟|计划"
    "|打算|开始|已|再度|但|而|威胁|考虑|承诺|准备|下令|召回|召见)"
)
OWN_FORCE = re.compile("海警|海军|空军|陆军|军方|军队|部队|海保")  # 派[海警]船
QUOTE = re.compile("[“「]")
JUDGED = re.compile(
    "[^，。]{0,24}，?(?:[^，。]{0,4}令人|[^，。]{0,4}让人|是[^，。]{0,12}的|实属|属于|构成|不可接受|绝不|无法接受|违反)"
)


def accused(spot: Spot, start: int, end: int, accuser: list[Role]) -> list[Role]:
    """甲批评[乙]罔顾事实，|认定…: what follows 乙 did, unless it is done to 乙, or told as the next step of 甲."""
    told = BLAMES.search(spot.line.code, start, end)
    if told is None or end != spot.clause_start:
        return []
    blamed = [r for r in roles(spot.line, start, end) if r.position == told.start("who") and not is_place(r)]
    codes = {c for r in blamed for c in r.token.codes}
    told_there = (r.token for r in [*spot.left(), *spot.inside(), *spot.right()])
    there = {c for token in told_there if not OWN_FORCE.fullmatch(token.text) for c in token.codes}
    own = {c for r in accuser for c in r.token.codes}
    if not codes or codes & there or codes & own:
        return []
    return blamed if own & there or not OWN_STEP.match(spot.line.code, spot.clause_start) else []


def of_nobody(spot: Spot) -> bool:
    """外长说：“|进入乙国领海，令人震惊”, “|入侵乙国是错误的”: what is only judged, by whoever says so."""
    code = spot.line.code
    opens = QUOTE.search(code, max(0, spot.clause_start - 1), spot.clause_start + 1)
    return opens is not None and JUDGED.match(code, spot.end) is not None
