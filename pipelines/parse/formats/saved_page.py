"""A web page saved whole, by a browser or a crawler.

Belongs here: telling such a file. Not here: reading pages, see pipelines/parse/page.
"""

import re
from collections.abc import Iterator

from pipelines.parse.article import Article
from pipelines.parse.page.inner_file import seen_of
from pipelines.parse.page.saved import page_article
from pipelines.read.raw_file import RawFile
from pipelines.reject import Reject

NAME = "saved_page"
DOCUMENT = re.compile(r"\s*(?:<\?xml[^>]*>\s*)?(?><!--.*?-->\s*)*+<(?:!doctype\s+html|html|head)\b", re.I | re.S)
ARTICLE_MARKS = re.compile(
    r"""application/ld\+json|property=["']?(?:og:|article:)|itemprop=["']?(?:articleBody|datePublished|headline)|<article\b|<time\b"""
    r"""|name=["']?(?:pubdate|publishdate|PubDate|ArticleTitle|ContentSource|source|author|description|keywords|DC\.)\b"""
    r"""|class=["']?(?:article|news|post|entry|story|detail)[-_]\w+|id=["']?(?:js_content|artibody|UCAP-CONTENT|ozoom|News_Body)|http-equiv=""",
    re.I,
)


def sniff(raw: RawFile) -> float:
    """0.7 for a document whose head or body bears the marks of an article page."""
    if not DOCUMENT.match(raw.text[:8000]):
        return 0.0
    return 0.7 if ARTICLE_MARKS.search(raw.text[:200_000]) else 0.0


def parse(raw: RawFile) -> Iterator[Article | Reject]:
    article, _ = page_article(raw.text, raw.path, seen_of(raw))
    yield article
