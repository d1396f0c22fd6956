"""A measure told over again in words that would tell it apart: the same captive, a launch and its window, 这是….

Belongs here: what makes one of two such drafts. Not here: when drafts report one otherwise (one_measure.py,
events/merging/twins.py).
"""

import re
from datetime import timedelta

from pipelines.extract.clauses.triggers.status_cues import AHEAD
from pipelines.extract.events.drafts import Draft


def one_captive(a: Draft, b: Draft) -> bool:
    """甲2019年1月被捕; 甲上周从狱中来信: one person is held once, whatever days are told of it."""
    held = a.type == b.type == "detention" and set(a.codes()) == set(b.codes())
    return held and a.shares_people(b)


EVE = timedelta(days=2)
SPAN = timedelta(days=30)


def in_its_window(a: Draft, b: Draft) -> bool:
    """通报将于22日至30日间发射; 21日深夜发射: the launch of which the window was told, from its eve on."""
    fired, meant = (a, b) if a.happened() else (b, a)
    if not (a.rule.startswith("test") and b.rule.startswith("test")) or set(a.codes()) != set(b.codes()):
        return False
    day, window = fired.one_day(), meant.days()
    if fired.status != "held" or not fired.sure or meant.status not in AHEAD or day is None or window is None:
        return False
    return timedelta(0) < window[1] - window[0] <= SPAN and window[0] - EVE <= day <= window[1]


THIS = re.compile("(?:这|此)(?:也|已|已经|将)?(?:是|为)|其中|当中|部分")
FAMILIES = ("attack", "incursion", "drill", "clash")


def comments(told: Draft, again: Draft) -> bool:
    """5日驶入领海。这是连续第五天; 11架次逾越中线, 其中6架次…: a word on what was told just before."""
    if told.start > again.start:
        told, again = again, told
    kind = told.rule.split("_")[0]
    alike = kind in FAMILIES and again.rule.startswith(kind) and told.happened() and again.happened()
    near = again.line - told.lines[-1] <= 1 if told.lines else again.line - told.line <= 1
    return alike and near and again.days() is None and THIS.match(again.words) is not None
