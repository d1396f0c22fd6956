"""Whether what is judged inside a speech is the doing of another side.

Not here: whose judgement it is (doers/performers.py).
"""

import re

from pipelines.extract.clauses.rule_words.speech_words import phrase
from pipelines.extract.clauses.speaking.voice import SPEAKERS, Voice
from pipelines.extract.mentions.sentences import CLAUSE_END
from pipelines.extract.statements.act_words.acts import Word
from pipelines.extract.statements.so_far import SoFar

THIS, ADMITS, JUDGES = phrase("this"), phrase("admits"), phrase("judges")
WITHOUT_LEAVE = phrase("without_leave")
SUFFERS, STATE_OF_THINGS = phrase("suffers"), phrase("state_of_things")
BEFORE_OBJECT = re.compile("[了着过到“‘]*(?=.(?!的?[^，。；]{0,8}(?:法律|法规|刑法|规定|宪法)|流向|[对向与同和]))")
CHARGED, TO_COME = re.compile("涉嫌|为由"), re.compile("(?:将|会|要|让|以便|从而)[^，。；：]{0,6}$")
ANNOUNCES = ("宣布", "公布", "介绍", "通报")


def about_other(told: SoFar, voice: Voice | None, at: int, word: Word) -> bool:
    """美方…干涉…: is another side the subject? Who admits a wrong admits his own."""
    if voice is None and judged(told, at, word):
        return True
    if voice is None and told.verb_at >= 0 and ADMITS.match(told.line.code, told.verb_at) is not None:
        return False
    if voice is None and WITHOUT_LEAVE.search(told.line.code, 0, word.start):
        return True
    if voice is None and THIS.search(told.line.code[at : word.start]):
        return True
    if any(is_other(told, x) for x in ([voice] if voice is not None else [told.doer, told.told_of])):
        return True
    they = voice is not None and voice.word.reference == "joint_people"  # 中国政府拘禁|他们|是非法的
    if (voice is None or they) and due_to_other(told, at, word):
        return True
    if they and voice is not None and they_of_another(told, voice):
        return True
    return told.floor.heard and (
        suffers(told, voice, word) or done_to_own(told, word) or judged_first(told, voice, word)
    )


def suffers(told: SoFar, voice: Voice | None, word: Word) -> bool:
    """甲外长说，|甲国面临越来越多的军事胁迫: what is done to one's own side is another's doing."""
    if voice is None or not told.floor.is_self(voice):
        return False
    return SUFFERS.search(told.line.code[voice.position + 1 : word.start]) is not None


def done_to_own(told: SoFar, word: Word) -> bool:
    """打压[甲国]科技就是霸凌, said in 甲国's name: what is done to one's own side is another's doing; not 违反甲国法律.

    Nor 涉嫌危害甲国安全, what somebody is charged with, and 将切断甲国资金, a plan."""
    left = told.line.code[told.before(word.start) : word.start]
    if CHARGED.search(left) is not None or TO_COME.search(left) is not None:
        return False
    object_at = BEFORE_OBJECT.match(told.line.code, word.end)
    own = told.line.token_at(object_at.end()) if object_at is not None else None
    if own is None or own.symbol not in SPEAKERS:
        return False
    return own.reference == "self" or (bool(own.codes) and set(own.codes) <= told.floor.codes())


def judged_first(told: SoFar, voice: Voice | None, word: Word) -> bool:
    """他还说，该计划违反国际法: all that is told is judged, right after the verb of speaking or by who speaks on."""
    if told.found or told.last_word != told.last_judgement or (voice is not None and voice.kind != "self"):
        return False
    if STATE_OF_THINGS.search(word.text):
        return False
    told_here = told.verb_at >= 0 and CLAUSE_END.search(told.line.code, told.verb_at, word.start) is None
    announced = told.line.code.startswith(ANNOUNCES, told.verb_at)  # 宣布吞并: a deed
    return (told_here and voice is None and not announced) or told.floor.near


def judged(told: SoFar, at: int, word: Word) -> bool:
    """封锁航道|是不负责任的: the speaker's judgement, whoever does it, unless he speaks of himself."""
    if not told.floor.heard or told.speaks_of_itself() or word.cue is None:
        return False
    return word.cue.outright or JUDGES.search(told.line.code[at : word.start]) is not None


def is_other(told: SoFar, voice: Voice | None) -> bool:
    codes = voice.codes() if voice is not None and voice.kind != "self" else set()
    return bool(codes) and not codes & told.floor.codes()


def due_to_other(told: SoFar, at: int, word: Word) -> bool:
    """都是因为|美国官员没有事实根据的指责: is another side named between the subject and the word?"""
    named = [x for _, x in told.line.tokens_in(at, word.start) if x.symbol in SPEAKERS and x.codes]
    return bool(named) and not any(set(x.codes) & told.floor.codes() for x in named)


def they_of_another(told: SoFar, voice: Voice) -> bool:
    """甲国制裁乙国官员，称|他们|侵犯人权: are those named last before 他们 another side's?"""
    named = [x for _, x in told.line.tokens_in(0, voice.position) if x.symbol in SPEAKERS and x.codes]
    return bool(named) and told.floor.codes().isdisjoint(named[-1].codes)


def names_other(told: SoFar, word: Word) -> bool:
    """美方应深化与台湾的关系: does the clause go on to name another side?"""
    code = told.line.code
    end = next((m.start() for m in CLAUSE_END.finditer(code, word.end)), len(code))
    return any(
        x.symbol in SPEAKERS and x.codes and not set(x.codes) <= told.floor.codes()
        for _, x in told.line.tokens_in(word.end, end)
    )
