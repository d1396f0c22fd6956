"""What the day of an event says: is it of the news, or over for long? Belongs here: days counted from the publication.

Not here: what the words say (recalled_measures.py, clauses/triggers/recalled.py), the decision (marking.py).
"""

from datetime import date, timedelta

from pipelines.extract.clauses.article.story import LEAD, Story, anchor_of
from pipelines.extract.events.drafts import Draft
from pipelines.extract.events.status.default import since_then
from pipelines.extract.facts import MET, TALKS

NEWS, OLD_NEWS = timedelta(days=2), timedelta(days=3)  # how far back the news of the body and of the lead may lie
DAY = timedelta(days=1)
LONG = timedelta(days=10)  # what lies further back is no news of the first sentence either
SOON_KNOWN = ("attack", "test", "sanction", "measure")  # ships and drills may be told as an answer to the news
OF_THE_DAY = ("meet_consular", "gather")  # 周二在论坛上说: somebody's words there are the news


def recalled_by_day(draft: Draft, story: Story) -> bool | None:
    """Recalled, of the news, or left open by its day."""
    published, days = story.article.published, draft.days()
    if draft.type == "visit" and draft.status == "ongoing" and to_the_day(draft):
        return False
    if published is None or days is None:
        return None
    if old_news(draft, story) or by_the_month(draft):
        return True
    ended = draft.type in MET and to_the_day(draft) and days[1] >= published - DAY  # 上周五至昨天访问乙国
    fresh = (days[0] >= first_of_news(draft, story, published) or ended) and not (
        draft.type == "military" and draft.recalled and days[1] < published
    )
    return False if fresh else None  # 12日空袭甲国。10日也曾袭击: a blow that a word sets before the news


def first_of_news(draft: Draft, story: Story, published: date) -> date:
    """The first day of the news: below the first sentence a blow or sanction of the day before yesterday is known.

    昨天 is that of whoever writes: the day is counted from the dateline.
    """
    known = draft.rule.startswith(SOON_KNOWN) and draft.status == "held" and draft.line > 0
    written = anchor_of(story.article).today if known else None
    return min(written or published, published) - DAY if known else published - NEWS


def of_these_days(draft: Draft, story: Story) -> bool:
    """On no day that is told, or on one near the publication."""
    days, published = draft.days(), story.article.published
    return days is None or (published is not None and days[0] >= published - NEWS)


def old_news(draft: Draft, story: Story) -> bool:
    """Over for some days; talks and visits told further on are, once they were before yesterday.

    昨天 is that of whoever writes: of talks it is counted from the dateline.
    """
    days, today = draft.days(), story.article.published
    if days is None or today is None:
        return False
    if draft.line <= LEAD:
        return days[1] < today - OLD_NEWS
    if draft.status != "held" or draft.type not in MET or draft.rule.startswith(OF_THE_DAY):
        return days[1] < today - NEWS
    written = anchor_of(story.article).today if draft.type in TALKS else None
    return days[1] < (written or today) - DAY


def long_past(draft: Draft, published: date | None) -> bool:
    """So far back that not even the first sentence tells it as news."""
    days = draft.days()
    return bool(draft.happened() and published and days and days[1] < published - LONG)


def by_the_month(draft: Draft) -> bool:
    """本月, 今年, of talks further on 本周: of the news the day is told."""
    if draft.when is not None and draft.when.precision == "week" and draft.type in TALKS:
        return draft.status == "held" and draft.line > LEAD
    coarse = draft.when is not None and draft.when.precision in ("month", "year", "season", "half")
    return draft.happened() and (coarse or (draft.type == "visit" and since_then(draft.when)))


def still_ahead(draft: Draft, published: date | None) -> bool:
    """原定于24日举行的会议被推迟, told on the 22nd: its day is not over."""
    days = draft.days()
    return bool(days and published and days[0] >= published and draft.when and draft.when.precision == "day")


def off_before(draft: Draft, published: date | None, lead: set[str]) -> bool:
    """他原定4月来访，因病取消, told in August; put off, but not these days, by nobody of the lead."""
    days = draft.days()
    if draft.status == "cancelled":
        return bool(published and days and days[1] < published - LONG) or draft.line > LEAD
    fresh = days and published and to_the_day(draft) and days[0] >= published - NEWS
    return not fresh and lead.isdisjoint(draft.people())


def to_the_day(draft: Draft) -> bool:
    return draft.when is not None and draft.when.to_the_day and draft.when.date_start is not None
