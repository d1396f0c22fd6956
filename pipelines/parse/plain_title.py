"""The title of a page as text, and the line that tells its time.

Belongs here: which line is which. Not here: what the other lines are, see plain.py.
"""

import re
from collections.abc import Sequence

from pipelines.parse.furniture import furniture
from pipelines.parse.language import han
from pipelines.parse.outlets import outlet
from pipelines.parse.page.title import SECTION
from pipelines.parse.plain_meta import DATELINE_HEAD, PAGE, is_meta, plain_form
from pipelines.parse.told_source import byline

ENDS_SENTENCE = re.compile(r"[。！？…；.!?o][”」』）)]?$")
NAMED_BEFORE = re.compile(r"^[（(\[]?原[标標][题題]\s*[:：]\s*")
NAMED_SITE = re.compile(r"\w{2,12}(?:[网網]|[网網]站|官[网網]|[频頻]道)")
TITLE_MOST = 60
SHORTEST, NAME = 4, 6  # Chinese characters of a title; of one that is no name or section
NAMED_AT_END = 8  # Chinese characters before the outlet's name
HEAD_LINES = 16  # among which the one with the time stands
PROSE = 40  # characters of a sentence that is text for sure
LINKS = re.compile(r"(?:[^\s，。：:！？“”《》]{1,6}|[A-Za-z\d]+)(?:\s+(?:[^\s，。：:！？“”《》]{1,6}|[A-Za-z\d]+)){4,}")
COLUMN = re.compile(r"[\u3400-\u9fff]{2,6} [\u3400-\u9fff]{2,4}")  # of a paper and who writes it
BOXED = re.compile(r"^【([^【】]+)】$")


def bare_title(title: str) -> str:
    """【日老外长会谈】 -> 日老外长会谈; 原标题：日老外长会谈 -> 日老外长会谈"""
    return BOXED.sub(r"\1", NAMED_BEFORE.sub("", title))


def head_line(lines: list[str]) -> int | None:
    """Which line over the text tells its time: the first that does, if no text stands over it and some under it."""
    found = next((i for i, line in enumerate(lines[:HEAD_LINES]) if is_meta(line)), None)
    if found is None or found == len(lines) - 1:
        return None
    over = [i for i, line in enumerate(lines[:found]) if is_prose(line)]
    return None if over and not is_standfirst(lines, over, found) else found


def is_standfirst(lines: Sequence[str], over: Sequence[int], head: int) -> bool:
    """One sentence between the title and the line with the time, a little over it, and a longer text under that."""
    at = over[0]
    below = sum(map(is_prose, lines[head + 1 :]))
    return (
        len(over) == 1
        and 0 < at < head <= at + 4
        and below > 1
        and is_title(lines[at - 1])
        and han(lines[at - 1]) > NAME
    )


def is_prose(line: str) -> bool:
    return len(line) > PROSE and han(line) > NAME and bool(ENDS_SENTENCE.search(line))


def title_above(lines: list[str]) -> str:
    """The last line above the date line that is no furniture; a name, a section (创始人, 本地) only where there is no
    other.
    """
    rules = furniture()
    kept = [
        line
        for line in lines
        if not (
            is_prose(line)
            or rules.drops(plain := plain_form(line))
            or rules.stops(plain)
            or byline(plain)
            or LINKS.fullmatch(plain)
        )
    ]
    chinese = [line for line in kept if han(plain_form(line)) >= SHORTEST]
    long = [line for line in chinese if han(plain_form(line)) >= NAME]
    return (long or chinese or [""])[-1]


def title_first(lines: list[str]) -> tuple[str, list[str]]:
    """The first line is a title when it is short, no sentence, and text follows."""
    rules = furniture()
    kept = [
        i
        for i, line in enumerate(lines[:6])
        if not rules.drops(plain := plain_form(line)) and not rules.is_caption(plain) and not PAGE.fullmatch(plain)
    ]
    for i in kept[:3]:
        line = lines[i]
        if is_prose(line):
            break
        if is_title(line) and any(len(later) > len(line) for later in lines[i + 1 :]):
            later = next((lines[j] for j in kept if j > i), "")
            if (len(line) <= 4 or is_over_title(line)) and is_title(later):
                continue
            return line, lines[i + 1 :]
    return "", lines


def is_over_title(line: str) -> bool:
    """A section's name, a site's above the title."""
    return any(form.fullmatch(line) for form in (SECTION, NAMED_SITE, COLUMN))


def is_title(line: str) -> bool:
    return (
        SHORTEST <= len(line) <= TITLE_MOST
        and han(plain_form(line)) > 0
        and not ENDS_SENTENCE.search(line)
        and not DATELINE_HEAD.match(line)
        and "。" not in line
        and not LINKS.fullmatch(line)
    )


def without_signature(title: str) -> str:
    """两国外长在苏瓦会谈 有线新闻 -> 两国外长在苏瓦会谈"""
    rest, _, name = title.rpartition(" ")
    return rest.strip() if han(rest) >= NAMED_AT_END and outlet(name) else title
