"""A page of several briefs, each a linked heading with its text.

Belongs here: telling the briefs apart. Not here: reading prose, see page/prose.py.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree

from pipelines.parse.article import Article
from pipelines.parse.best_clue import best
from pipelines.parse.language import han, no_text_of_ours
from pipelines.parse.outlets import signed
from pipelines.parse.page.address import outlet
from pipelines.parse.page.fields import absolute, without_leak
from pipelines.parse.page.prose import sorted_out
from pipelines.parse.page.runs import Block, blocks_of
from pipelines.parse.page.tree import NotHtml, squeeze, text_of, tree
from pipelines.parse.published import CHINA, from_path, from_url
from pipelines.read.raw_file import RawFile
from pipelines.reject import Reject

NAME = "digest_page"
LINKED_HEADING = re.compile(
    r"<h([2-5])\b[^>]{0,300}>\s*(?:<(?:strong|b|span)[^>]{0,200}>\s*)?<a\b[^>]{0,900}\bhref", re.I
)
NAMED_DIGEST = re.compile(
    r"摘要|筛选|篩選|汇总|彙整|匯總|速览|速覽|简报|簡報|晨报|早报|晚报|要闻|一览|一覽|合集|精选|digest|briefs?", re.I
)
TITLE = re.compile(r"<title[^>]*>([^<]{0,300})</title>", re.I)
SHORTEST = 25  # Chinese characters of a brief's text


@dataclass(slots=True)
class Brief:
    title: str
    url: str | None
    section: str | None
    blocks: list[Block] = field(default_factory=list)


def sniff(raw: RawFile) -> float:
    """0.75 where the text under linked headings is most of the page's text:
    two such briefs, or one on a page that calls itself a digest.
    """
    head = raw.text[:400_000]
    if head.lstrip("\ufeff \n")[:1] != "<" or not (headings := len(LINKED_HEADING.findall(head))):
        return 0.0
    named = bool(NAMED_DIGEST.search(match[1])) if (match := TITLE.search(head)) else False
    if headings < 2 and not named:
        return 0.0
    try:
        root = tree(raw.text)
    except NotHtml:
        return 0.0
    full = [brief for brief in briefs(root) if weight(brief) >= SHORTEST]
    share = sum(map(weight, full)) / max(1, han(text_of(root)))
    return 0.75 if share > 0.5 and len(full) >= (1 if named else 2) else 0.0


def parse(raw: RawFile) -> Iterator[Article | Reject]:
    root = tree(raw.text)
    home = signed(head := squeeze(root.findtext(".//title") or "")) or next(
        (known for word in re.split(r"[\s_|-]", head) if (known := outlet(word))), None
    )
    for brief in briefs(root):
        texts = [without_leak(block.text) for block in brief.blocks]
        found = sorted_out([Block("p", text) for text in texts if text and not FIELD.match(text)], brief.title)
        row: dict[str, object] = {"path": raw.path, "title": brief.title[:200], "url": brief.url}
        own = outlet(brief.url) or home
        yield no_text_of_ours("brief", found.paragraphs, row) or Article(
            title=brief.title,
            paragraphs=tuple(found.paragraphs),
            url=brief.url,
            source=own.name if own else None,
            section=brief.section,
            published=best([from_url(brief.url), from_path(raw.path, own.zone if own else CHINA)]),
        )


FIELD = re.compile(r"(?:PDF链接|版面|匹配行业|匹配关键词|链接|原文)\s*[:：]")


def briefs(root: etree._Element) -> Iterator[Brief]:
    """Each linked heading with the blocks up to the next heading;
    an unlinked heading names the section of those that follow.
    """
    blocks, section, current = _with_headings(root), None, None
    for block, link in blocks:
        if block.tag not in HEADINGS:
            if current:
                current.blocks.append(block)
            continue
        if current:
            yield current
        current = Brief(block.text, absolute(link), section) if link else None
        section = section if link else block.text
    if current:
        yield current


HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5"})


def _with_headings(root: etree._Element) -> list[tuple[Block, str]]:
    """Blocks with the address that a heading is linked to."""
    links = {text_of(heading): _link(heading) for heading in root.iter(*HEADINGS)}
    return [(block, links.get(block.text, "") if block.tag in HEADINGS else "") for block in blocks_of(root)]


def _link(heading: etree._Element) -> str:
    return next((link.get("href") or "" for link in heading.iter("a")), "")


def weight(brief: Brief) -> int:
    return sum(han(block.text) for block in brief.blocks)
