"""Who has the floor while an article is read sentence by sentence.

Belongs here: taking, keeping and losing it, open quotes. Not here: acts.
"""

import re
from dataclasses import dataclass, field
from functools import cache

from pipelines.extract import gazetteer
from pipelines.extract import token as t
from pipelines.extract.acts import Word
from pipelines.extract.party import Party
from pipelines.extract.scene import Scene
from pipelines.extract.sentences import CLAUSE_END
from pipelines.extract.sides import is_bloc_of
from pipelines.extract.speech_words import phrase
from pipelines.extract.story import Line
from pipelines.extract.strangers import STRANGERS, anonymous
from pipelines.extract.token import REFERENCE, SIDE, Token
from pipelines.extract.voices import ADVERBS_ONLY, Voice, subject, voice_of

OPENING, CLOSING = "“「『", "”」』"
MARK = re.compile(f"[{OPENING}{CLOSING}]")
SAID_AFTER = re.compile(r"[”」』\"][，,]?(?P<tail>[^“”「」『』\"，。：]{1,36})[。！？!?]?$")
LABEL, LABEL_ENDS = phrase("label"), 30
SOURCE = phrase("source")
SHORT_TAIL = 40
BY_LETTER = phrase("by_letter")
SPOKESMEN = frozenset({"发言人", "新闻发言人", "该发言人", "这位发言人", "官方发言人"})
IMPERSONAL = phrase("impersonal")
MINISTRY = phrase("ministry")
JOINT_PAPER, MANY_SIDES = phrase("joint_paper"), phrase("many_sides")
CROWD = phrase("crowd")
BOTH_ISSUE = re.compile("(?:联合|共同)(?:声明|公报|宣言|文件)")
PAPER = re.compile("声明|公报|宣言|文件")
THEY = frozenset({"他们", "她们"})  # 示威者…，他们抗议…: who of many, where no talks tell
TWO = 2  # sides of a joint paper


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
    quoting: bool = False
    paragraph: int = -1
    source: str | None = None
    he_is_stranger: bool = False  # the last to speak was no side: 他 is that person
    stranger: bool = False  # somebody speaks who is no side, or nobody knows who
    commentary: bool = False  # the article is somebody's opinion
    before: Line | None = None  # the sentence before
    private: set[str] = field(default_factory=set)  # persons of no state, by name
    paper: Voice | None = None  # the sides of the joint statement that the article tells of
    spokes: Voice | None = None  # the last body or spokesman to speak: 发言人 alone means him
    named: dict[str, Voice] = field(default_factory=dict)  # who has spoken, by name
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
        if self.voice is not None and len(self.speakers) == 1:
            self.remember(self.voice)

    def remember(self, voice: Voice) -> None:
        """Who has spoken: 高峰, 发言人 may come back without more."""
        party = voice.parties[0]
        if party.name:
            self.named[party.name] = voice
        if party.rank == "spokesperson" or (not party.name and party.organisation):
            self.spokes = voice
        self.he_is_stranger = self.he_is_stranger and self.stranger

    def open_sentence(self, line: Line) -> None:
        if line.sentence.paragraph != self.paragraph:
            self.paragraph = line.sentence.paragraph
            self.quoting = self.quoting and line.code[:1] in OPENING
            quoted_on = self.quoting or (self.echo and line.code[:1] in OPENING)
            self.near = self.alive
            self.alive, self.source = quoted_on, self.source if quoted_on else None
        self.heard = bool(self.speakers) and (self.quoting or (self.echo and line.code[:1] in OPENING))
        self.stranger = self.stranger and (self.quoting or line.code[:1] in OPENING)

    def close_sentence(self, line: Line, left: bool) -> None:
        """`left`: somebody else did something in this sentence, so that the speech is over."""
        self.before = line
        self.quoting = open_quote(line.code, self.quoting)
        self.echo = self.heard or (self.echo and not left)
        self.alive = (self.heard and (self.spoke or self.quoting)) or (self.alive and not left)
        self.near = False

    def may_be_left(self) -> bool:
        """Does it matter for what follows whether somebody else does something now?"""
        return self.alive and not self.heard

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


SHOWS = frozenset({"表明", "证实"})
QUOTING_VERBS = frozenset({"援引", "引述", "引用"})


def quoted(floor: Floor, line: Line, start: int) -> Voice | None:
    """路透社援引一位华盛顿高层官员|报道: the official speaks."""
    end = next((m.start() for m in CLAUSE_END.finditer(line.code, start)), len(line.code))
    found = next((x for x in line.tokens_in(start, end) if x[1].symbol in (t.PERSON, t.OFFICIAL)), None)
    return voice_of(floor.scene, [found[1]], found[0]) if found else None


