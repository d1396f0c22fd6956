"""Texts that an article prints in full: 某某大使署名文章：, 问：…答：…, and what follows are his own words.

Not here: papers that are told of (papers.py), interviews that name who speaks (hearing/hearing.py).
"""

import re

from pipelines.extract.clauses.article.story import Line
from pipelines.extract.clauses.rule_words.speech_words import phrase
from pipelines.extract.clauses.speaking.voice import Voice, voice_of
from pipelines.extract.mentions import token as t
from pipelines.extract.statements.floor import Floor

FULL_TEXT = phrase("full_text")
TURN = re.compile("(?:(?P<answer>答)|[^，。：“]{0,8}问)：")
FACES_QUESTIONS = re.compile("记者会|答记者问|答问|发布会|吹风会|[采专]访|回答|提问|主持")


def note_full_text(floor: Floor, line: Line) -> None:
    """甲国大使署名文章：| -> he has the floor from here to the end of the article"""
    if FULL_TEXT.search(line.code) is None:
        return
    writer = next((x for x in line.tokens if x.symbol in (t.PERSON, t.OFFICIAL) and x.codes), None)
    if writer is not None and writer.person not in floor.private:
        floor.prints = voice_of(floor.scene, [writer], 0)


def note_answer(floor: Floor, line: Line) -> None:
    """问：…。答：| -> whom the journalists ask has the floor until the next 问"""
    turn = TURN.match(line.code)
    if turn is None or floor.scene.story.article.text[line.sentence.start - 1 : line.sentence.start] not in ("", "\n"):
        return
    floor.prints = host_before(floor, line) if turn["answer"] else None
    floor.asked = floor.prints is not None
    if floor.prints is None:
        floor.give(None)


def host_before(floor: Floor, line: Line) -> Voice | None:
    """外交部发言人某某主持例行记者会。问：…答：| -> 某某"""
    for earlier in floor.scene.story.lines[: line.sentence.index]:
        if FACES_QUESTIONS.search(earlier.code) is None or TURN.match(earlier.code):
            continue
        for token in earlier.tokens:
            if token.symbol in (t.PERSON, t.OFFICIAL) and token.codes and token.person not in floor.private:
                return voice_of(floor.scene, [token], 0)
    return None
