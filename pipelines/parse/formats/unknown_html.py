"""HTML that no other format knows: pieces of pages, pages without any mark. Belongs here: the last try.

Its trust is low: every guess is one.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from pipelines.parse.article import Article
from pipelines.parse.formats.saved_page import DOCUMENT
from pipelines.parse.page.inner_file import seen_of
from pipelines.parse.page.saved import page_article
from pipelines.read.raw_file import RawFile
from pipelines.reject import Reject

NAME = "unknown_html"
HEADING = re.compile(r"[\ufeff\s]*#{1,6}[ \t]+(?P<title>[^\n<]+)\n(?:\s*[-=]{3,}[ \t]*\n)?")  # of Markdown, over HTML
TAG = re.compile(r"</?(?:html|body|div|p|br|h[1-6]|table|td|ul|li|span|article|section)\b[^>]{0,500}>", re.I)


def sniff(raw: RawFile) -> float:
    """0.3 for a document, however long its styles, and where tags stand close together; 0.2 where a few do."""
    if DOCUMENT.match(raw.text[:8000]):
        return 0.3
    head = raw.text[:20_000]
    count = len(TAG.findall(head))
    if head.lstrip()[:1] == "<" and count >= 2:
        return 0.3
    return 0.2 if count >= 4 and count * 400 > len(head) else 0.0


def parse(raw: RawFile) -> Iterator[Article | Reject]:
    headed = HEADING.match(raw.text)
    article, _ = page_article(raw.text[headed.end() :] if headed else raw.text, raw.path, seen_of(raw))
    if headed and isinstance(article, Article):
        article = replace(article, title=headed["title"].strip(), title_is_truncated=False)
    yield article