@cache
def country_names() -> dict[str, str]:
    return {row.code: row.name for row in gazetteer.codes()}


def side_by_letter(floor: Floor, line: Line, start: int, end: int) -> Voice | None:
    """汤方愿…, spoken by or to the King of Tonga: the first letter of a country at hand and 方."""
    match = BY_LETTER.match(line.code, start, end) if "方" in line.code or "国" in line.code else None
    if match is None:
        return None
    at_hand = [c for p in (*floor.speakers, *floor.scene.pair) for c in p.codes]
    code = next((c for c in at_hand if country_names().get(c, "").startswith(match["letter"])), None)
    if code is None:
        return None
    a, b = line.at[match.start("letter")], line.at[match.end("word")]
    token = Token(a, b, SIDE, match["word"], (code,))
    return Voice((Party((code,), organisation=match["word"], start=a, end=b),), (token,), "side", match.start())


def paper_of_both(floor: Floor, line: Line, start: int, end: int) -> Voice | None:
    """联合声明还|呼吁…: the two sides of the talks speak in it."""
    match = JOINT_PAPER.match(line.code, start, end) if PAPER.search(line.code, start, end) else None
    pair = floor.scene.pair if match is not None else ()
    if match is None or len({c for p in pair for c in p.codes}) < TWO:
        return None
    a, b = line.at[match.start("paper")], line.at[match.end("paper")]
    token = Token(a, b, REFERENCE, match["paper"], reference="joint", plural=True)
    return Voice(tuple(pair), (token,), "joint", match.start("paper"), of_talks=True)


def many_sides(line: Line, start: int, end: int) -> Voice | None:
    """西方国家纷纷|呼吁…: sides that nobody counts act, and have no code."""
    match = MANY_SIDES.match(line.code, start, end) if "国" in line.code else None
    if match is None:
        return None
    a, b = line.at[match.start("many")], line.at[match.end("many")]
    token = Token(a, b, SIDE, match["many"], organisation=match["many"], plural=True)
    return Voice((Party((), organisation=match["many"], start=a, end=b),), (token,), "side", match.start("many"))


def note_paper(floor: Floor, line: Line) -> None:
    """两国发表联合声明: 声明说 means both from here on."""
    match = BOTH_ISSUE.search(line.code)
    pair = floor.scene.pair if match is not None else ()
    if match is not None and len({c for p in pair for c in p.codes}) >= TWO:
        token = Token(line.at[match.start()], line.at[match.end()], REFERENCE, match[0], reference="joint", plural=True)
        floor.paper = Voice(tuple(pair), (token,), "joint", match.start(), of_talks=True)


def subject_of(floor: Floor, line: Line, start: int, end: int, first: bool = False) -> Voice | None:
    """The subject before a verb; 他 inside or after somebody's speech is that person, 商务部 a body of that side."""
    voice = (
        subject(floor.scene, line, start, end, first)
        or side_by_letter(floor, line, start, end)
        or paper_of_both(floor, line, start, end)
    )
    if voice is not None and voice.kind == "private":
        floor.private.update(x.person for x in voice.tokens if x.person)
    elif voice is not None and voice.tokens[0].person in floor.private and len(voice.parties) == 1:
        return voice._replace(parties=(), kind="private")
    if voice is not None and floor.spokes is not None and not voice.codes() and voice.tokens[0].text in SPOKESMEN:
        return voice._replace(parties=floor.spokes.parties)
    if voice is not None and voice.kind == "side" and not voice.codes() and (floor.heard or floor.alive):
        return voice._replace(parties=floor.speakers if ministry(voice) else voice.parties)
    if voice is not None and speaks_of_own(floor, line, voice):
        return voice._replace(parties=floor.speakers)
    if (
        voice is not None
        and voice.tokens[0].reference == "joint_people"
        and floor.voice is not None
        and (floor.heard or floor.alive)
        and (floor.voice.kind == "joint" or (floor.speakers[0].name is None and len(floor.speakers) == 1))
    ):
        return voice._replace(parties=floor.speakers, kind="named")
    if voice is not None and voice.tokens[0].reference in ("he", "she", "joint_people") and floor.he_is_stranger:
        return voice._replace(parties=())
    if (
        voice is not None
        and voice.tokens[0].text in THEY
        and (crowd_before(floor) or (not voice.of_talks and not (floor.heard or floor.alive)))
    ):
        return voice._replace(parties=())
    if (
        voice is not None
        and voice.tokens[0].reference in ("he", "she")
        and (floor.heard or floor.alive)
        and len(floor.speakers) == 1
        and (floor.speakers[0].name or floor.speakers[0].office)
    ):
        return voice._replace(parties=floor.speakers)
    return voice


