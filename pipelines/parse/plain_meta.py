"""Lines of a page as text that tell its time, outlet, author, section.

Belongs here: reading them. Not here: where they stand, what is text; see plain.py.
"""

import re
from dataclasses import dataclass, field, replace
from datetime import datetime, time

from pipelines.parse.article import Published
from pipelines.parse.body import is_date_line
from pipelines.parse.han_date import in_figures
from pipelines.parse.outlets import outlet
from pipelines.parse.published import valid_day, visible
from pipelines.parse.told_source import byline, named_in

GLOSS = re.compile(r"(?<=[\u3400-\u9fff])\([a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü]{1,7}\)")
TONES = re.compile(r"[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ]")
BY = re.compile(r"(?:作者|[记記]者)\s*[:：]\s*([\w·]{2,12})")
BYLINE = re.compile(
    r"[（(]?(?:本[报報]|本台|本[网網]|新[华華]社|特[约約派])?(?:[駐驻]\w{2,8})?[记記]者"
    r"[\s：:]{0,2}([\u3400-\u9fff·、 ]{2,16}?)"
    r"(?:\s?[/／]?\s?(?:[综綜]合)?[报報][道導导])?[）)]?"
)
PAGE = re.compile(
    r"[A-Z]\d{1,2}\s?版?\s*[:：]?\s*(.{0,8})|第\s?[\dA-Z]{1,4}\s?版\s*(?:[（(：:]\s*([^)）]{0,12})[）)]?)?|(?:[专專][栏欄题題]|版面|版次|[栏欄]目)\s*[:：]\s*(.{0,20})"
)
DATELINE_HEAD = re.compile(
    r"^(?:[（(【]?[\w、·\s]{0,12}(?:社|网|報|报|讯|訊)[^。，,]{0,24}\d{1,2}日[^。，,]{0,8}?(?:[电電讯訊]|[报報][道導导]|消息))"
)

CLOCK = re.compile(  # of the page, not of the article
    r"(?:中[国國][时時][间間]|[当當]前[时時][间間]|[现現]在[时時][间間]|[现現]在是|今[天日]是)\s*[:：]?\s*\d"
)
OF_ISSUE = re.compile(r"(?:出版)?日期\s*[:：]\s*(\d{1,2})[-/月](\d{1,2})日?(?!\d)")
BULLET = re.compile(r"^\s*(?:[•·◦*-]\s+)+")


@dataclass(slots=True)
class Page:
    title: str = ""
    paragraphs: list[str] = field(default_factory=list)
    captions: list[str] = field(default_factory=list)
    related: list[str] = field(default_factory=list)
    published: Published | None = None
    source: str | None = None
    author: str | None = None
    section: str | None = None
    url: str | None = None


def is_meta(line: str) -> bool:
    """2020-11-25 07:48:54 來源:新華網 責任編輯:某某 — the line under the title."""
    plain = plain_form(line)
    return is_date_line(plain, True) and len(plain) > 7 and not DATELINE_HEAD.match(plain) and not CLOCK.match(plain)


def read_meta(page: Page, line: str) -> None:
    """What the line tells and the page does not know yet."""
    plain = plain_form(line).replace("? ?", " ").replace("? ", " ")
    by = byline(plain)
    page.source = page.source or (by[0] if by else named_in(plain))
    if not page.author and (match := BY.search(plain)):
        page.author = match[1]
    page.published = told_time(plain, page)


def told_time(plain: str, page: Page) -> Published | None:
    """The first that is told, or the same day with its minute; 日期:03-06 of an issue wins over the day on which its
    reader was opened, which stands above.
    """
    before, told = page.published, visible(plain, outlet(page.source))
    if before and (part := OF_ISSUE.fullmatch(plain)):
        years = (before.at.year, before.at.year - 1)
        days = [day for year in years if (day := valid_day(year, int(part[1]), int(part[2])))]
        issued = next((day for day in days if day <= before.at.date()), None)
        return replace(before, at=datetime.combine(issued, time.min, before.at.tzinfo)) if issued else before
    completes = told and before and before.precision != "minute" and before.at.date() == told.at.date()
    return told if completes or not before else before


def is_about(page: Page, line: str) -> bool:
    """True for a byline or the name of a page and section over the text; the page then knows it."""
    plain = plain_form(line)
    if OF_ISSUE.fullmatch(plain):
        read_meta(page, line)
        return True
    if by := byline(plain):
        page.source, page.author = page.source or by[0], page.author or by[1]
        return True
    if match := BYLINE.fullmatch(plain):
        page.author = page.author or match[1].strip().replace(" ", "、")
    elif match := PAGE.fullmatch(plain):
        page.section = page.section or (match[1] or match[2] or match[3] or "").strip() or None
    return match is not None


def plain_form(line: str) -> str:
    """達(dá)成 -> 達成, when tone marks show that these are glosses; 二〇二三年 in figures; • 来源 -> 来源."""
    line = BULLET.sub("", line)
    return in_figures(GLOSS.sub("", line) if TONES.search(line) else line)
