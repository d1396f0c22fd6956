"""What a page's head says of itself: JSON-LD, OpenGraph, <meta>, <time>, canonical address.

Belongs here: reading clues. Not here: weighing them.
"""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from urllib.parse import parse_qs

from lxml import etree

from pipelines.pages import read_page
from pipelines.parse.page.address import original, parts
from pipelines.parse.page.tree import squeeze, text_of

SAVED_FROM = re.compile(
    r"saved from url=\(\d+\)\s*(https?://[^\s\"'<>]+)|saved with SingleFile\s+url: (https?://\S+)"
    r"|Mirrored from (\S+) by HTTrack|Google(?:'|&#0?39;)s cache of <a href=[\"'](https?://[^\"']+)"
)
SAVED_AT = (
    re.compile(r"\bsaved date:\s*([^\n]{10,80})"),
    re.compile(r"by HTTrack [^\n]{0,80}?\], ([^\n]{10,40}?) ?-->"),
    re.compile(r"snapshot of the page as it appeared on ([^\n.<]{10,40})\."),
)
KEPT_AT = re.compile(r"FILE ARCHIVED ON (\d\d:\d\d:\d\d) ([A-Z][a-z]{2} \d\d?, \d{4})")  # by the Wayback Machine
HEAD_COMMENT = re.compile(r"\A\s*<!--\s*(https?://[^\s\"'<>]+?)\s*-->")
PAGE_ADDRESS = re.compile(r"https?://[^/\s]+/[^\s?#]*\.s?html?$")
WECHAT_TIME = re.compile(r"""\b(?:var\s+ct|create_time|oriCreateTime)\s*[=:]\s*["']?(1\d{9})""")
WECHAT_NAME = re.compile(r"""\bvar\s+nickname\s*=\s*(?:htmlDecode\()?["']([^"']{1,40})["']""")
PROVIDERS = ("provider", "sourceOrganization")  # whose article it is where the publisher only shows it
MAX_NODES = 5000  # of one JSON-LD block; a page that states more of itself is not read further


@dataclass(frozen=True, slots=True)
class Clues:
    """Raw strings in order of trust; the reader of them converts and checks."""

    titles: tuple[str, ...]
    times: tuple[str, ...]
    sources: tuple[str, ...]  # named as the source of this article
    sites: tuple[str, ...]  # named as the site that shows it
    author: str | None
    section: str | None
    url: str | None
    body: str | None  # JSON-LD articleBody
    saved: str | None  # when the page was saved, by whatever saved it


@cache
def table() -> Mapping[str, list[str]]:
    loaded: dict[str, list[str]] = read_page(Path(__file__).with_name("clues.yaml"))
    return loaded


def clues(root: etree._Element, html: str) -> Clues:
    metas, stated = _metas(root), next(_articles(root), {})
    return Clues(
        titles=_first_of(metas, "title", _text(stated.get("headline"))),
        times=(
            *_first_of(metas, "published", _text(stated.get("datePublished"))),
            *_time_elements(root),
            *WECHAT_TIME.findall(html)[:1],
        ),
        sources=(
            *filter(None, map(_name, map(stated.get, PROVIDERS))),
            *_first_of(metas, "source"),
            *WECHAT_NAME.findall(html)[:1],
        ),
        sites=_first_of(metas, "site", _name(stated.get("publisher"))),
        author=next(iter((*filter(None, [_name(stated.get("author"))]), *_first_of(metas, "author"))), None),
        section=next(iter(_first_of(metas, "section", _text(stated.get("articleSection")))), None),
        url=_address(root, metas, html),
        body=_text(stated.get("articleBody")),
        saved=_saved(html),
    )


def _saved(html: str) -> str | None:
    """When the page was saved, as whatever saved it says at its head, or the Wayback Machine at its foot."""
    if kept := KEPT_AT.search(html[-3000:]):
        return f"{kept[2]} {kept[1]} GMT"
    return next((match[1].strip() for form in SAVED_AT if (match := form.search(html[:3000]))), None)


