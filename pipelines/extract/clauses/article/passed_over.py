"""Adjuncts that change nothing of what a clause tells: 甲|不得不|释放乙, 甲|应对方要求|会见乙.

Belongs here: taking them out of an encoded sentence, so that no rule trips over their words.
Not here: the words (rules/asides.yaml), adjuncts that name a party (taking_part/asides.py).
"""

import re

from pipelines.extract.clauses.article.wordings import Exchange
from pipelines.extract.mentions.token import Token
from pipelines.extract.rulebook import RULES, expand
from pipelines.pages import read_page

TOKEN = "[\ue000-\ue008]"
NAMES_NOBODY = "[^，。；：、（）“”「」《》的\ue000-\ue002\ue004-\ue008]"  # but for 双方, 各方
PATTERNS: list[str] = read_page(RULES / "asides.yaml")["passed_over"]
ADJUNCT = expand("|".join(PATTERNS)).replace("~", NAMES_NOBODY)
BEHIND = re.compile(
    rf"(?:(?<={TOKEN})|(?<={TOKEN}(?:[也还又曾已均都等]))|(?<={TOKEN}(?:等人|一行|双方)))(?:{ADJUNCT})+(?!$|[，。；：、）！？将把被遭])"
)


def passed_over(
    code: str, tokens: list[Token], where: list[int]
) -> tuple[str, list[Token], list[int], tuple[Exchange, ...]]:
    """The code without such adjuncts, the tokens outside them with their places, and where they stood, in order."""
    spans = [match.span() for match in BEHIND.finditer(code)]
    if not spans:
        return code, tokens, where, ()
    pieces, changes, cursor, position = list[str](), list[Exchange](), 0, 0
    kept = list[tuple[Token, int]]()
    placed = list(zip(tokens, where, strict=True))
    for start, end in [*spans, (len(code), len(code))]:
        pieces.append(code[cursor:start])
        kept += [(token, position + at - cursor) for token, at in placed if cursor <= at < start]
        position += start - cursor
        inside = sum(token.end - token.start - 1 for token, at in placed if start <= at < end)
        changes.append(Exchange(position, end - start + inside, 0))
        cursor = end
    return "".join(pieces), [token for token, _ in kept], [at for _, at in kept], tuple(changes[:-1])
