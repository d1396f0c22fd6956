"""The head of an archived post: front matter, epoch comment, link line.

Belongs here: splitting it off. Not here: what follows.
"""

import re
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from functools import cached_property, lru_cache
from html import unescape

from pipelines.parse.front_matter import split_front_matter
from pipelines.parse.outlets import outlet
from pipelines.parse.page.address import original
from pipelines.read.raw_file import RawFile

EPOCH = re.compile(r"\A\s*<!--\s*(\d{13})\s*-->[ \t]*\n?")
LINK_LINE = re.compile(r"\A\s*\[(.*)\]\((.*)\)[ \t]*\n-{3,}[ \t]*(?:\n|\Z)")
DATED = re.compile(r"\A\s*(?:日期|时间|時間|发布时间|Date)\s*[:：]\s*([^\n<]{8,60})(?:\n|\Z)")
MARKDOWN = re.compile(r"^(?:#{1,6} |!\[|\*\*|> |\[[^\]]+\]\()", re.M)
RULES = ("---", "+++")
LONGEST = 100_000  # characters of a front matter at most
UNDER_IT = 4000  # characters looked at below it: a comment, two long addresses, the first lines
ADDRESSES = ("original_url", "link", "from", "url", "external_url", "source_url", "canonical_url", "permalink")
WRITTEN = re.compile(r"(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)\.(\d{3})Z")
CUT = re.compile(r"(?:\.{3}|…)\s*$")
TAIL = re.compile(r"\s+[–—|｜_-]\s+([^–—|｜_]{2,24})$")
TWICE = re.compile(r"\s-\s")
SECTION_TAIL = re.compile(r"\s+[|｜]\s+[^|｜，。：？！]{2,8}$")


@dataclass(frozen=True)
class Header:
    """What stands above the body. `fields` are the front matter's, values unquoted; `epoch` in milliseconds."""

    fields: dict[str, str] = field(default_factory=dict)
    epoch: int | None = None
    link_text: str = ""
    link_url: str = ""
    dated: str = ""
    body: str = ""

    @cached_property
    def title(self) -> str:
        """The longer of the two titles, unless it is one cut with an ellipsis."""
        choices = [text for text in (self.fields.get("title", ""), self.link_text) if text]
        whole = [text for text in choices if not CUT.search(text)] or choices
        return without_site(clean_title(max(whole, key=len)), self.fields, self.url) if whole else ""

    @property
    def url(self) -> str | None:
        named = (self.fields.get(key, "") for key in ADDRESSES)
        found = self.link_url or next((url for url in named if url.startswith("http")), None)
        return original(found) if found else None


def split_header(text: str) -> Header:
    """The whole text -> its header and the rest. Parts that are missing are empty."""
    fields, text = split_front_matter(text)
    epoch = EPOCH.match(text)
    text = text[epoch.end() :] if epoch else text
    link = LINK_LINE.match(text)
    text = text[link.end() :] if link else text
    dated = DATED.match(text) if link else None
    return Header(
        fields,
        int(epoch[1]) if epoch else None,
        unescape(link[1]).strip() if link else "",
        link[2].strip() if link else "",
        dated[1].strip() if dated else "",
        text[dated.end() :] if dated else text,
    )


def is_markdown(header: Header) -> bool:
    """Marks of Markdown in the body, or, where it is empty, a field that only such archives have."""
    return MARKDOWN.search(header.body) is not None or "original_url" in header.fields


def head(raw: RawFile) -> Header:
    """The header and the first lines under it: what the formats ask, one after another, to know their own."""
    opened = next((rule for rule in RULES if raw.text.startswith((rule, f"\ufeff{rule}"))), None)
    end = raw.text.find(f"\n{opened}", 4, LONGEST) if opened else 0
    return head_of(raw.text[: max(end, 0) + UNDER_IT])


@lru_cache(maxsize=8)
def head_of(text: str) -> Header:
    return split_header(text)


def clean_title(title: str) -> str:
    return unescape(title).strip(" \t\n\u3000")


def without_site(title: str, fields: dict[str, str], url: str | None) -> str:
    """题目 - iYouPort -> 题目, where iYouPort is the outlet by the front matter or the address.

    题目 | 军事 新闻 | 半岛电视台 -> 题目: a section before the outlet goes with it.
    题目 – 法国国际广播电台 - RFI -> 题目: who is named twice, signs.
    """
    tail = TAIL.search(title)
    if not tail:
        return title
    names = [fields.get(key, "") for key in ("author", "categories")]
    if tail[1].strip().lower() not in map(str.lower, names):
        named, known = outlet(tail[1]), [*filter(None, map(outlet, (*names, url)))]
        if not named or not (named in known or not known or TWICE.search(tail[1])):
            return title
    return SECTION_TAIL.sub("", title[: tail.start()])


def fetched_at(fields: dict[str, str]) -> datetime | None:
    """The crawler's clock: a front-matter date with real milliseconds is the moment of writing, not the feed's time."""
    match = WRITTEN.fullmatch(fields.get("date", ""))
    if not match or match[2] == "000":
        return None
    try:
        return datetime.fromisoformat(match[1]).replace(tzinfo=UTC) + timedelta(milliseconds=int(match[2]))
    except ValueError:  # 2020-13-40: no moment at all
        return None
