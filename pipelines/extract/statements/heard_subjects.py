"""The subject of a verb, as who has listened so far understands it: 汤方, 声明, 发言人, 他们.

Belongs here: what the floor tells of a subject.
Not here: finding it (clauses/voices.py), who takes the floor (hearing.py).
"""

import re

from pipelines.extract.clauses.bare_bodies import ANY_SPOKESMAN, MINISTRY
from pipelines.extract.clauses.clauses import after_dateline
from pipelines.extract.clauses.roles import roles
from pipelines.extract.clauses.scene import COUNTED
from pipelines.extract.clauses.speech_words import phrase
from pipelines.extract.clauses.story import Line
from pipelines.extract.clauses.voice import ADVERBS_ONLY, LEADS_ON, NOT_HIS, Voice, side_voice
from pipelines.extract.clauses.voices import at_front, subject
from pipelines.extract.facts import PAIR
from pipelines.extract.mentions import token as t
from pipelines.extract.mentions.party import Party
from pipelines.extract.mentions.sides import states
from pipelines.extract.mentions.token import OFFICIAL, PERSON, SIDE, Token
from pipelines.extract.statements.by_letter import by_own_letter, side_by_letter
from pipelines.extract.statements.floor import Floor
from pipelines.extract.statements.named_again import named_again, of_body_again, spokesman_before
from pipelines.extract.statements.papers import conference, paper_of_both

OF_ANOTHER_HOUSE = phrase("of_another_house")
MANY_SIDES = phrase("many_sides")
MANY_HEAD = re.compile(f"[国盟伙外领元首政官{OFFICIAL}]")
CROWD = phrase("crowd")
SOMEBODY = phrase("somebody")
THEY = frozenset({"他们", "她们"})  # 示威者…，他们抗议…: who of many, where no talks tell
LEADERS, ADDRESSED = frozenset({"总统", "首相", "总理"}), ("先生", "阁下", "女士")
AMONG_OTHERS = ("包括", "包含", "以")  # 包括甲在内的许多国家
THIS_ONE = ("这位", "该位", "这名", "该名")
SEVERAL, QUANTITY = phrase("several"), 10  # characters in which it stands
MANY_HOLD = ("议员", "首脑", "领导人", "领袖", "外交官", "政客")  # 美国的议员认为…。他…: offices that many hold
ONE_OF_THEM = re.compile("[一该这那此位名]")


def many_sides(line: Line, start: int, end: int, first: bool = False) -> Voice | None:
    """西方国家纷纷|呼吁…: sides that nobody counts act, and have no code."""
    match = MANY_SIDES.match(line.code, start, end) if MANY_HEAD.search(line.code, start, end) else None
    if match is None:
        return None
    gap = line.code[match.end() : end]
    if not (NOT_HIS.match(gap) is None if first else LEADS_ON.match(gap)):
        return None
    a, b = line.at[match.start("many")], line.at[match.end("many")]
    return side_voice(Token(a, b, SIDE, match["many"], plural=True), match.start("many"))


def subject_of(floor: Floor, line: Line, start: int, end: int, first: bool = False) -> Voice | None:
    """The subject before a verb, as the floor tells whom it means."""
    start = after_dateline(line, start)
    voice = (
        subject(floor.scene, line, start, end, first)
        or side_by_letter(floor, line, start, end)
        or paper_of_both(floor, line, start, end)
    )
    if voice is not None and (
        (bare_office(voice) and voice.codes() <= states()) or line.code.startswith(AMONG_OTHERS, start)
    ):
        voice = many_sides(line, start, end, first) or voice
    if voice is None or nameless(voice):
        voice = (
            many_sides(line, start, end, first)
            or named_again(floor, line, start, end, first)
            or conference(line, start, end)
            or voice
        )
    if voice is None:
        return None
    if voice.kind == "private":
        floor.private.update(x.person for x in voice.tokens if x.person)
    elif voice.tokens[0].person in floor.private and len(voice.parties) == 1:
        return voice._replace(parties=(), kind="private")
    return as_meant(floor, line, voice)


