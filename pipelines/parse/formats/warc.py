"""Web archives (.warc, also compressed): each answer that is a page or a text is read as a file of its own."""

import io
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from fastwarc.warc import ArchiveIterator, WarcRecord, WarcRecordType

from pipelines.parse.article import Article
from pipelines.parse.page.inner_file import MAX_MEMBER, Budget, budget_of, inner, read_inner, too_much
from pipelines.parse.page.written_time import when
from pipelines.read.raw_file import RawFile
from pipelines.reject import Reject

NAME = "warc"
HEADS = (b"WARC/0.", b"WARC/1.")
READABLE = (
    "text/",
    "application/xhtml",
    "application/xml",
    "application/rss",
    "application/atom",
    "application/json",
    "application/ld+json",
)
KINDS = WarcRecordType.response | WarcRecordType.resource | WarcRecordType.conversion


def sniff(raw: RawFile) -> float:
    return 0.97 if raw.as_found[:8].startswith(HEADS) else 0.0


def parse(raw: RawFile) -> Iterator[Article | Reject]:
    """Compressed archives come here unpacked, by the format `packed`."""
    budget, number = budget_of(raw), 0
    records = ArchiveIterator(io.BytesIO(raw.as_found), record_types=KINDS, parse_http=True, auto_decode="all")
    while True:
        try:
            answer = next(map(_read, records), None)
        except (OSError, ValueError, RuntimeError, EOFError) as error:
            yield Reject("broken_warc", f"Record {number + 1} cannot be read: {str(error)[:160]}.", {"path": raw.path})
            return
        if answer is None:
            break
        number += 1
        if len(answer.content) > MAX_MEMBER or not budget.spend(len(answer.content)):
            yield too_much(raw, "its pages are too many or too large")
            return
        yield from _articles(raw, answer, budget)
    if not number:
        yield Reject("no_page", "The web archive holds no answer of a server.", {"path": raw.path})


@dataclass(frozen=True, slots=True)
class Answer:
    url: str
    status: int
    kind: str  # its media type
    content: bytes
    fetched: datetime | None


def _read(record: WarcRecord) -> Answer:
    headers = record.http_headers if record.is_http else None
    kind = (record.http_content_type if record.is_http else record.headers.get("Content-Type")) or ""
    url = record.headers.get("WARC-Target-URI") or ""
    status = int(headers.status_code or 0) if headers is not None else 0
    return Answer(
        url.strip("<> "),
        status,
        kind.lower(),
        record.reader.read(MAX_MEMBER + 1),
        _fetched(record),
    )


def _fetched(record: WarcRecord) -> datetime | None:
    found = when(record.headers.get("WARC-Date") or "", "meta")
    return found.at if found else None


def _articles(raw: RawFile, answer: Answer, budget: Budget) -> Iterator[Article | Reject]:
    row: dict[str, object] = {"path": raw.path, "url": answer.url}
    if answer.status and not 200 <= answer.status < 300:
        yield Reject("http_error", f"The server answered {answer.status}.", row)
    elif answer.kind and not answer.kind.startswith(READABLE):
        yield Reject("not_text", f"The answer is {answer.kind[:60]}, not a page.", row)
    else:
        yield from read_inner(
            inner(raw, answer.url or "record", answer.content), budget, answer.url or None, answer.fetched
        )
