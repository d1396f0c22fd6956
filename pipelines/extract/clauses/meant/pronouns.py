"""Whom 他, 她, 我 mean within a sentence. Not here: over several sentences (persons_at_hand.py), 双方 (scene.py)."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from itertools import pairwise

from pipelines.extract.clauses.article.clauses import clause_bounds
from pipelines.extract.clauses.article.story import Line
from pipelines.extract.clauses.role import Role
from pipelines.extract.clauses.taking_part.roles import roles
from pipelines.extract.mentions import token as t
from pipelines.extract.mentions.listed.people import load
from pipelines.extract.mentions.token import Token
from pipelines.extract.speaking_verbs import verbs_of_speaking

SUBJECTS = frozenset({"subject", "agent", "object", "since"})
CLOSING = "”」』"
OPENING = "“「『"


def sex_of(key: str | None) -> str:
    """m, f or "" as the lexicon of people says."""
    found = load().named(key or "")
    return found[0].sex if len(found) == 1 else ""


def position_of(line: Line, token: Token) -> int:
    """Where in the encoded sentence a token stands; one of a later sentence stands behind it all."""
    index = bisect_left([x.start for x in line.tokens], token.start)
    return line.where[index] if index < len(line.where) else len(line.code)


def named_with(line: Line, at: int) -> set[str | None]:
    """他与甲会面, 甲与他会面, 甲接待了他。: who stands by name in the same clause is not meant by 他."""
    start, end = clause_bounds(line, at)
    object_of_it = line.code[at + 1 : at + 2] in ("，", "。", "；", "") or line.code[at - 1 : at] in ("与", "同", "跟")
    return {x.person for _, x in line.tokens_in(start if object_of_it else at, end) if x.symbol == t.PERSON}


def before(line: Line, token: Token) -> Iterator[Token]:
    """Persons named before it in its sentence: subjects first, the nearest first."""
    at = position_of(line, token)
    named = named_with(line, at)
    found = [r for r in roles(line, 0, at) if r.token.symbol == t.PERSON and r.token.person not in named]
    acting = [r for r in found if r.role in SUBJECTS and not says_what_he_is(line, r.position)]
    yield from (r.token for r in reversed(acting))
    yield from (r.token for r in reversed(found) if r not in acting)


IS = re.compile(f"{t.PERSON}(?:（[^（）]{{0,40}}）)?是(?![否不在说指认对])[^，。；]{{0,16}}$")


def says_what_he_is(line: Line, at: int) -> bool:
    """甲是总统[乙]的顾问，他…: 乙 only tells who 甲 is."""
    start, end = clause_bounds(line, at)
    return IS.search(line.code, start, at) is not None and "的" in line.code[at + 1 : end]


def named_after(line: Line, token: Token) -> set[str | None]:
    """Who is named in the rest of the clause."""
    at = position_of(line, token)
    _, end = clause_bounds(line, at)
    return {x.person for _, x in line.tokens_in(at + 1, end) if x.symbol == t.PERSON}


def fitting(tokens: Iterable[Token], sex: str) -> Token | None:
    return next((x for x in tokens if sex_of(x.key or x.person) in (sex, "")), None)


def speaker(line: Line, token: Token) -> Token | None:
    """Who says 我: 甲说：“我…”, “我…”，甲说; whoever is named nearest outside the quotation."""
    at = position_of(line, token)
    persons = [(position, x) for position, x in line.tokens_in(0, len(line.code)) if x.symbol == t.PERSON]
    opened = max(line.code.rfind(mark, 0, at) for mark in OPENING)
    earlier = [x for position, x in persons if position < (opened if opened >= 0 else at)]
    if earlier:
        return earlier[-1]
    closed = min((i for i in (line.code.find(mark, at) for mark in CLOSING) if i >= 0), default=-1)
    return next((x for position, x in persons if closed >= 0 and position > closed), None)


def teller(line: Line, token: Token) -> Token | None:
    """[甲外长]说，该国将…, [甲]已通知乙，该国…: who says what follows, right before it."""
    found = [r.token for r in before_telling(line, token) if r.role in SUBJECTS and r.token.codes]
    return found[-1] if found else None


def before_telling(line: Line, token: Token) -> list[Role]:
    """[甲]已通知[乙]，该国…: all before the verb by which what follows is told; none without such a verb."""
    said = TELLS.search(line.code, 0, position_of(line, token))
    return roles(line, 0, said.start()) if said else []


def officer_telling(line: Line, token: Token) -> Token | None:
    """[甲国总理]在乙城说，他…: who holds a high office, told without a name, and says it of himself."""
    told = [r for r in before_telling(line, token) if r.role == "subject"]
    last = told[-1].token if told else None
    if last is None or last.symbol != t.OFFICIAL or last.plural or len(last.codes) != 1:
        return None
    return last if last.rank in HIGH_RANKS and not SENT.match(line.code, told[-1].position + 1) else None


HIGH_RANKS = frozenset({"leader", "minister", "vice", "royal"})  # a spokesman says 他 of whom he speaks for
TELLS = re.compile(f"(?:{verbs_of_speaking()}|通知|知会)[^，；。]{{0,6}}[，：][“「]?$")


def guest_told(line: Line, token: Token) -> Token | None:
    """会见[甲]时，乙表示，丙总统同您…: to whom it is said."""
    told = RECEIVING.search(line.code, 0, position_of(line, token))
    return line.token_at(told.start("guest")) if told else None


RECEIVING = re.compile(f"(?:[会接]见|会晤|[与同和](?=[^，]{{1,3}}会[谈晤面]))(?P<guest>{t.PERSON})(?:会[谈晤面])?时，")


def subjects_of(line: Line) -> list[Token]:
    return [r.token for r in roles(line, 0, len(line.code)) if r.role in ("subject", "agent")]


def told_first(before: tuple[Line, ...], line: Line, token: Token) -> tuple[str, ...]:
    """匈牙利否决了欧盟对乌克兰的贷款。|该国|外长…: the state that the sentence before begins with."""
    if not before or before[-1].sentence.paragraph != line.sentence.paragraph:
        return ()
    first = next(((at, x) for at, x in before[-1].tokens_in(0, len(before[-1].code)) if x.codes), None)
    if first is None or SO_FAR.fullmatch(line.code, 0, position_of(line, token)) is None:
        return ()
    opens = SO_FAR.fullmatch(before[-1].code, 0, first[0]) is not None and first[1] in subjects_of(before[-1])
    return first[1].codes if opens and len(first[1].codes) == 1 else ()


SO_FAR = re.compile("(?:但是?|而|不过|然而|此外|同时|另外|因此|随后|对此|其中|近日|日前|.{0,3}日)?[，]?")


SENT = re.compile(
    "(?:致|写给|发给|寄给)[^，。；]{1,16}的|的(?:办公室|发言人|幕僚|顾问|助手|律师|夫人|团队|新闻秘书|支持者)"
)
ROW = re.compile("(?:（[^（）]{0,40}）)?(?:[、和与及]|以及|等)")


def told_singly(line: Line) -> Iterator[tuple[Token, bool]]:
    """The subjects of a sentence, the last first, and whether each is one whom the next may call 他.

    Not who stands in a row (甲、乙等也与会), nor who only sent what the words are about (甲致乙的信).
    """
    subjects = subjects_of(line)[::-1]
    ats = [position_of(line, x) for x in subjects]
    rows = {i for b, a in pairwise(ats) if ROW.fullmatch(line.code, a + 1, b) for i in (a, b)}
    yield from ((x, at not in rows and not SENT.match(line.code, at + 1)) for x, at in zip(subjects, ats, strict=True))
