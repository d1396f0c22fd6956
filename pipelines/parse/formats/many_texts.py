"""Several texts in one file, one under the other, each with its title and a line that tells its time."""

import re
from collections.abc import Iterator
from itertools import pairwise

from pipelines.parse.article import Article
from pipelines.parse.furniture import furniture
from pipelines.parse.language import han, not_chinese
from pipelines.parse.plain import read_page
from pipelines.parse.plain_meta import is_meta, plain_form
from pipelines.parse.plain_title import is_title
from pipelines.parse.text_article import text_article
from pipelines.parse.text_lines import is_markup, without_marks
from pipelines.read.raw_file import RawFile
from pipelines.reject import Reject

NAME = "many_texts"
NUMBER = re.compile(r"^\s*(?:\d{1,3}|[一二三四五六七八九十]{1,3})\s*[.、．]\s*")
RULE = re.compile(r"[\s=*_#~—–-]{3,}|第\s?[\d一二三四五六七八九十百]{1,4}\s?[篇条條则則]")
LONGEST_HEAD = 60  # characters of a line with the time
LEAST, TITLE = 60, 8  # Chinese characters of a text, of a title
SAMPLE = 60_000


def sniff(raw: RawFile) -> float:
    """0.62, a little over page_text: where two titles with their times stand over two texts, and none over none."""
    if is_markup(raw.text):
        return 0.0
    found = texts(raw.text[:SAMPLE])
    full = [lines for lines in found if weight(lines[2:]) >= LEAST]
    return 0.62 if len(full) > 1 and len(full) >= len(found) - 1 else 0.0


def parse(raw: RawFile) -> Iterator[Article | Reject]:
    for lines in texts(raw.text):
        text = "\n".join([NUMBER.sub("", lines[0]), *lines[1:]])
        yield not_chinese(text, raw.path) or text_article(raw, read_page(text))


def texts(text: str) -> list[list[str]]:
    """The lines of each text: a title, the line with its time, the others. What stands over the first is left out."""
    lines = [line for line in without_marks(text) if not RULE.fullmatch(line)]
    heads = [i for i in range(len(lines) - 1) if is_head(lines[i], lines[i + 1]) and not leads_on(lines[:i])]
    return [lines[start:end] for start, end in pairwise([*heads, len(lines)])]


def is_head(title: str, time: str) -> bool:
    plain = NUMBER.sub("", title)
    return han(plain) >= TITLE and is_title(plain) and len(time) < LONGEST_HEAD and is_meta(time)


def leads_on(above: list[str]) -> bool:
    """往下看更多文章 above a title: the text under it is another page's."""
    return bool(above) and furniture().stops(plain_form(above[-1]))


def weight(lines: list[str]) -> int:
    return sum(han(line) for line in lines)
