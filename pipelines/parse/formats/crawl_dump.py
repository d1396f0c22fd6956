"""The log of a crawler: `[url:…]`, `[status_code:200]`, the page, again and again in one file."""

import re
from collections.abc import Iterator

from pipelines.parse.article import Article
from pipelines.parse.page.inner_file import budget_of, inner, read_inner, safe_name
from pipelines.parse.text_lines import parts
from pipelines.read.raw_file import RawFile
from pipelines.reject import Reject

NAME = "crawl_dump"
PAGE = re.compile(
    r"^[\[(<]?\s*(?:url|URL|Url|网址)\s*[:：=]\s*(?P<url>https?://[^\s\]\)>]+)\s*[\])>]?[ \t]*\n"
    r"(?:[\[(]?\s*(?:status_code|status|code)\s*[:：=]\s*(?P<status>\d{3})\s*[\])]?[ \t]*\n)?",
    re.M,
)


def sniff(raw: RawFile) -> float:
    """0.9 for a text that starts with an address line and goes on with a page."""
    head = raw.text[:5000].lstrip("\ufeff \n")
    match = PAGE.match(head)
    return 0.9 if match and (match["status"] or head[match.end() :].lstrip()[:1] == "<") else 0.0


def parse(raw: RawFile) -> Iterator[Article | Reject]:
    budget = budget_of(raw)
    for match, text in parts(PAGE.finditer(raw.text), raw.text):
        if match["status"] and not match["status"].startswith("2"):
            yield Reject(
                "http_error", f"The server answered {match['status']}.", {"path": raw.path, "url": match["url"]}
            )
            continue
        page = inner(raw, safe_name(match["url"]).replace(":/", "://", 1), text.encode("utf-8"))
        yield from read_inner(page, budget, match["url"])
