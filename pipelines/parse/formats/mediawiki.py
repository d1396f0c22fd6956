"""An export of a wiki (Wikinews): its pages in XML, their text in wiki marks.

Belongs here: the pages and the marks. Not here: what a paragraph is, see page/prose.py.
"""

import re
from collections.abc import Iterator

from lxml import etree

from pipelines.parse.article import Article
from pipelines.parse.best_clue import best
from pipelines.parse.formats.feed import local, xml
from pipelines.parse.language import not_chinese
from pipelines.parse.page.address import outlet
from pipelines.parse.page.prose import plain_prose
from pipelines.parse.page.written_time import when
from pipelines.parse.published import CHINA
from pipelines.read.raw_file import RawFile
from pipelines.reject import Reject

NAME = "mediawiki"
ROOT = re.compile(r"\s*(?:<\?xml[^>]*>\s*)?<mediawiki\b")
DAY = re.compile(r"\{\{\s*(?:date|byline|日期|發布日期|发布日期)\s*\|[^{}]*?((?:19|20)\d\d[^{}|]{4,12})", re.I)
TEMPLATE = re.compile(r"\{\{[^{}]*\}\}|\{\|(?:(?!\{\||\|\}).)*\|\}", re.S)
VARIANTS = re.compile(r"-\{(?:[A-Za-z|]*\|)?(?:[^{}]*?\bzh-(?:hans|cn)\s*:\s*)?([^{};]*)[^{}]*\}-")
LINK = re.compile(r"\[\[(?![^\[\]|]{0,12}[:：])(?:[^\[\]|]*\|)?([^\[\]|]+)\]\]|\[\[:?w:(?:[^\[\]|]*\|)?([^\[\]|]+)\]\]")
INSERTED = re.compile(
    r"\[\[[^\[\]]*\]\]|<ref\b[^>]*/>|<ref\b.*?</ref>|<!--.*?-->|<(?:gallery|math|timeline)\b.*?</\w+>", re.S
)
OUTSIDE = re.compile(r"\[(?:https?:)?//[^\s\]]+\s*([^\]]*)\]")
LAST = re.compile(
    r"^==+\s*(?:(?:消息|新[闻聞]|[资資]料)?[来來]源|[参參](?:见|見|考.{0,4})|外部[链鏈連][接結]|相[关關].{0,4}|注[释釋])\s*==+.*",
    re.M | re.S,
)
HEADING = re.compile(r"^==+\s*(.*?)\s*==+[ \t]*$", re.M)
MARKS = re.compile(r"'{2,5}|</?\w+[^>]*>|__[A-Z]+__|^[*#:;]+\s*", re.M)
REDIRECT = re.compile(r"\s*#(?:redirect|重定向)", re.I)
DEEPEST = 8  # templates within templates


def sniff(raw: RawFile) -> float:
    return 0.96 if ROOT.match(raw.text[:1000].lstrip("\ufeff")) else 0.0


def parse(raw: RawFile) -> Iterator[Article | Reject]:
    root, broken = xml(raw.text)
    if broken:
        detail = f"The export is not well-formed: {broken[:160]}. What could be read of it is kept."
        yield Reject("broken_xml", detail, {"path": raw.path})
    others, site = 0, _text(root, "sitename") if root is not None else ""
    for page in root.iter(etree.Element) if root is not None else ():
        if local(page) != "page":
            continue
        if _text(page, "ns") in ("", "0") and not REDIRECT.match(_text(page, "text")):
            yield article(page, site, raw.path)
        else:
            others += 1
    if others:
        yield Reject("no_article", f"{others} pages are talk, files, categories or lead elsewhere.", {"path": raw.path})


def article(page: etree._Element, site: str, path: str) -> Article | Reject:
    title, source = _text(page, "title"), _text(page, "text")
    found, own = plain_prose(plain(source), title), outlet(site)
    if not found.paragraphs:
        return Reject("no_text", "The page has a title and no text.", {"path": path, "title": title})
    if foreign := not_chinese("\n".join(found.paragraphs), path):
        return foreign
    zone = own.zone if own and "UTC" not in str(own.zone) else CHINA
    told, day = DAY.search(source), [when(line, "visible_line", zone) for line in found.header]
    return Article(
        title=title,
        paragraphs=tuple(found.paragraphs),
        source=own.name if own else site or None,
        published=best(
            [
                when(told[1], "visible_line", zone) if told else None,
                *day,
                when(_text(page, "timestamp"), "front_matter"),
            ]
        ),
        captions=tuple(found.captions),
    )


def plain(text: str) -> str:
    """'''高村'''会见[[w:老挝|老挝]]外长。{{fact}} == 消息来源 == … -> 高村会见老挝外长。"""
    text = VARIANTS.sub(r"\1", text)
    for _ in range(DEEPEST):
        shorter = TEMPLATE.sub("", text)
        if shorter == text:
            break
        text = shorter
    text = INSERTED.sub("", LINK.sub(lambda found: found[1] or found[2], LAST.sub("", text)))
    return MARKS.sub("", OUTSIDE.sub(r"\1", HEADING.sub(r"\1", text)))


def _text(node: etree._Element, name: str) -> str:
    """The text of the first element of that name below a node."""
    return next((child.text or "" for child in node.iter(etree.Element) if local(child) == name), "").strip()
