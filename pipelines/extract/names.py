"""Names that no lexicon lists: 文莱外交主管部长艾瑞万, 外务审议官山田重夫, 国务卿卓慧思（Jane Doe）. Belongs here: how a name is built and where it ends."""

import re
from collections.abc import Callable
from functools import cache

from pipelines.extract.vocabulary_files import rows

STOP = "与和同跟在对向将于说称表示会的等也则就是为因及从以到由已曾还并正又再日月年周星期上下午表透指强要提出访接见宣发呼敦认谈主应当即随率一二两三四五六七八九十不没未有无所这那此其他她它了着过给让把被最首前后共"
AFTER = re.compile(
    r"$|[，。、；：“”‘’（）()《》\s,:;「」]|[与和同跟在对向将于说称表示会的等也则就是为因及从以到由已曾还并正又再日周星上下今昨明表透指强要提出访接见宣发呼敦认谈主应当即随率一二两三先分举展抵赴致启前最"
    r"时期计预打拟考原否拒警批谴赞支欢感希期愿回通签重确邀获参担带陪乘飞离返来去到本首\d]"
)
DOTTED = r"{c}{{1,7}}(?:[·‧•・．]{c}{{1,8}}){{1,3}}"
LATIN = re.compile(r"([\u4e00-\u9fff·‧•・]{2,14})\s?[（(](?=[A-Z][A-Za-z .'’\-·À-ÿ]+[）)])")


@cache
def surnames() -> tuple[frozenset[str], frozenset[str], str]:
    """Chinese and Korean surnames, Japanese surnames, transliteration characters (source: name_parts.csv, surnames_ja.csv)."""
    parts = {row["kind"]: row["characters"] for row in rows("name_parts.csv")}
    zh = frozenset(parts["surname_zh"]) | {"诸葛", "司马", "欧阳", "上官", "夏侯", "司徒", "南宫", "皇甫"}
    return zh, frozenset(row["surname"] for row in rows("surnames_ja.csv")), parts["transliteration"]


@cache
def foreign() -> re.Pattern[str]:
    """A transliterated name: dotted, or two to six characters that transcribe sounds."""
    one = f"[{surnames()[2]}]"
    return re.compile(f"(?P<dotted>{DOTTED.format(c=one)})|(?P<plain>{one}{{2,7}})")


def clean_end(text: str, start: int, end: int) -> bool:
    """Can a name end here? What follows must be able to follow a name."""
    return AFTER.match(text, end) is not None and not any(c in STOP for c in text[start + 1 : end])


def family_given(text: str, at: int, family: int, lengths: tuple[int, ...]) -> int:
    """End of the given name after a family name of `family` characters, 0 where none fits."""
    for given in lengths:
        end = at + family + given
        name = text[at:end]
        if end <= len(text) and all("\u4e00" <= c <= "\u9fff" for c in name) and clean_end(text, at, end):
            return end
    return 0


def japanese_end(text: str, at: int) -> int:
    for family in (3, 2, 1):
        if text[at : at + family] in surnames()[1]:
            end = family_given(text, at, family, (2, 1, 3))
            if end:
                return end
    return 0


def chinese_end(text: str, at: int) -> int:
    for family in (2, 1):
        if text[at : at + family] in surnames()[0]:
            end = family_given(text, at, family, (2, 1) if family == 1 else (1, 2))
            if end:
                return end
    return 0


def foreign_end(text: str, at: int) -> int:
    """弗雷塔斯，文莱 -> end of 弗雷塔斯; shortens until what follows can follow a name."""
    match = foreign().match(text, at)
    if match is None:
        return 0
    end = match.end()
    shortest = at + (2 if match.lastgroup == "plain" else match.group().rfind("·") + 2)
    while end >= shortest and AFTER.match(text, end) is None:
        end -= 1
    return end if end >= shortest else 0


GRAMMARS: dict[str, tuple[Callable[[str, int], int], ...]] = {
    "JPN": (japanese_end, chinese_end),
    "CHN": (chinese_end,), "TWN": (chinese_end,), "HKG": (chinese_end,), "MAC": (chinese_end,),
    "KOR": (chinese_end,), "PRK": (chinese_end,), "VNM": (chinese_end, foreign_end), "SGP": (chinese_end, foreign_end),
}  # fmt: skip


@cache
def not_names() -> frozenset[str]:
    """Words that begin with a surname character: 安全, 高层, 关系 (source: not_names.csv)."""
    return frozenset(row["surface"] for row in rows("not_names.csv"))


def name_end(text: str, at: int, country: str | None) -> int:
    """Where the personal name that begins at `at` (just after a title) ends; 0 where there is none. `country` picks the grammar."""
    if text[at : at + 2] in not_names():
        return 0
    latin = LATIN.match(text, at)
    if latin and not any(c in "与和、的，" for c in latin.group(1)):
        return latin.end(1)
    dotted = foreign().match(text, at)
    if dotted and dotted.lastgroup == "dotted":
        return foreign_end(text, at)
    for grammar in GRAMMARS.get(country or "", (foreign_end, japanese_end, chinese_end) if country is None else (foreign_end,)):
        end = grammar(text, at)
        if end:
            return end
    return 0
