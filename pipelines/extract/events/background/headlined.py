"""Measures without a day that are news because the title tells of the same act: 甲对乙实施新制裁.

Belongs here: what the title of the article says of a measure told near its beginning.
Not here: what the words around the measure say of it (recalled_measures.py), the decision (marking.py).
"""

import re

from pipelines.extract.clauses.article.story import Story
from pipelines.extract.events.background.past_days import of_these_days
from pipelines.extract.events.background.recalled_measures import JUDGES, OF_ANOTHER_DAY, ordered
from pipelines.extract.events.drafts import Draft

NEAR = 5  # sentences
ACTS = {
    "sanction": "制裁|黑名单|关税|禁止|驱逐|召回|撤兵|撤军|关闭",
    "easing": "释放|获释|解除|取消",
    "military": "空袭|袭击|轰炸|演习|军演|演训|试射|发射|封锁",
    "aid": "空投|援助|捐赠|援赠",
}
# the title asks for the act or looks ahead to it; the act only describes somebody (被列入黑名单的公司)
NOT_TOLD = re.compile(
    f"{JUDGES.pattern}|促|呼吁|要求|须|吁|料|讨论|议题|回应|称|指|拟|欲|否认|逃避|[？?]"
    f"|(?:{'|'.join(ACTS.values())})[^，。 ]{{0,3}}的"
)
ONLY_NAMED = re.compile("之所以|因为?|由于|接下来|以及|议题|即使|虽然|尽管|谈及|谈到|提及|提到|是一个|[后时]$")
EARLIER = re.compile(f"{OF_ANOTHER_DAY.pattern}|较早|早些|这[\\d两几]年")


def headlined(draft: Draft, story: Story) -> bool:
    """财政部声明称，甲将12家公司列入黑名单, under 甲再制裁乙: told of the act that the title tells."""
    text, line, title = story.article.text, story.lines[draft.line], story.article.title
    if draft.type not in ACTS or draft.status != "held" or not of_these_days(draft, story) or draft.line > NEAR:
        return False
    if draft.set_back() or ordered(draft, story) or NOT_TOLD.search(title):
        return False
    clause = text[draft.start : draft.end]
    if ONLY_NAMED.search(clause) or JUDGES.search(clause) or EARLIER.search(text, line.sentence.start, draft.end):
        return False
    return not set(re.findall(ACTS[draft.type], clause)).isdisjoint(re.findall(ACTS[draft.type], title))
