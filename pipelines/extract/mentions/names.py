"""Names that no lexicon lists: 外务审议官山田重夫, 外长艾瑞万, 国务卿卓慧思（Jane Doe）.

Belongs here: where a name ends. Not here: how it is built (name_grammars.py), the titles (named.py).
A name is read just after a title. Its end is weighed: what follows, and whether the article repeats the name.
"""

import re
from functools import cache

from pipelines.extract.mentions.name_grammars import (
    DOTS,
    Grammar,
    chinese_ends,
    dotted_ends,
    foreign,
    foreign_ends,
    japanese_ends,
    known_japanese_ends,
    korean_ends,
    parts,
    sinicised_ends,
    sinicised_short_ends,
    surnames,
    unlisted_japanese_ends,
    vietnamese_ends,
)
from pipelines.extract.mentions.vocabulary_files import rows

MARK = r"$|[，。、；：“”‘’（）()《》\s,:;「」『』【】—…！？!?\d]"
LATIN = re.compile(rf"([\u4e00-\u9fff{DOTS}]{{2,16}})\s?[（(](?=[^）)]*[a-z])[A-Z][A-Za-z .,'’‘\-·À-ɏ]+[）)]")
TITLE_TAIL = re.compile(
    rf"^(?:[^{DOTS}]*(?:候?人选|候选人|之一|经理|总理|助理|代理|书记|发言人|负责人|领导人|国人|议员|医师|教练|代表)"
    rf"|[^{DOTS}]+[席长官员师授使事臣])(?=[\u4e00-\u9fff]{{2}})"
)
TITLE_END = re.compile(
    "(?:海军|空军|陆军)?(?:[上中少准]将|[上中少大]校|[上中少]尉|将军|[参众]?议员|部长|大使|总统|总理|首相|博士|教授|先生|女士|爵士|勋爵)$"
)
PERSONAL = re.compile(
    r"[（(](?!(?:The|University|Institute|Committee|Council|House|Ministry|Department|National|International|World)\b)"
    r"[A-ZÀ-Þ][a-zß-ɏ'’.\-]+(?:[ \-](?:[A-ZÀ-Þ][A-Za-zÀ-ɏ'’.\-]*|de|da|van|von|der|bin|al|el|la|di)){1,4}[）)]"
)
LONGEST_SHORT = 4  # characters of a name that a personal name in Latin letters is enough for


@cache
def characters(kind: str) -> str:
    return "".join(row["words"] for row in rows("after_names.csv") if row["kind"] == kind)


@cache
def following() -> re.Pattern[str]:
    words = "|".join(row["words"].strip().replace(" ", "|") for row in rows("after_names.csv") if row["kind"] == "word")
    return re.compile(
        f"(?P<mark>{MARK})|(?P<word>{words})"
        f"|(?P<particle>[{characters('particle')}])|(?P<opener>[{characters('opener')}])"
    )


WEIGHT = {"mark": 3.0, "word": 3.0, "particle": 2.0, "opener": 1.0}


@cache
def not_names() -> frozenset[str]:
    """Words that begin with a surname character: 安全, 高层, 关系 (source: not_names.csv)."""
    return frozenset(row["surface"] for row in rows("not_names.csv"))


GRAMMARS = {
    "JPN": (japanese_ends, unlisted_japanese_ends, chinese_ends),
    "VNM": (vietnamese_ends, foreign_ends), "SGP": (chinese_ends, foreign_ends), "MYS": (foreign_ends, chinese_ends),
    **dict.fromkeys(("CHN", "TWN", "HKG", "MAC"), (chinese_ends,)),
    **dict.fromkeys(("KOR", "PRK"), (korean_ends,)),
}  # fmt: skip
ANYWHERE = (chinese_ends, known_japanese_ends, foreign_ends)
FOREIGN = (foreign_ends, dotted_ends)
CHINESE_ABROAD = frozenset(
    {"USA", "GBR", "CAN", "AUS", "NZL"}
)  # whose politicians and officials may have Chinese names
BY_SOUND = frozenset({foreign_ends, dotted_ends})
LEAST: dict[Grammar, float] = {
    unlisted_japanese_ends: 2.5,
    dotted_ends: 1.5,
    sinicised_ends: 1.5,
    sinicised_short_ends: 2.1,
}  # what a name must weigh to be one; of all other grammars:
LEAST_OF_ALL = 0.5


NO_PERSON = re.compile(r".*(?:[会议局部法案院署党划定地城州市区岛省府司团告坛馆社邸场赛展奖网报]|[中核]心)$")


COUNTING = "一两几数每各某"


