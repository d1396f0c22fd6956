"""Articles exported from a press database as text: newspaper, page and day over each title, its number
(文章編號: …) under each text.
"""

import re
from collections.abc import Iterator

from pipelines.parse.article import Article
from pipelines.parse.furniture import furniture
from pipelines.parse.language import not_chinese
from pipelines.parse.outlets import outlet
from pipelines.parse.page.page_source import known_in
from pipelines.parse.plain import sort_lines
from pipelines.parse.plain_meta import Page
from pipelines.parse.published import CHINA
from pipelines.parse.text_article import text_article
from pipelines.parse.text_lines import without_marks
from pipelines.parse.written_moment import read_time
from pipelines.read.raw_file import RawFile
from pipelines.reject import Reject

NAME = "press_database"
NUMBER = re.compile(r"^[ \t]*(?:文章編號|文章编号)[ \t]*[:：][ \t]*(?P<day>(?:19|20)\d{6})\d{4,16}[ \t]*$", re.M)
PARTED = re.compile(r"\s*[|｜]\s*")
NOTICE = re.compile(r"[-=_\s]{5,}|.{0,10}(?:版權|版权).{0,40}|.{0,20}(?:慧科|Wisers|WiseSearch).{0,40}")
PAGE = re.compile(r"[A-Z]{0,2}\d{1,3}[A-Z]?|報章|报章|報刊|网站|網站|By .*")
BY = re.compile(r"By\s+(?!本[報报]|[記记]者)([\u3400-\u9fff·、]{2,16})")
MASTHEAD = re.compile(r"[\u3400-\u9fff]{2,8}(?:報|报|周刊|週刊|雜誌|杂志|社|網|网)")
LONGEST = 16  # characters of a line with the newspaper alone


def sniff(raw: RawFile) -> float:
    return 0.94 if NUMBER.search(raw.text[:200_000]) else 0.0


def parse(raw: RawFile) -> Iterator[Article | Reject]:
    start = 0
    for match in NUMBER.finditer(raw.text):
        yield article(raw, raw.text[start : match.start()], match["day"])
        start = match.end()


def article(raw: RawFile, text: str, day: str) -> Article | Reject:
    lines = [line for line in without_marks(text) if not NOTICE.fullmatch(line)]
    page = Page()
    while lines and is_head(lines[0], page):
        lines = lines[1:]
    page.title, lines = (lines[0], lines[1:]) if lines else ("", [])
    while lines and PARTED.search(lines[0]) and is_head(lines[0], page):  # newer exports have the title first
        lines = lines[1:]
    publisher = outlet(page.source)
    zone = publisher.zone if publisher else CHINA
    page.published = page.published or read_time(f"{day[:4]}-{day[4:6]}-{day[6:]}", zone, "visible_line")
    sort_lines(page, lines, furniture(publisher))
    return not_chinese("\n".join(page.paragraphs), raw.path) or text_article(raw, page)


def is_head(line: str, page: Page) -> bool:
    """文匯報 | 2023-11-26, A12 | 國際 -> True, and the page knows newspaper, day and section."""
    parts = [part for part in PARTED.split(line) if part]
    alone = len(parts) == 1
    if alone and not (len(line) <= LONGEST and (known_in(line) or PAGE.fullmatch(line) or MASTHEAD.fullmatch(line))):
        return False
    for part in parts:
        if found := read_time(part, CHINA, "visible_line"):
            page.published = page.published or found
        elif not page.source and (known_in(part) or MASTHEAD.fullmatch(part)):
            known = known_in(part)
            page.source = known.name if known else part
        elif match := BY.fullmatch(part):
            page.author = page.author or match[1]
        elif not PAGE.fullmatch(part):
            page.section = page.section or part
    return True
