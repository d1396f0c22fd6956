"""One mention of an event: place, time, status and who takes part -> a draft.

Belongs here: completing what a frame reads. Not here: trying the rules (finding.py), the frames (frames/registry.py).
"""

import re
from datetime import date

from pipelines.extract.clauses.triggers.programmes import programme_told
from pipelines.extract.clauses.triggers.reading import Reading, Spot
from pipelines.extract.clauses.triggers.recalled import recalled
from pipelines.extract.clauses.triggers.scope import scope_of, text_left
from pipelines.extract.clauses.triggers.status_cues import AHEAD
from pipelines.extract.events.conferences.naming import conference, ordinal_at, words_of
from pipelines.extract.events.days.governing import when_of
from pipelines.extract.events.days.lasting import stay_of
from pipelines.extract.events.days.lately import lately, lately_begun
from pipelines.extract.events.days.own import of_whom_it_is_told
from pipelines.extract.events.drafting.come_for import of_its_own
from pipelines.extract.events.drafting.sufficiency import SINCE, counted_from
from pipelines.extract.events.drafting.told_behind import behind
from pipelines.extract.events.drafts import HAPPENED, Draft
from pipelines.extract.events.merging.referring import PAST, anaphoric, at_their_talks, comments
from pipelines.extract.events.places.settings import country_of, fineness, place_of
from pipelines.extract.events.sides.levels import AT_DESKS
from pipelines.extract.events.sides.other_levels import OF_THE_LEADERS, of_that_level
from pipelines.extract.events.status.begun import counted
from pipelines.extract.events.status.told import status_of
from pipelines.extract.facts import When
from pipelines.extract.mentions import token as t
from pipelines.extract.mentions.listed.sides import states
from pipelines.extract.mentions.party import Party
from pipelines.extract.mentions.token import Token
from pipelines.extract.rulebook import EventRule
from pipelines.extract.times import talks_of_days

DURING = re.compile(r"访问?[^，]{0,3}期间|期间|其间|届时|此行|停留|滞留|途中|访[\ue001\ue004]时|行程")
VIDEO = re.compile(r"视频|视讯|视像|线上|网络|连线")
RESUMED = re.compile("(?:重启|重开|筹备)[^，。]*$|恢复[^，。]*(?:谈判|磋商|协商|对话)$")
BROKEN_OFF = re.compile("中断|停摆|停滞|停顿|搁置")
FURTHER = re.compile(r"还|随后|接着|之后又|此外|另外|又(?!称|说)|也(?=分别|与|同|会|举行)|并(?=与|同|会|举行|在)")


def summit_place(spot: Spot) -> Token | None:
    """阿拉斯加峰会, 布达佩斯会晤: the place stands before the word."""
    for position, token in spot.line.tokens_in(spot.clause_start, spot.end):
        if token.symbol in (t.PLACE, t.CAPITAL) and re.match(
            "峰会|首脑会|会谈|会议|会晤|会面", spot.line.code[position + 1 : position + 4]
        ):
            return token
    return None


HOSTS = re.compile("主办|承办")


def default_country(rule: EventRule, spot: Spot, reading: Reading) -> str | None:
    """Without a word of place: a visit is to its host; 甲国主办峰会: a conference is where its host is."""
    if rule.type == "visit":
        return reading.targets[0] if len(reading.targets) == 1 else None
    if rule.name not in HOSTED or not HOSTS.search(spot.line.code, spot.start, spot.end):
        return None
    hosts = [p.codes[0] for _, p in reading.actors if len(p.codes) == 1 and p.codes[0] in states()]
    return hosts[0] if hosts else None


HOSTED = frozenset({"gather_hold", "gather_hosted"})


def place_told(rule: EventRule, spot: Spot, reading: Reading) -> Token | None:
    """The place that goes with the trigger. 对日韩进行访问: each of the two visits has a host of its own."""
    former = rule.name in PAST
    if rule.type == "call":
        return None  # 通话讨论甲海峡问题: nobody is there
    place = place_of(spot, reading, former=former) or (summit_place(spot) if rule.type == "meeting" else None)
    if rule.type == "meeting" and place is not None and fineness(place) == 0:
        return None  # 推动欧洲和平的会谈: nobody sits in a whole continent
    one_host = rule.type == "visit" and len(reading.targets) == 1
    if one_host and place is not None and fineness(place) == 0:
        return None  # 访问乙国等南美国家: a visit to one of them
    return None if one_host and lies_elsewhere(place, reading.targets[0]) else place


def time_told(rule: EventRule, spot: Spot, reading: Reading, party: int | None) -> When | None:
    """When, as the sentence tells it; none where the time is that of the announcement or of somebody described."""
    if rule.name in SINCE:
        return counted_from(spot)
    lasts = rule.type == "visit" or rule.name.startswith("gather")
    when = (stay_of if lasts else when_of)(spot, reading.inherited, party)
    announced = programme_told(spot) if rule.type == "visit" else -1
    if when and announced >= 0 and when.end <= spot.line.at[announced]:
        return None  # 27日宣布访乙国行程
    if when and rule.type == "meeting" and of_whom_it_is_told(spot, when):
        return None
    if when and rule.type == "meeting" and not lasts:
        when = talks_of_days(text_up_to(spot), when)
    return counted(spot, when)


