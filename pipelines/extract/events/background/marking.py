"""Background against news: what the article only recalls. Belongs here: that one decision, for a merged draft.

Not here: what its day says (past_days.py), what the words of a measure say (recalled_measures.py).
"""

import re
from itertools import pairwise

from pipelines.extract.clauses.article.diary import CLOCK
from pipelines.extract.clauses.article.story import LEAD, Story
from pipelines.extract.clauses.triggers.status_cues import AHEAD, CALLED_OFF
from pipelines.extract.events.background.headlined import headlined
from pipelines.extract.events.background.past_days import (
    OLD_NEWS,
    by_the_month,
    long_past,
    off_before,
    recalled_by_day,
    still_ahead,
)
from pipelines.extract.events.background.recalled_measures import (
    judged,
    planned_before,
    released,
    stands_since,
    told_of_late,
    told_to_go_on,
)
from pipelines.extract.events.drafts import Draft
from pipelines.extract.events.merging.twins import gathering
from pipelines.extract.facts import MEASURES, MET, TALKS

FULL_STOP = re.compile("[。！？!?；：:]")
UNDER_WAY = re.compile("正在|正(?=[访对出])|转抵|访问地|到访期间|(?:此次|本次|这次|此番)[^，。]{0,6}访")
THEN = re.compile("当时|那时|时任")
DIGEST = re.compile("简报：|一周(?:大事|要闻|综述|回顾|新闻)|本周更多|新闻联播|新闻(?:摘要|速递)|要闻速递|联播快讯")
HEADLINE = 60  # characters
OPENING = 4  # sentences
NAMED = frozenset({"gather_named", "gather_takes_place", "gather_hold"})
NOT_THEN = re.compile("今[天日早晚]|目前|现在|正在?|此次|本次|这次|如今|将")
THIS_ONE = re.compile("[今本这此是][次场届轮]|该[次场会]|首[次度]|对话是")


def mark_background(kept: list[Draft], story: Story) -> None:
    """What is only recalled: past days, words (去年, 曾), standing measures, people who are not in the news."""
    lead = people_of_lead(story)
    lead |= {name for d in kept if d.line <= LEAD for name in d.people()}
    digest = DIGEST.search(story.article.title) is not None
    for draft in kept:
        if draft.line == 0 or digest or headline(story, draft):
            draft.background = long_ago(draft, story) or judged(draft)
        else:
            recalled = is_background(draft, story, lead) and not told_of_late(draft, story)
            draft.background = recalled and not headlined(draft, story)
        if draft.background:
            as_recalled(draft, story)
    carry_on(kept, story)
    on_visit_in_news(kept, story)
    planned_anew(kept, story)


def planned_anew(kept: list[Draft], story: Story) -> None:
    """甲22日将访问乙国。他原定8月访乙，后来推迟: that lies behind the journey that is the news; in place."""
    published = story.article.published
    for off in (d for d in kept if d.type == "visit" and d.status == "postponed" and not d.background):
        days = off.days()
        if published and days and days[1] < published:
            anew = [d for d in kept if d.type == "visit" and d is not off and set(d.targets) & set(off.targets)]
            off.background = any(d.status not in CALLED_OFF and d.shares_people(off) for d in anew)


def on_visit_in_news(kept: list[Draft], story: Story) -> None:
    """甲周六结束在乙国的访问。甲访问期间曾与丙会晤: talks of a journey that is the news are news; in place."""
    visits = [d for d in kept if d.type == "visit" and not d.background and d.happened() and d.people() and d.targets]
    for draft in kept if visits else ():
        talks = (
            draft.background
            and not draft.retold
            and draft.type == "meeting"
            and draft.status == "held"
            and draft.people()
        )
        if talks and any(during(draft, visit, story) for visit in visits):
            draft.background = False


def during(draft: Draft, visit: Draft, story: Story) -> bool:
    """Among its days; without a day said to be of it (访问期间)."""
    published, days = story.article.published, visit.days()
    over = days is not None and published is not None and days[1] < published - OLD_NEWS
    if over or not visit.shares_people(draft) or not set(visit.targets) <= set(draft.codes()):
        return False
    return draft.within(visit) if draft.days() else draft.during


def as_recalled(draft: Draft, story: Story) -> None:
    """2020年加征的关税 stands since then; 正在访问 is over, unless it is of these days; in place."""
    if draft.status == "held" and stands_since(draft, story):
        draft.status = "ongoing"
    elif draft.status == "ongoing" and gathering(draft):
        draft.status = "held"  # 甲乙11月在峰会期间会晤
    elif draft.type == "visit" and draft.status == "ongoing":
        if UNDER_WAY.search(story.article.text, draft.start, draft.end):  # whoever he is
            draft.background = THEN.search(story.article.text, draft.start, draft.end) is not None
        else:
            draft.status = "held"


