"""Several who speak as one: 韩国和|日本, 甲外长与|乙外长, 甲|与乙发表的联合声明. Not here: 双方 (meant/scene.py)."""

from itertools import takewhile

from pipelines.extract.clauses.article.story import Line
from pipelines.extract.clauses.role import Role
from pipelines.extract.clauses.rule_words.speech_words import phrase
from pipelines.extract.clauses.speaking.voice import ADVERBS_ONLY
from pipelines.extract.clauses.taking_part.governors import CONJUNCTION
from pipelines.extract.clauses.taking_part.roles import row
from pipelines.extract.mentions import token as t
from pipelines.extract.mentions.token import Token


def group_of(line: Line, found: list[Role], last: int) -> list[Token]:
    """The token at `last` and those joined to it on its left: 韩国和|日本."""
    group = [found[last].token]
    for index in range(last, 0, -1):
        gap = line.code[found[index - 1].position + 1 : found[index].position]
        if CONJUNCTION.match(gap) is None or (
            gap in ("，", "与", "同", "并") and found[index].role not in ("subject",)
        ):
            break
        group.insert(0, found[index - 1].token)
    return group


MEETS, BOTH_THEN = phrase("meets"), phrase("both_then")

BOTH = frozenset({"与", "同", "跟", "和"})


def together(line: Line, found: list[Role], index: int, end: int) -> bool:
    """甲外长与|乙外长表示: nothing but adverbs before the verb, or where both are: 甲与|乙在会见丙时表示.

    Not 甲与乙会谈时表示."""
    role, before = found[index], found[index - 1] if index else None
    if role.role != "with" or before is None or before.role != "subject":
        return False
    if line.code[before.position + 1 : role.position] not in BOTH:
        return False
    named = (t.PERSON, t.OFFICIAL)
    alike = (before.token.symbol in named) == (role.token.symbol in named)
    gap = line.code[role.position + 1 : end]
    return alike and (ADVERBS_ONLY.match(gap) is not None or BOTH_THEN.match(gap) is not None)


def joined_to(line: Line, found: list[Role], first: int, end: int) -> list[Token]:
    """The token at `first` and those joined to it on its right: 欧盟和|美国; not 甲与|乙会晤后."""

    def joins(gap: str, _: Role, after: Role) -> bool:
        met = gap in "与同" and MEETS.search(line.code, after.position, end)
        return CONJUNCTION.match(gap) is not None and "，" not in gap and not met

    return row(line, found[first:], joins)


def jointly(after: list[Role], gap: str) -> list[Token]:
    """甲|与乙、丙发表的联合声明说: those with whom the subject speaks."""
    if JOINTLY.search(gap) is None:
        return []
    return [r.token for r in takewhile(lambda r: r.role in ("with", "and"), after)]


JOINTLY = phrase("jointly")
