"""One record (JSON object, CSV row) -> article, by the names of its fields. Belongs here: names and values.

Not here: where records stand in a file.
"""

import re
from collections.abc import Mapping
from datetime import UTC, datetime, tzinfo
from functools import cache, lru_cache
from pathlib import Path

import yaml

from pipelines.parse.article import Article, Published
from pipelines.parse.language import not_chinese
from pipelines.parse.outlets import Outlet, signed
from pipelines.parse.page.address import outlet
from pipelines.parse.page.prose import Prose, plain_prose, prose
from pipelines.parse.page.runs import CJK
from pipelines.parse.page.tree import NotHtml, squeeze, tree
from pipelines.parse.page.written_time import when
from pipelines.parse.published import CHINA, best, dateline, from_path, from_url, year_in
from pipelines.reject import Reject

MARKUP = re.compile(
    r"<(?:p|br|div|span|strong|section|article|h[1-6]|li|ul|img|a|html|!doctype|figure|table|b|font)\b[^>]{0,2000}>",
    re.I,
)
ESCAPED_MARKUP = re.compile(r"&lt;(?:p|br|div)\b", re.I)
TITLE_TAG = re.compile(r"^(?:[\[【](?:视频|視頻|图文|组图|圖文|图集|视频直播)[\]】]\s*)+")
LEAKED = re.compile(
    r"\s*(?:<!--enpproperty.*|(?:19|20)\d\d-\d\d-\d\d \d\d:\d\d:\d\d:\d+ \d+ .{0,900}?/?enpproperty-->.*)\Z", re.S
)
ID = re.compile(r"[\s_\-]+")
Value = object
SHORTEST_TEXT = 30  # Chinese characters: below, a record without a title is a label


@cache
def names() -> Mapping[str, tuple[str, ...]]:
    """{'title': ('title', '标题', …), …}, folded."""
    rows = yaml.safe_load(Path(__file__).with_name("fields.yaml").read_text("utf-8"))
    return {kind: tuple(folded(name) for name in ones) for kind, ones in rows.items()}


@lru_cache(maxsize=4096)
def folded(name: str) -> str:
    return ID.sub("", name).lower().lstrip("\ufeff")


def kind_of(name: str) -> str | None:
    """'文章标题' -> title, 'pub_date' -> published, 'price' -> None"""
    return _kinds().get(folded(name))


@cache
def _kinds() -> dict[str, str]:
    return {name: kind for kind, ones in reversed(list(names().items())) for name in ones}


def part(record: Mapping[str, Value], kind: str) -> str | None:
    """The value of the most trusted field of that kind that is filled; {'rendered': x},
    {'name': x} and lists give their text.
    """
    filled = {folded(key): value for key, value in record.items() if isinstance(key, str)}
    for name in names()[kind]:
        if name in filled and (text := as_text(filled[name])):
            return text
    return None


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
                (as_text(value.get(key), depth + 1) for key in ("rendered", "text", "value", "name", "#text", "$t")),
            ),
            None,
        )
    return None


def is_record(record: Mapping[str, Value]) -> bool:
    """A title with a text, a summary, or address and time; or a long Chinese text alone."""
    title, text = part(record, "title"), part(record, "text")
    if title and text and len(text) > 2 * SHORTEST_TEXT:
        return True
    if title and CJK.search(title):
        return bool(text or part(record, "summary") or (part(record, "url") and part(record, "published")))
    return bool(text) and len(CJK.findall(text or "")) >= SHORTEST_TEXT


def fragment(text: str, title: str = "") -> Prose:
    """A field's text, be it HTML, escaped HTML or plain, to prose."""
    if ESCAPED_MARKUP.search(text) and not MARKUP.search(text):
        text = text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", '"').replace("&amp;", "&")
    if not MARKUP.search(text):
        return plain_prose(text, title)
    try:
        return prose(tree(text), title)
    except NotHtml:
        return plain_prose(text, title)


