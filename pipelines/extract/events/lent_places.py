"""Places and countries that one event of an article lends to another: of a visit, a conference, talks beside it.

Belongs here: places. Not here: the place that a clause names itself (settings.py).
"""

import re
from datetime import timedelta
from functools import cache

from pipelines.extract.clauses.roles import roles
from pipelines.extract.clauses.story import Story
from pipelines.extract.events.conferences.same_name import names_clash, same_name
from pipelines.extract.events.conferences.seats import AT_CONFERENCE, Seat, seat_of, seats
from pipelines.extract.events.drafts import Draft
from pipelines.extract.events.lent_days import visit_around
from pipelines.extract.events.settings import CITY, country_of, fineness
from pipelines.extract.events.twins import gathering
from pipelines.extract.events.venues import ABROAD, hosts
from pipelines.extract.mentions import gazetteer
from pipelines.extract.mentions import token as t
from pipelines.extract.mentions.missions import posted_to
from pipelines.extract.mentions.token import Token

ON_THE_SPOT = re.compile("当地|此间|期间|场边")


def shared(draft: Draft) -> bool:
    """Does it name a city that others can be in too? Not a house (官邸)."""
    return city(draft) and draft.place is not None and draft.place.place_kind != "venue" and not seat(draft.place)


def seat(place: Token) -> bool:
    """白宫, 克里姆林宫: a house, whatever it speaks for."""
    return place.symbol == t.CAPITAL and place.text in houses()


@cache
def houses() -> frozenset[str]:
    return frozenset(row.surface for row in gazetteer.places() if row.kind == "venue")


def city(draft: Draft) -> bool:
    return draft.place is not None and fineness(draft.place) == CITY


def give_places(kept: list[Draft], story: Story) -> None:
    """Without a place of its own: of the talks during a visit, of the visit around talks, of the talks told beside."""
    for draft in kept:
        if draft.type == "visit" and not city(draft) and len(draft.targets) == 1:
            place_of_visit(kept, draft)
            if not city(draft) and not draft.background:
                where_he_is(draft, story)
        if draft.rule == "visit_region_in" and not draft.targets and draft.status != "held":
            stop_of_tour(kept, draft)
    bare = [d for d in kept if d.type == "meeting" and d.format == "in_person" and not city(d)]
    told = seats(story) if bare else []
    for draft in kept:
        if draft in bare:
            place_of_meeting(kept, draft, story, told)
        country_of_house(draft, story.article.text)


def place_of_visit(kept: list[Draft], visit: Draft) -> None:
    """访问北韩的防长在平壤会谈: the city of the visitor's talks there, if they name but one."""
    talks = [d for d in kept if d.type == "meeting" and shared(d) and d.country == visit.targets[0]]
    his = [d for d in talks if visit_around([visit], d)]
    if his and len({d.place.text for d in his if d.place}) == 1:
        visit.place, visit.country = his[0].place, his[0].country


def where_he_is(visit: Draft, story: Story) -> None:
    """岸田今天访韩。…岸田搭乘专机抵达首尔: the one city there that sentences on the visitor tell him to be in."""
    people = set(visit.people())
    lines = [x for x in story.lines if people and not people.isdisjoint(token.person for token in x.tokens)]
    found = [
        role.token
        for line in lines
        for role in roles(line, 0, len(line.code))
        if role.role in ("at", "go") and country_of(role.token) == visit.targets[0] and a_city(role.token)
    ]
    if len({place.text for place in found}) == 1:
        visit.place, visit.country = found[0], visit.targets[0]


def a_city(place: Token) -> bool:
    named = place.symbol in (t.PLACE, t.CAPITAL) and fineness(place) == CITY
    return named and place.place_kind != "venue" and not seat(place)


def stop_of_tour(kept: list[Draft], visit: Draft) -> None:
    """在中东访问的甲在乙国丙城会谈: where the sentence tells the traveller to be, that country is visited."""
    here = [d for d in kept if d.type == "meeting" and d.line == visit.line and d.country and not d.recalled]
    his = [d for d in here if d.shares_people(visit) and d.country not in visit.codes()]
    if len({d.country for d in his}) == 1:
        visit.place, visit.country, visit.targets = his[0].place, his[0].country, [str(his[0].country)]


