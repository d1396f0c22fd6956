"""The month of a conference that is on, and of which no day is told: 正在万象出席外长会议.

The days of a journey to it, or of talks beside it, are not its own.

Belongs here: that month, and the talks that fall into it. Not here: days that are told (days/governing.py).
"""

import re
from dataclasses import replace
from datetime import date
from functools import cache

from pipelines.extract.clauses.article.story import Story
from pipelines.extract.events.conferences.same_name import plain
from pipelines.extract.events.drafts import Draft
from pipelines.extract.events.merging.twins import gathering
from pipelines.extract.facts import PAIR, TALKS, When
from pipelines.extract.mentions.listed import gazetteer
from pipelines.extract.rulebook import expand
from pipelines.extract.times.spans import month_span

NEAR = 3  # sentences
CONFERENCE = r"(?:峰会|会议|大会|论坛|首脑会|外长会|年会|高峰会|[）)”])"
BESIDE = re.compile(CONFERENCE + r"(?:在[^，。]{1,12})?(?:举行|召开|举办)?(?:期间|的?间隙|场边|之际|周边|场外|旁边)")
AT_IT = re.compile("在?(?:会议?|峰会|大会|年会|论坛|首脑会议?|外长会议?)上(?![次周月届海个])")
NOW = re.compile(
    r"(?<![改修公真纠])正(?!式|常|确|当|规|义)在?[^，。是努争协推筹]{0,12}?(?:举行|召开|出席|参加)|(?:此次|这次|本次|本届|今次|即将|正在|为出席|为了出席|为参加|为了参加)[^，。之行访争]{0,24}?"
    + CONFERENCE
)
FORMER = re.compile("上[届次一]|往届|历届|前[一]?[届次]|曾|去年|当时|当年")


def month_of(draft: Draft, published: date) -> When | None:
    """Not of what is to come: 将在峰会期间会晤 tells no month."""
    if not draft.happened():
        return None
    month = month_span(published.year, published.month)
    return When(0, 0, month.start, month.end, "month", "", "conference")


def give_months(kept: list[Draft], story: Story) -> None:
    """A conference that its own words put into these weeks is of this month; so are talks beside it; in place."""
    if story.article.published is None:
        return
    for draft in kept:
        dated = not undated(draft) and not lent(draft, story)
        if gathering(draft) and not dated and plain(draft.name or "") and under_way(draft, story):
            draft.when = month_of(draft, story.article.published)
        elif gathering(draft) and (
            of_talks(draft, story) or of_journey(draft, kept, story) or of_setting_out(draft, story)
        ):
            draft.when = whole_month(draft.when)
    for draft in kept:
        beside = on(draft, story, BESIDE)
        if draft.type not in TALKS or gathering(draft) or not (beside or on(draft, story, AT_IT)):
            continue
        told = told_of(kept, draft) if never_dated(draft) else None
        if told:
            draft.when, draft.background = told.when, told.background
        elif beside and undated(draft):
            draft.when = month_of(draft, story.article.published)


def told_of(kept: list[Draft], talks: Draft) -> Draft | None:
    """峰会9日开幕，为期两天。他在会议期间与乙会谈: of the days of the conference, its one day where he is there.

    峰会下周举行。他将在会上与乙会谈: of that week.
    """
    told = [d for d in kept if gathering(d) and d.start < talks.start and d.days()]
    last = told[-1] if told else None
    if last is None or last.when is None or last.happened() != talks.happened():
        return None
    there = last.shares_people(talks) or last.rule in ON_THAT_DAY
    near = last.when.precision != "range" and talks.line - last.line <= NEAR and there
    return last if (last.when.precision == "range" and not last.background) or near else None


ON_THAT_DAY = frozenset({"gather_takes_place", "gather_hold"})  # 会议9日举行: its day, not one of its days


def under_way(draft: Draft, story: Story) -> bool:
    """Not 上届峰会期间, nor 朝俄峰会期间: when two meet is not known from that."""
    if (
        on(draft, story, FORMER)
        or draft.name in of_two()
        or (draft.rule == "gather_named" and len(draft.codes()) == PAIR)
    ):
        return False
    return on(draft, story, NOW) or on(draft, story, BESIDE)


