"""A swap told by the terms of its pact, of which the next sentences say that people were let go: it has been done.

依停火协议的约定，双方交换被扣押者。红十字会证实甲释放了24人.
Not here: who swaps (swaps.py), what a clause tells (done/bargains.py).
"""

import re

from pipelines.extract.clauses.article.story import Story
from pipelines.extract.events.drafts import Draft

AHEAD = re.compile("将|会(?![晤谈议见])|预计|预料|同意|达成|计划|拟|可能|希望|谈判|条件|换取|包括")
NEAR = 3  # sentences


def swaps_done(kept: list[Draft], story: Story) -> None:
    """Told without a word of what is to come, and people are let go by one of its sides right after; in place."""
    freed = [d for d in kept if d.rule == "easing_release" and d.status == "held" and not d.background]
    for draft in kept if freed else ():
        by_terms = draft.rule == "easing_release" and draft.status == "planned" and draft.days() is None
        if not by_terms or AHEAD.search(story.article.text, draft.start, draft.end):
            continue
        if any(0 <= d.line - draft.line <= NEAR and d.sides() <= draft.sides() for d in freed):
            draft.status = "held"
