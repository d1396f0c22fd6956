"""Talks of which the clause names one side at most: with the other side that the article has in hand.

Not here: who takes part as the clause says (frames/talks.py), what is no event at all (drafting/sufficiency.py).
"""

import re

from pipelines.extract.clauses.triggers.reading import Reading, Spot
from pipelines.extract.facts import PAIR
from pipelines.extract.mentions import token as t
from pipelines.extract.mentions.listed.sides import is_side
from pipelines.extract.rulebook import EventRule, expand

MUTUAL = frozenset({"meet_together", "meet_hold_talks", "meet_at_table"})
SOON = 3  # sentences after talks in which what names one side goes on with them
POINTED = re.compile("(?:[这此本那][次场轮]|该[次场轮])[^，。]{0,8}$")
AUDIENCE = re.compile("记者|媒体|传媒|律师|家属|家人|业界|股东|线上会议")
THEN_AND_THERE = re.compile(rf"^[^，。；{t.WHO[1:-1]}]*{t.TIME}的?(?:在|于)?{t.WHERE}+(?:的|首次|第.次)*$")

LAST_TALKS = re.compile(rf"(?P<day>{t.TIME})的(?:首脑|外长|元首|双边|面对面|[{t.OFFICIAL}{t.REFERENCE}])*$")
A_MONTH = 30  # days


def months_ago(spot: Spot) -> bool:
    """甲提及去年的首脑|会谈: talks of another time, known by it alone."""
    told = LAST_TALKS.search(spot.line.code, spot.clause_start, spot.start)
    when, published = spot.time_at(told.start("day")) if told else None, spot.scene.day()
    if when is None or when.date_end is None or published is None:
        return False
    return (published - when.date_end).days > A_MONTH


TOWN = re.compile(f"(?:[在于]|{t.TIME}的?){t.WHERE}+的?$")
PROMISED = re.compile(
    expand(
        "(?:中|时|上|期间)?(?:[所曾已]|双方|两人)*(?:作出|做出|承诺|许下|达成|确认|提出|重申|<settle>|宣布|答应)[^，。；]{0,8}的"
    )
)


def promised_there(spot: Spot) -> bool:
    """乙方在罗马会晤中作出的表态, 甲去年罗马会晤所承诺的: talks of another time, known by where they were."""
    told = TOWN.search(spot.line.code, spot.clause_start, spot.start)
    return told is not None and PROMISED.match(spot.line.code, spot.end, spot.clause_end) is not None


def elsewhere(spot: Spot) -> bool:
    """Not where the talks were that the article told last."""
    town, told = spot.line.token_at(spot.start - 1), spot.scene.place
    return town is not None and told is not None and town.text != told.text


def lend_other_side(rule: EventRule, reading: Reading, spot: Spot) -> bool:
    """与甲国官员谈了三小时, 去年巴厘岛会晤时, 提及去年的会谈: the other of the two told of joins in, in place.

    Not of talks that somebody else's clause names, nor where both are long past.
    """
    pair = spot.scene.pair
    both = {code for p in pair for code in p.codes if is_side(code)}
    if rule.name not in MUTUAL or len(both) != PAIR:
        return False
    there = THEN_AND_THERE.search(spot.line.code[spot.clause_start : spot.start]) is not None
    then_and_there = there or months_ago(spot)
    seated = set() if then_and_there else {code for code in reading.codes() if is_side(code)}
    if not seated <= both or not (then_and_there or promised_there(spot) or goes_on(reading, spot)):
        return False
    reading.before = promised_there(spot) and elsewhere(spot)
    met = reading.met()
    reading.actors = [(role, p if p in met else p.side_only()) for role, p in reading.actors if seated]
    reading.add("principal", tuple(p.side_only() for p in pair if seated.isdisjoint(p.codes)))
    return True


WELCOME = re.compile("欢迎(?:晚宴|午宴|宴会|仪式|酒会)|国宴")


def goes_on(reading: Reading, spot: Spot) -> bool:
    """与甲国官员谈了三小时, 甲随后出席欢迎晚宴, soon after talks were told of."""
    told = spot.scene.talks_line
    near = told is not None and spot.scene.at() - told <= SOON
    met = (reading.inherited and bool(reading.counterparts)) or WELCOME.search(spot.trigger_code()) is not None
    pointed = POINTED.search(spot.line.code, spot.clause_start, spot.start) is not None
    return met and near and not pointed and AUDIENCE.search(spot.clause_text()) is None
