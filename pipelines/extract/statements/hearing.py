"""Who takes the floor by a verb of speaking, a label or a quotation's end: 路透社援引官员报道, 甲：“…, “…”，甲说.

Belongs here: what gives the floor, what leaves it. Not here: keeping it from sentence to sentence (floor.py).
"""

import re
from collections import Counter
from itertools import pairwise
from typing import NamedTuple

from pipelines.extract.clauses.private_voices import private
from pipelines.extract.clauses.pronouns import CLOSING, OPENING
from pipelines.extract.clauses.speech_words import phrase
from pipelines.extract.clauses.story import Line
from pipelines.extract.clauses.voice import ADVERBS_ONLY, SPEAKERS, Voice, voice_of
from pipelines.extract.clauses.voices import at_front
from pipelines.extract.mentions import token as t
from pipelines.extract.mentions.sentences import CLAUSE_END
from pipelines.extract.speaking_verbs import verbs_of_speaking
from pipelines.extract.statements.acts import Word
from pipelines.extract.statements.floor import Floor, open_quote
from pipelines.extract.statements.heard_subjects import subject_of
from pipelines.extract.statements.papers import PAPER
from pipelines.extract.statements.strangers import ADDRESSING, STRANGERS, anonymous

SAID_AFTER = re.compile(r"[”」』\"][，,]?(?P<tail>[^“”「」『』\"，。：]{1,70})[。！？!?]?$")
SAID_BETWEEN = re.compile(r"[“「『][^”」』]*[”」』][，,]?(?P<tail>[^“”「」『』\"，。：]{1,70})[，：]")  # “…”，甲说，“…”
SAID_LAST = re.compile(f"(?:{verbs_of_speaking()})(?:道|媒体|记者|外界)?。?$")  # “…。”|甲说。
SAYS_ON = re.compile(
    rf"(?P<tail>[^“”「」『』\"，。：]{{1,36}}?)(?:{verbs_of_speaking()})(?:道|媒体|记者|外界)?[，：][“「『]"
)  # “…。”|甲说，“…”
BODY = re.compile("(?:部|院|省|厅|局|署|馆|军|军方|司令部|总统府|总理府|首相府|白宫|办公室|委员会|警方|海警)$")
LONG_PAPER, PAPER_REACH = re.compile("报告|文件|投书|社论|专栏|专文"), 6  # sentences
LABEL, LABEL_ENDS = phrase("label"), 30
TURN, TURNS = re.compile(r"^([一-鿿·A-Za-z]{2,12})(?<![说称示道出写])：", re.M), 3
SHORT_TAIL = 60
LONGEST_QUOTATION = 6  # sentences, and the one that tells who spoke
SO_SAID = re.compile(
    "(?:如是说|如此说|这样说|这么说|如是表示|如是称|[作做]出?了?(?:上述|如上|以上)(?:表示|表态))[。]?$"
)
IMPERSONAL, IT = phrase("impersonal"), phrase("it")
SHOWS = frozenset({"表明", "证实"})
SAYS_SO = phrase("says_so")
ITS_WORDS = phrase("its_words")
QUOTING_VERBS = frozenset({"援引", "引述", "引用"})
BY_WHOM = re.compile("根?据(?!理)[^，。；：]{2,24}")  # 27国首脑共进晚餐时，[据《世界报》]|说
QUOTED = re.compile("(?:援引|引述|引用)[^，。；：]*(?:报道|报导)$")  # 路透社援引某官员的话报道|称


def quoted(floor: Floor, line: Line, start: int) -> Voice | None:
    """路透社援引一位华盛顿高层官员|报道, 法新社援引北约的话|说: who is quoted speaks."""
    end = next((m.start() for m in CLAUSE_END.finditer(line.code, start)), len(line.code))
    for position, token in line.tokens_in(start, end):
        said = token.symbol == t.SIDE and token.codes and ITS_WORDS.match(line.code, position + 1) is not None
        if token.symbol == t.PERSON and (token.person in floor.private or private(line, token, position)):
            return Voice((), (token,), "private", position)
        if said or token.symbol in (t.PERSON, t.OFFICIAL):
            return voice_of(floor.scene, [token], position)
    return None


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


