"""The lexicon of time words. Belongs here: reading `time_words.csv`, `festivals.csv`, `lunar_days.csv`."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from pipelines.extract.mentions.listed.vocabulary_files import rows

UNSCANNED = frozenset(  # read only beside a time
    ("part_of_day", "zone", "ahead", "past", "report", "due", "counted", "stated")
)

UP_TO = re.compile(  # 昨日6时至|今日6时; not 时至今日
    r"(?:\d{1,2}|[零一二三四五六七八九十]{1,3})(?:[时点](?:\d{1,2}分|许|半|整)?|:\d{2})起?[至到]$"
)


@dataclass(frozen=True, slots=True)
class Word:
    """What a word means (`unit` is day, week, ...; `lean` says on what it leans) and beside what it is none."""

    surface: str
    unit: str
    lean: str
    number: str
    not_before: tuple[str, ...]
    not_after: tuple[str, ...]
    only_before: tuple[str, ...] = ()  # of a word that is a time there alone: 今|会见

    @property
    def bounds(self) -> tuple[int, int]:
        """-1 -> (-1, -1), 1..2 -> (1, 2); a code such as late has none."""
        low, _, high = self.number.partition("..")
        return (int(low), int(high or low)) if low.lstrip("-").isdecimal() else (0, 0)

    def fits(self, text: str, start: int, end: int) -> bool:
        """最近日本 holds no 近日."""
        refused = text.endswith(self.not_before, 0, start) and not UP_TO.search(text, max(0, start - 10), start)
        led_on = not self.only_before or text.startswith(self.only_before, end)
        return not refused and led_on and not text.startswith(self.not_after, end)


@dataclass(frozen=True, slots=True)
class Festival:
    """`day` is MM-DD, a column of the lunar table (-1: a day before) or thanksgiving; the holiday counts from it."""

    day: str
    holiday_from: int
    holiday_to: int


def _time_words() -> Iterable[Word]:
    for row in rows("time_words.csv"):
        before, after, only = (tuple(row[kind].split()) for kind in ("not_before", "not_after", "only_before"))
        yield Word(row["word"], row["unit"], row["lean"], row["number"], before, after, only)
    for row in rows("festivals.csv"):
        yield Word(row["word"], "festival", "bare", row["word"], (), tuple(row["not_after"].split()))


ALL = tuple(_time_words())
WORDS = {word.surface: word for word in ALL if word.unit not in UNSCANNED}
PARTS_OF_DAY = {word.surface: word for word in ALL if word.unit == "part_of_day"}
FESTIVALS = {
    row["word"]: Festival(row["day"], int(row["holiday_from"]), int(row["holiday_to"])) for row in rows("festivals.csv")
}
LUNAR_DAYS = {int(row.pop("year")): row for row in rows("lunar_days.csv")}


def any_of(surfaces: Iterable[str]) -> str:
    """A pattern for the longest of the surfaces, one branch per first character so that it fails fast."""
    by_head: dict[str, list[str]] = {}
    for surface in sorted(surfaces, key=lambda s: (-len(s), s)):
        by_head.setdefault(surface[0], []).append(surface[1:])
    return "|".join(f"{re.escape(head)}(?:{'|'.join(map(re.escape, tails))})" for head, tails in by_head.items())


def cue_pattern(unit: str) -> re.Pattern[str]:
    """Any cue of a unit, unless it stands beside what spoils it (将军, 原拟)."""
    return re.compile("|".join(_guarded(word) for word in ALL if word.unit == unit))


def _guarded(word: Word) -> str:
    """The word itself comes first, so that a search can skip to it."""
    before = "".join(f"(?<!{re.escape(b + word.surface)})" for b in word.not_before)
    after = "".join(f"(?!{re.escape(a)})" for a in word.not_after)
    return re.escape(word.surface) + before + after


def before_pattern(unit: str) -> re.Pattern[str]:
    """A word of the unit right before a place, unless it ends another word: 首 (but not 元首)."""
    words = sorted((w for w in ALL if w.unit == unit), key=lambda w: -len(w.surface))
    guarded = ("".join(f"(?<!{b})" for b in w.not_before) + w.surface for w in words)
    return re.compile(f"(?:{'|'.join(guarded)})$")


def surfaces(unit: str) -> tuple[str, ...]:
    return tuple(word.surface for word in ALL if word.unit == unit)
