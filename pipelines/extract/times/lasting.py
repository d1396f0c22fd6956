"""How long it lasts: 24日起进行为期四天的访问 -> 24 to 27. Belongs here: a day and the length told beside it."""

import re
from dataclasses import replace

from pipelines.extract.facts import When
from pipelines.extract.times.numerals import number
from pipelines.extract.times.spans import plus

COUNT = r"(\d{1,2}|[一二两三四五六七八九十]{1,2})"
WEEKS = r"个?(?:周(?![年末])|星期|礼拜)"
STAY = r"(?:访|之旅|之行|行程|峰会|会议|会谈|磋商|对话|演习|军演|演训|论坛|考察|停留|逗留|活动)"
LENGTH = re.compile(
    rf"(?:为[期时]|历时|一连|连续|接连|展开|开启|进行|举行|召开|作)(?:约|近|了|一次|一场)?{COUNT}(?:[天日]|(?P<weeks>{WEEKS}))"
    r"(?!内|前|后|以来|间谍)"
    rf"|(?:访问?|逗留|停留)[^，。；：、！？\n\d自于在到至从和与月日]{{0,6}}?(?<!第){COUNT}[天日](?=[，。；]|$)"
    rf"|(?<!第){COUNT}(?:天|日(?=的?(?:国事|正式|工作|友好|短暂|联合)?{STAY}))的?[^，。；！？\n\d]{{0,8}}?{STAY}"
)
LENGTH_BEFORE = re.compile(rf"为[期时]{COUNT}(?:[天日]|(?P<weeks>{WEEKS}))的(?:[Gg]\d{{1,2}}|[^，。；\n\d]){{2,24}}$")
ENDED = re.compile(r"(?:结束|完成|告别)[^，。；]{0,12}$")
ENDS = re.compile(r"[^，。；]{0,12}?(?:闭幕|落幕|落下帷幕|结束|收官|告终|最后一[天日])")
OPENS = re.compile(r"[^，。；]{0,16}?(?:开始|开幕|登场|召开|举行|拉开|展开)")
STOP = re.compile(r"[^，。；]{0,12}?(?:[首末]|第?[一二三四五]|最后一|下一)站")
OTHER_DAY = re.compile(r"[\d一二三四五六七八九十][日号](?!的)|周[一二三四五六日]|星期|礼拜|明天|明日|今天|昨天")
SENTENCE_EDGE = re.compile(r"[。；！？\n]")
CLAUSE_EDGE = re.compile(r"[，。；：！？\n]")
REACH, MOST_DAYS = 60, 31  # characters after the day in which its length may be told; days


def lasting(text: str, when: When) -> When:
    """The day stretched by the length that its sentence tells beside it; unchanged where none is told.

    结束为期三天的访问, and 为期三天的会议周六闭幕, stretch it backwards.
    """
    if when.precision != "day" or when.date_start is None:
        return when
    sentence = SENTENCE_EDGE.split(text[when.end : when.end + REACH])[0]
    length = LENGTH.search(sentence)
    if length is None:
        return lasted(text, when, sentence)
    if OTHER_DAY.search(sentence[: length.start()]) or STOP.match(sentence, length.end()):
        return when
    over = ENDED.search(sentence[: length.start()]) or ENDS.match(sentence, length.end())
    return stretched(when, length, back=over is not None)


def lasted(text: str, when: When, after: str) -> When:
    """为期四天的会议于[周六]落幕: the length is told first, and the day is the last; of 周六开幕 it is the first."""
    before = CLAUSE_EDGE.split(text[max(0, when.start - REACH) : when.start])[-1]
    length = LENGTH_BEFORE.search(before) if "为" in before else None
    if length is None:
        return when
    if ENDS.match(after):
        return stretched(when, length, back=True)
    return stretched(when, length, back=False) if OPENS.match(after) else when


def stretched(when: When, length: re.Match[str], *, back: bool) -> When:
    """A day and 四天 -> the days from it, or up to it (`back`)."""
    days = number(next(found for found in length.groups() if found)) * (7 if length["weeks"] else 1) - 1
    if when.date_start is None or not 0 < days < MOST_DAYS:
        return when
    first, last = (
        (plus(when.date_start, -days), when.date_end) if back else (when.date_start, plus(when.date_start, days))
    )
    return replace(when, date_start=first, date_end=last, precision="range", kind="range", rule=f"{when.rule}_lasting")


NTH_DAY = re.compile(rf"{COUNT}天[^，。\d]{{0,12}}的?第{COUNT}天")


NTH_SO_FAR = re.compile(
    rf"(?:进入|迎来|举行|召开|访[^，。]{{1,6}}?|访问|行程|之[行旅]|出访)的?第{COUNT}天(?!后)"
    rf"|第{COUNT}天的?[^，。]{{0,6}}?(?:访问|行程|议程|日程|会议|会谈|磋商|谈判|对话)"
)


def nth_day(clause: str, when: When) -> When:
    """15日是两天访问的第二天: 14日 to 15日. 15日举行第二天的会议: from the 14th on."""
    match = NTH_DAY.search(clause) or NTH_SO_FAR.search(clause)
    if match is None or when.precision != "day" or when.date_start is None:
        return when
    *days, nth = (number(found) for found in match.groups() if found)
    if nth <= 1 and not days:
        return when
    first = plus(when.date_start, 1 - nth)
    last = plus(first, days[0] - 1) if days else when.date_start
    return replace(when, date_start=first, date_end=last, precision="range", kind="range")


OF_TALKS = re.compile(
    rf"(?:为[期时]|历时|持续|一连|连续|展开|开始|举行|进行)(?:约|近|了)?{COUNT}(?:[天日]|(?P<weeks>{WEEKS}))的?[^，。；访行演\d]{{0,10}}?"
    r"(?:会[谈晤议]|磋商|对话|谈判|协商|讨论|峰会|论坛)$"
)


def talks_of_days(until_trigger: str, when: When) -> When:
    """9日(起)举行为期两天的会谈: 9日 to 10日; what stands up to the end of the talks' own word."""
    length = OF_TALKS.search(until_trigger) if when.precision == "day" else None
    return stretched(when, length, back=ENDED.search(until_trigger, 0, length.start()) is not None) if length else when
