"""Texts that an article prints in full: 某某大使署名文章：, and what follows are his own words.

Not here: papers that are told of (papers.py), interviews (hearing.py).
"""

from pipelines.extract.clauses.speech_words import phrase
from pipelines.extract.clauses.story import Line
from pipelines.extract.clauses.voice import voice_of
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
