"""Inside a speech: is an act the speaker's own, or that of the side that he tells of?

Not here: acts with a subject of their own, or outside a speech (performers.py).
"""

from pipelines.extract.clauses.rule_words.speech_words import phrase
from pipelines.extract.clauses.speaking.voice import Voice
from pipelines.extract.mentions.listed.sides import is_bloc_of
from pipelines.extract.mentions.sentences import CLAUSE_END
from pipelines.extract.statements.act_words.acts import Word
from pipelines.extract.statements.act_words.cues import Cue
from pipelines.extract.statements.one_act import DIRECTED
from pipelines.extract.statements.so_far import SoFar

GOES_ON = phrase("goes_on")
TO_SOMEBODY = phrase("to_somebody")


def of_the_speaker(told: SoFar, cue: Cue, word: Word, at: int, bare: bool) -> Voice | None:
    """Inside a speech: the speaker's, unless the last subject named there acts itself."""
    floor = told.floor
    newest = told.newest()
    of_itself = cue.of_others and (told.speaks_of_itself() or (newest is not None and newest.kind != "joint"))
    if of_itself or not (bare or cue.addressed or cue.needs_other or cue.free):
        return None
    if newest is not None and acts_itself(told, newest) and cue.told and not floor.is_self(newest):
        return newest if not (cue.mental and floor.quoting) else None
    return floor.voice if not reported_other(told, cue, word, at) else None


def acts_itself(told: SoFar, newest: Voice) -> bool:
    """甲誓言…；|乙|长期封锁…，同时呼吁…: nobody has begun to speak, and a clause opens with the side."""
    if newest.kind == "named":
        return True
    opens = newest.position == 0 or told.line.code[newest.position - 1] in "，；"
    return newest.kind == "side" and not told.floor.spoke and opens


def turns_to(told: SoFar, cue: Cue, word: Word, at: int) -> bool:
    """王毅说，美方伤害了双方的利益，|希望美方…: does a clause open with an appeal to somebody, or a warning to the one
    who is blamed?"""
    warns = cue.act == "warn" and told.doer is not None and told.doer is told.blamed
    if not (cue.act in DIRECTED or warns) or not cue.told or at != word.start:
        return False
    return cue.name == "call_on" or TO_SOMEBODY.match(told.line.code, word.end) is not None


def joins_speech(told: SoFar, at: int, doer: Voice) -> bool:
    """甲重申|乙|“不出售”，并|要求丙…: joined to the verb of speaking right before 乙; not 甲说，乙…，并|…."""
    code, verb = told.line.code, told.verb_at
    return (
        code.startswith("并", at) and 0 <= verb < doer.position and CLAUSE_END.search(code, verb, doer.position) is None
    )


def reported_other(told: SoFar, cue: Cue, word: Word, at: int) -> bool:
    """Is the running subject another side, so that 愿, 支持, 将 are its own and not the speaker's?"""
    doer = told.doer
    if doer is None or cue.addressed or cue.needs_other or cue.free or not doer.parties or doer.kind == "self":
        return False
    if doer is told.blamed and cue.told and GOES_ON.match(told.line.code[at : word.start]):
        return False
    if (turns_to(told, cue, word, at) or (cue.told and joins_speech(told, at, doer))) and not told.acted(doer):
        return False
    if cue.told and cue.act in (*DIRECTED, "support", "criticise") and asked_itself(told, word, doer):
        return False
    if doer.parties == told.floor.speakers and doer.word.plural:  # 多国外长致信…，|承诺…: sides without a code
        return False
    bloc = is_bloc_of(doer.codes(), told.floor.codes())  # 法国部长说，|欧盟|正努力…，但也|准备好…
    own = bool(doer.codes() & told.floor.codes()) or (bloc and (not cue.told or spoken_for(told, word, doer)))
    return doer.kind in ("side", "named") and not own


def spoken_for(told: SoFar, word: Word, doer: Voice) -> bool:
    """Has an earlier clause taken what this side does as the speaker's?"""
    before = (f for f in told.found if "，" in told.line.code[f.word.end : word.start])
    return any(f.speaker is told.floor.voice and f.start <= doer.position < f.end for f in before)


def asked_itself(told: SoFar, word: Word, doer: Voice) -> bool:
    """乙国海警说，甲国船只驶入该海域，并|要求|甲国停止…: a side does not call on itself, nor thank or blame itself."""
    match = TO_SOMEBODY.match(told.line.code, word.end)
    asked = told.line.token_at(match.end() - 1) if match is not None else None
    return asked is not None and bool(asked.codes) and set(asked.codes) == doer.codes()
