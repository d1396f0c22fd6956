"""新闻联播 (the evening news of Chinese state television) as one Markdown file a day:
headlines, then often every item in full.
"""

import re
from collections.abc import Iterator

from pipelines.parse.article import Article, Published
from pipelines.parse.best_clue import best
from pipelines.parse.page.address import outlet
from pipelines.parse.page.fields import TITLE_TAG, fragment
from pipelines.parse.page.tree import squeeze
from pipelines.parse.page.written_time import when
from pipelines.parse.published import from_path, from_url
from pipelines.read.raw_file import RawFile
from pipelines.reject import Reject

NAME = "xinwen_lianbo"
HEAD = re.compile(r"\A\s*#\s*[^\n]{0,20}新闻联播[^\n]{0,40}\n")
ITEM = re.compile(r"^###[ \t]+(?P<title>[^\n]+)\n(?P<body>.*?)(?=^#{1,3}[ \t]|^---+\s*$|\Z)", re.M | re.S)
DETAILS = re.compile(r"^##[ \t]*(?:详细新闻|详细内容|文字稿|新闻详情|正文)[ \t]*$", re.M)
HEADLINES = re.compile(
    r"^##[ \t]*(?:主要内容|新闻摘要|内容提要|节目提要|今日要闻)[ \t]*\n(?P<list>.*?)(?=^##[ \t]|^---+\s*$|\Z)",
    re.M | re.S,
)
NUMBERED = re.compile(  # ## 4. 题目, right under the head of the day
    r"^##[ \t]+\d{1,2}[ \t]*[.、．][ \t]*(?P<title>[^\n]+)\n(?P<body>.*?)(?=^##?[ \t]|\Z)", re.M | re.S
)
ORIGINAL = re.compile(
    r"\[(?:查看原文|原文|原文链接|视频|央视网)\]\((?P<linked>https?://[^)\s]+)\)"
    r"|^>?[ \t]*原文(?:链接)?[ \t]*[:：][ \t]*<?(?P<bare>https?://[^\s>]+)>?[ \t]*$",
    re.M,
)
NUMBER = re.compile(r"^\s*(?:\d{1,2}\s*[.、．]|[（(]\d{1,2}[)）]|[-*•])\s*")
CLOSING = re.compile(
    r"^(?:\d+[.、]\s*)?.{0,8}联播快讯[:：]$|^[（(]《新闻联播》.*[)）]$|^本期节目主要内容[:：]?$|^\(更新时间戳.*\)$|^来源[:：]"
)
CCTV = "央视"


def sniff(raw: RawFile) -> float:
    known = HEAD.match(raw.text[:300]) and any(form.search(raw.text) for form in (DETAILS, HEADLINES, NUMBERED))
    return 0.95 if known else 0.0


def parse(raw: RawFile) -> Iterator[Article | Reject]:
    """Every item in full; the headlines of the summary are theirs and are not told twice.

    Where there are only headlines, they are one article.
    """
    head = raw.text[: raw.text.find("\n", len(raw.text) - len(raw.text.lstrip()))]
    day = best([when(squeeze(re.sub(r"[^\d年月日./-]", " ", head)), "visible_line"), from_path(raw.path)])
    items = items_of(raw.text)
    if not items:
        yield headlines(raw, day, squeeze(head.lstrip("# ")))
    for item in items:
        yield _article(item, day, raw.path)


def items_of(text: str) -> list[re.Match[str]]:
    """Under 详细新闻 each ### is an item; where a day has neither that nor a summary, each numbered ##."""
    if details := DETAILS.search(text):
        return list(ITEM.finditer(text, details.end()))
    return [] if HEADLINES.search(text) else list(NUMBERED.finditer(text))


def _article(item: re.Match[str], day: Published | None, path: str) -> Article | Reject:
    title = TITLE_TAG.sub("", squeeze(item["title"]))
    url = address_in(item["body"])
    found = fragment(ORIGINAL.sub("", item["body"]), title)
    if not found.paragraphs:
        return Reject("no_body", "The item has a headline and no text.", {"path": path, "title": title[:200]})
    return Article(
        title=title,
        paragraphs=tuple(found.paragraphs),
        url=url,
        source=_source(url),
        published=best([day, from_url(url)]),
        captions=tuple(found.captions),
    )


def headlines(raw: RawFile, day: Published | None, title: str) -> Article | Reject:
    """The broadcast as one article: a headline is a paragraph, one broken over two lines is made whole."""
    listed = HEADLINES.search(raw.text)
    lines = [squeeze(line) for line in (listed["list"] if listed else "").split("\n")]
    told: list[str] = []
    for line in filter(None, lines):
        if CLOSING.match(line):
            continue
        if told and not NUMBER.match(line) and told[-1].endswith(("：", ":", "】")):
            told[-1] += line
        elif headline := NUMBER.sub("", line).rstrip("；;"):
            told.append(headline)
    if not told:
        return Reject("no_body", "A broadcast without headlines.", {"path": raw.path})
    url = address_in(raw.text)
    return Article(title=title, paragraphs=tuple(told), url=url, source=_source(url), section="主要内容", published=day)


def address_in(text: str) -> str | None:
    """Of the page that the item was taken from."""
    link = ORIGINAL.search(text)
    return (link["linked"] or link["bare"]) if link else None


def _source(url: str | None) -> str:
    known = outlet(url) or outlet(CCTV)
    return known.name if known else CCTV
