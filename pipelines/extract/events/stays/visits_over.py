"""Which visits are under way and which are over, by their days and by what other sentences tell of the visitor.

A visit is `ongoing` from the day on which he is told to set out, arrive or begin it until he is told to leave, or
its last day is past; and while he is told to be there (正在访问). It is `held` where one day is told of it alone
(今天访问甲国), and where the day of publication is the last of days told of it (3日、4日访问甲国). Not here: the status
of one mention (status/told.py, status/default.py), how long a visit lasts (told.py).
"""

import re
from datetime import date

from pipelines.extract.clauses.article.story import Story
from pipelines.extract.events.drafts import Draft
from pipelines.extract.events.merging.merge import stay
from pipelines.extract.events.status.default import ARRIVES, since_then, stays_for
from pipelines.extract.events.stays.told import AHEAD, VISIT, leaves_host, persons_at
from pipelines.extract.mentions import token as t
from pipelines.extract.rulebook import expand

THERE = re.compile(
    "正在|正(?=[访对出])|抵|到访|来访|到来|此访|此行|展开|开启|开始|继续|首站|下一站|(?:本|这|此)[次趟][^，。；]{0,24}?访"
)


def told(visit: Draft, story: Story, words: re.Pattern[str]) -> bool:
    """Is it in a sentence that tells of the visit?"""
    sentences = (story.lines[line].sentence for line in visit.lines)
    return any(words.search(story.article.text, x.start, x.end) for x in sentences)


def stays_on(kept: list[Draft], story: Story) -> None:
    """24日起进行两天访问, told on the 24th: under way, whatever is told of it besides; in place.

    3日、4日访问, told on the 4th, of which no word tells that he is there: held.
    """
    published = story.article.published
    for visit in kept:
        days = visit.days()
        if visit.type != "visit" or not visit.happened() or days is None or published is None or not stay(visit):
            continue
        if since_then(visit.when) or not days[0] <= published <= days[1]:
            continue
        if days[1] == published and days[0] < published and not told(visit, story, BEGUN):
            visit.status = "held"
        elif visit.status == "held":
            visit.status, visit.background = "ongoing", False


BEGUN = re.compile(f"{ARRIVES.pattern}|{THERE.pattern}|访问?期间|第.天")
ELSE = f"[^，。；{t.WHERE[1:-1]}]"  # in the same clause, and no other country
ENDS_IT = re.compile(
    expand(
        rf"(?:(?:结束|完成)了?(?:访问?(?P<visited>{t.WHERE})|(?:[对在]?(?P<host>{t.WHERE}))?{ELSE}{{0,12}}?{VISIT})"
        rf"|刚刚?结束的{ELSE}{{0,6}}(?P<there>{t.WHERE})[^。；]{{0,10}}?{VISIT}"
        rf"|(?:已|随后|其后){ELSE}{{0,6}}(?:离开(?P<left>{t.WHERE})|(?:<depart>|乘机|搭机)?<homeward>))"
        r"(?!的?之?前|[^。；]{0,10}?[后时]，?[^，。；]{0,12}?(?:将|预计|计划|拟|要|会(?![见晤谈面])))"
    )
)


def departed(kept: list[Draft], story: Story) -> None:
    """甲抵达乙国访问。…他已结束访问回国, 他当晚离开乙国: over, though told as begun; in place."""
    there = [d for d in kept if d.type == "visit" and d.status == "ongoing" and d.people() and d.targets]
    for index, line in enumerate(story.lines) if there else ():
        match = ENDS_IT.search(line.code)
        if match is None or AHEAD.search(line.code, max(0, match.start() - 8), match.start()):
            continue
        for visit in there:
            of_him = visit.line <= index and set(visit.people()) & persons_at(story, index)
            if of_him and leaves_host(visit, line, match, there):
                visit.status = "held"


LATE = 5  # sentences after the beginning


def told_in_passing(kept: list[Draft], story: Story) -> None:
    """刚上任的他访问乙国时说…, deep in the article and on no day: no journey that is under way; in place."""
    for visit in kept:
        if visit.type != "visit" or visit.status != "ongoing" or visit.days() is not None or visit.line <= LATE:
            continue
        if not told(visit, story, THERE):
            visit.status = "held"


def leave_stops(kept: list[Draft], published: date | None) -> None:
    """周五在甲国表示。周六在乙国会谈: whoever is elsewhere on a later day has left."""
    for visit in kept:
        days = visit.days()
        if visit.type != "visit" or visit.status != "ongoing" or days is None:
            continue
        if published and days[1] < published - stays_for(visit.type, visit.words, visit.when):
            visit.status = "held"
        later = [d for d in kept if d.happened() and d.country not in (None, *visit.targets) and d.type != "call"]
        own = [d.days() or days for d in later if d.shares_people(visit)]
        if any(days[1] < first and (published is None or first <= published) for first, _ in own):
            visit.status, visit.background = "held", visit.line > 0
