"""GNews posts mirrored as Markdown:
`## title`, a time in American order with the station that posted it, and wiki marks on the names.
"""

import re
from collections.abc import Iterator

from pipelines.parse.article import Article
from pipelines.parse.best_clue import best
from pipelines.parse.language import no_text_of_ours
from pipelines.parse.page.markdown import captions_of, plain_lines
from pipelines.parse.page.prose import sorted_out
from pipelines.parse.page.runs import Block
from pipelines.parse.page.tree import squeeze
from pipelines.parse.page.written_time import when
from pipelines.parse.text_lines import parts
from pipelines.read.raw_file import RawFile
from pipelines.reject import Reject

NAME = "gnews_markdown"
POST = re.compile(
    r"^##[ \t]+(?P<title>[^\n]+)\n\s*`(?P<time>\d{1,2}/\d{1,2}/\d{4} \d{1,2}:\d{2} [AP]M(?: UTC)?)[ \t]*"
    r"(?P<author>[^`\n]*)`[ \t]*"
    r"(?:\[[^\]\n]*\]\((?P<url>[^)\s]+)\))?",
    re.M,
)
CREDIT = re.compile(
    r"(?:上传|发布|上傳|發佈|上稿|排版|校对|校對|编辑|翻译|文字|审核)[^。]{0,10}[:：].{1,30}|责任编辑[:：].{1,20}"
)
OUTLET = "GNews"


def sniff(raw: RawFile) -> float:
    return 0.95 if "M" in raw.text[:5000] and "`" in raw.text[:5000] and POST.search(raw.text[:5000]) else 0.0


def parse(raw: RawFile) -> Iterator[Article | Reject]:
    for head, body in parts(POST.finditer(raw.text), raw.text):
        yield _article(head, body, raw.path)


def _article(match: re.Match[str], body: str, path: str) -> Article | Reject:
    title = next(plain_lines(match["title"]), "")
    lines = [line for line in plain_lines(body) if not CREDIT.fullmatch(line)]
    found = sorted_out([Block("p", line) for line in lines], title)
    row: dict[str, object] = {"path": path, "title": title, "url": match["url"]}
    return no_text_of_ours("post", found.paragraphs, row) or Article(
        title=title,
        paragraphs=tuple(found.paragraphs),
        url=match["url"],
        source=OUTLET,
        author=squeeze(match["author"]) or None,
        published=best([when(match["time"], "visible_line", us=True)]),
        captions=(*captions_of(body), *found.captions),
    )
