"""When a visit was, by its length and the day on which he goes on: 结束对乙国为期两天的访问后，周三抵达丙国.

Not here: days told with the visit itself (times/lasting.py), days of coming and going told elsewhere (told.py).
"""

import re
from dataclasses import replace
from datetime import timedelta

from pipelines.extract.clauses.article.story import Story
from pipelines.extract.events.days.news import fresh
from pipelines.extract.events.drafts import Draft
from pipelines.extract.mentions import token as t
from pipelines.extract.rulebook import expand
from pipelines.extract.times.numerals import number

COUNT = r"(?P<count>\d{1,2}|[两二三四五六七八九十])"
GOES_ON = re.compile(
    expand(
        rf"(?:结束|完成)了?(?:对|在)?[^，。；{t.TIME}]{{0,8}}?(?:为期)?{COUNT}[天日]的?[^，。；{t.TIME}]{{0,8}}?<trip>"
        rf"(?:之?后)?，?[^，。；{t.TIME}]{{0,8}}?(?P<day>{t.TIME})[^，。；{t.TIME}]{{0,6}}?(?:<arrive>|抵|<bound>|<depart>|离开)"
    )
)


def stays_before(kept: list[Draft], story: Story) -> None:
    """As many days as it took, up to the one on which he goes on; in place."""
    for visit in kept:
        if visit.type != "visit" or visit.status != "held" or visit.days() is not None or len(visit.targets) != 1:
            continue
        line = story.lines[visit.line]
        match = GOES_ON.search(line.code, line.encoded(visit.start, visit.start)[0])
        when = story.time_at(line, match.start("day")) if match else None
        if match is None or when is None or when.date_start is None or when.precision != "day":
            continue
        first = when.date_start - timedelta(days=number(match["count"]) - 1)
        visit.when = replace(when, date_start=first, precision="range", kind="range")
        visit.background = visit.background and not fresh(when, story.day())
