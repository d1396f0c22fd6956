"""Readouts that tell the talks in full: 甲表示，…。中方愿…。双方要…: sentence by sentence in his words, without a verb.

Belongs here: telling such an article, and what both sides are to do in it. Not here: whose account it is (readouts.py).
"""

import re

from pipelines.extract.clauses.article.story import Line
from pipelines.extract.clauses.speaking.voice import Voice
from pipelines.extract.mentions.token import PERSON, REFERENCE
from pipelines.extract.statements.act_words.acts import Word
from pipelines.extract.statements.act_words.cues import Cue

IN_HIS_WORDS = re.compile("愿|要|欢迎|希望|感谢|支持")
TALKS, LEAD = re.compile("会见|会谈|会晤"), 2
OTHERS = re.compile("各方|当事|国际社会")
REPORTED = re.compile(f"[{PERSON}{REFERENCE}](?:又|还|则|亦|也|同时)*(?:说|称|提到)")  # a journalist tells it
FEWEST, OFTEN = 2, 8  # sentences; one in so many
PROGRAMME = frozenset({"is_to", "all_are_to", "should", "ought", "need_to"})


def told_in_full(lines: tuple[Line, ...], told: list[list[list[Word]]]) -> bool:
    """Do sentences go on in a leader's words again and again, without a verb of speaking, at talks?"""
    if not any(TALKS.search(x.code) for x in lines[:LEAD]) or any(REPORTED.search(x.code) for x in lines):
        return False
    going_on = sum(goes_on(line, words) for line, words in zip(lines, told, strict=False))
    return going_on >= FEWEST and going_on * OFTEN > len(lines)


def goes_on(line: Line, clauses: list[list[Word]]) -> bool:
    """[中方]愿…, [双方]要…, 愿…: an act by itself."""
    words = [word for clause in clauses for word in clause]
    if not words or any(word.cue is None for word in words):
        return False
    first = line.token_at(0)
    opens = first is not None and (first.text.endswith("方") or first.reference == "joint")
    return opens or IN_HIS_WORDS.match(line.code) is not None


def programme(cue: Cue, voice: Voice | None, doer: Voice | None) -> bool:
    """[双方]|要|深化合作, [两国]|应当|支持彼此: what both have before them, asked of nobody. Not 乙方应…."""
    subject = voice or doer
    if subject is not None and OTHERS.search(subject.word.text):
        return False
    return cue.name in PROGRAMME and (subject is None or not subject.tokens or subject.kind == "joint")
