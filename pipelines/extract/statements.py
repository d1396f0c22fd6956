"""Who said what to whom. Belongs here: acts clause by clause, and whose they are. Not here: the words (acts.py), the floor (floor.py)."""

import re
from collections import Counter
from dataclasses import dataclass, field, replace

from pipelines.extract.acts import Cue, Word, words_of
from pipelines.extract.addressees import addressees
from pipelines.extract.floor import Floor, hear, media_of, said_after, subject_of
from pipelines.extract.roles import roles
from pipelines.extract.scene import Party, Scene
from pipelines.extract.sentences import CLAUSE_END
from pipelines.extract.speech_words import phrase
from pipelines.extract.story import Line, Story
from pipelines.extract.voices import ADVERBS_ONLY, SPEAKERS, Voice, anonymous, passive_agent, topic

JOINT = "双方"
DIRECTED = frozenset({"demand", "appeal", "propose"})
ABSORBED = frozenset({"support", "committed", "will", "should", "must", "wrongdoing", "unacceptable", "invite", "maintain", "oppose", "willing_", "call_on"})
FRESH = phrase("fresh")
AGREED = phrase("agreed")
STANCE = phrase("stance")
TURN = phrase("turn")
EVERYBODY = phrase("everybody")
THIS = phrase("this")
MIN_QUOTE = 4
LONGEST = 160
HEADING = 40
END_MARKS = "。！？!?；：”」』…）)"


@dataclass(frozen=True, slots=True)
class Act:
    """One verbal act: a stretch of text, its speakers (two or more when joint), whom it is about."""

    act: str
    speakers: tuple[Party, ...]
    targets: tuple[str, ...]
    start: int
    end: int
    line: int
    direct: bool
    attributed_to: str | None
    cue: str


@dataclass(frozen=True, slots=True)
class Found:
    """An act of a sentence in encoded positions, while the sentence is read."""

    cue: Cue
    speakers: tuple[Party, ...]
    addressed: tuple[str, ...]  # sides told what to do
    start: int
    end: int
    word: Word
    direct: bool
    clause: int  # where its clause begins


