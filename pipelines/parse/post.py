"""An archived post to an article: header, body and all clues together. Belongs here: what the post formats share."""

import re
from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime, timedelta

from pipelines.parse.article import Article, Published
from pipelines.parse.best_clue import best
from pipelines.parse.blocks import Block, blocks
from pipelines.parse.body import Body, read_body
from pipelines.parse.changed import apart
from pipelines.parse.header import Header, fetched_at
from pipelines.parse.language import not_chinese
from pipelines.parse.outlets import Outlet, outlet, signed
from pipelines.parse.page.title import SECTION
from pipelines.parse.published import (
    CHINA,
    dateline,
    from_path,
    from_url,
    front_matter,
    header_epoch,
    roc_tail,
    visible,
)
from pipelines.parse.told_source import FROM
from pipelines.read.raw_file import RawFile
from pipelines.reject import Reject

MARKUP = re.compile(r"<(?:p|div|br|article|section|main|figure|span|img|h[1-6]|li|ul|table|time|address)\b[^>]*>", re.I)
SHORTCODE = re.compile(r"\{\{[<%][^\n]{0,2000}?[%>]\}\}|\{%[^\n]{0,2000}?%\}")  # of Hugo, of Jekyll
COMMENT = re.compile(r"<!--(?:(?!<!--).)*?-->", re.S)
BLANK_LINE = re.compile(r"\n")
ARCHIVE_SLACK = timedelta(days=2)
NOT_AUTHORS = frozenset({"", "unknown"})

TRUST = (
    "visible_line",
    "header_comment",
    "front_matter",
    "url",
    "dateline",
    "path",
)  # of a post, the first that can be true wins


def read_post(raw: RawFile, header: Header, trust: tuple[str, ...] = TRUST) -> Iterator[Article | Reject]:
    """One post -> its article, or the reason why there is none."""
    publisher = publisher_of(header)
    body = read_body(body_blocks(header.body), header.title, publisher)
    yield refused(raw, header, body) or article(raw, header, body, publisher, trust)


def refused(raw: RawFile, header: Header, body: Body) -> Reject | None:
    if not body.paragraphs:
        listed = len(body.related) > 2
        reason, why = (
            ("headlines_only", "It lists headlines with links and no text.")
            if listed
            else ("no_text", "There is no text in it.")
        )
        return Reject(
            reason, why, {"path": raw.path, "title": header.title[:200], "headlines": list(body.related[:20])}
        )
    return not_chinese("\n".join([header.title, *body.paragraphs]), raw.path)


def article(raw: RawFile, header: Header, body: Body, publisher: Outlet | None, trust: tuple[str, ...]) -> Article:
    seen = fetched_at(header.fields)
    return Article(
        title=header.title,
        paragraphs=tuple(body.paragraphs),
        url=header.url,
        source=source_of(header, body, publisher),
        author=author_of(header, publisher) or body.author,
        section=header.fields.get("category") or None,
        published=best(found := clues(raw, header, body, publisher, trust), latest(header, seen, found)),
        not_after=seen,
        title_is_truncated=False,
        captions=tuple(body.captions),
        related=tuple(body.related),
    )


def publisher_of(header: Header) -> Outlet | None:
    """The outlet by the archive's own name for it, else by the host of the address."""
    names = (header.fields.get(key, "") for key in ("source", "author", "categories", "tags"))
    return next((found for name in names if (found := outlet(name))), None) or outlet(header.url)


def source_of(header: Header, body: Body, publisher: Outlet | None) -> str | None:
    if publisher:
        return publisher.name
    own = signed(body.paragraphs[0])
    if own:
        return own.name
    fields = header.fields
    shown = next((match[1] for line in body.date_lines if (match := FROM.search(line))), None)
    archive = fields.get("categories", "")
    return fields.get("source") or shown or (archive if is_outlet(archive) else None)


def is_outlet(name: str) -> bool:
    """An archive's category may be an outlet's name; 国际 and 日本, 外交 are none."""
    return bool(name) and ", " not in name and not SECTION.fullmatch(name)


def author_of(header: Header, publisher: Outlet | None) -> str | None:
    """A person or desk; not the publisher, whom archives put there too."""
    name = header.fields.get("author", "").strip()
    if name.lower() in NOT_AUTHORS or outlet(name) or name == header.fields.get("categories"):
        return None
    return name


def clues(
    raw: RawFile, header: Header, body: Body, publisher: Outlet | None, trust: tuple[str, ...]
) -> list[Published | None]:
    """Every evidence for the time, in the order of trust."""
    zone = publisher.zone if publisher else CHINA
    feed = header_epoch(header.epoch, fetched_at(header.fields)) if header.epoch else None
    stated = front_matter(header.fields.get("date", ""), zone)
    by_url = from_url(header.url, zone)
    near = next((clue.at.date() for clue in (stated, feed, by_url) if clue), None)
    seen = feed.at if feed else stated.at if stated and stated.precision == "minute" else None
    found: dict[str, Callable[[], Published | None]] = {
        "visible_line": lambda: seen_line(body, header, publisher, seen),
        "header_comment": lambda: feed,
        "front_matter": lambda: stated,
        "url": lambda: by_url,
        "dateline": lambda: roc_tail(header.body[-400:], zone) or dateline(body.paragraphs[0], near, zone),
        "path": lambda: from_path(raw.path, zone),
    }
    return [found[basis]() for basis in trust]


def seen_line(body: Body, header: Header, publisher: Outlet | None, seen: datetime | None) -> Published | None:
    """The visible line with a time before one with a day alone."""
    lines = [header.dated, *body.date_lines] if header.dated else body.date_lines
    first, changed = apart(lines)
    found = [clue for line in (*first, *changed) if (clue := visible(line, publisher, seen))]
    return next((clue for clue in found if clue.precision == "minute"), found[0] if found else None)


def latest(header: Header, seen: datetime | None, found: Sequence[Published | None]) -> datetime | None:
    """A clock that saw the post: the crawler's, or the feed's or the archive's with its slack."""
    if seen:
        return seen
    if header.epoch:
        return datetime.fromtimestamp(header.epoch / 1000, UTC) + ARCHIVE_SLACK
    filed = next((clue for clue in found if clue and clue.basis == "front_matter"), None)
    return filed.at + ARCHIVE_SLACK if filed and filed.precision == "minute" else None


def body_blocks(text: str) -> list[Block]:
    """HTML by its blocks; plain text by its lines."""
    if "{%" in text or "{{" in text:
        text = SHORTCODE.sub("", text)
    if MARKUP.search(text):
        return blocks(text)
    text = COMMENT.sub("", text) if "<!--" in text else text
    return [Block("paragraph", line.strip()) for line in BLANK_LINE.split(text) if line.strip()]
