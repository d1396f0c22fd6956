"""Many pages turned to Markdown in one file: `# title`, text, a rule, the address (twice), a rule.

As RTHK's news is archived.
"""

import re
from collections.abc import Iterator

from pipelines.parse.article import Article
from pipelines.parse.page.linked_item import linked_item
from pipelines.parse.page.markdown import captions_of, plain_lines
from pipelines.parse.page.prose import sorted_out
from pipelines.parse.page.runs import Block
from pipelines.parse.page.tree import squeeze
from pipelines.parse.text_lines import parts
from pipelines.read.raw_file import RawFile
from pipelines.reject import Reject

NAME = "item_pages_markdown"
TITLE = re.compile(r"^#[ \t]+(?P<title>\S[^\n]*)$", re.M)
FOOTER = re.compile(r"^(?:原始網址|原始网址|原文連結|原文链接|Original URL)[^\n]*$", re.M)
ADDRESS = re.compile(r"https?://[^\s<>)\]]+")


def sniff(raw: RawFile) -> float:
    """0.9 where a text starts with `# title`, and each of its titles is followed by a line that gives an address."""
    head = raw.text[:100_000]
    if not TITLE.match(head.lstrip("\ufeff \n")):
        return 0.0
    titles, footers = len(TITLE.findall(head)), list(FOOTER.finditer(head))
    if len(footers) < max(1, titles * 0.8):
        return 0.0
    return 0.9 if titles > 1 or len(head) - footers[0].end() < len(head) / 2 else 0.0  # else it stands over the text


def parse(raw: RawFile) -> Iterator[Article | Reject]:
    for head, text in parts(TITLE.finditer(raw.text), raw.text):
        yield _article(squeeze(head["title"]), text, raw.path)


def _article(title: str, text: str, path: str) -> Article | Reject:
    footer = FOOTER.search(text)
    address = ADDRESS.search(text, footer.start()) if footer else None
    body = text[: footer.start()] if footer else text
    found = sorted_out([Block("p", line) for line in plain_lines(body)], title)
    return linked_item(title, found, address[0] if address else None, path, captions_of(body))
