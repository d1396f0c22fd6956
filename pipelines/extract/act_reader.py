"""One sentence read clause by clause: which act words stand, and whose acts they are.

Not here: the words (acts.py), the floor (floor.py).
"""

import re
from dataclasses import dataclass, field
from typing import NamedTuple

from pipelines.extract.acts import Cue, Word
from pipelines.extract.clauses import word_start
from pipelines.extract.floor import Floor, hear, subject_of
from pipelines.extract.sentences import CLAUSE_END
from pipelines.extract.speech_words import phrase
from pipelines.extract.story import Line
from pipelines.extract.token import REFERENCE
from pipelines.extract.voices import (
    ADVERBS_ONLY,
    BARE,
    NOUN,
    SPEAKERS,
    STRANGERS,
    Voice,
    anonymous,
    at_front,
    passive_agent,
    stranger_first,
    topic,
)

DIRECTED = frozenset({"demand", "appeal", "propose"})
LEADING = frozenset({"will", "shall", "plan"})
OF_BOTH = frozenset({"committed", "commitment", "unchanged"})
OWN_NEED = frozenset({"need_to", "is_to"})  # 他要…: a plan of his own, no appeal
TAKES_VERB = frozenset({"refuse", "unacceptable"})  # 拒绝谴责: what is refused is no act
FRESH = phrase("fresh")
AGREED = phrase("agreed")
STANCE = phrase("stance")
TURN = phrase("turn")
GOES_ON = phrase("goes_on")
DECLARES = phrase("declares")
BEFALLS = phrase("befalls")
ABOUT = phrase("about")
EVERYBODY = phrase("everybody")
THIS = phrase("this")
SUPPOSED = phrase("supposed")
LED = phrase("adverbs_only")
BOTH = frozenset({"双方", "两国", "三国", "三方"})  # who oppose and welcome by themselves, whoever tells it
LONGEST = 160
INTRODUCES = "说称"  # 警告说
NOBODY = Voice((), (), "private", -1)  # 企业表示将…: who speaks is no side


class Found(NamedTuple):
    """An act of a sentence in encoded positions, while the sentence is read."""

    cue: Cue
    speaker: Voice
    addressed: tuple[str, ...]  # sides told what to do
    start: int
    end: int
    word: Word
    direct: bool
    clause: int  # where its clause begins


def inviters(cue: Cue, speaker: Voice) -> list[Voice]:
    """应日本外相、韩国外长邀请: each of them invites by himself."""
    if not cue.passive or not all(p.name for p in speaker.parties):
        return [speaker]
    return [speaker._replace(parties=(p,), kind="named") for p in speaker.parties]


