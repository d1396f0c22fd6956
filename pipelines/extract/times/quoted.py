"""Words quoted behind a day: 周二表示，“军机今天….

Belongs here: telling them. Not here: what a time in them leans on (find.py).
"""

import re

from pipelines.extract.speaking_verbs import verbs_of_speaking

QUOTED = re.compile(
    f"[^。；！？“”]{{0,40}}(?:{verbs_of_speaking()}|声明|告诉[^，。“”]{{1,12}})[^。；！？“”]{{0,6}}[，：:]?\\s*[“「『][^“”「」『』]*"
)


def quoted(between: str) -> bool:
    """Does what stands between a day and a later place of the text open a quotation that is not yet closed there?"""
    return "\n" not in between and QUOTED.fullmatch(between) is not None
