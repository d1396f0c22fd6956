"""Wars by their names, and whose waters are whose.

Belongs here: lexicons/wars.csv and waters.csv, read. Not here: what a sentence says of them.
"""

import re
from dataclasses import dataclass
from datetime import date
from functools import cache, lru_cache

from pipelines.extract.mentions.listed.vocabulary_files import rows


@dataclass(frozen=True, slots=True)
class War:
    """`begun`, `ended`: YYYY or YYYY-MM; `ended` empty while it lasts. Of a mutual war both sides act on each other.

    `struck`, `struck_by`: the day on which one side struck the other first, for which its blow is named.
    `captor`: the side that holds hostages of the other; `invasion`: the side that acts has invaded the other;
    `ground`: where it is fought, if that is but a part of a country.
    """

    names: re.Pattern[str]
    side: str
    against: str
    mutual: bool
    begun: str
    ended: str
    captor: str
    invasion: bool
    ground: frozenset[str]
    struck: str
    struck_by: str

    def between(self, *codes: str | None) -> bool:
        return {self.side, self.against} == set(codes)

    def has(self, code: str) -> bool:
        return code in (self.side, self.against)

    def other(self, code: str) -> str:
        return self.against if code == self.side else self.side

    def begun_by(self, day: date | None) -> bool:
        return day is None or self.begun <= day.isoformat()[: len(self.begun)]

    def recent(self, day: date | None) -> bool:
        """Is it fought on a day, or was it within a year?"""
        if day is None:
            return not self.ended
        return self.begun <= day.isoformat() and (not self.ended or day.year <= int(self.ended[:4]) + 1)


@dataclass(frozen=True, slots=True)
class KnownWar:
    acting: tuple[str, ...]
    targets: tuple[str, ...]
    status: str
    begun: str = ""


@cache
def wars() -> tuple[War, ...]:
    """The rows of wars.csv: who fights whom, since when, where."""
    return tuple(
        War(
            re.compile(row["surface"]),
            row["side"],
            row["against"],
            bool(row["mutual"]),
            row["begun"],
            row["ended"],
            row["hostages_of"],
            bool(row["invasion"]),
            frozenset(row["ground"].split("|")),
            row["struck"],
            row["struck_by"],
        )
        for row in rows("wars.csv")
    )


def war_named(surface: str, day: date | None) -> KnownWar | None:
    """The war that a surface names on a day; still under way from its beginning to the month of its end."""
    war = next((w for w in wars() if w.names.search(surface)), None)
    return known(war, day) if war else None


def war_between(codes: tuple[str | None, ...], day: date | None) -> KnownWar | None:
    """The war of two sides (以色列与哈马斯之间的战火), if it is one of today's: begun by that day."""
    war = next((w for w in wars() if w.between(*codes) and w.begun_by(day)), None)
    return known(war, day) if war else None


@lru_cache(maxsize=16)
def recent(day: date | None) -> tuple[War, ...]:
    return tuple(war for war in wars() if war.recent(day))


def foe(code: str, day: date | None) -> str | None:
    """Whom a side is at war with on a day, or was within a year; clashes of two sides take no prisoners."""
    return next((war.other(code) for war in recent(day) if war.has(code) and not war.mutual), None)


def adversary(code: str, day: date | None) -> str | None:
    """The other side of a war of the day; where both attack each other, only while it is fought."""
    other, month = foe(code, day), day.isoformat()[:7] if day else ""
    fought = (war for war in wars() if war.mutual and war.has(code) and war.begun <= month <= war.ended)
    return other or next((war.other(code) for war in fought), None)


def blow_of(day: date) -> tuple[str, str] | None:
    """Who struck whom on a day that names the blow: 10月7日的袭击 -> PSE, ISR."""
    war = next((w for w in wars() if w.struck == day.isoformat()), None)
    return (war.struck_by, war.other(war.struck_by)) if war else None


def captor(code: str, day: date | None) -> str | None:
    """Who holds the hostages that a side at war misses: ISR -> PSE."""
    return next((war.captor for war in recent(day) if war.captor not in ("", code) and war.has(code)), None)


def hostages(day: date | None) -> tuple[str, str] | None:
    """Who holds hostages of whom on a day: PSE, ISR."""
    return next(((war.captor, war.other(war.captor)) for war in recent(day) if war.captor), None)


def invader(codes: tuple[str, ...], day: date | None) -> str | None:
    """Of two sides the one that has invaded the other."""
    return next((war.side for war in recent(day) if war.invasion and war.between(*codes)), None)


def ground(side: str, against: str, day: date | None) -> frozenset[str]:
    """The names of the ground on which one side strikes the other on a day: ISR, PSE -> 加沙, 加沙地带."""
    found = (war.ground for war in recent(day) if (war.side, war.against) == (side, against))
    return next(found, frozenset())


def fought_on(side: str, other: str, day: date | None) -> frozenset[str]:
    """The names of the ground on which two sides fight each other: AZE, ARM -> 纳卡."""
    return next((war.ground for war in recent(day) if war.mutual and war.between(side, other)), frozenset())


def held_on(holder: str, of: str, day: date | None) -> frozenset[str]:
    """The names of the ground on which a side holds hostages of another: PSE, ISR -> 加沙, 加沙地带."""
    return next((war.ground for war in recent(day) if (war.captor, war.side) == (holder, of)), frozenset())


def invaded(codes: tuple[str, ...], day: date | None) -> str | None:
    """Of two sides the one that the other has invaded, and that fights back at home."""
    by = invader(codes, day)
    return next((code for code in codes if by and code != by), None)


def known(war: War, day: date | None) -> KnownWar:
    over = bool(war.ended) and day is not None and day.isoformat()[: len(war.ended)] > war.ended
    both = (war.side, war.against)
    acting, targets = (both, both) if war.mutual else ((war.side,), (war.against,))
    return KnownWar(acting, targets, "held" if over else "ongoing", war.begun)


@cache
def waters() -> tuple[tuple[re.Pattern[str], str, tuple[str, ...]], ...]:
    return tuple((re.compile(row["surface"]), row["actor"], (row["target"],)) for row in rows("waters.csv"))


def claimant(place: str, actor: str) -> tuple[str, ...]:
    """Towards whom it is that `actor` enters a disputed water: CHN near 钓鱼岛 -> JPN, USA in 台湾海峡 -> CHN."""
    return next((target for names, who, target in waters() if who in (actor, "*") and names.search(place)), ())
