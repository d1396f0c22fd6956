"""The subject of an act word: who is named before it, whom it is about, who is nobody's side.

Belongs here: looking for it. Not here: whose act it is by that subject, or without one (performers.py).
"""

import re

from pipelines.extract.clauses.rule_words.speech_words import phrase
from pipelines.extract.clauses.speaking.voice import ADVERBS_ONLY, SPEAKERS, Voice
from pipelines.extract.clauses.speaking.voices import ON_A_VISIT, passive_agent, topic
from pipelines.extract.statements.act_words.acts import ABOUT, Word
from pipelines.extract.statements.act_words.cues import Cue
from pipelines.extract.statements.documents.conveners import conveners
from pipelines.extract.statements.so_far import SoFar
from pipelines.extract.statements.subjects.heard_subjects import subject_of
from pipelines.extract.statements.subjects.many_sides import many_sides

VOICED = re.compile("(?:表达|重申|转达)[了过出]?(?!的)")
FEELS, ON_A_MATTER = phrase("feels"), phrase("on_a_matter")
ALL_OF_THEM = phrase("all_of_them")


def subject_before(told: SoFar, cue: Cue, word: Word, at: int) -> Voice | None:
    """The subject of an act word, looked for from `at` on."""
    floor, line = told.floor, told.line
    if cue.passive:
        return passive_agent(floor.scene, line, at, word.start)
    found = subject_of(floor, line, at, max(at, word.begin))
    if found is not None and found.is_he() and (stranger := told.stranger()) is not None:
        return stranger
    if found is None and word.begin < word.start:
        found = with_those_beside(told, word, at, subject_of(floor, line, max(at, word.begin), word.start, first=True))
        found = None if found is not None and of_his_side(told, word, found) else found
    praised = found is not None and cue.act == "support" and found.position + 1 == word.start
    if praised and found is not None and line.code[max(at, found.position - 1) : found.position] == "是":
        found = subject_of(floor, line, at, found.position - 1) or found  # [甲国]是|乙国|可靠伙伴
    if found is not None and cue.name == "calls_it" and called_so(line.code, at, found.position):
        return None
    speech = floor.heard or floor.alive
    nameless = found is None or (not found.parties and found.kind != "private") or not found.codes()
    if nameless and not speech and not floor.guesses() and cue.told and not cue.mental:
        found = many_sides(line, at, max(at, word.begin)) or found
    if found is not None and (matter := matter_before(told, word, at, found)) is not None:
        return subject_of(floor, line, at, matter)
    about = found is not None and ABOUT.match(line.code, at, found.position) is not None
    about = about and ON_A_VISIT.match(line.code[at : found.position if found else at]) is None
    if found is not None and about and not speech:
        return None
    if found is None and speech and (cue.needs_other or cue.addressed):
        return topic(floor.scene, line, at, word.start)
    return found


def with_those_beside(told: SoFar, word: Word, at: int, found: Voice | None) -> Voice | None:
    """甲国外长以及|乙国外长|推动丙国…: those joined to him of whom the phrase of the word tells."""
    whole = subject_of(told.floor, told.line, at, word.start) if found is not None and at < word.begin else None
    joined = whole is not None and found is not None and set(found.parties) < set(whole.parties)
    return whole if joined else found


def called_so(code: str, at: int, position: int) -> bool:
    """再称|甲|为独裁者: who is called something does not call anybody so."""
    return code.startswith(("为", "作"), position + 1) and "称" in code[at:position]


def of_his_side(told: SoFar, word: Word, found: Voice) -> bool:
    """米歇尔和冯德莱恩措辞强硬，|表达了欧盟对此的担忧: whose side it is that is voiced, not who voices it.

    Nor who it is for: 外相某某出席会议，|表达了对主席国韩国的支持."""
    voiced, doer = VOICED.match(told.line.code, word.begin), told.doer
    if voiced is not None and told.line.code.startswith("对", voiced.end()):
        return True
    return voiced is not None and doer is not None and bool(found.codes()) and found.codes() <= doer.codes()


def matter_before(told: SoFar, word: Word, at: int, found: Voice) -> int | None:
    """我们|对允许某某出席的决定|深表遗憾: where the matter begins that a party is named in, behind the subject."""
    code, begin = told.line.code, max(found.position + 1, word.begin)
    matter = code.rfind("对", at + 1, found.position)
    if matter < 0 or "，" in code[matter:begin] or not FEELS.match(code, begin):
        return None
    named = ON_A_MATTER.match(code, matter) and not ADVERBS_ONLY.match(code[found.position + 1 : begin])
    return matter if named and any(x.symbol in SPEAKERS for _, x in told.line.tokens_in(at, matter)) else None


def all_who_meet(told: SoFar, cue: Cue, at: int, word: Word) -> Voice | None:
    """七国集团举行外长会议。甲对…表示关切，[各国]对…|表达了支持: those who meet, not who did something before."""
    if not cue.told or told.verb_at >= 0 or told.floor.quoting or (told.floor.alive and not told.found):
        return None
    return conveners(told.floor.scene, told.line) if ALL_OF_THEM.match(told.line.code, at, word.start) else None
