"""Where conferences and talks are told to be held, whoever sits there: 亚太经合组织会议下周在甲城举行, 甲城会谈.

Belongs here: reading these places off the sentences, and which of them a draft speaks of.
Not here: places that other drafts lend (places.py).
"""

import re
from dataclasses import dataclass
from datetime import date, timedelta

from pipelines.extract.clauses.article.clauses import clause_bounds
from pipelines.extract.clauses.article.story import Line, Story
from pipelines.extract.events.conferences.naming import AT_ITS_SIDE
from pipelines.extract.events.conferences.same_name import plain
from pipelines.extract.events.drafts import Draft
from pipelines.extract.events.merging.twins import gathering
from pipelines.extract.events.places.rooms import rooms_in
from pipelines.extract.events.places.settings import CITY, a_city, country_of, fineness, finest, of_a_former_one
from pipelines.extract.facts import PAIR
from pipelines.extract.mentions import token as t
from pipelines.extract.mentions.listed import gazetteer
from pipelines.extract.mentions.token import Token

CITIES = f"[{t.CAPITAL}{t.PLACE}]"
WHERE = rf"(?P<where>{t.WHERE}(?:[省州市]|首都|[东南西北]部|城市|都内|市内)?{CITIES}?{CITIES}?)"
TALKS = "(?:峰会|首脑会|高峰会|会议|大会|年会|论坛|对话|会[谈晤面]|磋商|谈判|外长会)"
AT_CONFERENCE = re.compile(f"(?:峰会|会议|大会|论坛|首脑会)(?:举行|召开)?{AT_ITS_SIDE}|会谈(?:间隙|场边)")
HOUSE_THERE = r"(?:市|郊外|近郊)?(?:的?(?:一[家座处]|某)[\u4e00-\u9fff]{1,6}?)?"  # 在甲市的一家酒店|开幕
SEATS = (
    re.compile(
        rf"[在于]{WHERE}{HOUSE_THERE}(?:举行|召开|[主承举]办|登场|开幕|开会|展开|进行)[^，。；]{{0,24}}?(?:{TALKS}|{t.MECHANISM})"
    ),
    re.compile(
        rf"(?:{TALKS}|{t.MECHANISM})[^，。；]{{0,24}}?[在于]{WHERE}{HOUSE_THERE}(?:举行|召开|举办|登场|开幕|进行)"
    ),
    re.compile(rf"(?P<where>[{t.CAPITAL}{t.PLACE}])(?:峰会|会[谈晤]|会议|首脑会|“?{t.MECHANISM})"),
)
THOSE_TALKS = re.compile(rf"(?:^|[，；])(?:此次|这次|本次|双方|两人)?会[谈晤面](?:{t.TIME}|已|将|正)*[在于]")
SOON = 2  # sentences


@dataclass(frozen=True, slots=True)
class Seat:
    """`name`: of the conference, nothing where it is told by its kind alone; `refers`: to talks told before.

    `days`: those that its clause tells.
    """

    line: int
    place: Token
    name: str
    refers: bool
    days: tuple[date, date] | None = None

    @property
    def country(self) -> str | None:
        return country_of(self.place)


def seats(story: Story) -> list[Seat]:
    """The cities in which something is held, in text order."""
    lines = [line for line in story.lines if t.PLACE in line.code or t.CAPITAL in line.code]
    told = [seat for line in lines for seat in seats_in(line, story)]
    rooms = ((line.sentence.index, x) for line in story.lines for _, x in rooms_in(line, story.article.text))
    return sorted([*told, *(Seat(at, place, "", refers=True) for at, place in rooms)], key=lambda x: x.line)


def seats_in(line: Line, story: Story) -> list[Seat]:
    """会议将在[首尔]举行 -> the cities where a sentence says that talks are held, but for former ones."""
    found: list[Seat] = []
    for pattern in SEATS:
        for match in pattern.finditer(line.code):
            named = [x for _, x in line.tokens_in(*match.span("where"))]
            place = finest([x for x in named if a_city(x)]) or finest(named)  # others met in the city too
            if place and fineness(place) == CITY and not (of_a_former_one(line, place) or former(line, match, story)):
                refers = THOSE_TALKS.search(line.code, 0, match.start("where")) is not None
                days = days_in(line, match, story)
                found.append(Seat(line.sentence.index, place, name_in(line, *match.span()), refers, days))
    return found


