"""Which element of a page holds the article, which its title.

Belongs here: looking them up. Not here: the names to look for, see containers.yaml.
"""

from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from pathlib import Path

from lxml import etree
from resiliparse.extract.html2text import extract_plain_text

from pipelines.pages import read_page
from pipelines.parse.language import HAN, han
from pipelines.parse.page.address import parts
from pipelines.parse.page.prose import SENTENCE_END, Prose, prose, sorted_out
from pipelines.parse.page.runs import SKIPPED, Block
from pipelines.parse.page.tree import names_of, squeeze, text_of

ENOUGH = 40  # Chinese characters of prose that make a body
BRIEF = 10  # of a flash, where a name says that this is the body
Index = dict[str, list[etree._Element]]


@cache
def table() -> dict[str, list[object]]:
    loaded: dict[str, list[object]] = read_page(Path(__file__).with_name("containers.yaml"))
    return loaded


@lru_cache(maxsize=1)
def index(root: etree._Element) -> Index:
    """{'#js_content': [element], '.post_body': […], '[articleBody]': […], '<article>': […]} in one walk,
    kept while one page is read.
    """
    found: Index = {}
    for element in root.iter(etree.Element):
        tag, item = element.tag, element.get("itemprop")
        if tag in SKIPPED:
            continue
        keys = [f"#{element.get('id')}", *(f".{name}" for name in names_of(element)), f"[{item}]"]
        for key in dict.fromkeys(keys + ([f"<{tag}>"] if tag in ("article", "main") else [])):
            found.setdefault(key, []).append(element)
    return found


def body(root: etree._Element, url: str | None, title: str) -> tuple[Prose, str]:
    """(prose, how it was found: site | named | guessed | none). Of one name's elements the fullest."""
    known, brief, lump = index(root), Prose(), Prose()
    for how, names in (("site", of_host(url, "body")), ("named", table()["any"])):
        for name in names:
            candidates = [prose(element, title) for element in known.get(str(name), [])[:8]]
            best = max(candidates, key=lambda found: found.weight, default=brief)
            if best.weight >= ENOUGH and is_prose(best):
                if not is_lump(best) and best.weight > 0.6 * lump.weight:
                    return with_lead(best, known), how
                lump = max(lump, best, key=lambda found: found.weight)
            elif best.weight > brief.weight and best.paragraphs[-1].endswith("。"):
                brief = best
    if lump.paragraphs:
        return with_lead(lump, known), "named"
    guess = guessed(root, title)
    if guess.weight >= ENOUGH and is_prose(guess):
        return with_lead(guess, known), "guessed"
    return (brief, "named") if brief.weight >= BRIEF and is_prose(brief) else (Prose(), "none")


def is_lump(found: Prose) -> bool:
    """A long text in one paragraph: machines are given it so, readers have it in another element."""
    return len(found.paragraphs) == 1 and found.weight > 4 * ENOUGH


def with_lead(found: Prose, known: Index) -> Prose:
    """A lead that stands outside the body, one sentence at least, comes first; one that the body repeats does not."""
    leads = [
        text
        for name in table()["leads"]
        for element in known.get(str(name), [])[:2]
        if (text := text_of(element)).endswith("。")
    ]
    if leads and not any(leads[0] in paragraph or paragraph in leads[0] for paragraph in found.paragraphs):
        found.paragraphs.insert(0, leads[0])
    return found


def is_prose(found: Prose) -> bool:
    """Sentences, not a list of headlines:
    a full stop for every 150 characters, and more text outside links than in them.
    """
    text = "".join(found.paragraphs)
    stops = sum(text.count(mark) for mark in "。！？；")
    return stops * 150 >= len(text) * 0.5 and sum(map(len, found.related)) <= 2 * len(text)


def guessed(root: etree._Element, title: str) -> Prose:
    """Of a page that no rule knows:
    the narrowest element that holds most of what resiliparse takes for its main content.
    """
    html = etree.tostring(root, encoding="unicode", method="html")  # of bounded depth, unlike what was read
    text = extract_plain_text(html, preserve_formatting=True, main_content=True, alt_texts=False, comments=False)
    main = {line for line in map(squeeze, text.split("\n")) if han(line) >= 15}
    weights: dict[etree._Element, int] = {}
    for element in root.iter(etree.Element):
        own = {squeeze(part) for part in (element.text, *(child.tail for child in element)) if part}
        size = sum(len(line) for line in own & main) or (
            len(whole) if element.tag == "p" and (whole := text_of(element)) in main else 0
        )
        for holder in (element, *element.iterancestors()) if size else ():
            weights[holder] = weights.get(holder, 0) + size
    total = weights.get(root, 0)
    holders = [element for element, weight in weights.items() if weight >= 0.8 * total]
    narrowest = max(holders, key=lambda element: sum(1 for _ in element.iterancestors()), default=None)
    if narrowest is not None and narrowest.tag in ("p", "font", "span", "strong", "b"):
        narrowest = narrowest.getparent()
    return (
        prose(narrowest, title)
        if narrowest is not None
        else sorted_out([Block("p", line) for line in map(squeeze, text.split("\n")) if line], title)
    )


def of_host(url: str | None, field: str) -> Sequence[object]:
    """The names that the host's own row gives for `body` or `title`."""
    host = host_of(url)
    for row in table()["hosts"]:
        if isinstance(row, dict) and any(host == known or host.endswith(f".{known}") for known in row["hosts"]):
            names: list[object] = row.get(field) or []
            return names
    return []


def host_of(url: str | None) -> str:
    return (parts(url).hostname or "").lower()


def title_texts(root: etree._Element, url: str | None) -> Iterator[str]:
    """What stands on the page as a title: by the site's name for it, <h1>, usual names, <h2>."""
    known = index(root)
    for name in of_host(url, "title"):
        yield from _texts(known.get(str(name), []))
    yield from _texts(list(root.iter("h1")))
    for name in table()["titles"]:
        yield from _texts(known.get(str(name), []))
    yield from _texts(list(root.iter("h2")))


def named(kind: str, root: etree._Element) -> Iterator[str]:
    """Outlets (`sources`) or `authors` in elements that are named for it: <a class="source">央视新闻客户端</a>"""
    known = index(root)
    for name in table()[kind]:
        yield from (
            text
            for element in known.get(str(name), [])[:2]
            if 2 <= len(text := text_of(element)) <= 24 and (HAN.search(text) or kind == "authors")
        )


def _texts(elements: Sequence[etree._Element]) -> Iterator[str]:
    yield from (
        text
        for element in elements[:4]
        if 4 <= len(text := text_of(element)) <= 150 and not SENTENCE_END.fullmatch(text)
    )
