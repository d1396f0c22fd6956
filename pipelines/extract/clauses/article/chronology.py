"""Chronologies: lines that only tell a day (9月27日), under which things are told, or that open with one (9月27日：).

Belongs here: under which of them a place of the text stands. Not here: the halves of somebody's day (diary.py).
"""

import re
from functools import lru_cache

from pipelines.extract.clauses.article.story import Story
from pipelines.extract.facts import When

ENOUGH = 2  # such lines that make a chronology
BEFORE = re.compile(r"[\s【\[（(●•·▲■◆*#—\-\d.、]*$")
ALONE = re.compile(r"\s*[】\]）)：:*—\-]*\s*$", re.MULTILINE)
OPENS = re.compile(r"\s*[】\]）)*]*\s*(?:[：:|｜—–－]|-(?!\d))")


@lru_cache(maxsize=1)
def headings(story: Story) -> tuple[tuple[When, bool], ...]:
    """The times that stand alone on a line (True) or open one (False); none where the text has but one of them."""
    text, found = story.article.text, []
    for when in story.times:
        start = text.rfind("\n", 0, when.start) + 1
        if when.date_start is None or when.rule == "dateline" or not BEFORE.fullmatch(text, start, when.start):
            continue
        if ALONE.match(text, when.end):
            found.append((when, True))
        elif OPENS.match(text, when.end):
            found.append((when, False))
    return tuple(found) if len({when.date_start for when, _ in found}) >= ENOUGH else ()


def heading_of(story: Story, at: int) -> When | None:
    """The day under which the text stands at `at`."""
    before = [(when, alone) for when, alone in headings(story) if when.start < at]
    if not before:
        return None
    when, alone = before[-1]
    return when if alone or "\n" not in story.article.text[when.end : at] else None
