"""How long talks and drills go on, told by another sentence: 演习将持续到30日, 会议为期三天, 会谈仍在进行.

Talks are `held` on the day on which they are told, talks and drills of several days `ongoing` until the last of them.
Belongs here: sentences without sides of their own. Not here: the length in the event's own sentence (times/lasting.py),
talks that fell through (status/called_off.py), journeys (told.py, visits_over.py).
"""

import re
from dataclasses import replace
from datetime import date, timedelta

from pipelines.extract.clauses.article.story import Line, Story
from pipelines.extract.events.drafts import Draft
from pipelines.extract.events.merging.twins import gathering
from pipelines.extract.mentions import token as t
from pipelines.extract.times.numerals import number

WHAT = r"(?:(?P<drill>演习|军演|联演|演训|演练)|(?P<talks>会谈|谈判|磋商|协商|会议|峰会|论坛|对话|大会))"
NO_SIDE = f"[^，。；{t.WHO[1:-1]}{t.WHERE[1:-1]}]"
SAME = (
    "(?:^|[，“「]|说|称|示|但|而)"
    rf"(?:这[次场项轮]|此[次项轮]|本[次轮届]|该[次项轮]?|整[场个]|全部|{t.WHO}的?)?{NO_SIDE}{{0,6}}?{WHAT}"
)
LASTS = re.compile(
    rf"{SAME}(?:[^，。；{t.TIME}]{{0,4}}[于在自从]?(?P<from>{t.TIME})[起]?(?:开始|开幕|启动|展开|举行|登场)?，?)?"
    rf"[^。；{t.TIME}前后]{{0,14}}?(?:(?:持续|延续|进行|举行|延长|[一直])+(?:到|至)(?P<until>{t.TIME})(?!以来)"
    rf"|(?:将|预计|定|计划|预定)[于在到]?(?P<close>{t.TIME})(?:正式|全部)?(?:结束|闭幕|落幕)"
    r"|(?:将|预计|共|总共)?(?:为期|历时)(?P<days>\d{1,2}|[一二两三四五六七八九十]{1,2})[天日](?=[，。]))"
)
COUNTED = re.compile(
    r"(?:展开|开始|举行|进行|召开)(?:了|一场|为期|历时)*(?P<days>\d{1,2}|[一二两三四五六七八九十]{1,2})[天日](?:期|份)?的?"
    rf"{NO_SIDE}{{0,6}}?{WHAT}(?![^，。；]{{0,6}}后)"
)
GOES_ON = re.compile(
    rf"{SAME}[^。；{t.TIME}]{{0,12}}?(?:(?:仍然?|还|依然|依旧|目前|眼下)(?:正?在)?(?:继续|进行|持续)|(?:尚未|仍未|还没有?|还未|没有)结束)(?=[，。；”])"
)
OVER = re.compile(
    rf"{SAME}[^，。；]{{0,10}}?(?:已经?|业已|均已|刚刚|圆满|顺利|正式|宣布|[于在]{t.TIME})+(?:全部|各项|圆满|顺利)*(?:结束|闭幕|落幕|完成)(?!前|后|时)"
)
AHEAD = re.compile("将|预计|预料|有望|可望|力争|希望|计划|定于|要|之?前(?:完成|结束)")
ATTRIBUTE = re.compile(
    rf"(?:为[期时]|一连)(?P<days>\d{{1,2}}|[一二两三四五六七八九十]{{1,2}})[天日]的?[“「]?{NO_SIDE}{{0,14}}?(?P<what>{t.MECHANISM}|会议|峰会|论坛|大会|年会)"
)
KIND = 2  # characters: 峰会, 会议
BEGINS = re.compile("登场|开幕|开始|开启|启动|揭幕|拉开|[起](?=[在于举召])")
CLOSES = re.compile("闭幕|落幕|落下帷幕|结束|收官")
NEAR = 3  # sentences
LONGEST = timedelta(days=31)
LATELY = timedelta(days=2)


def follow_course(kept: list[Draft], story: Story) -> None:
    """甲乙24日起举行演习。演习将持续到30日: from the 24th to the 30th, and under way in between; in place."""
    for line in story.lines:
        for pattern, change in ((LASTS, stretch), (COUNTED, count), (GOES_ON, go_on), (OVER, end)):
            match = pattern.search(line.code)
            event = meant(kept, line, match) if match else None
            if match and event and change(event, line, match, story):
                drop_twins(kept, event, line)
        if t.TIME not in line.code and (match := ATTRIBUTE.search(line.code)):
            whole_conference(kept, line, match, story)


