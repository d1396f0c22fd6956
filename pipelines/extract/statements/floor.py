"""Who has the floor while an article is read sentence by sentence.

Belongs here: taking, keeping and losing it, open quotes. Not here: acts.
"""

import re
from dataclasses import dataclass, field

from pipelines.extract.clauses.article.story import Line
from pipelines.extract.clauses.meant.pronouns import CLOSING, OPENING
from pipelines.extract.clauses.meant.scene import Scene
from pipelines.extract.clauses.rule_words.speech_words import phrase
from pipelines.extract.clauses.speaking.voice import Voice
from pipelines.extract.mentions import token as t
from pipelines.extract.mentions.listed.sides import is_bloc_of
from pipelines.extract.mentions.party import Party
from pipelines.extract.rulebook import expand

MARK = re.compile(f"[{OPENING}{CLOSING}]")
TOLD_ELSEWHERE = re.compile(expand("^[^，]{0,12}(?:曾|<earlier>|之前|迟迟)|^据"))  # 甲国此前曾指控…: not in his speech
NAME_IN_QUOTES = re.compile("[“「『][^，。：？！；”」』]{1,10}[”」』](?![，。：？！；…”」』]|$)")  # “自由之声”谴责…
SOURCE = phrase("source")
LONGEST_QUOTATION = 12  # sentences of a paragraph and the next
LONGEST_SPEECH = 10  # sentences that tell of something between 甲说 and 甲方愿…
LONG_PAPERS = ("报告", "署名文章")  # told of in many sentences


