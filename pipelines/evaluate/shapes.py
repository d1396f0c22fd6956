"""What is compared: one shape for what people annotated and what was extracted. Not here: how either is read."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Event:
    """Dates are YYYY, YYYY-MM or YYYY-MM-DD. `evidence` is a piece of the article's clean text."""

    type: str
    status: str
    date_start: str | None
    date_end: str | None
    place: str | None
    country: str | None
    people: tuple[str, ...]
    parties: tuple[str, ...]
    targets: tuple[str, ...]
    background: bool
    evidence: str
    name: str | None = None
    optional: bool = False  # annotators differ: counts neither for nor against
    rule: str | None = None  # what was extracted says which rule found it
    start: int | None = None  # and where


@dataclass(frozen=True, slots=True)
class Statement:
    speaker: str
    speaker_country: str | None
    act: str
    targets: tuple[str, ...]
    quote: str
    topics: tuple[str, ...] = ()
    optional: bool = False
    rule: str | None = None
    start: int | None = None


@dataclass(frozen=True, slots=True)
class Agreement:
    parties: tuple[str, ...]
    kind: str
    quote: str
    optional: bool = False
    rule: str | None = None
    start: int | None = None


@dataclass(frozen=True, slots=True)
class Detail:
    """What an article has one of, or a plain list: its title, its source, each of its topics."""

    name: str
    value: str | None
    rule: str | None = None
    start: int | None = None


Fact = Event | Statement | Agreement | Detail


@dataclass(frozen=True, slots=True)
class Wanted:
    """An article as annotated."""

    title: str | None
    published: str | None
    source: str | None
    body_first: str
    body_last: str
    must_not: tuple[str, ...]
    topics: tuple[str, ...]
    topics_optional: tuple[str, ...]
    events: tuple[Event, ...]
    statements: tuple[Statement, ...]
    agreements: tuple[Agreement, ...]


@dataclass(frozen=True, slots=True)
class Got:
    """An article as huitan sees it; `text` is the clean one, `published` begins with YYYY-MM-DD."""

    title: str
    text: str
    published: str | None = None
    source: str | None = None
    topics: tuple[str, ...] = ()
    events: tuple[Event, ...] = ()
    statements: tuple[Statement, ...] = ()
    agreements: tuple[Agreement, ...] = ()


@dataclass(frozen=True, slots=True)
class Annotated:
    """One annotation file; `path` is that of the raw file, relative to the raw folder."""

    path: str
    articles: tuple[Wanted, ...]
