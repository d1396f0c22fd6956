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
from pipelines.parse.language import han
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
    return _Walk(element, whole).blocks()


class _Walk:
    """One walk over an element, with what is open at the node it has come to."""

    def __init__(self, element: etree._Element, whole: bool) -> None:
        self.element, self.whole = element, whole
        self.found: list[Block] = []
        self.pieces: list[str] = []
        self.inside: list[str] = []
        self.pictures: set[etree._Element] = set()
        self.links = self.captions = self.linked = 0
        self.measured = cache(self._measure)

    def _measure(self) -> tuple[dict[etree._Element, int], int]:
        lengths = _lengths(self.element)
        return lengths, lengths[self.element]

    def blocks(self) -> list[Block]:
        walker = etree.iterwalk(self.element, events=("start", "end"))
        for event, node in walker:
            tag = node.tag if isinstance(node.tag, str) else "!"
            if event == "end":
                self._leave(node, tag)
            elif self._silent(node, tag):
                walker.skip_subtree()
                self.inside.append("skip")
                if tag in BLOCKS:
                    self._flush("p")
            else:
                self._enter(node, tag)
        self._flush("p")
        return self.found

    def _silent(self, node: etree._Element, tag: str) -> bool:
        if node is self.element:
            return False
        return _is_silent(node, tag) if self.whole else _is_furniture(node, tag, self.measured)

    def _enter(self, node: etree._Element, tag: str) -> None:
        if tag in BLOCKS or tag in CAPTIONS:
            self._flush(_nearest(self.inside))
        self.inside.append(tag)
        if node is not self.element and _is_caption(node, tag) and _is_small(node, self.measured):
            self.captions += 1
            self.pictures.add(node)
        self.links += tag == "a"
        self._add(node.text if tag != "!" else None)

    def _leave(self, node: etree._Element, tag: str) -> None:
        if self.inside.pop() != "skip":
            if tag in BLOCKS or tag in CAPTIONS:
                self._flush(tag)
            self.captions -= node in self.pictures
            self.links -= tag == "a"
        if node is not self.element:
            self._add(node.tail)

    def _add(self, text: str | None) -> None:
        if text:
            self.pieces.append(text)
            self.linked += len(text.strip()) if self.links else 0

    def _flush(self, tag: str) -> None:
        """The run so far is one block."""
        text = squeeze("".join(self.pieces))
        if text:
            self.found.append(Block(tag, text, self.linked, bool(self.captions)))
        self.pieces.clear()
        self.linked = 0


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
        counts[node] = han(own) + sum(counts.get(child, 0) for child in node)
    return counts