@dataclass
class Reader:
    """One sentence while it is read clause by clause."""

    floor: Floor
    line: Line
    doer: Voice | None = None  # the last subject named in the sentence
    found: list[Found] = field(default_factory=list)
    agreed: bool = False
    outer: Voice | None = None  # the first to speak in this sentence
    verb_at: int = -1  # the last verb of speaking
    blamed: Voice | None = None  # the last subject, when accused or told what to do
    others_act: int = -1  # the clause in which somebody else calls for something
    said: int = -1  # where a clause that names the speaker begins, until an act follows
    last_word: int = -1  # where the last act word or verb of speaking of the sentence stands

    def newest(self) -> Voice | None:
        """The last subject, if it came after the last verb of speaking."""
        return (
            self.doer
            if self.doer is not None
            and self.doer is not self.blamed
            and self.doer.position > self.verb_at
            and self.doer.kind != "self"
            and self.doer.parties
            else None
        )

    def speaks_of_itself(self) -> bool:
        return self.doer is not None and self.doer.position > self.verb_at and self.floor.is_self(self.doer)

    def left(self) -> bool:
        return self.doer is not None and self.doer.kind == "named" and not self.floor.is_self(self.doer)

    def clause(self, start: int, end: int, words: list[Word]) -> None:
        code, at, spoke = self.line.code, start, False
        agreed = AGREED.search(code, start, end)
        if agreed and not any(w.cue is not None and w.start < agreed.start() for w in words):
            self.agreed = True
        threat = len(words) > 1 and any(w.cue is not None and w.cue.act == "warn" for w in words)
        for word in words:
            if threat and word.cue is not None and word.cue.act == "pledge":
                continue
            if word.cue is None:
                before = self.floor.voice
                voice = hear(self.floor, self.line, at, word, self.newest(), self.speaks_of_itself())
                self.doer = voice or (self.doer if self.floor.heard else NOBODY)
                self.outer = self.outer or self.floor.voice
                self.agreed = False
                at, spoke, self.verb_at = word.end, True, word.start
                if voice is not None or before is not self.floor.voice:
                    self.said = start
            else:
                at = self.act(word.cue, word, start, at, end)
        if not words or (not spoke and not any(f.clause >= start for f in self.found)):
            self.go_on(start, end)
        if not words and (start < self.last_word or self.floor.may_be_left()):
            self.next_doer(start, end)

    def next_doer(self, start: int, end: int) -> None:
        """The subject of a clause without an act goes on to the next; a stranger ends it (数百名民众|集会，谴责…)."""
        voice = subject_of(self.floor, self.line, start, end, first=True)
        if voice is not None and not self.floor.heard and not self.acts(voice, start, end):
            voice = None
        if voice is not None and ABOUT.match(self.line.code, start, voice.position):
            return
        if voice is not None or stranger_first(self.line, start, end):
            self.doer = voice

    def acts(self, voice: Voice, start: int, end: int) -> bool:
        """Is it the subject of its clause, and no country where something happens?"""
        if voice.kind == "side" and BEFALLS.search(self.line.code, voice.position, end):
            return False
        return at_front(self.line, start, voice.position)

    def go_on(self, start: int, end: int) -> None:
        """A clause without an act of its own continues the act before it."""
        if (
            self.found
            and not TURN.match(self.line.code[start:end])
            and self.line.at[end] - self.line.at[self.found[-1].start] <= LONGEST
        ):
            self.found[-1] = self.found[-1]._replace(end=end)

    def act(self, cue: Cue, word: Word, start: int, at: int, end: int) -> int:
        """One act word: whose act is it, if any? Returns where the next word's subject is looked for."""
        voice = self.voice(cue, word, at)
        speaker, addressed = self.performer(cue, word, voice, at)
        if (
            voice is None
            and cue.told
            and not cue.mental
            and at == start
            and SUPPOSED.search(self.line.code[self.before(start) : max(start - 1, 0)])
        ):
            return at
        if voice is not None or (at == start and stranger_first(self.line, at, word.start)):
            self.doer = voice
        if speaker is None and voice is None and cue.told and not cue.mental and self.floor.heard:
            self.others_act = start
        elif self.others_act == start and cue.addressed and voice is None:
            return at
        if (
            speaker is None
            or not speaker.parties
            or (self.agreed and not (cue.told and voice is not None and voice.kind != "joint"))
            or any(p.name and not p.codes for p in speaker.parties)
        ):
            return at
        if self.is_content(cue, voice, word, start) or (cue.needs_other and not self.about_other(voice, at, word)):
            self.go_on(start, end)
            return at
        if (cue.needs_other or cue.addressed) and voice is not None:
            self.blamed = voice
        begin = start
        same_clause = bool(self.found) and self.found[-1].clause == start
        if same_clause:
            last = self.found[-1]
            if (last.cue.needs_other and cue.addressed) or self.only_leads(last, cue, word):
                self.found[-1] = last._replace(cue=cue, word=word)
                return word.end
            if last.cue.act == cue.act or cue.needs_other or cue.free:
                return word.end
            begin = word_start(self.line.code, last.word.end, word.start)
            if (
                voice is None
                and begin - last.word.end < 1
                and cue.act != last.cue.act
                and not re.search("[并和且，、]", self.line.code[last.word.end : word.start])
            ):
                return word.end
            self.found[-1] = last._replace(end=begin)
        if not same_clause and (self.repeats(cue, word, voice, start) or self.fills(cue)):
            self.go_on(start, end)
            return word.end
        if (
            self.said >= 0
            and speaker.parties == self.floor.speakers
            and not same_clause
            and self.line.at[end] - self.line.at[self.said] <= LONGEST
        ):
            begin = self.said
        self.said = -1
        direct = self.floor.quoting or "“" in self.line.code[start:end]
        self.found += [Found(cue, one, addressed, begin, end, word, direct, start) for one in inviters(cue, speaker)]
        return word.end

    def only_leads(self, last: Found, cue: Cue, word: Word) -> bool:
        """此外还|将|要求…: the act is the verb's."""
        if cue.act == "warn" and last.cue.name in ("must", "should", "ought"):
            return True
        between = self.line.code[last.word.end : word.start]
        return (
            last.cue.name in LEADING
            and cue.told
            and cue.act not in ("pledge", "support")
            and LED.match(between) is not None
        )

    def before(self, start: int) -> int:
        """Where the clause before begins."""
        edges = [m.end() for m in CLAUSE_END.finditer(self.line.code, 0, max(start - 1, 0))]
        return edges[-1] if edges else 0

    def about_other(self, voice: Voice | None, at: int, word: Word) -> bool:
        """美方…干涉…: is another side the subject?"""
        if voice is None and THIS.search(self.line.code[at : word.start]):
            return True
        other = voice or self.doer
        if other is not None and other.kind != "self" and other.codes() and not (other.codes() & self.floor.codes()):
            return True
        they = voice is not None and voice.tokens[0].reference == "joint_people"  # 中国政府拘禁|他们|是非法的
        return (voice is None or they) and self.due_to_other(at, word)

    def due_to_other(self, at: int, word: Word) -> bool:
        """都是因为|美国官员没有事实根据的指责: is another side named between the subject and the word?"""
        named = [x for _, x in self.line.tokens_in(at, word.start) if x.symbol in SPEAKERS and x.codes]
        return bool(named) and not any(set(x.codes) & self.floor.codes() for x in named)

    def voice(self, cue: Cue, word: Word, at: int) -> Voice | None:
        if cue.passive:
            return passive_agent(self.floor.scene, self.line, at, word.start)
        found = subject_of(self.floor, self.line, at, max(at, word.begin))
        if found is None and word.begin < word.start:
            found = subject_of(self.floor, self.line, max(at, word.begin), word.start)
        speech = self.floor.heard or self.floor.alive
        if found is not None and not speech and ABOUT.match(self.line.code, at, found.position):
            return None
        if found is None and (self.floor.heard or self.floor.alive) and (cue.needs_other or cue.addressed):
            return topic(self.floor.scene, self.line, at, word.start)
        return found

    def repeats(self, cue: Cue, word: Word, voice: Voice | None, start: int) -> bool:
        """应…，应…: one act. Numbered points (一要…) and words that perform by themselves (希望…) are their own."""
        if (
            not self.found
            or cue.numbered
            or (voice is not None and not (cue.addressed and self.found[-1].cue.addressed))
        ):
            return False
        last = self.found[-1]
        return last.cue.act == cue.act and (
            not cue.told
            or (
                voice is None
                and last.word.text[:2] == word.text[:2]
                and self.line.code[start : start + 1] not in "并也还又"
            )
        )

    def fills(self, cue: Cue) -> bool:
        """承诺，他的政府将…; 警告说，不会允许…: a bare promise or warning and what follows are one act."""
        last = self.found[-1] if self.found else None
        if last is None or last.end - last.word.end > 1:
            return False
        return last.word.text[-1] in INTRODUCES or last.cue.act == cue.act == "pledge"

    def is_content(self, cue: Cue, voice: Voice | None, word: Word, start: int) -> bool:
        """希望日方…，支持…: what follows an appeal or a demand belongs to it, unless a new act begins."""
        if not self.found or cue.numbered:
            return False
        if self.found[-1].cue.name in TAKES_VERB and self.found[-1].clause == start:
            return re.search("[并和，、]", self.line.code[self.found[-1].word.end : word.start]) is None
        if self.found[-1].cue.act == "pledge" and self.found[-1].clause == start and cue.name == "support":
            return True
        if self.found[-1].cue.act not in DIRECTED:
            return False
        if voice is not None and (voice.kind == "named" or self.floor.is_self(voice)):
            return False
        same_clause = self.found[-1].clause == start
        if same_clause:
            between = self.line.code[self.found[-1].word.end : word.start]
            return not (cue.told and re.search("(?:并|，|和|且|又|还|同时)[^，]{0,4}$", between))
        if self.floor.heard and not cue.told:
            return cue.name not in ("or_else",)
        return cue.name in ("invite", "oppose", "maintain", "call_on") and not FRESH.match(self.line.code[start:])

    def performer(self, cue: Cue, word: Word, voice: Voice | None, at: int) -> tuple[Voice | None, tuple[str, ...]]:
        """(whose act it is, the sides told what to do)."""
        floor = self.floor
        if cue.passive:
            return (voice if voice is not None and voice.kind != "self" else None), ()
        if voice is None:
            return self.without_subject(cue, at, word), ()
        if floor.heard or floor.alive or (floor.near and cue.addressed):
            inside = self.inside_speech(cue, word, voice)
            if inside is not None:
                return inside
        if not cue.told or self.guessed(cue, word) or not at_front(self.line, at, voice.position):
            return None, ()
        if voice.kind == "self":
            return floor.voice if floor.heard else None, ()
        if not floor.heard and not floor.stranger:
            floor.give(voice)
        return voice, ()

    def inside_speech(self, cue: Cue, word: Word, voice: Voice) -> tuple[Voice | None, tuple[str, ...]] | None:
        """An act word with a subject inside somebody's speech. None: the subject speaks for itself."""
        floor = self.floor
        if voice.kind == "side" and self.outer and voice.codes() == self.outer.codes():
            floor.give(self.outer)
        if floor.is_self(voice):
            if cue.of_others:
                return None, ()
            if not floor.heard and cue.told and voice.kind == "side" and voice.tokens[0].text[-1] not in "方府局":
                return None
            if (
                not floor.heard
                and cue.name == "will"
                and voice.tokens[0].text[-1] not in "方们"
                and not STANCE.match(self.line.code[word.end :])
            ):
                return None, ()
            floor.heard = True
            if cue.name in OWN_NEED and voice.kind == "named":
                return None, ()
            return (floor.voice if voice.kind != "side" or not cue.addressed or self.names_other(word) else None), ()
        if voice.kind == "named" and cue.told and voice.parties != floor.speakers:
            return None
        others = tuple(sorted(voice.codes() - floor.codes()))
        if cue.free:
            return (floor.voice, others) if floor.heard else (None, ())
        if cue.needs_other and not self.in_words_of_officials(voice):
            return None, ()
        if cue.addressed or (cue.needs_other and voice.kind in ("side", "named")):
            floor.heard = bool(floor.speakers)
            return floor.voice, others
        if voice.kind == "joint":
            return self.inside_joint(cue, voice, others)
        if floor.quoting and voice.kind == "side":
            return None, ()
        return None if cue.told else (None, ())

    def in_words_of_officials(self, voice: Voice) -> bool:
        """Only 美方… is surely blamed by the last speaker where no verb of speaking and no quotation leads to it."""
        if self.floor.heard and (voice.kind != "named" or self.floor.quoting or self.verb_at >= 0):
            return True
        return voice.tokens[0].text[-1] == "方"

    def inside_joint(
        self, cue: Cue, voice: Voice, others: tuple[str, ...]
    ) -> tuple[Voice | None, tuple[str, ...]] | None:
        """澳菲致力于…, 双方要…: said of both sides by one of them."""
        floor = self.floor
        if not floor.heard:
            return None if cue.told else (None, ())
        both = voice.tokens[0].symbol != REFERENCE or voice.tokens[0].text in BOTH
        if both and cue.told and cue.act not in DIRECTED:
            return None
        speaks_for = cue.act in DIRECTED if cue.told else cue.name in OF_BOTH and bool(voice.codes() & floor.codes())
        return (floor.voice, others) if speaks_for else (None, ())

    def names_other(self, word: Word) -> bool:
        """美方应深化与台湾的关系: does the clause go on to name another side?"""
        end = next((m.start() for m in CLAUSE_END.finditer(self.line.code, word.end)), len(self.line.code))
        return any(
            x.symbol in SPEAKERS and x.codes and not set(x.codes) <= self.floor.codes()
            for _, x in self.line.tokens_in(word.end, end)
        )

    def without_subject(self, cue: Cue, at: int, word: Word) -> Voice | None:
        """中方愿…，|欢迎…: the subject of the sentence goes on; inside a speech the speaker."""
        before = self.line.code[at : word.start]
        who = anonymous(self.line, at, word.start)
        bare = (
            who == "none" and (cue.told or cue.addressed or len(before) <= NOUN or BARE.match(before) is not None)
        ) or (DECLARES.match(word.text) is not None and not STRANGERS.search(before))
        if self.floor.heard:
            if (
                cue.of_others
                and self.doer is not None
                and self.doer.position > self.verb_at
                and self.floor.is_self(self.doer)
            ):
                return None
            if bare or cue.addressed or cue.needs_other or cue.free:
                newest = self.newest()
                if newest is not None and newest.kind == "named" and cue.told and not self.floor.is_self(newest):
                    return newest if not (cue.mental and self.floor.quoting) else None
                return self.floor.voice if not self.reported_other(cue, before) else None
            return None
        if self.floor.alive and cue.addressed and (EVERYBODY.search(before) or self.told_of_all()):
            self.floor.heard = True
            return self.floor.voice
        if not bare:
            return None
        doer = self.doer
        if doer is not None and self.floor.alive and self.floor.is_self(doer):
            self.floor.heard = True
            return self.floor.voice
        if doer is not None and cue.told and doer.kind != "self":
            if self.floor.guesses() and (cue.mental or self.told_by_somebody(doer)):
                return None
            if not self.floor.stranger:
                self.floor.give(doer)
            return doer
        if doer is None and self.floor.alive and ADVERBS_ONLY.match(before):
            self.floor.heard = True
            return self.floor.voice
        return None

    def guessed(self, cue: Cue, word: Word) -> bool:
        """Is it only a stranger's or a commentator's guess? 中国希望…; not 拜登表示欢迎, not 报道称，东盟欢迎…."""
        if not cue.mental or DECLARES.match(word.text) is not None:
            return False
        return self.floor.guesses() if cue.name != "welcome" else self.floor.he_is_stranger

    def told_by_somebody(self, doer: Voice) -> bool:
        """专家表示，澳方…，|批评…: inside the speech of a person who is no side the words are his own."""
        return self.floor.he_is_stranger and doer.position > self.verb_at >= 0

    def told_of_all(self) -> bool:
        """中日作为邻国，|应…: both sides are the running subject, the speaker's own among them."""
        return self.doer is not None and self.doer.kind == "joint" and bool(self.doer.codes() & self.floor.codes())

    def reported_other(self, cue: Cue, before: str) -> bool:
        """Is the running subject another side, so that 愿, 支持, 将 are its own and not the speaker's?"""
        doer = self.doer
        if doer is None or cue.addressed or cue.needs_other or cue.free or not doer.parties or doer.kind == "self":
            return False
        if doer is self.blamed and cue.told and GOES_ON.match(before):
            return False
        return doer.kind in ("side", "named") and not (doer.codes() & self.floor.codes())
