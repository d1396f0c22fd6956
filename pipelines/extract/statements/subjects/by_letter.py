"""Sides by the first letter of their name and 方: 汤方愿…, 埃方敦促….

Not here: letters that mean one side wherever they stand (mentions/countries/letters.py).
"""

from functools import cache

from pipelines.extract.clauses.article.story import Line
from pipelines.extract.clauses.rule_words.speech_words import phrase
from pipelines.extract.clauses.speaking.voice import Voice, side_voice
from pipelines.extract.mentions.listed import gazetteer
from pipelines.extract.mentions.token import SIDE, Token
from pipelines.extract.statements.floor import Floor

BY_LETTER = phrase("by_letter")


@cache
def country_names() -> dict[str, str]:
    return {row.code: row.name for row in gazetteer.codes()}


def side_by_letter(floor: Floor, line: Line, start: int, end: int) -> Voice | None:
    """汤方愿…, spoken by or to the King of Tonga: the first letter of a country at hand and 方."""
    match = BY_LETTER.match(line.code, start, end) if "方" in line.code or "国" in line.code else None
    if match is None:
        return None
    at_hand = [c for p in (*floor.speakers, *floor.scene.pair) for c in p.codes]
    code = next((c for c in at_hand if country_names().get(c, "").startswith(match["letter"])), None)
    if code is None:
        return None
    a, b = line.at[match.start("letter")], line.at[match.end("word")]
    return side_voice(Token(a, b, SIDE, match["word"], (code,)), match.start())


def by_own_letter(floor: Floor, voice: Voice) -> bool:
    """埃塞俄比亚外交部说…。|埃方|敦促埃及…: whose name begins with the letter speaks, whoever else's does."""
    text = voice.word.text
    if len(text) != 2 or text[1] != "方" or len(floor.codes()) != 1 or voice.codes() == floor.codes():
        return False
    return all(country_names().get(c, "").startswith(text[0]) for c in floor.codes())
