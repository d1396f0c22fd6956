"""What a sentence has told so far, while it is read clause by clause.

Belongs here: the acts found and the subjects named. Not here: reading on (act_reader.py).
"""

from dataclasses import dataclass, field
from typing import NamedTuple

from pipelines.extract.clauses.article.story import Line
from pipelines.extract.clauses.rule_words.speech_words import phrase
from pipelines.extract.clauses.speaking.voice import Voice
from pipelines.extract.mentions.sentences import CLAUSE_END
from pipelines.extract.mentions.token import PERSON
from pipelines.extract.statements.act_words.acts import Word
from pipelines.extract.statements.act_words.cues import Cue
from pipelines.extract.statements.floor import Floor
from pipelines.extract.statements.subjects.honoured import honoured
from pipelines.extract.statements.subjects.strangers import somebody_told

TURN = phrase("turn")
LONGEST = 160  # characters of an act


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


@dataclass
class SoFar:
    """One sentence, up to where it has been read."""

    floor: Floor
    line: Line
    doer: Voice | None = None  # the last subject named in the sentence
    found: list[Found] = field(default_factory=list)
    passing: list[Found] = field(default_factory=list)  # acts told in passing
    agreed: bool = False
    outer: Voice | None = None  # the first to speak in this sentence
    verb_at: int = -1  # the last verb of speaking
    blamed: Voice | None = None  # the last subject, when accused or told what to do
    told_of: Voice | None = None  # whom the clause of a verb of speaking goes on about: 某官员指|乙国…
    others_act: int = -1  # the clause in which somebody else calls for something
    strangers: bool = False  # the sentence begins with an act of people who are no side
    crowd: int = -1  # the clause in which they act
    paper: int = -1  # the clause that tells what a paper holds
    strange: int = -1  # the last clause that began with somebody who is no side
    said: int = -1  # where a clause that names the speaker begins, until an act follows
    last_word: int = -1  # where the last act word or verb of speaking of the sentence stands
    last_judgement: int = -1  # where the last word stands that judges another side

    def named_since(self) -> bool:
        """Was a subject named after the last verb of speaking?"""
        return self.doer is not None and self.doer.position > self.verb_at

    def newest(self) -> Voice | None:
        """The last subject, if it came after the last verb of speaking."""
        doer = self.doer
        if doer is None or not self.named_since() or doer is self.blamed or doer.kind == "self":
            return None
        return doer if doer.parties else None

    def stranger_acts(self) -> bool:
        """数百名民众集会，|表示…: is the running subject somebody who is no side, where nobody has spoken yet?"""
        acts = self.strange > -1 and self.doer is not None and not self.doer.tokens
        return self.verb_at == -1 and (acts or (self.strangers and not self.found and not self.another_opens()))

    def another_opens(self) -> bool:
        """民众集会，|甲国总理在一段视频中，|称…: has a party by name opened a clause behind theirs?"""
        doer = self.doer
        if doer is None or doer.kind not in ("named", "side") or not doer.position > self.crowd > -1:
            return False
        return self.line.code[doer.position - 1] in "，；"

    def stranger(self) -> Voice | None:
        """某大学教授|十分震惊，他说…: the running subject, where that is one person who is no side."""
        doer = self.doer
        if doer is None or doer.kind != "private":
            return None
        if doer.tokens:
            return doer if doer.word.symbol == PERSON and self.named_since() else None
        return doer if self.verb_at == -1 and somebody_told(self.line) else None

    def speaks_of_itself(self) -> bool:
        return self.doer is not None and self.named_since() and self.floor.is_self(self.doer)

    def left(self) -> bool:
        doer, floor = self.doer, self.floor
        return doer is not None and doer.kind == "named" and not floor.is_self(doer) and not honoured(floor, doer)

    def acted(self, voice: Voice) -> bool:
        """Has the sentence told an act of this side?"""
        return any(f.speaker.codes() == voice.codes() for f in self.found)

    def told_of_all(self) -> bool:
        """中日作为邻国，|应…: both sides are the running subject, the speaker's own among them."""
        return self.doer is not None and self.doer.kind == "joint" and bool(self.doer.codes() & self.floor.codes())

    def last_in(self, clause: int) -> Found | None:
        """The last act found, if it is of the clause that begins there."""
        return self.found[-1] if self.found and self.found[-1].clause == clause else None

    def go_on(self, start: int, end: int) -> None:
        """A clause without an act of its own continues the act before it, up to a semicolon."""
        if not self.found or "；" in self.line.code[self.found[-1].end - 1 : start]:
            return
        if not TURN.match(self.line.code[start:end]) and self.short(self.found[-1].start, end):
            self.found[-1] = self.found[-1]._replace(end=end)

    def short(self, start: int, end: int) -> bool:
        return self.line.at[end] - self.line.at[start] <= LONGEST

    def before(self, start: int) -> int:
        """Where the clause before begins."""
        edges = [m.end() for m in CLAUSE_END.finditer(self.line.code, 0, max(start - 1, 0))]
        return edges[-1] if edges else 0
