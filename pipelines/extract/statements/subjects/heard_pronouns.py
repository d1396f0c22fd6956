"""Whom 他, 她, 他们 and 三国 mean as subjects, as the floor tells: whoever speaks, many, or somebody who is no side.

Belongs here: pronouns that go back to a speech or to the sentence before it.
Not here: those of a scene in which nobody speaks (clauses/meant/pronouns.py),
nouns that mean a speaker (heard_subjects.py).
"""

import re

from pipelines.extract.clauses.article.clauses import after_dateline
from pipelines.extract.clauses.article.story import Line
from pipelines.extract.clauses.meant.pronouns import OPENING
from pipelines.extract.clauses.meant.scene import COUNTED
from pipelines.extract.clauses.rule_words.speech_words import phrase
from pipelines.extract.clauses.speaking.voice import ADVERBS_ONLY, SPEAKERS, Voice
from pipelines.extract.clauses.speaking.voices import at_front
from pipelines.extract.clauses.taking_part.roles import roles
from pipelines.extract.facts import PAIR
from pipelines.extract.mentions.party import Party
from pipelines.extract.mentions.token import OFFICIAL, PERSON, Token
from pipelines.extract.statements.floor import Floor, open_quote
from pipelines.extract.statements.subjects.many_sides import many_sides
from pipelines.extract.statements.subjects.strangers import somebody_told

CROWD = phrase("crowd")
THEY = frozenset({"他们", "她们"})  # 示威者…，他们抗议…: who of many, where no talks tell
SEVERAL, QUANTITY = phrase("several"), 10  # characters in which it stands
MANY_HOLD = ("议员", "首脑", "领导人", "领袖", "外交官", "政客")  # 美国的议员认为…。他…: offices that many hold
TOGETHER = 2  # sentences back in which 他们 finds two sides
CALLS = ("指", "称", "说")
IN_MIND = 3  # sentences in which 他 was told of
AND_OTHERS = ("等人", "等议员", "等多人", "等官员")
ONE_OF_THEM = re.compile("[一该这那此位名]")


def pronoun_meant(floor: Floor, line: Line, voice: Voice, follows: bool) -> Voice:
    """他, 他们, 三国: whoever speaks, where this follows his speech; many or strangers that were told of before."""
    word = voice.word
    if word.reference == "joint_people" and not follows and floor.voice is not None and still_they(floor, line, voice):
        return floor.voice._replace(position=voice.position)
    if word.reference == "joint_people" and follows and spoken_by_several(floor):
        return voice._replace(parties=floor.speakers, kind="named")
    if voice.kind == "joint" and not voice.parties and follows and COUNTED.get(word.reference) == len(floor.codes()):
        return voice._replace(parties=floor.speakers)
    if word.reference in ("he", "she", "joint_people") and floor.he_is_stranger and not named_since(floor):
        return voice._replace(parties=())
    if word.text in THEY:
        return they_meant(floor, line, voice, follows)
    return he_meant(floor, line, voice, follows) if word.reference in ("he", "she") else voice


def they_meant(floor: Floor, line: Line, voice: Voice, follows: bool) -> Voice:
    """他们, of whom no talks tell: the many of this sentence or the one before, or a crowd that is no side.

    甲国制裁乙国官员，指|他们|迫害记者: those of whom one speaks are not he himself."""
    if floor.heard and len(floor.speakers) == 1 and line.code.endswith(CALLS, 0, voice.position):
        others = tuple(p for p in voice.parties if floor.codes().isdisjoint(p.codes))
        return voice._replace(parties=others, kind="side") if others else voice._replace(parties=())
    several = many_sides(line, 0, voice.position, first=True) or (None if follows else many_before(floor))
    if several is not None:
        return several._replace(position=voice.position)
    return voice._replace(parties=()) if crowd_before(floor) or not told_of_both(floor) else voice


def still_they(floor: Floor, line: Line, voice: Voice) -> bool:
    """五国外长呼吁…。(paragraph) 他们|还…: those who spoke before, together, where the paragraph opens with them."""
    opens = ADVERBS_ONLY.match(line.code[: voice.position]) is not None
    return opens and floor.near and floor.voice is not None and floor.voice.kind == "joint"


def he_meant(floor: Floor, line: Line, voice: Voice, follows: bool) -> Voice:
    """他, 她: one who spoke, where that can be a single person."""
    if stranger_before(floor) or (len(voice.parties) == 1 and are_several(floor, voice.parties[0])):
        return voice._replace(parties=())
    goes_on = follows or still_he(floor, line, voice)
    if spoken_by_one(floor) and goes_on and not opens_the_sentence(floor, line, voice):
        return voice._replace(parties=floor.speakers)
    return voice if goes_on or in_mind(floor, line, voice) else voice._replace(parties=())


