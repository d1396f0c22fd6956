"""Glosses in brackets: 东盟（ASEAN）, 会议（Quad，下称四方会谈）. They belong to the word before them.

Belongs here: which brackets only gloss. Not here: names in Latin letters after persons (folding.py).
"""

import re

from pipelines.extract import token as t
from pipelines.extract.token import Token

LATIN = r"[A-Za-zÀ-ɏ0-9 .,'’“”\"&·/\-–]"
SHORT = "[，,、；] ?(?:又|以下|下|亦|也)?简?[称为][^（）()]{1,12}"
GLOSS = re.compile(rf"[（(](?=[^）)]{{0,8}}[A-Za-zÀ-ɏ]){LATIN}+(?:{SHORT})?[）)]")


def with_glosses(text: str, tokens: list[Token]) -> list[Token]:
    """A token takes in the gloss that follows it; what the gloss names is no party of its own."""
    kept: list[Token] = []
    for token in tokens:
        if kept and token.start < kept[-1].end:
            continue
        opens = token.symbol != t.TIME and text[token.end : token.end + 1] in "（("
        gloss = GLOSS.match(text, token.end) if opens else None
        kept.append(token._replace(end=gloss.end()) if gloss else token)
    return kept
