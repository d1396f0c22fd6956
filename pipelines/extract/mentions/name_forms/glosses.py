"""Glosses in brackets: 东盟（ASEAN）, 会议（Quad，下称四方会谈）. They belong to the word before them.

Belongs here: which brackets only gloss, and the side that they tell of a person （某国籍）.
Not here: names in Latin letters after persons (tokens/party_tokens.py).
"""

import re

from pipelines.extract.mentions import token as t
from pipelines.extract.mentions.token import Token

LATIN = r"[A-Za-zÀ-ɏ0-9 .,'’“”\"&·/\-–]"
SHORT = "[，,、；] ?(?:又|以下|下|亦|也)?简?[称为][^（）()]{1,12}"
OTHERWISE = (  # 台湾译某某, 中国称某某, 音译, 61岁, 某国籍
    "[，,、；;] ?(?:(?:台湾|中国|大陆|香港|内地|官方|[又另也曾旧亦陆港台]){0,2}"
    "(?:音译?|暂译|译|化名|本名|原名|称)[^（）()]{0,12}|[0-9]{2}岁|[^（）()，]{2,10}籍)"
)
GLOSS = re.compile(rf"[（(](?=[^）)]{{0,8}}[A-Za-zÀ-ɏ]){LATIN}+(?:{SHORT}|{OTHERWISE})?[）)]")
BORN = re.compile(rf"[（(](?:{LATIN}+[，,、；;] ?)?[^（）()，]{{2,10}}籍[）)]")  # （保加利亚籍）


OPENS, CLOSES = ("（", "("), ("）", ")")
SPACED = (" （", " (")  # 某某 （Jane Doe）
TITLE = re.compile(r"[（(][\u4e00-\u9fff]{2,10}[）)]$")


def with_glosses(text: str, tokens: list[Token]) -> list[Token]:
    """A token takes in the gloss that follows it; what the gloss names is no party of its own."""
    kept: list[Token] = []
    for token in tokens:
        if kept and token.start < kept[-1].end:
            continue
        if kept and token.symbol == t.PERSON and titled(text, kept, token):
            token = bearing(text, kept.pop(), token)
        if kept and token.start - kept[-1].end == 1:
            token = in_brackets(text, kept, token)
        at = token.end + (token.symbol == t.PERSON and text[token.end : token.end + 2] in SPACED)
        opens = token.symbol != t.TIME and text[at : at + 1] in OPENS
        born = BORN.match(text, at) if opens and token.symbol == t.PERSON else None
        gloss = born or (GLOSS.match(text, at) if opens else None)
        if born:
            token = token._replace(codes=token.codes or nationality(text, tokens, born.start(), born.end()))
        kept.append(token._replace(end=gloss.end()) if gloss else token)
    return kept


def nationality(text: str, tokens: list[Token], start: int, end: int) -> tuple[str, ...]:
    """某某（某国籍）: the side that the brackets tell."""
    return next((x.codes for x in tokens if start < x.start < end and text.startswith("籍", x.end)), ())


def titled(text: str, kept: list[Token], person: Token) -> bool:
    """外务大臣（外交部长）|甲: the title before is explained by another one; what the brackets hold goes too."""
    if person.office:
        return False
    inner = kept[-1].symbol == t.OFFICIAL and not kept[-1].codes and text[kept[-1].end : person.start] in ("）", ")")
    title = kept[-2] if inner and len(kept) > 1 else kept[-1]
    if (
        title.symbol != t.OFFICIAL
        or title.plural
        or title.person
        or TITLE.fullmatch(text, title.end, person.start) is None
    ):
        return False
    if inner:
        kept.pop()
    return True


def in_brackets(text: str, kept: list[Token], token: Token) -> Token:
    """（甲）外长, 外长（甲）: who bears the title stands in brackets beside it."""
    before = kept[-1]
    if token.person == before.person:
        return token
    bears = before.symbol == t.PERSON and token.symbol == t.OFFICIAL and not (before.office or token.plural)
    if bears and text[before.start - 1 : before.start] in OPENS and text[before.end] in CLOSES:
        person = kept.pop()
        return bearing(text, token._replace(start=person.start - 1), person._replace(end=token.end))
    titled_by = token.symbol == t.PERSON and before.symbol == t.OFFICIAL and not (before.person or before.plural)
    if titled_by and not token.office and text[before.end] in OPENS and text[token.end : token.end + 1] in CLOSES:
        return bearing(text, kept.pop(), token._replace(end=token.end + 1))
    return token


def bearing(text: str, title: Token, person: Token) -> Token:
    """The person with the title, which tells the country if nothing else does."""
    return person._replace(
        start=title.start, text=text[title.start : person.end], codes=person.codes or title.codes, office=title.office,
        office_kind=title.office_kind, rank=title.rank, organisation=person.organisation or title.organisation,
    )  # fmt: skip