class GoesOn(NamedTuple):
    """About whom the sentence goes on."""

    doer: Voice | None = None
    of_itself: bool = False  # about the speaker, who keeps the floor: 中方注意到，|企业表示…
    of_nobody: bool = False  # about a stranger, who takes it: 民众集会，|表示…
    stranger: Voice | None = None  # 某大学教授十分震惊，|他|说…: the one whom 他 means, who is no side


NOBODY = GoesOn()


def hear(floor: Floor, line: Line, clause: int, start: int, verb: Word, about: GoesOn = NOBODY) -> Voice | None:
    """A verb of speaking: its subject takes the floor; without one the floor stays; a stranger (专家) clears it.

    Its subject is looked for from `start`, behind what else the clause tells."""
    voice = subject_of(floor, line, start, verb.start) or named_before(floor, line, start, verb.start)
    if about.stranger is not None and voice is not None and voice.is_he():
        voice = about.stranger
    if verb.text in QUOTING_VERBS:
        voice = quoted(floor, line, verb.end) or voice
    elif voice is None and QUOTED.search(line.code, clause, verb.start) is not None:
        return floor.voice
    if voice is None and about.doer is not None and IT.match(line.code, start, verb.start):
        floor.give(about.doer)
    elif voice is None:
        other = begins_with_another(floor, line, start, verb, about.doer)
        who = anonymous(line, start, verb.start, rest=start > clause)
        if about.of_nobody and who == "none" and not other:
            who = "stranger"
        if BY_WHOM.match(line.code, start, verb.start):
            other = True
            who = "informant" if who in ("none", "noun") and t.MEDIA not in line.code[start : verb.start] else who
        hear_unnamed(floor, line, who, start, verb, about._replace(doer=None) if other else about)
    elif floor.is_self(voice) and (floor.heard or floor.alive) and not another_body(floor, line, voice, verb):
        floor.heard = True
    else:
        floor.give(voice)
        floor.he_is_stranger = floor.stranger and voice.kind in ("named", "private")
    return voice


def another_body(floor: Floor, line: Line, voice: Voice, verb: Word) -> bool:
    """特朗普说…，|美国国务院|宣布: a body of his side, by its own name, speaks for itself; not if he quotes it."""
    word = voice.tokens[0]
    if voice.kind != "side" or not word.organisation or voice.parties == floor.speakers:
        return False
    same = any(word.text in (p.organisation or "") for p in floor.speakers)
    if same or BODY.search(word.text) is None or open_quote(line.code[: verb.start], floor.quoting):
        return False
    return at_front(line, 0, voice.position) or line.code[voice.position - 1] in "，；而但"


def begins_with_another(floor: Floor, line: Line, start: int, verb: Word, doer: Voice | None) -> bool:
    """甲访问乙，丙热衷于|重申…: a clause with a party of its own at its front is not the doer's of the one before."""
    if doer is None or doer.position >= start:
        return False
    first = subject_of(floor, line, start, verb.start, first=True)
    return first is not None and at_front(line, start, first.position) and first.parties != doer.parties


def hear_unnamed(floor: Floor, line: Line, who: str, start: int, verb: Word, about: GoesOn) -> None:
    """A verb of speaking without a party before it: 专家|认为, 声明|说, or nobody at all."""
    unknown = who == "stranger" or (who == "noun" and not floor.heard and SAYS_SO.fullmatch(verb.text) is not None)
    if unknown and floor.heard and told_in_quotes(line, start, verb):
        return
    if unknown and about.of_itself:
        floor.heard = False
    elif unknown or who == "informant":
        floor.give(None)
        floor.stranger = unknown
        floor.he_is_stranger = not IMPERSONAL.search(ADDRESSING.sub("", line.code[start : verb.start]))
    elif who == "same" and not floor.heard and of_another_paper(floor, line, start, verb):
        floor.give(None)
    elif who == "same" and floor.paper and not (floor.heard or floor.alive) and of_paper(line, start, verb):
        floor.give(floor.paper)
    elif who == "none" and about.doer is not None and speaks_by_himself(floor, about.doer):
        floor.give(about.doer)
    else:
        floor.heard = bool(floor.speakers)


