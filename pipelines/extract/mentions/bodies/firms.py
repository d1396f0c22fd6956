"""Companies whose side is meant: 对华为的禁令 is towards China.

Belongs here: the rows of kind company in organisations.csv, found in a piece of a sentence.
Not here: who acts (events/measures/acting/actors.py). Companies are no parties of anything else.
"""

import re
from functools import cache

from pipelines.extract.mentions.listed import gazetteer

RIVAL = re.compile("(?:的)?(?:主要|最大)?(?:竞争)?对手")  # 使用[三星]对手华为的设备


@cache
def firms() -> dict[str, str]:
    """华为 -> CHN."""
    return {row.surface: row.country for row in gazetteer.organisations() if row.kind == "company" and row.country}


@cache
def names() -> str:
    """All of them as one pattern, longer names first."""
    return "|".join(re.escape(name) for name in sorted(firms(), key=len, reverse=True))


@cache
def pattern() -> re.Pattern[str]:
    return re.compile(names())


def sides_of_firms(code: str, start: int, end: int) -> list[str]:
    """禁止华为和中兴参与 -> CHN."""
    found = (match for match in pattern().finditer(code, start, end) if not RIVAL.match(code, match.end()))
    return list(dict.fromkeys(firms()[match.group()] for match in found))
