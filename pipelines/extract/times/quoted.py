"""Words quoted or reported behind a day: 周二表示，“军机今天…; 6日会见外长。甲表示，今天….

Belongs here: telling them. Not here: what a time in them leans on (find.py).
"""

import re

from pipelines.extract.speaking_verbs import verbs_of_speaking

SPEAKS = f"(?:{verbs_of_speaking()})"
QUOTED = re.compile(
    f"[^。；！？“”]{{0,40}}(?:{SPEAKS}|声明|告诉[^，。“”]{{1,12}})[^。；！？“”]{{0,6}}[，：:]?\\s*[“「『][^“”「」『』]*"
)
SENTENCE_EDGE = re.compile(r"[。！？\n]")
TALKED = re.compile("会[见谈晤面]|[接召约]见|拜会|座谈|通话|欢迎仪式")
OPENS = re.compile(f"\\s*[^，。：；\\d]{{2,20}}?{SPEAKS}(?<!报[道导])(?:，|：)")
BY_NOW = re.compile("(?:[今昨]|[明前][天日])[^\\d，。]{0,4}$")
FAR = 1200  # characters between the talks and what is said at them


def spoken(text: str, day_end: int, start: int) -> bool:
    """Does the time at `start` stand in words that were said on the day told last?"""
    return quoted(text[day_end:start]) or said_at_talks(text, day_end, start)


def quoted(between: str) -> bool:
    """Does what stands between a day and a later place of the text open a quotation that is not yet closed there?"""
    return "\n" not in between and QUOTED.fullmatch(between) is not None


def said_at_talks(text: str, day_end: int, start: int) -> bool:
    """6日会见外长。甲表示，今天…: words of who was at the talks that the day is told of, in a sentence of their own."""
    if start - day_end > FAR or BY_NOW.search(text, day_end - 6, day_end):
        return False  # 昨天会见外长。甲说，今天…: by the clock of who writes
    edges = [edge.end() for edge in SENTENCE_EDGE.finditer(text, day_end, start)]
    return (
        bool(edges)
        and TALKED.search(text, day_end, edges[0]) is not None
        and OPENS.match(text, edges[-1], start) is not None
    )
