"""May these characters be the name of a person at all? Not 安全, not 某某会议.

Not here: how a name is built (name_grammars.py), where it ends (name_ends.py).
"""

import re
from functools import cache

from pipelines.extract.mentions.listed.vocabulary_files import rows
from pipelines.extract.mentions.name_forms.name_grammars import DOTS, parts, surnames


@cache
def characters(kind: str) -> str:
    return "".join(row["words"] for row in rows("after_names.csv") if row["kind"] == kind)


@cache
def not_names() -> frozenset[str]:
    """Words that begin with a surname character: 安全, 高层, 关系 (source: not_names.csv)."""
    return frozenset(row["surface"] for row in rows("not_names.csv"))


NO_PERSON = re.compile(r".*(?:[会议局部法案院署党划定地城州市区岛省府司团告坛馆社邸场赛展奖网报]|[中核]心)$")
COUNTING = "一两几数每各某"
GIVEN = re.compile(
    "(?<=^.)在[寅明勋浩洪宇成荣贤淑熙镐奎亨俊哲日锡佑渊烈圭善英镇旭范焕]$|(?<=^..)[达和哲伸拓直真慎龙]也$"
)


def possible(name: str, by_sound: bool) -> bool:
    """Can these characters be a name at all?"""
    if not by_sound:
        # 李在勋, 森田达也, 中曾根弘文: names that hold a word of grammar
        letters = GIVEN.sub("", name).removeprefix(family_name(name))
        if any(c in characters("inside") for c in letters) or name[0] in COUNTING:
            return False
        grammatical = name[0] in characters("particle")
        of_a_body = len(name) > 3 and NO_PERSON.match(name) is not None
        japanese = (grammatical or of_a_body) and family_name(name) != ""  # 后藤, 木村贵司: 后 and 司 say nothing there
        if (grammatical and not japanese) or (of_a_body and not (japanese and name[-1] == "司")):
            return False
    return all("\u4e00" <= c <= "\u9fff" or c in DOTS or (by_sound and "A" <= c <= "Z") for c in name)


def sounds(name: str) -> bool:
    """Are these characters the name of a person, not of a meeting or an institution?"""
    if any(c in characters("inside") for c in name[:-1]) or NO_PERSON.match(name) or name[:2] in not_names():
        return False
    by_sound = sum(c in parts()["transliteration"] or c in DOTS for c in name)
    return name[0] in surnames("zh") or bool(family_name(name)) or 2 * by_sound >= len(name)


def family_name(name: str) -> str:
    """上川阳子 -> 上川; empty when no listed family name begins it."""
    return next((name[:size] for size in (3, 2) if len(name) > size and name[:size] in surnames("ja")), "")
