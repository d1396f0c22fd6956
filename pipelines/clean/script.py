"""Traditional to Simplified. Belongs here: when a character must stay. Not here: the tables, they are OpenCC's."""

import re
from functools import cache
from operator import ne
from pathlib import Path

from pipelines.pages import read_sheet
from pipelines.simplified import converted

FEW = 0.02  # of the characters change: the text is Simplified, with a quoted name perhaps
LOOK = 1_000  # characters
BOTH = re.compile("[乾著藉瞭徵鍾夥祇甯]")  # characters that Simplified writing has as well, in other senses


def simplify(text: str) -> str:
    """外務大臣會見王毅 -> 外务大臣会见王毅; 陳乾 keeps its 乾, and so does 乾县 in a Simplified text"""
    if text.isascii():
        return text
    plain = same_length(text)
    if plain == text:
        return text
    if BOTH.search(text) and is_simplified(text, plain):
        return "".join(a if BOTH.match(a) else b for a, b in zip(text, plain, strict=True))
    return keep_names(text, plain)


def same_length(text: str) -> str:
    """Should a phrase of the table change the length, its line is converted character by character."""
    plain = converted(text)
    if len(plain) == len(text):
        return plain
    return "\n".join(one_by_one(line) for line in text.split("\n"))


def one_by_one(line: str) -> str:
    plain = converted(line)
    if len(plain) == len(line):
        return plain
    return "".join(new if len(new := converted(char)) == 1 else char for char in line)


def is_simplified(text: str, plain: str) -> bool:
    text, plain = text[:LOOK], plain[:LOOK]
    changed: int = sum(map(ne, text, plain))
    return changed < max(3, FEW * len(text))


def keep_names(text: str, plain: str) -> str:
    """Put back the characters that simplify_exceptions.csv protects."""
    for pattern, char, instead in exceptions():
        if char in text:
            for match in pattern.finditer(text):
                at = match.start(1)
                plain = plain[:at] + instead + plain[at + 1 :]
    return plain


@cache
def exceptions() -> tuple[tuple[re.Pattern[str], str, str], ...]:
    """(pattern with the character as its group, the character, what it becomes)"""
    rows = read_sheet(Path(__file__).parent / "simplify_exceptions.csv")
    return tuple((re.compile(row["pattern"]), row["character"], row["becomes"]) for row in rows)
