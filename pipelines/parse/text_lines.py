"""Plain text to its lines: wrapped ones whole again, a head that is glued to its text apart from it.

Belongs here: what stands on a line. Not here: what a line is for, see plain.py.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import pairwise

from pipelines.parse.anti_copy import without_junk
from pipelines.parse.blocks import tidy

TABLE_MARK = re.compile(r"^\s*\||(?:\|\s*)+$")
LOST_IMAGE = re.compile(r"!\[\]\(\s*\)\s*")
STAMPED = re.compile(r"^(\s*date (?:19|20)\d\d-\d\d-\d\d)[ \t]+(?=\S)", re.M)  # by an extractor, before its first line
TRAILER = re.compile(r"[A-Za-z_]{2,24}:(?: ?[^\u3400-\u9fff]*)?")
UNDERLINE = re.compile(
    r"[=~^]{4,}|-{4,}|:?-{3,}:?(?:\s*\|\s*:?-{3,}:?)+"
)  # of a title, as reStructuredText and Markdown may have it
INDENTED = re.compile(r"(?:\u3000{2}| {4}|\t)")
ENDS = re.compile(r"[。！？…；;：:!?”」』）)】]$")
HEAD_AND_TEXT = re.compile(
    r"(?P<title>[^。！？\n]{6,60}?)\s+(?P<time>(?:19|20)\d\d\s?[-/.年]\s?\d{1,2}\s?[-/.月]\s?\d{1,2}日?(?:\s\d{1,2}:\d\d(?::\d\d)?)?"
    r"(?:\s+(?:[来來]源|作者|[编編][辑輯])[:：]\s?\S{1,20})*)\s+(?P<text>[^\n]{60,})"
)
NARROWEST, WIDEST = 16, 90  # characters of a line at which a program wrapped its text
COLUMNS = 60  # of a forum's lines at least
LEAST = 4  # lines that others follow in their paragraph
WRAPPED = 0.6  # of the lines that others follow in their paragraph: as wide as the widest

MARKUP = ("<", "{", "---", "[")


def parts(heads: Iterable[re.Match[str]], text: str) -> Iterator[tuple[re.Match[str], str]]:
    """Each head with the text from its end up to the next one."""
    for head, following in pairwise([*heads, None]):
        if head is not None:
            yield head, text[head.end() : following.start() if following else len(text)]


def is_markup(text: str) -> bool:
    """HTML, JSON, front matter, a link: read by formats of their own."""
    return text.lstrip().startswith(MARKUP)


def without_marks(text: str) -> list[str]:
    """Lines without table marks and blanks; 题目 2023-11-26 来源：某社 正文… on one line becomes three."""
    whole = LOST_IMAGE.sub("", STAMPED.sub(r"\1\n", unwrapped(without_junk(text))))
    lines = [tidy(TABLE_MARK.sub("", line)) for line in whole.split("\n")]
    lines = [line for line in lines if line and not UNDERLINE.fullmatch(line)]
    if len(lines) == 1 and (match := HEAD_AND_TEXT.match(lines[0])):
        return [match["title"], match["time"], match["text"]]
    return lines


def unwrapped(text: str) -> str:
    """A text whose lines a program broke at one width, with blank lines or indents between its paragraphs, whole
    again; any other as it is.
    """
    lines = [line.rstrip() for line in text.split("\n")]
    if len(lines) < 6:
        return text
    if all(lines[:-1]) and not any(map(INDENTED.match, lines)):
        return "\n".join(uncut(lines))
    goes_on = [bool(a and b) and not INDENTED.match(b) for a, b in pairwise(lines)]
    inner = [len(line) for line, more in zip(lines, goes_on, strict=False) if more]
    if len(inner) < LEAST or not any(not more for more in goes_on):
        return text
    width = max(Counter(inner).items(), key=lambda item: (item[1], item[0]))[0]
    wide = sum(width - 2 <= size <= width + 2 for size in inner)
    ended = sum(bool(ENDS.search(line)) for line, more in zip(lines, goes_on, strict=False) if more)
    if not NARROWEST <= width <= WIDEST or wide < WRAPPED * len(inner) or ended > len(inner) / 3:
        return text
    kept = [lines[0]]
    for line, more in zip(lines[1:], goes_on, strict=True):
        if more:
            kept[-1] += line.lstrip() if not (kept[-1][-1:].isascii() and line[:1].isascii()) else f" {line.lstrip()}"
        else:
            kept.append(line)
    return "\n".join(kept)


def uncut(lines: list[str]) -> list[str]:
    """Lines without blank ones between, which a forum breaks at one width (a Chinese character has two columns): one
    that is full goes on on the next.
    """
    lines = lines if lines[-1] else lines[:-1]
    widths = [sum(1 if char.isascii() else 2 for char in line) for line in lines]
    full = Counter(width // 2 for width in widths).most_common(1)[0][0] * 2
    wide = [full - 3 <= width <= full + 3 for width in widths]
    broken = sum(is_wide and not ENDS.search(line) for line, is_wide in zip(lines, wide, strict=True))
    apt = COLUMNS <= full <= 2 * WIDEST and max(widths) <= 1.5 * full
    if not apt or broken <= LEAST or broken * 2 < sum(wide):
        return lines
    kept = [lines[0]]
    for line, goes_on in zip(lines[1:], wide, strict=False):
        if goes_on and not ENDS.search(kept[-1]):
            kept[-1] += line
        else:
            kept.append(line)
    return kept


def without_trailer(lines: list[str]) -> list[str]:
    """Lines without the block of `key: value` that note-takers write under a text."""
    end = len(lines)
    while end and TRAILER.fullmatch(lines[end - 1]):
        end -= 1
    return lines[:end] if end and len(lines) - end > 3 else lines
