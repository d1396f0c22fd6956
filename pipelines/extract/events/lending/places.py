"""Places and countries that one event of an article lends to another: of a visit, a conference, talks beside it.

Belongs here: places. Not here: the place that a clause names itself (places/settings.py).
"""

import re

from pipelines.extract.clauses.article.diary import diarist, half_at
from pipelines.extract.clauses.article.story import Line, Story
from pipelines.extract.clauses.taking_part.roles import roles
from pipelines.extract.events.drafts import Draft
from pipelines.extract.events.lending.around_talks import UNMADE, host_conference, journey_of, may_share, talks_beside
from pipelines.extract.events.lending.days import visit_around
from pipelines.extract.events.lending.reported_from import reported_from, where_it_is_reported, where_it_is_told
from pipelines.extract.events.lending.seats import Seat, seat_of, seats
from pipelines.extract.events.merging.twins import gathering
from pipelines.extract.events.places.settings import CITY, a_city, country_of, fineness
from pipelines.extract.events.places.venues import hosts, is_venue, town_of
from pipelines.extract.mentions import token as t
from pipelines.extract.mentions.bodies.missions import posted_to
from pipelines.extract.mentions.listed.sides import states
from pipelines.extract.mentions.token import Token
from pipelines.extract.rulebook import expand


def shared(draft: Draft) -> bool:
    """Does it name a city that others can be in too? A house (官邸) only if it is called after one (天津迎宾馆)."""
    return city(draft) and town_of(draft.place) is not None


def city(draft: Draft) -> bool:
    return draft.place is not None and fineness(draft.place) == CITY


GUEST = ("visit_guest", "visit_come")


def give_places(kept: list[Draft], story: Story) -> None:
    """Without a place of its own: of the talks during a visit, of the visit around talks, of the talks told beside."""
    reached = houses_reached(kept)
    for draft in kept:
        if draft.rule in GUEST and draft.place is not None:
            draft.place = town_of(draft.place)  # 在总统府会见到访的甲: he has come to more than that house
        if draft.type == "visit" and not city(draft) and len(draft.targets) == 1:
            place_of_visit(kept, draft)
            if not city(draft) and not draft.background:
                where_he_is(kept, draft, story)
            if not city(draft):
                where_it_is_told(draft, story)
        if draft.rule == "visit_region_in" and not draft.targets and draft.status != "held":
            stop_of_tour(kept, draft)
    bare = [d for d in kept if d.type == "meeting" and d.format == "in_person" and not city(d)]
    told = seats(story) if bare else []
    for draft in kept:
        if draft in bare:
            place_of_meeting(kept, draft, story, told)
            house_reached(kept, draft, reached)
        if draft in bare and (draft.place is None or draft.place.symbol == t.SIDE):
            where_it_is_reported(draft, story)
        country_of_house(draft, story.article.text)
        country_of_journey(kept, draft, story)
    at_his_desk(bare, story)


def place_of_visit(kept: list[Draft], visit: Draft) -> None:
    """访问北韩的防长在平壤会谈: the city of the visitor's talks there, if they name but one."""
    talks = [d for d in kept if d.type == "meeting" and shared(d) and d.country == visit.targets[0]]
    his = [d for d in talks if visit_around([visit], d) and not of_another_time(visit, d)]
    if his and len({place.text for d in his if (place := town_of(d.place))}) == 1:
        visit.place, visit.country = town_of(his[0].place), his[0].country


LONGEST = 14  # days of a visit, of which perhaps but the first is told


def of_another_time(visit: Draft, talks: Draft) -> bool:
    """16日在甲城会谈，邀请他明年访问甲国: not where he is to go next year."""
    return (talks.happened() and not visit.happened()) or (visit.days_apart(talks) or 0) > LONGEST


def where_he_is(kept: list[Draft], visit: Draft, story: Story) -> None:
    """岸田今天访韩。…岸田搭乘专机抵达首尔: the one city there that sentences on the visitor tell him to be in."""
    people = set(visit.people())
    other = {line for d in kept if d.type == "meeting" and of_another_time(visit, d) for line in d.lines}
    about = [x for x in story.lines if people and x.sentence.index not in other]
    lines = [x for x in about if not people.isdisjoint(token.person for token in x.tokens)]
    found = [
        role.token
        for line in lines
        for role in roles(line, 0, len(line.code))
        if role.role in ("at", "go") and country_of(role.token) == visit.targets[0] and a_city(role.token)
        if told_of(people, line, role.token) and not (visit.status in UNMADE and sets_scene(line, role.token))
    ]
    if len({place.text for place in found}) == 1:
        visit.place, visit.country = found[0], visit.targets[0]


def told_of(people: set[str], line: Line, city: Token) -> bool:
    """Not 乙周二在甲城表示，甲将来访: the city is told of whoever is named last before it."""
    before = [token.person for token in line.tokens if token.person and token.start < city.start]
    return not before or before[-1] in people


def sets_scene(line: Line, city: Token) -> bool:
    """甲推迟访问。在乙城，外交部重申，…: where the next one speaks, of a journey not made."""
    return line.code.startswith("，", line.encoded(city.start, city.end)[1])


