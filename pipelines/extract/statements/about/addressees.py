"""To whom or about whom a side speaks.

Belongs here: the targets of an act, and how near they stand to it. Not here: the act.
"""

from dataclasses import dataclass

from pipelines.extract.clauses.article.clauses import after_dateline
from pipelines.extract.clauses.article.story import Line
from pipelines.extract.clauses.rule_words.speech_words import phrase
from pipelines.extract.clauses.speaking.voice import SPEAKERS
from pipelines.extract.clauses.taking_part.governors import CONJUNCTION
from pipelines.extract.facts import PAIR
from pipelines.extract.mentions.listed.sides import OF_CHINA, is_bloc_of, of_kind
from pipelines.extract.mentions.party import Party
from pipelines.extract.mentions.token import PERSON, Token
from pipelines.extract.statements.about.named_aside import ally_of, aside, matter, names_a_thing
from pipelines.extract.statements.act_words.cues import Cue
from pipelines.extract.statements.floor import Floor
from pipelines.extract.statements.so_far import Found

SUBJECT_OF_DISPUTE = "TWN"  # Peking speaks of Taiwan to whoever else is named
MANY = 3  # sides in a sentence that cannot all be spoken to
NAMED = frozenset({"word", "act", "sentence"})
LENT = frozenset({"talks", "before"})  # the act names no other side, but what was told before does
MUTUAL = frozenset({"pledge", "support", "appeal", "invite", "propose"})
TURNED = frozenset({"demand", "appeal", "propose", "support", "criticise"})
FEW = 3  # sides that can mean each other
EACH_OTHER = phrase("each_other")
DEALINGS = phrase("dealings")
GIVEN_TO = phrase("given_to")
WITH, JOINTLY, REACH = phrase("with_one"), phrase("jointly_done"), 16  # characters
CLOSE = 1  # characters between a word and the party it is spoken to


def is_party(code: str) -> bool:
    """A side that one can speak to: not the Soviet Union."""
    return code in of_kind("state", "territory", "union", "group", "agency")


def named_in(floor: Floor, line: Line, start: int, end: int, own: set[str]) -> tuple[str, ...]:
    """The other sides named there; those that only say what a matter is about where no other is."""
    named = [(at, x) for at, x in line.tokens_in(start, end) if x.symbol in SPEAKERS and not aside(line, at)]
    sides = [(at, x) for at, x in named if not names_a_thing(line, at)]
    others = codes_of([x for at, x in sides if not matter(line, at)], own)
    at_home = {SUBJECT_OF_DISPUTE} if "CHN" in own else set()  # 台湾问题是中国的内政 is not said to Taiwan
    return others if set(others) - floor.codes() else codes_of([x for _, x in sides], own | at_home)


def codes_of(tokens: list[Token], own: set[str]) -> tuple[str, ...]:
    return unique([OF_CHINA.get(c, c) for x in tokens for c in x.codes if is_party(c)], own)


def together(line: Line) -> bool:
    """反对[美台]官方往来, [美国与台湾]的军事合作: is Taiwan one of two that do something together?"""
    named = [(at, x) for at, x in line.tokens_in(0, len(line.code)) if SUBJECT_OF_DISPUTE in x.codes]
    return any(
        (x.symbol in SPEAKERS and len(x.codes) == PAIR)
        or (WITH.search(line.code, max(0, at - REACH), at) and JOINTLY.match(line.code, at + 1))
        for at, x in named
    )


def spoken_to(line: Line, start: int, end: int) -> list[str]:
    """敦促|日方…, 指责|伊朗和朝鲜…: the sides right after the word, if any."""
    found = [(pos, x) for pos, x in line.tokens_in(start, end) if x.symbol in SPEAKERS]
    group: list[str] = []
    at = start
    for position, token in found:
        if position == at == start and (ally := ally_of(line, position)):
            at = start = ally
            continue
        if aside(line, position):
            break
        if len(line.code[at:position]) > CLOSE or (CONJUNCTION.match(line.code[at:position]) is None and at != start):
            break
        group += [c for c in token.codes if is_party(c)]
        at = position + 1
    return group


def right_after(line: Line, start: int, end: int) -> tuple[str, ...]:
    """敦促|国会…: the codes of the party right after the word; a code of nobody where none stands."""
    found = next(((pos, x) for pos, x in line.tokens_in(start, end) if x.symbol in SPEAKERS), None)
    meant = found is not None and found[0] == start and not line.code.startswith("的", start + 1)
    return found[1].codes or ("",) if found is not None and meant else ("",)


def blamed_at_home(line: Line, word_end: int, own: set[str]) -> bool:
    """批评|前总统甲谎报病例: a quarrel among those of one side, but about how he deals with another."""
    token = line.token_at(word_end)
    if token is None or token.symbol != PERSON or not token.codes or not own.issuperset(token.codes):
        return False
    return DEALINGS.match(line.code, word_end) is None


