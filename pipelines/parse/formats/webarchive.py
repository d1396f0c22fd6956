"""A page saved by Safari (.webarchive): a property list with the page's bytes and its address."""

import plistlib
from collections.abc import Iterator
from xml.parsers.expat import ExpatError

from pipelines.parse.article import Article
from pipelines.parse.page.inner_file import budget_of, inner, read_inner, safe_name
from pipelines.read.raw_file import RawFile
from pipelines.reject import Reject

NAME = "webarchive"
MAIN = b"WebMainResource"


def sniff(raw: RawFile) -> float:
    content = raw.as_found
    listed = content.startswith(b"bplist00") or b"<plist" in content[:400]
    return 0.98 if listed and MAIN in content else 0.0


def parse(raw: RawFile) -> Iterator[Article | Reject]:
    try:
        page = plistlib.loads(raw.as_found)[MAIN.decode()]
        content, url = bytes(page["WebResourceData"]), str(page.get("WebResourceURL") or "")
    except (plistlib.InvalidFileException, ExpatError, ValueError, KeyError, TypeError, AttributeError):
        yield Reject("no_page", "The archive of Safari is damaged, or holds no page.", {"path": raw.path})
        return
    file = inner(raw, safe_name(url).replace(":/", "://", 1) if url else "page.html", content)
    yield from read_inner(file, budget_of(raw), url or None)
