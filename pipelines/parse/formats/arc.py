"""Web archives of the older kind (.arc): a line with address, time, type and length over each answer of a server."""

import re
from collections.abc import Iterator

from pipelines.parse.article import Article
from pipelines.parse.formats.warc import READABLE
from pipelines.parse.page.inner_file import budget_of, inner, read_inner, too_much
from pipelines.parse.page.written_time import when
from pipelines.read.raw_file import RawFile
from pipelines.reject import Reject

NAME = "arc"
RECORD = re.compile(
    rb"(?P<url>[a-z]+:[^\s]{3,2000}) [^ \n]* (?P<time>\d{14}) (?P<kind>[^ \n]*)(?: [^\n]*)? (?P<size>\d{1,10})\r?\n"
)
STATUS = re.compile(rb"HTTP/\d\.\d (\d{3})")
HEAD_END = re.compile(rb"\r?\n\r?\n")


def sniff(raw: RawFile) -> float:
    content = raw.as_found[:400]
    return 0.97 if content.startswith(b"filedesc://") and RECORD.match(content) else 0.0


def parse(raw: RawFile) -> Iterator[Article | Reject]:
    content, budget, at, number = raw.as_found, budget_of(raw), 0, 0
    while match := RECORD.search(content, at):
        at, url = match.end() + int(match["size"]), match["url"].decode("utf-8", "replace")
        answer = content[match.end() : at]
        if url.startswith("filedesc:"):
            continue
        number += 1
        if not budget.spend(len(answer)):
            yield too_much(raw, "its pages are too many or too large")
            return
        yield from page(raw, url, match, answer)
    if not number:
        yield Reject("no_page", "The web archive holds no answer of a server.", {"path": raw.path})


def page(raw: RawFile, url: str, record: re.Match[bytes], answer: bytes) -> Iterator[Article | Reject]:
    status, head = STATUS.match(answer), HEAD_END.search(answer)
    body = answer[head.end() :] if status and head else answer
    row: dict[str, object] = {"path": raw.path, "url": url}
    if status and not status[1].startswith(b"2"):
        yield Reject("http_error", f"The server answered {int(status[1])}.", row)
    elif not record["kind"].decode("latin-1").lower().startswith(READABLE):
        yield Reject("not_text", f"The answer is {record['kind'].decode('latin-1')[:60]}, not a page.", row)
    else:
        seen = when(f"{record['time'].decode()[:8]}T{record['time'].decode()[8:]}Z", "meta")
        yield from read_inner(inner(raw, url, body), budget_of(raw), url, seen.at if seen else None)
