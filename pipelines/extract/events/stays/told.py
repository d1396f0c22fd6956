"""How long a visit lasts, told in several sentences: 25日抵达乙国。…27日结束访问。

Belongs here: its first and last day. Not here: days of its own sentence (days/lasting.py), of talks (by_talks.py).
"""

import re
from dataclasses import replace
from datetime import date, timedelta

from pipelines.extract.clauses.article.story import Line, Story
from pipelines.extract.events.drafts import Draft
from pipelines.extract.mentions import token as t
from pipelines.extract.rulebook import expand
from pipelines.extract.times.numerals import number

LONGEST = timedelta(days=21)
RECENT = timedelta(days=7)
GAP = rf"[^。；{t.TIME}]{{0,16}}?"
VISIT = expand("(?:<trip>|访)")
LEAVES = re.compile(
    expand(
        rf"(?P<day>{t.TIME}){GAP}(?:(?:结束|完成)了?(?:对|在|访|访问)?(?P<host>{t.WHERE})(?:的|为期[^，。；]{{1,4}}的)?{VISIT}?"
        rf"|(?:结束|完成)了?(?:其|此次|这次|本次|全部|所有)?{VISIT}|离开(?P<left>{t.WHERE})"
        rf"|(?:<homeward>|离[开去](?=[，。；]))|<back_to>(?P<home>{t.WHERE}))"
    )
)
ENDS = re.compile(
    expand(
        rf"(?:<trip>|此访|此行)(?:[^。；]{{0,16}}?(?P<day>{t.TIME})结束|{GAP}(?:至|到)(?P<until>{t.TIME})(?!的))"
        rf"|(?:停留|逗留)(?:至|到)(?P<stays>{t.TIME})(?!的)"
    )
)
COMES = re.compile(
    expand(rf"(?P<day>{t.TIME}){GAP}(?:<arrive>|<depart>(?:<bound>|往)|飞[往赴]|起访问|起对)(?P<host>{t.WHERE})")
)
COUNT = r"(?P<count>\d{1,2}|[一二两三四五六七八九十]{1,2})[天日]"
LASTS = re.compile(
    expand(
        rf"(?:为[期时]|历时|展开|开启){COUNT}的?[^，。；{t.TIME}\d]{{0,8}}?<trip>"
        rf"|(?:<trip>|此访|此行)(?:将|预计|总?共|定于|计划)*(?:为期|历时|持续|长达){COUNT.replace('count', 'lasts')}"
        rf"|(?:<pay>|访|<bound>|<arrive>|抵|在|对|到){t.WHERE}的?(?:的?访问|进行|展开|作|停留|逗留)*(?:为[期时])?"
        + COUNT.replace("count", "days")
        + r"(?:的?[^，。；]{0,4}?<trip>|的?时间[里内]|[里内](?=[，将])|(?=[，。；]))"
        + rf"|(?<!第){COUNT.replace('count', 'during')}的?(?:国事|正式|工作|友好)*<trip>(?:期间|[中里])"
    )
)
AHEAD = re.compile("将|预定|预计|定于|计划|拟|要|打算|准备")
WORDS = re.compile(
    expand("[天日]|停留|逗留|结束|完成|离开|离去|<homeward>|<back_to>|<arrive>|<depart>|飞[往赴]|起访问|起对")
)


def whole_stays(kept: list[Draft], story: Story) -> None:
    """A visit of which one day is told lasts from the day of the arrival to that of the return; in place."""
    of_news = [d for d in kept if not d.background or lately(d, story.article.published)]
    every = [d for d in of_news if d.type == "visit" and d.targets]
    visits = [d for d in every if d.one_day() is not None]
    if not visits:
        return
    for index, line in enumerate(story.lines):
        moves = t.TIME in line.code and WORDS.search(line.code)
        if not moves and LASTS.search(line.code) is None:
            continue
        for visit in visits:
            if set(visit.people()) & persons_at(story, index):
                lengthen(visit, line, story, every)
            elif last := of_them(visit, line, every) and by_length(visit, line, every):
                last_until(visit, last, story.article.published)


def lately(visit: Draft, published: date | None) -> bool:
    """周六前往乙国, told on Monday: over by its day alone, but perhaps not if that is but the first."""
    days = visit.days()
    return bool(days and published and not visit.recalled and published - RECENT <= days[0] <= published)


def by_length(visit: Draft, line: Line, visits: list[Draft]) -> date | None:
    """上周六前往乙国。…在为期四天的行程中: the last day, by the length told of this visit alone."""
    day, match = visit.one_day(), LASTS.search(line.code)
    if day is None or match is None or visit.when is None or not visit.lines[0] <= line.sentence.index:
        return None
    named = {code for _, x in line.tokens_in(match.start(), match.end()) for code in x.codes}
    theirs = [] if of_itself(visit, line, match) else [d for d in visits if d.shares_people(visit)]
    if named - set(visit.targets) - set(visit.codes()) or any(d.targets != visit.targets for d in theirs):
        return None
    return day + timedelta(days=number(next(found for found in match.groups() if found)) - 1)


