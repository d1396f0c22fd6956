"""One sentence read clause by clause: which act words stand, and whose acts they are.

Not here: the words (acts.py), the floor (floor.py), whose act a word performs (performers.py).
"""

import re
from dataclasses import dataclass, replace

from pipelines.extract.clauses.clauses import word_start
from pipelines.extract.clauses.speech_words import phrase
from pipelines.extract.clauses.voice import Voice
from pipelines.extract.clauses.voices import at_front
from pipelines.extract.statements.acts import ABOUT, SUPPOSED, TO_SAY, Cue, Word
from pipelines.extract.statements.floor import open_quote
from pipelines.extract.statements.heard_subjects import subject_of
from pipelines.extract.statements.hearing import hear
from pipelines.extract.statements.one_act import DIRECTED, NEW_VERB, fills, is_content, only_leads, repeats, serves
from pipelines.extract.statements.other_sides import about_other
from pipelines.extract.statements.performers import performer, subject_before
from pipelines.extract.statements.so_far import Found, SoFar
from pipelines.extract.statements.strangers import stranger_first

AGREED = phrase("agreed")
BEFALLS = phrase("befalls")
RALLIES, ROUSES = phrase("rallies"), phrase("rouses")
ONLY_ABOUT = re.compile("对于|关于|针对|围绕|就(?!此)|在[^，]{1,6}达成")  # 对于双方达成一致的…，两国表示欢迎
FOR_INSTANCE = re.compile("特别是|尤其是|尤其|包括|例如|比如|譬如|诸如|无论|不论|不管")
MADE = re.compile("[^，]{0,12}(?:达成|商定|签署|签订)的")  # 跟进[两国领导人]达成的共识
CLAIMS = frozenset({"指", "说", "称", "表示", "指出", "强调", "认为", "声称", "坚称", "反指"})  # 某官员|指|乙国…
TOLD = frozenset({"宣布", "承认", "声称", "宣称", "自称"})
EARLIER = phrase("earlier")
AT_SOMEBODY = phrase("at_somebody")
THINGS = phrase("things")
NOBODY = Voice((), (), "private", -1)  # 企业表示将…: who speaks is no side


def inviters(cue: Cue, speaker: Voice) -> list[Voice]:
    """应日本外相、韩国外长邀请: each of them invites by himself."""
    if not cue.passive or not all(p.name for p in speaker.parties):
        return [speaker]
    return [speaker._replace(parties=(p,), kind="named") for p in speaker.parties]


def tells(code: str, before: Word, verb: Word) -> bool:
    """告诉|记者|说: one verb of speaking."""
    return before.text in ("告诉", "告知") and "，" not in code[before.end : verb.start]


def blames_and_says(code: str, before: Word, verb: Word) -> bool:
    """指责|丹麦|说: who is blamed is not who says it."""
    if before.cue is None or not before.cue.told or before.cue.passive:
        return False
    return AT_SOMEBODY.fullmatch(code, before.end, verb.start) is not None


def outside_phrases(words: list[Word]) -> list[Word]:
    """对乙国元首逝世|表示深切的哀悼: 表示 belongs to the act, and opens no speech; but 表示|应反对…."""
    told = {
        w.begin
        for before, w in zip([None, *words], words, strict=False)
        if w.cue is not None and w.cue.told and (before is None or before.cue is None or before.end <= w.begin)
    }
    return [w for w in words if w.cue is not None or w.text != "表示" or w.start not in told]


