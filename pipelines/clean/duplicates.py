"""Which article repeats which, and which reports in full what a flash announced. Belongs here: the two decisions.

A reprint says the same in nearly the same words with the same figures; a form filled in daily (closing prices, winning
numbers) has the words but not the figures, and is none. A flash and its full report are two articles, not one twice.
"""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta

import polars as pl

from pipelines.clean.sketch import Sketch, similarity, sketch, words

ENOUGH = 0.8  # similarity of a reprint; below it stand new versions of a story that goes on
LEAST = 60  # characters below which only equal texts are the same
LOOKED_UP = 8  # smallest hashes by which a text is looked up: one in common is all but sure at ENOUGH
CROWD = 24  # articles compared at most under one hash
SAME_FIGURES = 0.6  # share of the figures that reprints have in common
NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
COLUMNS = {"article_id": pl.String, "duplicate_of": pl.String, "kind": pl.String, "similarity": pl.Float64}
Match = tuple[str, str, float]  # the earlier article, exact or near, similarity


@dataclass(slots=True)
class Originals:
    """The articles so far that repeat no earlier one, to be looked up by text, by hash and by figures."""

    by_text: dict[str, str] = field(default_factory=dict)
    by_hash: defaultdict[int, list[int]] = field(default_factory=lambda: defaultdict(list))
    ids: list[str] = field(default_factory=list)
    sketches: list[Sketch] = field(default_factory=list)
    figures: list[frozenset[str]] = field(default_factory=list)

    def meet(self, article: str, title: str, text: str) -> Match | None:
        """The earlier article that this one repeats; without one, it becomes an original itself."""
        plain = words(text)
        same = plain if len(plain) >= LEAST else f"{words(title)}\n{plain}"
        if earlier := self.by_text.get(same):
            return earlier, "exact", 1.0
        self.by_text[same] = article
        if len(plain) < LEAST:
            return None
        own, figures = sketch(plain), frozenset(NUMBER.findall(text))
        if near := self.nearest(own, figures):
            self.by_text[same] = near[0]
            return near
        self.add(article, own, figures)
        return None

    def nearest(self, own: Sketch, figures: frozenset[str]) -> Match | None:
        """The most similar one, the earliest among equals."""
        near = sorted({i for value in own[:LOOKED_UP].tolist() for i in self.by_hash.get(value, ())})
        found = [(similarity(own, self.sketches[i]), -i) for i in near if same_figures(figures, self.figures[i])]
        best, i = max(found, default=(0.0, 0))
        return (self.ids[-i], "near", round(best, 3)) if best >= ENOUGH else None

    def add(self, article: str, own: Sketch, figures: frozenset[str]) -> None:
        for value in own[:LOOKED_UP].tolist():
            if len(self.by_hash[value]) < CROWD:
                self.by_hash[value].append(len(self.ids))
        self.ids.append(article)
        self.sketches.append(own)
        self.figures.append(figures)


def same_figures(one: frozenset[str], other: frozenset[str]) -> bool:
    return len(one & other) >= SAME_FIGURES * len(one | other)


def duplicates(articles: pl.DataFrame) -> pl.DataFrame:
    """Frame (article_id, title, text, published_at) -> (article_id, duplicate_of, kind exact | near, similarity).

    One row per article that repeats an earlier one, by time of publication and id, whatever the order of the rows.
    """
    originals, rows = Originals(), []
    for article, title, text in in_time(articles).select("article_id", "title", "text").iter_rows():
        if match := originals.meet(article, title or "", text or ""):
            rows.append((article, *match))
    return pl.DataFrame(rows, COLUMNS, orient="row").sort("article_id")


def in_time(articles: pl.DataFrame) -> pl.DataFrame:
    return articles.sort("published_at", "article_id", nulls_last=True)


FLASH = re.compile(r"^\s*[【\[（(]?(?:快讯|简讯|速报|突发|急电|滚动|即时)[】\]）)]?\s*[：:|｜\-]?\s*")
FULLER = re.compile(
    r"^\s*[【\[（(]?(?:详讯|更新|后续|综述|焦点|独家|综合报道|滚动|即时|续讯)\d?[】\]）)]?\s*[：:|｜\-]?\s*"
)
WITHIN = timedelta(hours=24)
TOLD = 0.7  # share of the flash's headline that the full report's headline and lead repeat
LEAD = 200  # characters
SHORT = 300  # characters that a flash has at most


@dataclass(frozen=True, slots=True)
class Story:
    article: str
    published: datetime
    is_flash: bool
    pairs: frozenset[str]  # pairs of characters of the headline
    lead: frozenset[str]  # those of headline and lead
    length: int


def updates(articles: pl.DataFrame) -> pl.DataFrame:
    """Frame (article_id, title, text, source, published_at) -> (article_id, update_of): full report and its flash.

    A flash says so in its headline (快讯：); its full report comes from the same outlet within a day and is longer.
    """
    known = in_time(articles.filter(pl.col("source").is_not_null() & pl.col("published_at").is_not_null()))
    rows = list[tuple[str, str]]()
    for _, group in sorted(known.group_by("source"), key=lambda item: str(item[0])):
        rows.extend(updates_of_outlet(group))
    return pl.DataFrame(rows, {"article_id": pl.String, "update_of": pl.String}, orient="row").sort("article_id")


def updates_of_outlet(articles: pl.DataFrame) -> Iterator[tuple[str, str]]:
    """Each full report once, with the flash whose headline it repeats best (the earliest among equals)."""
    if not articles["title"].str.contains(FLASH.pattern).any():
        return
    rows = in_time(articles).select("article_id", "published_at", "title", "text").iter_rows()
    stories = [story(*row) for row in rows]
    flashes, first = [item for item in stories if item.is_flash], 0
    for full in stories:
        while first < len(flashes) and flashes[first].published < full.published - WITHIN:
            first += 1
        near = [(told(item, full), -i) for i, item in enumerate(flashes[first:], first) if announces(item, full)]
        best, i = max(near, default=(0.0, 0))
        if best >= TOLD:
            yield full.article, flashes[-i].article


def story(article: str, published: datetime, title: str, text: str) -> Story:
    headline = words(FULLER.sub("", FLASH.sub("", title)))
    is_flash = bool(FLASH.match(title)) and len(text) <= SHORT
    return Story(article, published, is_flash, pairs(headline), pairs(headline, words(text[:LEAD])), len(text))


def pairs(*texts: str) -> frozenset[str]:
    return frozenset(text[i : i + 2] for text in texts for i in range(len(text) - 1))


def announces(flash: Story, full: Story) -> bool:
    return (
        flash.article != full.article
        and flash.published <= full.published <= flash.published + WITHIN
        and flash.length < full.length
    )


def told(flash: Story, full: Story) -> float:
    return len(flash.pairs & full.lead) / max(1, len(flash.pairs))
