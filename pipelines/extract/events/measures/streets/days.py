"""The day of a protest that is told as one of many: 周六全球各大城市集会。在伦敦，约有三万人示威。

Belongs here: that day. Not here: who protests against whom (protests.py).
"""

import re

from pipelines.extract.clauses.article.story import Story
from pipelines.extract.events.drafts import Draft
from pipelines.extract.facts import When

STREETS = re.compile("集会|示威|游行|走上街头|抗议活动|抗议者|静坐")
REACH = 12  # sentences


def give_days_of_streets(kept: list[Draft], story: Story) -> None:
    """A protest of the news without a day is of the one day that the sentence on protests before it tells; in place."""
    for draft in kept:
        if draft.type == "protest" and draft.status == "held" and draft.days() is None and not draft.background:
            draft.when = day_of_streets(draft, story)


def day_of_streets(draft: Draft, story: Story) -> When | None:
    """Of the nearest sentence before on people in the streets that tells any time: its day, if it is but one."""
    for line in story.lines_before(draft.line, REACH):
        told = story.times_told(line)
        if told and STREETS.search(story.article.text, line.sentence.start, line.sentence.end):
            return told[0] if len(told) == 1 and told[0].precision == "day" else None
    return None
