"""Fields of records (JSON objects, CSV rows): which name means what, what a value says.

Belongs here: names and values. Not here: a record as an article, see record.py.
"""

import re
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from pathlib import Path

from pipelines.pages import read_page
from pipelines.parse.language import HAN, han
from pipelines.parse.markdown import to_html
from pipelines.parse.page.prose import Prose, plain_prose, prose
from pipelines.parse.page.tree import NotHtml, tree

MARKUP = re.compile(
    r"<(?:p|br|div|span|strong|section|article|h[1-6]|li|ul|img|a|html|!doctype|figure|table|b|font)\b[^>]{0,2000}>",
    re.I,
)
MARKDOWN = re.compile(r"^#{1,4} \S|\]\(https?://|^\*\*\S", re.M)
ESCAPED_MARKUP = re.compile(r"&lt;(?:p|br|div)\b", re.I)
SHORTCODE = re.compile(
    r"\[caption\b[^\]]{0,300}\].{0,800}?\[/caption\]|\[/?(?:gallery|embed|audio|video|playlist)\b[^\]]{0,300}\]", re.S
)  # of WordPress, in its exports
TITLE_TAG = re.compile(r"^(?:[\[【](?:视频|視頻|图文|组图|圖文|图集|视频直播)[\]】]\s*)+")
LEAKED = re.compile(
    r"\s*(?:<!--enpproperty.*|(?:19|20)\d\d-\d\d-\d\d \d\d:\d\d:\d\d:\d+ \d+ .{0,900}?/?enpproperty-->.*"
    r"|\S{0,200}\.html? .{0,300}/enpproperty-->.*)\Z",
    re.S,
)
MORE_CHARS = re.compile(r"\s*\[\+\d{1,7} chars\]\s*\Z")
ID = re.compile(r"[\s_\-]+")
TELLING = (
    "rendered",
    "text",
    "content",
    "basic",
    "value",
    "name",
    "#text",
    "$t",
    "$date",
    "$numberLong",
    "screen_name",
    "nickname",
)
Value = object
SHORTEST_TEXT = 30  # Chinese characters: below, a record without a title is a label


@cache
def names() -> Mapping[str, tuple[str, ...]]:
    """{'title': ('title', '标题', …, 'newstitle', …), …}, folded; those with a prefix after the plain ones."""
    rows = dict(read_page(Path(__file__).with_name("fields.yaml")))
    prefixes, bare = rows.pop("prefixes"), rows.pop("prefixed")
    return {
        kind: tuple(
            dict.fromkeys(
                folded(name)
                for name in [*ones, *(f"{first}{name}" for first in prefixes for name in bare.get(kind, ()))]
            )
        )
        for kind, ones in rows.items()
    }


@cache
def ranks() -> Mapping[str, Mapping[str, int]]:
    return {kind: {name: rank for rank, name in enumerate(ones)} for kind, ones in names().items()}


@lru_cache(maxsize=4096)
def folded(name: str) -> str:
    return ID.sub("", name).lower().lstrip("\ufeff")


def kind_of(name: str) -> str | None:
    """'文章标题' -> title, 'pub_date' -> published, 'price' -> None"""
    return _kinds().get(folded(name))


@cache
def _kinds() -> dict[str, str]:
    return {name: kind for kind, ones in reversed(list(names().items())) for name in ones}


def filled(record: Mapping[str, Value], kind: str) -> Iterator[tuple[str, str]]:
    """(folded name, text) of the fields of that kind that say something, the most trusted first."""
    rank = ranks()[kind]
    known = [(rank[name], name, key) for key in record if isinstance(key, str) and (name := folded(key)) in rank]
    for _, name, key in sorted(known):
        if text := as_text(record[key]):
            yield name, text


def part(record: Mapping[str, Value], kind: str) -> str | None:
    """The value of the most trusted field of that kind that is filled; {'rendered': x},
    {'name': x} and lists give their text.
    """
    return next((text for _, text in filled(record, kind)), None)


def as_text(value: Value, depth: int = 0) -> str | None:
    if isinstance(value, bool) or value is None or depth > 3:
        return None
    if isinstance(value, str):
        return value.strip() or None
    if isinstance(value, int | float):
        return f"{value:.0f}" if value == value and abs(value) < 1e15 else None
    if isinstance(value, list):
        return "\n".join(filter(None, (as_text(item, depth + 1) for item in value[:2000]))) or None
    if isinstance(value, Mapping):
        return next(
            filter(
                None,
                (as_text(value.get(key), depth + 1) for key in TELLING),
            ),
            None,
        )
    return None


def is_record(record: Mapping[str, Value]) -> bool:
    """A title with a text, a summary, or address and time; or a long Chinese text alone."""
    title, text = part(record, "title"), part(record, "text")
    if title and text and len(text) > 2 * SHORTEST_TEXT:
        return True
    if title and HAN.search(title):
        return bool(text or part(record, "summary") or (part(record, "url") and part(record, "published")))
    return bool(text) and han(text or "") >= SHORTEST_TEXT


def without_leak(text: str) -> str:
    """A text without the record of a publishing system that some newspapers leave behind it, and without the count of
    what an API has cut off: …[+1234 chars] -> …
    """
    text = MORE_CHARS.sub("", text)
    return LEAKED.sub("", text) if "enpproperty" in text else text


def fragment(text: str, title: str = "") -> Prose:
    """A field's text, be it HTML, escaped HTML, Markdown or plain, to prose."""
    text = SHORTCODE.sub("", text)
    if ESCAPED_MARKUP.search(text) and not MARKUP.search(text):
        text = text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", '"').replace("&amp;", "&")
    if not MARKUP.search(text):
        if not MARKDOWN.search(text):
            return plain_prose(text, title)
        text = to_html(text)
    try:
        return prose(tree(text), title)
    except NotHtml:
        return plain_prose(text, title)


@cache
def address_forms() -> tuple[tuple[re.Pattern[str], str], ...]:
    rows = read_page(Path(__file__).with_name("addresses.yaml"))
    return tuple((re.compile(row["form"]), row["site"]) for row in rows)


def absolute(url: str) -> str:
    """'/realtime/china/story20230220-1365111' -> with the site whose addresses have that form; else as it is."""
    if url.startswith("//"):
        return f"https:{url}"
    site = next((site for form, site in address_forms() if form.match(url)), "") if url.startswith("/") else ""
    return site + url