def unique(codes: list[str], without: set[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(c for c in codes if c not in without))


def born_in(line: Line, speakers: tuple[Party, ...]) -> set[str]:
    """博雷利呼吁…: who speaks for a body speaks to the state he comes from only where it is named."""
    if len(speakers) != 1 or speakers[0].name is None:
        return set()
    himself = [x for x in line.tokens if x.person == speakers[0].name]
    return {c for x in himself for c in x.codes} - {c for x in line.tokens if x not in himself for c in x.codes}


@dataclass(frozen=True, slots=True)
class Aim:
    """`near`: where the other sides stand: by the word, in the act, its sentence, at the talks, before it, or nowhere.

    own: none stands in the act, and by the word stands the speaker's own side (敦促国会通过预算)."""

    targets: tuple[str, ...]
    near: str


def addressees(floor: Floor, line: Line, act: Found) -> Aim:
    """Whom an act is about; remembered as whom its speaker last spoke to."""
    speakers = act.speaker.parties
    own = {c for p in speakers for c in p.codes} if len(speakers) == 1 else set()
    own |= {OF_CHINA[c] for c in own & set(OF_CHINA)} | born_in(line, speakers)
    if turned(act.cue) and act.cue.act == "criticise" and blamed_at_home(line, act.word.end, own):
        return Aim((), "own")
    found, near = nearest(floor, line, act, own)
    if near == "own":
        return Aim((), near)
    if own & set(OF_CHINA.values()) and not together(line):
        found = tuple(c for c in found if c != SUBJECT_OF_DISPUTE) or found
    if found and len(speakers) == 1 and near != "sentence":
        floor.aims[tuple(sorted(own))] = found
    return Aim(found, near if found else "nowhere")


def turned(cue: Cue) -> bool:
    """敦促国会: is whoever stands right after the word the one it is said to?"""
    return cue.told and cue.act in TURNED and not cue.passive


def nearest(floor: Floor, line: Line, act: Found, own: set[str]) -> tuple[tuple[str, ...], str]:
    """The sides by the word, in the act after its word or before; else in its sentence; else the other side of the
    talks; else those last spoken to."""
    to_subject = act.cue.addressed  # 欧盟应…: its subject is who should do it
    own = own | inviting_too(line, act) if act.cue.passive and act.cue.act == "invite" else own
    ours = own if to_subject else own | blocs_before(line, act.word.end, own)
    around = named_in(floor, line, after_dateline(line, 0), len(line.code), ours)
    said_to = [c for c in act.addressed if is_party(c)] or spoken_to(line, act.word.end, act.end)
    found = unique(said_to if "CHN" in own else [OF_CHINA.get(c, c) for c in said_to], own)
    if found and not (set(found) <= set(OF_CHINA) and around):
        return found, "word"
    start = after_dateline(line, act.start)
    begin = start if to_subject else act.word.end
    found = named_in(floor, line, begin, act.end, own) or named_in(floor, line, start, act.end, ours)
    if found := found or given_to(line, act, start, own):
        return found, "act"
    if turned(act.cue) and own.issuperset(right_after(line, act.word.end, act.end)):
        return (), "own"
    if around:
        return (around if len(around) < MANY else other_side(floor, own) or around), "sentence"
    talks = other_side(floor, own)
    return (talks, "talks") if talks else (floor.aims.get(tuple(sorted(own)), ()), "before")


def given_to(line: Line, act: Found, start: int, own: set[str]) -> tuple[str, ...]:
    """将对|加沙|提供救援: whose place it is."""
    found = GIVEN_TO.search(line.code, start, act.end) if act.cue.act == "pledge" else None
    token = line.token_at(found.start("there")) if found is not None else None
    return unique(list(token.codes), own) if token is not None else ()


def inviting_too(line: Line, act: Found) -> set[str]:
    """应|甲国外长、乙国外长邀请: each invites the one who comes, not the other."""
    begin = line.code.rfind("应", 0, act.word.end)
    return {c for _, x in line.tokens_in(max(begin, 0), act.word.end) for c in x.codes}


def blocs_before(line: Line, at: int, own: set[str]) -> set[str]:
    """德国外长说，[欧盟]|将实施制裁: who speaks for a member tells what his own union does."""
    return {c for _, x in line.tokens_in(0, at) for c in x.codes if is_bloc_of({c}, own)}


def other_side(floor: Floor, own: set[str]) -> tuple[str, ...]:
    pair = [c for p in floor.scene.pair for c in p.codes if is_party(c)]
    return unique(pair, own) if own & set(pair) else ()


def meant(act: str, speakers: tuple[Party, ...], aim: Aim, quote: str) -> tuple[str, ...]:
    """Whom the act is about. What several say they say to a third side, or to each other."""
    own = tuple(dict.fromkeys(c for p in speakers for c in p.codes if is_party(c)))
    if len(speakers) > 1 and len(own) > 1:
        if EACH_OTHER.search(quote):
            return own
        third = tuple(c for c in aim.targets if c not in own)
        return third or (own if act in MUTUAL and (aim.targets or len(own) <= FEW) else ())
    return aim.targets
