"""Plain text of a page to lines that are the article's.

Belongs here: what text extractions look like. Not here: markup, posts in one file.
"""

import re

from pipelines.parse.body import is_date_line, without_tail, words
from pipelines.parse.furniture import Furniture, furniture
from pipelines.parse.outlets import outlet, signed
from pipelines.parse.page.title import without_name
from pipelines.parse.plain_meta import DATELINE_HEAD, PAGE, Page, is_about, is_meta, plain_form, read_meta
from pipelines.parse.published import visible
from pipelines.parse.text_lines import without_marks, without_trailer

ADDRESS = re.compile(r"https?://[^\s/]+/\S+")
GLUED_PARAGRAPHS = re.compile(r"(?<=[。！？])([”」』]?) +(?=[\u3400-\u9fff“「『0-9])")
ENDS_SENTENCE = re.compile(r"[。！？…；.!?o][”」』）)]?$")
MASTHEAD = re.compile(
    r"\w{1,8}(?:日[报報]|[晚早时時商]报|[晚早時商]報)"
)  # over the date of a page, the title is below it
DAY_ALONE = re.compile(r"((?:19|20)\d\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])")  # 20231126 over the title
BOXED = re.compile(r"^【([^【】]+)】$")
CREDIT = re.compile(r"[（(\[]\s*(?:文章)?[来來]源\s*[:：]\s*([^\s（）()\[\]：:，,。]{2,16})\s*[）)\]]")
TITLE_MOST = 60
HEAD_LINES = 16  # among which the one with the time stands
PROSE = 40  # characters of a sentence that is text for sure


def read_page(text: str) -> Page:
    """Lines of a page as text -> title, body, and what the lines between them tell (time, source, author)."""
    page, lines = Page(), without_trailer(without_marks(text))
    if lines and ADDRESS.fullmatch(lines[0]):
        page.url, own = lines[0], outlet(lines[0])
        page.source, lines = own.name if own else None, lines[1:]
    head = head_line(lines)
    if head is not None:
        for line in (lines[head], *filter(furniture().drops, lines[:head])):
            read_meta(page, line)
        page.title = title_above(lines[:head])
        lines = lines[head + 1 :]
        if MASTHEAD.fullmatch(page.title):
            known = outlet(page.title)
            page.title, page.source = "", page.source or (known.name if known else page.title)
    if lines and (day := DAY_ALONE.fullmatch(lines[0])) and not page.title:
        page.published, lines = visible("-".join(day.groups()), outlet(page.source)), lines[1:]
    if not page.title:
        page.title, lines = title_first(lines)
    page.title = BOXED.sub(r"\1", page.title)
    sort_lines(page, lines, furniture(outlet(page.source)))
    title = words(page.title)
    page.paragraphs = once([line for line in page.paragraphs if not title or words(line) != title])
    if not page.source and (told := next(filter(None, map(CREDIT.fullmatch, reversed(lines[-4:]))), None)):
        known = outlet(told[1])
        page.source = known.name if known else told[1]
    if not page.source and page.paragraphs and (own := signed(page.paragraphs[0])):
        page.source = own.name
    page.title = without_name(page.title, [page.source])
    return page


def head_line(lines: list[str]) -> int | None:
    """Which line over the text tells its time: the first that does, if no text stands over it and some under it."""
    found = next((i for i, line in enumerate(lines[:HEAD_LINES]) if is_meta(line)), None)
    if found is None or found == len(lines) - 1:
        return None
    return None if any(len(line) > PROSE and ENDS_SENTENCE.search(line) for line in lines[:found]) else found


def title_above(lines: list[str]) -> str:
    """The last line above the date line that is no furniture."""
    rules = furniture()
    kept = [line for line in lines if not rules.drops(plain_form(line)) and not rules.stops(plain_form(line))]
    return kept[-1] if kept else ""


def title_first(lines: list[str]) -> tuple[str, list[str]]:
    """The first line is a title when it is short, no sentence, and text follows."""
    rules = furniture()
    kept = [
        i
        for i, line in enumerate(lines[:6])
        if not rules.drops(plain := plain_form(line)) and not rules.is_caption(plain) and not PAGE.fullmatch(plain)
    ]
    for i in kept[:2]:
        line = lines[i]
        if is_title(line) and any(len(later) > len(line) for later in lines[i + 1 :]):
            later = next((lines[j] for j in kept if j > i), "")
            if len(line) <= 4 and is_title(later):  # a section's name above the title
                continue
            return line, lines[i + 1 :]
    return "", lines


def is_title(line: str) -> bool:
    return (
        4 <= len(line) <= TITLE_MOST
        and not ENDS_SENTENCE.search(line)
        and not DATELINE_HEAD.match(line)
        and "。" not in line
    )


def sort_lines(page: Page, lines: list[str], rules: Furniture) -> None:
    """Text up to the first line that ends an article (分享到: above the text ends nothing); captions and furniture
    apart.
    """
    for i, line in enumerate(lines):
        plain = plain_form(line)
        if ADDRESS.fullmatch(line):
            page.url = page.url or line
        elif rules.stops(plain) or rules.ends(plain):
            if page.paragraphs:
                page.related += [other for other in lines[i + 1 :] if not rules.drops(other)]
                break
        elif rules.is_caption(plain):
            page.captions.append(line)
        elif (not page.paragraphs and (is_about(page, line) or words(line) == words(page.title))) or rules.drops(plain):
            if not page.paragraphs:
                read_meta(page, line)
        elif not page.paragraphs and MASTHEAD.fullmatch(plain):
            known = outlet(plain)
            page.source = page.source or (known.name if known else plain)
        elif is_date_line(plain, not page.paragraphs):
            page.published = page.published or visible(plain, outlet(page.source))
        else:
            page.paragraphs += GLUED_PARAGRAPHS.sub(r"\1\n", line).split("\n")
    page.paragraphs = without_tail(page.paragraphs, rules)


def once(paragraphs: list[str]) -> list[str]:
    """A body printed twice -> once: the second half is left out when it says the same as the first."""
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
