"""One piece of a time expression and its number. Not here: which pieces there are (tokens.py)."""

import re
from collections.abc import Callable
from typing import NamedTuple

from pipelines.extract.times.numerals import number

DIGITS = re.compile(r"\d+")
HAN = re.compile(r"[〇○零一二两三四五六七八九十廿卅百]+|\d+")


class Token(NamedTuple):
    """`lean`: absolute, publication, story, bare (nearest), before, after. 明后年 has a range from `low` to `high`."""

    start: int
    end: int
    unit: str
    lean: str = "absolute"
    low: int = 0
    high: int = 0
    word: str = ""


def numbers(match: re.Match[str]) -> list[int]:
    return [number(n) for n in HAN.findall(match[0])]


def clear_before(match: re.Match[str], text: str) -> bool:
    """The number is whole and no label: not 第17日, 1.5月, F15日."""
    before = text[max(0, match.start() - 2) : match.start()]
    if before.endswith((".", ":", ",", "/")):
        return not before[0].isdecimal()
    return not before or not (before[-1] == "第" or (before[-1].isascii() and before[-1].isalnum()))


def simple(unit: str, low: int, high: int) -> Callable[[re.Match[str], str], Token | None]:
    """A maker for a number with its unit, if the number is within bounds."""

    def make(match: re.Match[str], text: str) -> Token | None:
        value = numbers(match)[0]
        if not low <= value <= high or not clear_before(match, text):
            return None
        return Token(match.start(), match.end(), unit, low=value, high=value)

    return make