def nameless(voice: Voice) -> bool:
    """西方|领导人: an office or a body of no side by itself."""
    return not voice.codes() and voice.kind in ("named", "side") and not voice.tokens[0].reference


def bare_office(voice: Voice) -> bool:
    """阿拉伯国家|外长: an office without a country beside it, that the last of its kind would be taken for."""
    word = voice.tokens[0]
    return word.symbol == OFFICIAL and not word.codes and not word.reference and len(voice.tokens) == 1


def as_meant(floor: Floor, line: Line, voice: Voice) -> Voice:
    """他 inside or after somebody's speech is that person, 商务部 a body of that side, 发言人 he who spoke before."""
    word, follows = voice.tokens[0], floor.heard or floor.alive
    if word.symbol == OFFICIAL and not word.codes and (of_body := of_body_again(floor, line, voice)) is not None:
        return of_body
    if word.text in ANY_SPOKESMAN and not word.codes and OF_ANOTHER_HOUSE.search(line.code, 0, voice.position):
        return voice._replace(parties=(), kind="private")
    if not voice.codes() and word.text in ANY_SPOKESMAN and (spokes := floor.spokes or spokesman_before(floor, line)):
        return voice._replace(parties=spokes.parties)
    if (one := this_one(floor, line, voice)) is not None:
        return voice._replace(parties=(one,))
    if own_leader(floor, line, voice):
        return voice._replace(parties=floor.speakers)
    if follows and by_own_letter(floor, voice):
        return voice._replace(parties=floor.speakers)
    if voice.kind == "side" and not voice.codes() and follows:
        return voice._replace(parties=floor.speakers if ministry(voice) else voice.parties)
    if speaks_of_own(floor, line, voice):
        return voice._replace(parties=floor.speakers)
    return pronoun_meant(floor, line, voice, follows)


def pronoun_meant(floor: Floor, line: Line, voice: Voice, follows: bool) -> Voice:
    """他, 他们, 三国: whoever speaks, where this follows his speech; many or strangers that were told of before."""
    word = voice.tokens[0]
    if word.reference == "joint_people" and follows and spoken_by_several(floor):
        return voice._replace(parties=floor.speakers, kind="named")
    if voice.kind == "joint" and not voice.parties and follows and COUNTED.get(word.reference) == len(floor.codes()):
        return voice._replace(parties=floor.speakers)
    if word.reference in ("he", "she", "joint_people") and floor.he_is_stranger and not named_since(floor):
        return voice._replace(parties=())
    if word.text in THEY and not follows and (several := many_before(floor)) is not None:
        return several._replace(position=voice.position)
    if word.text in THEY and (crowd_before(floor) or not (voice.of_talks or follows)):
        return voice._replace(parties=())
    if word.reference not in ("he", "she"):
        return voice
    if stranger_before(floor) or (len(voice.parties) == 1 and are_several(floor, voice.parties[0])):
        return voice._replace(parties=())
    if opens_the_sentence(floor, line, voice) or not spoken_by_one(floor):
        return voice
    return voice._replace(parties=floor.speakers) if follows or still_he(floor, line, voice) else voice


def opens_the_sentence(floor: Floor, line: Line, voice: Voice) -> bool:
    """甲说…。乙国总统某某怀疑…，|他|要求…: whom the sentence began with, not him who spoke before it."""
    first = next((r for r in roles(line, 0, voice.position) if is_person(r.token)), None)
    if first is None or first.role != "subject" or not voice.parties or first.token.person != voice.parties[0].name:
        return False
    if first.token.person in floor.private or first.token.person in {p.name for p in floor.speakers}:
        return False
    return bool(first.token.person and first.token.codes) and at_front(line, after_dateline(line, 0), first.position)


def own_leader(floor: Floor, line: Line, voice: Voice) -> bool:
    """白宫发言人说，|总统|希望…: the leader of him who speaks; not 总统先生, who is spoken to."""
    word = voice.tokens[0]
    if word.text not in LEADERS or word.codes or line.code.startswith(ADDRESSED, voice.position + 1):
        return False
    return floor.heard and len(floor.speakers) == 1


