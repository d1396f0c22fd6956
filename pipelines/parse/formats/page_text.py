"""A news page as text: title, a line with time and source, the text, then whatever stood around it (also from
mirrors with pinyin glosses).
"""

from collections.abc import Iterator

from pipelines.parse.article import Article
from pipelines.parse.language import not_chinese
from pipelines.parse.plain import read_page
from pipelines.parse.plain_title import head_line
from pipelines.parse.text_article import text_article
from pipelines.parse.text_lines import is_markup, without_marks
from pipelines.read.raw_file import RawFile
from pipelines.reject import Reject

NAME = "page_text"
HEAD = 3000  # characters in which the line with the time must stand


def sniff(raw: RawFile) -> float:
    if is_markup(raw.text):
        return 0.0
    return 0.6 if head_line(without_marks(raw.text[:HEAD])) is not None else 0.0


def parse(raw: RawFile) -> Iterator[Article | Reject]:
    yield not_chinese(raw.text, raw.path) or text_article(raw, read_page(raw.text))
