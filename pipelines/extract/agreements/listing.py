"""A list of agreed items that is being read: 一是…, （二）…, 3. ...

Belongs here: where items begin, which comes next, what was announced. Not here: items of one sentence (finding.py).
"""

import re
from dataclasses import dataclass, field
from itertools import pairwise

from pipelines.extract.clauses.article.clauses import quote_span
from pipelines.extract.clauses.article.story import Line
from pipelines.extract.clauses.rule_words.agreement_words import words
from pipelines.extract.mentions.party import Party
from pipelines.extract.mentions.sentences import CLAUSE_END

REMEMBERED = 12  # sentences
NUMERAL = re.compile("[第（(“]?([一二三四五六七八九十])")


@dataclass(frozen=True, slots=True)
class Item:
    kind: str
    parties: tuple[Party, ...]
    start: int
    end: int
    line: int
    number: int | None
    rule: str
    paper: bool = False  # a deal with terms of its own: 停火协议
    alluded: bool = False  # 在两国签署协定后，…: the news is something else


@dataclass
class Listing:
    """A list of agreed items that is being read: between whom, and how many so far."""

    parties: tuple[Party, ...] = ()
    count: int = 0
    silent: int = 0  # sentences without an item since the last one
    announced: list[Item] = field(default_factory=list)  # 达成五点共识: an item itself if no list follows
    found: list[Item] = field(default_factory=list)

    def deal(self, line: Line) -> tuple[Party, ...]:
        """Between whom the deal told of last is, as long as 协议规定… still means it."""
        last = next((x for x in reversed(self.found) if x.paper), None)
        return last.parties if last is not None and line.sentence.index - last.line <= REMEMBERED else ()

    def announce(self, items: list[Item]) -> None:
        self.found += self.announced
        self.announced = items

    def settle(self, items: list[Item]) -> None:
        """What follows an announcement: the items themselves, else the announcement stands alone."""
        self.found += items or self.announced
        self.announced = []


def is_next(line: Line, start: int, listing: Listing) -> bool:
    """一是增进互信。双方应…。|二是拓展合作: the next number, after sentences that explain the item before."""
    found = NUMERAL.match(line.code, start)
    return found is not None and "一二三四五六七八九十".find(found[1]) == listing.count


def starts_or_goes_on(line: Line, start: int, listing: Listing) -> bool:
    """五点共识为何失败？|第二，必须…: a list of agreed items begins with the first."""
    return listing.count > 0 or NUMERAL.match(line.code, start) is None or is_next(line, start, listing)


def item_starts(line: Line, low: int) -> list[int]:
    """Where the items of a list begin in this sentence: at a clause, with 一是, （二）, 3. ..."""
    edges = {0, low, *(m.end() for m in CLAUSE_END.finditer(line.code, low))}
    return [e for e in sorted(edges) if e >= low and words().item.match(line.code, e + (line.code[e : e + 1] in "“ "))]


def numbered(line: Line, begins: list[int], listing: Listing) -> list[Item]:
    """一是…，二是… -> an item each, counted on from the sentence before."""
    items = []
    for start, end in pairwise([*begins, len(line.code)]):
        a, b = quote_span(line, start, end)
        listing.count += 1
        items.append(Item("agreed", listing.parties, a, b, line.sentence.index, listing.count, "numbered_item"))
    return items