FORMER = re.compile("上一?[届次轮回]")
LONG_AGO = timedelta(days=90)


def days_in(line: Line, match: re.Match[str], story: Story) -> tuple[date, date] | None:
    """昨天在甲城举行会谈 -> that day."""
    start, _ = clause_bounds(line, match.start())
    told = [(w.date_start, w.date_end) for _, w in story.times_in(line, start, match.end())]
    return next(((first, last) for first, last in reversed(told) if first and last), None)


STAY, LATELY = timedelta(days=7), timedelta(days=30)


def at_another_time(seat: Seat, draft: Draft, story: Story) -> bool:
    """25日在甲城会谈。乙丙17日会谈: days that lie more than a week apart; 8月会谈, where the seat is of the news."""
    days, published = draft.days(), story.article.published
    if days is None or seat.line in draft.lines:
        return False
    if seat.days:
        return max(seat.days[0] - days[1], days[0] - seat.days[1]) > STAY
    return published is not None and published - days[1] > LATELY


def former(line: Line, match: re.Match[str], story: Story) -> bool:
    """上一次会议2019年在甲城举行: nobody meets there any more."""
    start, _ = clause_bounds(line, match.start())
    times = story.times_in(line, start, match.end())
    last = max((when.date_end for _, when in times if when.date_end), default=None)
    published = story.article.published
    long_ago = bool(last and published and published - last > LONG_AGO)
    return long_ago or FORMER.search(line.code, start, match.end()) is not None


def name_in(line: Line, start: int, end: int) -> str:
    """The name of a conference that stands in the words: 慕安会 -> 慕尼黑安全会议."""
    named = [x.text for _, x in line.tokens_in(start, end) if x.symbol == t.MECHANISM]
    return plain(gazetteer.names_of_mechanisms().get(named[-1], named[-1])) if named else ""


def fits(seat: Seat, name: str) -> bool:
    """Can a conference of this name be held there?"""
    return one_name(seat.name, name)


def one_name(a: str, b: str) -> bool:
    """Yes also where either is told by its kind alone."""
    return not a or not b or a in b or b in a


def seat_of(draft: Draft, story: Story, told: list[Seat]) -> Seat | None:
    """Where the conference is held beside which they talk, or the talks that the sentence before tells of."""
    if draft.recalled or (draft.place is not None and draft.place.symbol == t.PLACE):
        return None
    told = [x for x in told if not at_another_time(x, draft, story)]
    line = story.lines[draft.line]
    beside = AT_CONFERENCE.search(story.article.text, line.sentence.start, draft.end) is not None
    name = name_in(line, *line.encoded(line.sentence.start if beside else draft.start, draft.end))
    if beside or (gathering(draft) and not plain(draft.name or "")):
        before = [x for x in told if x.line <= draft.line and fits(x, name)]
        after = [x for x in told if 0 < x.line - draft.line <= SOON and x.refers and not beside]
        return next(iter([*before[-1:], *after]), None)
    names = {name, plain(draft.name or "")} - {""}
    own = [x for x in told if x.name and any(fits(x, one) for one in names)]
    received = any(role == "host" for role, _ in draft.actors)
    lines = {draft.line} if received else {draft.line, *draft.lines}  # wherever it is told
    near = [x for x in told if x.refers and any(0 < x.line - at <= SOON for at in lines)]
    near += [x for x in told if draft.happened() and x.line + 1 in lines]
    return next(iter(own or near), None) or of_that_day(draft, told) or of_country(draft, told)


def of_that_day(draft: Draft, told: list[Seat]) -> Seat | None:
    """两国将于7日会谈。… 会谈将于7日在甲城举行: the one city in which talks of just that day are told of."""
    there = [x for x in told if not x.name and x.days is not None and x.days == draft.days() and draft.one_day()]
    return there[0] if len({x.place.text for x in there}) == 1 else None


def of_country(draft: Draft, told: list[Seat]) -> Seat | None:
    """42国高官在甲国举行会谈 … 甲城会谈结束后: the one city there in which talks are told of, where many meet."""
    there = [x for x in told if draft.place is not None and x.country == draft.country]
    many = gathering(draft) or len(draft.codes()) > PAIR
    return there[0] if many and len({x.place.text for x in there}) == 1 else None