def possible(name: str, by_sound: bool) -> bool:
    """Can these characters be a name at all?"""
    if not by_sound and (any(c in characters("inside") for c in name) or name[0] in characters("particle")):
        return False
    if not by_sound and (name[0] in COUNTING or (len(name) > 3 and NO_PERSON.match(name))):
        return False
    return all("\u4e00" <= c <= "\u9fff" or c in DOTS or (by_sound and "A" <= c <= "Z") for c in name)


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
    if not by_sound and name[-1] in characters("last") and after.lastgroup != "word" and times < 2:
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
        return True
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


def grammars(country: str | None, envoy: bool) -> tuple[Grammar, ...]:
    """How names of a country are built. Envoys of any country may have taken a Chinese name."""
    known = GRAMMARS.get(country or "", ANYWHERE if country is None else FOREIGN)
    return (*known, sinicised_ends, sinicised_short_ends) if country and (envoy or country in CHINESE_ABROAD) else known


def best_end(text: str, at: int, country: str | None, envoy: bool = False) -> int:
    """The likeliest end of the name that begins here, by the grammars of the country; 0 where none is likely."""
    best, reached = 0, 0.0
    first = following().match(text, at)
    if first is not None and first.lastgroup in ("word", "mark"):
        return 0
    for grammar in grammars(country, envoy):
        by_sound, reached = grammar in BY_SOUND, max(reached, LEAST.get(grammar, LEAST_OF_ALL))
        for end in grammar(text, at):
            found = weight(text, at, end, by_sound) if end <= len(text) else 0
            if found > reached:
                best, reached = end, found
        if best and country is not None:
            break
    return best


def sounds(name: str) -> bool:
    """Are these characters the name of a person, not of a meeting or an institution?"""
    if any(c in characters("inside") for c in name[:-1]) or NO_PERSON.match(name) or name[:2] in not_names():
        return False
    by_sound = sum(c in parts()["transliteration"] or c in DOTS for c in name)
    return name[0] in surnames("zh") or bool(family_name(name)) or 2 * by_sound >= len(name)


def before_latin(text: str, at: int) -> tuple[int, int] | None:
    """卓慧思（Jane Doe）: the bracket gives the exact end; a rest of the title (副[主席]X) is left out at the start."""
    match = LATIN.match(text, at)
    if match is None or any(c in match.group(1) for c in "与和、的，及在是"):
        return None
    start, end = match.span(1)
    rest = TITLE_TAIL.match(match.group(1)) if end - start > 3 else None
    start += rest.end() if rest else 0
    name = TITLE_END.sub("", text[start:end])
    end = start + len(name)
    if len(name) < 2:
        return None
    personal = len(name) <= LONGEST_SHORT and PERSONAL.match(text, match.end(1)) and possible(name, False)
    return (start, end) if sounds(name) or (personal and not NO_PERSON.match(name)) else None


def exact_name(text: str, at: int) -> tuple[int, int] | None:
    """A name that shows its own end, by Latin letters in brackets or by its dots: 埃及代表|纳西尔（Mona Nasir）."""
    exact = before_latin(text, at)
    dotted = foreign().match(text, at)
    if exact or dotted is None or dotted.lastgroup != "dotted" or not ends_here(text, dotted.end()):
        return exact
    return dotted.span()


IN_LATIN = re.compile(
    r"\s?((?:[A-ZÀ-Þ][a-zß-ɏ'’]+|[A-Z]\.)"
    r"(?:[ \-](?:[A-ZÀ-Þ][A-Za-zÀ-ɏ'’\-]*\.?|de|da|van|von|der|bin|al|el|la|di)){1,3})"
)


def in_latin(text: str, at: int) -> tuple[int, int] | None:
    """大使|John Doe与…: a name that the article does not transcribe."""
    match = IN_LATIN.match(text, at)
    return match.span(1) if match else None


def name_at(text: str, at: int, country: str | None, envoy: bool = False) -> tuple[int, int] | None:
    """Span of the personal name that begins at `at`, just after a title. `country` picks the grammar."""
    exact = in_latin(text, at) or before_latin(text, at)
    if exact:
        return exact
    found = foreign().match(text, at)
    dotted = found is not None and found.lastgroup == "dotted"
    if text[at : at + 2] in not_names() and not dotted:
        return None
    end = best_end(text, at, "" if dotted else country, envoy)
    return (at, end) if end else None


def family_name(name: str) -> str:
    """上川阳子 -> 上川; empty when no listed family name begins it."""
    return next((name[:size] for size in (3, 2) if len(name) > size and name[:size] in surnames("ja")), "")