@dataclass
class Reader:
    """One sentence while it is read clause by clause."""

    floor: Floor
    line: Line
    doer: Voice | None = None  # the last subject named in the sentence
    found: list[Found] = field(default_factory=list)
    agreed: bool = False
    outer: tuple[Party, ...] = ()  # the first to speak in this sentence
    verb_at: int = -1  # the last verb of speaking
    said: int = -1  # where a clause that names the speaker begins, until an act follows

    def newest(self) -> Voice | None:
        """The last subject, if it came after the last verb of speaking."""
        return self.doer if self.doer is not None and self.doer.position > self.verb_at and self.doer.kind != "self" and self.doer.parties else None

    def left(self) -> bool:
        return self.doer is not None and self.doer.kind == "named" and not self.floor.is_self(self.doer)

    def clause(self, start: int, end: int, words: list[Word]) -> None:
        code, at, spoke = self.line.code, start, False
        agreed = AGREED.search(code, start, end)
        if agreed and not any(w.cue is not None and w.start < agreed.start() for w in words):
            self.agreed = True
        threat = any(w.cue is not None and w.cue.act == "warn" for w in words)
        for word in words:
            if threat and word.cue is not None and word.cue.act == "pledge":
                continue
            if word.cue is None:
                voice = hear(self.floor, self.line, at, word, self.newest())
                self.doer = voice or self.doer
                self.outer = self.outer or self.floor.speakers
                self.agreed = False
                at, spoke, self.verb_at = word.end, True, word.start
                self.said = start if voice is not None else self.said
            else:
                at = self.act(word.cue, word, start, at, end)
        if not words or (not spoke and not any(f.clause >= start for f in self.found)):
            self.go_on(start, end)
        if not words:
            self.doer = subject_of(self.floor, self.line, start, end, first=True) or self.doer

    def go_on(self, start: int, end: int) -> None:
        """A clause without an act of its own continues the act before it."""
        if self.found and not TURN.match(self.line.code[start:end]) and self.line.at[end] - self.line.at[self.found[-1].start] <= LONGEST:
            self.found[-1] = replace(self.found[-1], end=end)

    def act(self, cue: Cue, word: Word, start: int, at: int, end: int) -> int:
        """One act word: whose act is it, if any? Returns where the next word's subject is looked for."""
        voice = self.voice(cue, word, at)
        speakers, addressed = self.performers(cue, word, voice, at)
        if voice is not None:
            self.doer = voice
        if not speakers or self.agreed or any(p.name and not p.codes for p in speakers):
            return at
        if self.is_content(cue, voice, word, start) or (cue.needs_other and not self.about_other(voice, at, word)):
            self.go_on(start, end)
            return at
        begin = start
        same_clause = bool(self.found) and self.found[-1].clause == start
        if same_clause:
            last = self.found[-1]
            if last.cue.act == cue.act or cue.needs_other or cue.free:
                return word.end
            begin = word_start(self.line.code, last.word.end, word.start)
            if voice is None and begin - last.word.end < 1 and cue.act != last.cue.act and not re.search("[并和且，、]", self.line.code[last.word.end : word.start]):
                return word.end
            self.found[-1] = replace(last, end=begin)
        if self.repeats(cue, word, voice, start) and not same_clause:
            self.go_on(start, end)
            return word.end
        if self.said >= 0 and not same_clause and self.line.at[end] - self.line.at[self.said] <= LONGEST:
            begin = self.said
        self.said = -1
        direct = self.floor.quoting or "“" in self.line.code[start:end]
        each = [(p,) for p in speakers] if cue.passive and all(p.name for p in speakers) else [speakers]
        self.found += [Found(cue, one, addressed, begin, end, word, direct, start) for one in each]
        return word.end

    def about_other(self, voice: Voice | None, at: int, word: Word) -> bool:
        """美方…干涉…: is another side the subject?"""
        if voice is None and THIS.search(self.line.code[at : word.start]):
            return True
        other = voice or self.doer
        return other is not None and other.kind != "self" and bool(other.codes()) and not (other.codes() & self.floor.codes())

    def voice(self, cue: Cue, word: Word, at: int) -> Voice | None:
        if cue.passive:
            return passive_agent(self.floor.scene, self.line, at, word.start)
        found = subject_of(self.floor, self.line, at, word.start)
        if found is None and self.floor.heard and (cue.needs_other or cue.addressed):
            return topic(self.floor.scene, self.line, at, word.start)
        return found

    def repeats(self, cue: Cue, word: Word, voice: Voice | None, start: int) -> bool:
        """应…，应…: one act; numbered points (一要…) and words that perform by themselves (希望…，希望…) are acts of their own."""
        if not self.found or cue.numbered or voice is not None and not (cue.addressed and self.found[-1].cue.addressed):
            return False
        last = self.found[-1]
        return last.cue.act == cue.act and (not cue.told or voice is None and last.word.text[:2] == word.text[:2] and self.line.code[start : start + 1] not in "并也还又")

    def is_content(self, cue: Cue, voice: Voice | None, word: Word, start: int) -> bool:
        """希望日方…，支持…: what follows an appeal or a demand belongs to it, unless a new act begins."""
        if not self.found or self.found[-1].cue.act not in DIRECTED:
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

    def performers(self, cue: Cue, word: Word, voice: Voice | None, at: int) -> tuple[tuple[Party, ...], tuple[str, ...]]:
        """(whose act it is, the sides told what to do)."""
        floor = self.floor
        if cue.passive:
            return (voice.parties if voice is not None and voice.kind != "self" else ()), ()
        if voice is None:
            return self.without_subject(cue, at, word), ()
        if floor.heard or floor.alive:
            inside = self.inside_speech(cue, word, voice)
            if inside is not None:
                return inside
        if not cue.told or floor.stranger and voice.kind == "side":
            return (), ()
        if voice.kind == "self":
            return floor.speakers if floor.heard else (), ()
        if not floor.heard:
            floor.give(voice.parties)
        return voice.parties, ()

    def inside_speech(self, cue: Cue, word: Word, voice: Voice) -> tuple[tuple[Party, ...], tuple[str, ...]] | None:
        """An act word with a subject inside somebody's speech. None: the subject speaks for itself."""
        floor = self.floor
        if voice.kind == "side" and self.outer and voice.codes() == {c for p in self.outer for c in p.codes}:
            floor.give(self.outer)
        if floor.is_self(voice):
            if not floor.heard and cue.told and voice.kind == "side" and voice.tokens[0].text[-1] not in "方府局":
                return None
            if not floor.heard and cue.name == "will" and voice.tokens[0].text[-1] not in "方们" and not STANCE.match(self.line.code[word.end :]):
                return (), ()
            floor.heard = True
            return (floor.speakers if voice.kind != "side" or not cue.addressed or self.names_other(word) else ()), ()
        if voice.kind == "named" and cue.told and voice.parties != floor.speakers:
            return None
        others = tuple(sorted(voice.codes() - floor.codes()))
        if cue.free:
            return (floor.speakers, others) if floor.heard else ((), ())
        if cue.addressed or cue.needs_other and voice.kind in ("side", "named"):
            floor.heard = bool(floor.speakers)
            return floor.speakers, others
        if voice.kind == "joint":
            return ((), ()) if not cue.told else (floor.speakers, others) if floor.heard and cue.act in DIRECTED else None if not floor.heard else ((), ())
        return None if cue.told else ((), ())

    def names_other(self, word: Word) -> bool:
        """美方应深化与台湾的关系: does the clause go on to name another side?"""
        end = next((m.start() for m in CLAUSE_END.finditer(self.line.code, word.end)), len(self.line.code))
        return any(x.symbol in SPEAKERS and x.codes and not set(x.codes) <= self.floor.codes() for _, x in self.line.tokens_in(word.end, end))

    def without_subject(self, cue: Cue, at: int, word: Word) -> tuple[Party, ...]:
        """中方愿…，|欢迎…: the subject of the sentence goes on; inside a speech the speaker."""
        before = self.line.code[at : word.start]
        bare = anonymous(self.line, at, word.start) == "none"
        if self.floor.heard:
            if bare or cue.addressed or cue.needs_other or cue.free:
                newest = self.newest()
                if newest is not None and newest.kind == "named" and cue.told and not self.floor.is_self(newest):
                    return newest.parties
                return self.floor.speakers if not self.reported_other(cue) else ()
            return ()
        if self.floor.alive and cue.addressed and EVERYBODY.search(before):
            self.floor.heard = True
            return self.floor.speakers
        if not bare:
            return ()
        doer = self.doer
        if doer is not None and self.floor.alive and self.floor.is_self(doer):
            self.floor.heard = True
            return self.floor.speakers
        if doer is not None and cue.told and doer.kind != "self":
            self.floor.give(doer.parties)
            return doer.parties
        if doer is None and self.floor.alive and ADVERBS_ONLY.match(before):
            self.floor.heard = True
            return self.floor.speakers
        return ()

    def reported_other(self, cue: Cue) -> bool:
        """Is the running subject inside the speech another side, so that 愿, 支持, 将 are its own and not the speaker's?"""
        doer = self.doer
        if doer is None or cue.addressed or cue.needs_other or cue.free or not doer.parties or doer.kind == "self":
            return False
        return doer.kind in ("side", "named") and not (doer.codes() & self.floor.codes())


