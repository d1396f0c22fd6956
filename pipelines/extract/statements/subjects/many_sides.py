"""Sides that nobody counts, as subjects: 西方国家纷纷呼吁, 多国领导人表示. They act together, and have no code.

Belongs here: finding them before a verb. Not here: sides that are named or counted (clauses/speaking/voices.py).
"""

import re

from pipelines.extract.clauses.article.story import Line
from pipelines.extract.clauses.rule_words.speech_words import phrase
from pipelines.extract.clauses.speaking.voice import LEADS_ON, NOT_HIS, Voice, side_voice
from pipelines.extract.mentions.token import OFFICIAL, SIDE, Token

MANY_SIDES = phrase("many_sides")
MANY_HEAD = re.compile(f"[国邦盟伙外领元首政官{OFFICIAL}]")


def many_sides(line: Line, start: int, end: int, first: bool = False) -> Voice | None:
    """西方国家纷纷|呼吁…: sides that nobody counts act, and have no code."""
    match = MANY_SIDES.match(line.code, start, end) if MANY_HEAD.search(line.code, start, end) else None
    if match is None:
        return None
    gap = line.code[match.end() : end].rstrip("“「")  # 各国外长“要求甲国停火”
    if not (NOT_HIS.match(gap) is None if first else LEADS_ON.match(gap)):
        return None
    a, b = line.at[match.start("many")], line.at[match.end("many")]
    return side_voice(Token(a, b, SIDE, match["many"], plural=True), match.start("many"))
