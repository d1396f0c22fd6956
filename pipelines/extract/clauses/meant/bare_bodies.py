"""Bodies that many states have, named without their state: 外交部表示.

Belongs here: whose such a body is. Not here: its name (lexicons/organisations.csv).
"""

import re

from pipelines.extract.clauses.article.story import Line, Story
from pipelines.extract.clauses.rule_words.speech_words import phrase
from pipelines.extract.clauses.taking_part.roles import roles
from pipelines.extract.mentions import token as t
from pipelines.extract.mentions.countries.own_country import desk_of
from pipelines.extract.mentions.listed.sides import states
from pipelines.extract.mentions.token import Token
from pipelines.extract.rulebook import expand

MINISTRY = phrase("ministry")
OWN_SIDE = re.compile(
    f"[^，。；]{{0,16}}[，：][“「]?(?P<own>[{t.SIDE}{t.CAPITAL}])(?:方面|政府)?"
    "(?:愿|将|会|不会|也不|希望|期待|拒绝|支持|反对|欢迎|赞赏|坚决|坚定|始终|一贯|从未|从来|绝不|决不|随时|准备|已做好|有权|坚持|致力|呼吁|敦促|要求|对)"
)
SPEAKS = re.compile(
    expand(
        "(?:方面|政府)?(?:<time>|已经?|则|还|也|随后|<earlier>|之前|强烈|再次)*(?:表示|[声宣警]?称|说|宣布|指[控责出]|谴责|警告|呼吁|要求|敦促)"
    )
)
REACH = 3  # sentences back
OPENING = 60  # characters: a dateline and the first subject
ANY_SPOKESMAN = frozenset({"发言人", "新闻发言人", "该发言人", "这位发言人", "官方发言人"})
OWNERS = frozenset({t.SIDE, t.CAPITAL, t.PLACE})


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


def own_side(line: Line, body: Token) -> tuple[str, ...]:
    """国防部发言人表示，[甲国]愿…: the state that acts in what is said, right behind the verb."""
    match = OWN_SIDE.match(line.code, next((i for i, x in line.tokens_in(0, len(line.code)) if x is body), 0) + 1)
    own = line.token_at(match.start("own")) if match is not None else None
    return own.codes if own is not None and len(own.codes) == 1 and own.codes[0] in states() else ()


def told_before(story: Story, line: Line) -> tuple[str, ...]:
    """[甲国]军方指责乙国。军方发言人说: the state that the sentence before began with, a body or somebody of it.

    Where that was such a body too, the sentence before that."""
    for earlier in story.lines_before(line.sentence.index, REACH):
        found = roles(earlier, 0, len(earlier.code))
        role = next((r for r in found if r.role in ("subject", "agent") and r.token.symbol != t.REFERENCE), None)
        if role is None or role.token.plural:
            return ()
        first = role.token
        if first.codes:
            acts = first.symbol in (t.PERSON, t.OFFICIAL) or first.organisation is not None
            acts = acts or SPEAKS.match(earlier.code, role.position + 1) is not None
            return first.codes if acts and len(first.codes) == 1 and first.codes[0] in states() else ()
        if MINISTRY.search(first.text) is None and first.rank != "spokesperson":
            return ()
    return ()


def near_at_hand(story: Story, line: Line | None, body: Token, desk: str | None) -> tuple[str, ...]:
    """Whose body it is by its own words and the sentence before; an outlet's own state must be outdone by both."""
    if line is None or not line.tokens:
        return ()
    own, before = own_side(line, body), told_before(story, line)
    if desk:
        return own if own == before else ()
    return own or before


def first_bare(story: Story, body: str) -> bool:
    """[商务部]公布名单。此前美国商务部…: does the article open with such a body, named without its state?"""
    first = next((x for x in story.tokens if body in x.text), None)
    return first is not None and not first.codes and first.start < OPENING


def home_of(story: Story, line: Line | None, token: Token, named: dict[str, set[str]]) -> tuple[str, ...]:
    """外交部, 商务部发言人 -> its state: that of the place right before it, of the capital where the sentence begins,
    the outlet's own where the article opens with such a body, the only one the article gives such a body, the one told
    of right before, else the outlet's own."""
    body = MINISTRY.search(token.text)
    if body is None and token.rank != "spokesperson":
        return ()
    if owner(line, token):
        return owner(line, token)
    if opened_at(line):
        return opened_at(line)
    desk = desk_of(story.article.source)
    if desk and body is not None and first_bare(story, body[0]):
        return (desk,)
    codes = named.get(body[0], set()) if body is not None else set()
    if len(codes) == 1:
        return tuple(codes)
    near = near_at_hand(story, line, token, desk) if token.text not in ANY_SPOKESMAN else ()
    if near or body is None:
        return near
    return (desk,) if desk and not codes - {desk} else ()
