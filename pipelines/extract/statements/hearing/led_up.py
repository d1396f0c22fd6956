"""Who speaks after a clause that leads up to his words without a verb of speaking: 甲开门见山：“…, 他发表讲话，“….

Not here: verbs of speaking, labels of an interview (hearing.py).
"""

import re

from pipelines.extract.clauses.article.story import Line
from pipelines.extract.clauses.rule_words.speech_words import phrase
from pipelines.extract.clauses.speaking.voice import voice_of
from pipelines.extract.clauses.speaking.voices import at_front
from pipelines.extract.statements.floor import Floor
from pipelines.extract.statements.subjects.heard_subjects import subject_of

IN_WHAT_TONE = phrase("in_what_tone")
SPEAKS_UP = re.compile("(?:讲话|谈话|演说|演讲|致辞|致词|发言|喊话|训话|表态|留言|题词|[发贴]文|[发贴]帖|推文)[，：]$")


def led_up_to(floor: Floor, line: Line, start: int, end: int) -> None:
    """甲开门见山：|“…, 甲的语气强硬：|“…, 他发表讲话，|“…: who the clause before is about speaks."""
    quoted = line.code.startswith("“", end)
    if line.code[end - 1] != "：" and not (quoted and SPEAKS_UP.search(line.code, start, end)):
        return
    match = IN_WHAT_TONE.match(line.code, start, end) if quoted or line.code[end] == "它" else None
    whose = line.token_at(match.start("whose")) if match is not None else None
    if match is not None and whose is not None:
        floor.give(voice_of(floor.scene, [whose], match.start("whose")))
    if match is not None or not quoted:
        return
    voice = subject_of(floor, line, start, end - 1, first=True)
    if voice is not None and voice.kind == "named" and at_front(line, start, voice.position):
        floor.give(voice)
