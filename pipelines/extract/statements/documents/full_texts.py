"""Texts that an article prints in full: 某某大使署名文章：, 问：…答：…, and what follows are his own words.

Not here: papers that are told of (papers.py), interviews that name who speaks (hearing/hearing.py).
"""

from pipelines.extract.clauses.article.interview import hosts, turn_at
from pipelines.extract.clauses.article.story import Line
from pipelines.extract.clauses.rule_words.speech_words import phrase
from pipelines.extract.clauses.speaking.voice import Voice, voice_of
from pipelines.extract.mentions import token as t
from pipelines.extract.statements.floor import Floor

FULL_TEXT = phrase("full_text")


def note_full_text(floor: Floor, line: Line) -> None:
    """甲国大使署名文章：| -> he has the floor from here to the end of the article"""
    if FULL_TEXT.search(line.code) is None:
        return
    writer = next((x for x in line.tokens if x.symbol in (t.PERSON, t.OFFICIAL) and x.codes), None)
    if writer is not None and writer.person not in floor.private:
        floor.prints = voice_of(floor.scene, [writer], 0)


def note_answer(floor: Floor, line: Line) -> None:
    """问：…。答：| -> whom the journalists ask has the floor until the next 问"""
    turn = turn_at(floor.scene.story, line)
    if turn is None:
        return
    floor.prints = host_before(floor, line) if turn["answer"] else None
    floor.asked = floor.prints is not None
    if floor.prints is None:
        floor.give(None)


def host_before(floor: Floor, line: Line) -> Voice | None:
    """外交部发言人某某主持例行记者会。问：…答：| -> 某某"""
    host = next((x for x in hosts(floor.scene.story, line) if x.person not in floor.private), None)
    return voice_of(floor.scene, [host], 0) if host is not None else None