def word_start(code: str, low: int, start: int) -> int:
    """表示抗议|并强烈要求…: where the second act of a clause begins."""
    cut = max(code.rfind(c, low, start) for c in "并和且，")
    return cut if cut >= 0 else start


def clause_edges(code: str) -> list[tuple[int, int]]:
    edges = [0, *(m.end() for m in CLAUSE_END.finditer(code)), len(code)]
    return [(a, b) for a, b in zip(edges, edges[1:], strict=False) if a < b]


def quote_span(line: Line, start: int, end: int) -> tuple[int, int]:
    """Clause positions -> text offsets, without marks at the edges."""
    code = line.code[start:end]
    left = len(code) - len(code.lstrip("，；：、。 “‘「『\"并但而且又则"))
    right = len(code.rstrip("，；：、。！？ ”’」』\""))
    return line.at[start + left], line.at[start + max(right, left)]


def heading(line: Line) -> bool:
    """A short paragraph without an end mark is a heading, and repeats what the text says."""
    return len(line.code) <= HEADING and line.code[-1:] not in END_MARKS


def read_line(floor: Floor, line: Line, following: Line | None) -> list[Act]:
    edges = clause_edges(line.code)
    words = words_of(line.code, edges)
    floor.open_sentence(line)
    every = [w for clause in words for w in clause]
    if not every:
        doer = subject_of(floor, line, 0, len(line.code)) if floor.alive and line.tokens else None
        floor.close_sentence(line, left=doer is not None and not floor.is_self(doer) and doer.kind != "joint")
        return []
    said_after(floor, line, every, following)
    reader = Reader(floor, line)
    for (start, end), clause in zip(edges, words, strict=True):
        floor.source = media_of(line, start, end) or floor.source
        reader.clause(start, end, clause)
    floor.close_sentence(line, left=reader.left())
    return [act for f in reader.found if (act := finished(floor, line, f)) is not None]


