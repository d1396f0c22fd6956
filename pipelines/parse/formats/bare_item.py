"""One report as bare text: no title, no date but its dateline's; the year stands in the path at best."""

import re
from collections.abc import Iterator

from pipelines.parse.article import Article
from pipelines.parse.furniture import furniture
from pipelines.parse.language import not_chinese
from pipelines.parse.page.untitled import divided
from pipelines.parse.plain import once, sort_lines
from pipelines.parse.plain_meta import Page, plain_form
from pipelines.parse.plain_title import is_title
from pipelines.parse.text_article import text_article
from pipelines.parse.text_lines import without_marks
from pipelines.parse.told_source import told_below
from pipelines.read.raw_file import RawFile
from pipelines.reject import Reject

NAME = "bare_item"
SENTENCE = re.compile(r"[^<>{}]{24,}[。！？…”）)]")
MARKUP = re.compile(r"</?(?:p|div|html|body|br|span|article)\b", re.I)


def sniff(raw: RawFile) -> float:
    """The first line is a whole sentence, and nothing is marked up."""
    if raw.text[:40].lstrip().startswith(("{", "[", "---", "#", "<")) or MARKUP.search(raw.text[:3000]):
        return 0.0
    lines = without_marks(raw.text[:3000])
    if not lines:
        return 0.0
    return 0.4 if SENTENCE.match(lines[0]) and not is_title(lines[0]) else 0.0


def parse(raw: RawFile) -> Iterator[Article | Reject]:
    page, lines = Page(), without_marks(raw.text)
    sort_lines(page, lines, furniture())
    page.paragraphs = once(page.paragraphs)
    if page.paragraphs and not page.title and page.paragraphs[0].startswith("【"):
        title, paragraphs, cut = divided(page.paragraphs)
        page.title, page.paragraphs = ("", page.paragraphs) if cut else (title, paragraphs)
    if page.paragraphs:
        page.source = told_below(lines, plain_form(page.paragraphs[0]), page.title)
    yield not_chinese(raw.text, raw.path) or text_article(raw, page)
