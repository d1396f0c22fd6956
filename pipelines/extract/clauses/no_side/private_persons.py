"""Persons whom an article introduces by their trade or by an office they have left: 大学教授某某, 前外长某某.

Belongs here: who speaks for no side wherever the article names him. Not here: one subject (speaking/voices.py).
"""

from datetime import date, timedelta
from functools import cache, lru_cache

from pipelines.extract.clauses.article.story import Story
from pipelines.extract.clauses.rule_words.speech_words import phrase
from pipelines.extract.mentions import token as t
from pipelines.extract.mentions.listed.people import load
from pipelines.extract.mentions.token import Token

TRADE = phrase("trade")
FORMER, FORMER_BEFORE = phrase("former"), phrase("former_before")
BEFORE = 12  # characters in which the trade stands
HEADS = ("总统", "首相", "总理", "国家主席")
OF_GOVERNMENT = frozenset({"leader", "minister", "vice", "envoy", "spokesperson", "royal", "military"})
OF_STATE = OF_GOVERNMENT | {"legislator"}


def name_at(story: Story, token: Token) -> int:
    """Where the name itself begins: 甲国教授|史密斯（John Smith）"""
    name = token.person or ""
    at = story.article.text.rfind(name, token.start, token.end)
    return at if at >= 0 else token.end - len(name)


def introduced(story: Story, token: Token) -> bool:
    """[美国大学教授]史密斯 -> True"""
    name = name_at(story, token)
    return TRADE.search(story.article.text, max(0, name - BEFORE), name) is not None


SOON = timedelta(days=120)  # who takes office so soon already speaks for his side


def led_a_state(token: Token) -> bool:
    """甲国前总统: he still speaks for it."""
    return (token.office or "").endswith(HEADS)


def left_office(story: Story, token: Token) -> bool:
    """甲国[前外长某某], 曾任甲国行长的[某某] -> True"""
    if led_a_state(token):
        return False
    name = name_at(story, token)
    text = story.article.text
    return FORMER.search(text[token.start : name]) is not None or (
        FORMER_BEFORE.search(text, max(0, token.start - BEFORE), token.start) is not None
    )


@lru_cache(maxsize=1 << 12)
def held_office(person: str | None, day: date | None) -> bool:
    """Does lexicons/terms.csv give him an office by that day? An 经济学家 may have become president."""
    return any(day is None or term.start <= day + SOON for term in load().terms_of(person or ""))


@lru_cache(maxsize=1 << 12)
def to_hold_office(person: str | None, day: date | None) -> bool:
    """Does it give him one on that day or later? A former president may run again."""
    return any(day is None or term.end is None or day <= term.end for term in load().terms_of(person or ""))


@cache
def known_as_private() -> frozenset[str]:
    """Whom lexicons/people.csv notes as private: entrepreneurs, activists, detained writers."""
    return frozenset(person.name for person in load().people() if person.private)


def private_persons(story: Story) -> set[str]:
    """The names of those introduced by a trade or a former office, or known as private, and nowhere by an office.

    Whom everybody knows as private stays so as 党主席 or 前议员 of something."""
    day = story.day()
    persons = [x for x in story.tokens if x.symbol == t.PERSON and x.person]
    titled = {x.person for x in persons if x.rank in OF_GOVERNMENT and not left_office(story, x)}
    private = [
        x
        for x in persons
        if (not held_office(x.key, day) and introduced(story, x))
        or (not to_hold_office(x.key, day) and left_office(story, x))
        or (x.key in known_as_private() and x.person not in titled)
    ]
    of_state = {x.person for x in persons if x.rank in OF_STATE and x not in private}
    return {str(x.person) for x in private} - of_state
