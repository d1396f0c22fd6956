"""XML that holds articles as records: elements or attributes named title, source, date, content …; also without a
root, as corpora of news are handed on.

Belongs here: finding the records. Not here: reading one, see page/fields.py.
"""

import re
from collections.abc import Iterator

from lxml import etree

from pipelines.parse.article import Article
from pipelines.parse.formats.feed import local, xml
from pipelines.parse.language import han
from pipelines.parse.page.fields import kind_of
from pipelines.parse.page.record import article
from pipelines.read.raw_file import RawFile
from pipelines.reject import Reject

NAME = "xml_records"
NAMED = re.compile(r"<(?:\w+:)?([A-Za-z_\u3400-\u9fff][\w.-]{1,30})(?=[\s>/])|\s([A-Za-z_-]{3,20})=\"")
DECLARATION = re.compile(r"<\?xml[^>]*\?>|<!DOCTYPE(?!\s+html)[^>\[]*(?:\[[^\]]*\])?[^>]*>", re.I)
COMMENT = re.compile(r"\s*<!--(?:(?!-->).)*-->", re.S)
NO_RECORDS = re.compile(
    r"<!doctype html|<(?:html|head|body|meta|title|div|span|section|main|article\s+class|p|table|ul|svg)\b"
    r"|<(?:rss|feed|rdf:RDF|channel|urlset)\b",
    re.I,
)
BARE_AMPERSAND = re.compile(r"&(?!#?\w{1,10};)")
PARTS = frozenset({"title", "text", "summary", "published", "source", "url", "author", "section"})
MARKUP = ("p", "br", "div", "span", "strong", "b", "i", "em", "a", "img", "h1", "h2", "h3", "ul", "li", "blockquote")
VALUES = ("norm", "when", "datetime", "literal", "value", "href")  # what an empty element means: NITF, TEI, NewsML
HEAD = 6000


def sniff(raw: RawFile) -> float:
    """0.92 for elements that name the parts of an article, title and text among them; 0.0 for pages and feeds."""
    head = COMMENT.sub("", DECLARATION.sub("", raw.text[:HEAD])).lstrip("\ufeff \n\t")
    if not head.startswith("<") or NO_RECORDS.match(head):
        return 0.0
    kinds = {kind_of(name) for found in NAMED.findall(head) for name in found if name} - {None}
    return 0.92 if "title" in kinds and (len(kinds & PARTS) >= 3 or "text" in kinds) else 0.0


def parse(raw: RawFile) -> Iterator[Article | Reject]:
    root, broken = xml(f"<records>{BARE_AMPERSAND.sub('&amp;', declared(raw.text))}</records>")
    if broken:
        detail = f"The XML is not well-formed: {broken[:160]}. What could be read of it is kept."
        yield Reject("broken_xml", detail, {"path": raw.path})
    found = 0
    for record in records(root) if root is not None else ():
        found += 1
        yield article(record, raw.path)
    if not found:
        detail = "XML without a record that has a title and a text."
        yield Reject("no_record", detail, {"path": raw.path, "head": raw.text[:200]})


def declared(text: str) -> str:
    """The text without its declarations, which may stand only at the head of a file."""
    head = text[:HEAD]
    return DECLARATION.sub("", head.lstrip("\ufeff")) + text[len(head) :]


def records(root: etree._Element) -> Iterator[dict[str, object]]:
    """The narrowest elements that have both a title and a text below them, in order; what they lack, the widest
    element that holds no other of them may say.
    """
    waiting = [(root, root)]
    while waiting:
        node, around = waiting.pop()
        inner = [child for child in node if isinstance(child.tag, str) and has_both(child)]
        if inner:
            waiting.extend((child, around if len(inner) == 1 else child) for child in reversed(inner))
        elif node is not root or has_both(node):
            yield {**parts(around), **parts(node)}


def has_both(node: etree._Element) -> bool:
    kinds = {kind for element in node.iter(etree.Element) for kind, _ in fields(element)}
    return "title" in kinds and bool(kinds & {"text", "summary"})


def fields(element: etree._Element) -> Iterator[tuple[str, str]]:
    """(kind, value) of an element's attributes and of itself."""
    yield from ((kind, str(value)) for name, value in element.attrib.items() if (kind := kind_of(str(name))))
    if local(element) not in MARKUP and (kind := kind_of(local(element))):
        text = inner(element) if kind in ("text", "summary") else "".join(map(str, element.itertext())).strip()
        yield kind, text or next((str(element.get(name)) for name in VALUES if element.get(name)), "")


def inner(element: etree._Element) -> str:
    """Markup of the text as it stands, plain text as text."""
    if not len(element):
        return (element.text or "").strip()
    if not any(local(child) in MARKUP for child in element.iter(etree.Element)):  # <段>…</段>: lines by any name
        texts = [str(text).strip() for text in element.itertext()]
        loose = "".join([element.text or "", *(child.tail or "" for child in element)]).strip()
        return ("" if loose else "\n").join(filter(None, texts))
    return etree.tostring(element, encoding="unicode", method="html", with_tail=False)


def parts(node: etree._Element) -> dict[str, object]:
    """The first filled value of each kind below a record; the fullest of the texts."""
    record: dict[str, object] = {}
    for element in node.iter(etree.Element):
        for kind, value in fields(element):
            if value and (kind not in record or (kind == "text" and fuller(value, str(record[kind])))):
                record[kind] = value
    return record


def fuller(text: str, other: str) -> bool:
    """Longer; or the greater part of the other, which has the byline and dateline too (<body.content> in <body>)."""
    return len(text) > len(other) or (text in other and 2 * han(text) > han(other))
