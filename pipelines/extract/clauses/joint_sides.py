"""Whom 两国, 三国 mean by what the sentences name. Not here: the sides of the last talks (scene.py)."""

from pipelines.extract.clauses.roll import ACTORS
from pipelines.extract.clauses.story import Line
from pipelines.extract.mentions.token import Token


def named_in(line: Line, many: int, before: int) -> tuple[str, ...]:
    """The sides that a sentence names up to some place, if they are just so many."""
    acting = [x for x in line.tokens if x.end <= before and x.symbol in ACTORS]
    codes = tuple(dict.fromkeys(code for x in acting for code in x.codes))
    return codes if len(codes) == many else ()


def named_here(line: Line, many: int, token: Token) -> tuple[str, ...]:
    """美国总统访问越南期间，[两国]…: the two of the sentence. Not where 双方 or 两国外长 stands before their names."""
    named = [x.start for x in line.tokens if x.end <= token.start and x.symbol in ACTORS and x.codes]
    spoken_of = named and any(x.reference and x.plural and x.end <= named[-1] for x in line.tokens)
    return named_in(line, many, token.start) if STATES in token.text and not spoken_of else ()


STATES = "国"
