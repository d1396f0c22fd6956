"""Counting: what was right, of how much. Belongs here: sums and the figures made of them. Not here: what is counted."""

from collections import Counter
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from typing import NamedTuple

from pipelines.evaluate.matching import paired
from pipelines.evaluate.shapes import Agreement, Detail, Event, Fact, Statement


@dataclass(frozen=True, slots=True)
class Counts:
    """`right` of `got` found and of `wanted` to be found. A share (so many of so many) has both of them equal."""

    right: int = 0
    got: int = 0
    wanted: int = 0

    def __add__(self, other: "Counts") -> "Counts":
        return Counts(self.right + other.right, self.got + other.got, self.wanted + other.wanted)

    @property
    def precision(self) -> float:
        return self.right / self.got if self.got else 0.0

    @property
    def recall(self) -> float:
        return self.right / self.wanted if self.wanted else 0.0

    @property
    def f1(self) -> float:
        """The share itself, where it is one."""
        return 2 * self.right / (self.got + self.wanted) if self.got + self.wanted else 0.0


def of_sets(wanted: Collection[str], got: Collection[str]) -> Counts:
    return Counts(len({*wanted} & {*got}), len({*got}), len({*wanted}))


def of_names(wanted: Collection[str], got: Collection[str]) -> Counts:
    return Counts(paired(wanted, got), len(got), len(wanted))


class Figure(NamedTuple):
    """What is counted: events found; or in one group of them, (type, meeting) or (outlet, 法广)."""

    layer: str  # articles | topics | events | statements | agreements
    name: str
    by: str = ""
    group: str = ""


@dataclass(frozen=True, slots=True)
class Finding:
    """A miss (nothing got), a false alarm (nothing wanted), or a match whose `wrong` fields differ."""

    layer: str
    path: str
    article: int
    want: Fact | None
    got: Fact | None
    wrong: tuple[str, ...] = ()

    @property
    def kind(self) -> str:
        return "differs" if self.want and self.got else "missed" if self.want else "false"

    @property
    def group(self) -> str:
        """The type of an event, the act of a statement, the kind of an agreement: as wanted, or else as found."""
        match self.want or self.got:
            case Event(type=group) | Statement(act=group) | Agreement(kind=group) | Detail(name=group):
                return group
            case None:
                return ""


@dataclass(slots=True)
class Tally:
    """The counts of one document, of which figures are plain shares, and what was wrong."""

    path: str
    article: int = 0
    outlet: str = "unknown"
    counts: dict[Figure, Counts] = field(default_factory=dict)
    shares: set[Figure] = field(default_factory=set)
    statuses: Counter[tuple[str, str]] = field(default_factory=Counter)  # (wanted, got) of matched events
    findings: list[Finding] = field(default_factory=list)

    def add(self, layer: str, name: str, counts: Counts, by: str = "", group: str = "") -> None:
        figure = Figure(layer, name, by, group)
        self.counts[figure] = self.counts.get(figure, Counts()) + counts

    def check(self, layer: str, name: str, ok: bool) -> None:
        self.shares.add(Figure(layer, name))
        self.add(layer, name, Counts(int(ok), 1, 1))

    def found(self, layer: str, want: Fact | None, got: Fact | None, wrong: tuple[str, ...] = ()) -> None:
        self.findings.append(Finding(layer, self.path, self.article, want, got, wrong))


def total(tallies: Iterable[Tally]) -> dict[Figure, Counts]:
    """Sums over documents, figures in the order of their first appearance."""
    sums: dict[Figure, Counts] = {}
    for tally in tallies:
        for figure, counts in tally.counts.items():
            sums[figure] = sums.get(figure, Counts()) + counts
    return sums
