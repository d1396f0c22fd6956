"""A page turned to Markdown by a clipper, or written so: `# title`, a line with time and outlet, the text."""

import re
from collections.abc import Iterator
from dataclasses import replace

from pipelines.parse.article import Article
from pipelines.parse.language import han, not_chinese
from pipelines.parse.page.address import outlet
from pipelines.parse.page.markdown import captions_of, plain_lines
from pipelines.parse.plain import read_page
from pipelines.parse.text_article import text_article
from pipelines.read.raw_file import RawFile
from pipelines.reject import Reject

NAME = "markdown_page"
WAY_BACK = r"(?:#{1,6}[ \t]+\[[^\]\n]*\]\([^)\n]*\)[ \t]*\n(?:\s*-{3,}[ \t]*\n)?\s*)?"  # a heading that is a link alone
TITLE = re.compile(rf"[\ufeff\s]*{WAY_BACK}#{{1,2}}[ \t]+(?P<title>[^\n]+)\n(?P<body>.+)", re.S)
LEAST = 30  # Han characters under the title
ADDRESS = re.compile(
    r"^(?:>\s*)?(?:\*\*)?(?:(?:原文(?:[链鏈][接結]|地址|網址|网址)?|[链鏈][接結]|[来來]源|source|url|link)(?:\*\*)?\s*[:：]"
    r"\s*<?(?:\[[^\]\n]*\]\()?|\[(?:查看|阅读|閱讀)?原文(?:[链鏈連][接結结])?\]\()(https?://[^\s>)]+)\)?",
    re.M | re.I,
)


def sniff(raw: RawFile) -> float:
    """0.65 for a heading over Chinese text: more than page_text's, less than formats that know more of theirs."""
    match = TITLE.match(raw.text[:8000])
    return 0.65 if match and han(match["body"]) >= LEAST else 0.0


def parse(raw: RawFile) -> Iterator[Article | Reject]:
    match = TITLE.match(raw.text)
    yield page_article(raw, match["title"], match["body"]) if match else page_article(raw, "", raw.text)


def page_article(raw: RawFile, title: str, body: str) -> Article | Reject:
    """The text under one heading."""
    page = read_page("\n".join(plain_lines(f"{title}\n{ADDRESS.sub('', body)}")))
    page.title = next(plain_lines(title), "")
    if address := ADDRESS.search(body):
        page.url = address[1]
    if not page.source and (own := outlet(page.url)):
        page.source = own.name
    found = text_article(raw, page)
    foreign = not_chinese(f"{title}\n{body}", raw.path)
    if foreign or isinstance(found, Reject):
        return foreign or found
    return replace(found, captions=(*captions_of(body), *found.captions))
