"""Interviews, which name who speaks before a colon: 记者：…？ 甲：“….

Belongs here: labels, and who has the floor by one. Not here: verbs of speaking (hearing/hearing.py).
"""

import re
from collections import Counter

from pipelines.extract.clauses.article.story import Line
from pipelines.extract.clauses.rule_words.speech_words import phrase
from pipelines.extract.clauses.speaking.voice import SPEAKERS, voice_of
from pipelines.extract.statements.floor import Floor

LABEL, LABEL_ENDS = phrase("label"), 30
TURN, TURNS = re.compile(r"^([一-鿿·A-Za-z]{2,12})(?<![说称示道出写])：", re.M), 3


def turns(text: str) -> frozenset[str]:
    """记者：…？ 某某：…。 -> 记者, 某某: who labels several paragraphs of an interview"""
    if text.count("：") < 2 * TURNS:
        return frozenset()
    return frozenset(name for name, count in Counter(TURN.findall(text)).items() if count >= TURNS)


def labelled(floor: Floor, line: Line) -> None:
    """甲：“…: an interview names who speaks before the colon; a name without a side is a stranger's."""
    if "：" not in line.code[:LABEL_ENDS]:
        return
    text, start = floor.scene.story.article.text, line.sentence.start
    name = text[start : text.index("：", start)] if text[start - 1 : start] in ("", "\n") else ""
    if name not in floor.labels and LABEL.match(line.code) is None:
        return
    token = line.token_at(0)
    known = token is not None and token.symbol in SPEAKERS and token.person not in floor.private
    floor.give(voice_of(floor.scene, [token], 0) if known and token is not None else None)
    floor.he_is_stranger = floor.stranger
    floor.answers = floor.stranger and name in floor.labels
