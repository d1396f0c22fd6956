"""People held who are told of only as let go: 释放了被关押三年的两人, 以换取被关押的两人获释.

Belongs here: whether being held is news of its own. Not here: who holds whom (captives/custody.py), the release
(lifting.py).
"""

import re

from pipelines.extract.clauses.triggers.reading import Reading, Spot
from pipelines.extract.mentions import token as t
from pipelines.extract.mentions.listed.wars import hostages
from pipelines.extract.rulebook import expand


def since_freed(spot: Spot) -> bool:
    """释放了|被关押三年的乙国记者, 被甲关押五年的两人|获释: held no longer; not 将释放被关押的两人."""
    after = FREED_AFTER.match(spot.line.code, spot.end)
    before = FREED_BEFORE.search(spot.line.code, spot.clause_start, spot.start)
    ahead = NOT_YET.search(spot.line.code, spot.clause_start, spot.start)
    later = FREED_LATER.match(spot.line.code, spot.end)
    earlier = FREED_EARLIER.search(spot.line.code, 0, spot.start) or GONE_HOME.match(spot.line.code, spot.end)
    free = after is not None and not ahead and NOT_YET.search(after.group()) is None
    return bool(before or later or earlier or free)


def to_be_freed(spot: Spot, reading: Reading) -> bool:
    """将释放|被甲关押的两人, 以换取|被关押的两人|获释: the news is that they go free; not if it is only asked.

    To hold hostages is news of its own, whatever else is told of them.
    """
    by, _ = hostages(spot.scene.day()) or ("", "")
    if by in reading.codes():
        return False
    code, start = spot.line.code, spot.clause_start
    before = LETS_GO.search(code, start, spot.start)
    after = before or LET_GO.match(code, spot.end)
    if after is None or OF_CAPTIVES.match(code, spot.end) is None:
        return False
    return ASKED_ONLY.search(code, start, max(spot.start, after.end())) is None


OF_CAPTIVES = re.compile("[留押捕禁]?(?:(?:在|于)[^，。；的]{1,12})?(?:的|人质|囚犯|战俘|人员|者)")
LETS_GO = re.compile("(?:释放|放还|放回|遣返|交还|移交|换回|换取|开释|放走)(?!了)[^，。；的]{0,16}$")
LET_GO = re.compile("[^，。；]{0,14}的?[^，。；]{0,24}?(?:获释|获得?释放|被释放)")
ASKED_ONLY = re.compile(
    expand(
        "要求|<urges>|<hopes>|尽快|尽早|早日|应|必须|未(?!来)|没有|不|拒绝|<if>|若|争取|确保|致力|努力|等待|何时|直到|关注|讨论|支持|反对"
    )
)


FREED_BEFORE = re.compile(
    "(?:释放|放还|放行|遣返|赦免|放走|交还|移交|归还)(?:并[^，的]{1,4})?了[^，。]{0,16}$"
    "|已经?(?:释放|放还|放行|遣返)[^，。]{0,16}$"
    "|(?:相互|互相|彼此)(?:释放|移交|交还|遣返)[^，。]{0,16}$"
)
FREED_AFTER = re.compile(
    "[^，。；]{0,10}的[^，。；]{0,34}?"
    "(?:获释|获准?得?[^，。；]{0,4}释放|被[^，。；]{0,4}释放|重获自由|(?:刑满|期满|提前)释放|出狱)(?!之?前)"
)
FREED_LATER = re.compile(  # 在甲被软禁三年后，20日获释; 移交被扣押人员的遗体
    f"[^，。；]{{0,12}}(?:遗体|遗骸)|"
    f"[^，。；的]{{0,8}}?(?:之?后|多年|[年月天周]|{t.TIME})，?[^，。；的将会可应未没不]{{0,10}}(?:获释|获得?释放|被释放|重获自由|出狱)(?!之?前)"
)
FREED_EARLIER = re.compile(  # 获释，此前被甲|关押三年
    expand(
        "(?:获释|释放了?[^，。；]{0,16}|离境)，[^，。；]{0,6}(?:<earlier>|之前|曾)[^，。；]{0,4}[被遭][^，。；]{0,6}$"
    )
)
GONE_HOME = re.compile(  # 被甲|关押三年的乙国学者返抵乙国
    f"[^，。；]{{0,12}}的{t.WHO}[^，。；将会]{{0,24}}(?:返抵|回到|返回|飞返|抵返|重返|安抵)(?:{t.WHO}|{t.PLACE}|家园|祖国|故乡|国内)"
)
NOT_YET = re.compile(
    "将|会|预计|有望|可望|可能|能够?|尽快|尽早|早日|应|必须|未|没有|不"
    + expand("|要求|<urges>|<hopes>|确保|努力|等待|何时|直到|<if>|若|换取")
)
