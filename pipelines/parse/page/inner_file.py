"""A file inside a file: page of a crawl, record of a WARC, member of an archive.

Belongs here: its bytes as a RawFile. Not here: the carriers.
"""

import hashlib
import re
import unicodedata
from collections.abc import Iterator
from contextvars import ContextVar
from dataclasses import dataclass, replace
from datetime import datetime

from pipelines.parse.article import Article, Parsed
from pipelines.read.decode import decode
from pipelines.read.raw_file import RawFile
from pipelines.reject import Reject

INSIDE = "!/"  # between the path of a carrier and the path in it
MAX_DEPTH = 4  # carriers in carriers
MAX_BYTES = 512 * 2**20  # of all that one raw file unpacks to
MAX_MEMBERS = 100_000
MAX_MEMBER = 64 * 2**20
MAX_RATIO = 400  # unpacked to packed; text reaches 20, a page of one letter 1000


@dataclass(slots=True)
class Budget:
    """What may still be unpacked from one raw file, through all its inner archives."""

    bytes: int = MAX_BYTES
    members: int = MAX_MEMBERS

    def spend(self, size: int) -> bool:
        self.bytes -= size
        self.members -= 1
        return self.bytes >= 0 and self.members >= 0


_seen: ContextVar[datetime | None] = ContextVar("seen", default=None)
_budget: ContextVar[Budget | None] = ContextVar("budget", default=None)


def budget_of(raw: RawFile) -> Budget:
    """The budget of the outermost carrier; a new one when `raw` is that carrier."""
    return (_budget.get() if INSIDE in raw.path else None) or Budget()


def seen_of(raw: RawFile) -> datetime | None:
    """When an inner file was fetched, as far as its carrier knows."""
    return _seen.get() if INSIDE in raw.path else None


def depth_of(raw: RawFile) -> int:
    return raw.path.count(INSIDE)


def safe_name(name: str) -> str:
    """'../../etc/x', 'C:\\\\x', '/x' -> a name that stays inside: it is shown and read for dates, never opened."""
    parts = [part for part in re.split(r"[/\\]+", unicodedata.normalize("NFC", name)) if part not in ("", ".", "..")]
    return "/".join(parts)[:500].replace("\0", "") or "unnamed"


def inner(raw: RawFile, name: str, content: bytes) -> RawFile:
    """The bytes as a file of its own, decoded; `file_id` stays that of the file on disk."""
    found = decode(content)
    return replace(
        raw,
        path=f"{raw.path}{INSIDE}{name}",
        sha256=hashlib.sha256(content).hexdigest(),
        size_bytes=len(content),
        encoding="binary" if found.binary else found.encoding,
        text=found.text,
        content=content,
    )


def read_inner(
    file: RawFile, budget: Budget, url: str | None = None, seen: datetime | None = None
) -> Iterator[Article | Reject]:
    """The articles of an inner file, by whichever format takes it.

    `url` and `seen` (when it was fetched) are what the carrier knows of it, for what the page does not say itself.
    """
    from pipelines.parse.dispatch import parse_file  # the dispatcher knows all formats, and they know this

    token, fetched = _budget.set(budget), _seen.set(seen or seen_of(file))
    try:
        parsed: Parsed = parse_file(file)
    finally:
        _budget.reset(token)
        _seen.reset(fetched)
    for article in parsed.articles:
        own = article.url or (url if len(parsed.articles) == 1 else None)
        yield replace(article, url=own, not_after=article.not_after or seen)
    for reject in parsed.rejects:
        yield replace(reject, row={"path": file.path, **reject.row})


def too_much(raw: RawFile, what: str) -> Reject:
    return Reject("archive_limit", f"The archive is not read further: {what}.", {"path": raw.path})
