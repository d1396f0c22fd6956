"""When a conference is, as a sentence of its own says: 将出席外长会议。会议将于周四起一连两天举行.

Belongs here: these words, and which draft they are of. Not here: where it is held (seats.py), days of talks beside it
(conference_days.py), of journeys to it (stays/visit_days.py).
"""

import re
from dataclasses import dataclass

from pipelines.extract.clauses.article.story import Line, Story
from pipelines.extract.clauses.triggers.status_cues import AHEAD, CALLED_OFF
from pipelines.extract.events.conferences.same_name import plain
from pipelines.extract.events.drafts import Draft
from pipelines.extract.events.lending.seats import name_in, one_name
from pipelines.extract.events.merging.twins import gathering
from pipelines.extract.facts import When
from pipelines.extract.mentions import token as t
from pipelines.extract.times import lasting

KIND = "(?:(?:领导人|首脑|外长|防长|部长|年度|系列|高级别)*(?:峰会|高峰会|会议|大会|年会|论坛|首脑会|外长会))"
THIS = f"(?:(?:此次|这次|本次|本届|今次|该|这[场届次]|{t.TIME}的|为期[^，。；]{{1,3}}的)*)"
HELD = "(?:举行|召开|举办|开幕|登场|揭幕|展开|开会|进行|开始)"
SITTING = re.compile(
    rf"(?:^|[，；：])(?:据悉，|其中，)?{THIS}(?P<name>{t.SIDE}?{KIND}|[“「]?{t.MECHANISM}[”」]?{KIND}?)"
    rf"(?:[预原]?[定订计]|将|会|已|正|暂|安排|计划)*(?:在{t.WHERE}{{1,3}}[市州省]?)?[于在]?"
    rf"(?P<day>{t.TIME})(?:[和、至到]{t.TIME})?[^，。；{t.TIME}的]{{0,16}}?{HELD}(?!的)"
)
LEVELS = re.compile("外长|防长|财长|部长|领导人|首脑|元首")
NEAR = 2  # sentences


@dataclass(frozen=True, slots=True)
class Sitting:
    """`name`: of the conference, nothing where it is told by its kind alone; `words`: what it is called here."""

    line: int
    start: int
    when: When
    name: str
    words: str


def give_sittings(kept: list[Draft], story: Story) -> None:
    """A conference without a day, told within two sentences, is on the days told; in place."""
    waiting = [d for d in kept if gathering(d) and d.days() is None and not d.set_back() and d.status not in CALLED_OFF]
    if not waiting:
        return
    for sitting in (x for line in story.lines for x in sittings_in(line, story)):
        near = [d for d in waiting if is_of(sitting, d, story)]
        for draft in near[-1:]:
            draft.when = sitting.when
            waiting.remove(draft)


def sittings_in(line: Line, story: Story) -> list[Sitting]:
    """会议将于[周四起一连两天]举行 -> its days."""
    found: list[Sitting] = []
    for match in SITTING.finditer(line.code) if t.TIME in line.code else ():
        when = story.time_at(line, match.start("day"))
        if when is not None and when.date_start and when.precision in ("day", "range", "week"):
            start, end = (line.at[at] for at in match.span("name"))
            name, days = name_in(line, *match.span("name")), lasting(story.article.text, when)
            found.append(Sitting(line.sentence.index, start, days, name, story.article.text[start:end]))
    return found


def is_of(sitting: Sitting, draft: Draft, story: Story) -> bool:
    """The same conference, near by, and both to come or both begun."""
    if sitting.start < draft.start or not any(0 <= sitting.line - at <= NEAR for at in draft.lines):
        return False
    levels = [set(LEVELS.findall(words)) for words in (sitting.words, story.article.text[draft.start : draft.end])]
    if all(levels) and levels[0].isdisjoint(levels[1]):
        return False
    today, first = story.day(), sitting.when.date_start
    if today is None or first is None or (first > today) != (draft.status in AHEAD):
        return False
    return one_name(sitting.name, plain(draft.name or ""))
