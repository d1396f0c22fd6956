"""The day that the telling has reached: 周一轰炸甲城。乙外长与丙外长通话: of that Monday, where nothing says otherwise.

Belongs here: deeds without a time, told after what was done on a day of the news.
Not here: days of visits and talks with the same people (lending/days.py), days told by words (governing.py).
"""

import re
from dataclasses import dataclass
from datetime import timedelta

from pipelines.extract.clauses.article.story import Line, Story
from pipelines.extract.events.days.news import fresh
from pipelines.extract.events.drafts import Draft
from pipelines.extract.facts import TALKS, When
from pipelines.extract.mentions.listed.sides import organisations
from pipelines.extract.rulebook import expand
from pipelines.extract.speaking_verbs import verbs_of_speaking

LATELY = timedelta(days=7)
REACH = 3  # sentences after the last thing done on the day
AWAY = re.compile(
    expand(
        "[此在这]?之前|<earlier>|早些时候|近日|日前|最近|近来|不久前|刚刚|一直|多次|屡|至今|迄今|已经?|曾|目前|现在|连日|不断|持续(?![了至到]|[^，。]{0,4}小时)"
        "|原[定本]|接连|先后|一连|为期|期间|每[次天日]|以来|关于[与和同]"
    )
)
MENTIONED = re.compile("[”」]?(?:[的是对也能将可]|具有|为(?!期)|意义|协调|状况|议题|结果|安排|机制|之?后(?!来)|结束)")
DONE = re.compile("(?<!达成|提出|表示|表达)了(?![的解])")
NEXT = re.compile(
    "[^，。]{0,8}?(?:同时|随后|随即|接着|接著|继而|其后|[还也亦另再](?![有是包将会要])|旋即|立即|立刻|马上)"
)
FORCE = re.compile(
    "[^，。；的称说]{0,24}?(?:轰炸|空袭|[炮砲][击轰]|击落|开火|发射|出动|突袭|扫射)"
    "(?!的|是|[^，。；]{0,12}?(?:造成|导致|引发|事件|行动|行为|做法|威胁))"
)
SAYS = re.compile(
    f"[^，。：；]{{0,30}}?(?:{verbs_of_speaking()}|呼吁|警告|{expand('<censure>')}|发表|声明|消息)(?:，|：|:)?"
)


AFTERWARDS = re.compile(
    "[^，。；]{0,8}?(?:(?:签字|签署|签约|欢迎|揭幕|揭牌|授勋|颁奖|开幕|奠基|交接|落成)?(?:仪式|典礼)(?:结束)?之?后"
    "|(?:会[谈见晤议]|峰会|谈判|磋商|论坛|外长会)(?:结束)?之?后(?=，)|[其随]后"
    "|(?:会[谈见晤议]?|峰会|谈判|磋商|论坛|外长会)(?:正式)?(?:开始|召开|举行|开幕)?之?前(?=，))"
)
FAR = 12  # sentences that may lie between what was done and what was done afterwards
COMMENT = re.compile("，(?:这|此)(?:[次轮]|也|还|亦)?[^，。]{0,6}?是")


@dataclass
class Reached:
    """A day of the news, the sentence that told last what was done on it, and the sides told of since."""

    when: When
    line: int
    sides: set[str]


def give_running_days(kept: list[Draft], story: Story) -> None:
    """In place; what happened on a day of the news is the news."""
    waiting = [draft for draft in kept if silent(draft, story)]
    reached: Reached | None = None
    for number in range(max((draft.line for draft in waiting), default=-1) + 1):
        reached = gone_on(reached, number, kept, story)
        here = [draft for draft in waiting if draft.line == number]
        if reached is None or reached.line == number or not here:
            continue
        sides = set(story.lines[number].codes)
        theirs = [draft for draft in here if reached.sides & (draft.sides() | sides)]
        for draft in theirs:
            draft.when, draft.background = reached.when, not fresh(reached.when, story.day())
        if theirs:
            reached = Reached(reached.when, number, reached.sides | sides)
    for draft in waiting:
        if draft.when is None and (when := afterwards(draft, story)):
            draft.when, draft.background = when, not fresh(when, story.day())


def afterwards(draft: Draft, story: Story) -> When | None:
    """12日签署公报，公报说…。签字仪式后, 会议开始前，双方会谈: on the day last told, if something was done on it."""
    line = story.lines[draft.line]
    if draft.type != "meeting" or not AFTERWARDS.match(story.article.text, line.sentence.start, draft.end):
        return None
    for before in reversed(story.lines[max(0, draft.line - FAR) : draft.line]):
        if told := story.times_told(before):
            theirs = set(before.codes) & (draft.sides() | organisations())
            return told[0] if theirs and of_a_deed(told, before, story) else None
    return None


def silent(draft: Draft, story: Story) -> bool:
    """Told as done, without a word or time that points elsewhere."""
    if draft.when is not None or draft.status != "held":
        return False
    if draft.set_back() or draft.before:
        return False
    sentence, text = story.lines[draft.line].sentence, story.article.text
    at = text.find(draft.words, draft.start, draft.end)
    if at < 0 or MENTIONED.match(text, at + len(draft.words)) or AWAY.search(text, sentence.start, draft.end):
        return False
    if story.times_told(story.lines[draft.line]):
        return False
    done = DONE.search(text, draft.start, draft.end) or NEXT.match(text, draft.start) or FORCE.match(text, draft.start)
    return draft.type in TALKS or done is not None


def gone_on(reached: Reached | None, number: int, kept: list[Draft], story: Story) -> Reached | None:
    """What a sentence makes of the day: another one, the same, or none where it looks back or is too far."""
    line, times = story.lines[number], story.times_told(story.lines[number])
    here = [draft for draft in kept if draft.when in times]
    ahead = {draft.when for draft in here if not draft.happened()}
    told = [when for when in times if when not in ahead]
    if told and of_a_deed(told, line, story):
        sides = set(line.codes).union(*(draft.sides() for draft in here))
        return Reached(told[0], number, sides | (reached.sides if reached else set()))
    away = AWAY.search(story.article.text, line.sentence.start, line.sentence.end) is not None and not ahead
    return reached if reached and not (told or away) and number - reached.line <= REACH else None


def of_a_deed(told: list[When], line: Line, story: Story) -> bool:
    """One day, of the news, on which something was done and not only said."""
    text, today = story.article.text, story.day()
    one = len({when.date_start for when in told}) == 1 and told[0].precision == "day"
    day = told[0].date_start if one else None
    past = day is not None and today is not None and today - LATELY <= day <= today
    comment = COMMENT.search(text, told[0].end, line.sentence.end)
    end = comment.start() if comment else line.sentence.end
    return past and not SAYS.match(text, told[0].end) and not AWAY.search(text, line.sentence.start, end)
