"""How a name is built: family and given names of each country, sounds that transcribe, dots.

Not here: which of the possible ends is the one (names.py).
"""

import re
from collections.abc import Callable, Iterator
from functools import cache

from pipelines.extract.mentions.listed.vocabulary_files import rows

Grammar = Callable[[str, int], Iterator[int]]
DOTS = "·‧•・･．.-"


@cache
def parts() -> dict[str, str]:
    """Surname characters and transliteration characters (source: name_parts.csv)."""
    return {row["kind"]: row["characters"] for row in rows("name_parts.csv")}


@cache
def surnames(kind: str) -> frozenset[str]:
    """Family names: zh (Chinese, Vietnamese), ko or ja."""
    if kind == "ja":
        return frozenset(row["surname"] for row in rows("surnames_ja.csv"))
    if kind == "ko":
        return frozenset(parts()["surname_ko"]) | surnames("zh")
    return frozenset(parts()["surname_zh"]) | frozenset(parts()["surname_double"].split())


@cache
def foreign() -> re.Pattern[str]:
    """A transliterated name: dotted, or two to seven characters that transcribe sounds."""
    sound = parts()["transliteration"]
    one = f"(?:[{sound}]|(?<=[{sound}])[{parts()['transliteration_inside']}](?=[{sound}]))"
    first = f"(?=[小老]?[{sound}])"
    numbered = "(?:[一二三四五六七八九十]+世)?"
    return re.compile(
        f"(?P<dotted>{first}[小老]?{one}{{1,8}}(?:[{DOTS}](?:[A-Z][{DOTS}])?{one}{{1,8}}){{1,4}}{numbered})"
        f"|(?P<plain>{first}{one}{{2,8}}{numbered})"
    )


def family_ends(text: str, at: int, kind: str, sizes: tuple[int, ...], given: tuple[int, ...]) -> Iterator[int]:
    """Ends of family + given name, for each family name that begins here."""
    for size in sizes:
        if text[at : at + size] in surnames(kind):
            yield from (at + size + length for length in given)


def known_japanese_ends(text: str, at: int) -> Iterator[int]:
    yield from family_ends(text, at, "ja", (3, 2), (2, 1, 3))


def japanese_ends(text: str, at: int) -> Iterator[int]:
    yield from family_ends(text, at, "ja", (3, 2, 1), (2, 1, 3))


def shaped_japanese_ends(text: str, at: int) -> Iterator[int]:
    """桐谷|修一: four characters, the last of which ends given names; a particle behind them is enough."""
    if text[at + 3 : at + 4] in parts()["given_ja"]:
        yield at + 4


def unlisted_japanese_ends(text: str, at: int) -> Iterator[int]:
    """A family name that no list has: most names have four characters."""
    yield from (at + 4, at + 3, at + 5)


def chinese_ends(text: str, at: int) -> Iterator[int]:
    yield from family_ends(text, at, "zh", (2,), (1, 2))
    yield from family_ends(text, at, "zh", (1,), (2, 1))


def korean_ends(text: str, at: int) -> Iterator[int]:
    yield from family_ends(text, at, "zh", (2,), (1, 2))
    yield from family_ends(text, at, "ko", (1,), (2, 1))


def vietnamese_ends(text: str, at: int) -> Iterator[int]:
    yield from family_ends(text, at, "zh", (1,), (2, 3, 1))


def foreign_ends(text: str, at: int) -> Iterator[int]:
    match = foreign().match(text, at)
    if match:
        shortest = at + (2 if match.lastgroup == "plain" else max(match.group().rfind(dot) for dot in DOTS) + 2)
        yield from range(match.end(), shortest - 1, -1)


def sinicised_ends(text: str, at: int) -> Iterator[int]:
    """Foreigners with a Chinese name: 驻华大使|葛爱德, 贸易代表|骆某."""
    yield from family_ends(text, at, "zh", (1,), (2,))


def sinicised_short_ends(text: str, at: int) -> Iterator[int]:
    yield from family_ends(text, at, "zh", (1,), (1,))


@cache
def loose() -> re.Pattern[str]:
    """Characters none of which is a word of grammar."""
    never = "".join(row["words"] for row in rows("after_names.csv") if row["kind"] in ("inside", "particle"))
    return re.compile(f"(?:(?![{never}])[\u4e00-\u9fff]){{3,7}}")


def loose_ends(text: str, at: int) -> Iterator[int]:
    """One character that seldom transcribes a sound, among others that do: 外长|单多吉, 国会主席|坤索达莉."""
    found = loose().match(text, at)
    usual = parts()["transliteration"] + parts()["transliteration_inside"]
    strange = [c not in usual for c in found.group()] if found else []
    yield from (at + size for size in range(len(strange), 2, -1) if sum(strange[:size]) <= 1)


def dotted_ends(text: str, at: int) -> Iterator[int]:
    """A dotted name with characters that seldom transcribe sounds: 尤里·先科."""
    match = DOTTED.match(text, at)
    if match:
        yield from range(match.end(1) + 2, match.end() + 1)


DOTTED = re.compile(rf"(?![的及和与或以])((?:[\u4e00-\u9fff]{{1,8}}[{DOTS}]){{1,3}})[\u4e00-\u9fff]{{2,7}}")
