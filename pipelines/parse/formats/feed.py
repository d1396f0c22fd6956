"""RSS 0.9-2.0, RSS 1.0 (RDF) and Atom. Belongs here: items of a feed. Not here: reading the HTML in them."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from lxml import etree

from pipelines.parse.article import Article
from pipelines.parse.best_clue import best
from pipelines.parse.language import not_chinese
from pipelines.parse.outlets import Outlet, signed
from pipelines.parse.page.address import original, outlet
from pipelines.parse.page.container import host_of
from pipelines.parse.page.fields import absolute, fragment
from pipelines.parse.page.page_source import LONGEST, SITE_PARTS
from pipelines.parse.page.prose import Prose
from pipelines.parse.page.title import SECTION, is_site, without_name
from pipelines.parse.page.tree import squeeze
from pipelines.parse.page.untitled import headed
from pipelines.parse.page.written_time import when
from pipelines.parse.published import CHINA, from_path, from_url
from pipelines.read.raw_file import RawFile
from pipelines.reject import Reject

NAME = "feed"
FEED = re.compile(r"<(?:rss|feed|rdf:RDF)\b|<channel>", re.I)
TEXTS = ("encoded", "content", "description", "summary", "subtitle")
TIMES = ("pubdate", "published", "issued", "date", "created", "updated", "modified")
NOT_IN_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")
DECLARED = re.compile(r"\A\s*<\?xml[^>]*\?>")


def sniff(raw: RawFile) -> float:
    """0.9 for XML whose first element is a feed's."""
    head = raw.text[:3000].lstrip("\ufeff \n\t")
    return (
        0.9
        if head.startswith("<") and (match := FEED.search(head)) and "<html" not in head[: match.start()].lower()
        else 0.0
    )


def parse(raw: RawFile) -> Iterator[Article | Reject]:
    root, broken = xml(raw.text)
    if broken:
        yield Reject(
            "broken_xml",
            f"The feed is not well-formed: {broken[:160]}. What could be read of it is kept.",
            {"path": raw.path},
        )
    if root is None:
        return
    feed = feed_of(_channel(root))
    items = [node for node in root.iter(etree.Element) if local(node) in ("item", "entry")]
    for item in items:
        yield article(item, raw.path, feed)
    if not items:
        yield Reject("empty_feed", "The feed has no items.", {"path": raw.path})


def xml(text: str) -> tuple[etree._Element | None, str]:
    """(root, what is wrong). Entities are not expanded, external ones not fetched;
    a broken tail leaves what stands before it.
    """
    cleaned = NOT_IN_XML.sub("", DECLARED.sub("", text.lstrip("\ufeff"), count=1)).strip()
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, huge_tree=False, load_dtd=False, recover=True, remove_comments=True
    )
    try:
        root = etree.fromstring(cleaned.encode("utf-8"), parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        return None, str(error)
    problems = [
        entry.message for entry in parser.error_log if entry.level_name != "WARNING" and "amespace" not in entry.message
    ]
    return root, problems[0] if problems else ("" if root is not None else "no element")


class Feed(NamedTuple):
    """Whose feed it is: an outlet that the table knows, or the name that the feed gives itself, and its host."""

    home: Outlet | None
    name: str
    host: str


def feed_of(channel: etree._Element) -> Feed:
    title, link = plain(_first(channel, "title")), _first(channel, "link")
    home = next((known for name in (link, title) if (known := outlet(name))), None)
    names = [name for name in SITE_PARTS.split(title) if name and not SECTION.fullmatch(name)]
    name = next((name for name in names if is_site(name, ())), names[0] if names else "")
    return Feed(home, name if len(name) <= LONGEST else "", host_of(link))


def local(node: etree._Element) -> str:
    """'{http://purl.org/rss/1.0/modules/content/}encoded' -> encoded"""
    return node.tag.rpartition("}")[2].rpartition(":")[2].lower() if isinstance(node.tag, str) else ""


def _channel(root: etree._Element) -> etree._Element:
    return next((node for node in root if local(node) == "channel"), root)


def _first(node: etree._Element, *names: str) -> str:
    """The text of the first child so named; of an Atom link its address; of an Atom author its name."""
    for name in names:
        for child in node:
            if local(child) != name or child.get("rel", "alternate") != "alternate":
                continue
            inner = next(
                (part for part in child if local(part) in ("name", "title")), child
            )  # of an Atom author, source
            if text := squeeze(child.get("href") or "".join(map(str, inner.itertext()))):
                return text
    return ""


def article(item: etree._Element, path: str, feed: Feed) -> Article | Reject:
    """One item. Its body is the fullest of its texts; a summary beside a full text is left out."""
    title, url = (
        without_name(plain(_first(item, "title")), [_first(item, "source"), feed.name]),
        original(absolute(_first(item, "link", "guid", "id"))) or None,
    )
    bodies = [found for child in item if local(child) in TEXTS and (found := _body(child, title)).paragraphs]
    row: dict[str, object] = {"path": path, "title": title[:200], "url": url}
    if not bodies:
        return Reject("no_body", "The item has a title and no text.", row)
    body = max(bodies, key=lambda found: found.weight)
    if foreign := not_chinese(title + "\n" + "\n".join(body.paragraphs), path):
        return foreign
    named = _first(item, "source", "creator", "author")
    own = outlet(_first(item, "source")) or outlet(url) or _of_feed(feed, url) or signed(body.paragraphs[0][:120])
    zone = own.zone if own else CHINA
    times = [when(text, "feed", zone) for name in TIMES if (text := _first(item, name))]
    return Article(
        title=title or headed(body.paragraphs[0]),
        paragraphs=tuple(body.paragraphs),
        url=url if url and url.startswith("http") else None,
        source=own.name if own else _first(item, "source") or own_name(feed, url),
        author=_author(named),
        section=_first(item, "category") or None,
        published=best([*times, from_url(url, zone), from_path(path, zone)]),
        title_is_truncated=not title,
        captions=tuple(body.captions),
        related=tuple(body.related),
    )


def _of_feed(feed: Feed, url: str | None) -> Outlet | None:
    """The feed's own outlet, unless the item leads to another site."""
    return feed.home if not url or not url.startswith("http") else None


def own_name(feed: Feed, url: str | None) -> str | None:
    """The name of a feed whose items lead to its own site; who gathers others' items is not their outlet."""
    return feed.name if feed.name and (not feed.host or host_of(url) in ("", feed.host)) else None


def _body(child: etree._Element, title: str) -> Prose:
    """A child's text as CDATA, escaped HTML, plain text or inline XHTML."""
    if len(child):
        return fragment(etree.tostring(child, encoding="unicode", method="html", with_tail=False), title)
    return fragment(child.text or "", title)


def plain(text: str) -> str:
    """A title may be HTML: '<b>王毅</b>抵达' -> 王毅抵达"""
    return squeeze(re.sub(r"</?[a-z][^>]{0,200}>", "", text)).replace("&amp;", "&").replace("&quot;", '"')


def _author(named: str) -> str | None:
    """webmaster@rthk.hk (王五) -> 王五; an outlet is no author."""
    match = re.search(r"\(([^)]{1,40})\)", named) if "@" in named else None
    name = match[1] if match else named
    return None if not name or "@" in name or outlet(name) else name[:80]
