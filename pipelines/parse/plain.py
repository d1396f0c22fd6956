"""Plain text of a page to lines that are the article's.

Belongs here: what text extractions look like. Not here: markup, posts in one file.
"""

import re
from dataclasses import dataclass, field

from pipelines.parse.article import Published
from pipelines.parse.blocks import tidy
from pipelines.parse.body import is_date_line, without_tail, words
from pipelines.parse.furniture import Furniture, furniture
from pipelines.parse.outlets import outlet, signed
from pipelines.parse.published import visible

GLOSS = re.compile(r"(?<=[\u3400-\u9fff])\([a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü]{1,7}\)")
TONES = re.compile(r"[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ]")
FROM = re.compile(
    r"(?:[内內]容)?[来來]源\s*[:：]\s*([^\s,，。|/()（）:：]{2,20}?)(?=\s|$|[|,，]|[责責]任|作者|[编編][辑輯]|版|字[号號]|[记記]者)"
)
ADDRESS = re.compile(r"https?://[^\s/]+/\S+")
BY = re.compile(r"(?:作者|[记記]者)\s*[:：]\s*([\w·]{2,12})")
TABLE_MARK = re.compile(r"^\s*\||\|\s*$")
GLUED_PARAGRAPHS = re.compile(r"(?<=[。！？])([”」』]?) +(?=[\u3400-\u9fff“「『0-9])")
ENDS_SENTENCE = re.compile(r"[。！？…；.!?o][”」』）)]?$")
DATELINE_HEAD = re.compile(r"^(?:[（(【]?[\w、·\s]{0,12}(?:社|网|報|报|讯|訊)[^。，,]{0,24}\d{1,2}日)")
TITLE_MOST = 60


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


def read_page(text: str) -> Page:
    """Lines of a page as text -> title, body, and what the line between them tells (time, source, author)."""
    page, lines = Page(), without_marks(text)
    head = next((i for i, line in enumerate(lines) if is_meta(line)), None)
    if head is not None:
        read_meta(page, lines[head])
        page.title = title_above(lines[:head])
        lines = lines[head + 1 :]
    else:
        page.title, lines = title_first(lines)
    sort_lines(page, lines, furniture(outlet(page.source)))
    page.paragraphs = once(page.paragraphs)
    if not page.source and page.paragraphs and (own := signed(page.paragraphs[0])):
        page.source = own.name
    return page


def without_marks(text: str) -> list[str]:
    """Lines without table marks and blanks; paragraphs joined by one blank apart again where a page has a single
    long line.
    """
    lines = [tidy(TABLE_MARK.sub("", line)) for line in text.split("\n")]
    return [line for line in lines if line]


def is_meta(line: str) -> bool:
    """2020-11-25 07:48:54 來源:新華網 責任編輯:某某 — the line under the title."""
    plain = without_glosses(line)
    return is_date_line(plain, True) and len(plain) > 7 and not DATELINE_HEAD.match(plain)


def read_meta(page: Page, line: str) -> None:
    plain = without_glosses(line).replace("? ?", " ").replace("? ", " ")
    if match := FROM.search(plain):
        known = outlet(match[1])
        page.source = known.name if known else match[1]
    if match := BY.search(plain):
        page.author = match[1]
    page.published = visible(plain, outlet(page.source))


def without_glosses(line: str) -> str:
    """達(dá)成 -> 達成, when tone marks show that these are glosses."""
    return GLOSS.sub("", line) if TONES.search(line) else line


def title_above(lines: list[str]) -> str:
    """The last line above the date line that is no furniture."""
    rules = furniture()
    kept = [line for line in lines if not rules.drops(without_glosses(line)) and not rules.stops(without_glosses(line))]
    return kept[-1] if kept else ""


def title_first(lines: list[str]) -> tuple[str, list[str]]:
    """The first line is a title when it is short, no sentence, and text follows."""
    rules = furniture()
    kept = [
        i
        for i, line in enumerate(lines[:6])
        if not rules.drops(plain := without_glosses(line)) and not rules.is_caption(plain)
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
        plain = without_glosses(line)
        if ADDRESS.fullmatch(line):
            page.url = page.url or line
        elif rules.stops(plain) or rules.ends(plain):
            if page.paragraphs:
                page.related += [other for other in lines[i + 1 :] if not rules.drops(other)]
                break
        elif rules.is_caption(plain):
            page.captions.append(line)
        elif rules.drops(plain) or (page.title and not page.paragraphs and words(line) == words(page.title)):
            continue
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
