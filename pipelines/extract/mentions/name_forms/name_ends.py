"""How likely a name ends here: what follows it, and whether the article repeats it.

Not here: which ends a name can have (name_grammars.py).
"""

import re
from functools import cache

from pipelines.extract.mentions.listed.vocabulary_files import rows
from pipelines.extract.mentions.name_forms.name_grammars import DOTS, foreign, parts
from pipelines.extract.mentions.name_forms.possible_names import characters, possible

MARK = r"$|[，。、；：“”‘’（）()《》\s,:;「」『』【】—…！？!?\d]"


@cache
def following() -> re.Pattern[str]:
    words = "|".join(row["words"].strip().replace(" ", "|") for row in rows("after_names.csv") if row["kind"] == "word")
    return re.compile(
        f"(?P<mark>{MARK})|(?P<word>{words})"
        f"|(?P<particle>[{characters('particle')}])|(?P<opener>[{characters('opener')}])"
    )


AIN = re.compile("(?<=[赛塞海韦魏])因$")  # 侯赛因, 韦因: no 因为
JOINS = "和与同正向以到再自"
NOTHING_TO_JOIN = re.compile(r"[，。；（(]|\d{1,2}日")  # 康景和3日说: no word joins what follows here
WEIGHT = {"mark": 3.0, "word": 3.0, "particle": 2.0, "opener": 1.0}


def weight(text: str, at: int, end: int, by_sound: bool) -> float:
    """How likely text[at:end] is a whole name, not too short and not too long; 0 and less: it is none."""
    name = text[at:end]
    after = following().match(text, end)
    if after is None or end > len(text) or not possible(name, by_sound):
        return 0
    total = WEIGHT[after.lastgroup or ""]
    times = text.count(name)
    if name[0] in parts()["surname_doubtful"] and not by_sound:
        total -= 2 if len(name) < 3 else 1.5
    joins = name[-1] in characters("last") and not (name[-1] in JOINS and NOTHING_TO_JOIN.match(text, end))
    if not by_sound and joins and after.lastgroup != "word" and times < 2:
        return 0
    if spanned(text, at, end, by_sound):
        total -= 2
    shorter = name[:-1]
    if len(shorter) > 1 and not shorter.endswith(tuple(DOTS)) and text.count(shorter) > times:
        total -= 2
    if times > 1:
        total += 1 if not always_continued(text, name, end, times) else -2
    return total


def spanned(text: str, at: int, end: int, by_sound: bool) -> bool:
    """艾瑞万分|别, 王毅正|在, 驰浩日前|说: the last characters begin or are a word of their own."""
    if by_sound and text[end - 1] in characters("particle"):
        return not AIN.search(text, at, end)
    tails = (following().match(text, start) for start in (end - 1, end - 2) if start > at + 1)
    return any(tail is not None and tail.lastgroup == "word" for tail in tails)


def always_continued(text: str, name: str, end: int, times: int) -> bool:
    """林西 of which every mention reads 林西强."""
    return (
        end < len(text) and "\u4e00" <= text[end] <= "\u9fff" and text.count(text[end - len(name) : end + 1]) == times
    )


def name_follows(text: str, end: int) -> bool:
    """捷克总统|某某: could what follows an office be a name that nothing tells?"""
    return following().match(text, end) is None and foreign().match(text, end) is not None


def ends_here(text: str, end: int) -> bool:
    """Does a mark, a particle or a word of the news follow?"""
    after = following().match(text, end)
    return after is not None and after.lastgroup != "opener"


def sounds_end(text: str, at: int, end: int) -> bool:
    """马立基|互致贺电: what follows transcribes no sound."""
    match = foreign().match(text, at)
    return match is not None and match.end() == end


def speaks(text: str, end: int) -> bool:
    """Does a word of the news follow?"""
    after = following().match(text, end)
    return after is not None and after.lastgroup == "word"
