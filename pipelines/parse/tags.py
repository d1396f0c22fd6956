"""HTML to tags and text, in order.

Belongs here: repair and reading of markup, by tree where it is hostile. Not here: what tags mean.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from html import unescape
from typing import NamedTuple

from bs4 import BeautifulSoup
from bs4.element import CData, Comment, NavigableString, PreformattedString, Tag

from pipelines.parse.markup import Markup, markup

# A name of an element glued to what followed its blank: <asidedata-org-name="">, <liListItem">, <DIVhttp://...>
GLUED = re.compile(r"<(/?(?:aside|div|section|article|span|ul|li|figure|p|a|DIV|P))(?=data-|http|[A-Z][a-z])")
MARKUP = re.compile(
    r"<(?:!--.*?-->|(script|style)\b[^>]*>.*?</\1\s*>|(/?)([a-zA-Z][^\s/>]*)([^<>\"']*(?:(?:\"[^\"]*\"|'[^']*')[^<>\"']*)*)>|[!?][^<>]*>)",
    re.S | re.I,
)
NOSCRIPT, NOSCRIPT_END = re.compile(r"<noscript\b[^<>]*>", re.I), re.compile(r"</noscript\s*>", re.I)
NEVER_IN_ITSELF = frozenset({"a", "h1", "h2", "h3", "h4", "h5", "h6"})
DEEPEST = 200  # open elements: no page of news has as many
CONTROLS = re.compile(r"[\x00-\x08\x0b\x0e-\x1f]")


class Open(NamedTuple):
    name: str
    attributes: str  # as written: class="..." id="..."


class Close(NamedTuple):
    name: str


Token = Open | Close | str
closing = lru_cache(maxsize=256)(Close)  # the same few names over and over


class Hostile(ValueError):
    """Markup that only a tree reads rightly: unclosed, crossed, or with stray marks."""


def tokens(html: str) -> Iterator[Token]:
    """<p class="x">王毅</p> -> Open(p, class="x"), 王毅, Close(p). Text is unescaped; no comments, no scripts.

    A well-formed fragment is read as it comes, which takes a tenth of the time of a tree.
    """
    html = repaired(html)
    try:
        return iter(fragment_tokens(html))
    except Hostile:
        return tree_tokens(html)


def repaired(html: str) -> str:
    """<asidedata-x=""> -> <aside data-x="">; <noscript>…</noscript> without what is in it, which an open <p> in it
    would spread over the rest of the page: before any reading, so that elements end where they should.
    """
    html = GLUED.sub(r"<\1 ", html) if GLUED.search(html) else html
    return without_noscript(html) if "<noscript" in html else html


def without_noscript(html: str) -> str:
    """a<noscript>b</noscript>c -> a<noscript></noscript>c; one that never ends stays."""
    kept: list[str] = []
    at = 0
    while (start := NOSCRIPT.search(html, at)) and (end := NOSCRIPT_END.search(html, start.end())):
        kept += [html[at : start.start()], "<noscript></noscript>"]
        at = end.end()
    return "".join(kept) + html[at:]


def fragment_tokens(html: str) -> list[Token]:
    """By one pattern, left to right. Hostile where elements cross, stay open, or a < or a quote stands alone."""
    found: list[Token] = []
    path: list[str] = []
    end, names = 0, markup()
    if CONTROLS.search(html) or html.count("<!--") > html.count("-->"):
        raise Hostile("control characters, or a comment that never ends")
    for match in MARKUP.finditer(html):
        if match.start() > end:
            add_text(found, html[end : match.start()])
        end = match.end()
        if name := match[3]:
            if match[2]:
                close(name.lower(), path, found, names)
            else:
                start(name.lower(), match[4], path, found, names)
    if end < len(html):
        add_text(found, html[end:])
    if path:
        raise Hostile("open elements")
    return found


def add_text(found: list[Token], text: str) -> None:
    if "<" in text:
        raise Hostile("a lone <")
    found.append(unescape(text) if "&" in text else text)


def start(name: str, attributes: str, path: list[str], found: list[Token], names: Markup) -> None:
    if len(path) > DEEPEST or name in names.rare or (name in path and name in NEVER_IN_ITSELF):
        raise Hostile(name)
    if name in names.flow and "p" in path:
        if path[-1] != "p":
            raise Hostile("a block in a paragraph's inline element")
        path.pop()
        found.append(closing("p"))
    elif name == "li" and path and path[-1] == "li":
        raise Hostile("an open list item")
    found.append(Open(name, attributes))
    if name in names.void:
        return
    if attributes.endswith("/"):
        found.append(closing(name))
    else:
        path.append(name)


def close(name: str, path: list[str], found: list[Token], names: Markup) -> None:
    if name in names.void:
        return
    if not path or path[-1] != name:
        raise Hostile(f"</{name}> of no open element")
    path.pop()
    found.append(closing(name))


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
        elif isinstance(child, CData) or (
            isinstance(child, NavigableString) and not isinstance(child, PreformattedString | Comment)
        ):
            yield str(child)


def attributes_of(tag: Tag) -> str:
    """The attributes as one string, the values in quotes."""
    pairs = ((key, " ".join(value) if isinstance(value, list) else str(value)) for key, value in tag.attrs.items())
    return " ".join(f'{key}="{value}"' if '"' not in value else f"{key}='{value}'" for key, value in pairs)
