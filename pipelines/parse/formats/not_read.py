"""Files whose kind is plain and that huitan does not read: each is refused by its own name, with the way out."""

import re
from collections.abc import Iterator

from pipelines.parse.formats.mhtml import content_of
from pipelines.read.raw_file import RawFile
from pipelines.reject import Reject

NAME = "not_read"
EXPORT = "export its table of articles as CSV, JSON or Parquet."
KINDS: tuple[tuple[re.Pattern[bytes], str, str], ...] = (
    (re.compile(rb"%PDF-"), "office_document", "A PDF: save its text as a text file."),
    (
        re.compile(rb"\xd0\xcf\x11\xe0"),
        "office_document",
        "A document of Word, Excel or the like: save it as text or CSV.",
    ),
    (re.compile(rb"\s*\{\\rtf\d"), "office_document", "A document in Rich Text: save it as plain text."),
    (re.compile(rb"SQLite format 3\0"), "database", f"A database of SQLite: {EXPORT}"),
    (
        re.compile(
            rb"(?>\s|--[^\n]*|/\*.{0,2000}?\*/;?|(?:SET|PRAGMA|SELECT pg_catalog)[^\n]*)*+"
            rb"(?:(?:DROP|CREATE|LOCK|ALTER)\s+(?:TABLES?|DATABASE|SCHEMA|TYPE)|INSERT\s+INTO|BEGIN TRANSACTION"
            rb"|USE\s+`)",
            re.S,
        ),
        "database",
        f"A dump of a database in SQL: {EXPORT}",
    ),
)


def sniff(raw: RawFile) -> float:
    return 0.96 if kind_of(content_of(raw)) else 0.0


def parse(raw: RawFile) -> Iterator[Reject]:
    if kind := kind_of(content_of(raw)):
        yield Reject(*kind, {"path": raw.path})


def kind_of(content: bytes) -> tuple[str, str] | None:
    """(reason, detail)"""
    head = content[:8000].removeprefix(b"\xef\xbb\xbf")
    return next(((reason, detail) for form, reason, detail in KINDS if form.match(head)), None)
