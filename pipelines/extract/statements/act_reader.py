"""One sentence read clause by clause: which act words stand, and whose acts they are.

Not here: the words (act_words/acts.py), the floor (floor.py), whose act a word performs (doers/performers.py).
"""

import re
from dataclasses import dataclass, replace

from pipelines.extract.clauses.rule_words.speech_words import phrase
from pipelines.extract.clauses.speaking.voice import Voice
from pipelines.extract.clauses.speaking.voices import at_front
from pipelines.extract.statements.about.other_sides import about_other
from pipelines.extract.statements.act_words.acts import SUPPOSED, Word
from pipelines.extract.statements.act_words.cues import Cue
from pipelines.extract.statements.act_words.threats import answering, idle, vowed
from pipelines.extract.statements.documents.told_in_full import programme
from pipelines.extract.statements.doers.act_subjects import subject_before
from pipelines.extract.statements.doers.doers import NOBODY, ROUSES, does, inviters, next_doer
from pipelines.extract.statements.doers.in_passing import without_passing
from pipelines.extract.statements.doers.performers import performer
from pipelines.extract.statements.floor import open_quote
from pipelines.extract.statements.hearing.hearing import GoesOn, hear
from pipelines.extract.statements.hearing.led_up import led_up_to
from pipelines.extract.statements.hearing.unheard_speech import (
    announced,
    asked_to_say,
    blames_and_says,
    both_announce,
    only_tells_when,
    outside_phrases,
    tells,
    told_about,
)
from pipelines.extract.statements.one_act import beginning, is_content
from pipelines.extract.statements.so_far import Found, SoFar
from pipelines.extract.statements.subjects.heard_subjects import subject_of
from pipelines.extract.statements.subjects.strangers import stranger_first

AGREED, THINGS = phrase("agreed"), phrase("things")
ONLY_ABOUT = re.compile("对于|关于|针对|围绕|就(?!此)|在[^，]{1,6}达成")  # 对于双方达成一致的…，两国表示欢迎
CLAIMS = frozenset({"指", "说", "称", "表示", "指出", "强调", "认为", "声称", "坚称", "反指"})  # 某官员|指|乙国…
INTENDS = re.compile("(?:打算|计划|拟|准备|有意|意在|决心)[^，。；：]{0,6}$")
THINKS = re.compile("预测|预期|预言|猜测|推测|估计|分析|判断|研判")  # no verbs of speaking
THEIRS = re.compile("[^，。；：的]的[^，。；：的]{0,6}的?$")  # 甲国[的最终]目的
THINKING = frozenset({"认为", "觉得", "主张", "相信"})


