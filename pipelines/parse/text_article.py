"""A page of plain text to an article or a reject. Belongs here: what the text formats share at their end."""

import re

from pipelines.parse.article import Article, Published
from pipelines.parse.best_clue import best
from pipelines.parse.body import TOLD_OF_A_DAY, words
from pipelines.parse.language import han
from pipelines.parse.outlets import by_site, outlet
from pipelines.parse.plain_meta import Page
from pipelines.parse.published import CHINA, dateline, from_path, from_url, lead_day, year_in
from pipelines.read.raw_file import RawFile
from pipelines.reject import Reject

EXTENSION = re.compile(r"\.[A-Za-z]\w{1,4}$")
HOST = re.compile(r"((?:[a-z\d-]+\.)+[a-z]{2,6})[_ ]")
SITE = re.compile(r"([a-z]{4,20})_\d{4,}")  # exampletimes_20231126.txt
NUMBERS = re.compile(r"^(?:\d{1,4}[年月日]|[\W\d_])+|[\s_\-–—\d]+$")  # of a day, of a list, round a title
LINKED = re.compile(r"https?://[^\s()]{4,200}?/(?P<year>20[0-4]\d)/?(?:0[1-9]|1[0-2])/")
NAMED = 6  # Chinese characters of a file's name that is a title
TEASER_ENDS = ("...", "…", "……")


def text_article(raw: RawFile, page: Page) -> Article | Reject:
    """The page's article; a page of cut teasers is a list of others' articles and is refused."""
    if not page.paragraphs:
        return Reject("no_text", "There is no text of an article in it.", {"path": raw.path, "title": page.title})
    cut = sum(line.endswith(TEASER_ENDS) for line in page.paragraphs)
    if cut > 2 and cut > 0.6 * len(page.paragraphs):
        return Reject(
            "teasers_only", "A list of cut openings of articles.", {"path": raw.path, "head": page.paragraphs[0][:200]}
        )
    named = page.title or title_in(raw.path)
    return Article(
        title=named,
        title_is_truncated=not page.title and bool(named) and words(page.paragraphs[0]).startswith(words(named)),
        paragraphs=tuple(page.paragraphs),
        url=page.url,
        source=page.source or source_in(raw.path),
        author=page.author,
        section=page.section,
        published=page.published or dated_by_text(raw, page),
        captions=tuple(page.captions),
        related=tuple(page.related),
    )


def dated_by_text(raw: RawFile, page: Page) -> Published | None:
    """Without a visible line: the day in the path, the dateline or the first sentence completed by the year of the
    path.
    """
    publisher = outlet(page.source or source_in(raw.path))
    zone = publisher.zone if publisher else CHINA
    filed = from_path(raw.path, zone)
    year = year_in(raw.path) or year_linked(raw.text)
    near = filed.at.date() if filed else None
    lead = page.paragraphs[0]
    return best(
        (
            from_url(page.url, zone),
            filed if filed and filed.precision == "day" else None,
            lead_day(page.title, year, zone) if TOLD_OF_A_DAY.match(page.title) else None,
            dateline(lead, near, zone),
            lead_day(lead, year, zone),
            filed,
        )
    )


def year_linked(text: str) -> int | None:
    """https://example.org/uploads/2022/04/a.png -> 2022: a page is not older than what it shows and links to."""
    return max((int(match["year"]) for match in LINKED.finditer(text)), default=None)


def source_in(path: str) -> str | None:
    """pages/news.example.org_20231126.txt -> the outlet of that host, if the table knows it."""
    name = path.rpartition("/")[2]
    host, site = HOST.match(name), SITE.match(name)
    known = outlet(host[1]) if host else by_site(site[1]) if site else None
    return known.name if known else None


def title_in(path: str) -> str:
    """news/20231126_法广_日瓦外长会谈.txt -> 日瓦外长会谈, for a text that has no title; x1f3.txt -> nothing"""
    name = NUMBERS.sub("", EXTENSION.sub("", path.rpartition("/")[2]))
    first, mark, rest = name.partition("_")
    name = NUMBERS.sub("", rest) if mark and outlet(first) else name
    name = name.replace("_", " ").strip()
    return name if han(name) >= NAMED else ""
