"""与甲会谈的|乙, 正在中东访问的|甲: who does it follows the words that describe what he does.

Not here: the word orders in which the subject comes first (events/frames/).
"""

import re

from pipelines.extract.clauses.triggers.reading import Spot, parties_of
from pipelines.extract.clauses.triggers.subjects import ACTING
from pipelines.extract.mentions import token as t
from pipelines.extract.mentions.token import Token
from pipelines.extract.rulebook import expand


def relative_head(spot: Spot) -> Token | None:
    """会见出席慕尼黑安全会议的王毅, 与甲会谈的乙: who attends follows the 的."""
    code = spot.line.code
    told = OF_WHOM.match(code, spot.end)
    if told is None and GUEST.search(code, spot.clause_start, spot.start):
        told = AND_MORE.match(code, spot.end, spot.clause_end)
    if told is None:
        return None
    behind = spot.line.tokens_in(told.end() - 1, told.end() + 11)
    return next((tok for _, tok in behind if tok.symbol in (t.PERSON, t.OFFICIAL)), None)


OF_WHOM = re.compile("(?:归来|回来|返回|回国|归国)?的")  # 刚从乙国访问|归来的甲
RECEIVES = "(?:[会接]见|会晤|拜会|[与同和跟]|欢迎|宴请|看望)"
GUEST = re.compile(  # 丙会见来华|出席峰会和庆典的甲
    expand(f"{RECEIVES}了?(?:{t.TIME}|<asked>|专程|正在?|前来|来[京访]?|[来赴]{t.WHERE}{{1,2}})*$")
)
AND_MORE = re.compile(  # 峰会|和纪念…活动并进行工作访问的甲
    f"(?:{t.TIME}?(?:年会|会议|峰会))?(?:[和与及、并暨]|以及)(?!将?[会接与同])[^，。；：{t.PERSON}{t.OFFICIAL}]{{2,44}}?的(?=[^，。；：的]{{0,4}}{t.WHO})"
)
TRAVELS = re.compile(rf"{t.PLACE}[^，。；：{t.WHO[1:-1]}]{{0,8}}?访问?的[^，。；：]{{0,8}}?[{t.PERSON}{t.OFFICIAL}]")


def traveller_in_region(spot: Spot) -> Token | None:
    """正在|中东访问的甲"""
    told = TRAVELS.match(spot.line.code, spot.end, spot.clause_end)
    return spot.line.token_at(told.end() - 1) if told else None


VISITED = re.compile(
    rf"{t.WHERE}{{1,2}}[^，。；：的{t.WHO[1:-1]}]{{0,6}}的[^，。；：{t.WHO[1:-1]}]{{0,6}}[{t.PERSON}{t.OFFICIAL}]"
)
JOINED = re.compile(expand(f"(?:以及|[和与及同、])(?:{t.TIME}|刚刚?|曾|已|日前|近日|正在?|现在|<first>|<again>)*$"))
RANKED = re.compile(
    "[首一每任][位名个]|第[一二三四五六七八九十]|最高|首批"
)  # 是第一位访问乙国的[官员]: he of whom it is said


def visitor_described(spot: Spot, home: set[str]) -> Token | None:
    """上周访问甲国的[乙]表示, 甲国接见访问甲国的[乙], 丙以及今天抵达甲国的[乙]: who was there is named behind it.

    No other guest stands before it: `home` are the codes of the country visited.
    """
    code, told = spot.line.code, VISITED.match(spot.line.code, spot.end, spot.clause_end)
    acting = [] if JOINED.search(code, spot.clause_start, spot.start) else parties_of(spot.left(), ACTING)
    sides = [{code for party in spot.scene.resolve(r.token) for code in party.codes} for r in acting]
    guest = any(not codes or not home.issuperset(codes) for codes in sides)
    head = spot.line.token_at(told.end() - 1) if told and not guest else None
    counted = RANKED.search(code, spot.clause_start, told.end() if told else spot.end)
    return None if head is not None and head.person is None and counted else head
