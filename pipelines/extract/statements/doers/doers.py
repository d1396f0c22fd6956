"""Whose act the next clause may tell: the subject that goes on from clause to clause, and what ends it.

Not here: whose act a word performs (performers.py).
"""

import re

from pipelines.extract.clauses.article.clauses import after_dateline
from pipelines.extract.clauses.rule_words.speech_words import phrase
from pipelines.extract.clauses.speaking.voice import Voice
from pipelines.extract.clauses.speaking.voices import at_front
from pipelines.extract.mentions.token import PERSON
from pipelines.extract.rulebook import expand
from pipelines.extract.statements.act_words.acts import ABOUT, Word
from pipelines.extract.statements.act_words.cues import Cue
from pipelines.extract.statements.so_far import SoFar
from pipelines.extract.statements.subjects.heard_subjects import subject_of
from pipelines.extract.statements.subjects.honoured import only_praised
from pipelines.extract.statements.subjects.strangers import somebody_first, stranger_first

BEFALLS = phrase("befalls")
RALLIES, ROUSES = phrase("rallies"), phrase("rouses")
FOR_INSTANCE = re.compile("特别是|尤其是|尤其|包括(?![^，]*在内的)|例如|比如|譬如|诸如|无论|不论|不管")
EMPHASIS, A_NAME = ("特别是", "尤其是"), 5  # characters behind the last one named that tell what he does
ENDS_CLAUSE = phrase("ends_clause")
THEREUPON = ("后，", "时，", "际，")  # 甲国军方承认误杀人质后，|家属集会，要求…
MADE = re.compile(expand("[^，]{0,12}(?:达成|<settle>|<sign>)的"))  # 跟进[两国领导人]达成的共识
HIS_VISIT = re.compile(
    "(?:此行|此次|这次|此番|本次|来访|到访|之行|访问)[^，]{0,8}(?:是|为|对|有|意义|象征|代表|显示|彰显|体现)"
)
IS = re.compile("(?:也|都|一直|始终|既|不仅|不但|更|仍|依然|向来|历来)*(?:是|为)(?![否在因以要对向了])")
UNDER = re.compile("在[^，。；：]+下，?")  # 学者说，在甲可能出席会议|下|，相信…: a circumstance of what another does
SEES = re.compile(
    "(?:看到|得知|获悉|听到|听闻|听说|惊悉|欣闻)[“「]?$"
)  # 甲写道，“得知|乙|患病，祈祷…”: still his words
NOBODY = Voice((), (), "private", -1)  # 企业表示将…: who speaks is no side


def next_doer(told: SoFar, start: int, end: int, words: tuple[int, int] | None = None) -> None:
    """The subject of a clause without an act goes on to the next; a stranger ends it (数百名民众|集会，谴责…).

    `words`: where act words begin and end that perform nothing there: 承诺守约的|法国和德国，…宣布."""
    if (instance := FOR_INSTANCE.match(told.line.code, start)) is not None:
        if not tells_of_it(told, instance.end(), end):
            return
        start = instance.end()
    start = after_dateline(told.line, start)
    if told.line.code[start - 2 : start] in THEREUPON and stranger_first(told.line, start, end):
        told.floor.give(None)
        told.doer, told.strange = NOBODY, start
        return
    if UNDER.fullmatch(told.line.code, start, end) is not None:
        return
    voice = subject_of(told.floor, told.line, start, end, first=True)
    if voice is not None and voice.is_he() and told.stranger() is not None:  # 贝某从1990年起任主教，[他]屡次…
        return
    if voice is not None and not told.floor.heard and not acts(told, voice, start, end):
        told.doer = NOBODY if RALLIES.search(told.line.code, start, end) else told.doer
        voice = None
    if voice is not None and (ABOUT.match(told.line.code, start, voice.position) or is_a_thing(told, voice, end)):
        return
    if voice is not None and (is_described(told, voice) or SEES.search(told.line.code, start, voice.position)):
        return
    if voice is not None:
        told.doer = voice if words is None or by_name(told, voice, words, end) else told.doer
    elif words is None and (stranger_first(told.line, start, end) or begins_with_somebody(told, start, end)):
        told.doer, told.strange = NOBODY, start


