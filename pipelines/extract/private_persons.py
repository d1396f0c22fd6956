"""Persons whom an article introduces by their trade: 报社记者某某, 大学教授某某, 公司执行长某某.

Belongs here: who speaks for no side wherever the article names him. Not here: one subject (voices.py).
"""

from functools import cache

from pipelines.extract import token as t
from pipelines.extract.people import load
from pipelines.extract.speech_words import phrase
from pipelines.extract.story import Story
from pipelines.extract.token import Token

TRADE = phrase("trade")
BEFORE = 12  # characters in which the trade stands
OF_STATE = frozenset({"leader", "minister", "vice", "envoy", "spokesperson", "royal", "military", "legislator"})


def introduced(story: Story, token: Token) -> bool:
    """[美国大学教授]史密斯 -> True"""
    name = token.end - len(token.person or "")
    return TRADE.search(story.article.text, max(0, name - BEFORE), name) is not None


@cache
def held_office() -> frozenset[str]:
    """Whom lexicons/terms.csv gives an office at any time: an 经济学家 may have become president."""
    return frozenset(term.person for term in load().terms())


def private_persons(story: Story) -> set[str]:
    """The names of those introduced by a trade, and nowhere by an office of state."""
    persons = [x for x in story.tokens if x.symbol == t.PERSON and x.person]
    by_trade = [x for x in persons if x.key not in held_office() and introduced(story, x)]
    of_state = {x.person for x in persons if x.rank in OF_STATE and x not in by_trade}
    return {str(x.person) for x in by_trade} - of_state