@dataclass
class Reader(SoFar):
    """A sentence and the reading of its clauses, in order."""

    def __post_init__(self) -> None:
        self.agreeing = AGREED.search(self.line.code) is not None  # in most sentences nobody agrees on anything

    def clause(self, start: int, end: int, words: list[Word]) -> None:
        agreed = self.agreement(start, end, words)
        self.agreed = self.agreed or agreed is not None
        threat = len(words) > 1 and any(w.cue is not None and w.cue.act == "warn" for w in words)
        words = outside_phrases(words)
        at, spoke = start, False
        for before, word in zip([None, *words], words, strict=False):
            if word.cue is not None:
                at = at if threat and word.cue.act == "pledge" else self.act(word.cue, word, start, at, end)
            elif before is not None and tells(self.line.code, before, word):
                at = word.end
            elif self.asked_to_say(word, start) or self.told_about(word, start, at):
                spoke = True
            else:
                blamed = before is not None and blames_and_says(self.line.code, before, word)
                if blamed or agreed is None or not agreed.start() <= word.start < agreed.end():
                    self.speech(word, start, word.start if blamed else at)
                at, spoke = word.end, True
        self.close(start, end, words, spoke)

    def agreement(self, start: int, end: int, words: list[Word]) -> re.Match[str] | None:
        """双方同意…: the word, unless it only says what somebody's act is about."""
        agreed = AGREED.search(self.line.code, start, end) if self.agreeing else None
        if agreed is None or ONLY_ABOUT.match(self.line.code, start):
            return None
        return None if any(w.cue is not None and w.start < agreed.start() for w in words) else agreed

    def close(self, start: int, end: int, words: list[Word], spoke: bool) -> None:
        """The clause has been read: does the act before go on in it, and who is the subject of the next?"""
        if not words or (not spoke and not any(f.clause >= start for f in self.found)):
            self.go_on(start, end)
        if not words and (start < self.last_word or self.floor.may_be_left()):
            self.next_doer(start, end)
        if ROUSES.search(self.line.code[start:end]) and self.last_in(start) is None:
            self.doer = NOBODY
        if words and words[-1].text in CLAIMS and words[-1].end < end and start < self.last_judgement:
            self.told_of = subject_of(self.floor, self.line, words[-1].end, end, first=True)

    def speech(self, verb: Word, start: int, at: int) -> None:
        """A verb of speaking: somebody takes the floor, or keeps it."""
        before = self.floor.voice
        quoting = self.floor.heard and open_quote(self.line.code[: verb.start], self.floor.quoting)
        if self.announced(verb, at):
            return
        voice = hear(self.floor, self.line, start, at, verb, self.newest(), self.speaks_of_itself())
        if quoting and before is not None and self.floor.codes() != before.codes():
            self.floor.quotes = self.floor.quotes or before
        self.doer = voice or (self.doer if self.floor.heard else NOBODY)
        self.outer = self.outer or self.floor.voice
        self.agreed, self.verb_at = False, verb.start
        if voice is not None or before is not self.floor.voice:
            self.said = start

    def asked_to_say(self, verb: Word, start: int) -> bool:
        """要求欧盟就此作出|回应，并说…: who is asked to speak takes no floor."""
        last = self.last_in(start)
        if last is None or verb.text not in TO_SAY or not last.cue.told or last.cue.act not in DIRECTED:
            return False
        return NEW_VERB.search(self.line.code[last.word.end : verb.start]) is None

    def told_about(self, verb: Word, start: int, at: int) -> bool:
        """感谢|日本在国际场合强调…: what another side said is what the act is about."""
        last = self.last_in(start)
        if last is None or not last.cue.told or last.word.end != at:
            return False
        voice = subject_of(self.floor, self.line, at, verb.start)
        return voice is not None and voice.position == at and not self.floor.is_self(voice)

    def announced(self, verb: Word, at: int) -> bool:
        """他指出，北韩早前宣布恢复…，希望…: what another side announced is told in the words of him who speaks.

        So is whatever he quotes it as saying: “我们注意到甲宣布当选，将…”."""
        if verb.text not in TOLD or not self.floor.heard or self.verb_at < 0:
            return False
        voice = subject_of(self.floor, self.line, at, verb.start) or self.newest()
        if voice is None or voice.kind not in ("side", "named") or self.floor.is_self(voice):
            return False
        if open_quote(self.line.code[: verb.start], self.floor.quoting):
            return True
        self.doer = voice
        return EARLIER.search(self.line.code, voice.position, verb.start) is not None

    def next_doer(self, start: int, end: int) -> None:
        """The subject of a clause without an act goes on to the next; a stranger ends it (数百名民众|集会，谴责…)."""
        if FOR_INSTANCE.match(self.line.code, start):
            return
        voice = subject_of(self.floor, self.line, start, end, first=True)
        if voice is not None and not self.floor.heard and not self.acts(voice, start, end):
            self.doer = NOBODY if RALLIES.search(self.line.code, start, end) else self.doer
            voice = None
        if voice is not None and (
            ABOUT.match(self.line.code, start, voice.position) or MADE.match(self.line.code, voice.position + 1, end)
        ):
            return
        if voice is not None or stranger_first(self.line, start, end):
            self.doer = voice or NOBODY

    def acts(self, voice: Voice, start: int, end: int) -> bool:
        """Is it the subject of its clause, and no country where something happens?"""
        if voice.kind == "side" and BEFALLS.search(self.line.code, voice.position, end):
            return False
        return at_front(self.line, start, voice.position)

    def act(self, cue: Cue, word: Word, start: int, at: int, end: int) -> int:
        """One act word: whose act is it, if any? Returns where the next word's subject is looked for."""
        if self.of_a_paper(cue, word, start):
            return at
        voice = subject_before(self, cue, word, at)
        speaker, addressed = performer(self, cue, word, voice, at)
        if voice is None and at == start and self.only_supposed(cue, start):
            return at
        if voice is not None or (at == start and stranger_first(self.line, at, word.start)):
            self.does(cue, speaker, voice or NOBODY, start, word)
        if self.of_others(cue, speaker, voice, start) or not self.is_somebodys(cue, speaker, voice):
            return at
        if is_content(self, cue, voice, word, start) or (cue.needs_other and not about_other(self, voice, at, word)):
            self.go_on(start, end)
            return at
        if (cue.needs_other or cue.addressed) and voice is not None:
            self.blamed = voice
        if cue.of_others and voice is not None and voice.kind == "self":  # 我们要…: a plan, no appeal
            cue = replace(cue, act="pledge", addressed=False)
        begin = self.beginning(cue, word, voice, start, end)
        if speaker is None or begin is None:
            return word.end
        if speaker.parties == self.floor.speakers and begin == start and self.said >= 0 and self.short(self.said, end):
            begin = self.said
        self.said = -1
        direct = self.floor.quoting or "“" in self.line.code[start:end]
        self.found += [Found(cue, one, addressed, begin, end, word, direct, start) for one in inviters(cue, speaker)]
        return word.end

    def does(self, cue: Cue, speaker: Voice | None, voice: Voice, start: int, word: Word) -> None:
        """The subject goes on to the next clause; not who is told what to do (甲要求|乙必须停止…，并敦促…).

        Nor who stands inside what another does: 甲同意乙犯下|战争罪的说法，并表示…"""
        last = self.last_in(start)
        if last is not None and last.cue.told and not cue.told:
            return
        inside = voice is not NOBODY and not at_front(self.line, start, voice.position)
        if inside and speaker is None and not cue.told and not self.floor.heard:
            first = subject_of(self.floor, self.line, start, word.start, first=True)
            voice = first if first is not None and at_front(self.line, start, first.position) else voice
        self.doer = voice

    def only_supposed(self, cue: Cue, start: int) -> bool:
        """如果日方愿意对话，|支持…: the clause before is a condition."""
        before = self.line.code[self.before(start) : max(start - 1, 0)]
        return cue.told and not cue.mental and SUPPOSED.search(before) is not None

    def of_a_paper(self, cue: Cue, word: Word, start: int) -> bool:
        """该协议还|要求甲停止监视: what a paper asks for or forbids is nobody's act."""
        if cue.told and THINGS.match(self.line.code, start, word.start) is not None:
            self.paper = start
        return self.paper == start

    def of_others(self, cue: Cue, speaker: Voice | None, voice: Voice | None, start: int) -> bool:
        """网民呼吁政府|应…: in a clause in which somebody else calls for something, what should be done is his."""
        if speaker is None and voice is None and cue.told and not cue.mental and self.floor.heard:
            self.others_act = start
            return False
        return self.others_act == start and cue.addressed and voice is None

    def is_somebodys(self, cue: Cue, speaker: Voice | None, voice: Voice | None) -> bool:
        """Is it the act of a side, and not what both agreed on?"""
        if speaker is None or not speaker.of_a_side():
            return False
        return not self.agreed or (cue.told and voice is not None and voice.kind != "joint")

    def beginning(self, cue: Cue, word: Word, voice: Voice | None, start: int, end: int) -> int | None:
        """Where the act begins: with its clause, or behind the act before it there. None: it is none of its own."""
        last = self.last_in(start)
        if last is None:
            if repeats(self, cue, word, voice, start) or fills(self, cue):
                self.go_on(start, end)
                return None
            return start
        if (last.cue.needs_other and cue.addressed) or only_leads(self, last, cue, word):
            self.found[-1] = last._replace(cue=cue, word=word)
            return None
        if last.cue.act == cue.act or cue.needs_other or cue.free:
            return None
        begin = word_start(self.line.code, last.word.end, word.start)
        if voice is None and serves(self, last, cue, begin, word):
            return None
        self.found[-1] = last._replace(end=begin)
        return begin
