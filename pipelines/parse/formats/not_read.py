"""Files whose kind is plain and that huitan does not read: each is refused by its own name, with the way out."""

import re
from collections.abc import Iterator
from dataclasses import replace

from pipelines.read.raw_file import RawFile
from pipelines.reject import Reject

NAME = "not_read"
EXPORT = "export its table of articles as CSV, JSON or Parquet."
SQL = re.compile(
    rb"(?>\s|--[^\n]*|/\*.{0,2000}?\*/;?|(?:SET|PRAGMA|SELECT pg_catalog)[^\n]*)*+"
    rb"(?:(?:DROP|CREATE|LOCK|ALTER)\s+(?:TABLES?|DATABASE|SCHEMA|TYPE)|INSERT\s+INTO|BEGIN TRANSACTION|USE\s+`)",
    re.S,
)
KINDS = {
    re.compile(rb"%PDF-"): Reject("office_document", "A PDF: save its text as a text file."),
    re.compile(rb"\xd0\xcf\x11\xe0"): Reject("office_document", "Word, Excel or the like: save it as text or CSV."),
    re.compile(rb"\s*\{\\rtf\d"): Reject("office_document", "Rich Text: save it as plain text."),
    re.compile(rb"SQLite format 3\0"): Reject("database", f"A database of SQLite: {EXPORT}"),
    re.compile(rb"(?:WEBVTT|1\r?\n\d\d:\d\d:\d\d[,.]\d{3} --> )"): Reject("no_article", "Subtitles of a film."),
    SQL: Reject("database", f"A dump of a database in SQL: {EXPORT}"),
}


def sniff(raw: RawFile) -> float:
    return 0.96 if refused(raw) else 0.0


def parse(raw: RawFile) -> Iterator[Reject]:
    if found := refused(raw):
        yield replace(found, row={"path": raw.path})


def refused(raw: RawFile) -> Reject | None:
    head = raw.as_found[:8000].removeprefix(b"\xef\xbb\xbf")
    return next((reject for form, reject in KINDS.items() if form.match(head)), None)
