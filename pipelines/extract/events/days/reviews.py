"""A review of a week or month (11月的第三周，…): what it tells as news without a time is of that time.

Belongs here: the time that a review opens with. Not here: days that are told (governing.py) or lent (lending/days.py).
"""

import re
from datetime import timedelta

from pipelines.extract.clauses.article.story import Story
from pipelines.extract.events.drafts import Draft
from pipelines.extract.facts import When

OPENS = re.compile(r"\s*(?:在|回顾|刚刚?过去的|过去的?|即将过去的)?$")
GOES_ON = re.compile(
    r"的?(?:第[一二三四五]|最后一)(?:周|个星期)[，里内中]|(?:的?[一1]周)?(?:要闻|大事|国际|外交|新闻)?回顾"
)
RECENT = timedelta(days=45)


def time_of_review(story: Story) -> When | None:
    """The time that the text opens with, if it says that it reviews it."""
    first = story.times[0] if story.times else None
    published = story.article.published
    if first is None or first.date_start is None or first.date_end is None or published is None:
        return None
    text = story.article.text
    if not OPENS.fullmatch(text, 0, first.start) or not GOES_ON.match(text, first.end):
        return None
    return first if published - RECENT < first.date_end and first.date_start <= published else None


def give_reviewed_time(kept: list[Draft], story: Story) -> None:
    """What has happened, and is told as news, without a day; in place."""
    when = time_of_review(story)
    for draft in kept if when else ():
        if draft.status == "held" and draft.days() is None and not draft.background:
            draft.when = when