def finished(floor: Floor, line: Line, found: Found) -> Act | None:
    start, end = quote_span(line, found.start, found.end)
    if end - start < MIN_QUOTE:
        return None
    own_plan = len(found.speakers) > 1 and found.cue.addressed and not found.addressed
    targets = addressees(floor, line, found.speakers, found.addressed, found.start, found.word.end, found.end)
    return Act("pledge" if own_plan else found.cue.act, found.speakers, targets, start, end, line.sentence.index, found.direct, floor.source, found.cue.name)


ONE_COUNTRY = {"HKG": "CHN", "MAC": "CHN"}
STATE_RANKS = frozenset({"leader", "minister", "vice", "envoy", "spokesperson", "royal", "military", ""})
ABROAD = phrase("abroad")
ENOUGH = 3  # mentions of other sides that make an article one on foreign relations


def foreign_mentions(story: Story) -> Counter[str]:
    """How often each side is named in the article, by code."""
    return Counter(ONE_COUNTRY.get(c, c) for line in story.lines for x in line.tokens if x.symbol in SPEAKERS for c in x.codes)


def between_sides(act: Act, mentioned: Counter[str]) -> bool:
    """Does the act concern relations between sides? Domestic politics is left out."""
    own = {ONE_COUNTRY.get(c, c) for p in act.speakers for c in p.codes}
    if len(own) != 1 or any(ONE_COUNTRY.get(c, c) not in own for c in act.targets):
        return True
    first = act.speakers[0]
    if ABROAD.search(f"{first.office or ''}{first.organisation or ''}"):
        return True
    return first.rank in STATE_RANKS and mentioned.total() - sum(mentioned[c] for c in own) >= ENOUGH


def statements(story: Story, scene: Scene, pairs: dict[int, tuple[Party, ...]]) -> list[Act]:
    """All acts of the article. `pairs`: after which sentence which sides stood together (from the events)."""
    floor = Floor(scene)
    mentioned = foreign_mentions(story)
    acts: list[Act] = []
    for index, line in enumerate(story.lines):
        scene.line = line
        if line.sentence.index in pairs:
            scene.remember_pair(pairs[line.sentence.index])
        following = story.lines[index + 1] if index + 1 < len(story.lines) else None
        if heading(line):
            continue
        acts += read_line(floor, line, following)
        if line.tokens:
            scene.note(roles(line, 0, len(line.code)))
    return [act for act in acts if between_sides(act, mentioned)]
