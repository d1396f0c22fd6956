"""Items of one day in Markdown: a heading of any depth, the text (often with its HTML tags), a list line that links to
its page.
"""

import re
from collections.abc import Iterator

from pipelines.parse.article import Article
from pipelines.parse.page.fields import TITLE_TAG, fragment
from pipelines.parse.page.linked_item import linked_item
from pipelines.parse.page.tree import squeeze
from pipelines.parse.text_lines import parts
from pipelines.read.raw_file import RawFile
from pipelines.reject import Reject

NAME = "linked_items"
TITLE = re.compile(r"^#{2,6}[ \t]+(?P<title>\S[^\n]*)$", re.M)
LINK = re.compile(r"^[-*][ \t]+\[(?:链接|連結|原文|全文|原文链接|查看原文)\]\((?P<url>https?://[^)\s]+)\)[ \t]*$", re.M)
OVER = 300  # characters over the first item at most


def sniff(raw: RawFile) -> float:
    """0.9 where each of two or more headings is followed by such a link, and hardly anything stands over the first."""
    head = raw.text[:100_000]
    first, titles, links = TITLE.search(head), len(TITLE.findall(head)), len(LINK.findall(head))
    return 0.9 if first and first.start() < OVER and titles > 1 and titles - 1 <= links <= titles else 0.0


def parse(raw: RawFile) -> Iterator[Article | Reject]:
    for head, text in parts(TITLE.finditer(raw.text), raw.text):
        yield _article(TITLE_TAG.sub("", squeeze(head["title"])), text, raw.path)


def _article(title: str, text: str, path: str) -> Article | Reject:
    link = LINK.search(text)
    url = link["url"] if link else None
    return linked_item(title, fragment(text[: link.start()] if link else text, title), url, path)