def in_mind(floor: Floor, line: Line, voice: Voice) -> bool:
    """甲说…。某区区长张某作了比较。“绝不容许，”|他|说: was he whom the pronoun would mean told of lately?"""
    one = voice.parties[0] if voice.parties else None
    if one is None or one.name is None or any(x.person == one.name for x in line.tokens):
        return True
    before = floor.scene.story.lines[max(0, line.sentence.index - IN_MIND) : line.sentence.index]
    told = (x for earlier in before for x in earlier.tokens if is_person(x))
    return any(x.person == one.name or x.reference or (not x.person and x.codes == one.codes) for x in told)


def opens_the_sentence(floor: Floor, line: Line, voice: Voice) -> bool:
    """甲说…。乙国总统某某怀疑…，|他|要求…: whom the sentence began with, not him who spoke before it."""
    first = next((r for r in roles(line, 0, voice.position) if is_person(r.token)), None)
    if first is None or first.role != "subject" or not voice.parties or first.token.person != voice.parties[0].name:
        return False
    if first.token.person in floor.private or first.token.person in {p.name for p in floor.speakers}:
        return False
    return bool(first.token.person and first.token.codes) and at_front(line, after_dateline(line, 0), first.position)


def named_since(floor: Floor) -> bool:
    """专家说…。王毅会见乙国外长。他|说: was a person of a side the subject of the sentence before?"""
    line = floor.before
    if line is None or floor.stranger_at >= line.sentence.index:
        return False
    first = next((r for r in roles(line, 0, len(line.code)) if r.token.symbol in (PERSON, OFFICIAL)), None)
    if first is None or first.role != "subject" or first.token.person in floor.private:
        return False
    owns = line.code.startswith("的", first.position + 1)  # 王某发表了多篇议论[甲]的文章
    others = any(x.symbol in SPEAKERS for _, x in line.tokens_in(0, first.position))  # 甲国会利用这张牌，[某某]…
    stated = first.token.person and first.token.codes and outside(line, first.position, first.token)
    return bool(stated) and not owns and not others


def still_he(floor: Floor, line: Line, voice: Voice) -> bool:
    """甲说，乙违反了承诺。(paragraph) 他|还说: who spoke before, where that sentence opened with him."""
    if not floor.near or floor.before is None or ADVERBS_ONLY.match(line.code[: voice.position]) is None:
        return False
    told = floor.before.tokens_in(0, len(floor.before.code))
    first = next((x for at, x in told if outside(floor.before, at, x)), None)
    if first is None or first.reference != "" or first.person in [p.name for p in floor.speakers[:1]]:
        return True
    return floor.voice is not None and first.start == floor.voice.word.start


def outside(line: Line, at: int, token: Token) -> bool:
    """A person outside quotation marks: “如[甲]所言…”, so says whoever spoke before."""
    return is_person(token) and not open_quote(line.code[:at], line.code[:1] in OPENING)


def is_person(token: Token) -> bool:
    return token.symbol in (PERSON, OFFICIAL) or token.reference in ("he", "she")


def spoken_by_several(floor: Floor) -> bool:
    """他们, after 双方 or a body of which nobody is named."""
    if floor.voice is None:
        return False
    one = floor.speakers[0]
    others = floor.scene.story.article.text.startswith(AND_OTHERS, one.end)  # 盖某等人致函…。他们|批评…
    return floor.voice.kind == "joint" or (len(floor.speakers) == 1 and (one.name is None or others))


def spoken_by_one(floor: Floor) -> bool:
    """他, 她: one who has a name or an office; not 一些欧盟议员."""
    if len(floor.speakers) != 1:
        return False
    one = floor.speakers[0]
    return bool(one.name) or (bool(one.office) and not are_several(floor, one))


def are_several(floor: Floor, party: Party) -> bool:
    """一些欧盟议员, 美国的议员: an office by which no single person is meant."""
    office = party.office or ""
    before = floor.scene.story.article.text[max(0, party.start - QUANTITY) : party.start]
    if SEVERAL.search(before):
        return True
    return office.endswith(MANY_HOLD) and not party.name and not ONE_OF_THEM.search(before + office)


def many_before(floor: Floor) -> Voice | None:
    """海湾国家领导人举行峰会。他们|呼吁…: the sentence before began with many sides at once."""
    line = floor.before
    return many_sides(line, 0, len(line.code), first=True) if line is not None else None


def told_of_both(floor: Floor) -> bool:
    """甲与乙签署声明。他们|承诺…: were two sides told of together just now? Not 议员致函…。他们|要求…."""
    return floor.scene.at() - floor.scene.pair_line <= TOGETHER


def crowd_before(floor: Floor) -> bool:
    """一些专家对此感到担忧。他们|认为…: the sentence before told of many who are no side, and of no two persons."""
    line = floor.before
    if line is None or CROWD.search(line.code) is None:
        return False
    return len({x.person or x.text for x in line.tokens if x.symbol in (PERSON, OFFICIAL)}) < PAIR


def stranger_before(floor: Floor) -> bool:
    """网红厨师王某公开道歉。他|保证…: the sentence before told of somebody who is no side, and of nobody else."""
    return floor.before is not None and somebody_told(floor.before)