UNMADE = frozenset({"proposed", "cancelled", "postponed", "denied"})  # 会见甲，并邀请甲访问: not yet on that journey


def journey_of(kept: list[Draft], meeting: Draft, story: Story) -> Draft | None:
    """The visit of the meeting: told in one sentence, or to the country of the other side, or around its days."""
    people, sides = set(meeting.people()), set(meeting.codes())
    visits = [v for v in kept if v.type == "visit" and len(v.targets) == 1 and v.background == meeting.background]
    made = [v for v in visits if v.status not in UNMADE or not meeting.happened()]
    own = [v for v in made if set(v.people()) & people or (not people and right_after(v, meeting))]
    near = [v for v in own if v.targets[0] in sides or v.start == meeting.start]
    near = near or to_attend(visits, meeting, story) or during_stay(kept, meeting, story)
    around = [v for v in own if inside(meeting, v)]
    return next(iter(near or (around if len(around) == 1 else [])), None)


STAY = re.compile("(?:访问|来访|到访|出访|访[\u4e00-\u9fff])(?:期间|其间|时)")


def during_stay(kept: list[Draft], meeting: Draft, story: Story) -> list[Draft]:
    """他说，甲访问期间，乙国总统与他会谈: the visit of whoever's stay the sentence tells, to a side of the talks."""
    told = story.article.text[story.lines[meeting.line].sentence.start : meeting.end]
    if not STAY.search(told):
        return []
    visits = [v for v in kept if v.type == "visit" and len(v.targets) == 1 and v.targets[0] in meeting.codes()]
    return [v for v in visits if v.codes() and set(v.codes()) <= meeting.sides() and any(x in told for x in v.people())]


TO_ATTEND = re.compile("为了?(?:出席|参加|参与|与会)")


ENVOY = re.compile(posted_to("(?:特命全权|临时)?(?:大使|代表|公使|总领事|代办)"))


def posted(meeting: Draft, story: Story) -> str | None:
    """甲国驻乙国大使会见乙国官员: in the country where one of them is posted, when the other is of it."""
    return next((code for code in posts(meeting, story.article.text) if code in meeting.codes()), None)


def posts(meeting: Draft, text: str) -> list[str]:
    """Where those who meet are posted as ambassadors."""
    titles = [ENVOY.search(text, p.start, p.end) for _, p in meeting.actors if p.end > p.start]
    return [hosts()[title["place"]] for title in titles if title and title["place"] in hosts()]


def to_attend(visits: list[Draft], meeting: Draft, story: Story) -> list[Draft]:
    """为出席峰会，甲18日抵达乙国广岛: the one journey that the sentence tells of a side of the conference."""
    if not gathering(meeting) or not TO_ATTEND.search(story.article.text[meeting.start : meeting.end]):
        return []
    told = [v for v in visits if v.line == meeting.line and set(v.codes()) & set(meeting.codes())]
    return told if len(told) == 1 else []


def right_after(visit: Draft, meeting: Draft) -> bool:
    """甲18日抵达乙国。两人随后举行会谈: of just these sides, in the sentence of the visit or the next."""
    near = 0 <= meeting.line - visit.line <= 1 and meeting.happened() == visit.happened()
    return near and meeting.sides() == visit.sides()


def inside(meeting: Draft, visit: Draft) -> bool:
    x, y = meeting.days(), visit.days()
    return bool(x and y and y[0] <= x[0] and x[1] <= y[1])


def place_of_meeting(kept: list[Draft], draft: Draft, story: Story, told: list[Seat]) -> None:
    source = journey_of(kept, draft, story) or host_conference(kept, draft, story)
    seat = seat_of(draft, story, told) if source is None or not shared(source) else None
    if seat and draft.country in (None, seat.country):
        draft.place, draft.country = seat.place, seat.country
        return
    source = source or talks_beside(kept, draft, story)
    host = next((p.codes[0] for role, p in draft.actors if role == "host" and p.codes), None)
    if draft.country is None:
        draft.country = source.country if source else None
        draft.country = draft.country or (source.targets[0] if source and source.type == "visit" else None)
        draft.country = draft.country or posted(draft, story) or host
    if source and shared(source) and source.country == draft.country and may_share(source, draft):
        draft.place = source.place


