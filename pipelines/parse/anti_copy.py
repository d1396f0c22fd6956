"""Junk that a forum writes into what is copied from it: runs of single letters and marks, its own name beside them.

Belongs here: finding it by its looks. Not here: phrases of pages, see furniture.yaml.
"""

import re
from collections.abc import Iterable
from itertools import pairwise, takewhile

NOISE = re.compile(  # 7 _( Q: ?( H8 I, H& d9 @某某网: its first or last piece may be glued to a word
    r"(?:[!-~]{1,3}[ \t]+){5,}[!-~]{0,3}|(?:[ \t]+[!-~]{1,3}){5,}"
)
LATIN = re.compile(r"[A-Za-z][A-Za-z\d.]{2,}")
LEFT = re.compile(r"[A-Za-z]{1,3}$"), re.compile(r"^[A-Za-z]{1,3}(?=[\u3400-\u9fff])")
MARK = re.compile(r"[^\w\s]")
LEAST = 3  # runs of it in a text
SHORTEST = 8  # characters of the forum's own words


def without_junk(text: str) -> str:
    """The text without such runs, and without what stands beside them and elsewhere word for word."""
    found = [match for match in NOISE.finditer(text) if is_noise(match[0])]
    if len(found) < LEAST:
        return text
    edges = [(0, 0), *(match.span() for match in found), (len(text), len(text))]
    kept = [text[end:start] for (_, end), (start, _) in pairwise(edges)]
    own = sorted(phrases(kept), key=len, reverse=True)
    for phrase in own:
        kept = [piece.replace(phrase, "") for piece in kept]
    names = [name.lower() for name in LATIN.findall(text) if text.count(name) > 1]
    return "\n".join(rest for piece in kept if (rest := trimmed(piece.strip(), names)))


def trimmed(piece: str, names: list[str]) -> str:
    """…聪明。tv, where tvbsite stands elsewhere: what the run has left of a name goes with it."""
    end, start = LEFT[0].search(piece), LEFT[1].match(piece)
    if end and any(name.startswith(end[0].lower()) for name in names):
        piece = piece[: end.start()]
    if start and any(name.endswith(start[0].lower()) for name in names):
        piece = piece[start.end() :]
    return piece.strip()


def is_noise(run: str) -> bool:
    """Marks among the letters, hardly a word: no list of initials, no formula."""
    pieces = run.split()
    return len(MARK.findall(run)) >= 2 and sum(any(char.isalpha() for char in piece) for piece in pieces) >= 3


def phrases(pieces: list[str]) -> set[str]:
    """What begins or ends a piece and stands in another one or elsewhere in it: the forum's name and praise."""
    whole = "\x00".join(pieces)
    found = set[str]()
    for piece in filter(None, map(str.strip, pieces)):
        heads = (piece[:size] for size in range(1, len(piece) + 1))
        ends = (piece[-size:] for size in range(1, len(piece) + 1))
        found |= {longest(heads, whole), longest(ends, whole)}
    return {phrase for phrase in found if len(phrase) >= SHORTEST}


def longest(growing: Iterable[str], whole: str) -> str:
    """The last that stands at least twice."""
    return next(reversed([*takewhile(lambda part: whole.count(part) > 1, growing)]), "")
