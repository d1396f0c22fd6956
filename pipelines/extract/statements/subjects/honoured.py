"""A leader whom another honours in his own words: 甲说…。[习近平主席]同总统先生会见; [两国元首]宣布….

Belongs here: telling him from one who acts or speaks himself. Not here: who has the floor (floor.py).
"""

import re

from pipelines.extract.clauses.speaking.voice import Voice
from pipelines.extract.mentions.token import PERSON, Token
from pipelines.extract.statements.act_words.cues import Cue
from pipelines.extract.statements.floor import Floor

BOTH_HEADS = re.compile("两国(?:最高)?(?:元首|领导人)$")


def honoured(floor: Floor, voice: Voice) -> bool:
    """李希表示，…。|习近平主席|同总统先生会见: another than a named speaker, called as one calls him to his face."""
    if not (floor.heard or floor.alive) or not floor.spoke or len(voice.tokens) != 1 or not speaks_himself(floor):
        return False
    word = voice.word
    if BOTH_HEADS.search(word.text):
        return floor.speakers[0].rank != "leader"
    return word.symbol == PERSON and name_first(word) and voice.parties != floor.speakers


def speaks_himself(floor: Floor) -> bool:
    """One person by name; a spokesman tells what his leader does."""
    speakers = floor.speakers
    return len(speakers) == 1 and bool(speakers[0].name) and speakers[0].rank != "spokesperson"


def name_first(word: Token) -> bool:
    """习近平主席; not 国家主席习近平, 习近平"""
    return bool(word.person) and word.text != word.person and word.text.startswith(word.person or "")


def only_praised(cue: Cue, floor: Floor, voice: Voice) -> bool:
    """甲说…，|习近平主席|提出…倡议: what a leader proposed before is what the speaker praises."""
    return cue.name == "put_forward" and honoured(floor, voice)