def _metas(root: etree._Element) -> dict[str, str]:
    """{'og:title': '…', …}: the first value of each name, in lower case."""
    found: dict[str, str] = {}
    for meta in root.iter("meta"):
        name = meta.get("property") or meta.get("name") or meta.get("itemprop")
        content = squeeze(meta.get("content") or "")
        if name and content:
            found.setdefault(name.strip().lower(), content)
    return found


def _first_of(metas: Mapping[str, str], kind: str, stated: str | None = None) -> tuple[str, ...]:
    """Values for the names of `kind` in their order, the JSON-LD one first, no value twice."""
    values = ([stated] if stated else []) + [metas[name] for name in table()[kind] if name in metas]
    return tuple(dict.fromkeys(values))


def _articles(root: etree._Element) -> Iterator[dict[str, object]]:
    for script in root.iter("script"):
        if "ld+json" in (script.get("type") or "").lower():
            yield from sorted(_typed(script.text or ""), key=_is_webpage)


def _typed(source: str) -> list[dict[str, object]]:
    """The objects of an article's type in one JSON-LD block; a block that is not JSON says nothing."""
    try:
        waiting: list[object] = [json.loads(source.strip().strip(";"), strict=False)]
    except (ValueError, RecursionError):
        return []
    found: list[dict[str, object]] = []
    for _ in range(MAX_NODES):
        if not waiting:
            break
        node = waiting.pop(0)
        if isinstance(node, list):
            waiting.extend(node)
        elif isinstance(node, dict):
            kinds = node.get("@type")
            names = {str(kind).lower() for kind in (kinds if isinstance(kinds, list) else [kinds])}
            if names & set(table()["json_types"]):
                found.append(node)
            waiting.extend(value for key, value in node.items() if key in ("@graph", "mainEntity"))
    return found


def _is_webpage(node: dict[str, object]) -> bool:
    return str(node.get("@type")).lower() == "webpage"


def _text(value: object) -> str | None:
    if isinstance(value, list):
        value = value[0] if value else None
    return value.strip() or None if isinstance(value, str) else None


def _name(value: object) -> str | None:
    """{'@type': 'Person', 'name': '王五'} -> 王五; a list gives its names joined by 、"""
    if isinstance(value, dict):
        return _text(value.get("name"))
    if isinstance(value, list):
        return "、".join(filter(None, map(_name, value[:6]))) or None
    return _text(value)


def _time_elements(root: etree._Element) -> tuple[str, ...]:
    found = []
    for path in table()["time_elements"]:
        elements = root.xpath(path)
        for element in elements[:2] if isinstance(elements, list) else []:
            if isinstance(element, etree._Element):
                found.append(element.get("datetime") or element.get("content") or text_of(element))
            elif isinstance(element, str):
                found.append(element)
    return tuple(dict.fromkeys(filter(None, found)))


def _address(root: etree._Element, metas: Mapping[str, str], html: str) -> str | None:
    """The page's own address:
    canonical link, og:url, the browser's mark, or the one that its own widgets pass on (?url=…).
    """
    canonical = [link.get("href") or "" for link in root.iter("link") if (link.get("rel") or "").lower() == "canonical"]
    canonical += [link.get("href") or "" for link in root.iter("a") if "reader-domain" in (link.get("class") or "")]
    marks = ["".join(found) for found in SAVED_FROM.findall(html[:3000])]
    saved = HEAD_COMMENT.findall(html[:1000]) + [f"http://{mark}" if "://" not in mark else mark for mark in marks]
    known = [
        found
        for found in map(original, (*canonical, *_first_of(metas, "url"), *saved))
        if found.startswith("http") and parts(found).path.strip("/")
    ]
    return known[0] if known else next(_passed_on(root), None)


def _passed_on(root: etree._Element) -> Iterator[str]:
    """Addresses of pages in what links, counters and share buttons carry along."""
    for element in root.iter("a", "script", "iframe"):
        carried = element.get("href") or element.get("src") or ""
        if "=http" not in carried:
            continue
        queried = parse_qs(parts(carried).query)
        yield from (
            found for name in ("url", "uri") for found in queried.get(name, []) if PAGE_ADDRESS.fullmatch(found)
        )
