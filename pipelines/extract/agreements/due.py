"""When an agreed item is due, and how firmly it is agreed. Not here: what is agreed (stated.py)."""

import re

from pipelines.extract.agreements.listing import Item
from pipelines.extract.clauses.article.story import Story
from pipelines.extract.facts import When

STRENGTHS = (
    ("consider", re.compile("考虑(?!到)|(?:积极|认真|共同|抓紧|继续|适时|探讨|[将可])研究")),
    ("strive", re.compile("争取|力争|努力(?!下)")),
    (
        "intend",
        re.compile(r"(?<![模虚草比])拟(?!议)|意向(?!书)|计划(?=[于在将与和同对向从明今下本\d]|举[行办]|开展|建立|派)"),
    ),
    ("decide", re.compile("决定|商定")),
)
OF_PAPERS = frozenset({"decide"})  # what is signed is not only striven for, though a 合作计划 or 意向书 bears the word


def strength(text: str, kind: str) -> str:
    """积极考虑… -> consider; 争取年内… -> strive; 决定… -> decide; else agree."""
    may = (name for name, words in STRENGTHS if (kind == "agreed" or name in OF_PAPERS) and words.search(text))
    return next(may, "agree")


SIGNED = re.compile("签|发[表布]|建交|复交|换文")


def due_of(story: Story, item: Item) -> When | None:
    """The deadline or date inside an agreed item that lies ahead of the publication; not the day of signing itself."""
    published = story.article.published
    signed = SIGNED.search(story.article.text, item.start, item.end) if item.kind == "signed" else None
    first = signed.end() if signed is not None else item.start
    inside = [w for w in story.times if first <= w.start < item.end and w.date_end is not None]
    ahead = [w for w in inside if published is None or (w.date_end is not None and w.date_end >= published)]
    return ahead[0] if ahead else None
