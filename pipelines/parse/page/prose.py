"""Runs of text to paragraphs. Belongs here: what is prose and what is furniture. Not here: markup, see runs.py."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from lxml import etree

from pipelines.pages import read_page
from pipelines.parse.language import han
from pipelines.parse.page.address import outlet
from pipelines.parse.page.runs import HEADINGS, Block, blocks_of
from pipelines.parse.page.tree import squeeze

SENTENCE_END = re.compile(r"[。！？!?；;：:…”’」』）)]\s*$")


DATE_ALONE = re.compile(
    r"(?:(?:19|20)\d\d\s?[-/.年])?\s?\d{1,2}\s?[-/.月]\s?\d{1,2}日?(?:\s?[（(]?(?:星期|周|週)[一二三四五六日天][)）]?)?"
    r"(?:[,，]?\s*\d{1,2}:\d\d(?::\d\d)?)?"
)
DATELINE = re.compile(r"[\w、·/／\s]{2,16}\s*[—–]{1,2}|[【（(]?[\w、·\s]{2,16}\d{1,2}日\w{0,4}[电電讯訊][）)】]?")


@dataclass(slots=True)
class Prose:
    paragraphs: list[str] = field(default_factory=list)
    captions: list[str] = field(default_factory=list)
    related: list[str] = field(default_factory=list)
    header: list[str] = field(default_factory=list)  # lines of time, outlet, author, still unread

    @property
    def weight(self) -> int:
        return sum(han(paragraph) for paragraph in self.paragraphs)


@cache
def furniture() -> dict[str, re.Pattern[str]]:
    """Patterns by kind (drop, end, headings, captions, header), each to be matched against a whole line."""
    lists = read_page(Path(__file__).with_name("furniture.yaml"))
    return {
        kind: re.compile("|".join(f"(?:{one})" for one in ones))
        for kind, ones in lists.items()
        if not kind.endswith(("words", "tags"))
    }


def prose(element: etree._Element, title: str = "") -> Prose:
    """Paragraphs, captions, related titles and header lines below an element."""
    return sorted_out(blocks_of(element), title)


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
    while len(result.paragraphs) > 1 and DATE_ALONE.fullmatch(result.paragraphs[-1]):  # of a press release, at its foot
        result.header.append(result.paragraphs.pop())
    join_dateline(result.paragraphs)
    repeated = blocks[start - 1].text if start else ""
    if not result.paragraphs and repeated.endswith("。"):  # a brief whose one sentence is its title
        result.paragraphs.append(repeated)
    result.header.extend(block.text for block in blocks[end:] if patterns["end"].fullmatch(block.text))
    return result


def join_dateline(paragraphs: list[str]) -> None:
    """华盛顿 —, 美国国务卿… -> 华盛顿 — 美国国务卿…: a dateline that stands alone begins the first paragraph."""
    if len(paragraphs) > 1 and DATELINE.fullmatch(paragraphs[0]):
        mark = " " if paragraphs[0][-1] in "—–-" else ""
        paragraphs[:2] = [f"{paragraphs[0]}{mark}{paragraphs[1]}"]


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
        and (patterns["header"].fullmatch(text) or DATE_ALONE.fullmatch(text))
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
    return bool(one) and bool(other) and bare(one) == bare(other)


def bare(text: str) -> str:
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