def agreed_there(source: Draft, draft: Draft, story: Story) -> bool:
    """在釜山会谈, 同意下月举行安全对话: where talks were agreed on is not where they will be held."""
    if TO_BEGIN.match(draft.words) and not draft.happened() and draft.days() is None and not same_name(source, draft):
        return True
    if not source.happened() or draft.happened() or ON_THE_SPOT.search(story.article.text[draft.start : draft.end]):
        return False
    x, y = source.days(), draft.days()
    return x is None or y is None or y[0] - x[1] > ONE_STAY or y[1] - x[1] > A_WEEK


TO_BEGIN = re.compile("恢复|重启|重开|启动|筹备|建立|续签")  # talks without a day that are agreed on
ONE_STAY = timedelta(days=2)
A_WEEK = timedelta(days=7)


def on_another_journey(source: Draft, draft: Draft) -> bool:
    """周五会谈; 甲国将于明年主办峰会: days that lie more than a week apart are not of one stay."""
    x, y = source.days(), draft.days()
    if x is None or y is None or same_name(source, draft):
        return False
    return x[0] - y[1] > A_WEEK or y[0] - x[1] > A_WEEK


def host_conference(kept: list[Draft], draft: Draft, story: Story) -> Draft | None:
    """拜登在峰会期间将与甲会谈: the conference told before."""
    if not AT_CONFERENCE.search(story.article.text[draft.start : draft.end]):
        return None
    told = [d for d in kept if gathering(d) and d is not draft and d.start <= draft.start and d.country]
    fitting = [d for d in told if not names_clash(d, draft) and not on_another_journey(d, draft)]
    return fitting[-1] if fitting else None


def talks_beside(kept: list[Draft], draft: Draft, story: Story) -> Draft | None:
    """Talks told beside: of the same people, of one name, of the same sides on the same day."""
    people = set(draft.people())
    others = [d for d in kept if d.type == "meeting" and d.country and d is not draft]
    beside = [
        d
        for d in others
        if d.background == draft.background and not agreed_there(d, draft, story) and not on_another_journey(d, draft)
    ]
    near = next((d for d in beside if same_name(d, draft) and may_share(d, draft)), None)
    near = near or next((d for d in beside if set(d.people()) & people), None)
    if near is None and not people:
        near = next((d for d in reversed(beside) if d.line <= draft.line and d.sides() & draft.sides()), None)
    return near or next(
        (
            d
            for d in beside
            if d.days() and d.days() == draft.days() and d.sides() & draft.sides() and not at_mission(d)
        ),
        None,
    )


def at_mission(draft: Draft) -> bool:
    """In the house of 甲国 in 丙国, where others who meet on that day need not be."""
    return draft.place is not None and ABROAD.search(draft.place.text) is not None


def may_share(source: Draft, draft: Draft) -> bool:
    """Can two events lie in one city? Not on days of their own that differ."""
    return source.days() == draft.days() or source.days() is None or draft.days() is None or source.type == "visit"


TO_THE_HOUSE = re.compile("(?:前往|抵达|来到|赶赴|赴|到)$")


MISSION = re.compile("(?:使馆|领馆|领事馆|代表处|办事处)$")


def country_of_house(draft: Draft, text: str) -> None:
    """在官邸与乙会谈: the house of the one who leads a country, of two the first told; 前往官邸会见乙: of the last.

    驻乙国大使在大使馆会见: in 乙国.
    """
    if draft.country is not None or draft.place is None or draft.place.place_kind != "venue":
        return
    leaders = [p.codes[0] for _, p in draft.actors if p.rank == "leader" and p.codes]
    if leaders:
        draft.country = leaders[-1 if TO_THE_HOUSE.search(text, draft.start, draft.place.start) else 0]
    elif MISSION.search(draft.place.text):
        draft.country = next(iter(posts(draft, text)), None)
