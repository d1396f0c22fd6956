"""Words quoted behind a day: 周二表示，“军机今天….

Belongs here: telling them. Not here: what a time in them leans on (find.py).
"""

import re

QUOTED = re.compile(
    "[^。；！？“”]{0,40}(?:表示|说|称|指出|强调|宣布|写道|发文|声明|告诉[^，。“”]{1,12})[^。；！？“”]{0,6}[，：:]?\\s*[“「『][^“”「」『』]*"
)


def quoted(between: str) -> bool:
    """Does what stands between a day and a later place of the text open a quotation that is not yet closed there?"""
    return "\n" not in between and QUOTED.fullmatch(between) is not None
