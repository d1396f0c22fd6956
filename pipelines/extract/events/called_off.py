"""Talks and visits told as to come, of which a later sentence only says that they fell through: 会谈因日程原因取消.

Belongs here: such sentences without sides of their own. Not here: the status of one mention (status.py).
"""

import re

from pipelines.extract.clauses.story import Story
from pipelines.extract.events.drafts import Draft

OFF = re.compile(
    "(?:^|[，。：；“「]|但|后|说|称|示|布)(?:但|不过|然而|随后|后来|最终)?(?:这次|此次|该次|这场|该|原定的?|上述)?"
    "(?P<what>会[谈晤面]|对话|峰会|访问|出访|行程|[此该]访|此行|通话)"
    "(?:已经?|将|被|遭|临时|突然|最终|随后|暂时|无限期|宣布|因[^，。；]{1,16}?)*"
    "(?:(?P<cancelled>取消|告吹|作罢|未能举行|未能成行)|(?P<postponed>推迟|延期|延后|押后|改期))(?![到至在于的])"
)
TYPES = {"会": "meeting", "对": "meeting", "峰": "meeting", "通": "call"}  # else a visit
OPEN = frozenset({"planned", "proposed", "postponed"})
NEAR = 3  # sentences


def call_off(kept: list[Draft], story: Story) -> None:
    """甲定于12日与乙会谈。外交部宣布，会谈取消: the one told just before as to come; in place."""
    ahead = [d for d in kept if d.status in OPEN and d.type in ("meeting", "call", "visit")]
    for line in story.lines[1:] if ahead else ():
        start, end = line.sentence.start, line.sentence.end
        found = OFF.search(story.article.text, start, end)
        if found is None or any(d.start <= found.start("what") < d.end for d in kept):
            continue
        kind = TYPES.get(found["what"][0], "visit")
        meant = [d for d in ahead if d.type == kind and 0 < line.sentence.index - d.line <= NEAR]
        if len(meant) == 1:
            meant[0].status = str(found.lastgroup)
