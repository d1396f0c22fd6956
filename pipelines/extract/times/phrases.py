"""Pieces that stand together -> one phrase: 去年 + 11月 + 底, 本周三 + （22日） + 晚. No resolution here."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import pairwise

from pipelines.extract.times.marks import (
    ALREADY,
    BEGINS,
    CLOCK,
    CLOCK_HEADS,
    CLOSE,
    DEADLINE,
    DUE_BEFORE,
    EARLIER,
    FROM,
    MOOD_HEADS,
    OPEN,
    OTHER_ZONES,
    PART,
    RANGE,
    SEASON,
    SINCE,
    SINCE_BEFORE,
    ZONES,
)
from pipelines.extract.times.numerals import number
from pipelines.extract.times.pieces import Token
from pipelines.extract.times.words import PARTS_OF_DAY

DAYS = frozenset(("day", "weekday", "date"))
FOLLOWS = {  # what may stand right after what
    "year": frozenset(("month", "year_part", "half", "quarter", "season", "festival", "first_months")),
    "month": frozenset(("day", "month_part")),
    "festival": frozenset(("day",)),
    "day": frozenset(("weekday", "day", "month")),
    "weekday": frozenset(("day", "month", "date")),
    "date": frozenset(("weekday",)),
    "half": frozenset(),
    "week": frozenset(("weekday", "day")),
}
BOUND = frozenset(("first_months",))  # no time without a year before it


@dataclass(slots=True)
class Phrase:
    """One expression. `parts` are codes such as late, first10, spring; `hour` is 0..23 when said."""

    start: int
    end: int
    tokens: list[Token]
    parts: list[str] = field(default_factory=list)
    hour: int | None = None
    kind: str = "point"
    past: bool = False  # 以来, 至今
    bracketed: "Phrase | None" = None
    link: str | None = None  # how it is tied to the next phrase

    @property
    def units(self) -> list[str]:
        return [token.unit for token in self.tokens]


def phrases(text: str, pieces: Iterable[Token]) -> list[Phrase]:
    """Phrases in text order; brackets are folded in, ranges are marked by `link`."""
    found: list[Phrase] = []
    for phrase in _finished(text, _joined(text, pieces)):
        if not (found and _folds(text, found[-1], phrase)):
            found.append(phrase)
    for left, right in pairwise(found):
        if left.kind == "point" and (tie := RANGE.fullmatch(text, left.end, right.start)):
            left.link = tie["link"]
    for at, phrase in enumerate(found):
        next_start = found[at + 1].start if at + 1 < len(found) else len(text)
        _take_mood(text, phrase, next_start)
    return found


def _joined(text: str, pieces: Iterable[Token]) -> Iterator[Phrase]:
    """Adjacent tokens, each of which may follow the one before."""
    current: Phrase | None = None
    for token in pieces:
        if current is not None and token.start < current.end:
            continue
        if current is not None and _follows(text, current, token):
            current.tokens.append(token)
            current.end = token.end
            if not current.parts:
                _take_part(text, current)
            continue
        if current is not None:
            yield current
        current = None if token.unit == "none" else Phrase(token.start, token.end, [token])
        if current is not None:
            _take_part(text, current)
    if current is not None:
        yield current


def _follows(text: str, phrase: Phrase, token: Token) -> bool:
    last = phrase.tokens[-1]
    gap = text[phrase.end : token.start]
    if token.unit not in FOLLOWS.get(last.unit, ()) or gap not in ("", " ", "的", "\u3000"):
        return False
    if gap and token.unit.endswith("_part"):
        return False
    if last.unit == "day" and token.unit == "day" and (last.lean == "absolute" or token.lean != "absolute"):
        return False
    if last.unit == "day" and token.unit == "month" and last.lean == "absolute":
        return False
    return token.unit not in ("month", "day") or token.lean == "absolute"


def _take_part(text: str, phrase: Phrase) -> None:
    """去年 + 底, 5月 + 中旬, 2020年 + 秋"""
    unit = phrase.tokens[-1].unit
    if unit in DAYS and (match := EARLIER.match(text, phrase.end)):
        phrase.end = match.end()
    if unit in ("year", "month", "decade", "week", "quarter", "half", "season", "festival"):
        match = PART.match(text, phrase.end) or (SEASON.match(text, phrase.end) if unit == "year" else None)
        if match and match.lastgroup and _fits_part(match.lastgroup, unit):
            phrase.parts.append(match.lastgroup)
            phrase.end = match.end()


def _fits_part(part: str, unit: str) -> bool:
    if part.endswith(("10", "20", "week")):
        return unit == "month"
    return unit == "festival" if part in ("holiday", "eve") else True


def _finished(text: str, found: Iterable[Phrase]) -> Iterator[Phrase]:
    """Each phrase with its zone and clock; what cannot stand alone is dropped."""
    for phrase in found:
        first = phrase.tokens[0]
        if first.unit in BOUND or (first.unit == "quarter" and first.lean == "bound"):
            continue
        if text.endswith(ZONES, 0, phrase.start):
            phrase.start -= max(len(zone) for zone in ZONES if text.endswith(zone, 0, phrase.start))
        if phrase.tokens[-1].unit in DAYS:
            _take_clock(text, phrase)
        yield phrase


def _take_clock(text: str, phrase: Phrase) -> None:
    """24日 + 晚上8时 -> hour 20"""
    head = text[phrase.end : phrase.end + 1]
    match = CLOCK.match(text, phrase.end) if head in CLOCK_HEADS or head.isdecimal() else None
    if match is None or match.end() == phrase.end:
        return
    part, hour = match["part"], match["hour"]
    if hour is not None and number(hour) <= 24:
        phrase.hour = _clock(number(hour), PARTS_OF_DAY[part].number if part else "0")
    if part is not None or hour is not None:
        phrase.end = match.end()


def _clock(hour: int, part: str) -> int:
    if part == "noon":
        return hour + 12 if hour < 5 else hour
    if part == "12" and 1 <= hour < 12:
        return hour + 12
    return 0 if hour == 24 or (part == "12" and hour == 12) else hour


def _folds(text: str, left: Phrase, right: Phrase) -> bool:
    """本周三（22日）: the right phrase in brackets tells the same day more exactly."""
    if right.start - left.end > 16:
        return False
    opened = OPEN.fullmatch(text, left.end, right.start)
    closed = CLOSE.match(text, right.end)
    if not (opened and closed) or left.bracketed or left.tokens[-1].unit in ("vague",):
        return False
    if left.units[-1] not in DAYS or right.units[-1] not in DAYS:
        return False
    left.bracketed = None if _by_another_clock(text, left, right) else right
    left.end = closed.end()
    if left.hour is None:
        left.hour = right.hour
    _take_clock(text, left)
    return True


def _by_another_clock(text: str, left: Phrase, right: Phrase) -> bool:
    """当地时间16日（日本时间17日）: the 16th."""
    told = left.tokens[-1].unit in ("day", "date") and left.tokens[-1].lean == "absolute"
    return told and text.startswith(OTHER_ZONES, right.start)


def _take_mood(text: str, phrase: Phrase, limit: int) -> None:
    """起 -> since, 前 and 内 -> deadline; the words are taken into the phrase."""
    if phrase.tokens[-1].unit == "vague" or phrase.link is not None:
        return
    follows = text[phrase.end : phrase.end + 1] in MOOD_HEADS
    if follows and BEGINS.match(text, phrase.end) and not text.endswith(FROM, 0, phrase.start):
        return
    if follows and (match := SINCE.match(text, phrase.end)) and match.end() <= limit:
        phrase.kind, phrase.end, phrase.past = "since", match.end(), match[0] in ALREADY
    elif follows and (match := DEADLINE.match(text, phrase.end)) and match.end() <= limit:
        phrase.kind, phrase.end = "deadline", match.end()
    elif any(t.word == "within" for t in phrase.tokens) or text.endswith(DUE_BEFORE, 0, phrase.start):
        phrase.kind = "deadline"
    elif SINCE_BEFORE.match(text, phrase.start - 1) or text.endswith("自从", 0, phrase.start):
        phrase.kind = "since"
