"""A page as reader services hand it to programs: Title: …, URL Source: …, Markdown Content: and the whole page in
Markdown, menus too.
"""

import re
from collections.abc import Iterator

from pipelines.parse.article import Article
from pipelines.parse.markdown import to_html
from pipelines.parse.page.prose import same
from pipelines.parse.page.record import article
from pipelines.parse.page.title import without_site
from pipelines.read.raw_file import RawFile
from pipelines.reject import Reject

NAME = "reader_markdown"
PAGE = re.compile(
    r"[\ufeff\s]*Title: (?P<title>[^\n]*)\n+URL Source: (?P<url>\S+)\n+(?:Published Time: (?P<time>[^\n]+)\n+)?"
    r"(?:(?:Warning|Number of Pages): [^\n]*\n+)*Markdown Content:[ \t]*\n(?P<text>.*)",
    re.S,
)
UNDERLINE = re.compile(r"^(?:={3,}|-{3,})[ \t]*$", re.M)
LINKS = re.compile(r"\s*(?:[*+-]\s+)?(?:!?\[[^\]]*\]\([^)]*\)[\s|·,、]*)+")  # a line of links alone: a menu


def sniff(raw: RawFile) -> float:
    return 0.94 if PAGE.match(raw.text[:8000]) else 0.0


def parse(raw: RawFile) -> Iterator[Article | Reject]:
    for match in PAGE.finditer(raw.text):
        title = without_site(match["title"].strip(), ())
        lines = [line for line in UNDERLINE.sub("", match["text"]).split("\n") if not LINKS.fullmatch(line)]
        start = max((i for i, line in enumerate(lines) if same(line.lstrip("# "), title)), default=-1)
        record = {"title": title, "url": match["url"], "published": match["time"] or ""}
        yield article({**record, "text": to_html("\n".join(lines[start + 1 :]))}, raw.path)
