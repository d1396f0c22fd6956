"""HTML to tags and text, in order. Belongs here: repair and reading of markup, by tree where it is hostile. Not here: what tags mean."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape

from bs4 import BeautifulSoup
from bs4.element import CData, Comment, NavigableString, PreformattedString, Tag

# A name of an element glued to what followed its blank: <asidedata-org-name="">, <liListItem">, <DIVhttp://...>
GLUED = re.compile(r"<(/?(?:aside|div|section|article|span|ul|li|figure|p|a|DIV|P))(?=data-|http|[A-Z][a-z])")
VOID_CLOSED = re.compile(r"\s*/\s*$")


@dataclass(frozen=True, slots=True)
class Open:
    name: str
    attributes: str  # as written: class="..." id="..."


@dataclass(frozen=True, slots=True)
class Close:
    name: str


Token = Open | Close | str


def tokens(html: str) -> Iterator[Token]:
    """<p class="x">王毅</p> -> Open(p, class="x"), 王毅, Close(p). Text is unescaped; comments, scripts' text and CDATA marks are left out."""
    return tree_tokens(repaired(html))


def repaired(html: str) -> str:
    """<asidedata-x=""> -> <aside data-x="">; before any reading, so that the element ends where it should."""
    return GLUED.sub(r"<\1 ", html) if GLUED.search(html) else html


def tree_tokens(html: str) -> Iterator[Token]:
    """By BeautifulSoup's tree: slow, and right about unclosed and crossed elements."""
    open_tags: list[tuple[str, Iterator[object]]] = [("", iter(BeautifulSoup(html, "lxml").contents))]
    while open_tags:
        name, children = open_tags[-1]
        child = next(children, None)
        if child is None:
            open_tags.pop()
            if name:
                yield Close(name)
        elif isinstance(child, Tag):
            yield Open(child.name, attributes_of(child))
            open_tags.append((child.name, iter(child.contents)))
        elif isinstance(child, CData) or (isinstance(child, NavigableString) and not isinstance(child, PreformattedString | Comment)):
            yield str(child)


def attributes_of(tag: Tag) -> str:
    """The attributes as one string, the values unescaped and in double quotes."""
    pairs = ((key, " ".join(value) if isinstance(value, list) else str(value)) for key, value in tag.attrs.items())
    return " ".join(f'{key}="{unescape(value)}"' if '"' not in value else f"{key}='{value}'" for key, value in pairs)