def article(record: Mapping[str, Value], path: str) -> Article | Reject:
    """The record as an article, or why it is none."""
    title = TITLE_TAG.sub("", squeeze(part(record, "title") or ""))
    full, summary, url = part(record, "text"), part(record, "summary"), _url(record)
    text = LEAKED.sub("", full or summary or "")
    found = fragment(text, title)
    if not found.paragraphs and full and summary:
        found = fragment(LEAKED.sub("", summary), title)
    row: dict[str, object] = {"path": path, "title": title[:200], "url": url}
    if not found.paragraphs:
        return Reject("no_body", "The record has a title and no text.", row)
    if foreign := not_chinese(title + "\n" + "\n".join(found.paragraphs), path):
        return foreign
    own = _outlet(record, url, found)
    seen = when(part(record, "seen") or "", "meta")
    return Article(
        title=title or headed(found.paragraphs[0]),
        paragraphs=tuple(found.paragraphs),
        url=url,
        source=own.name if isinstance(own, Outlet) else own,
        author=author_of(record, own),
        section=part(record, "section"),
        published=published(
            record, path, url, found.paragraphs, own if isinstance(own, Outlet) else None, seen.at if seen else None
        ),
        not_after=seen.at if seen else None,
        title_is_truncated=not title,
        captions=tuple(found.captions),
        related=tuple(found.related),
    )


def headed(paragraph: str) -> str:
    """A text that has no title is called by its first sentence, or by as much of it as a title may hold."""
    return re.split(r"(?<=[。！？!?])", paragraph)[0][:64]


def _url(record: Mapping[str, Value]) -> str | None:
    url = part(record, "url")
    return absolute(url.split()[0]) if url and re.match(r"(?:https?:)?/", url) else None


@cache
def address_forms() -> tuple[tuple[re.Pattern[str], str], ...]:
    rows = yaml.safe_load(Path(__file__).with_name("addresses.yaml").read_text("utf-8"))
    return tuple((re.compile(row["form"]), row["site"]) for row in rows)


def absolute(url: str) -> str:
    """'/realtime/china/story20230220-1365111' -> with the site whose addresses have that form; else as it is."""
    if url.startswith("//"):
        return f"https:{url}"
    site = next((site for form, site in address_forms() if form.match(url)), "") if url.startswith("/") else ""
    return site + url


def _outlet(record: Mapping[str, Value], url: str | None, found: Prose) -> Outlet | str | None:
    """Its own field, its address, its own mark at the head (新华社北京…电)."""
    written = part(record, "source")
    if written and not written.startswith("http"):
        return outlet(written) or squeeze(written)[:40]
    return outlet(written) or outlet(url) or signed(found.paragraphs[0][:120])


def author_of(record: Mapping[str, Value], own: Outlet | str | None) -> str | None:
    written = squeeze((part(record, "author") or "").replace("\n", "、"))
    name = own.name if isinstance(own, Outlet) else own
    known = outlet(written)
    return None if not written or written == name or (known and known.name == name) else written[:80]


def published(
    record: Mapping[str, Value], path: str, url: str | None, texts: list[str], own: Outlet | None, seen: datetime | None
) -> Published | None:
    """The record's own time, its address, the name of its file, a day in its dateline with the month of these."""
    zone = own.zone if own else CHINA
    clues = [
        when(written[0], "front_matter", written[1], year=year_in(path)) if (written := _time(record, zone)) else None,
        from_url(url, zone),
        from_path(path, zone),
    ]
    near = next((clue.at.date() for clue in clues if clue and clue.precision != "month"), None)
    return best([*clues, dateline(texts[0], near, zone) if near else None], seen)


def _time(record: Mapping[str, Value], zone: tzinfo) -> tuple[str, tzinfo] | None:
    """The first filled field of time, and its zone: that of `date_gmt` is in its name."""
    filled = {folded(key): value for key, value in record.items() if isinstance(key, str)}
    for name in names()["published"]:
        if name in filled and (text := as_text(filled[name])) and re.search(r"\d", text):
            return text, UTC if name.endswith(("gmt", "utc")) else zone
    return None