def tells_of_it(told: SoFar, start: int, end: int) -> bool:
    """尤其是|欧洲议会刚通过决议|，谴责…: a clause of its own; not 许多国家，尤其是|日本和韩国|，都谴责…."""
    code = told.line.code
    named = [at for at, _ in told.line.parties_in(start, end)]
    return (
        code.endswith(EMPHASIS, 0, start)
        and bool(named)
        and end - named[-1] > A_NAME
        and "等" not in code[named[-1] : end]
    )


def by_name(told: SoFar, voice: Voice, words: tuple[int, int], end: int) -> bool:
    """教育部长某某|推出“不要”指南; 承诺守约的|法国和德国|: a person before the words, or who is described."""
    if voice.position < words[0]:
        return not told.floor.heard and voice.kind == "named" and voice.word.symbol == PERSON
    if voice.position < words[1] or told.line.code[voice.position - 1] != "的":
        return False
    return ENDS_CLAUSE.fullmatch(told.line.code, voice.position, end) is not None


def begins_with_somebody(told: SoFar, start: int, end: int) -> bool:
    """甲批评乙。某某|去年在论坛上，质疑…: a person nobody knows, outside a speech."""
    return not told.floor.heard and somebody_first(told.line, start, end)


def is_a_thing(told: SoFar, voice: Voice, end: int) -> bool:
    """两国领导人[达成]的共识, 甲表示，乙[此行是]一大步: not who is named but what is his."""
    after = voice.position + 1
    return MADE.match(told.line.code, after, end) is not None or (
        told.floor.heard and HIS_VISIT.match(told.line.code, after, end) is not None
    )


def is_described(told: SoFar, voice: Voice) -> bool:
    """甲表示，[乙国是]可靠的伙伴，期待…; 甲说，[乙某是]首位访客，称…: what one is, said by another, is no deed."""
    return (
        told.floor.heard
        and voice.kind in ("side", "named")
        and IS.match(told.line.code, voice.position + 1) is not None
    )


def acts(told: SoFar, voice: Voice, start: int, end: int) -> bool:
    """Is it the subject of its clause, and no country where something happens?"""
    if voice.kind == "side" and BEFALLS.search(told.line.code, voice.position, end):
        return False
    return at_front(told.line, start, voice.position)


def does(told: SoFar, cue: Cue, speaker: Voice | None, voice: Voice, start: int, word: Word) -> None:
    """The subject goes on to the next clause; not who is told what to do (甲要求|乙必须停止…，并敦促…).

    Nor who stands inside what another does or says: 甲同意乙犯下|战争罪的说法，并表示…; 学者认为乙国|应负责，并呼吁…;
    公报谴责空袭，乙国|应停火，又呼吁…"""
    last = told.last_in(start)
    if last is not None and last.cue.told and not cue.told:
        return
    if only_praised(cue, told.floor, voice):
        return
    if voice is not NOBODY and not cue.told and not told.floor.is_self(voice) and is_described(told, voice):
        return
    asked = cue.addressed and speaker is None and not told.floor.heard and voice.position > told.verb_at
    if asked and (told.verb_at >= 0 or start > after_dateline(told.line, 0)):
        told.doer = NOBODY if told.verb_at >= 0 else told.doer
        return
    inside = voice is not NOBODY and not at_front(told.line, start, voice.position)
    if inside and speaker is None and not cue.told and not told.floor.heard:
        first = subject_of(told.floor, told.line, start, word.start, first=True)
        voice = first if first is not None and at_front(told.line, start, first.position) else voice
    told.doer = voice


def inviters(cue: Cue, speaker: Voice) -> list[Voice]:
    """应日本外相、韩国外长邀请: each of them invites by himself."""
    if not cue.passive or not all(p.name for p in speaker.parties):
        return [speaker]
    return [speaker._replace(parties=(p,), kind="named") for p in speaker.parties]
