"""When two mean the same: texts, names, outlets, days, and which prediction stands for which annotation."""

import re
from collections.abc import Callable, Iterable, Sequence
from datetime import date, timedelta
from difflib import SequenceMatcher
from functools import lru_cache
from typing import TypeVar

from pipelines.evaluate.shapes import Agreement, Event, Statement
from pipelines.parse.outlets import outlet

W = TypeVar("W")
G = TypeVar("G")
Days = tuple[date, date]

NOT_WORDS = re.compile(r"\W+")
DAY = timedelta(days=1)
ENOUGH = 0.5  # of the shorter quote must stand in the longer one, in one piece
ACT_GROUPS = {  # acts that readers do not tell apart reliably count as one
    "pledge": "agree",
    "invite": "agree",
    "support": "support",
    "appeal": "request",
    "demand": "request",
    "propose": "request",
    "criticise": "accuse",
    "reject": "reject",
    "warn": "threaten",
}


def norm(text: str | None) -> str:
    """Letters, digits and Han characters only, in lower case: 中日“安全”对话（第17次） -> 中日安全对话第17次."""
    return NOT_WORDS.sub("", text or "").lower()


@lru_cache(maxsize=4096)
def shared(one: str, other: str) -> float:
    """The longest piece that both texts have, as a part of the shorter one: 0 to 1."""
    a, b = norm(one), norm(other)
    if not a or not b:
        return 0.0
    if a in b or b in a:
        return 1.0
    return SequenceMatcher(None, a, b, autojunk=False).find_longest_match().size / min(len(a), len(b))


def same_name(one: str | None, other: str | None) -> bool:
    """One holds the other: 王毅 and 王毅外长; never an empty one."""
    a, b = norm(one), norm(other)
    return bool(a and b and (a in b or b in a))


def same_outlet(one: str, other: str | None) -> bool:
    """RFI and 法广 are one outlet, as the table of outlets tells."""
    known, found = outlet(one), outlet(other)
    return same_name(one, other) or (known is not None and known == found)


def days(start: str | None, end: str | None) -> Days | None:
    """("2023-11", "2023-11") -> 1 to 30 November; without a start there is no date, without an end the start is it."""
    return (edge(start, last=False), edge(end or start, last=True)) if start else None


def edge(written: str, last: bool) -> date:
    """The first or last day of YYYY, YYYY-MM or YYYY-MM-DD."""
    year, month, day = ([int(part) for part in written[:10].split("-")] + [0, 0])[:3]
    if day:
        return date(year, month, day)
    if not last:
        return date(year, month or 1, 1)
    return (date(year + 1, 1, 1) if month in (0, 12) else date(year, month + 1, 1)) - DAY


def far_apart(one: Days, other: Days) -> bool:
    """More than a day lies between them (the world has time zones)."""
    return one[0] > other[1] + DAY or other[0] > one[1] + DAY


def paired(wanted: Iterable[str], got: Iterable[str]) -> int:
    """How many of the wanted names are there, each of the names found standing for one only."""
    left, hits = list(got), 0
    for name in wanted:
        match = next((other for other in left if same_name(name, other)), None)
        if match is not None:
            left.remove(match)
            hits += 1
    return hits


def event_likeness(want: Event, got: Event) -> float:
    """0: not the same event. Above: one type, a side or person in common, no days that exclude each other."""
    if want.type != got.type:
        return 0.0
    people = paired(want.people, got.people)
    sides = {*want.parties, *want.targets} & {*got.parties, *got.targets}
    asked, found = days(want.date_start, want.date_end), days(got.date_start, got.date_end)
    if not (sides or people) or (asked and found and far_apart(asked, found)):
        return 0.0
    common, either = {*want.parties} & {*got.parties}, {*want.parties} | {*got.parties}
    when = 1.0 if asked == found else 0.4 if asked and found else 0.2
    same_status = 0.3 * (want.status == got.status)
    return 1.0 + len(common) / (len(either) or 1) + people + when + shared(want.evidence, got.evidence) + same_status


def statement_likeness(want: Statement, got: Statement) -> float:
    """0: not the same one. Above: the same words of the same side; more for the same group of acts."""
    cover = shared(want.quote, got.quote)
    same_side = want.speaker_country is not None and want.speaker_country == got.speaker_country
    if cover < ENOUGH or not (same_side or same_name(want.speaker, got.speaker)):
        return 0.0
    return cover + same_act(want, got)


def same_act(want: Statement, got: Statement) -> bool:
    return ACT_GROUPS[want.act] == ACT_GROUPS[got.act]


def agreement_likeness(want: Agreement, got: Agreement) -> float:
    cover = shared(want.quote, got.quote)
    return cover if cover >= ENOUGH and {*want.parties} & {*got.parties} else 0.0


def pairs(wanted: Sequence[W], got: Sequence[G], likeness: Callable[[W, G], float]) -> list[tuple[int, int]]:
    """(index of wanted, index of got), the likest pairs first, each used once."""
    likest = sorted(((likeness(w, g), i, j) for i, w in enumerate(wanted) for j, g in enumerate(got)), reverse=True)
    taken: tuple[set[int], set[int]] = set(), set()
    chosen = []
    for score, i, j in likest:
        if score > 0 and i not in taken[0] and j not in taken[1]:
            taken[0].add(i)
            taken[1].add(j)
            chosen.append((i, j))
    return chosen
