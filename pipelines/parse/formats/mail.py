"""E-mail: one letter (.eml) or many (mbox), as newsletters and press services send them.

Belongs here: the letters. Not here: pages saved as MIME, see mhtml.py.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from email import message_from_bytes
from email.errors import MessageError
from email.header import decode_header, make_header
from email.message import Message
from email.policy import compat32
from email.utils import parseaddr
from html import escape

from pipelines.parse.article import Article
from pipelines.parse.page.inner_file import budget_of, inner, read_inner
from pipelines.parse.page.page_source import known_in
from pipelines.parse.page.written_time import when
from pipelines.read.raw_file import RawFile
from pipelines.reject import Reject

NAME = "mail"
HEADERS = (
    re.compile(rb"^Subject:", re.M | re.I),
    re.compile(rb"^Date:", re.M | re.I),
    re.compile(rb"^From:", re.M | re.I),
)
SAVED = re.compile(rb"^(?:Snapshot-Content-Location|From: <Saved by)", re.M | re.I)
LETTER = re.compile(rb"^From [^\n]{3,200}\d{4}[ \t]*\r?\n(?=[A-Z][\w-]+:)", re.M)
TITLED = re.compile(rb"<title[^>]*>\s*[^\s<]|<h1\b", re.I)
FORWARDED = re.compile(r"^(?:\s*(?:Fwd?|Fw|转发|轉寄|轉發|Re|回复|回覆)\s*[:：]\s*)+", re.I)


def sniff(raw: RawFile) -> float:
    """0.96 for a head of letters' headers: a page saved by a browser has others."""
    head = raw.as_found[:6000]
    if b"Subject:" not in head or SAVED.search(head) or not re.match(rb"\s*(?:From |[A-Z][\w-]+:)", head):
        return 0.0
    return 0.96 if all(header.search(head) for header in HEADERS) else 0.0


def parse(raw: RawFile) -> Iterator[Article | Reject]:
    content = raw.as_found
    starts = [match.end() for match in LETTER.finditer(content)] or [0]
    ends = [*(match.start() for match in list(LETTER.finditer(content))[1:]), len(content)]
    for number, (start, end) in enumerate(zip(starts, ends, strict=True), 1):
        yield from letter(raw, content[start:end], number)


def letter(raw: RawFile, content: bytes, number: int) -> Iterator[Article | Reject]:
    """Its HTML part, else its plain text, read as a file of its own; subject, sender, date say what that does not."""
    try:
        mail = message_from_bytes(content, policy=compat32)
        kind, text = body(mail)
    except (MessageError, ValueError, LookupError, RecursionError) as error:
        yield Reject("broken_mail", f"Letter {number} cannot be read: {error}.", {"path": raw.path})
        return
    subject = FORWARDED.sub("", header(mail, "Subject"))
    if not text.strip():
        yield Reject("no_text", "The letter has no text.", {"path": raw.path, "title": subject})
        return
    sent, (name, address) = when(header(mail, "Date"), "meta"), parseaddr(header(mail, "From"))
    sender = known_in(name) or known_in(address.rpartition("@")[2])
    if kind == "html" and not TITLED.search(text):
        text = f"<title>{escape(subject)}</title>".encode("ascii", "xmlcharrefreplace") + text
    for found in read_inner(
        inner(raw, f"letter_{number}.{kind}", text), budget_of(raw), seen=sent.at if sent else None
    ):
        yield (
            found
            if isinstance(found, Reject)
            else replace(
                found,
                title=found.title or subject,
                source=found.source or (sender.name if sender else None),
                published=found.published or sent,
            )
        )


def body(mail: Message) -> tuple[str, bytes]:
    """(html | txt, its text in UTF-8)"""
    parts = [part for part in mail.walk() if not part.is_multipart() and not part.get_filename()]
    for kind, name in (("text/html", "html"), ("text/plain", "txt")):
        for part in parts:
            content = part.get_payload(decode=True) if part.get_content_type() == kind else None
            if isinstance(content, bytes) and content.strip():
                charset = part.get_content_charset()
                return name, content.decode(charset, "replace").encode() if charset and name == "txt" else content
    return "txt", b""


def header(mail: Message, name: str) -> str:
    """=?utf-8?B?5aSW6ZW/?= -> 外长; also a header whose bytes nobody encoded"""
    written = next((str(value) for key, value in mail.raw_items() if key.lower() == name.lower()), "")
    if not written.isascii():
        return " ".join(as_sent(written.encode("utf-8", "surrogateescape"), mail).split())
    try:
        return " ".join(str(make_header(decode_header(written))).split())
    except (MessageError, LookupError, ValueError):
        return written


def as_sent(content: bytes, mail: Message) -> str:
    """Bytes of a header by the first charset that they may be in: UTF-8, the letter's own, China's."""
    for codec in ("utf-8", *filter(None, mail.get_charsets()), "gb18030"):
        try:
            return content.decode(codec)
        except (UnicodeDecodeError, LookupError):
            continue
    return content.decode("utf-8", "replace")