@dataclass
class Reader(SoFar):
    """A sentence and the reading of its clauses, in order."""

    planned: bool = False  # it tells what both sides are to do
    guessing: bool = False  # somebody who is no side guesses what others think

    def __post_init__(self) -> None:
        self.agreeing = AGREED.search(self.line.code) is not None  # in most sentences nobody agrees on anything

    def clause(self, start: int, end: int, words: list[Word]) -> None:
        """One clause, word by word: its acts, and who takes the floor by it; then what it leaves for the next."""
        if self.floor.quotes is not None and self.line.code[start - 1 : start] == "；":
            self.floor.give(self.floor.quotes)
            self.floor.quotes = None
        words = [w for w in words if not idle(w, self.line.code)]
        agreed = self.agreement(start, end, words)
        self.agreed = self.agreed or agreed is not None
        threat = len(words) > 1 and any(w.cue is not None and w.cue.act == "warn" for w in words)
        words = without_passing(self, outside_phrases(words), start, end)
        at, spoke, doer = start, False, self.doer
        for before, word in zip([None, *words], words, strict=False):
            if word.cue is not None:
                vow = threat and word.cue.act == "pledge"
                cue = vowed(word.cue, words, self.floor.heard) if vow else answering(word.cue, word, self.line.code)
                at = self.act(cue, word, start, at, end) if cue is not None else at
            elif before is not None and tells(self.line.code, before, word):
                at = word.end
            elif asked_to_say(self, word, start) or told_about(self, word, start, at):
                spoke = True
            else:
                blamed = before is not None and blames_and_says(self.line.code, before, word)
                if blamed or agreed is None or not agreed.start() <= word.start < agreed.end():
                    self.speech(word, start, word.start if blamed else at)
                at, spoke = word.end, True
        if spoke:
            only_tells_when(self, start, end)
        elif self.line.code[end : end + 1] in ("“", "它") or self.line.code.endswith("声明，", 0, end):
            led_up_to(self.floor, self.line, start, end)
        self.close(start, end, words, spoke, doer)

    def agreement(self, start: int, end: int, words: list[Word]) -> re.Match[str] | None:
        """双方同意…: the word, unless it only says what somebody's act is about."""
        agreed = AGREED.search(self.line.code, start, end) if self.agreeing else both_announce(self.line, start, end)
        if agreed is None or ONLY_ABOUT.match(self.line.code, start):
            return None
        return None if any(w.cue is not None and w.start < agreed.start() for w in words) else agreed

    def close(self, start: int, end: int, words: list[Word], spoke: bool, before: Voice | None) -> None:
        """The clause has been read: does the act before go on in it, and who is the subject of the next?

        `before`: the running subject when it began."""
        if not words or (not spoke and not any(f.clause >= start for f in self.found)):
            self.go_on(start, end)
        idle = words and not spoke and self.doer is before and not any(f.clause >= start for f in self.found)
        if (not words or idle) and (start < self.last_word or self.floor.may_be_left()):
            next_doer(self, start, end, (words[0].start, words[-1].end) if idle else None)
            alone = not self.found and self.verb_at == -1
            thinks = alone and THINKS.search(self.line.code, start, end) is not None
            self.guess(thinks and (stranger_first(self.line, start, end) or self.strange == start))
        if ROUSES.search(self.line.code[start:end]) and self.last_in(start) is None:
            self.doer = NOBODY
        if words and words[-1].text in CLAIMS and words[-1].end < end and start < self.last_judgement:
            self.told_of = subject_of(self.floor, self.line, words[-1].end, end, first=True)

    def guess(self, stranger: bool) -> None:
        """某研究员|估计，乙国认为…: it is a stranger's, and 他 is that person."""
        if not stranger:
            return
        self.strangers = self.guessing = True
        if not self.floor.heard:
            self.floor.give(None)
            self.floor.he_is_stranger = True

    def speech(self, verb: Word, start: int, at: int) -> None:
        """A verb of speaking: somebody takes the floor, or keeps it."""
        before = self.floor.voice
        quoted = open_quote(self.line.code[: verb.start], self.floor.quoting)
        quoting, unknown = self.floor.heard and quoted, quoted and not self.floor.heard
        by_stranger = self.verb_at >= 0 and self.floor.stranger and self.floor.he_is_stranger
        if announced(self, verb, at) or (self.guessing and verb.text in THINKING):
            return
        about = GoesOn(self.newest(), self.speaks_of_itself(), self.stranger_acts(), self.stranger())
        voice = hear(self.floor, self.line, start, at, verb, about)
        told_of = before is not None and self.thinks_inside(verb, voice, before, at)
        if (quoting or told_of) and before is not None and self.floor.codes() != before.codes():
            self.floor.quotes = self.floor.quotes or before
        lent = unknown or (by_stranger and self.floor.voice is not None)
        self.floor.lent = self.floor.lent or (lent and voice is not None and voice.kind in ("named", "side"))
        self.doer = voice or (self.doer if self.floor.heard else NOBODY)
        self.outer = self.outer or self.floor.voice
        self.agreed, self.verb_at = False, verb.start
        if voice is not None or before is not self.floor.voice:
            self.said = start

    def thinks_inside(self, verb: Word, voice: Voice | None, before: Voice, at: int) -> bool:
        """王毅说，|美方|认为…: what a side thinks is told by him who has the floor in this sentence, and goes on."""
        inside = self.verb_at >= 0 and before.kind == "named" and voice is not None and voice.kind == "side"
        return inside and verb.text in THINKING and at_front(self.line, at, voice.position if voice else 0)

    def act(self, cue: Cue, word: Word, start: int, at: int, end: int) -> int:
        """One act word: whose act is it, if any? Returns where the next word's subject is looked for."""
        if self.of_a_paper(cue, word, start):
            return at
        voice = subject_before(self, cue, word, at)
        if (voice is not None and self.reacted_to(cue, voice, start)) or (cue.own and self.anothers(start, word)):
            return at
        speaker, addressed = performer(self, cue, word, voice, at)
        supposed = voice is None and at == start and self.only_supposed(cue, word, start)
        if supposed or self.of_a_programme(cue, voice):
            return at
        strangers = at == start and voice is None and stranger_first(self.line, at, word.start)
        if strangers and cue.told and not self.found:
            self.strangers, self.crowd = True, start
        if voice is not None or strangers:
            does(self, cue, speaker, voice or NOBODY, start, word)
        if self.of_others(cue, speaker, voice, start) or not self.is_somebodys(cue, speaker, voice):
            return at
        if is_content(self, cue, voice, word, start) or (cue.needs_other and not about_other(self, voice, at, word)):
            self.go_on(start, end)
            return at
        if speaker is not None:
            self.performed(cue, speaker, addressed, voice, word, start, end)
        return word.end

    def performed(
        self, cue: Cue, by: Voice, addressed: tuple[str, ...], voice: Voice | None, word: Word, start: int, end: int
    ) -> None:
        """An act is found; 我们要…: a plan of one's own asks nobody for anything."""
        if (cue.needs_other or cue.addressed) and voice is not None:
            self.blamed = voice
        if cue.of_others and voice is not None and voice.kind == "self" and "需" not in word.text:
            cue = replace(cue, act="pledge", addressed=False)
        begin = beginning(self, cue, word, voice, start, end)
        if begin is None:
            return
        if by.parties == self.floor.speakers and begin == start and self.said >= 0 and self.short(self.said, end):
            begin = self.said
        self.said = -1
        direct = self.floor.quoting or "“" in self.line.code[start:end]
        self.found += [Found(cue, one, addressed, begin, end, word, direct, start) for one in inviters(cue, by)]

    def reacted_to(self, cue: Cue, voice: Voice, start: int) -> bool:
        """感谢|乙国总统重申支持…, 也盼…: what another did is what the praise or blame is about."""
        last = self.last_in(start)
        reacts = last is not None and last.cue.told and last.cue.act in ("support", "criticise")
        return reacts and cue.told and last is not None and last.word.end == voice.position

    def anothers(self, start: int, word: Word) -> bool:
        """“[乙国]的|目的|是…”, “[他们]的|目的|是…”: what somebody else is after."""
        owners = [x for _, x in self.line.tokens_in(start, word.start)]
        if not owners or THEIRS.search(self.line.code, start, word.start) is None:
            return False
        codes, mine = set(owners[-1].codes), self.floor.codes()
        they = owners[-1].text[0] in "他她它" and open_quote(self.line.code[: word.start], self.floor.quoting)
        return they or (bool(codes) and bool(mine) and codes.isdisjoint(mine))

    def only_supposed(self, cue: Cue, word: Word, start: int) -> bool:
        """如果日方愿意对话，|支持…: the clause before is a condition; not 只有台湾人民能决定未来，并|拒绝….

        Nor 若会谈成行，打算|要求…: what somebody is set on asking then."""
        if INTENDS.search(self.line.code, start, word.start) is not None:
            return False
        before = self.line.code[self.before(start) : max(start - 1, 0)]
        supposed = SUPPOSED.search(before) is not None and not before.lstrip("“「").startswith(("只有", "唯有"))
        return cue.told and not cue.mental and supposed

    def of_a_paper(self, cue: Cue, word: Word, start: int) -> bool:
        """该协议还|要求甲停止监视: what a paper asks for or forbids is nobody's act."""
        if cue.told and THINGS.match(self.line.code, start, word.start) is not None:
            self.paper = start
        return self.paper == start

    def of_a_programme(self, cue: Cue, voice: Voice | None) -> bool:
        """双方要加强合作，|坚定支持彼此: what both are to do, in a readout in full; 欢迎…, 愿… are his own again."""
        if self.floor.in_full and self.floor.heard and programme(cue, voice, self.doer):
            self.planned = True
        elif cue.told or voice is not None:
            self.planned = False
        return self.planned

    def of_others(self, cue: Cue, speaker: Voice | None, voice: Voice | None, start: int) -> bool:
        """网民呼吁政府|应…: in a clause in which somebody else calls for something, what should be done is his."""
        if speaker is None and voice is None and cue.told and not cue.mental and self.floor.heard:
            self.others_act = start
            return False
        return self.others_act == start and cue.addressed and voice is None

    def is_somebodys(self, cue: Cue, speaker: Voice | None, voice: Voice | None) -> bool:
        """Is it the act of a side, and not what both agreed on? 双方达成协议，但|乙军|践踏…: none of it."""
        if speaker is None or not speaker.of_a_side():
            return False
        return not self.agreed or ((cue.told or cue.needs_other) and voice is not None and voice.kind != "joint")
