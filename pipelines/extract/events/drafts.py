"""An event while it is being put together.

Belongs here: the draft and what can be read off it. Not here: frames, merging.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple

from pipelines.extract.facts import PAIR, When
from pipelines.extract.mentions.party import Party
from pipelines.extract.mentions.token import Token

HAPPENED = frozenset({"held", "ongoing"})


class Telling(NamedTuple):
    """One place where an article tells an event, with what is said of it there."""

    start: int
    end: int
    rule: str
    status: str
    days: tuple[date, date] | None
    told: int  # its day, its place, two people, and not only as an occasion (会谈后)


@dataclass
class Draft:
    rule: str
    type: str
    status: str
    line: int
    start: int
    end: int
    actors: list[tuple[str, Party]]
    targets: list[str]
    when: When | None = None
    place: Token | None = None
    country: str | None = None
    name: str | None = None
    words: str = ""  # of the trigger, as written
    ordinal: int | None = None
    format: str | None = None
    background: bool = False
    recalled: bool = False  # a word says that it is past (去年, 曾, 上一次)
    retold: bool = False  # told in words that were spoken at other talks (丙总统同您举行会谈)
    lately: bool = False  # a word says that it was a short while ago (近日)
    age: int = 0  # days from its first day to the article, where it is over
    before: bool = False  # the one before what its clause tells (自2019年以来首次, 时隔四年)
    looked_back: bool = False  # a word of some mention says so
    behind: bool = False  # stands behind what is told: 会晤达成的共识, 结束访问后, 举行过
    occasion: bool = False  # tells when somebody said something (会谈后表示)
    during: bool = False  # said to take place during a visit
    come_for: bool = False  # what a guest has come for: its days and its place are not those of his reception
    further: bool = False  # told as one more of a series (还与…举行会谈)
    sure: bool = True  # a word or a date says the status; else it is a default
    anaphor: bool = False  # only refers to what was told before (会谈后)
    comment: bool = False  # may only add to what was told before (成为首位会见甲的, 这是两国首次会谈, 此次日韩会谈)
    of_leaders: bool = False  # called after the leaders who hold it (两国元首三藩市会晤)
    tour: bool = False  # a journey to more countries than it names (历访, 八个国家)
    lines: list[int] = field(default_factory=list)
    tellings: list[Telling] = field(default_factory=list)

    def set_back(self) -> bool:
        """Does a word set it before what is told?"""
        return self.recalled or self.lately or self.looked_back or self.behind

    def codes(self) -> list[str]:
        return list(dict.fromkeys(c for _, p in self.actors for c in p.codes))

    def people(self) -> list[str]:
        return list(dict.fromkeys(p.name for _, p in self.actors if p.name))

    def name_targets(self, persons: Iterable[Token]) -> None:
        """Names those whom it hits."""
        for token in persons:
            if token.person and token.person not in self.people():
                self.actors.append(("target", Party((), token.person, token.key, start=self.start)))

    def shares_people(self, other: "Draft") -> bool:
        return not set(self.people()).isdisjoint(other.people())

    def sides(self) -> set[str]:
        return {*self.codes(), *self.targets}

    def days(self) -> tuple[date, date] | None:
        if self.when is None or self.when.date_start is None or self.when.date_end is None:
            return None
        return self.when.date_start, self.when.date_end

    def within(self, other: "Draft") -> bool:
        """Are its days among those of another?"""
        x, y = self.days(), other.days()
        return bool(x and y and y[0] <= x[0] and x[1] <= y[1])

    def days_apart(self, other: "Draft") -> int | None:
        """From the days of the one to those of the other; 0 or less where they share one, None where one has none."""
        x, y = self.days(), other.days()
        return max(x[0] - y[1], y[0] - x[1]).days if x and y else None

    def on_other_days(self, other: "Draft") -> bool:
        return (self.days_apart(other) or 0) > 0

    def one_day(self) -> date | None:
        """Its day, where it has but one."""
        days = self.days()
        return days[0] if days and days[0] == days[1] else None

    def day_told_in(self, start: int, end: int) -> bool:
        """Is its day told between two offsets of the text?"""
        return self.when is not None and start <= self.when.start < end

    def happened(self) -> bool:
        return self.status in HAPPENED

    def telling(self) -> Telling:
        of_itself = not (self.behind or self.occasion)
        dated = self.day_told_in(self.start, self.end)
        told = of_itself + dated + (self.place is not None) + min(len(self.people()), PAIR)
        return Telling(self.start, self.end, self.rule, self.status, self.days(), told)

    def best_told(self) -> Telling:
        """Where its state, its day and its people are told best; of several such places the first."""
        days = self.days()
        return max(
            self.tellings or [self.telling()],
            key=lambda t: (t.status == self.status, t.days == days, t.told),
        )