def speaks_of_own(floor: Floor, line: Line, voice: Voice) -> bool:
    """乙国外长称，|该国|将…: his own country, when no other was named since he took the floor."""
    if not floor.heard or voice.tokens[0].reference != "that_country":
        return False
    named = [x for _, x in line.tokens_in(0, voice.position) if x.codes]
    return not named or bool(set(named[-1].codes) & floor.codes())


def crowd_before(floor: Floor) -> bool:
    """一些专家对此感到担忧。他们|认为…: the sentence before told of many who are no side, and of no two persons."""
    line = floor.before
    if line is None or CROWD.search(line.code) is None:
        return False
    return len({x.person or x.text for x in line.tokens if x.symbol in (t.PERSON, t.OFFICIAL)}) < TWO


def ministry(voice: Voice) -> bool:
    return MINISTRY.search(voice.tokens[0].text) is not None


def named_before(floor: Floor, line: Line, start: int, end: int) -> Voice | None:
    """高峰|表示, of a spokesman who has spoken before and whose name is a word: no token tells it."""
    code = line.code[start:end]
    name = next((n for n in floor.named if code.startswith(n)), None)
    return floor.named[name] if name and ADVERBS_ONLY.match(code[len(name) :]) else None


def of_paper(line: Line, start: int, verb: Word) -> bool:
    """声明|称, 文件|写道: no letter and no post."""
    return PAPER.search(line.code, start, verb.start) is not None


def told_in_quotes(line: Line, start: int, verb: Word) -> bool:
    """“这一行动|表明…”, “我|认为…”: told by him who speaks, unless he quotes strangers."""
    if verb.text in SHOWS:
        return True
    return open_quote(line.code[: verb.start], quoting=False) and not STRANGERS.search(line.code[start : verb.start])


def hear(
    floor: Floor, line: Line, start: int, verb: Word, doer: Voice | None = None, of_itself: bool = False
) -> Voice | None:
    """A verb of speaking: its subject takes the floor; without one the floor stays; a stranger (专家) clears it.

    `of_itself`: the sentence goes on about the speaker (中方注意到，|企业表示…), who keeps the floor."""
    voice = subject_of(floor, line, start, verb.start) or named_before(floor, line, start, verb.start)
    if verb.text in QUOTING_VERBS:
        voice = quoted(floor, line, verb.end) or voice
    if voice is None:
        who = anonymous(line, start, verb.start)
        if who == "stranger" and floor.heard and told_in_quotes(line, start, verb):
            return None
        if who == "stranger" and of_itself:
            floor.heard = False
        elif who in ("stranger", "informant"):
            floor.give(None)
            floor.stranger = who == "stranger"
            floor.he_is_stranger = not IMPERSONAL.search(line.code[max(start, verb.start - 8) : verb.start])
        elif who == "same" and floor.paper and not (floor.heard or floor.alive) and of_paper(line, start, verb):
            floor.give(floor.paper)
        elif (
            who == "none"
            and doer is not None
            and not floor.is_self(doer)
            and (doer.kind == "named" or not (floor.heard or (floor.he_is_stranger and floor.stranger)))
        ):
            floor.give(doer)
        else:
            floor.heard = bool(floor.speakers)
    elif floor.is_self(voice) and (floor.heard or floor.alive):
        floor.heard = True
    else:
        floor.give(voice)
        floor.he_is_stranger = floor.stranger and voice.kind in ("named", "private")
    return voice


def labelled(floor: Floor, line: Line) -> None:
    """甲：“…: an interview names who speaks before the colon; a name without a side is a stranger's."""
    match = LABEL.match(line.code) if "：" in line.code[:LABEL_ENDS] else None
    if match is None:
        return
    token = line.token_at(0)
    floor.give(voice_of(floor.scene, [token], 0) if token is not None else None)
    floor.he_is_stranger = floor.stranger


def said_after(floor: Floor, line: Line, words: list[Word], following: Line | None) -> None:
    """“…”，王毅说。: the speaker named after the quotation has had the floor all along."""
    match = SAID_AFTER.search(line.code)
    if match is not None:
        verbs = [w for w in words if w.cue is None and w.start >= match.start("tail")]
        if verbs:
            hear(floor, line, match.start("tail"), verbs[-1])
    elif (
        following is not None
        and line.code[-1:] in CLOSING
        and line.code[:1] in OPENING
        and following.sentence.paragraph == line.sentence.paragraph
    ):
        tail = following.code
        if len(tail) <= SHORT_TAIL and "，" not in tail and re.search(r"(?:说|表示|指出|称|强调)[。]?$", tail):
            voice = subject(floor.scene, following, 0, len(tail) - 2)
            if voice is not None or anonymous(following, 0, len(tail) - 2) == "stranger":
                floor.give(voice)
