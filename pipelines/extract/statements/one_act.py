"""Where one act ends and the next begins: 希望日方…，支持… is one, 希望…，并批评… are two.

Not here: whose acts they are (doers/performers.py).
"""

import re

from pipelines.extract.clauses.article.clauses import word_start
from pipelines.extract.clauses.rule_words.speech_words import phrase
from pipelines.extract.clauses.speaking.voice import ADVERBS_ONLY, Voice
from pipelines.extract.clauses.speaking.voices import at_front
from pipelines.extract.statements.act_words.acts import Word
from pipelines.extract.statements.act_words.cues import Cue
from pipelines.extract.statements.so_far import Found, SoFar

DIRECTED = frozenset({"demand", "appeal", "propose"})
LEADING = frozenset({"will", "shall", "plan"})
TAKES_VERB = frozenset({"refuse", "unacceptable"})  # 拒绝谴责: what is refused is no act
MUST = frozenset({"must", "should", "ought"})
INTRODUCES = "说称"  # 警告说
ON_ITS_OWN = frozenset({"invite", "oppose", "maintain", "call_on"})
FRESH = phrase("fresh")
JOINS = re.compile("[并和，、]")
LINKS = re.compile("[并和且，、]")
WARNS = frozenset({"warn", "threatens"})
OF_OTHERS = ("表明", "表态", "承认", "解释", "宣布", "回应", "答复")  # what somebody is asked to say
STRESSES = ("强调", "重申", "指出", "又说", "还说")  # 呼吁停火，并|强调必须…: more is said
NEW_VERB = re.compile("(?:并|，|和|且|又|还|同时)[^，]{0,4}$")


def beginning(told: SoFar, cue: Cue, word: Word, voice: Voice | None, start: int, end: int) -> int | None:
    """Where the act begins: with its clause, or behind the act before it there. None: it is none of its own."""
    if cue.name == "must" and voice is not None and voice.word.text == "我":  # “我必须纠正…”: asks nobody
        return None
    last = told.last_in(start)
    if last is None:
        if repeats(told, cue, word, voice, start) or fills(told, cue):
            told.go_on(start, end)
            return None
        return start
    if (last.cue.needs_other and cue.addressed) or (cue.name != "put_forward" and only_leads(told, last, cue, word)):
        told.found[-1] = last._replace(cue=cue, word=word)
        return None
    planned = last.cue.name in LEADING and cue.name == "put_forward"  # 将在会上|提出倡议: a plan
    if last.cue.act == cue.act or cue.needs_other or cue.free or planned:
        return None
    begin = word_start(told.line.code, last.word.end, word.start)
    if voice is None and serves(told, last, cue, begin, word):
        return None
    told.found[-1] = last._replace(end=begin)
    return begin


def only_leads(told: SoFar, last: Found, cue: Cue, word: Word) -> bool:
    """此外还|将|要求…: the act is the verb's."""
    if cue.act == "warn" and last.cue.name in MUST:
        return True
    leads = last.cue.name in LEADING and cue.told and cue.act not in ("pledge", "support")
    return leads and ADVERBS_ONLY.match(told.line.code[last.word.end : word.start]) is not None


def serves(told: SoFar, last: Found, cue: Cue, begin: int, word: Word) -> bool:
    """表示支持谴责…: a word right behind another, not joined to it, is no second act."""
    unlinked = LINKS.search(told.line.code[last.word.end : word.start]) is None
    return begin - last.word.end < 1 and cue.act != last.cue.act and unlinked


def by_another(told: SoFar, start: int) -> bool:
    """甲说，乙必须…；丙则表示，乙应…: has somebody else taken the floor since the last act, in another clause?"""
    last, voice = told.found[-1], told.floor.voice
    spoken = told.floor.heard and told.verb_at > last.word.start and told.last_in(start) is None
    if not spoken or voice is None or voice.parties == last.speaker.parties:
        return False
    return at_front(told.line, told.before(voice.position + 1), voice.position)


def repeats(told: SoFar, cue: Cue, word: Word, voice: Voice | None, start: int) -> bool:
    """应…，应…: one act. Numbered points (一要…) and words that perform by themselves (希望…) are their own."""
    if not told.found or cue.numbered or by_another(told, start):
        return False
    last = told.found[-1]
    if (voice is not None and not (cue.addressed and last.cue.addressed)) or last.cue.act != cue.act:
        return False
    same_word = last.word.text[:2] == word.text[:2] and told.line.code[start : start + 1] not in "并也还又"
    return not cue.told or (voice is None and same_word)


def fills(told: SoFar, cue: Cue) -> bool:
    """承诺，他的政府将…; 警告说，不会允许…: a bare promise or warning and what follows are one act."""
    last = told.found[-1] if told.found else None
    if last is None or last.end - last.word.end > 1:
        return False
    threatens = last.cue.act == "warn" and last.cue.told and cue.name in LEADING  # 甲威胁，|将|加征关税
    return threatens or last.word.text[-1] in INTRODUCES or last.cue.act == cue.act in ("pledge", "warn")


def said_since(told: SoFar, last: Found) -> bool:
    """希望日方…，又|指…: somebody says more; not 希望对方|表明立场."""
    return told.verb_at > last.word.start and not told.line.code.startswith(OF_OTHERS, told.verb_at)


def is_content(told: SoFar, cue: Cue, voice: Voice | None, word: Word, start: int) -> bool:
    """希望日方…，支持…: what follows an appeal or a demand belongs to it, unless a new act begins."""
    if not told.found or cue.numbered or by_another(told, start):
        return False
    last, same_clause = told.found[-1], told.last_in(start) is not None
    if said_since(told, last) and not same_clause and (cue.told or told.line.code.startswith(STRESSES, told.verb_at)):
        return False
    return in_its_clause(told, last, cue, voice, word) if same_clause else going_on(told, last, cue, voice, start)


def in_its_clause(told: SoFar, last: Found, cue: Cue, voice: Voice | None, word: Word) -> bool:
    """警告甲国不得…, 承诺将支持…, 希望对方支持…: the act before and its content stand in one clause."""
    between = told.line.code[last.word.end : word.start]
    if last.cue.act == "warn" and cue.name in MUST:
        return voice is None or cue.addressed
    if last.cue.name in MUST and cue.act == "warn":  # 必须|付出代价
        return False
    if last.cue.name in TAKES_VERB:
        return JOINS.search(between) is None
    if last.cue.act == "pledge" and cue.name == "support":
        return True
    return directs(told, last, voice) and not (cue.told and NEW_VERB.search(between))


def going_on(told: SoFar, last: Found, cue: Cue, voice: Voice | None, start: int) -> bool:
    """警告说，|不得…; 希望日方…，|支持…: the content goes on in a clause of its own."""
    if last.cue.name == "warn" and cue.name in MUST:
        return voice is None
    if last.cue.name in WARNS and cue.needs_other and not cue.told:
        return last.speaker.parties == told.floor.speakers  # 警告说，甲国正在|绕过|制裁
    if not directs(told, last, voice):
        return False
    if told.floor.heard and not cue.told:
        return cue.name != "or_else"
    return cue.name in ON_ITS_OWN and not FRESH.match(told.line.code[start:])


def directs(told: SoFar, last: Found, voice: Voice | None) -> bool:
    """An appeal or a demand, after which neither the speaker nor anybody who is named begins anew."""
    anew = voice is not None and (voice.kind == "named" or told.floor.is_self(voice))
    return last.cue.act in DIRECTED and not anew
