"""Several articles in one Markdown file, each under a heading of its own.

Belongs here: telling them from the sections of one article. Not here: reading one, see markdown_page.py.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import islice

from pipelines.parse.article import Article, Published
from pipelines.parse.formats.markdown_page import page_article
from pipelines.parse.language import han
from pipelines.parse.markdown import RULE
from pipelines.parse.page.markdown import plain_lines
from pipelines.parse.plain_meta import is_meta
from pipelines.parse.published import CHINA
from pipelines.parse.text_lines import parts
from pipelines.parse.written_moment import read_time
from pipelines.read.raw_file import RawFile
from pipelines.reject import Reject

NAME = "many_markdown"
TITLE, SECTION = (re.compile(rf"^{marks}[ \t]+(?P<title>\S[^\n]*)$", re.M) for marks in ("#", "##"))
DIGEST = re.compile(
    r"新[闻聞]|要[闻聞]|[简簡]报|簡報|日[报報]|[早晚周週]报|快[讯訊]|[摘文]要|[汇匯彙][总總]|合集|剪[报報]"
)
LEAST, NAMED = 60, 8  # Chinese characters of a text, of a title
SAMPLE = 100_000


def sniff(raw: RawFile) -> float:
    """0.66, a little over markdown_page."""
    head = raw.text[:SAMPLE].lstrip("\ufeff \n")
    return 0.66 if head.startswith("#") and heading(head) else 0.0


def parse(raw: RawFile) -> Iterator[Article | Reject]:
    form = heading(raw.text[:SAMPLE]) or TITLE
    day = day_of(above(form, raw.text))
    for head, body in parts(form.finditer(raw.text), raw.text):
        found = page_article(raw, head["title"], body)
        yield replace(found, published=found.published or day) if isinstance(found, Article) else found


def heading(text: str) -> re.Pattern[str] | None:
    """The headings that are titles of articles: # with a time under each or a rule between them; ## with a time under
    each, or under the # of a digest that tells its day. None for the sections of one article.
    """
    for form in (TITLE, SECTION):
        stories = [(head["title"], body) for head, body in parts(form.finditer(text), text)]
        if len(stories) < 2 or not all(map(is_story, stories[:-1])) or han(above(form, text)) >= LEAST:
            continue
        bodies = [body for _, body in stories]
        if all(map(is_timed, bodies[:-1])) or (all(map(is_ruled, bodies[:-1])) if form is TITLE else is_digest(text)):
            return form
    return None


def is_story(story: tuple[str, str]) -> bool:
    title, body = story
    return han(title) >= NAMED and han(body) >= LEAST


def is_timed(body: str) -> bool:
    """2024-05-11 09:00 来源：某社 stands at the head."""
    return any(map(is_meta, islice(plain_lines(body), 2)))


def is_ruled(body: str) -> bool:
    return bool(RULE.match(body.rstrip().rpartition("\n")[2]))


def is_digest(text: str) -> bool:
    """# 国际要闻 2024-05-12"""
    title = TITLE.match(text.lstrip("\ufeff \n"))
    return bool(title and DIGEST.search(title["title"]) and day_of(title["title"]))


def day_of(line: str) -> Published | None:
    """The day of the digest, which its articles inherit."""
    return read_time(line, CHINA, "inherited")


def above(form: re.Pattern[str], text: str) -> str:
    first = form.search(text)
    return text[: first.start()] if first else ""
