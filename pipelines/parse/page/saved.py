"""A whole page -> one article. Belongs here: weighing the clues of a page. Not here: reading them."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from lxml import etree

from pipelines.parse.article import Article
from pipelines.parse.language import not_chinese
from pipelines.parse.page.clues import Clues, clues
from pipelines.parse.page.container import ENOUGH, body, named, title_texts
from pipelines.parse.page.fields import part
from pipelines.parse.page.page_source import author_of, site_of, source_of
from pipelines.parse.page.page_time import lines_below, page_time
from pipelines.parse.page.prose import Prose, furniture, plain_prose
from pipelines.parse.page.runs import blocks_of
from pipelines.parse.page.scripted import scripted
from pipelines.parse.page.title import title_of
from pipelines.parse.page.tree import NotHtml, is_too_long, squeeze, text_of, tree
from pipelines.parse.page.untitled import headed
from pipelines.parse.page.written_time import when
from pipelines.parse.published import CHINA
from pipelines.reject import Reject

POWERED = re.compile(r"\s*[-–|_]\s*Powered [Bb]y .*$")  # a forum's program signs after the site
ADDRESS = re.compile(r"https?://\S+")
TODAY = re.compile(r"(?:今天是|今日是|[现現]在(?:时间|時間|是)|当前时间|當前時間)")  # a clock, not the article's
LITTLE = 160  # Chinese characters of an error page at most
HEADER_LINES = 60  # lines of a page's text before its body among which its time may stand


def page_article(html: str, path: str, seen: datetime | None = None) -> tuple[Article | Reject, str]:
    """(article or reject, how the body was found: site | named | guessed | none).

    `seen`: when the page was fetched, where its carrier knows; its own address a carrier writes into `path`.
    """
    try:
        root = tree(html)
    except NotHtml as error:
        return Reject("not_html", f"The page cannot be read as HTML: {error}.", {"path": path}), "none"
    page = _page(root, html, path, seen)
    found, how, said = _text(root, page)
    page = replace(page, said=said)
    if how == "none":
        return not_chinese(text_of(root), path) or _refused(page.title, path), how
    if says_error([page.title, page.tag, *found.header, *found.paragraphs[:2]], found):
        return _refused(page.title, path), how
    foreign = not_chinese("\n".join(found.paragraphs), path)
    return foreign or replace(_article(root, page, found, path), text_is_cut=is_too_long(html)), how


@dataclass(frozen=True)
class _Page:
    """What a page says of itself outside its body. `tag`: its <title>; `lines`: its text."""

    said: Clues
    address: str | None
    tag: str
    lines: list[str]
    title: str
    seen: datetime | None


def _page(root: etree._Element, html: str, path: str, seen: datetime | None) -> _Page:
    said = clues(root, html)
    address = said.url or next(iter(ADDRESS.findall(path)), None)
    tag, lines = POWERED.sub("", squeeze(root.findtext(".//title") or "")), [block.text for block in blocks_of(root)]
    seen = seen or (saved.at if said.saved and (saved := when(said.saved, "meta")) else None)
    title = title_of([*title_texts(root, address), *lines[:200]], said.titles, tag, said.sites)
    return _Page(said, address, tag, lines, title, seen)


def _text(root: etree._Element, page: _Page) -> tuple[Prose, str, Clues]:
    """(body, how it was found, the clues with those of the record in which it was found)."""
    found, how = body(root, page.address, page.title)
    if how == "none" and page.said.body:
        found, how = plain_prose(page.said.body, page.title), "named"
    if how != "none":
        return found, how, page.said
    found, record = scripted(root, page.title)
    return found, "named" if found.weight >= ENOUGH else "none", with_record(page.said, record)


def _article(root: etree._Element, page: _Page, found: Prose, path: str) -> Article:
    said, first = page.said, found.paragraphs[0]
    shown = [block.text for block in blocks_of(root, whole=True)]
    header, site = found.header + _header_lines(shown, page.title, found), site_of(said, page.address, page.tag)
    zone, author = site.zone if site else CHINA, author_of(said, [*named("authors", root)], header)
    below = lines_below(page.lines, found)
    return Article(
        title=page.title or headed(first),
        title_is_truncated=not page.title,
        paragraphs=tuple(without_signature(found.paragraphs, author)),
        url=page.address,
        source=source_of(said, [*named("sources", root)], header, site, page.tag, first),
        author=author,
        section=said.section,
        published=page_time(said, header, below, first, page.address, path, zone, page.seen),
        not_after=page.seen,
        captions=tuple(found.captions),
        related=tuple(found.related),
    )


def says_error(lines: Sequence[str], found: Prose) -> bool:
    """该内容因违规无法查看 and little else."""
    return found.weight < LITTLE and any(furniture()["errors"].fullmatch(line) for line in lines if line)


def without_signature(paragraphs: list[str], author: str | None) -> list[str]:
    """Lines without the author's name that stands alone under them."""
    return paragraphs[:-1] if author and len(paragraphs) > 1 and paragraphs[-1] == author else paragraphs


def with_record(said: Clues, record: Mapping[str, object]) -> Clues:
    """The page's clues, and after them what the record in its script says."""
    time, source = part(record, "published"), part(record, "source")
    return replace(
        said,
        times=(*said.times, *filter(None, [time])),
        sources=(*said.sources, *filter(None, [source])),
        author=said.author or part(record, "author"),
    )


def _refused(title: str, path: str) -> Reject:
    return Reject(
        "no_body",
        "The page holds no running text: a list of links, a video or a shell.",
        {"path": path, "title": title[:200]},
    )


def _header_lines(lines: Sequence[str], title: str, found: Prose) -> list[str]:
    """Short lines between the title and the first paragraph, where time, outlet and author stand; then those above."""
    ends = [lines.index(text) for text in found.paragraphs[:2] if text in lines]  # a lead may stand above them
    end = max(ends, default=len(lines))
    start = max(
        (i for i, line in enumerate(lines[:end]) if title and title in line), default=max(0, end - HEADER_LINES)
    )
    above = [line for line in lines[max(0, start - 4) : start] if not TODAY.match(line)]  # some print the time there
    under = [line for line in lines[start:end] if line not in found.paragraphs[:1]][:HEADER_LINES]
    return [line for line in (*under, *above) if len(line) < 200 and line not in found.captions]
