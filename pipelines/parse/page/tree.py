"""HTML text to an lxml tree, safely.

Belongs here: parsing and plain text of an element. Not here: any opinion on what the page means.
"""

import re

from lxml import etree

from pipelines.parse.tags import without_noscript

MAX_HTML = 3_000_000  # characters: libxml2 drops a text node above 10 MB; pictures are cut out before
EMBEDDED = re.compile(r"data:[\w/+.-]{1,60};base64,[A-Za-z0-9+/=%\s]{200,}")
BALLAST = re.compile(r"<(style|svg)\b(?:(?!<\1\b).)*?</\1\s*>", re.I | re.S)
BOXES = re.compile(r"</?(?:div|section|table|tbody|tr|td|ul|ol|li|blockquote|center)\b[^>]{0,2000}>", re.I)
INLINE = re.compile(r"</?(?:font|span|b|i|u|strong|em|big|small|a|o:p)\b[^>]{0,2000}>", re.I)
BLANKS = re.compile(r"[\s\u00a0\u3000\u2002\u2003\ufeff\u200b-\u200f\u2060]+")
ZERO_WIDTH = re.compile(r"[\u200b-\u200f\u2060\ufeff]")
NOT_IN_HTML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff]")


class NotHtml(ValueError):
    """The parser found no element at all."""


def tree(html: str) -> etree._Element:
    """The root element. Raises NotHtml.

    A page nested deeper than libxml2 follows (256) is read again without its boxes.
    """
    cleaned = trimmed(html)[:MAX_HTML]
    root, too_deep = _parsed(cleaned)
    if too_deep:
        root, _ = _parsed(INLINE.sub("", BOXES.sub("<p>", cleaned)))
    if root is None:
        raise NotHtml("no element found")
    return root


def trimmed(html: str) -> str:
    """The page without what is no text: pictures, and in a page that is too long styles and drawings."""
    cleaned = EMBEDDED.sub("data:,", NOT_IN_HTML.sub("", without_noscript(html)))
    return BALLAST.sub("", cleaned) if len(cleaned) > MAX_HTML else cleaned


def is_too_long(html: str) -> bool:
    """True for a page of which only the first part is read."""
    return len(html) > MAX_HTML and len(trimmed(html)) > MAX_HTML


def _parsed(html: str) -> tuple[etree._Element | None, bool]:
    """(root, whether nesting cut it short)"""
    parser = etree.HTMLParser(
        encoding="utf-8", huge_tree=False, recover=True, remove_pis=True, remove_comments=True, no_network=True
    )
    try:
        root = etree.fromstring(html.encode("utf-8"), parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise NotHtml(str(error)) from error
    return root, any("depth" in entry.message for entry in parser.error_log)


def squeeze(text: str) -> str:
    """'　　新华社\\u00a0 北京' -> '新华社 北京'"""
    return BLANKS.sub(" ", ZERO_WIDTH.sub("", text)).strip()


def text_of(element: etree._Element) -> str:
    """All text below an element on one line, scripts and styles left out."""
    words = element.xpath(".//text()[not(parent::script or parent::style or parent::noscript)]")
    return squeeze(" ".join(str(word) for word in words)) if isinstance(words, list) else ""


def names_of(element: etree._Element) -> tuple[str, ...]:
    """The element's own id and classes, as written."""
    return tuple(f"{element.get('class') or ''} {element.get('id') or ''}".split())