@cache
def of_two() -> frozenset[str]:
    """Talks of two sides that have a name (source: mechanisms.csv)."""
    return frozenset(m.surface for m in gazetteer.mechanisms() if len(m.parties) == PAIR)


def never_dated(draft: Draft) -> bool:
    """Told without a day, and with no word that looks back."""
    return draft.days() is None and not draft.set_back()


def undated(draft: Draft) -> bool:
    return draft.days() is None and not draft.background and not draft.recalled


def lent(draft: Draft, story: Story) -> bool:
    """周五表示…。他是在出席外长会的间隙会谈时…: the day is that of the talks, told in another sentence."""
    if draft.when is None or draft.background or draft.status != "ongoing" or draft.when.precision != "day":
        return False
    return not draft.day_told_in(story.lines[draft.line].sentence.start, draft.end) and on(draft, story, BESIDE)


ITS_DAY = re.compile("的?$|的|[^，]{0,16}?(?:举行|召开|举办|开幕|登场|开始)的")
GOES = re.compile(expand("访|<bound>|<arrive>|抵|<depart>"))


def before_name(draft: Draft, story: Story) -> str | None:
    """What stands between the day told in the clause, or right before it, and the name of the conference."""
    if draft.when is None or draft.days() is None or draft.background or not plain(draft.name or ""):
        return None
    sentence = story.lines[draft.line].sentence
    text, start = story.article.text, max(draft.start, draft.when.end)
    told = (text.find(words, start, draft.end) for words in (draft.name, draft.words) if words)
    at = next((at for at in told if at >= 0), -1)
    if at < 0 or draft.when.start < sentence.start:
        return None
    between = story.article.text[draft.when.end : at]
    return None if ITS_DAY.match(between) else between


ONE_DAY = re.compile("外长|防长|财长|部长")


def of_talks(draft: Draft, story: Story) -> bool:
    """18日在慕尼黑安全会议场边与乙会谈: the day is that of the talks.

    Not 18日举行的峰会期间, nor 18日在外长会期间: ministers meet for a day.
    """
    if draft.when is None or draft.when.precision != "day" or ONE_DAY.search(draft.name or ""):
        return False
    return on(draft, story, BESIDE) and before_name(draft, story) is not None


def of_journey(draft: Draft, kept: list[Draft], story: Story) -> bool:
    """14日至22日访问甲国和乙国，并出席慕尼黑安全会议: the days are those of the journey.

    Of 4日至6日访问日内瓦，出席裁军会议 they stand: the one journey is for the conference.
    """
    if draft.when is None or draft.when.precision != "range" or draft.happened():
        return False
    between = before_name(draft, story)
    if between is None or GOES.search(between) is None:
        return False
    stops = {c for d in kept if d.type == "visit" and d.when == draft.when for c in d.targets or (d.rule,)}
    return len(stops) != 1 or BESIDES.search(between) is not None


BESIDES = re.compile("，[^，]{0,4}?(?:并|还|也|顺道)[^，]*$")


FOR_IT = re.compile(
    expand(
        "^[^，]{0,4}为了?(?:出席|参加)[^，]{0,10}$|^[^。]{0,24}(?:<arrive>|抵|<bound>)(?:将|即将|将要)(?:召开|举行|举办)$"
    )
)


def of_setting_out(draft: Draft, story: Story) -> bool:
    """15日为出席亚太峰会，启程前往…; 15日抵达将召开亚太峰会的旧金山: the day is that of the journey."""
    if draft.when is None or draft.when.precision != "day":
        return False
    between = before_name(draft, story)
    if between is None or FOR_IT.search(between) is None:
        return False
    return GOES.search(story.article.text, draft.when.end, draft.end + NEXT_CLAUSE) is not None


NEXT_CLAUSE = 12  # characters


def whole_month(when: When | None) -> When | None:
    """The month of the days, if they are of one; else as they were."""
    if when is None or when.date_start is None or when.date_end is None:
        return when
    month = month_span(when.date_start.year, when.date_start.month)
    if when.date_end > month.end:
        return when
    return replace(when, date_start=month.start, date_end=month.end, precision="month", rule="conference")


def on(draft: Draft, story: Story, words: re.Pattern[str]) -> bool:
    return words.search(story.article.text[draft.start : draft.end]) is not None
