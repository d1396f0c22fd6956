"""Acts told in passing: 由于|甲国外长威胁乙国，丙国…; 针对|甲国谴责乙国，丙国表示….

Belongs here: whose they are; he neither takes the floor nor goes on. Not here: acts that are told (performers.py).
"""

import re

from pipelines.extract.clauses.rule_words.speech_words import filled
from pipelines.extract.clauses.speaking.voice import ADVERBS_ONLY, Voice
from pipelines.extract.clauses.speaking.voices import at_front
from pipelines.extract.statements.act_words.acts import CIRCUMSTANCE, Word
from pipelines.extract.statements.so_far import Found, SoFar
from pipelines.extract.statements.subjects.heard_subjects import subject_of

ON_ACCOUNT = re.compile(
    filled("[“「]?(?:此外|另外|同时|但|而)?，?(?:由于|因为|鉴于|关于|有关|针对|对于|继|面对|考虑到)(?=<time>?<who>)")
)
BY_A_PAPER = re.compile("[先后分别接连陆续相继]*(?:发表|发出|发布)(?:了)?(?:声明|讲话|文章|公报)(?=$)")


def without_passing(told: SoFar, words: list[Word], start: int, end: int) -> list[Word]:
    """The words of a clause but for those that tell an act in passing, which is noted."""
    if ON_ACCOUNT.match(told.line.code, start, end) is None:
        return words
    kept: list[Word] = []
    for i, word in enumerate(words):
        by = passing_by(told, word, start, words[i + 1 :])
        if by is not None and word.cue is not None:
            told.passing.append(Found(word.cue, by, (), start, end, word, False, start))
        elif word.cue is None or word.cue.needs_other or not only_there(told, word, start):
            kept.append(word)
    return kept


def only_there(told: SoFar, word: Word, start: int) -> bool:
    """鉴于|甲国希望…: told there as a circumstance only."""
    return CIRCUMSTANCE.match(told.line.code[start : word.start]) is not None


def passing_by(told: SoFar, word: Word, start: int, rest: list[Word]) -> Voice | None:
    """Whose act a word tells in passing, in a clause that does nothing else; not 对于|乙国支持丙国|表示不满."""
    lead = ON_ACCOUNT.match(told.line.code, start, word.start)
    if lead is None or word.cue is None or not word.cue.told or word.cue.passive or word.cue.mental:
        return None
    if any(w.cue is None or w.cue.told for w in rest):
        return None
    voice = subject_of(told.floor, told.line, lead.end(), word.start)
    if voice is None or not voice.of_a_side() or voice.kind == "self":
        return None
    between = told.line.code[voice.position + 1 : word.start]
    alone = ADVERBS_ONLY.match(between) is not None or BY_A_PAPER.fullmatch(between) is not None
    return voice if alone and at_front(told.line, lead.end(), voice.position) else None
