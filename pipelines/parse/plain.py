"""Plain text of a page to lines that are the article's.

Belongs here: what text extractions look like. Not here: markup, posts in one file.
"""

import re

from pipelines.parse.article import Published
from pipelines.parse.body import is_date_line, without_tail, words
from pipelines.parse.furniture import Furniture, furniture
from pipelines.parse.language import han
from pipelines.parse.outlets import outlet
from pipelines.parse.page.title import without_name, without_site
from pipelines.parse.page_edges import (
    INSIDE,
    closes,
    ends,
    from_dateline,
    is_lead,
    is_twice,
    resumes,
    title_twice,
    without_foot,
    without_scraps,
)
from pipelines.parse.page_frame import below_crumbs, without_data, without_profile
from pipelines.parse.plain_meta import DATELINE_HEAD, Page, is_about, plain_form, read_meta
from pipelines.parse.plain_title import (
    NAME,
    bare_title,
    head_line,
    is_prose,
    title_above,
    title_first,
    without_signature,
)
from pipelines.parse.published import visible
from pipelines.parse.text_lines import without_marks, without_trailer
from pipelines.parse.told_source import byline, of_crumbs, told_below

ADDRESS = re.compile(r"https?://[^\s/]+/\S+")
GLUED_PARAGRAPHS = re.compile(r"(?<=[。！？])([”」』]?) +(?=[\u3400-\u9fff“「『0-9])")
MASTHEAD = re.compile(
    r"\w{1,8}(?:日[报報]|[晚早时時商]报|[晚早時商]報)"
)  # over the date of a page, the title is below it
DAY_ALONE = re.compile(r"((?:19|20)\d\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])")  # 20231126 over the title
CREDITED = re.compile(r"(?:\w{2,6}[社报報网網])?(?:[记記]者)?[\w\s·、]{2,14}\s?[摄攝]")  # no words of what is seen
SHOT = re.compile(r"[^。，]{2,40}[摄攝]")  # glued to the last paragraph
FLASH = re.compile(r"\w{2,8}(?:快[讯訊]|消息|[电電讯訊])\s*[:：]")
SUMMARY = 20  # characters that are not said twice by chance
LONGEST_NAME = 12  # characters of an outlet's


def read_page(text: str) -> Page:
    """Lines of a page as text -> title, body, and what the lines between them tell (time, source, author)."""
    page, lines = Page(), without_trailer(without_marks(text))
    if lines and ADDRESS.fullmatch(lines[0]):
        page.url, own = lines[0], outlet(lines[0])
        page.source, lines = own.name if own else None, lines[1:]
    lines, crumbs = below_crumbs(without_profile(without_data(lines)))
    lines = below_title(page, lines)
    page.title = bare_title(page.title)
    sort_lines(page, lines, furniture(outlet(page.source)))
    title = words(page.title)
    page.paragraphs = once([line for line in page.paragraphs if not title or words(line) != title])
    opening = plain_form(page.paragraphs[0]) if page.paragraphs else ""
    page.source = page.source or told_below(lines, opening, page.title) or of_crumbs(crumbs)
    page.title = without_signature(without_site(without_name(page.title, [page.source]), [page.source or ""]))
    return page


def below_title(page: Page, lines: list[str]) -> list[str]:
    """The page knows its title, and what a line with the time under it tells; the lines that are left."""
    if (twice := title_twice(lines)) is not None:
        page.title = lines[twice]
        return lines[twice + 2 :]
    if (head := head_line(lines)) is not None:
        for line in (lines[head], *filter(tells, lines[:head])):
            read_meta(page, line)
        page.title, lines = title_above(lines[:head]), [*filter(is_prose, lines[:head]), *lines[head + 1 :]]
        if MASTHEAD.fullmatch(page.title):
            known = outlet(page.title)
            page.title, page.source = "", page.source or (known.name if known else page.title)
    if lines and (day := DAY_ALONE.fullmatch(lines[0])) and not page.title:
        page.published, lines = visible("-".join(day.groups()), outlet(page.source)), lines[1:]
    if han(plain_form(page.title)) < NAME and (below := title_first(lines))[0]:
        page.title, lines = below
    return lines


