"""Countries by one character: 日中韩, 访日, 美防长.

Belongs here: where one character can be a country. Not here: which one (letters.py), full names.
"""

import re
from collections import Counter
from collections.abc import Iterable
from functools import cache, lru_cache

from pipelines.extract.mentions.countries.letters import letters, meant
from pipelines.extract.mentions.listed.vocabulary_files import rows
from pipelines.extract.mentions.mention import ABBREVIATION, PLACE, Mention

MARKS = "，,。；;：:？！、“”‘’「」（）()《》【】—\n "
BEFORE_ONE = (
    MARKS
    + "-/与和同跟对向据由被在给及令后的称驻会见时是吁求请邀为而但若让使促因"
    + "阻拦撞架艘枚名袭炸毁近将并且也又或指责击劝助帮挺抗自从到往至经替受前任原现该各某致遭随着了"
)
BEFORE_PAIR = MARKS + "与和同跟据由令及使让的称指促吁请望盼求为劝责评斥"
VERBS = {
    "访": "采探走专家拜回未",
    "赴": "奔",
    "抵": "",
    "驻": "",
    "对": "反全针面相绝应核派敌成",
    "援": "支救声后",
    "来": "未以从近原本历向素往越后迎带",
    "售": "出零销预代兜热抛",
    "输": "运传灌认服不",
    "离": "距脱分隔偏远背",
    "返": "遣",
}
DATE_DAY = re.compile(
    r"日(?<![首本此上这该几多每0-9一二三四五六七八九十]次日)(?:(?<=[0-9０-９一二三四五六七八九十几今昨明近同当次翌节假周末即某每整终昔往生]日)|(?=[前后内起止益渐夜常趋]|期(?![间待])|程))"
)
COUNTED = "(?:[0-9]{1,3}|[三四五六七八九十]{1,3})[多余]?(?:国(?![家防会王民])|个?国家)"  # 等三十九国
AS_TIME = "以[后来前]"  # 访台以后, 访日以来
HIDDEN = "\0"
EUROPE, GOES = "欧", "访赴抵返离来"  # 访[欧]: a journey to the continent, not to the EU
TIMES = (
    f"[0-9０-９]{HIDDEN}",
    "[今昨明当]天",
    "[上下本这]周",
    "[上下本]月",
    "[今去明]年",
    "目前",
    "[此之]前",
    "近[日期来]",
    "如今",
    "当时",
    "期间",
)
AFTER_TIME = "|".join(f"(?<={time})" for time in TIMES)  # 15日中美将举行会谈, 去年中日签署协议


@cache
def after(context: str) -> str:
    """Alternatives of words that follow a letter (source: letter_contexts.csv)."""
    return "|".join(row["words"] for row in rows("letter_contexts.csv") if row["context"] == context)


def verbs() -> str:
    """Just behind a verb that is no part of another word: 访 but not 采访."""
    each = "|".join(f"(?<={verb})(?<![{words}]{verb})" if words else f"(?<={verb})" for verb, words in VERBS.items())
    return f"(?<=[{''.join(VERBS)}])(?:{each})"


