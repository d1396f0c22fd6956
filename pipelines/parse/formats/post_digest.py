"""Page of an aggregator (a channel's search page): several posts, each its title, then a body that repeats it
without blanks.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from pipelines.parse.article import Article, Published
from pipelines.parse.body import words
from pipelines.parse.furniture import furniture
from pipelines.parse.outlets import outlet
from pipelines.parse.published import CHINA
from pipelines.parse.sibling_time import dated_by_siblings
from pipelines.parse.written_moment import read_time
from pipelines.read.raw_file import RawFile
from pipelines.reject import Reject

NAME = "post_digest"
CHROME = re.compile(
    r"(?:封面图片|封面圖片|相关推荐|相關推薦|查看更多.*|🔍.*|.*发送关键词.*|启动.{1,20}机器人|.*机器人$|@\w+)"
)
STAMP = re.compile(r"\s*((?:19|20)\d{2}-\d{2}-\d{2})\s?(\d{2}:\d{2}(?::\d{2})?)\s*(?:\(\d+\))?\s*$")
SOURCE_MARK = re.compile(r"\s*[(（]\s*([^()（）,，]{0,16}?)\s*[,，]?\s*[)）]\s*$")
CUT_TITLE = 60  # a title of as many characters is the body's head, cut
OPEN_END = re.compile(r"[，,、：:在的和与對对向]$")


@dataclass(frozen=True, slots=True)
class Post:
    title: str
    text: str


def sniff(raw: RawFile) -> float:
    found = len(posts(raw.text[:20_000])) if not raw.text.lstrip().startswith(("<", "{", "---", "[")) else 0
    marked = CHROME.fullmatch(
        next((line.strip() for line in raw.text[:20_000].split("\n") if CHROME.fullmatch(line.strip())), "")
    )
    return 0.9 if found > 1 else 0.7 if found and marked else 0.0


def parse(raw: RawFile) -> Iterator[Article | Reject]:
    found = [article(post) for post in posts(raw.text)]
    yield from dated_by_siblings(found)


def posts(text: str) -> list[Post]:
    """A line, and under it one that begins with the same words and goes on: a post.

    Lines after it, up to the next one, are its text.
    """
    lines = [line for raw_line in text.split("\n") if (line := raw_line.strip()) and not CHROME.fullmatch(line)]
    heads = [i for i in range(len(lines) - 1) if len(lines[i]) >= 8 and begins_with(lines[i + 1], lines[i])]
    ends = [*heads[1:], len(lines)] if heads else []
    return [Post(lines[head], "\n".join(lines[head + 1 : end])) for head, end in zip(heads, ends, strict=True)]


def begins_with(text: str, title: str) -> bool:
    """Not so for a rule, which has no words."""
    told = words(title)
    return bool(told) and len(text) > len(title) + 10 and words(text[: 2 * len(title)]).startswith(told)


def article(post: Post) -> Article:
    published, text = split_stamp(post.text)
    source, text = split_source(text)
    truncated = len(post.title) >= CUT_TITLE or OPEN_END.search(post.title) is not None
    text = text if truncated else without_title(text, post.title)
    paragraphs = tuple(line for line in text.split("\n") if line.strip())
    last = furniture().without_credits(paragraphs[-1]) if paragraphs else ""
    return Article(
        post.title,
        (*paragraphs[:-1], last or paragraphs[-1]) if paragraphs else (),
        source=source,
        published=published,
        title_is_truncated=truncated,
    )


def split_stamp(text: str) -> tuple[Published | None, str]:
    """…炒作。2023-02-1907:43:24(1) -> the time, …炒作。"""
    match = STAMP.search(text)
    if not match:
        return None, text
    return read_time(f"{match[1]} {match[2]}", CHINA, "visible_line"), text[: match.start()]


def split_source(text: str) -> tuple[str | None, str]:
    """…达成了一致。(共同社,) -> 共同社, …达成了一致。; an empty mark () is one whose link was lost."""
    match = SOURCE_MARK.search(text)
    if not match or (match[1] and not outlet(match[1])):
        return None, text
    known = outlet(match[1])
    return known.name if known else None, text[: match.start()]


def without_title(text: str, title: str) -> str:
    """The text after the title that stands at its head, blanks or not."""
    left = len(words(title))
    for i, character in enumerate(text):
        if left == 0:
            return text[i:].lstrip(" \n　")
        left -= bool(words(character))
    return text