def stop_of_tour(kept: list[Draft], visit: Draft) -> None:
    """在中东访问的甲(。他)周五在乙国丙城会谈: where he is told to be, that country is visited, and on that day."""
    near = [d for d in kept if d.type == "meeting" and 0 <= d.line - visit.line <= 1 and d.country and not d.recalled]
    his = [d for d in near if at_stop(d, visit)]
    if len({d.country for d in his}) != 1:
        return
    visit.place, visit.country, visit.targets = his[0].place, his[0].country, [str(his[0].country)]
    if visit.days() is None and his[0].one_day():
        visit.when = his[0].when


def at_stop(meeting: Draft, visit: Draft) -> bool:
    """Talks of the traveller away from home, or a conference that his side holds in the sentence that tells of him."""
    if meeting.country in visit.codes():
        return False
    own = gathering(meeting) and meeting.line == visit.line and set(meeting.codes()) <= set(visit.codes())
    return own or meeting.shares_people(visit)


ENVOY = re.compile(posted_to("(?:特命全权|临时)?(?:大使|代表|公使|总领事|代办)"))


def posted(meeting: Draft, story: Story) -> str | None:
    """甲国驻乙国大使会见乙国官员: in the country where one of them is posted, when the other is of it."""
    return next((code for code in posts(meeting, story.article.text) if code in meeting.codes()), None)


def posts(meeting: Draft, text: str) -> list[str]:
    """Where those who meet are posted as ambassadors."""
    titles = [ENVOY.search(text, p.start, p.end) for _, p in meeting.actors if p.end > p.start]
    return [hosts()[title["place"]] for title in titles if title and title["place"] in hosts()]


def place_of_meeting(kept: list[Draft], draft: Draft, story: Story, told: list[Seat]) -> None:
    """Where talks are held that tell no place: on a journey, at a seat told elsewhere, beside other talks; in place.

    An envoy is summoned to the ministry of the state he is posted to, whatever else the article tells.
    """
    if draft.rule == "meet_summon" and (summoner := posted(draft, story) or host_of(draft)) is not None:
        draft.country = draft.country or summoner
        return
    source = journey_of(kept, draft, story) or host_conference(kept, draft, story)
    seat = seat_of(draft, story, told) if source is None or not shared(source) else None
    if seat and (seat.country is None or draft.country in (None, seat.country)):
        draft.place = seat.place
        draft.country = seat.country or draft.country or country_of(reported_from(draft, story))
        return
    source = source or talks_beside(kept, draft, story)
    host = country_of(reported_from(draft, story)) or host_of(draft)
    if draft.country is None:
        draft.country = source.country if source else None
        draft.country = draft.country or (source.targets[0] if source and source.type == "visit" else None)
        draft.country = draft.country or posted(draft, story) or host
    if source and shared(source) and source.country == draft.country and may_share(source, draft):
        draft.place = town_of(source.place)


def houses_reached(kept: list[Draft]) -> list[tuple[Draft, Token]]:
    """甲抵达乙国外交部大楼: visits that were told by a house."""
    visits = ((d, d.place) for d in kept if d.type == "visit" and d.happened())
    return [(visit, place) for visit, place in visits if place is not None and is_venue(place)]


def house_reached(kept: list[Draft], meeting: Draft, reached: list[tuple[Draft, Token]]) -> None:
    """两国外长会谈。甲抵达乙国外交部大楼: the house to which the one who came went is where they talked."""
    if meeting.place is not None or not meeting.happened():
        return
    talks = [d for d in kept if d.type == "meeting" and d.happened() and d.days() == meeting.days()]
    for visit, seat in reached:
        if visit.country not in meeting.codes():
            continue
        same = [d for d in talks if d.sides() == meeting.sides() and d.country == visit.country]
        if visit_around([visit], meeting) and len(same) == 1 and visit.country == meeting.country:
            meeting.place = seat


def host_of(draft: Draft) -> str | None:
    """外长会见甲国总统: a minister goes to a leader, whoever is told to receive the other."""
    hosts = [p for role, p in draft.actors if role == "host" and p.codes]
    if not hosts:
        return None
    leaders = [p for role, p in draft.actors if role != "host" and p.rank == "leader" and len(p.codes) == 1]
    above = [p.codes[0] for p in leaders if p.codes[0] in states() and p.codes[0] not in hosts[0].codes]
    home = above[0] if above and hosts[0].rank == "minister" else hosts[0].codes[0]
    return home if home in states() else None  # 北约秘书长会见甲: in no country of its own


def at_his_desk(bare: list[Draft], story: Story) -> None:
    """10:27 接受甲的礼节性拜访: whose day it is by the clock is at home, where no line names a place."""
    whose = diarist(story) if bare else None
    if whose is None or half_at(story, len(story.article.text)) or any(x.symbol == t.PLACE for x in story.tokens):
        return
    for draft in bare:
        homes = [p.codes[0] for _, p in draft.actors if p.key == whose.person and p.codes]
        draft.country = draft.country or next(iter(homes), None)


TO_THE_HOUSE = re.compile(expand("(?:<bound>|<arrive>|来到|到)$"))


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


def country_of_journey(kept: list[Draft], draft: Draft, story: Story) -> None:
    """甲访问乙国 … 在官邸宴请甲: a house of no country of its own is where the visitor is."""
    if draft.type != "meeting" or draft.country is not None or draft.place is None or draft.format == "video":
        return
    journey = journey_of(kept, draft, story) if draft.place.place_kind == "venue" else None
    draft.country = journey.targets[0] if journey else None
