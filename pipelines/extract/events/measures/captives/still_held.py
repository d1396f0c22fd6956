"""Who is held still: an arrest that is only recalled lasts until somebody is told to be free again.

`held` is an arrest that is the article's news, a step after it (正式逮捕), a sum of arrests (自2015年以来17人), one
years ago, one on no day of nobody by name, or one of people who are told to be free or dead; any other is `ongoing`:
people of one state in the custody of another are missed until they come home. Not here: custody as a clause tells it
(custody.py).
"""

import re
from datetime import date, timedelta

from pipelines.extract.clauses.article.story import Story
from pipelines.extract.events.drafts import Draft
from pipelines.extract.events.measures.captives.known import captives
from pipelines.extract.rulebook import expand

LONG = timedelta(days=365 * 6)
STEP = re.compile("正式(?:逮捕|拘捕|被捕|批捕)|曾|一度|多次|先后|陆续|相继|共(?![同和产军])|软禁")
MANY = re.compile(r"\d{2,}[多余]?[名人]|[数几两]?[十百千][多余]?[名人]|以来|每年|多起|船|货轮|渔民|偷渡")
FREE = re.compile(
    "获释|释放|放人|放还|[交取假]保|保释|遣返|遣送|驱逐出境|回国|回家|归国|返国|返回|回到|重获自由|出狱|脱困|获救|离世|去世|病逝|死亡|身亡|交换"
)
HOSTAGES = re.compile("人质|以来|[掳绑劫挟]|[0-9百]{2,}[多余]?[名位人]")
ASKED = re.compile(
    expand("(?:<urges>|<hopes>|要求|请求|争取|[盼吁不未若]|没有|拒绝|早日|尽快|立即|<if>)[^，。；]{0,24}$")
)


def still_held(kept: list[Draft], story: Story) -> None:
    """去年3月，甲国逮捕乙国商人某某, of whom nobody tells that he is free: held to this day; in place."""
    for draft in kept:
        recalled = draft.type == "detention" and draft.status == "held" and draft.background
        if recalled and draft.rule == "detention_arrest" and lasts(draft, story):
            draft.status = "ongoing"
        elif over_again(draft, story) and set_free(draft, story, story.article.published):
            draft.status = "held"


def over_again(draft: Draft, story: Story) -> bool:
    """8日被扣押的渔船…: custody that began on a day, told as what describes those held; not hostages of a war."""
    on_a_day = draft.when is not None and draft.when.precision == "day"
    if HOSTAGES.search(story.article.text, draft.start, draft.end):
        return False
    return draft.rule == "detention_arrest" and draft.status == "ongoing" and not draft.sure and on_a_day


def lasts(draft: Draft, story: Story) -> bool:
    """Is somebody taken then held still? Not after long, nor as one of many, nor once he is free."""
    text, days, published = story.article.text, draft.days(), story.article.published
    if not days and not draft.people():
        return False  # 甲国也曾逮捕乙国军官: on no day, and nobody by name
    if days and published and days[1] < published - LONG:
        return False
    if STEP.search(text, draft.start, draft.end) or MANY.search(text, draft.start, draft.end):
        return False
    return not set_free(draft, story, published)


def set_free(draft: Draft, story: Story, published: date | None) -> bool:
    """Is anybody told to be free, in a sentence on those held; of people without a name, in any sentence?"""
    text, names = story.article.text, draft.people()
    if any(one.free_again(published) and any(one.names.search(name) for name in names) for one in captives()):
        return True
    for line in story.lines:
        start, end = line.sentence.start, line.sentence.end
        named = not names or line.sentence.index in draft.lines or any(name in text[start:end] for name in names)
        if named and any(ASKED.search(text, start, match.start()) is None for match in FREE.finditer(text, start, end)):
            return True
    return False
