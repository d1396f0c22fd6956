"""A page's time of publication and the time it was changed, told apart by their labels.

Belongs here: the labels. Not here: reading a time, see published.py.
"""

import re
from collections.abc import Iterable

PUBLISHED = re.compile(
    r"(?:发布|發布|發佈|发表|發表|刊登|出版|上稿|Published|Posted)\s?(?:日期|时间|時間|于|於|on)?\s?[:：]?\s?(?=\d|[A-Z][a-z]{2})"
)
CHANGED = re.compile(r".{0,6}(?:更新|修改|修訂|更改|Updated|Modified)")


def without_change(line: str) -> str:
    """更新：2023-12-13 09:00 发布：2023-12-12 20:15 -> 2023-12-12 20:15"""
    match = PUBLISHED.search(line)
    return line[match.end() :] if match else line


def apart(lines: Iterable[str]) -> tuple[list[str], list[str]]:
    """Lines -> (those that may tell the time of publication, those that tell the change alone)."""
    first: list[str] = []
    changed: list[str] = []
    for line in lines:
        alone = CHANGED.match(line) and not PUBLISHED.search(line)
        (changed if alone else first).append(without_change(line))
    return first, changed