def stands(rule: EventRule, spot: Spot, reading: Reading, when: When | None) -> tuple[str, bool, When | None]:
    """(status, is it sure, when): 重启谈判 is ahead unless told as done; 恢复中断的谈判 has no day of its own."""
    status, sure = (
        (rule.status, True) if rule.status else status_of(rule.type, spot, reading.inherited, when, spot.scene.day())
    )
    code = spot.line.code
    if not RESUMED.match(code, spot.start, spot.end):
        return status, sure, when
    broken = BROKEN_OFF.search(code, spot.start, spot.end) is not None
    sure = sure and not broken and not (status in HAPPENED and code.startswith("筹备", spot.start))
    return status if sure or status == "proposed" else "planned", sure, None if broken else when


def sitting(rule: EventRule, spot: Spot, reading: Reading, status: str) -> list[tuple[str, Party]]:
    """Who takes part: of talks that are to come at desks only the sides."""
    at_desks = status in AHEAD and AT_DESKS.search(spot.line.code, spot.start, spot.end) is not None
    if at_desks:
        return unnamed(reading, spot)
    if rule.type != "meeting":
        return reading.actors
    return of_that_level(reading.actors, words_of(spot), status in AHEAD, spot.scene.day())


def one_draft(rule: EventRule, spot: Spot, reading: Reading, party: int | None = None) -> Draft:
    """A reading of a clause -> a draft, with place, time and status as that clause tells them."""
    line = spot.line
    place = place_told(rule, spot, reading)
    status, sure, when = stands(rule, spot, reading, time_told(rule, spot, reading, party))
    video = rule.format == "in_person" and VIDEO.search(spot.clause_code()) is not None
    draft = Draft(
        rule=rule.name,
        type=rule.type,
        status=status,
        line=line.sentence.index,
        start=line.at[spot.clause_start],
        end=line.at[spot.clause_end],
        actors=sitting(rule, spot, reading, status),
        targets=reading.targets,
        when=when,
        place=place,
        country=country_of(place) or default_country(rule, spot, reading),
        name=conference(rule, spot) if rule.name not in PAST else None,
        words=spot.trigger_text(),
        ordinal=ordinal_at(spot, journey=rule.type == "visit"),
        format="video" if video else rule.format,
        recalled=(recalled(spot) and status not in AHEAD) or reading.recalled or reading.before or rule.name in PAST,
        before=reading.before,
        lines=[line.sentence.index],
        sure=sure,
    )
    if reading.come_for:
        of_its_own(draft, spot)
    note_words_around(draft, rule, spot, reading)
    return draft


def note_words_around(draft: Draft, rule: EventRule, spot: Spot, reading: Reading) -> None:
    """What tells later whether two mentions are one event, and which of them is the news."""
    clause = spot.clause_code()
    draft.lately = lately(spot) or (
        reading.inherited and draft.type != "call" and draft.happened() and lately_begun(spot)
    )
    draft.age = age(draft, spot.scene.day())
    draft.behind = behind(rule, spot, draft.status)
    draft.occasion = occasion(spot)
    draft.during = DURING.search(clause) is not None
    draft.further = FURTHER.search(text_left(spot)) is not None
    draft.anaphor = anaphoric(rule, spot) or at_their_talks(rule, spot, len(draft.codes()))
    draft.comment = comments(rule, spot)
    draft.of_leaders = of_leaders(rule, spot)
    draft.tour = rule.type == "visit" and TOUR.search(clause) is not None


def age(draft: Draft, published: date | None) -> int:
    """From the first day on: 上周, told on a Monday, ended yesterday but is not yesterday."""
    days = draft.days()
    return (published - days[0]).days if days and published and days[1] < published else 0


def of_leaders(rule: EventRule, spot: Spot) -> bool:
    """两国元首会晤; not 甲与两国元首会晤, whom 甲 sees."""
    told = OF_THE_LEADERS.search(text_up_to(spot)) if rule.type == "meeting" else None
    return told is not None and PARTNERS.search(text_up_to(spot), 0, told.start()) is None


PARTNERS = re.compile("(?:[与和跟晤]|同(?!意)|(?<!意)见)[^，。；]{0,8}$")


def text_up_to(spot: Spot) -> str:
    """The clause up to the end of the trigger, as written."""
    return spot.written(spot.clause_start, spot.end)


def lies_elsewhere(place: Token | None, host: str) -> bool:
    """Not 布鲁塞尔, which is in BEL and speaks for the EU."""
    seat = place is not None and place.symbol == t.CAPITAL and host in place.codes
    return country_of(place) not in (None, host) and not seat


def unnamed(reading: Reading, spot: Spot) -> list[tuple[str, Party]]:
    """两国将举行海事磋商: the ministers who agree on it, named in another clause, will not sit there themselves."""
    start, end = spot.line.at[spot.clause_start], spot.line.at[spot.clause_end]
    return [(role, p if p.name is None or start <= p.start < end else p.side_only()) for role, p in reading.actors]


TOUR = re.compile(
    r"历访|巡访|(?<!\d)(?![一二两12]个?国家)[\d一二三四五六七八九十两数多]+个?国家|[\d三四五六七八九十]国(?!集团|首脑|外长|领导|元首)"
)
SPEAKS = re.compile(
    rf"(?:[{t.WHO[1:-1]}{t.WHERE[1:-1]}、和与及等一行]|（[^）]{{0,30}}）){{0,8}}(?:结束|举行)?(?:[后时中上]|期间|之际|间隙|场边|开始时|开幕式上)，?[^，。]{{0,12}}?(?:表示|宣布|告诉|指出|强调|(?<!所)提出(?!的)|呼吁|重申|透露|讲话|致辞|演讲|[^宣声]称|说(?!明))"
)


def occasion(spot: Spot) -> bool:
    """甲与乙会谈后宣布…: the talks are those that the news comes from."""
    return scope_of(spot).part in ("after", "during") and SPEAKS.match(spot.line.code, spot.end) is not None
