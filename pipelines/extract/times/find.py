"""Text -> its times. Belongs here: the walk from left to right, ranges, and what one time lends to the next."""

import re
from dataclasses import replace
from datetime import date, timedelta

from pipelines.extract.facts import When
from pipelines.extract.times.anchor import Anchor
from pipelines.extract.times.context import Context
from pipelines.extract.times.marks import LIST_LINKS
from pipelines.extract.times.outlook import by_now, outlook, over
from pipelines.extract.times.phrases import Phrase, phrases
from pipelines.extract.times.quoted import spoken
from pipelines.extract.times.resolve import Reading, resolve
from pipelines.extract.times.spans import Span, day_span, month_span, plus
from pipelines.extract.times.tokens import tokens

SENTENCE_EDGE = re.compile(r"[。；！？;!?\n]")
FULL_STOP = re.compile(r"[。！？!?\n]")
DATELINE = re.compile(
    r"\s+[-—]{1,2}\s|\s*发(?:朝中社|新华社|塔斯社)?[电讯]|\s*(?:综合)?(?:外电|专电|特电|电(?![话视影力动子脑台池商竞贺邀唁告谢]|报导)|讯(?![问息号])|综合报[道导])"
)
THING = re.compile("[^，。；\n举召会谈访开]{1,8}的(?=[“《\u4e00-\u9fff])(?!话)")
STORY_REACH = 100  # characters within which a date lends its year to the next
SENTENCE_REACH = 20  # within which a month is the one that 月初 speaks of
LEND_DAYS = 200
SOON_DAYS = 10
LONGEST = timedelta(days=20)  # of days told from the first to the last
NEWS_DAYS = 3  # about the publication: days of the news lean on that itself


def find_times(text: str, anchor: Anchor) -> list[When]:
    """The times of a text in text order, without overlap. Intervals are closed; a vague time has null days."""
    return _Walk(text, anchor).times()


def _late(phrase: Phrase) -> bool:
    """17日至11月底, 15日起至月底"""
    return "late" in phrase.parts or phrase.tokens[-1].word == "late"


def _day_before(phrase: Phrase, span: Span, left: Span) -> bool:
    """昨天与[前天]: two days of the news, the later one told first."""
    token = phrase.tokens[0]
    return token.unit == "day" and token.lean == "publication" and span.end == plus(left.start, -1)