def whole_conference(kept: list[Draft], line: Line, match: re.Match[str], story: Story) -> None:
    """峰会2日闭幕。为期两天的峰会讨论了…: from the 1st, of the one whose first or last day is told; in place."""
    told = [d for d in kept if gathering(d) and d.one_day() and not d.set_back() and not d.background]
    token = line.token_at(match.start("what"))
    kind = (token.text if token else match["what"])[-KIND:]
    named = [d for d in told if kind in (d.name or d.words)]
    day = named[0].one_day() if len(named) == 1 else None
    if day is None or named[0].when is None:
        return
    words, length = story.article.text[named[0].start : named[0].end], timedelta(days=number(match["days"]) - 1)
    if CLOSES.search(words):
        named[0].when = replace(named[0].when, date_start=day - length, precision="range", kind="range")
    elif BEGINS.search(words) or named[0].status == "planned":
        named[0].when = replace(named[0].when, date_end=day + length, precision="range", kind="range")


def meant(kept: list[Draft], line: Line, match: re.Match[str]) -> Draft | None:
    """The one told just before, of that kind."""
    index, at = line.sentence.index, line.at[match.start("drill" if match["drill"] else "talks")]
    told = [d for d in kept if d.end <= at and index - d.lines[-1] <= NEAR and d.happened() and not d.background]
    kind = [d for d in told if (d.rule.startswith("drill") if match["drill"] else d.type == "meeting")]
    return kind[0] if len({d.line for d in kind}) == 1 == len(kind) else None


def drop_twins(kept: list[Draft], event: Draft, line: Line) -> None:
    """谈判将持续到26日: no talks besides."""
    for twin in [d for d in kept if d is not event and d.line == line.sentence.index and d.type == event.type]:
        if twin.sides() == event.sides() and not twin.happened():
            kept.remove(twin)


def count(event: Draft, line: Line, match: re.Match[str], story: Story) -> bool:
    """甲乙今天展开会谈。双方展开两天会谈: of one day told just before. Not where the clause names a day of its own."""
    clause = line.code.rfind("，", 0, match.start()) + 1
    if event.one_day() is None or t.TIME in line.code[clause : match.end()]:
        return False
    return stretch(event, line, match, story)


def stretch(event: Draft, line: Line, match: re.Match[str], story: Story) -> bool:
    """持续到18日: the event lasts until then, under way if that day is not over; in place, and whether it fits."""
    days, published = event.days(), story.article.published
    last = last_day(days[0], line, match, story) if days else None
    if days is None or event.when is None or last is None or not days[1] <= last <= days[0] + LONGEST:
        return False
    first = day_of(line, match, "from", story) if match.groupdict().get("from") else None
    first = first if first and days[0] - LONGEST <= first <= days[0] else days[0]
    event.when = replace(event.when, date_start=first, date_end=last, precision="range", kind="range")
    if published and first <= published <= last:
        event.status = "ongoing"
    return True


def last_day(first: date, line: Line, match: re.Match[str], story: Story) -> date | None:
    if match["days"]:
        return first + timedelta(days=number(match["days"]) - 1)
    return day_of(line, match, "until" if match["until"] else "close", story)


def day_of(line: Line, match: re.Match[str], group: str, story: Story) -> date | None:
    when = story.time_at(line, match.start(group))
    return when.date_end if when and when.precision == "day" else None


def go_on(event: Draft, line: Line, match: re.Match[str], story: Story) -> bool:
    days, published = event.days(), story.article.published
    recent = days is None or published is None or days[1] >= published - LATELY
    event.status = "ongoing" if recent else event.status
    return recent


def end(event: Draft, line: Line, match: re.Match[str], story: Story) -> bool:
    """已经结束: what was under way is held, unless its last day is ahead; in place, and whether it fits."""
    days, published = event.days(), story.article.published
    if AHEAD.search(line.code, max(0, match.start() - 6), match.end()):
        return False
    if event.status == "ongoing" and not (days and published and published < days[1]):
        event.status = "held"
    return True
