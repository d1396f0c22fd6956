"""The subject of a verb, as who has listened so far understands it: 汤方, 声明, 发言人, 总统.

Belongs here: what the floor tells of a subject. Not here: finding it (clauses/speaking/voices.py),
whom 他 and 他们 mean (heard_pronouns.py), who takes the floor (hearing/hearing.py).
"""

import re

from pipelines.extract.clauses.article.clauses import after_dateline
from pipelines.extract.clauses.article.story import Line
from pipelines.extract.clauses.meant.bare_bodies import ANY_SPOKESMAN, MINISTRY
from pipelines.extract.clauses.meant.pronouns import teller
from pipelines.extract.clauses.rule_words.speech_words import phrase
from pipelines.extract.clauses.speaking.voice import Voice, voice_of
from pipelines.extract.clauses.speaking.voices import subject
from pipelines.extract.mentions.listed.sides import states
from pipelines.extract.mentions.party import Party
from pipelines.extract.mentions.token import OFFICIAL, PERSON, SIDE, Token
from pipelines.extract.statements.documents.papers import conference, paper_of_both
from pipelines.extract.statements.floor import Floor
from pipelines.extract.statements.subjects.by_letter import by_own_letter, side_by_letter
from pipelines.extract.statements.subjects.heard_pronouns import pronoun_meant
from pipelines.extract.statements.subjects.many_sides import many_sides
from pipelines.extract.statements.subjects.named_again import named_again, of_body_again, spokesman_before

OF_ANOTHER_HOUSE = phrase("of_another_house")
LEADERS, ADDRESSED = frozenset({"总统", "首相", "总理"}), ("先生", "阁下", "女士")
AMONG_OTHERS = re.compile("(?:但|而|不过|尽管|虽然)*(?:包括|包含|以)")  # 尽管包括甲在内的许多国家
THIS_ONE = ("这位", "该位", "这名", "该名")


def subject_of(floor: Floor, line: Line, start: int, end: int, first: bool = False) -> Voice | None:
    """The subject before a verb, as the floor tells whom it means."""
    voice = subject_found(floor, line, after_dateline(line, start), end, first)
    if voice is None:
        return None
    if voice.kind == "private":
        floor.private.update(x.person for x in voice.tokens if x.person)
    elif voice.word.person in floor.private and all_private(floor, voice):
        return voice._replace(parties=(), kind="private")
    meant = as_meant(floor, line, voice)
    one = meant.parties[0] if meant.is_he() and len(meant.parties) == 1 else None
    if one is not None and one.name in floor.private and not (one.office or one.rank):
        return meant._replace(parties=(), kind="private")
    return meant


def all_private(floor: Floor, voice: Voice) -> bool:
    """[活动人士甲]和乙|呼吁…: one who is no side, alone or with others of whom no side is known."""
    return all(x.person in floor.private or not x.codes for x in voice.tokens)


def subject_found(floor: Floor, line: Line, start: int, end: int, first: bool) -> Voice | None:
    """The words that are the subject: a side by its name or letter, else many, a body named again, a conference."""
    voice = (
        subject(floor.scene, line, start, end, first)
        or side_by_letter(floor, line, start, end)
        or paper_of_both(floor, line, start, end)
    )
    if voice is None or nameless(voice):
        return (
            many_sides(line, start, end, first)
            or named_again(floor, line, start, end, first)
            or conference(line, start, end)
            or voice
        )
    one_of_many = bare_office(voice) and voice.codes() <= states()
    if one_of_many or AMONG_OTHERS.match(line.code, start):
        return many_sides(line, start, end, first) or voice
    return voice


def nameless(voice: Voice) -> bool:
    """西方|领导人: an office or a body of no side by itself."""
    return not voice.codes() and voice.kind in ("named", "side") and not voice.word.reference


def bare_office(voice: Voice) -> bool:
    """阿拉伯国家|外长: an office without a country beside it, that the last of its kind would be taken for."""
    word = voice.word
    return word.symbol == OFFICIAL and not word.codes and not word.reference and len(voice.tokens) == 1


