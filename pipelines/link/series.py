"""What series a named conference or dialogue belongs to, whoever names it and however.

日中安保对话, 第17次中日安全对话, 防务部门高官出席的“安全对话 -> 安全对话; 三国首脑会谈, 中日韩领导人会议 -> 领导人会晤.
A conference open to many (慕尼黑安全会议, 二十国集团峰会) is its own series.
"""

import csv
import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from pipelines.extract.gazetteer import mechanisms

WORDS = Path(__file__).with_name("series.csv")
VAGUE = re.compile(
    r"(?:.{0,6}(?:会谈|会晤|会面|会议|对话|磋商|谈判|协商|国际会议|部长级对话|双边会议|特别会议|紧急会议|记者会))?"
)
QUOTED = re.compile(r".*[“《「]")
PAIR = 2


@dataclass(frozen=True, slots=True)
class Series:
    """`open`: many may attend, its sides are not told by its name. `sides`: those that are always there."""

    key: str
    rank: str | None = None
    open: bool = False
    sides: tuple[str, ...] = ()


@cache
def series_of(name: str) -> Series | None:
    """None for a name that could be any meeting: 会谈, 双边会议."""
    plain = QUOTED.sub("", unicodedata.normalize("NFKC", name)).strip("”》」 ")
    mechanism = longest(plain, known_mechanisms())
    sides = known_mechanisms()[mechanism][1] if mechanism else ()
    if mechanism and len(sides) < PAIR:
        return Series(known_mechanisms()[mechanism][0], open=True)
    for text in (known_mechanisms()[mechanism][0] if mechanism else "", plain):
        word = longest(text, words())
        if word:
            key, rank = words()[word]
            return Series(key, rank, sides=sides)
    if mechanism:
        return Series(known_mechanisms()[mechanism][0], sides=sides)
    return None if VAGUE.fullmatch(plain) else Series(plain)


def longest(text: str, known: Iterable[str]) -> str | None:
    """The longest known word in the text; of equals, the first in the alphabet."""
    return min((word for word in known if word in text), key=lambda word: (-len(word), word), default=None)


@cache
def words() -> dict[str, tuple[str, str | None]]:
    with WORDS.open(encoding="utf-8", newline="") as file:
        return {row["word"]: (row["series"], row["rank"] or None) for row in csv.DictReader(file)}


@cache
def known_mechanisms() -> dict[str, tuple[str, tuple[str, ...]]]:
    """Surface -> (usual name, those that are always there)."""
    return {row.surface: (row.name, tuple(sorted(row.parties))) for row in mechanisms()}
