"""与甲会谈的|乙, 正在中东访问的|甲: who does it follows the words that describe what he does.

Not here: the word orders in which the subject comes first (events/frames/).
"""

import re

from pipelines.extract.clauses.reading import Spot
from pipelines.extract.mentions import token as t
from pipelines.extract.mentions.token import Token


def relative_head(spot: Spot) -> Token | None:
    """会见出席慕尼黑安全会议的王毅, 与甲会谈的乙: who attends follows the 的."""
    if not OF_WHOM.match(spot.line.code, spot.end):
        return None
    return next(
        (tok for pos, tok in spot.line.tokens_in(spot.end, spot.end + 12) if tok.symbol in (t.PERSON, t.OFFICIAL)),
        None,
    )


OF_WHOM = re.compile("(?:归来|回来|返回|回国|归国)?的")  # 刚从乙国访问|归来的甲
TRAVELS = re.compile(rf"{t.PLACE}[^，。；：{t.WHO[1:-1]}]{{0,8}}?访问的[^，。；：]{{0,8}}?[{t.PERSON}{t.OFFICIAL}]")


def traveller_in_region(spot: Spot) -> Token | None:
    """正在|中东访问的甲"""
    told = TRAVELS.match(spot.line.code, spot.end, spot.clause_end)
    return spot.line.token_at(told.end() - 1) if told else None
