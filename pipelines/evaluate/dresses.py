"""The same article in another dress: Traditional, half-width, glossed ...: facts must not depend on it.

Belongs here: text -> the same text, written otherwise. Not here: comparing what is found (bench/dresses.py, tests).
"""

import re
from collections.abc import Callable
from dataclasses import replace
from functools import cache

from opencc import OpenCC

from pipelines.extract.facts import Facts
from pipelines.parse.article import Article

HALF = str.maketrans("，；：！？（）", ",;:!?()")
WIDE_DIGITS = str.maketrans("0123456789", "０１２３４５６７８９")
CORNERS = str.maketrans("“”‘’", "「」『』")
READINGS = {"国": "guó", "会": "huì", "关": "guān", "访": "fǎng", "谈": "tán", "东": "dōng", "长": "zhǎng"}
GLOSSABLE = re.compile("[" + "".join(READINGS) + "]")


@cache
def traditional_script() -> OpenCC:
    return OpenCC("s2t")


def traditional(text: str) -> str:
    """外务大臣会见王毅 -> 外務大臣會見王毅"""
    converted: str = traditional_script().convert(text)
    return converted


def half_width(text: str) -> str:
    """会谈，并发表声明（全文） -> 会谈,并发表声明(全文)"""
    return text.translate(HALF)


def wide_digits(text: str) -> str:
    """11月25日 -> １１月２５日"""
    return text.translate(WIDE_DIGITS)


def corner_quotes(text: str) -> str:
    """“关键阶段” -> 「关键阶段」"""
    return text.translate(CORNERS)


def glossed(text: str) -> str:
    """会谈 -> 会(huì)谈(tán)"""
    return GLOSSABLE.sub(lambda match: f"{match[0]}({READINGS[match[0]]})", text)


DRESSES: dict[str, Callable[[str], str]] = {
    "traditional": traditional,
    "half_width": half_width,
    "wide_digits": wide_digits,
    "corner_quotes": corner_quotes,
    "glossed": glossed,
}


def dressed(article: Article, dress: Callable[[str], str]) -> Article:
    return replace(article, title=dress(article.title), paragraphs=tuple(dress(line) for line in article.paragraphs))


def told(facts: Facts) -> list[tuple[object, ...]]:
    """What the facts say, without where they stand: one tuple a fact, in order."""
    events = [
        ("event", e.type, e.status, e.date_start, e.date_end, e.country, e.people, e.parties, e.targets, e.background)
        for e in facts.events
    ]
    statements = [("statement", s.speaker, s.speaker_country, s.act, s.targets, s.topics) for s in facts.statements]
    agreements = [("agreement", a.parties, a.kind, a.item_no, a.due_start, a.due_end) for a in facts.agreements]
    return [*events, *statements, *agreements, *(("topic", *topic) for topic in facts.topics)]
