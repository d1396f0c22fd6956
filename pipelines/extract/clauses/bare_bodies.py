"""Bodies that many states have, named without their state: 外交部表示.

Belongs here: whose such a body is. Not here: its name (lexicons/organisations.csv).
"""

from functools import cache

from pipelines.extract.clauses.speech_words import phrase
from pipelines.extract.clauses.story import Line, Story
from pipelines.extract.mentions import token as t
from pipelines.extract.mentions.token import Token
from pipelines.extract.mentions.vocabulary_files import rows

MINISTRY = phrase("ministry")
OWNERS = frozenset({t.SIDE, t.CAPITAL, t.PLACE})


@cache
def desks() -> dict[str, str]:
    """Outlet -> the country whose bodies it names without the country."""
    return {row["outlet"]: row["country"] for row in rows("desks.csv")}


def bodies_named(story: Story) -> dict[str, set[str]]:
    """外交部 -> the codes under which the article names it in full (中国外交部)."""
    named: dict[str, set[str]] = {}
    for line in story.lines:
        for token in line.tokens:
            body = MINISTRY.search(token.text) if token.codes else None
            if body is not None:
                named.setdefault(body[0], set()).update(token.codes)
    return named


def opened_at(line: Line | None) -> tuple[str, ...]:
    """在北京，外交部表示: the capital that opens the sentence tells the state."""
    opens = line is not None and line.code[:1] == "在" and line.where[:1] == (1,) and line.code[2:3] in "，,"
    return line.tokens[0].codes if line is not None and opens else ()


def owner(line: Line | None, body: Token) -> tuple[str, ...]:
    """加沙|卫生部: the place or side right before it."""
    before = next((x for x in (line.tokens if line else ()) if x.end == body.start and x.symbol in OWNERS), None)
    return before.codes if before else ()


def home_of(story: Story, line: Line | None, token: Token, named: dict[str, set[str]]) -> tuple[str, ...]:
    """外交部, 商务部发言人 -> its state: that of the place right before it, of the capital where the sentence begins,
    the only one the article gives such a body, else the outlet's own."""
    body = MINISTRY.search(token.text)
    if body is None:
        return ()
    if owner(line, token):
        return owner(line, token)
    if opened_at(line):
        return opened_at(line)
    codes = named.get(body[0], set())
    if len(codes) == 1:
        return tuple(codes)
    desk = desks().get(story.article.source or "")
    return (desk,) if desk and not codes - {desk} else ()
