"""Whom 两国, 三国 mean by what the sentences name. Not here: the sides of the last talks (scene.py)."""

import re

from pipelines.extract.clauses.article.story import Line
from pipelines.extract.clauses.meant.roll import ACTORS
from pipelines.extract.facts import PAIR
from pipelines.extract.mentions import token as t
from pipelines.extract.mentions.listed.sides import states
from pipelines.extract.mentions.party import Party, codes_of
from pipelines.extract.mentions.token import Token
from pipelines.extract.rulebook import expand


def named_in(line: Line, many: int, before: int) -> tuple[str, ...]:
    """The sides that a sentence names up to some place, if they are just so many."""
    acting = [x for x in line.tokens if x.end <= before and x.symbol in ACTORS and not where_they_are(line, x)]
    together = (x.codes for x in reversed(line.tokens) if x.end <= before and len(x.codes) == many)
    if many > PAIR and (whole := next(together, None)):
        return whole  # 日美韩三国就朝鲜磋商
    codes = tuple(dict.fromkeys(code for x in acting for code in x.codes))
    return codes if len(codes) == many else ()


AT = re.compile("(?:在|于|[在于]访问|首都)$")
IN_CAPITAL = re.compile(f"{t.SIDE}首都")  # 双方在[芬兰]首都签署…
OF_IT = re.compile("的|与|和|访|方|政府|总|首|外")


def where_they_are(line: Line, token: Token) -> bool:
    """丙将在[阿斯塔纳]分别会见两国外长: a capital that only says where."""
    at = line.where[line.tokens.index(token)]
    if token.symbol != t.CAPITAL:
        return IN_CAPITAL.match(line.code, at) is not None and line.code[at - 1 : at] in ("在", "于")
    return AT.search(line.code, max(0, at - 3), at) is not None and OF_IT.match(line.code, at + 1) is None


def named_here(line: Line, many: int, token: Token) -> tuple[str, ...]:
    """美国总统访问越南期间，[两国]…; 美国总统访问越南，[双方]…: the two of the sentence.

    Not where 双方 or 两国外长 stands before their names.
    """
    named = [x.start for x in line.tokens if x.end <= token.start and x.symbol in ACTORS and x.codes]
    spoken_of = named and any(x.reference and x.plural and x.end <= named[-1] for x in line.tokens)
    if STATES in token.text and (between := told_between(line, token.start)):
        return between
    here = STATES in token.text or (token.text in BOTH and CAME.search(line.code) is not None)
    return named_in(line, many, token.start) if here and not spoken_of else ()


def told_between(line: Line, before: int) -> tuple[str, ...]:
    """丙促成甲和乙之间的协议，[两国]…: the two between whom something is, whoever else the sentence names."""
    for match in reversed(list(BETWEEN.finditer(line.code))):
        named = [x for _, x in line.tokens_in(*match.span())]
        codes = tuple(dict.fromkeys(c for x in named for c in x.codes))
        if named[-1].end <= before and len(codes) == PAIR:
            return codes
    return ()


STATES = "国"
STATE = f"[{t.SIDE}{t.CAPITAL}]"
BETWEEN = re.compile(
    f"{STATE}(?:和|与|及|同|、|以及)[^，。；]{{0,14}}?{STATE}(?:之间|的?(?:停火|休战|停战|战争|冲突|战事)(?!国))"
)
COUPLED = re.compile(f"{STATE}(?:和|与|及|同|、|以及)(?:{t.REFERENCE}|{STATE}，?{t.REFERENCE})")
CAME = re.compile(
    expand(f"{t.PERSON}[^，。；]{{0,8}}(?:<pay>|<arrive>)(?:了)?{STATE}[^，。；]{{0,6}}，[^，。；]{{0,6}}{t.REFERENCE}")
)
BOTH = ("两国", "双方", "双边", "两军")


def coupled(line: Line) -> tuple[str, ...]:
    """甲国和乙国两国再度同意停火: the two that the words for both stand right behind."""
    for match in COUPLED.finditer(line.code) if t.REFERENCE in line.code else ():
        named = [x for _, x in line.tokens_in(*match.span())]
        codes = tuple(dict.fromkeys(c for x in named for c in x.codes))
        if len(codes) == PAIR and (named[-1].reference == "joint" or named[-1].text.endswith(BOTH)):
            return codes
    return ()


def of_two_states(parties: tuple[Party, ...]) -> tuple[Party, ...]:
    """甲国总统与乙国总理出席七国集团峰会。两人…: the two, without the body whose conference it is."""
    of_states = tuple(p for p in parties if {*p.codes} <= states())
    return of_states if len(of_states) == len(codes_of(of_states)) == PAIR else parties
