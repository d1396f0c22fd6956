"""A page saved by a browser as one MIME file (.mhtml, .mht)."""

import re
from collections.abc import Iterator
from email import message_from_bytes
from email.errors import MessageError
from email.message import Message
from email.policy import compat32

from pipelines.parse.article import Article
from pipelines.parse.page.inner_file import INSIDE, budget_of, inner, read_inner
from pipelines.parse.page.written_time import when
from pipelines.read.raw_file import RawFile
from pipelines.reject import Reject

NAME = "mhtml"
MIME = re.compile(rb"^(?:MIME-Version|Snapshot-Content-Location|From: <Saved by)[^\n]*$", re.M | re.I)
PARTS = re.compile(rb"^Content-Type:\s*(?:multipart/related|text/html)", re.M | re.I)


def sniff(raw: RawFile) -> float:
    head = raw.as_found[:4000]
    if b"MIME-" not in head and b"Saved by" not in head:
        return 0.0
    return 0.95 if MIME.search(head) and PARTS.search(head) else 0.0


def parse(raw: RawFile) -> Iterator[Article | Reject]:
    """The first HTML part is the page; the others are its frames and advertisements."""
    try:
        mail = message_from_bytes(raw.as_found, policy=compat32)
        page = next((part for part in mail.walk() if part.get_content_type() == "text/html"), None)
        content = page.get_payload(decode=True) if page is not None else None
    except (MessageError, ValueError, LookupError, RecursionError) as error:
        yield Reject("broken_mhtml", f"The MIME parts cannot be read: {error}.", {"path": raw.path})
        return
    if page is None or not isinstance(content, bytes) or not content.strip():
        yield Reject("no_page", "The MIME file holds no HTML part.", {"path": raw.path})
        return
    url = _address(mail, page)
    file = inner(raw, url or "page.html", content)
    saved = when(str(mail.get("Date") or ""), "meta")
    yield from read_inner(file, budget_of(raw), url, saved.at if saved else None)


def _address(mail: Message, page: Message) -> str | None:
    written = str(page.get("Content-Location") or mail.get("Snapshot-Content-Location") or "").strip()
    return written if written.startswith("http") and INSIDE not in written else None
