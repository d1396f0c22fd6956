"""Scraps of a page as text: what stands between its title and its text, and what stands under it.

Belongs here: where they stand, how they look. Not here: phrases, see furniture.yaml.
"""

import re
from collections.abc import Sequence
from itertools import pairwise

from pipelines.parse.body import BARE_PLACE, LETTERED, words
from pipelines.parse.language import han
from pipelines.parse.outlets import outlet
from pipelines.parse.plain_meta import DATELINE_HEAD

ENDED = re.compile(
    r"[。！？…：:；;!?”」』][）)】]?\s*$|[\u3400-\u9fff]o$|[（(](?:完|全文完|待[续續])[）)]\s*$"
)  # o: a full stop as some pages have it
NOTED = re.compile(r"[。！？…”」』][）)】]?\s*[（(][^（()）]{1,40}[）)]\s*$")  # …达成一致。（完）
DATED = re.compile(r"[电電讯訊稿][）)】\]]?$|[—–-]$")  # the end of a dateline that stands alone
DOUBLED = re.compile(r"(.{8,90}?)[\s。]*\1[。\s]*")
INSIDE = re.compile(r"延伸[阅閱][读讀]|[阅閱][读讀]更多")  # a box within the text, after which it goes on
BULLETED = re.compile(r"^\s*[-•·◆●▪]\s+\S")
END_MARK = re.compile(r"[。！？”」][（(](?:完|全文完)[）)]\s*$")
MORE = re.compile(r"更\s?多")
SCRAP, LEAD, SENTENCE = 9, 40, 20  # characters: a scrap has at most, a lead and a sentence at least
DEEPEST = 6  # scraps over a text at most
CAPTION = 10  # characters of a line that is printed twice: more than a name, a section


def without_scraps(paragraphs: list[str]) -> list[str]:
    """评分, 意见反馈, a name, a picture's line over the lead go; a dateline of its own and 各位代表： stay."""
    start = next((i for i, line in enumerate(paragraphs[: DEEPEST + 1]) if is_lead(line)), 0)
    return [line for line in paragraphs[:start] if not is_scrap(line)] + paragraphs[start:]


def from_dateline(paragraphs: list[str]) -> list[str]:
    """Headlines without a full stop over a dateline go: the text begins with it."""
    start = next((i for i, line in enumerate(paragraphs[: DEEPEST + 1]) if DATELINE_HEAD.match(line)), 0)
    return paragraphs if any("。" in line for line in paragraphs[:start]) else paragraphs[start:]


def is_lead(line: str) -> bool:
    return han(line) >= SENTENCE and ("。" in line or len(line) >= LEAD)


def is_scrap(line: str) -> bool:
    """Short, no sentence and no part of one, no heading that is numbered, no dateline."""
    if not han(line):
        return True
    if han(line) > SCRAP or re.search("[，,]", line) or LETTERED.match(line) or ENDED.search(line):
        return False
    return not (DATELINE_HEAD.match(line) or BARE_PLACE.fullmatch(line) or DATED.search(line))


def without_foot(paragraphs: list[str]) -> list[str]:
    """Under the last sentence: headlines of others, names of sections, posts in other scripts. A list that a line
    ending in a colon opens stays, and so does a text that is none of sentences.
    """
    end = len(paragraphs)
    while end and is_under_text(paragraphs[end - 1]):
        end -= 1
    foot = paragraphs[end:]
    if not end or not foot or paragraphs[end - 1].rstrip().endswith(("：", ":")):
        return paragraphs
    if han("".join(paragraphs[:end])) < 2 * han("".join(foot)):
        return paragraphs
    cut = 1 if len(foot) == 1 and re.search("[，,]", foot[0]) else 0  # a paragraph that ends too soon
    return paragraphs[: end + cut]


def is_under_text(line: str) -> bool:
    """No sentence's end nor its middle, and short; or without a Chinese character."""
    if not han(line):
        return True
    if len(line) > LEAD or "。" in line or LETTERED.match(line):
        return False
    return bool(BULLETED.match(line)) or (not ENDED.search(line) and not NOTED.search(line))


def is_twice(line: str, following: Sequence[str]) -> bool:
    """A caption: printed twice on its line or on two, a picture's text and its alternative; a sentence is none."""
    if DOUBLED.fullmatch(line):
        return True
    said = words(line)
    return len(said) >= CAPTION and not line.endswith("。") and any(words(other) == said for other in following)


def title_twice(lines: Sequence[str]) -> int | None:
    """Where a line that may be a title is printed twice with nothing but names over it."""
    for i, (line, other) in enumerate(pairwise(lines[:DEEPEST])):
        if words(line) == words(other) and han(line) >= CAPTION and not line.endswith(("。", "）", ")")):
            return i
        if han(line) >= CAPTION or re.search(r"\d{4}", line):
            return None
    return None


def closes(line: str, paragraphs: Sequence[str]) -> bool:
    """更多 under the name of an outlet, which signs the text: what follows is of others."""
    return len(paragraphs) > 1 and bool(MORE.fullmatch(line)) and outlet(paragraphs[-1]) is not None


def ends(line: str) -> bool:
    """…达成一致。（完）"""
    return bool(END_MARK.search(line))


def resumes(line: str) -> bool:
    """A line that is text again after a box of headlines."""
    return line.endswith(("。", "。”", "。」")) and len(line) >= LEAD
