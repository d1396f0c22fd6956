"""HTML elements to runs of text.

Belongs here: which elements break a line, which are no text. Not here: what a line says.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from lxml import etree

from pipelines.pages import read_page
from pipelines.parse.page.tree import names_of, squeeze

LISTS = read_page(Path(__file__).with_name("furniture.yaml"))
BLOCKS = frozenset(LISTS["block_tags"])
SKIPPED = frozenset(LISTS["silent_tags"])
CAPTIONS = frozenset(["figcaption", "figure"])
CLASS_WORDS = frozenset(LISTS["class_words"])
CAPTION_NAMES = frozenset(name.lower() for name in LISTS["caption_words"])
HEADINGS = frozenset(["h1", "h2", "h3", "h4", "h5", "h6"])
HIDDEN = re.compile(r"display\s*:\s*none", re.I)
WORD = re.compile(r"[a-z]+(?:-only)?|[A-Z][a-z]+")
Measure = Callable[[], tuple[dict[etree._Element, int], int]]  # Chinese characters by element, and of the whole
CJK = re.compile(r"[\u3400-\u9fff]")


@dataclass(slots=True)
class Block:
    """One run of text between block tags. `linked` counts its characters inside <a>."""

    tag: str
    text: str
    linked: int = 0
    caption: bool = False

    @property
    def is_link(self) -> bool:
        return self.linked >= 0.8 * len(self.text)


def blocks_of(element: etree._Element, whole: bool = False) -> list[Block]:
    """The runs of text in document order; scripts, menus, hidden and share boxes left out; `whole`: only scripts,
    menus and what is hidden.
    """
    found: list[Block] = []
    pieces: list[str] = []

    @cache
    def measured() -> tuple[dict[etree._Element, int], int]:
        lengths = _lengths(element)
        return lengths, lengths[element]

    links = captions = linked = 0

    def add(text: str | None) -> None:
        nonlocal linked
        if text:
            pieces.append(text)
            linked += len(text.strip()) if links else 0

    def flush(tag: str) -> None:
        nonlocal linked
        text = squeeze("".join(pieces))
        if text:
            found.append(Block(tag, text, linked, bool(captions)))
        pieces.clear()
        linked = 0

    pictures: set[etree._Element] = set()
    walker = etree.iterwalk(element, events=("start", "end"))
    inside: list[str] = []
    for event, node in walker:
        tag = node.tag if isinstance(node.tag, str) else "!"
        if event == "start":
            if node is not element and (_is_silent(node, tag) if whole else _is_furniture(node, tag, measured)):
                walker.skip_subtree()
                inside.append("skip")
                if tag in BLOCKS:
                    flush("p")
                continue
            inside.append(tag)
            if tag in BLOCKS or tag in CAPTIONS:
                flush(_nearest(inside[:-1]))
            if node is not element and _is_caption(node, tag) and _is_small(node, measured):
                captions += 1
                pictures.add(node)
            links += tag == "a"
            add(node.text if tag != "!" else None)
        else:
            opened = inside.pop()
            if opened != "skip":
                if tag in BLOCKS or tag in CAPTIONS:
                    flush(tag)
                captions -= node in pictures
                links -= tag == "a"
            if node is not element:
                add(node.tail)
    flush("p")
    return found


def _nearest(tags: Sequence[str]) -> str:
    return next((tag for tag in reversed(tags) if tag in BLOCKS), "p")


def _is_caption(node: etree._Element, tag: str) -> bool:
    return tag in CAPTIONS or any(name.lower() in CAPTION_NAMES for name in names_of(node))


def _is_furniture(node: etree._Element, tag: str, measured: Measure) -> bool:
    """By tag, by style, or by a word of its id and classes; one that holds half of the text is none."""
    if _is_silent(node, tag):
        return True
    names = names_of(node)
    if not names or (tag in ("p", "br", "strong", "b", "span") and not any(name in CLASS_WORDS for name in names)):
        return False
    words = {word.lower() for name in names for word in (*WORD.findall(name), name)}
    if not words & CLASS_WORDS:
        return False
    return _is_small(node, measured)


def _is_silent(node: etree._Element, tag: str) -> bool:
    """By tag or by style."""
    return (
        tag in SKIPPED or tag == "!" or node.get("hidden") is not None or bool(HIDDEN.search(node.get("style") or ""))
    )


def _is_small(node: etree._Element, measured: Measure) -> bool:
    """It holds at most half of the text."""
    lengths, total = measured()
    return 2 * lengths.get(node, 0) <= total


def _lengths(whole: etree._Element) -> dict[etree._Element, int]:
    """Chinese characters below each element, in one walk."""
    counts: dict[etree._Element, int] = {}
    for _, node in etree.iterwalk(whole, events=("end",)):
        own = "".join([node.text or "", *(child.tail or "" for child in node)])
        counts[node] = len(CJK.findall(own)) + sum(counts.get(child, 0) for child in node)
    return counts