def of_itself(visit: Draft, line: Line, match: re.Match[str]) -> bool:
    """对乙国进行为期两天的访问: told in the clause of the visit, whatever others there are."""
    start, end = line.encoded(visit.start, visit.end)
    return visit.line == line.sentence.index and start <= match.start() and match.end() <= end


def of_them(visit: Draft, line: Line, visits: list[Draft]) -> bool:
    """该代表团将在乙国进行两天的访问: by their sides and the host, where no other visitor of these is told of."""
    match, own = LASTS.search(line.code), set(visit.codes()) - set(visit.targets)
    if match is None or any(d.targets == visit.targets and not d.background for d in visits if d is not visit):
        return False
    named = {code for _, x in line.tokens_in(match.start(), match.end()) for code in x.codes}
    others = [x for x in line.tokens if x.person and own.intersection(x.codes)]
    theirs = own.intersection(line.codes) or THIS_GROUP.search(line.code, 0, match.start())
    return bool(named.intersection(visit.targets) and theirs and not others)


THIS_GROUP = re.compile(expand("(?:此次|这次|此行|该|这[个支一])[^，。；]{0,20}?(?:<delegation>|一行)"))


def last_until(visit: Draft, last: date, published: date | None, *, gone: bool = False) -> None:
    """Its days reach up to the last one; in place."""
    if visit.when is None:
        return
    visit.when = replace(visit.when, date_end=last, precision="range", kind="range")
    visit.status = status_on(visit, gone, published)
    visit.background = visit.background and visit.status != "ongoing"


def persons_at(story: Story, index: int) -> set[str]:
    """Whom a sentence names; of 他 and of nobody, also whom the last one before it that names anybody does."""
    found: set[str] = set()
    for line in reversed(story.lines[: index + 1]):
        told = [x for x in line.tokens if x.person or x.reference == "he"]
        found |= {x.person for x in told if x.person}
        if told and told[0].person:
            break
    return found


def lengthen(visit: Draft, line: Line, story: Story, visits: list[Draft]) -> None:
    """25日抵达…27日离开, told by another sentence: the days of the visit reach so far; in place."""
    days = visit.days()
    if days is None or visit.when is None:
        return
    (first, last), gone = days, False
    for match in COMES.finditer(line.code):
        day = day_of(line, story, match)
        if day and first - LONGEST <= day < first and last == first and of(line, match, "host") & set(visit.targets):
            first = day
    for match in LEAVES.finditer(line.code):
        day = day_of(line, story, match)
        if day and last <= day <= first + LONGEST and leaves_host(visit, line, match, visits):
            last, gone = day, AHEAD.search(line.code, max(0, match.start() - 6), match.end()) is None
    for match in ENDS.finditer(line.code):
        day = day_of(line, story, match, match.lastgroup or "day")
        if day and last < day <= first + LONGEST and leaves_host(visit, line, match, visits):
            last = day
    if (first, last) == days:
        last = by_length(visit, line, visits) or last
    if (first, last) != days:
        visit.when = replace(visit.when, date_start=first)
        last_until(visit, last, story.article.published, gone=gone)


def status_on(visit: Draft, gone: bool, published: date | None) -> str:
    """Under way while its days are those of the news, unless he is told to have left."""
    days = visit.days()
    if gone and visit.happened() and published and days and days[1] < published:
        return "held"
    if not visit.happened() or published is None or days is None or not days[0] <= published <= days[1]:
        return visit.status
    return "held" if gone and days[1] <= published else "ongoing"


def day_of(line: Line, story: Story, match: re.Match[str], group: str = "day") -> date | None:
    when = story.time_at(line, match.start(group))
    return when.date_start if when and when.precision == "day" else None


def of(line: Line, match: re.Match[str], group: str) -> set[str]:
    token = line.token_at(match.start(group)) if match.groupdict().get(group) else None
    return set(token.codes) if token else set()


HOSTS = ("host", "left", "visited", "there")


def leaves_host(visit: Draft, line: Line, match: re.Match[str], visits: list[Draft]) -> bool:
    """Of a journey to several countries the return ends the last stop only."""
    named = {code for group in HOSTS for code in of(line, match, group)}
    if named:
        return bool(named & set(visit.targets))
    home = of(line, match, "home")
    if home and not home & set(visit.codes()):
        return False
    return all(set(d.targets) <= set(visit.targets) for d in visits if d.shares_people(visit))
