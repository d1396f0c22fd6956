"""What one event of an article lends to another. Not here: merging, which visit is over (stays/visits_over.py)."""

import re
from dataclasses import replace
from datetime import timedelta

from pipelines.extract.clauses.article.story import Story
from pipelines.extract.events.background.fresh_fighting import fresh_fighting
from pipelines.extract.events.days.doubtful import drop_doubtful
from pipelines.extract.events.days.reviews import give_reviewed_time
from pipelines.extract.events.days.running import give_running_days
from pipelines.extract.events.drafts import Draft
from pipelines.extract.events.lending.announced_days import give_announced_days
from pipelines.extract.events.lending.ceremony_days import give_ceremony_days
from pipelines.extract.events.lending.conference_days import give_months
from pipelines.extract.events.lending.day_and_status import agree, by_the_end, this_week
from pipelines.extract.events.lending.days import give_dates, own_day, visit_around
from pipelines.extract.events.lending.during_stays import give_whole_stays
from pipelines.extract.events.lending.places import give_places
from pipelines.extract.events.lending.sittings import give_sittings
from pipelines.extract.events.measures.captives.names import name_captives
from pipelines.extract.events.measures.captives.still_held import still_held
from pipelines.extract.events.measures.captives.swaps_done import swaps_done
from pipelines.extract.events.measures.force.grounds import give_grounds
from pipelines.extract.events.measures.force.victims import name_victims
from pipelines.extract.events.measures.laws.listed_names import name_listed
from pipelines.extract.events.measures.streets.days import give_days_of_streets
from pipelines.extract.events.status.called_off import announced_before, call_off
from pipelines.extract.events.status.told import PUT_OFF
from pipelines.extract.events.stays.by_talks import days_of_talks, stay_for_talks
from pipelines.extract.events.stays.courses import follow_course
from pipelines.extract.events.stays.gone_on import stays_before
from pipelines.extract.events.stays.told import whole_stays
from pipelines.extract.events.stays.tours import part_tours
from pipelines.extract.events.stays.visit_days import give_visits_days
from pipelines.extract.events.stays.visits_over import departed, leave_stops, stays_on, told_in_passing


def complete(kept: list[Draft], story: Story) -> None:
    """Days and places that a draft takes from others; in place."""
    fresh_fighting(kept, story)
    call_off(kept, story)
    announced_before(kept, story)
    follow_course(kept, story)
    part_tours(kept)
    give_dates(kept, story)
    give_ceremony_days(kept)
    give_announced_days(kept, story)
    give_sittings(kept, story)
    give_visits_days(kept, story)
    give_places(kept, story)
    give_days_of_streets(kept, story)
    give_grounds(kept, story)
    name_captives(kept, story)
    still_held(kept, story)
    swaps_done(kept, story)
    name_victims(kept, story)
    name_listed(kept, story)
    give_months(kept, story)
    give_reviewed_time(kept, story)
    give_running_days(kept, story)
    stays_on(kept, story)
    whole_stays(kept, story)
    give_whole_stays(kept, story)
    stay_for_talks(kept, story.article.published)
    days_of_talks(kept, story.article.text)
    stays_before(kept, story)
    departed(kept, story)
    up_to_now(kept, story)
    leave_stops(kept, story.article.published)
    told_in_passing(kept, story)
    drop_doubtful(kept, story)
    as_sure_as_visits(kept)
    off_with_visits(kept, story)
    for draft in kept:
        agree(draft, story)
        by_the_end(draft)
        this_week(draft, story.article.published)


def as_sure_as_visits(kept: list[Draft]) -> None:
    """计划最快下月访问，并会与外相会谈: talks during a visit that is only proposed are proposed too; in place."""
    for draft in kept:
        if draft.type == "meeting" and draft.status == "planned" and draft.people() and not own_day(draft):
            visit = visit_around(kept, draft)
            draft.status = "proposed" if visit and visit.status == "proposed" else "planned"


def off_with_visits(kept: list[Draft], story: Story) -> None:
    """取消了对乙国的访问。甲原定与乙总理会谈: the talks fell through with the visit, and are not put off; in place."""
    visits = [d for d in kept if d.type == "visit" and d.status == "cancelled"]
    for draft in kept if visits else ():
        meant = draft.type == "meeting" and draft.status == "postponed"
        if not meant or PUT_OFF.search(story.article.text, draft.start, draft.end):
            continue
        if any(v.shares_people(draft) and set(v.targets) <= set(draft.codes()) for v in visits):
            draft.status = "cancelled"


UNDER_WAY = re.compile("正在(?![考协计筹研商])|正(?=[访对出])")


def up_to_now(kept: list[Draft], story: Story) -> None:
    """正在乙国访问的甲，26日与丙会谈, told on the 27th: there from the 26th to the 27th; in place."""
    published = story.article.published
    for visit in kept:
        days = visit.days()
        if visit.type != "visit" or visit.status != "ongoing" or visit.when is None or days is None or not published:
            continue
        yesterday = days[0] == days[1] == published - timedelta(days=1)
        line = story.lines[visit.line]  # as encoded: no word of it is part of a name ([韩正]在北京)
        told = UNDER_WAY.search(line.code, *line.encoded(visit.start, visit.end)) is not None
        if yesterday and told and story.article.dateline_day in (None, published.day):
            visit.when = replace(visit.when, date_end=published, precision="range", kind="range")
