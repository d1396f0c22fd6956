"""Talks and visits told as to come, of which another sentence says that they fell through: 会谈因日程原因取消.

Belongs here: such sentences without sides of their own, and what was announced before (此前宣布…将于25日访问).
Not here: the status of one mention (told.py).
"""

import re

from pipelines.extract.clauses.article.story import Story
from pipelines.extract.clauses.triggers.status_cues import UNMADE
from pipelines.extract.events.drafts import Draft
from pipelines.extract.rulebook import expand

OFF = re.compile(
    expand(
        "(?:^|[，。：；“「]|但|后|说|称|示|布)(?:但|不过|然而|随后|后来|最终)?(?:这次|此次|该次|这场|该|原定的?|上述)?"
        "(?P<what>会[谈晤面]|对话|峰会|访问|出访|行程|[此该]访|此行|通话)"
        "(?:已经?|将|被|遭|临时|突然|最终|随后|暂时|无限期|宣布|因[^，。；]{1,16}?)*"
        "(?:(?P<cancelled>取消|告吹|作罢|未能举行|未能成行)|(?P<postponed><put_off>|延期|改期))(?![到至在于的])"
    )
)
TYPES = {"会": "meeting", "对": "meeting", "峰": "meeting", "通": "call"}  # else a visit
NEAR = 3  # sentences


def call_off(kept: list[Draft], story: Story) -> None:
    """甲定于12日与乙会谈。外交部宣布，会谈取消: the one told just before as to come; in place."""
    ahead = [d for d in kept if d.status in UNMADE and d.type in ("meeting", "call", "visit")]
    for line in story.lines[1:] if ahead else ():
        start, end = line.sentence.start, line.sentence.end
        found = OFF.search(story.article.text, start, end)
        if found is None or any(d.start <= found.start("what") < d.end for d in kept):
            continue
        kind = TYPES.get(found["what"][0], "visit")
        if any(d.type == kind and start <= d.start < found.start("what") for d in kept):
            continue  # 他原定去年参加乙城峰会，但峰会取消: the one of its own sentence
        meant = [d for d in ahead if d.type == kind and 0 < line.sentence.index - d.line <= NEAR]
        if len(meant) == 1:
            meant[0].status = str(found.lastgroup)


BEFORE = re.compile(expand("<earlier>|稍早|早些时候|日前|原[定本先]|曾(?:宣布|表示|计划|公布|称|透露|预告|说)"))


def announced_before(kept: list[Draft], story: Story) -> None:
    """甲推迟访问乙国。外交部此前曾宣布，甲将于25日抵达乙国，并与外长会谈: the visit and its talks are off; in place."""
    text = story.article.text
    for visit in [d for d in kept if d.type == "visit" and d.status in ("cancelled", "postponed") and d.people()]:
        for plan in [d for d in kept if d.status == "planned" and d.line > visit.line and d.shares_people(visit)]:
            start = story.lines[plan.line].sentence.start
            if BEFORE.search(text, start, plan.end) is None:
                continue
            if plan.type == "visit" and plan.targets == visit.targets:
                visit.when = visit.when or plan.when
                kept.remove(plan)
            elif plan.type == "meeting" and set(visit.targets) <= plan.sides():
                plan.status = visit.status
