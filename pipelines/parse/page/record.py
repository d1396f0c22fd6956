"""One record (JSON object, CSV row, XML element) -> article. Belongs here: putting its fields together.

Not here: names and values, see fields.py; where records stand in a file.
"""

import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime, tzinfo

from pipelines.parse.article import Article, Published
from pipelines.parse.best_clue import best
from pipelines.parse.language import no_text_of_ours
from pipelines.parse.outlets import Outlet, signed
from pipelines.parse.page.address import original, outlet
from pipelines.parse.page.fields import TITLE_TAG, Value, absolute, filled, fragment, part, without_leak
from pipelines.parse.page.inner_file import INSIDE
from pipelines.parse.page.page_source import NO_OUTLET, known_in
from pipelines.parse.page.prose import Prose
from pipelines.parse.page.saved import page_article
from pipelines.parse.page.title import without_name
from pipelines.parse.page.tree import squeeze
from pipelines.parse.page.untitled import divided
from pipelines.parse.page.written_time import when
from pipelines.parse.published import CHINA, dateline, from_path, from_url, year_in
from pipelines.reject import Reject

DOCUMENT = re.compile(r"\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--[^>]{0,400}-->\s*)?<(?:!doctype\s+html|html|head)\b", re.I)
POSTS = frozenset(
    ["reposts_count", "attitudes_count", "mblogid", "retweet_count", "full_text", "id_str", "screen_name"]
)  # keys of posts of a social network, and of who posts
NAMES_OF_USERS = ("name", "screen_name")
FILLED = ("title", "url", "source", "author", "section", "published")


def article(record: Mapping[str, Value], path: str) -> Article | Reject:
    """The record as an article, or why it is none."""
    title = without_name(TITLE_TAG.sub("", squeeze(part(record, "title") or "")), [part(record, "source")])
    full, summary, url = part(record, "text"), part(record, "summary"), url_of(record)
    if full and DOCUMENT.match(full):
        return with_page(record, path, full)
    found = fragment(without_leak(full or summary or ""), title)
    if not found.paragraphs and full and summary:
        found = fragment(without_leak(summary), title)
    row: dict[str, object] = {"path": path, "title": title[:200], "url": url}
    if refused := no_text_of_ours("record", found.paragraphs, row, title):
        return refused
    return article_of(record, path, found, title)


def article_of(record: Mapping[str, Value], path: str, found: Prose, title: str) -> Article:
    """What the record says of a text that has been read."""
    url, seen, cut, paragraphs = url_of(record), when(part(record, "seen") or "", "meta"), False, found.paragraphs
    own = outlet_of(record, url, found)
    if not title:
        title, paragraphs, cut = divided(found.paragraphs)
    return Article(
        title=title,
        paragraphs=tuple(paragraphs),
        url=url,
        source=own.name if isinstance(own, Outlet) else own,
        author=author_of(record, own),
        section=part(record, "section"),
        published=published(
            record, path, url, found, own if isinstance(own, Outlet) else None, seen.at if seen else None
        ),
        not_after=seen.at if seen else None,
        title_is_truncated=cut,
        captions=tuple(found.captions),
        related=tuple(found.related),
    )


def with_page(record: Mapping[str, Value], path: str, html: str) -> Article | Reject:
    """A record whose text is a whole page: what the page says, and what it does not say from the record."""
    seen, url = when(part(record, "seen") or "", "meta"), url_of(record)
    page, _ = page_article(html, f"{path}{INSIDE}{url}" if url else path, seen.at if seen else None)
    if isinstance(page, Reject):
        return page
    title = squeeze(part(record, "title") or "")
    if title and page.title_is_truncated:  # it has none of its own
        page = replace(page, title=title, title_is_truncated=False)
    told = article_of(record, path, Prose(list(page.paragraphs)), title or page.title)
    return replace(page, **{name: getattr(page, name) or getattr(told, name) for name in FILLED})


def url_of(record: Mapping[str, Value]) -> str | None:
    url = part(record, "url")
    return original(absolute(url.split()[0])) if url and re.match(r"(?:https?:)?/", url) else None


def outlet_of(record: Mapping[str, Value], url: str | None, found: Prose) -> Outlet | str | None:
    """Its own field, its address, its own mark at the head (新华社北京…电)."""
    written = channel_of(record) or part(record, "source")
    if written and not written.startswith("http") and not NO_OUTLET.fullmatch(written.strip()):
        return known_in(written) or squeeze(written)[:40]
    return outlet(written) or outlet(url) or signed(found.paragraphs[0][:120]) or outlet(part(record, "author"))


def channel_of(record: Mapping[str, Value]) -> str | None:
    """Who posts on a social network; `source` is there the device that it was written on."""
    user = record.get("user")
    posts = user if isinstance(user, Mapping) else {}
    if not POSTS & (record.keys() | posts.keys()):
        return None
    names = [posts.get(key) for key in NAMES_OF_USERS]
    written = [name for name in (*names, record.get("screen_name")) if isinstance(name, str) and name.strip()]
    return next((name for name in written if known_in(name)), written[0] if written else None)


def author_of(record: Mapping[str, Value], own: Outlet | str | None) -> str | None:
    written = squeeze((part(record, "author") or "").replace("\n", "、"))
    name = own.name if isinstance(own, Outlet) else own
    known = outlet(written)
    return None if not written or written == name or (known and known.name == name) else written[:80]


def published(
    record: Mapping[str, Value], path: str, url: str | None, found: Prose, own: Outlet | None, seen: datetime | None
) -> Published | None:
    """The record's own time, a line over its text, its address, the name of its file, a day in its dateline with the
    month of these.
    """
    zone = own.zone if own else CHINA
    clues = [
        when(written[0], "front_matter", written[1], year=year_in(path))
        if (written := time_of(record, zone))
        else None,
        *(when(line, "visible_line", zone) for line in found.header),
        from_url(url, zone),
        from_path(path, zone),
    ]
    near = next((clue.at.date() for clue in clues if clue and clue.precision != "month"), None)
    return best([*clues, dateline(found.paragraphs[0], near, zone) if near else None], seen)


def time_of(record: Mapping[str, Value], zone: tzinfo) -> tuple[str, tzinfo] | None:
    """The first filled field of time, and its zone: that of `date_gmt` is in its name."""
    for name, text in filled(record, "published"):
        if re.search(r"\d", text):
            return text, UTC if name.endswith(("gmt", "utc")) else zone
    return None