@cache
def pattern() -> re.Pattern[str]:
    """Groups: object (访日), tour (访问日韩), run (日中外长, 日、中和韩), pair (中美), one (美防长), joint (两岸).

    And listed: letters before names in full (美、日、澳大利亚).
    """
    one, strong, weak = letters().klass(), letters().klass(weak=False), letters().klass(strong=False)
    listed = sorted(letters().pairs, key=lambda p: (-len(p), p))
    pairs, joint = ("|".join(p for p in listed if (p[0] in letters().codes) == own) for own in (True, False))
    and_ = "(?:和|与|及)"
    end = rf"(?=[{re.escape(MARKS)}]|$|{after('object')})"
    end_of_tour = rf"(?=[{re.escape(MARKS)}]|$|\d|[一两二三四五六七八九十]{{1,2}}天|等国|等地|{after('object')})"
    return re.compile(
        rf"(?={one[:-1]}{''.join(sorted({p[0] for p in listed}))}])(?:"  # most places fail at once
        rf"(?={one})(?:(?P<run>{one}{{2,6}}|{one}(?:、{one})+(?:{and_}{one})?|{one}{and_}{one})"
        rf"(?=(?:等)?(?:[（(][A-Za-z]{{2,10}}[）)])?(?:{after('pair')}|{COUNTED})|[）)](?:{after('pair')}))"
        rf"|(?<![^{re.escape(BEFORE_ONE)}席])(?P<listed>{one}(?:、{one})+)(?=[、和与及]{HIDDEN})"
        rf"|(?:{verbs()})(?P<object>{strong}{{1,3}}(?!{AS_TIME}){weak}{end}|{strong}{{1,3}}|{weak}{end})"
        rf"(?<!来中)(?![\u4e00-\u9fff]?[元语文岁])"
        rf"|(?<=[访前抵飞转][问往达])(?<!专访问)(?P<tour>{one}{{2,4}}){end_of_tour}"
        rf"|(?:(?<![^{re.escape(BEFORE_PAIR)}])|{AFTER_TIME})(?P<pair>{pairs})"
        rf"|(?<![^{re.escape(BEFORE_ONE)}])(?P<one>{strong}(?={after('single')})|{weak}(?={after('title')})))"
        rf"|(?P<joint>{joint})(?={after('joint')}))"
    )


@lru_cache(maxsize=1 << 14)
def hidden(surface: str) -> str:
    """日本外相 -> \0本外相"""
    return surface.translate(letters().hide)


def shadow(text: str, taken: Iterable[tuple[int, int]] = ()) -> str:
    """The text without the letters that are no country: days of the month, guarded words, what other mentions hold."""
    pieces: list[str] = []
    at = 0
    guarded = [(a, b) for _, a, b in letters().guards.find_matches_as_indexes(text)]
    for start, end in sorted([*guarded, *taken]):
        if end > at:
            start = start if start > at else at
            pieces += (text[at:start], hidden(text[start:end]))
            at = end
    return DATE_DAY.sub(HIDDEN, "".join(pieces) + text[at:])


@cache
def rest_of_run() -> re.Pattern[str]:
    """From one letter of a run on: [中]日韩外长, 中、[日]和韩三国."""
    one = letters().klass()
    return re.compile(rf"{one}(?:[、和与及]?{one})*(?=(?:等)?(?:{after('pair')}|{COUNTED}))")


def trimmed(hidden: str, start: int, run: str) -> tuple[int, str]:
    """增[加美中]关系, [以中美]关系为, [比美中]建交早: an ordinary word at the head of a run is cut off.

    Unless the run is a listed pair.
    """
    weak = letters().weak
    while (
        len(run) > 1
        and run[0] in weak
        and run not in letters().pairs
        and ((start > 0 and hidden[start - 1] not in BEFORE_ONE) or run[0] in "以新比")
    ):
        start, run = start + 1, run[1:]
    return start, run


def codes_of(run: str, named: Counter[str]) -> tuple[str, ...]:
    """日中韩 -> JPN, CHN, KOR; ambiguous letters by the countries that the article names."""
    table = letters()
    if run in table.open_pairs:
        return tuple(meant(c, code, named) for c, code in zip(run, table.pairs[run], strict=True))
    if run in table.pairs:
        return table.pairs[run]
    return tuple(dict.fromkeys(meant(c, table.codes[c], named) for c in run if c in table.codes))


def find_abbreviations(hidden: str, named: Counter[str]) -> list[Mention]:
    """日中韩外长 -> one mention of JPN, CHN, KOR; 访华 -> CHN.

    `hidden`: a shadow of the text, of equal length. `rank` is the group of the pattern.
    """
    found = []
    for match in pattern().finditer(hidden):
        group = match.lastgroup or ""
        start, run = match.start(group), match.group(group)
        if group in ("run", "listed"):
            start, run = trimmed(hidden, start, run)
            if len(run) == 1:
                continue
        elif run in letters().weak and not named[codes_of(run, named)[0]]:
            continue
        if run == EUROPE and hidden[start - 1] in GOES:
            found.append(Mention(start, start + 1, PLACE, run, (), "欧洲", "region"))
            continue
        found.append(Mention(start, start + len(run), ABBREVIATION, run, codes_of(run, named), run, group))
    return found
