"""Who takes the floor by a verb of speaking: 甲说, 路透社援引官员报道, 专家认为.

Belongs here: what gives the floor, what leaves it. Not here: keeping it from sentence to sentence (floor.py), who is
named behind his words (said_after.py) or before a colon (documents/interviews.py).
"""

import re
from typing import NamedTuple

from pipelines.extract.clauses.article.story import Line
from pipelines.extract.clauses.no_side.private_voices import private
from pipelines.extract.clauses.rule_words.speech_words import phrase
from pipelines.extract.clauses.speaking.voice import ADVERBS_ONLY, Voice, voice_of
from pipelines.extract.clauses.speaking.voices import at_front
from pipelines.extract.mentions import token as t
from pipelines.extract.mentions.sentences import CLAUSE_END
from pipelines.extract.statements.act_words.acts import Word
from pipelines.extract.statements.documents.papers import PAPER
from pipelines.extract.statements.floor import Floor, open_quote
from pipelines.extract.statements.subjects.heard_subjects import subject_of
from pipelines.extract.statements.subjects.honoured import honoured
from pipelines.extract.statements.subjects.strangers import ADDRESSING, STRANGERS, anonymous

BODY = re.compile("(?:部|院|省|厅|局|署|馆|军|军方|司令部|总统府|总理府|首相府|白宫|办公室|委员会|警方|海警)$")
SEAT = phrase("seat")
LONG_PAPER, PAPER_REACH = re.compile("报告|文件|投书|社论|专栏|专文"), 6  # sentences
IMPERSONAL, IT = phrase("impersonal"), phrase("it")
SHOWS = frozenset({"表明", "证实"})
SAYS_SO = phrase("says_so")
ITS_WORDS = phrase("its_words")
ANNOUNCES = frozenset({"宣布"})
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


def by_opening(floor: Floor, line: Line, start: int, end: int) -> Voice | None:
    """[他]在出访前的某日在推特|发文: one who opens the clause speaks, whatever else stands before the verb."""
    first = line.token_at(start)
    if floor.heard or first is None or not (first.symbol == t.PERSON or first.reference in ("he", "she")):
        return None
    voice = subject_of(floor, line, start, end, first=True)
    return voice if voice is not None and voice.position == start else None


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
    if floor.heard and verb.text in QUOTING_VERBS and open_quote(line.code[: verb.start], floor.quoting):
        return floor.voice  # “我们注意到，甲|引用虚假报告”
    voice = (
        subject_of(floor, line, start, verb.start)
        or named_before(floor, line, start, verb.start)
        or by_opening(floor, line, start, verb.start)
    )
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
    elif verb.text in ANNOUNCES and honoured(floor, voice):
        return floor.voice
    elif floor.is_self(voice) and (floor.heard or floor.alive) and not another_body(floor, line, voice, verb):
        floor.heard = True
    else:
        floor.give(voice)
        floor.he_is_stranger = floor.stranger and voice.kind in ("named", "private")
    return voice


def another_body(floor: Floor, line: Line, voice: Voice, verb: Word) -> bool:
    """特朗普说…，|美国国务院|宣布: a body of his side, by its own name, speaks for itself; not if he quotes it.

    So does 五角大楼, after 美国 has spoken."""
    word = voice.word
    named = word.organisation or SEAT.fullmatch(word.text)
    if voice.kind != "side" or not named or voice.parties == floor.speakers:
        return False
    same = any(word.text in (p.organisation or "") for p in floor.speakers)
    if (
        same
        or not (SEAT.fullmatch(word.text) or BODY.search(word.text))
        or open_quote(line.code[: verb.start], floor.quoting)
    ):
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
    if who == "one":
        who = "informant" if one_by_name(floor) else "same"
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
    elif who == "none" and about.doer is not None and speaks_by_himself(floor, about.doer, verb):
        floor.give(about.doer)
    else:
        floor.heard = bool(floor.speakers)


def one_by_name(floor: Floor) -> bool:
    """甲国总统某某说…。一名外交官|说: not he; but one without a name may speak for a ministry."""
    return floor.voice is not None and any(p.name for p in floor.voice.parties)


def of_another_paper(floor: Floor, line: Line, start: int, verb: Word) -> bool:
    """甲说…。|报告|指出: a report that was not told of since 甲 was named is no paper of his."""
    match = LONG_PAPER.search(line.code, start, verb.start)
    if match is None or floor.voice is None or floor.voice.kind == "joint":
        return False
    named = floor.voice.word.start
    since = floor.scene.story.lines[max(0, line.sentence.index - PAPER_REACH) : line.sentence.index]
    return not any(match[0] in x.code for x in since if x.sentence.end > named)


def speaks_by_himself(floor: Floor, doer: Voice, verb: Word) -> bool:
    """甲访问乙国，|说…: who did what stands before speaks, unless somebody has the floor."""
    if floor.is_self(doer) or (verb.text in ANNOUNCES and honoured(floor, doer)):
        return False
    return doer.kind == "named" or not (floor.heard or (floor.he_is_stranger and floor.stranger))
