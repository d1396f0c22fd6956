"""A file inside a file: page of a crawl, record of a WARC, member of an archive. Belongs here:

its bytes as a RawFile. Not here: the carriers.
"""

import hashlib
import re
import unicodedata
from collections.abc import Iterator
from contextvars import ContextVar
from dataclasses import dataclass, replace

from pipelines.parse.article import Article, Parsed
from pipelines.read.raw_file import RawFile
from pipelines.reject import Reject

INSIDE = "!/"  # between the path of a carrier and the path in it
MAX_DEPTH = 4  # carriers in carriers
MAX_BYTES = 512 * 2**20  # of all that one raw file unpacks to
MAX_MEMBERS = 100_000
MAX_MEMBER = 64 * 2**20
MAX_RATIO = 400  # unpacked to packed; text reaches 20, a page of one letter 1000
DECLARED = re.compile(rb"""(?:charset|encoding)\s*=\s*["']?\s*([\w-]{3,20})""", re.I)
ALIASES = {
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "x-gbk": "gb18030",
    "big5": "big5hkscs",
    "utf8": "utf-8",
    "unicode": "utf-8",
}


@dataclass(slots=True)
class Budget:
    """What may still be unpacked from one raw file, through all its inner archives."""

    bytes: int = MAX_BYTES
    members: int = MAX_MEMBERS

    def spend(self, size: int) -> bool:
        self.bytes -= size
        self.members -= 1
        return self.bytes >= 0 and self.members >= 0


_budget: ContextVar[Budget | None] = ContextVar("budget", default=None)


def budget_of(raw: RawFile) -> Budget:
    """The budget of the outermost carrier; a new one when `raw` is that carrier."""
    return (_budget.get() if INSIDE in raw.path else None) or Budget()


def depth_of(raw: RawFile) -> int:
    return raw.path.count(INSIDE)


def safe_name(name: str) -> str:
    """'../../etc/x', 'C:\\\\x', '/x' -> a name that stays inside: it is shown and read for dates, never opened."""
    parts = [part for part in re.split(r"[/\\]+", unicodedata.normalize("NFC", name)) if part not in ("", ".", "..")]
    return "/".join(parts)[:500].replace("\0", "") or "unnamed"


def inner(raw: RawFile, name: str, content: bytes, charset: str | None = None) -> RawFile:
    """The bytes as a file of its own, decoded; `file_id` stays that of the file on disk."""
    text, encoding = decoded(content, charset)
    return replace(
        raw,
        path=f"{raw.path}{INSIDE}{name}",
        sha256=hashlib.sha256(content).hexdigest(),
        size_bytes=len(content),
        encoding=encoding,
        text=text.replace("\r\n", "\n").replace("\r", "\n"),
        content=content,
    )


def decoded(content: bytes, charset: str | None = None) -> tuple[str, str]:
    """(text, codec): a byte order mark, UTF-8, what the bytes or their carrier declare, GB18030, Big5;

    ('', binary) for none.
    """
    if content.startswith((b"\xff\xfe", b"\xfe\xff")) and not content.startswith(MAGIC):
        return content.decode("utf-16", "replace"), "utf-16"
    if content.startswith(MAGIC) or content[:4096].count(0) > 1:
        return "", "binary"
    declared = [match.decode("ascii").lower() for match in DECLARED.findall(content[:3000])]
    for codec in dict.fromkeys(
        ["utf-8-sig", *(ALIASES.get(name, name) for name in [charset or "", *declared] if name), "gb18030", "big5hkscs"]
    ):
        try:
            return content.decode(codec), codec.replace("utf-8-sig", "utf-8")
        except (UnicodeDecodeError, LookupError):
            continue
    damaged = content.decode("utf-8", "replace")
    return (damaged, "utf-8") if damaged.count("\ufffd") * 50 < len(damaged) else ("", "binary")


MAGIC = (
    b"PK\x03\x04",
    b"PK\x05\x06",
    b"\x1f\x8b",
    b"\x28\xb5\x2f\xfd",
    b"BZh",
    b"\xfd7zXZ\x00",
    b"7z\xbc\xaf\x27\x1c",
    b"Rar!",
    b"%PDF",
    b"\x89PNG",
    b"\xff\xd8\xff",
    b"GIF8",
)


def read_inner(file: RawFile, budget: Budget, url: str | None = None) -> Iterator[Article | Reject]:
    """The articles of an inner file, by whichever format takes it.

    `url` where the carrier knows it and the page does not say.
    """
    from pipelines.parse.dispatch import parse_file  # the dispatcher knows all formats, and they know this

    token = _budget.set(budget)
    try:
        parsed: Parsed = parse_file(file)
    finally:
        _budget.reset(token)
    for article in parsed.articles:
        yield replace(article, url=article.url or url) if url and len(parsed.articles) == 1 else article
    for reject in parsed.rejects:
        yield replace(reject, row={"path": file.path, **reject.row})


def too_much(raw: RawFile, what: str) -> Reject:
    return Reject("archive_limit", f"The archive is not read further: {what}.", {"path": raw.path})
