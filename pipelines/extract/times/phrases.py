"""Pieces that stand together -> one phrase: 去年 + 11月 + 底, 本周三 + （22日） + 晚. No resolution here."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import pairwise

from pipelines.extract.times.numerals import number
from pipelines.extract.times.tokens import GAP, NOT_TITLE, Token
from pipelines.extract.times.words import PARTS_OF_DAY, any_of, surfaces

DAYS = frozenset(("day", "weekday", "date"))
FOLLOWS = {  # what may stand right after what
    "year": frozenset(("month", "year_part", "half", "quarter", "season", "festival", "first_months")),
    "month": frozenset(("day", "month_part")),
    "festival": frozenset(("day",)),
    "day": frozenset(("weekday", "day", "month")),
    "weekday": frozenset(("day", "month", "date")),
    "date": frozenset(("weekday",)),
    "half": frozenset(),
    "week": frozenset(("weekday",)),
}
BOUND = frozenset(("first_months",))  # no time without a year before it
PART = re.compile(
    r"年?(?:(?P<first20>上中旬|中上旬)|(?P<last20>中下旬)|(?P<first10>上旬)|(?P<second10>中旬)|(?P<third10>下旬)"
    r"|(?P<late>后期|晚期|末期|底(?![特层线蕴下格部气盘价牌薪片色稿])|末(?![端日代班节路梢])|晚些时候|稍后|稍晚)"
    r"|(?P<early>初期|早期|初(?![步选审次级期中始稿衷创任赛])|伊始|早些时候|稍早|前期)"
    r"|(?P<mid>中[期叶]|中(?=[前后，。、的举将或,.\s]|$)(?!后卫))"
    r"|(?P<holiday>假期|长假|连假|黄金周)|(?P<eve>前夕)|(?P<some>期间|间(?![谍接隔距])))"
)
EARLIER = re.compile("早些时候|晚些时候|稍早|稍晚|稍后")
SEASON = re.compile(
    r"(?P<spring>春[天季]?(?![节耕运雨晚假夏]))|(?P<summer>夏[天季]?(?![威令宝尔洛普秋利]))"
    r"|(?P<autumn>秋[天季]?(?![千叶收]))|(?P<winter>冬[天季]?(?![奥至眠残]))"
)
ZONES = surfaces("zone")
ZONE = re.compile(rf"[（(]?(?:{any_of(ZONES)})[)）]?")
HOUR = (
    r"(?P<hour>\d{1,2}|[一二两三四五六七八九十]{1,3})"
    r"(?:[时点](?![间代刻任名火击赞评])(?:\s?\d{1,2}分|半|整|许|多)?|[:：]\d{2}(?!\d))"
)
PART_OF_DAY = "|".join(
    re.escape(w.surface) + (f"(?!{'|'.join(map(re.escape, w.not_after))})" if w.not_after else "")
    for w in sorted(PARTS_OF_DAY.values(), key=lambda w: -len(w.surface))
)
CLOCK = re.compile(rf"{GAP}(?:{ZONE.pattern})?(?P<part>{PART_OF_DAY})?(?:{PART_OF_DAY})?(?:{GAP}约?{HOUR})?")
CLOCK_HEADS = frozenset(w[0] for w in (*PARTS_OF_DAY, *ZONES, *"（( \u3000约一二两三四五六七八九十"))
MOOD_HEADS = frozenset("起以开至迄之后内前为止截")  # first characters of SINCE and DEADLINE
OPEN = re.compile(rf"{GAP}[（(](?:{ZONE.pattern})?")
CLOSE = re.compile(r"[)）]")
RANGE = re.compile(
    rf"{GAP}(?:起)?(?P<link>[-~～－—–―]{{1,2}}|一?直?[至到]|、|和|及|以及|与|或){GAP}(?:{ZONE.pattern})?"
)
LIST_LINKS = frozenset(("、", "和", "及", "以及", "与", "或"))
SINCE = re.compile(
    r"起(?![诉草飞火来源因伏点义到至])|以来|开始(?!的)|至今(?![年天日晚早夏秋春冬])|迄今|以降|(?:之|以)后"
    r"|后(?![天续来方代裔半果院备勤卫年日面期])"
)
DEADLINE = re.compile(
    r"(?:之|以)?内(?![阁政部容塔蒙比陆外战地务贾罗需幕贝华])"
    rf"|(?:之前|以前|前(?!后)){NOT_TITLE}|为止|(?<=日)止|截止"
)
ALREADY = frozenset(("以来", "至今", "迄今", "以降"))
SINCE_BEFORE = re.compile(r"(?<![来源出始各独亲发])自")
DUE_BEFORE = surfaces("due")


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
    for phrase in found:
        _take_mood(text, phrase)
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
    if part.endswith(("10", "20")):
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
    left.bracketed = right
    left.end = closed.end()
    if left.hour is None:
        left.hour = right.hour
    _take_clock(text, left)
    return True


def _take_mood(text: str, phrase: Phrase) -> None:
    """起 -> since, 前 and 内 -> deadline; the words are taken into the phrase."""
    if phrase.tokens[-1].unit == "vague" or phrase.link is not None:
        return
    follows = text[phrase.end : phrase.end + 1] in MOOD_HEADS
    if follows and (match := SINCE.match(text, phrase.end)):
        phrase.kind, phrase.end, phrase.past = "since", match.end(), match[0] in ALREADY
    elif follows and (match := DEADLINE.match(text, phrase.end)):
        phrase.kind, phrase.end = "deadline", match.end()
    elif any(t.word == "within" for t in phrase.tokens) or text.endswith(DUE_BEFORE, 0, phrase.start):
        phrase.kind = "deadline"
    elif SINCE_BEFORE.match(text, phrase.start - 1) or text.endswith("自从", 0, phrase.start):
        phrase.kind = "since"

