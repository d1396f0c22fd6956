"""What every format module yields. Belongs here: the shape. Not here: any knowledge of a format or an outlet."""

from dataclasses import dataclass, field
from datetime import datetime

from pipelines.reject import Reject


@dataclass(frozen=True, slots=True)
class Published:
    """When an article came out, as well as its file can tell.

    `at` is aware; a day has 00:00 of the outlet's zone, a month its first day. `not_after` is a clock that cannot
    be earlier (crawl time).
    """

    at: datetime
    precision: str  # minute | day | month
    basis: str  # front_matter | visible_line | header_comment | dateline | url | path | meta | feed | inherited


@dataclass(frozen=True, slots=True)
class Article:
    """One article as its file has it: original script, no markup.

    Furniture of the page is already left out where the format can tell.
    """

    title: str
    paragraphs: tuple[str, ...]
    url: str | None = None
    source: str | None = None  # the outlet, by its canonical name in outlets.yaml where known, else as written
    author: str | None = None
    section: str | None = None
    published: Published | None = None
    not_after: datetime | None = None
    title_is_truncated: bool = False  # the title is the head of the body, cut: do not strip it from the body
    text_is_cut: bool = False  # the text ends within a sentence, or says that it goes on elsewhere
    captions: tuple[str, ...] = ()
    related: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Parsed:
    """One raw file, read. `articles` in file order. No article and no reject is impossible: `parse_file` sees to it."""

    format: str
    articles: tuple[Article, ...] = ()
    rejects: tuple[Reject, ...] = field(default=())
