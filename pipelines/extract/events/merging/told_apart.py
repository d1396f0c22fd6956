"""Two states of affairs that cannot be one event: what was held long ago and what is planned, 时隔四年 and now.

Not here: sides, days and people that clash (twins.py, same_people.py).
"""

import re

from pipelines.extract.clauses.triggers.status_cues import AHEAD
from pipelines.extract.events.conferences.same_name import plain
from pipelines.extract.events.drafts import Draft
from pipelines.extract.events.sides.levels import AT_DESKS
from pipelines.extract.facts import TALKS


def before_it(a: Draft, b: Draft) -> bool:
    """时隔四年访问甲国: the visit of four years ago, and an undated one that no word tells as past."""
    earlier, other = (a, b) if a.before else (b, a)
    return earlier.before and not other.before and not other.recalled and not (a.days() and b.days())


def told_apart(a: Draft, b: Draft) -> bool:
    """Two states of affairs that cannot be one event.

    What was held long ago and what is planned, each told with people or a day of its own.
    """
    if summoned_in_return(a, b):
        return True
    for one, other in ((a, b), (b, a)):
        if (rounds(one) and not other.happened()) or to_come_of_it(one, other) or invited_anew(one, other):
            return True
        if of_leaders_before(one, other) or long_past(one, other):
            return True
        if a.type in TALKS and one.happened() and not other.happened() and already_over(one, other):
            return True
    if (a.days() and b.days()) or not specific(a) or not specific(b):
        return False
    if a.type == "visit":
        return a.recalled != b.recalled and another_visit(*((a, b) if a.recalled else (b, a)))
    if a.recalled != b.recalled and a.type != "detention":  # 此前被捕的甲 is still held
        return set(a.people()) != set(b.people()) or bool(a.days() or b.days())
    return a.happened() != b.happened() and a.sure and b.sure


LONG_AGO = 300  # days
OUTRIGHT = frozenset({"meet_hold_talks", "meet_sign", "meet_receive", "meet_call_on"})


def long_past(old: Draft, news: Draft) -> bool:
    """调子较两国元首去年会面时高。甲与乙举行会晤: talks of a year ago, and the news of persons of both."""
    outright = news.rule in OUTRIGHT and news.happened() and not news.days()
    if old.type != "meeting" or old.age <= LONG_AGO or not outright:
        return False
    named = {code for _, p in news.actors if p.name for code in p.codes}
    refers = news.behind or news.comment or news.during or news.recalled or news.occasion
    return len(named) > 1 and not refers


def summoned_in_return(a: Draft, b: Draft) -> bool:
    """甲国召见乙国大使，乙国也召见甲国大使: each side's envoy, each at the other's."""
    hosts = [{c for role, p in draft.actors if role == "host" for c in p.codes} for draft in (a, b)]
    return a.rule == b.rule == "meet_summon" and all(hosts) and hosts[0].isdisjoint(hosts[1])


def another_visit(past: Draft, later: Draft) -> bool:
    """曾于2018年访甲，近日再访: the later one has words or a day of its own, or is still to come.

    Not 针对甲日前访乙, where the article tells it with its days.
    """
    if past.lately and not past.days() and later.happened() and later.age <= A_MONTH:
        return False
    if (later.sure and not later.during) or not later.happened():
        return True
    return bool(later.days()) or (later.lately and bool(past.days()))


A_MONTH = 31  # days
NEWS = 2  # days: what was held longer ago is not what the article looks forward to


def already_over(held: Draft, ahead: Draft) -> bool:
    """刚刚举行的峰会, 上周举行的会谈: not the one that is to come."""
    to_come = ahead.status in AHEAD and ahead.sure and ahead.days() is None
    return held.lately or (held.sure and held.age > NEWS and to_come)


def to_come_of_it(ahead: Draft, held: Draft) -> bool:
    """甲会见乙，同意展开自贸谈判: what they agree to begin is not what they are sitting at."""
    agreed = ahead.sure and not ahead.happened() and AT_DESKS.search(ahead.words) is not None
    return agreed and held.happened() and AT_DESKS.search(held.words) is None and held.type == "meeting"


def next_of_series(ahead: Draft, other: Draft) -> bool:
    """首届峰会在甲国举行。下届峰会, 第三届峰会将由乙国主办: not the one that is told."""
    hosted = ahead.rule == "gather_hosted" and ahead.ordinal is not None
    to_come = not ahead.happened() and (hosted or NEXT_ONE.search(ahead.words) is not None)
    return to_come and other.happened() and other.ordinal is None


NEXT_ONE = re.compile("下一?届")


def of_leaders_before(earlier: Draft, other: Draft) -> bool:
    """此前两国首脑会谈确认了…, and then whom somebody else meets by name."""
    before = earlier.type == "meeting" and earlier.of_leaders and earlier.recalled and not earlier.people()
    return before and bool(other.people()) and not (other.of_leaders or other.recalled)


def invited_anew(off: Draft, asked: Draft) -> bool:
    """原本考虑去年底访问，后取消。再次邀请他访问: the visit that fell through, and the one asked for now."""
    fell_through = off.type == "visit" and off.status == "cancelled" and off.days() is not None
    return fell_through and asked.status == "proposed" and asked.sure and asked.days() is None


ROUNDS = re.compile("[多几数两三四五六七八九十][轮次场]|一系列|频繁|连续")


def rounds(draft: Draft) -> bool:
    """举行多轮会晤: not the one that is to come."""
    return draft.happened() and draft.type in TALKS and ROUNDS.search(draft.words) is not None


def specific(draft: Draft) -> bool:
    """Told with people, a day or a name; else it only refers to what was told before (会晤后, 此次会议)."""
    return bool(draft.people() or draft.days() or plain(draft.name or ""))


OVER = 31  # days


def sits_apart(sitting: Draft, other: Draft) -> bool:
    """北约外长齐聚布鲁塞尔; 7月的北约峰会上, 韩美年度会议: one that is only recalled, or of others."""
    if sitting.rule != "gather_sit":
        return False
    past = (other.recalled or other.age > OVER) and not sitting.recalled and not sitting.within(other)
    return past or sitting.sides().isdisjoint(other.sides())


def other_gathering(a: Draft, b: Draft) -> bool:
    """Two conferences by what they are, whatever they are called."""
    return of_another_kind(a, b) or sits_apart(a, b) or sits_apart(b, a)


SUMMIT, BARGAIN = re.compile("峰会|首脑会|大会|论坛"), re.compile("磋商|谈判|协商")


def of_another_kind(a: Draft, b: Draft) -> bool:
    """英欧磋商仍在继续; 欧盟将举行峰会: a summit of one of those who negotiate is not what they negotiate in."""
    kinds = [(SUMMIT.search(d.words) is not None, BARGAIN.search(d.words) is not None) for d in (a, b)]
    return a.sides() != b.sides() and sorted(kinds) == [(False, True), (True, False)]
