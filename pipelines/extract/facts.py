"""What extraction finds in one article.

Belongs here: the shapes. Offsets are code points into the clean text, end exclusive.
"""

from dataclasses import dataclass
from datetime import date

PAIR = 2  # sides of talks of two
TALKS = frozenset({"meeting", "call"})  # the types of events in which sides talk
MET = TALKS | {"visit"}  # the types by which people meet
LECTURE = "gather_seminar"  # the rule by which somebody speaks before others: no talks of two
BY_LAW = frozenset({"sanction", "easing"})  # measures that are done by being announced
MEASURES = frozenset({"sanction", "easing", "detention", "military", "aid", "protest"})  # one acts on another


@dataclass(frozen=True, slots=True)
class When:
    """A closed interval of days as the text gives it. Vague times have null days and precision `vague`."""

    start: int
    end: int
    date_start: date | None
    date_end: date | None
    precision: str  # day | week | month | quarter | half | season | year | decade | range | vague
    surface: str
    rule: str
    kind: str = "point"  # point | range | deadline (年内: by the end) | since | vague
    hour: int | None = None

    @property
    def to_the_day(self) -> bool:
        """30日, 30日至12月12日; not 本周, however short."""
        return self.precision in ("day", "range")


@dataclass(frozen=True, slots=True)
class Participant:
    role: str  # principal | host | visitor | attendee | mediator | spokesperson | target
    name: str
    office: str | None
    organisation: str | None
    country: str | None
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class EventMention:
    type: str
    status: str
    date_start: date | None
    date_end: date | None
    date_precision: str | None
    date_text: str | None
    place: str | None
    country: str | None
    name: str | None
    ordinal: int | None
    format: str | None  # in_person | video | phone | letter
    people: tuple[str, ...]
    parties: tuple[str, ...]
    targets: tuple[str, ...]
    topics: tuple[str, ...]
    background: bool
    participants: tuple[Participant, ...]
    rule: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Statement:
    speaker: str
    speaker_office: str | None
    speaker_country: str | None
    attributed_to: str | None
    act: str
    targets: tuple[str, ...]
    topics: tuple[str, ...]
    start: int
    end: int
    direct: bool
    rule: str
    event: int | None  # index into Facts.events


@dataclass(frozen=True, slots=True)
class Agreement:
    parties: tuple[str, ...]
    kind: str  # agreed | signed
    item_no: int | None
    topics: tuple[str, ...]
    due_start: date | None
    due_end: date | None
    strength: str | None  # decide | agree | intend | strive | consider
    start: int
    end: int
    rule: str
    event: int | None


@dataclass(frozen=True, slots=True)
class Facts:
    """All that one article tells."""

    events: tuple[EventMention, ...] = ()
    statements: tuple[Statement, ...] = ()
    agreements: tuple[Agreement, ...] = ()
    topics: tuple[tuple[str, int], ...] = ()