def tells(line: str) -> bool:
    """A line over the title, or between it and its time, that may tell who wrote it."""
    return furniture().drops(line) or byline(plain_form(line)) is not None


def sort_lines(page: Page, lines: list[str], rules: Furniture) -> None:
    """Text up to the first line that ends an article (分享到: above the text ends nothing); captions and furniture
    apart; a day under the text is that of publication where no other stands there.
    """
    others, under = False, list[Published]()
    for i, line in enumerate(lines):
        plain = plain_form(line)
        if ADDRESS.fullmatch(line):
            page.url = page.url or line
        elif rules.stops(plain) or rules.ends(plain) or closes(plain, page.paragraphs):
            others = bool(page.paragraphs)
            if others and not INSIDE.match(plain):
                page.related += [other for other in lines[i + 1 :] if not rules.drops(other)]
                break
        elif others and not resumes(plain):
            page.related.append(line)
        elif is_text(page, line, lines[i + 1 : i + 2], rules):
            others = False
            page.paragraphs.append(line)
            if ends(line) and not any(map(is_lead, lines[i + 1 :])):
                break
        elif page.paragraphs and is_date_line(plain, False) and (day := visible(plain, outlet(page.source))):
            under.append(day)
    if under and not page.published and len({day.at.date() for day in under}) == 1:
        page.published = under[0]
    whole = without_foot(without_tail(page.paragraphs, rules))
    apart = [part for line in whole for part in GLUED_PARAGRAPHS.sub(r"\1\n", line).split("\n")]
    apart = without_tail(apart[:-1] if len(whole) < len(apart) and SHOT.fullmatch(apart[-1]) else apart, rules)
    page.paragraphs = without_scraps(from_dateline(apart))


def is_text(page: Page, line: str, following: list[str], rules: Furniture) -> bool:
    """False for what stands beside the text, which the page then knows."""
    plain = plain_form(line)
    if rules.drops(plain) or is_date_line(plain, not page.paragraphs):
        if not page.paragraphs:
            read_meta(page, line)
        return False
    if rules.is_caption(plain) or is_twice(plain, [*following, *page.captions[-1:]]):
        page.captions.append(line)
        if CREDITED.fullmatch(plain) and any(map(opens, map(plain_form, following))):
            page.captions, page.paragraphs = [*page.captions, *page.paragraphs], []
        return False
    return bool(page.paragraphs) or not is_over_text(page, line)


def is_over_text(page: Page, line: str) -> bool:
    """The title once more, a byline, the name of a page, a section or an outlet."""
    plain = plain_form(line)
    known = outlet(plain) if len(plain) <= LONGEST_NAME else None
    if known or MASTHEAD.fullmatch(plain):
        page.source = page.source or (known.name if known else plain)
        return True
    if is_about(page, line) or words(line) == words(page.title):
        read_meta(page, line)
        return True
    return False


def opens(line: str) -> bool:
    """A dateline, or 某网快讯：…: the text begins here, whatever stood above."""
    return bool(DATELINE_HEAD.match(line) or FLASH.match(line))


def once(paragraphs: list[str]) -> list[str]:
    """A body printed twice -> once: the second half is left out when it says the same as the first, and so is an
    opening cut from the text as its summary.
    """
    opening = words(paragraphs[0]) if paragraphs else ""
    if len(opening) >= SUMMARY and words("".join(paragraphs[1:])).startswith(opening):
        paragraphs = paragraphs[1:]
    half = len(paragraphs) // 2
    if (
        half
        and len(paragraphs) % 2 == 0
        and [words(line) for line in paragraphs[:half]] == [words(line) for line in paragraphs[half:]]
    ):
        return paragraphs[:half]
    seen: set[str] = set()
    kept = []
    for line in paragraphs:
        key = words(line)
        if len(key) > 40 and key in seen:
            continue
        seen.add(key)
        kept.append(line)
    return kept