def as_meant(floor: Floor, line: Line, voice: Voice) -> Voice:
    """他 inside or after somebody's speech is that person, 商务部 a body of that side, 发言人 he who spoke before."""
    word, follows = voice.word, floor.heard or floor.alive
    if word.symbol == OFFICIAL and not word.codes and (of_body := of_body_again(floor, line, voice)) is not None:
        return of_body
    if word.text in ANY_SPOKESMAN and not word.codes and OF_ANOTHER_HOUSE.search(line.code, 0, voice.position):
        return voice._replace(parties=(), kind="private")
    if word.text in ANY_SPOKESMAN and not word.codes and (spokes := whose_spokesman(floor, line, voice)) is not None:
        return voice._replace(parties=(spokesman_of(spokes, word),))
    if (one := this_one(floor, line, voice)) is not None:
        return voice._replace(parties=(one,))
    if word.reference == "that_country" and floor.heard and own_country(floor, line, word):
        return voice._replace(parties=floor.speakers)
    if word.organisation and not voice.parties and (land := floor.scene.countries_meant(word, set())):
        return voice._replace(parties=(Party(land, organisation=word.text, start=word.start, end=word.end),))
    unnamed = voice.kind == "side" and not voice.codes() and follows
    if own_leader(floor, line, voice) or (follows and by_own_letter(floor, voice)) or (unnamed and ministry(voice)):
        return voice._replace(parties=floor.speakers)
    return voice if unnamed else pronoun_meant(floor, line, voice, follows)


def whose_spokesman(floor: Floor, line: Line, voice: Voice) -> Voice | None:
    """在北京，[商务部]回应乙国制裁，|发言人|说: of the ministry that opens the sentence, else he who spoke before."""
    if not voice.codes():
        return floor.spokes or spokesman_before(floor, line)
    bodies = ((at, x) for at, x in line.tokens_in(0, voice.position) if x.symbol == SIDE and MINISTRY.search(x.text))
    opens = (voice_of(floor.scene, [x], at) for at, x in bodies if at == 0 or line.code[at - 1] == "，")
    found = next((one for one in opens if one is not None), floor.spokes)
    return found if found is not None and found.codes() == voice.codes() else None


def spokesman_of(spokes: Voice, word: Token) -> Party:
    """商务部回应…，|发言人|表示: 商务部 -> 商务部发言人"""
    party, body = spokes.parties[0], spokes.word.text
    if party.name or spokes.word.symbol != SIDE or not party.organisation or len(body) <= len("中方"):
        return party
    return party._replace(organisation=body + word.text, start=word.end, end=word.end, rank="spokesperson")


def own_leader(floor: Floor, line: Line, voice: Voice) -> bool:
    """白宫发言人说，|总统|希望…: the leader of him who speaks; not 总统先生, who is spoken to."""
    word = voice.word
    if word.text not in LEADERS or word.codes or line.code.startswith(ADDRESSED, voice.position + 1):
        return False
    return floor.heard and len(floor.speakers) == 1


def this_one(floor: Floor, line: Line, voice: Voice) -> Party | None:
    """布林肯说…。这位|美国最高外交官|还呼吁…: he who spoke last, if he is of that side and has a name.

    Else the one of that side whom the sentence names: 甲和乙会晤，这位|乙国领导人|表示."""
    word = voice.word
    if word.symbol != OFFICIAL or len(voice.tokens) > 1 or not line.code.endswith(THIS_ONE, 0, voice.position):
        return None
    one = floor.speakers[0] if len(floor.speakers) == 1 else None
    if one is not None and one.name and set(word.codes) <= floor.codes():
        return one
    before = [x for x in line.tokens if x.end <= word.start and x.symbol == PERSON and x.codes == word.codes]
    named = {x.person: x for x in before if x.person not in floor.private}
    return floor.scene.named(before[-1]) if word.codes and len(named) == 1 else None


def own_country(floor: Floor, line: Line, word: Token) -> bool:
    """甲国外长宣布，|该国|将…: right behind the verb of speaking, his own."""
    told_by = teller(line, word)
    return told_by is not None and set(told_by.codes) == floor.codes()


def ministry(voice: Voice) -> bool:
    return MINISTRY.search(voice.word.text) is not None
