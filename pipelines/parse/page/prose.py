"""The element that holds an article -> its paragraphs. Belongs here: what is prose and what is furniture.

Not here: which element it is.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

import yaml
from lxml import etree

from pipelines.parse.page.address import outlet
from pipelines.parse.page.tree import names_of, squeeze

BLOCKS = frozenset(
    [
        "p",
        "div",
        "section",
        "article",
        "li",
        "ul",
        "ol",
        "dl",
        "dt",
        "dd",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "br",
        "tr",
        "td",
        "th",
        "table",
        "blockquote",
        "pre",
        "hr",
        "figure",
        "main",
        "center",
        "header",
        "tbody",
        "body",
        "address",
        "details",
        "summary",
        "fieldset",
    ]
)
SKIPPED = frozenset(
    [
        "script",
        "style",
        "noscript",
        "template",
        "svg",
        "iframe",
        "form",
        "button",
        "select",
        "input",
        "textarea",
        "nav",
        "footer",
        "aside",
        "object",
        "embed",
        "audio",
        "video",
        "canvas",
        "map",
        "head",
    ]
)
CAPTIONS = frozenset(["figcaption", "figure"])
HEADINGS = frozenset(["h1", "h2", "h3", "h4", "h5", "h6"])
HIDDEN = re.compile(r"display\s*:\s*none", re.I)
WORD = re.compile(r"[a-z]+(?:-only)?|[A-Z][a-z]+")
SENTENCE_END = re.compile(r"[。！？!?；;：:…”’」』）)]\s*$")
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


@dataclass(slots=True)
class Prose:
    paragraphs: list[str] = field(default_factory=list)
    captions: list[str] = field(default_factory=list)
    related: list[str] = field(default_factory=list)
    header: list[str] = field(default_factory=list)  # lines of time, outlet, author, still unread

    @property
    def weight(self) -> int:
        return sum(len(CJK.findall(paragraph)) for paragraph in self.paragraphs)


@cache
def furniture() -> dict[str, re.Pattern[str]]:
    """Patterns by kind (drop, end, headings, captions, header), each to be matched against a whole line."""
    lists = yaml.safe_load(Path(__file__).with_name("furniture.yaml").read_text("utf-8"))
    return {
        kind: re.compile("|".join(f"(?:{one})" for one in ones))
        for kind, ones in lists.items()
        if not kind.endswith("words")
    }


@cache
def class_words() -> tuple[frozenset[str], frozenset[str]]:
    """(words of furniture, names of captions)"""
    lists = yaml.safe_load(Path(__file__).with_name("furniture.yaml").read_text("utf-8"))
    return frozenset(lists["class_words"]), frozenset(lists["caption_words"])


def prose(element: etree._Element, title: str = "") -> Prose:
    """Paragraphs, captions, related titles and header lines below an element."""
    return sorted_out(blocks_of(element), title)


def blocks_of(element: etree._Element) -> list[Block]:
    """The runs of text in document order; scripts, menus, hidden and share boxes left out."""
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
            if node is not element and _is_furniture(node, tag, measured):
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
    return tag in CAPTIONS or any(name.lower() in class_words()[1] for name in names_of(node))


def _is_furniture(node: etree._Element, tag: str, measured: Measure) -> bool:
    """By tag, by style, or by a word of its id and classes; one that holds half of the text is none."""
    if tag in SKIPPED or tag == "!":
        return True
    if node.get("hidden") is not None or HIDDEN.search(node.get("style") or ""):
        return True
    names = names_of(node)
    if not names or (tag in ("p", "br", "strong", "b", "span") and not any(name in class_words()[0] for name in names)):
        return False
    words = {word.lower() for name in names for word in (*WORD.findall(name), name)}
    if not words & class_words()[0]:
        return False
    return _is_small(node, measured)


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


def sorted_out(blocks: Sequence[Block], title: str = "") -> Prose:
    """Blocks -> prose: header lines before it, link lists inside it, credits and notices after it are set apart."""
    patterns = furniture()
    blocks = [block for block in blocks if not patterns["drop"].fullmatch(block.text)]
    start, end = _start(blocks, title), _end(blocks, patterns)
    result = Prose(header=[block.text for block in blocks[:start]])
    listing = False
    for block in blocks[start:end]:
        kind = _kind(block, result, listing, start > 0)
        listing = kind == "heading" or (listing and kind == "related")
        if kind != "heading":
            getattr(result, kind).append(block.text)
    repeated = blocks[start - 1].text if start else ""
    if not result.paragraphs and repeated.endswith("。"):  # a brief whose one sentence is its title
        result.paragraphs.append(repeated)
    result.header.extend(block.text for block in blocks[end:] if patterns["end"].fullmatch(block.text))
    return result


def _start(blocks: Sequence[Block], title: str) -> int:
    """Index after the title, where it stands among the first blocks and no sentence stands before it."""
    found = 0
    for index, block in enumerate(blocks[:10]):
        if same(block.text, title) or block.tag == "h1":
            found = index + 1
        elif len(block.text) > 30 and block.text.endswith("。"):
            break
    return found


def _kind(block: Block, so_far: Prose, listing: bool, titled: bool) -> str:
    """captions | header | heading (of a list of links) | related | paragraphs"""
    text, patterns = block.text, furniture()
    if block.caption or patterns["captions"].fullmatch(text):
        return "captions"
    if (
        len(so_far.paragraphs) < 2
        and len(text) < 130
        and not text.endswith("。")
        and patterns["header"].fullmatch(text)
    ):
        return "header"
    if not so_far.paragraphs and ((len(text) <= 16 and outlet(text)) or (titled and _is_label(block))):
        return "header"
    if len(text) < 40 and patterns["headings"].fullmatch(text):
        return "heading"
    if block.is_link and (listing or block.tag == "li" or not SENTENCE_END.search(text)):
        return "related"
    return "related" if listing and block.tag == "li" else "paragraphs"


def _is_label(block: Block) -> bool:
    """A name, a place, a section between the title and the text; no subheading."""
    return len(block.text) <= 12 and block.tag not in HEADINGS and not SENTENCE_END.search(block.text)


def _end(blocks: Sequence[Block], patterns: dict[str, re.Pattern[str]]) -> int:
    """Index of the readers' comments, or of the first closing line after which little of the prose follows."""
    weighed = 0
    for index, block in enumerate(blocks):
        if weighed >= 40 and len(block.text) < 30 and patterns["stop"].fullmatch(block.text):
            blocks = blocks[:index]
            break
        weighed += len(block.text)
    closing = [len(block.text) < 200 and patterns["end"].fullmatch(block.text) is not None for block in blocks]
    weights = [0 if block.is_link or closes else len(block.text) for block, closes in zip(blocks, closing, strict=True)]
    rest = total = sum(weights)
    for index, closes in enumerate(closing):
        rest -= weights[index]
        if closes and rest <= 0.2 * total:
            return index
    return len(blocks)


def same(one: str, other: str) -> bool:
    """Equal but for blanks and punctuation."""
    return bool(one) and bool(other) and _bare(one) == _bare(other)


def _bare(text: str) -> str:
    return re.sub(r"[\W_]+", "", text)


LINE_END = re.compile(
    r"\n+|[ \u00a0]*[\u3000\u2003]{2,}|(?<=[。！？!?”」』）】摄攝])"
    r"(?:[ \t\u00a0]{2,}|[\u00a0 ]+[\u3000\u2003]+)|\s+(?=【(?:纠错|责任编辑|責任編輯))"
)


def lines(text: str) -> Iterator[str]:
    """Plain text -> squeezed lines;

    a run of blanks that indents a paragraph is a lost line break (…。　　习近平指出).
    """
    yield from (squeezed for line in LINE_END.split(text) if (squeezed := squeeze(line)))


def plain_prose(text: str, title: str = "") -> Prose:
    """Prose of a text that has no markup."""
    return sorted_out([Block("p", line) for line in lines(text)], title)
