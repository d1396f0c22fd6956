"""What a summit is called after: 太平洋领袖会议 -> 太平洋; 三国特别峰会 -> nothing.

Not here: bodies and the words for what they hold (series.py).
"""

import re
from functools import cache

from pipelines.extract.mentions.listed.gazetteer import countries, places
from pipelines.extract.times.words import any_of

LETTERS = re.compile("[A-Z]{3,}")  # IPEF, OIC; not AI, which is half of a name
PLAIN = re.compile(
    r"第?[\d一二三四五六七八九十百]+(?:[届次轮方边人天年月日]|成员国|[多余]?国)?|[两双单多][边国方人]|全体|系列|特别|紧急|年度|非正式|正式|定期|例行|历史性|马拉松式|首次"
    r"|又一次?|视[频讯像]|线上|在线|网络|虚拟|实体|形式|联合|大型|盛大|国际|全球|世界|世纪|纪念|高级别|元首|首脑|领导人?|领袖|外长|成员国?|国家|各国|问题|和平|友好|战时"
    r"|今[天年日]|明[天年日]|[上下][个一]?[月周年]|近期|本[届次周月]|这[一次场]*|此次|该|一[个次场]|为期|之间|即将|[的、和与及跟于在:;,.·()（）\-－—+]"
)
LEAST = 3  # characters; two may be what two leaders are called by: [拜习]峰会


def called_after(before: str) -> str:
    """亚洲零排放共同体(首脑会议) -> 亚洲零排放共同体, 三国特别(峰会) -> the empty string: any leaders hold it"""
    letters = LETTERS.findall(before)
    if letters:
        return str(letters[0])
    parts = PLAIN.sub("|", states_and_towns().sub("|", before)).split("|")
    own = "".join(sorted(part for part in parts if not side_by_side().fullmatch(part)))
    return own if len(own) >= LEAST else ""


def names_state(before: str) -> bool:
    """日本与东盟特别(首脑会议)"""
    return states().search(before) is not None


@cache
def states() -> re.Pattern[str]:
    return re.compile(any_of({row.surface for row in countries() if len(row.surface) > 1}))


@cache
def states_and_towns() -> re.Pattern[str]:
    towns = any_of({row.surface for row in places() if row.kind in ("city", "venue")})
    return re.compile(f"{states().pattern}|{towns}")


@cache
def side_by_side() -> re.Pattern[str]:
    """States by one letter each: 美日韩; the empty string too."""
    return re.compile(f"[{''.join(sorted({row.surface for row in countries() if len(row.surface) == 1}))}]*")
