"""What a browser recorded of its requests (.har): each answer that is a page is read as a file of its own."""

import json
from base64 import b64decode
from collections.abc import Iterator, Mapping

from pipelines.parse.article import Article
from pipelines.parse.page.inner_file import budget_of, inner, read_inner, safe_name, too_much
from pipelines.parse.page.written_time import when
from pipelines.read.raw_file import RawFile
from pipelines.reject import Reject

NAME = "har"
HEAD = 20_000
PAGES = ("text/html", "application/xhtml", "application/json", "application/rss", "application/atom", "text/xml")


def sniff(raw: RawFile) -> float:
    head = raw.text[:HEAD].lstrip("\ufeff \n\t")
    return 0.95 if head.startswith("{") and '"log"' in head[:200] and '"entries"' in head and '"request"' in head else 0


def parse(raw: RawFile) -> Iterator[Article | Reject]:
    try:
        log = json.loads(raw.text.lstrip("\ufeff"), strict=False)["log"]
        entries = [entry for entry in log["entries"] if isinstance(entry, dict)]
    except (ValueError, RecursionError, KeyError, TypeError) as error:
        yield Reject("broken_json", f"The record of requests cannot be read: {str(error)[:120]}.", {"path": raw.path})
        return
    budget, found = budget_of(raw), 0
    for url, content, time in filter(None, map(answer, entries)):
        found += 1
        if not budget.spend(len(content)):
            yield too_much(raw, "its pages are too many or too large")
            return
        seen = when(time, "meta")
        file = inner(raw, safe_name(url).replace(":/", "://", 1), content)
        yield from read_inner(file, budget, url, seen.at if seen else None)
    if not found:
        yield Reject("no_page", "The browser recorded no answer that is a page.", {"path": raw.path})


def answer(entry: Mapping[str, object]) -> tuple[str, bytes, str] | None:
    """(address, bytes, time) of an entry whose answer is a page."""
    request, response = entry.get("request"), entry.get("response")
    content = response.get("content") if isinstance(response, dict) else None
    text = content.get("text") if isinstance(content, dict) else None
    if not isinstance(content, dict) or not isinstance(text, str) or not isinstance(request, dict):
        return None
    if not str(content.get("mimeType") or "").startswith(PAGES):
        return None
    try:
        found = b64decode(text) if content.get("encoding") == "base64" else text.encode("utf-8", "surrogatepass")
    except ValueError:
        return None
    return str(request.get("url") or "page.html"), found, str(entry.get("startedDateTime") or "")
