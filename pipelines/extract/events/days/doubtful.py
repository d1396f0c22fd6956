"""Days taken over from elsewhere that are not those of the event: 16日与甲会谈。与乙的会谈也在协调中。

Belongs here: which are dropped. Not here: how they came (governing.py, lending/days.py, merging/merge.py).
"""

import re

from pipelines.extract.clauses.article.story import Story
from pipelines.extract.clauses.triggers.status_cues import CALLED_OFF
from pipelines.extract.events.drafts import Draft
from pipelines.extract.facts import TALKS
from pipelines.extract.rulebook import expand

ARRANGED = re.compile(
    "(?:协调|商定|磋商|洽谈|安排)(?:[^，。；]{0,24}?(?:日程|时间|日期)|之?中(?!国|方|美|日|韩|俄)|阶段)|协调"
)


def drop_doubtful(kept: list[Draft], story: Story) -> None:
    """In place."""
    for draft in kept:
        if still_arranged(draft, story) or to_begin(draft, story) or by_the_year(draft, story):
            draft.when = None


def still_arranged(draft: Draft, story: Story) -> bool:
    """16日与甲会谈，目前还在协调与乙会谈: talks of which no day is fixed, told after those of another day."""
    if draft.type not in TALKS or draft.happened() or not draft.one_day():
        return False
    if draft.day_told_in(draft.start, draft.end):
        return False
    return ARRANGED.search(story.article.text, draft.start, draft.end) is not None


AGREED_TO_BEGIN = re.compile(
    expand("(?:决定|同意|<settle>|一致|达成)[^，。；]{0,16}?(?:展开|启动|开启|开始|重启|恢复|建立|设立|加快|推进)")
)


def to_begin(draft: Draft, story: Story) -> bool:
    """3日至4日访问甲国。双方决定展开磋商: talks that were agreed on those days, and sit on none of them."""
    if draft.type not in TALKS or draft.happened() or draft.day_told_in(draft.start, draft.end):
        return False
    return AGREED_TO_BEGIN.search(story.article.text, draft.start, draft.end) is not None


def by_the_year(draft: Draft, story: Story) -> bool:
    """德国增加援助。…德国今年将提供…: of the news no year is the time, least of all one told in another sentence."""
    if draft.when is None or draft.when.precision != "year" or draft.background or draft.status in CALLED_OFF:
        return False
    first = story.lines[draft.line].sentence
    return not draft.day_told_in(first.start, first.end)