class _Walk:
    """One reading of one text, that keeps what has been told so far."""

    def __init__(self, text: str, anchor: Anchor) -> None:
        self.text, self.anchor = text, anchor
        self.context = Context(anchor, anchor.today)
        self.dated: tuple[int, Span] | None = None  # where the last date with a year of its own ends, and its span
        self.month: tuple[int, Span] | None = None  # where the last month ends, and its span
        self.ahead: Span | None = None  # the last days told from the first to the last that are all to come
        self.day_end = 0  # where the last day told ends
        self.spoken: tuple[int, date] | None = None  # where the last day told with its month ends, and that day

    def times(self) -> list[When]:
        found: list[When] = []
        waiting = phrases(self.text, tokens(self.text))
        at = 0
        while at < len(waiting):
            used, when = self._take(waiting, at)
            found.extend(when)
            at += used
        return found

    def _take(self, waiting: list[Phrase], at: int) -> tuple[int, list[When]]:
        """The time at `at`, with its partners in a range; how many phrases were used."""
        first = waiting[at]
        reading = self._read(first)
        used, span, end = 1, reading.span, first
        while span is not None and end.link is not None and at + used < len(waiting):
            partner = self._partner(waiting[at + used], span, end.link, reading.span)
            if partner is None:
                break
            span = Span(min(span.start, partner.start), max(span.end, partner.end), "range")
            end, used = waiting[at + used], used + 1
        self._speak(first, end.end, span)
        if used > 1:
            self._remember_range(span)
            return used, [self._when(first, Reading(span, f"{reading.rule}_range"), end)]
        if span is not None and first.tokens[-1].unit == "day" and DATELINE.match(self.text, first.end):
            reading = Reading(span, "dateline")
            self._stand_on(span)
        self._remember(first, reading)
        return 1, [self._when(first, reading, first)]

    def _stand_on(self, dateline: Span) -> None:
        """今天 leans on the day of the dateline from here on."""
        if self.anchor.dateline_day is None and self.anchor.precision == "day":
            self.anchor = self.context.anchor = replace(self.anchor, dateline_day=dateline.start.day)
            self.context.today = self.anchor.today

    def _read(self, phrase: Phrase, after: Span | None = None) -> Reading:
        """One phrase in its context: what is ahead or over there, and what the times before lend it."""
        context = self.context
        context.today = self._day_of_words(phrase) or self.anchor.today
        context.ahead, context.told = outlook(self.text, phrase)
        context.done = context.finished = False
        if any(token.unit == "weekday" for token in phrase.tokens):  # the one unit that is read by what is over
            context.done, context.finished = over(self.text, phrase)
        context.past, context.after, context.month = phrase.past, after, self._month_at_hand(phrase)
        if after is None and (planned := self._of_days_ahead(phrase) or self._of_the_news(phrase)):
            return Reading(planned, "day")
        lent = self._lent(phrase) if after is None else None
        if lent is None:
            return (self._close_to_told(phrase) if after is None else None) or resolve(phrase, context)
        told = resolve(phrase, replace(context, after=lent))
        close = told.span is not None and (told.span.start - lent.start).days <= LEND_DAYS
        return told if close else resolve(phrase, context)

    def _day_of_words(self, phrase: Phrase) -> date | None:
        """8月25日，发言人表示，“军机今天…”; 6日会谈。甲说，今天…: words lean on the day on which they were said."""
        day, today = self.context.last_day, self.context.today
        if day is None or today is None or not spoken(self.text, self.day_end, phrase.start):
            return None
        return day if 0 < (today - day).days <= NEWS_DAYS else None

    def _of_days_ahead(self, phrase: Phrase) -> Span | None:
        """将于21日至23日访问。…22日的行程包括…: one of those days, each of which is told by its number."""
        first = phrase.tokens[0]
        if self.ahead is None or len(phrase.tokens) > 1 or first.unit != "day" or first.lean != "absolute":
            return None
        days = (plus(self.ahead.start, by) for by in range((self.ahead.end - self.ahead.start).days + 1))
        return next((day_span(day) for day in days if day.day == first.low), None)

    def _of_the_news(self, phrase: Phrase) -> Span | None:
        """将于29日访问。部长[当天]会见了…: what is over was on no day to come, but on that of the news."""
        first, told, today = phrase.tokens[0], self.context.last_day, self.context.today
        if first.unit != "day" or first.lean != "story" or first.low or told is None or today is None or told <= today:
            return None
        elsewhere = SENTENCE_EDGE.search(self.text, self.day_end, phrase.start) is not None
        return day_span(today) if elsewhere and by_now(self.text, phrase) else None

    def _month_at_hand(self, phrase: Phrase) -> Span | None:
        """将于10月，并会在月初到访: the month that the sentence has just told."""
        if self.month is None or SENTENCE_EDGE.search(self.text, self.month[0], phrase.start):
            return None
        return self.month[1] if phrase.start - self.month[0] <= SENTENCE_REACH else None

    def _speak(self, first: Phrase, end: int, span: Span | None) -> None:
        """7月9日, 7月9日至11日: a day with its month, on which later days of the sentence lean."""
        units = {token.unit for token in first.tokens}
        if span is not None and span.precision in ("day", "range") and ("date" in units or {"month", "day"} <= units):
            self.spoken = end, span.end

    def _close_to_told(self, phrase: Phrase) -> Reading | None:
        """7月9日启程，13日会晤；7日预备: close to the day told with its month in the sentence, if that is no news."""
        first = phrase.tokens[0]
        if self.spoken is None or first.unit != "day" or first.lean != "absolute" or self.context.today is None:
            return None
        end, day = self.spoken
        if abs((day - self.context.today).days) <= NEWS_DAYS or FULL_STOP.search(self.text, end, phrase.start):
            return None
        told = resolve(phrase, self.context.nearby(day))
        if told.span is None or (told.span.start < day and told.span.start.month != day.month):
            return None
        return told if abs((told.span.start - day).days) <= SOON_DAYS else None

    def _partner(self, phrase: Phrase, left: Span, link: str, first: Span | None) -> Span | None:
        """The other end of 17日至19日, 本周三至下周三, or the next of 24日、25日; None if the two make no range."""
        if phrase.tokens[-1].unit == "vague":
            return None
        last = Span(left.end, left.end, "day") if left.precision == "range" else left
        last = month_span(left.end.year, left.end.month) if _late(phrase) else last
        own_week = phrase.tokens[0].unit == "weekday" and phrase.tokens[0].lean == "publication"
        span = self._read(phrase, None if own_week and link not in LIST_LINKS else last).span
        to_month_end = span is not None and span.precision == "month" and left.precision == "day" and _late(phrase)
        if span is not None and link in LIST_LINKS and _day_before(phrase, span, left):
            return span
        if span is None or first is None or span.end < left.end:
            return None
        if to_month_end and link not in LIST_LINKS:
            return span
        if span.precision != first.precision:
            return None
        if link in LIST_LINKS and span.start > plus(left.end, 1):
            return None
        return span if link in LIST_LINKS or span.start > left.start else None

    def _lent(self, phrase: Phrase) -> Span | None:
        """The date before, if it has a year of its own, is close, and this one begins with a bare month or day."""
        first = phrase.tokens[0]
        if self.dated is None or first.lean != "absolute" or first.unit not in ("month", "day"):
            return None
        end, span = self.dated
        if phrase.start - end > STORY_REACH or "\n" in self.text[end : phrase.start] or self.context.ahead:
            return None
        return span

    def _remember(self, phrase: Phrase, reading: Reading) -> None:
        """What later words lean on: 同日 on a day, 同年 on any point. Ends of ranges and limits lend nothing."""
        span = reading.span
        if span is None or phrase.kind not in ("point", "since") or span.precision in ("range", "decade", "vague"):
            return
        if phrase.tokens[0].lean == "later" and span.precision in ("month", "year"):
            return  # 六个月后在甲城，一年后在乙城: both are counted from now
        self.context.last = span
        if span.precision == "month":
            self.month = phrase.end, span
        if span.precision != "day" or phrase.kind == "since":
            return
        if not self._of_a_thing(phrase):
            self.context.last_day = span.start
            self.day_end = phrase.end
        own_year = phrase.tokens[0].unit in ("year", "date")
        published = self.anchor.published
        if own_year and (published is None or published.year != span.start.year):
            self.dated = (phrase.end, span)
        elif self.dated is not None and span.start >= self.dated[1].start and phrase.tokens[0].unit in ("month", "day"):
            self.dated = (phrase.end, span) if span.start.year == self.dated[1].start.year else None
        else:
            self.dated = None

    def _of_a_thing(self, phrase: Phrase) -> bool:
        """11月26日会谈，谴责22日发射的卫星。当天…: a day that only describes something is not the one spoken of."""
        told, today = self.context.last_day, self.context.today
        news = told is not None and today is not None and abs((told - today).days) <= NEWS_DAYS
        return news and THING.match(self.text, phrase.end) is not None

    def _remember_range(self, span: Span | None) -> None:
        if span is None:
            return
        self.context.last = span
        today = self.context.today
        if today and span.precision == "range" and span.start > today and span.end - span.start <= LONGEST:
            self.ahead = span

    def _when(self, first: Phrase, reading: Reading, last: Phrase) -> When:
        span, surface = reading.span, self.text[first.start : last.end]
        if span is None:
            return When(first.start, last.end, None, None, "vague", surface, reading.rule, "vague", first.hour)
        rule, kind = reading.rule, first.kind if last is first else "range"
        if kind == "point" and span.precision == "range":
            kind = "range"
        return When(first.start, last.end, span.start, span.end, span.precision, surface, rule, kind, first.hour)
