"""Named persons of no state: 某大学教授|王某. Not here: what the article says of them elsewhere (private_persons)."""

import re

from pipelines.extract.clauses.article.story import Line
from pipelines.extract.clauses.no_side.private_persons import held_office, led_a_state
from pipelines.extract.clauses.rule_words.speech_words import phrase
from pipelines.extract.mentions import token as t
from pipelines.extract.mentions.token import Token

BEFORE_NAME = 14  # characters in which the house of a named person stands
SHORT = 2  # characters of a long name that count


def private(line: Line, token: Token, position: int) -> bool:
    """A person of no state: 某基金会驻曼谷办公室主任|萨克瑟, 某大学教授|王某, 某某·|拜登, 前甲国官员."""
    if token.symbol == t.OFFICIAL:
        return (token.office_kind == "former" and not led_a_state(token)) or PRIVATE.search(token.text) is not None
    if token.symbol == t.SIDE and token.organisation:
        return ITS_HOUSE.search(token.organisation) is not None
    if token.symbol == t.PERSON and line.code[position - 1 : position] in NAME_MARKS:
        return position > 0
    if token.symbol != t.PERSON or token.rank not in ("", "official"):
        return False
    if "（" in line.code[:position] and held_office(token.key, None):
        return False
    reach = 3 * BEFORE_NAME if "（" in line.code[:position] else BEFORE_NAME
    before = line.code[max(0, position - reach) : position]
    if "，" in before:
        before = before[before.rindex("，") + 1 :]
    first = position - len(before)
    spelt = "".join((line.token_at(first + i) or token).text if c in TOKENS else c for i, c in enumerate(before))
    name = token.person or ""
    title = token.text.removesuffix(name) + name[:SHORT] if "·" in name else token.text
    return PRIVATE.search(BRACKETS.sub("", spelt)[-BEFORE_NAME:] + title) is not None


NAME_MARKS = frozenset("·・‧•")  # 某某·|拜登 is not 拜登

BRACKETS = re.compile("（[^（）]*）")

TOKENS = frozenset(t.SYMBOLS.values())

PRIVATE = phrase("private")

ITS_HOUSE = phrase("its_house")
