"""Somebody's day by the clock: 追踪某首相（29日）, then 09:26 接受…的拜访, 10:50 会见….

Abroad it is told by its halves: <当地时间上午>.

Belongs here: whose day it is that such lines tell. Not here: on which day it was (events/days/governing.py).
"""

import re
from functools import lru_cache

from pipelines.extract.clauses.article.story import Story
from pipelines.extract.mentions import token as t
from pipelines.extract.mentions.finding import find_mentions
from pipelines.extract.mentions.token import Token
from pipelines.extract.mentions.tokens.folding import fold

CLOCK = re.compile(r"\s*\d{1,2}[:：]\d{2}(?!\d)")  # a line of somebody's day
ENOUGH = 3  # lines by the clock that make a day of somebody's
HALF = re.compile(r"^\s*[<＜〈]当地时间[^<>＞〉\n]{0,14}[>＞〉]\s*$", re.MULTILINE)  # <当地时间17日上午>: a heading


@lru_cache(maxsize=1)
def diarist(story: Story) -> Token | None:
    """The one person whom the title names, where the article tells a day by the clock or by its halves."""
    by_clock = sum(CLOCK.match(line.code) is not None for line in story.lines) >= ENOUGH
    if not by_clock and HALF.search(story.article.text) is None:
        return None
    title = story.article.title
    named = [x for x in fold(title, *find_mentions(title, story.day())) if x.symbol == t.PERSON]
    return named[0]._replace(start=0, end=0) if len({x.person for x in named}) == 1 else None


def half_at(story: Story, at: int) -> re.Match[str] | None:
    """The heading under which a line of such a day stands."""
    text = story.article.text
    if "当地时间" not in text[:at]:
        return None
    return max(HALF.finditer(text, 0, at), key=lambda match: match.start(), default=None)