@dataclass
class Floor:
    """`voice`: who has it, if known. `heard`: this stretch is their speech. `alive`: the sentence before was."""

    scene: Scene
    voice: Voice | None = None
    heard: bool = False
    alive: bool = False
    spoke: bool = True  # the voice has taken the floor as one who speaks: 日本要求… alone is no speech
    echo: bool = False  # a quotation that opens the next sentence is theirs
    near: bool = False  # the last sentence of the paragraph before was
    said_in: int = -1  # the paragraph in which the voice was last heard
    quoting: bool = False
    paragraph: int = -1
    at: int = -1  # the sentence being read
    stranger_at: int = -1  # the sentence in which somebody spoke last who is no side
    source: str | None = None
    he_is_stranger: bool = False  # the last to speak was no side: 他 is that person
    stranger: bool = False  # somebody speaks who is no side, or nobody knows who
    commentary: bool = False  # the article is somebody's opinion
    labels: frozenset[str] = frozenset()  # whose turns of talk an interview marks
    answers: bool = False  # the turn is that of somebody who is no side
    before: Line | None = None  # the sentence before
    quotes: Voice | None = None  # whose quotation tells what another said: he goes on in the next sentence
    lent: bool = False  # a quotation of nobody knows whom tells what another said: the next sentence is not his
    private: set[str] = field(default_factory=set)  # persons of no state, by name
    prints: Voice | None = None  # whose text is printed in full from here on
    in_full: bool = False  # the article is the readout of talks in the words of those who spoke
    asked: bool = False  # it is the answer to a journalist
    paper: Voice | None = None  # the sides of the joint statement that the article tells of
    papers: dict[str, Voice] = field(default_factory=dict)  # whose acts a 声明, 公报 has told, by its kind
    written: dict[str, Voice] = field(default_factory=dict)  # whose report or signed article the article tells of
    spokes: Voice | None = None  # the last body or spokesman to speak: 发言人 alone means him
    named: dict[str, Voice] = field(default_factory=dict)  # who has spoken, by name
    leads: Voice | None = None  # who spoke last by name in this paragraph
    first: int = -1  # the sentence that it begins with
    opens: bool = False  # its first words are theirs who lead it: 甲国总统表示，…
    led_at: int = -1  # where he spoke last
    aims: dict[tuple[str, ...], tuple[str, ...]] = field(default_factory=dict)  # whom a side last spoke to

    @property
    def speakers(self) -> tuple[Party, ...]:
        return self.voice.parties if self.voice else ()

    def guesses(self) -> bool:
        """Is what sides want only told by strangers or by a commentator?"""
        return self.stranger or self.commentary

    def codes(self) -> set[str]:
        return self.voice.codes() if self.voice else set()

    def give(self, voice: Voice | None) -> None:
        """`voice` takes the floor; None: a stranger does."""
        self.voice = voice if voice is not None and any(p.codes or not p.name for p in voice.parties) else None
        self.heard, self.stranger, self.spoke = self.voice is not None, self.voice is None, True
        self.stranger_at = self.at if self.stranger else self.stranger_at
        if self.leads is not None and self.leads.codes() != self.codes():
            self.leads = None
        if self.voice is None:
            return
        self.he_is_stranger = False
        if len(self.speakers) == 1:
            self.remember(self.voice)

    def remember(self, voice: Voice) -> None:
        """Who has spoken: 高峰, 发言人 may come back without more."""
        party = voice.parties[0]
        if party.name:
            self.named[party.name] = self.leads = voice
            self.opens, self.led_at = voice.position == 0 and self.at == self.first, self.at
        if party.rank == "spokesperson" or (not party.name and party.organisation):
            self.spokes = voice

    def open_sentence(self, line: Line) -> None:
        """Who has the floor as a sentence begins: whose quotation goes on, whose text is printed, who may go on."""
        self.at = line.sentence.index
        quotes = line.code[:1] in OPENING and NAME_IN_QUOTES.match(line.code) is None
        if line.sentence.paragraph != self.paragraph:
            self.paragraph, self.first, self.leads = line.sentence.paragraph, self.at, None
            self.quoting = self.quoting and (quotes or self.closes_later(line))
            self.echo = self.echo and self.alive  # a paragraph without their words ends it
            quoted_on = self.quoting or (self.echo and quotes)
            self.near = self.alive
            self.alive, self.source = quoted_on, self.source if quoted_on else None
        self.heard = bool(self.speakers) and (self.quoting or (self.echo and quotes))
        self.stranger = self.stranger and (self.quoting or quotes)
        if self.answers:
            self.give(None)
            self.alive = self.echo = False
        if self.prints is not None:
            self.give(self.prints)

    def closes_later(self, line: Line) -> bool:
        """甲说：“第一段。|第二段。”: does the quotation of the paragraph before end here, without being opened anew?"""
        first = line.sentence.index
        ahead = self.scene.story.lines[first : first + LONGEST_QUOTATION]
        mark = next((mark for x in ahead if (mark := MARK.search(x.code)) is not None), None)
        return mark is not None and mark[0] in CLOSING

    def close_sentence(self, line: Line, left: bool) -> None:
        """`left`: somebody else did something in this sentence, so that the speech is over."""
        self.before = line
        self.quoting = open_quote(line.code, self.quoting)
        if self.quotes is not None:
            self.give(self.quotes)
            self.quotes = None
        elif self.lent:
            self.give(None)
            self.he_is_stranger = True
        self.lent = False
        self.said_in = line.sentence.paragraph if self.heard and self.spoke else self.said_in
        self.echo = self.heard or (self.echo and not left)
        self.alive = (self.heard and (self.spoke or self.quoting)) or (self.alive and not left)
        self.near = False

    def by_name(self, voice: Voice, line: Line) -> Voice:
        """甲国总统表示，…。两国关系紧密。|甲方愿…: in his paragraph the side is he; |甲国愿… where he opens it."""
        one, side = self.leads, voice.tokens[-1] if voice.kind == "side" else None
        if one is None or side is None or one.codes() != voice.codes() or side.organisation or side.symbol != t.SIDE:
            return voice
        if TOLD_ELSEWHERE.match(line.code):
            return voice
        goes_on = self.at - self.led_at <= LONGEST_SPEECH and (self.opens or side.text.endswith("方"))
        return one if goes_on else voice

    def may_be_left(self) -> bool:
        """Does it matter for what follows whether somebody else does something now?"""
        return self.alive and not self.heard

    def here(self) -> bool:
        """Has the voice spoken in this paragraph, and nobody else since?"""
        return self.said_in == self.paragraph and self.voice is not None and self.spoke

    def is_self(self, voice: Voice) -> bool:
        """Does a subject inside a speech mean the speaker's own side? 我们, 中方, 中国."""
        return (
            voice.kind == "self"
            or (bool(self.speakers) and voice.parties == self.speakers)
            or (bool(self.speakers) and voice.kind == "side" and voice.codes() == self.codes())
            or (self.heard and voice.kind == "side" and is_bloc_of(voice.codes(), self.codes()))
        )


def open_quote(code: str, quoting: bool) -> bool:
    """Is a quotation still open at the end of the sentence?"""
    marks = MARK.findall(code)
    return marks[-1] in OPENING if marks else quoting


def media_of(line: Line, start: int, end: int) -> str | None:
    """共同社援引…, 据新华社报道: whose account it is."""
    for position, token in line.tokens_in(start, end):
        if token.symbol == t.MEDIA and SOURCE.search(line.code[max(start, position - 4) : end]):
            return token.text
    return None
