"""What is compared: a form is what one or more mentions say alike, a group the forms that tell of one event.

Days are ordinals (datetime.date.toordinal). People are canonical names by side; '' is a side that nobody knows.
"""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TypeVar

T = TypeVar("T")
EXACT, COARSE, IMPLIED = 0, 1, 2
AMERICAS = -30.0  # degrees: west of it a day has another date than where the news is written
CONFERENCE = 5  # days that one open to many lasts: its ministers come first, its leaders last
MANY = 4  # from so many sides on it is a conference: a report names some of them only


@dataclass(frozen=True, slots=True, eq=False)
class Form:
    number: int
    type: str
    sides: frozenset[str]
    targets: frozenset[str]
    people: Mapping[str, frozenset[str]]
    ranks: Mapping[str, str]
    series: str | None
    rank: str | None  # that the series tells
    open: bool
    ordinal: int | None
    format: str | None
    place: str | None
    country: str | None
    where: tuple[float, float] | None  # latitude, longitude of a city or venue
    first: int
    last: int
    surety: int
    topics: frozenset[str]
    measures: frozenset[str]  # what a sanction is on
    background: bool
    happened: bool
    published: int | None
    support: int

    @property
    def exact(self) -> bool:
        return self.surety == EXACT

    @property
    def implied(self) -> bool:
        return self.surety == IMPLIED

    @property
    def bare(self) -> bool:
        """Says only which sides met."""
        return not self.people and self.series is None

    @property
    def of_leaders(self) -> bool:
        """All who are named lead their side, and two sides or more are named."""
        return len(self.people) > 1 and {*map(self.ranks.get, self.people)} == {"leader"}


@dataclass(slots=True, eq=False)
class Group:
    """Forms of one event, with what they say together."""

    forms: list[Form] = field(default_factory=list)
    people: dict[str, Counter[str]] = field(default_factory=dict)
    sides: Counter[frozenset[str]] = field(default_factory=Counter)
    spans: Counter[tuple[int, int]] = field(default_factory=Counter)  # exact ones, else those that there are
    surety: int = IMPLIED
    slack: int = 0

    @property
    def support(self) -> int:
        return sum(form.support for form in self.forms)

    @property
    def founder(self) -> Form:
        return self.forms[0]

    def add(self, form: Form) -> None:
        self.forms.append(form)
        self.sides[form.sides] += form.support
        for side, names in form.people.items():
            self.people.setdefault(side, Counter()).update(dict.fromkeys(names, form.support))
        if form.surety < self.surety or not self.spans:
            self.spans, self.surety = Counter(), min(form.surety, self.surety)
        if form.surety == self.surety:
            self.spans[form.first, form.last] += form.support
        self.slack = max(self.slack, slack(form))

    @property
    def dated(self) -> bool:
        return self.surety < IMPLIED

    @property
    def exact(self) -> bool:
        return self.surety == EXACT

    def core(self, side: str) -> set[str]:
        """The people of a side whom enough reports name."""
        return common(self.people[side], 3) if side in self.people else set()

    def rebuild(self, forms: list[Form]) -> None:
        """Hold these forms only."""
        self.forms, self.people, self.sides, self.spans = [], {}, Counter(), Counter()
        self.surety, self.slack = IMPLIED, 0
        for form in forms:
            self.add(form)

    def told_when(self, form: Form) -> bool:
        """The form was published while the others were, or a week before or after."""
        days = [other.published for other in self.forms if other.published is not None]
        return form.published is not None and bool(days) and min(days) - 7 <= form.published <= max(days) + 7

    @property
    def bare(self) -> bool:
        return all(form.bare for form in self.forms)

    def days(self) -> set[tuple[int, int]]:
        """First and last days that enough reports give."""
        return common(self.spans, 2)

    def gap(self, form: Form) -> int:
        """Days between the event and what the form says; for one without days, its day of publication.

        What has happened lies before that day, what is to come after it; the other direction counts four times.
        """
        if form.exact or form.published is None or (form.happened and not form.implied):
            return min(max(first - form.last, form.first - last, 0) for first, last in self.days())
        ahead, back = (4, 1) if form.happened else (1, 4)
        day = form.published
        return min(max((first - day) * ahead, (day - last) * back, 0) for first, last in self.days())


def common(told: Counter[T], rare: int) -> set[T]:
    """What is told at most `rare` times less often than the commonest."""
    most = max(told.values())
    return {value for value, n in told.items() if n * rare >= most}


def alike(some: frozenset[str], others: frozenset[str]) -> bool:
    """The sides of one conference, of which either report may have left out a few."""
    return min(len(some), len(others)) >= MANY and len(some & others) * 3 >= len(some | others) * 2


def slack(form: Form) -> int:
    """Days by which reports of one event may differ: a dialogue that sits once a year, a place beyond the date line."""
    if form.type == "meeting" and form.series and form.open:
        return CONFERENCE
    if form.type == "visit":
        return 3
    if form.type == "meeting" and form.series and (form.rank not in ("leader", "minister") or len(form.sides) > 2):
        return 3
    if form.type not in ("meeting", "call"):
        return 1
    return 1 if form.where and form.where[1] < AMERICAS else 0