def of_another_paper(floor: Floor, line: Line, start: int, verb: Word) -> bool:
    """甲说…。|报告|指出: a report that was not told of since 甲 was named is no paper of his."""
    match = LONG_PAPER.search(line.code, start, verb.start)
    if match is None or floor.voice is None or floor.voice.kind == "joint":
        return False
    named = floor.voice.tokens[0].start
    since = floor.scene.story.lines[max(0, line.sentence.index - PAPER_REACH) : line.sentence.index]
    return not any(match[0] in x.code for x in since if x.sentence.end > named)


def speaks_by_himself(floor: Floor, doer: Voice) -> bool:
    """甲访问乙国，|说…: who did what stands before speaks, unless somebody has the floor."""
    if floor.is_self(doer):
        return False
    return doer.kind == "named" or not (floor.heard or (floor.he_is_stranger and floor.stranger))


def turns(text: str) -> frozenset[str]:
    """记者：…？ 某某：…。 -> 记者, 某某: who labels several paragraphs of an interview"""
    if text.count("：") < 2 * TURNS:
        return frozenset()
    return frozenset(name for name, count in Counter(TURN.findall(text)).items() if count >= TURNS)


def labelled(floor: Floor, line: Line) -> None:
    """甲：“…: an interview names who speaks before the colon; a name without a side is a stranger's."""
    if "：" not in line.code[:LABEL_ENDS]:
        return
    text, start = floor.scene.story.article.text, line.sentence.start
    name = text[start : text.index("：", start)] if text[start - 1 : start] in ("", "\n") else ""
    if name not in floor.labels and LABEL.match(line.code) is None:
        return
    token = line.token_at(0)
    known = token is not None and token.symbol in SPEAKERS and token.person not in floor.private
    floor.give(voice_of(floor.scene, [token], 0) if known and token is not None else None)
    floor.he_is_stranger = floor.stranger
    floor.answers = floor.stranger and name in floor.labels


def after_quotation(lines: tuple[Line, ...], index: int) -> Line | None:
    """“…。…。”|甲如是说。: the sentence after the quotation that opens with this one, in its paragraph."""
    first = lines[index]
    if first.code[:1] not in OPENING:
        return None
    for line, following in pairwise(lines[index : index + LONGEST_QUOTATION]):
        if following.sentence.paragraph != first.sentence.paragraph:
            return None
        if line.code[-1:] in CLOSING and following.code[:1] not in OPENING:
            return following
    return None


def by_another(floor: Floor, line: Line) -> bool:
    """“…。”|法新社援引甲国外长的话报道。: who is quoted takes the floor"""
    cited = next((m.end() for v in QUOTING_VERBS for m in re.finditer(v, line.code)), -1)
    voice = quoted(floor, line, cited) if cited >= 0 else None
    if voice is not None:
        floor.give(voice)
    return voice is not None


def goes_on_saying(line: Line, tail: int, verb: Word) -> bool:
    """甲国商务部发布声明，强调“…”，[并重申]…: whoever was named before the quotation says more; not “…”，并重申…."""
    return line.code[:1] not in OPENING and ADVERBS_ONLY.match(line.code[tail : verb.start]) is not None


def said_after(floor: Floor, line: Line, words: list[Word], following: Line | None) -> None:
    """“…”，王毅说。: the speaker named after the quotation has had the floor all along."""
    match = SAID_AFTER.search(line.code) or (SAID_BETWEEN.match(line.code) if line.code[:1] in OPENING else None)
    if match is not None:
        verbs = [w for w in words if w.cue is None and match.start("tail") <= w.start < match.end("tail")]
        if verbs and not goes_on_saying(line, match.start("tail"), verbs[-1]):
            hear(floor, line, match.start("tail"), match.start("tail"), verbs[-1])
    elif following is not None:
        tail = following.code
        told = SAYS_ON.match(tail) or SO_SAID.search(tail) or (SAID_LAST.search(tail) if "，" not in tail else None)
        if told is not None and (told.re is SAYS_ON or len(tail) <= SHORT_TAIL) and not by_another(floor, following):
            end = told.end("tail") if told.re is SAYS_ON else told.start()
            voice = subject_of(floor, following, 0, end) or named_before(floor, following, 0, told.start())
            if voice is not None or anonymous(following, 0, len(tail) - 2) == "stranger":
                floor.give(voice)
