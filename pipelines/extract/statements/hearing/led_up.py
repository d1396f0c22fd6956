"""Who speaks after a clause that leads up to his words without a verb of speaking: 甲开门见山：“…, 他发表讲话，“….

Not here: verbs of speaking, labels of an interview (hearing.py).
"""

import re

from pipelines.extract.clauses.article.clauses import after_dateline
from pipelines.extract.clauses.article.story import Line
from pipelines.extract.clauses.rule_words.speech_words import phrase
from pipelines.extract.clauses.speaking.voice import Voice, voice_of
from pipelines.extract.clauses.speaking.voices import at_front
from pipelines.extract.statements.floor import Floor
from pipelines.extract.statements.subjects.heard_subjects import subject_of
from pipelines.extract.statements.subjects.strangers import anonymous

IN_WHAT_TONE = phrase("in_what_tone")
UNKNOWN = ("noun", "stranger")  # [某国外交使团]3日|发表声明，希望…: whoever it is, not he who spoke before
STATED = re.compile("发[表布出]?了?(?:一[份项篇])?(?:书面|官方|正式)?声明，$")  # 甲|发表声明，|认同…
SPEAKS_UP = re.compile("(?:讲话|谈话|演说|演讲|致辞|致词|发言|喊话|训话|表态|留言|题词|[发贴]文|[发贴]帖|推文)[，：]$")


def led_up_to(floor: Floor, line: Line, start: int, end: int) -> None:
    """甲开门见山：|“…, 甲的语气强硬：|“…, 他发表讲话，|“…: who the clause before is about speaks."""
    quoted, stated = line.code.startswith("“", end), STATED.search(line.code, start, end)
    if line.code[end - 1] != "：" and stated is None and not (quoted and SPEAKS_UP.search(line.code, start, end)):
        return
    match = IN_WHAT_TONE.match(line.code, start, end) if quoted or line.code[end] == "它" else None
    whose = line.token_at(match.start("whose")) if match is not None else None
    if match is not None and whose is not None:
        floor.give(voice_of(floor.scene, [whose], match.start("whose")))
    if match is not None or not (quoted or stated):
        return
    by = stated.start() if stated is not None else end - 1
    voice = subject_of(floor, line, start, by, first=stated is None)
    if voice is not None and speaks_up(voice, stated is not None) and at_front(line, start, voice.position):
        floor.give(voice)
    elif voice is None and stated is not None and anonymous(line, after_dateline(line, start), by) in UNKNOWN:
        floor.give(None)
        floor.stranger = True


def speaks_up(voice: Voice, stated: bool) -> bool:
    """One by name; a side only where it is said to state something."""
    return voice.kind == "named" or (stated and voice.kind == "side" and bool(voice.codes()))