def this_one(floor: Floor, line: Line, voice: Voice) -> Party | None:
    """布林肯说…。这位|美国最高外交官|还呼吁…: he who spoke last, if he is of that side and has a name.

    Else the one of that side whom the sentence names: 甲和乙会晤，这位|乙国领导人|表示."""
    word = voice.tokens[0]
    if word.symbol != OFFICIAL or len(voice.tokens) > 1 or not line.code.endswith(THIS_ONE, 0, voice.position):
        return None
    one = floor.speakers[0] if len(floor.speakers) == 1 else None
    if one is not None and one.name and set(word.codes) <= floor.codes():
        return one
    before = [x for x in line.tokens if x.end <= word.start and x.symbol == PERSON and x.codes == word.codes]
    named = {x.person: x for x in before if x.person not in floor.private}
    return floor.scene.named(before[-1]) if word.codes and len(named) == 1 else None


def named_since(floor: Floor) -> bool:
    """专家说…。王毅会见乙国外长。他|说: was a person of a side the subject of the sentence before?"""
    line = floor.before
    if line is None or floor.stranger_at >= line.sentence.index:
        return False
    first = next((r for r in roles(line, 0, len(line.code)) if r.token.symbol in (t.PERSON, t.OFFICIAL)), None)
    if first is None or first.role != "subject" or first.token.person in floor.private:
        return False
    owns = line.code.startswith("的", first.position + 1)  # 王某发表了多篇议论[甲]的文章
    return bool(first.token.person and first.token.codes) and not owns


def still_he(floor: Floor, line: Line, voice: Voice) -> bool:
    """甲说，乙违反了承诺。(paragraph) 他|还说: who spoke before, where that sentence opened with him."""
    if not floor.near or floor.before is None or ADVERBS_ONLY.match(line.code[: voice.position]) is None:
        return False
    first = next((x for x in floor.before.tokens if is_person(x)), None)
    return first is None or first.reference != "" or first.person == floor.speakers[0].name


def is_person(token: Token) -> bool:
    return token.symbol in (t.PERSON, t.OFFICIAL) or token.reference in ("he", "she")


def spoken_by_several(floor: Floor) -> bool:
    """他们, after 双方 or a body of which nobody is named."""
    if floor.voice is None:
        return False
    return floor.voice.kind == "joint" or (floor.speakers[0].name is None and len(floor.speakers) == 1)


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


def speaks_of_own(floor: Floor, line: Line, voice: Voice) -> bool:
    """乙国外长称，|该国|将…: his own country, when no other was named since he took the floor."""
    if not floor.heard or voice.tokens[0].reference != "that_country":
        return False
    named = [x for _, x in line.tokens_in(0, voice.position) if x.codes]
    return not named or bool(set(named[-1].codes) & floor.codes())


def many_before(floor: Floor) -> Voice | None:
    """海湾国家领导人举行峰会。他们|呼吁…: the sentence before began with many sides at once."""
    line = floor.before
    return many_sides(line, 0, len(line.code), first=True) if line is not None else None


def crowd_before(floor: Floor) -> bool:
    """一些专家对此感到担忧。他们|认为…: the sentence before told of many who are no side, and of no two persons."""
    line = floor.before
    if line is None or CROWD.search(line.code) is None:
        return False
    return len({x.person or x.text for x in line.tokens if x.symbol in (t.PERSON, t.OFFICIAL)}) < PAIR


def stranger_before(floor: Floor) -> bool:
    """网红厨师王某公开道歉。他|保证…: the sentence before told of somebody who is no side, and of nobody else."""
    line = floor.before
    if line is None or any(x.symbol in (t.PERSON, t.OFFICIAL) for x in line.tokens):
        return False
    return SOMEBODY.search(line.code) is not None


def ministry(voice: Voice) -> bool:
    return MINISTRY.search(voice.tokens[0].text) is not None