def carry_on(kept: list[Draft], story: Story) -> None:
    """上个月，甲也访问乙国。他会见了…, 甲月初访问乙国，双方展开磋商: what goes on from there was then too; in place."""
    for past, draft in pairwise(kept):
        if not past.background or past.before or draft.type not in TALKS or draft.status != "held" or draft.days():
            continue
        next_told = past.days() is not None and follows(past, draft, story) and past.shares_people(draft)
        if next_told or goes_on(past, draft, story):
            draft.background, draft.when = True, past.when


def goes_on(past: Draft, draft: Draft, story: Story) -> bool:
    """甲月初访问乙国，双方展开磋商: nobody else, and told in the next clauses of its sentence alone."""
    if past.type not in MET or past.line != draft.line:
        return False
    alone = len(draft.lines) == 1 and draft.start > past.start and not draft.occasion
    same = past.shares_people(draft) or (not draft.people() and past.sides() == draft.sides())
    return alone and same and NOT_THEN.search(story.article.text, past.end, draft.end) is None


def follows(a: Draft, b: Draft, story: Story) -> bool:
    """In the same sentence or the next, of one paragraph."""
    x, y = story.lines[a.line].sentence, story.lines[b.line].sentence
    return y.index - x.index in (0, 1) and x.paragraph == y.paragraph


def people_of_lead(story: Story) -> set[str]:
    """Who is named in the title or the lead."""
    tokens = [token for line in story.lines if line.sentence.index <= LEAD for token in line.tokens]
    named = {token.person for token in tokens if token.person}
    return named | {story.cast.as_named(name) for name in story.cast.country if name in story.article.title}


def headline(story: Story, draft: Draft) -> bool:
    """A line of a list of headlines, each a piece of news: 韩正会见南非副总统, without a full stop."""
    start, end = story.lines[draft.line].sentence.start, story.lines[draft.line].sentence.end
    if CLOCK.match(story.article.text, start):
        return True
    return end - start <= HEADLINE and FULL_STOP.search(story.article.text, start, end) is None


def long_ago(draft: Draft, story: Story) -> bool:
    """Even in the first sentence what lies far back is only recalled: 发布了10月首脑会谈的说明."""
    days, published = draft.days(), story.article.published
    if draft.status == "held" and draft.recalled:
        return True
    if draft.type in MEASURES and draft.status == "ongoing" and days is None and not told_to_go_on(draft, story):
        return True
    if draft.rule == "war_begun" and by_the_month(draft):
        return bool(published and days and days[1] < published)  # 自上个月爆发战争以来
    return long_past(draft, published)


def is_background(draft: Draft, story: Story, lead: set[str]) -> bool:
    """Below the first sentence: recalled by its day, its words, or because it stands beside the news."""
    published = story.article.published
    if draft.status in CALLED_OFF:
        return not still_ahead(draft, published) and off_before(draft, published, lead)
    if draft.retold:
        return True
    if (by_day := recalled_by_day(draft, story)) is not None:
        return by_day
    if draft.status in AHEAD:
        return planned_before(draft, story)
    beside = published is not None and (pointed_at(draft, story) or beside_the_news(draft, story, lead))
    return draft.happened() and (told_back(draft) or beside)


def told_back(draft: Draft) -> bool:
    """Recalled, whatever its day; without a day also looked back on or, below the lead, behind or 近日."""
    below = draft.line > LEAD and (draft.behind or (draft.lately and draft.status == "held"))
    return draft.recalled or ((draft.looked_back or below) and draft.days() is None)


def beside_the_news(draft: Draft, story: Story, lead: set[str]) -> bool:
    """A measure told below the opening; talks of others than the people of the lead."""
    if draft.type in MEASURES:
        return draft.type != "protest" and draft.line >= (OPENING if released(draft, story) else LEAD)
    nobody = draft.type == "visit" and draft.days() is None and draft.status == "held"  # 多位部长访问乙国
    return not of_the_news(draft) and (bool(draft.people()) or nobody) and lead.isdisjoint(draft.people())


def pointed_at(draft: Draft, story: Story) -> bool:
    """包括美澳峰会的声明: conferences without a day, told late, where nobody speaks and no title names them."""
    late = draft.rule in NAMED and draft.line > OPENING and draft.status == "held"
    named = (draft.name or draft.words) in story.article.title
    this = THIS_ONE.search(story.article.text, draft.start, draft.end) is not None
    return late and draft.days() is None and not (draft.occasion or named or this)


def of_the_news(draft: Draft) -> bool:
    """What is told near the beginning, where somebody spoke, or an ambassador summoned, whoever it is."""
    return draft.occasion or draft.line <= LEAD + 1 or draft.rule == "meet_summon"
