"""Several pages in one file, one after another; or several whole articles in one page, each with its heading and time.

Each is read as a page of its own.
"""

import re
from collections.abc import Iterator

from pipelines.parse.article import Article
from pipelines.parse.formats.saved_page import DOCUMENT
from pipelines.parse.language import han
from pipelines.parse.page.inner_file import budget_of, inner, read_inner
from pipelines.read.raw_file import RawFile
from pipelines.reject import Reject

NAME = "many_pages"
NEXT = re.compile(r"</html>\s*(?=<(?:!doctype\s+html|html)\b)", re.I)
ARTICLE = re.compile(r"<article\b[^>]{0,2000}>(?P<inside>(?:(?!</?article\b).)*)</article\s*>", re.I | re.S)
HEADING = re.compile(r"<h[1-4]\b[^>]{0,2000}>(?P<title>(?:(?!</?h[1-4]\b).)*)</h[1-4]\s*>", re.I | re.S)
TIMED = re.compile(r"<time\b[^>]{0,500}\bdatetime\s*=", re.I)
PARAGRAPH = re.compile(r"<p\b[^>]{0,2000}>((?:(?!</?p\b).)*)", re.I | re.S)
TAG = re.compile(r"<[^>]{0,2000}>")
LEAST, SHARE = 80, 0.6  # Chinese characters of an article in paragraphs; what such ones hold of the page's


def sniff(raw: RawFile) -> float:
    """0.94 for several documents, 0.76 for the articles of one: more than saved_page, which would read the first."""
    if not DOCUMENT.match(raw.text[:8000]):
        return 0.0
    if NEXT.search(raw.text):
        return 0.94
    return 0.76 if len(articles(raw.text)) > 1 else 0.0


def parse(raw: RawFile) -> Iterator[Article | Reject]:
    budget = budget_of(raw)
    documents = NEXT.split(raw.text)
    pages = documents if len(documents) > 1 else articles(raw.text)
    for number, page in enumerate(pages, 1):
        yield from read_inner(inner(raw, f"page_{number}.html", page.encode("utf-8", "surrogatepass")), budget)


def articles(html: str) -> list[str]:
    """Each <article> with a heading, a time and a text as a page; nothing where these are not most of the page."""
    if html.count("<article") < 2:
        return []
    found = [match["inside"] for match in ARTICLE.finditer(html)]
    full = [(heading["title"], text) for text in found if (heading := HEADING.search(text)) and is_full(text)]
    held = sum(han(text) for _, text in full)
    if held < SHARE * han(TAG.sub("", html)):
        return []
    return [f"<html><head><title>{TAG.sub('', title)}</title></head><body>{text}</body></html>" for title, text in full]


def is_full(text: str) -> bool:
    return bool(TIMED.search(text)) and sum(map(han, PARAGRAPH.findall(text))) >= LEAST
