"""Those of a union that met, named again by their office alone: 领导人, 外长们, 各国部长.

Not here: who holds an office of one state (introduced.py),
members of a parliament (statements/subjects/named_again.py).
"""

import re

from pipelines.extract.clauses.article.story import Line, Story
from pipelines.extract.mentions import token as t
from pipelines.extract.mentions.listed.sides import states
from pipelines.extract.mentions.party import Party
from pipelines.extract.mentions.token import Token

REACH = 8  # sentences back in which the union was named
LEADERS = ("领导人", "首脑", "领袖")
MINISTERS = ("部长", "外长", "防长", "财长", "外相", "防相")
HEADS = (*LEADERS, *MINISTERS)
BEFORE = 8  # characters
OF_ALL = re.compile("(?:各|与会各?|参会各?|成员|[0-9一二三四五六七八九十]+)国?(?:国家|成员国|盟国|盟友)?的?$")
OPENS = re.compile("(?:^|[，。；：“”\\n])(?:但|而|不过|会后|此外|同时|随后)?$")
SUMS_UP = re.compile("等[^，。；]{0,6}$")


def union_met(story: Story, line: Line | None, token: Token) -> tuple[Party, ...]:
    """欧盟27国领导人举行峰会。|领导人 -> [欧盟27国领导人], 东盟外长会举行。|部长们 -> [东盟外长会]"""
    if line is None or not of_many(story.article.text, token):
        return ()
    index = line.sentence.index
    for earlier in story.lines_before(index, REACH):
        for one in reversed(earlier.tokens):
            if one.symbol not in (t.MECHANISM, t.OFFICIAL) or not one.codes or one.person:
                continue
            if one.symbol == t.OFFICIAL and not one.text.endswith(HEADS):
                continue
            if len(one.codes) > 1 or set(one.codes) <= states():
                return ()
            called = one.text if one.symbol == t.OFFICIAL else token.text
            return (Party(one.codes, organisation=called, start=token.start, end=token.end, rank=token.rank),)
    return ()


OF_COUNTRIES = re.compile("(?:国家|各国|多国|数国|成员国|盟国|外国)的?(?:驻[^，。；]{1,10})?$")


def nobodys(story: Story, token: Token) -> bool:
    """阿拉伯国家的外长, 多国外长: of countries that nobody names, whoever is the one minister of the article."""
    return OF_COUNTRIES.search(story.article.text, max(0, token.start - 2 * BEFORE), token.start) is not None


def of_many(text: str, token: Token) -> bool:
    """领导人, 外长们, 各国外长; not 外长, 西方国家领导人, 拜登等各国领导人"""
    before = text[max(0, token.start - BEFORE) : token.start]
    if not token.text.endswith(HEADS) or SUMS_UP.search(before):
        return False
    if OF_ALL.search(before) is not None:
        return True
    return OPENS.search(before) is not None and (text.startswith("们", token.end) or token.text in LEADERS)
