"""Days that a measure takes from the sentence that announces it again, or from a measure told with it.

Belongs here: 甲国宣布制裁乙国。财政部周三发表声明…, and 甲释放10人，乙亦释放20人.
Not here: the day of the clause that announces the measure itself (status/begun.py), days of talks (days.py).
"""

import re

from pipelines.extract.clauses.article.story import LEAD, Story
from pipelines.extract.events.days.news import days_of_news, fresh
from pipelines.extract.events.drafts import Draft
from pipelines.extract.events.lending.days import told_just_before
from pipelines.extract.facts import BY_LAW, MEASURES, When

NEAR = 2  # sentences after the measure
ANNOUNCES = "(?:宣布|公布|发布|证实|披露|发表|确认|作出|做出|通报)了?"
THIS = re.compile(
    rf"[^。；！？]{{0,40}}?(?:{ANNOUNCES}[^，。]{{0,6}}?(?:[这该此]一?[项个次轮]?|上述)(?:新的?|最新)?"
    "(?:消息|决定|制裁|措施|禁令|限制|计划|命令|行动|名单)|(?:[这该此][项次轮]|上述)(?:新)?(?:制裁|措施|禁令|决定|命令|限制)[^，。]{0,8}(?:宣布|公布|发布))"
)
STATEMENT = re.compile(
    "(?:[^，。；]{0,8}(?:发表|发布|公布|发出)的?)?的?(?:一[份项则])?(?:书面|新闻|官方|联合)*(?:声明|公告|新闻稿|通报|通告|公报)"
)
DECLARES = re.compile("宣布|公布|决定|下令|批准")
ALSO = re.compile("(?:也|亦|同样|同时|随后|其后|接着)(?![许是就曾不])")
IN_RETURN = re.compile("旋即|随即|立即|立刻|随之")
AT_ONCE = frozenset({"easing", "sanction", "aid"})  # done on one day, told one after the other


def give_announced_days(kept: list[Draft], story: Story) -> None:
    """In place; what is announced on a day of these days is the news."""
    for draft in kept:
        if draft.type not in MEASURES or draft.days() is not None or draft.recalled:
            continue
        when = announced(draft, story) or said_before(draft, story) or told_with(kept, draft, story)
        when = when or in_the_raid(kept, draft)
        if when:
            draft.when = when
            draft.background = draft.background and not fresh(when, story.day())


def announced(draft: Draft, story: Story) -> When | None:
    """宣布制裁…。21日，外交部发布了这项消息; of the lead also …财政部在周三的声明中表示: that day."""
    if draft.status != "held":
        return None
    for line in story.lines[draft.line + 1 : draft.line + 1 + NEAR]:
        for when in days_of_news(line, story):
            if THIS.match(story.article.text, when.end):
                return when
            declared = draft.line < LEAD and DECLARES.search(story.article.text, draft.start, draft.end)
            same = set(line.codes) & set(draft.codes())
            if declared and same and STATEMENT.match(story.article.text, when.end):
                return when
    return None


def said_before(draft: Draft, story: Story) -> When | None:
    """发言人甲周四在记者会上谈到乙国。甲说，决定制裁乙国官员: on the day on which whoever announces it speaks."""
    line = story.lines[draft.line]
    if draft.type not in BY_LAW or draft.status != "held":
        return None
    match = ANNOUNCED_NOW.search(story.article.text, line.sentence.start, draft.end)
    people = {x.person for x in line.tokens if x.person and match and x.start < match.start()}
    for before in reversed(story.lines[max(0, draft.line - NEAR) : draft.line]):
        days = days_of_news(before, story) if people & {x.person for x in before.tokens} else []
        if days:
            return days[0] if len({w.date_start for w in days}) == 1 else None
    return None


ANNOUNCED_NOW = re.compile("(?:说|称|表示|宣布|指出|强调)[，：“]*[^，。；]{0,12}?(?:决定|宣布)")


def told_with(kept: list[Draft], draft: Draft, story: Story) -> When | None:
    """甲国周六释放20人，乙国也放了30人: on the day of what was told just before."""
    told = told_just_before(kept, draft)
    if told is None:
        return None
    start = max(told.end, story.lines[draft.line].sentence.start)
    words = ALSO if draft.type in AT_ONCE else IN_RETURN if strikes_back(draft, told) else None
    return told.when if words and words.search(story.article.text, start, draft.end) else None


def in_the_raid(kept: list[Draft], draft: Draft) -> When | None:
    """甲10月7日突袭乙国，乙国官员说死者多为平民。还有240人遭甲挟持: taken on the day of the raid told before."""
    if draft.rule != "detention_arrest" or not draft.happened() or not draft.targets:
        return None
    raids = [d for d in kept if d.rule.startswith("attack") and d.one_day() and 0 <= draft.line - d.line <= NEAR]
    theirs = [d for d in raids if d.start <= draft.start and d.codes() == draft.codes() and d.targets == draft.targets]
    return theirs[-1].when if theirs and TAKEN.search(draft.words) else None


TAKEN = re.compile("劫|掳|挟持|绑架|绑走|押|抓走|带走|俘")


def strikes_back(draft: Draft, other: Draft) -> bool:
    """7日突袭乙国。乙国随即对甲国展开轰炸: who was hit hits whoever did it."""
    both = draft.type == "military" and bool(draft.targets)
    return both and set(draft.codes()) == set(other.targets) and set(draft.targets) == set(other.codes())
