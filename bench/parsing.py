"""Parsing beside other extractors, on one core: python bench/parsing.py RAW_DIR [--files N].

Ours is parse + clean: title, outlet, date, body, in one script, furniture gone. The others are given the same files as
a page (front matter taken off, the rest between <body> tags) and asked for the main text. Those that are not installed
are left out, and said so: uv sync --extra bench. Files without two <p> paragraphs, and archives, are left out for all.

Files a second (processor time), time as a multiple of ours, and what became of the paragraphs that stand in <p>, but
for those in <figure> and <aside>. One that stands in three files or more is furniture, to be left out; the others are
taken for news, though captions and credits that no element sets apart are among them. A paragraph is there when its
first half is: the last one may end in credits that are rightly gone. `Ours that it lacks`, `its that we lack`: news
that one of the two has and the other has not, as a share.
"""

import argparse
import importlib
import logging
import re
import warnings
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import lxml.html
from lxml.etree import ParserError
from reading import Clock, found_files, print_grid, raw_files

from pipelines.clean import clean
from pipelines.parse import parse_file
from pipelines.read.raw_file import RawFile

FRONT_MATTER = re.compile(r"\A---\n.*?\n---\n", re.DOTALL)
HAN = re.compile(r"[\u3400-\u9fff]")
NOT_WORDS = re.compile(r"\W+")
SHORTEST = 20  # letters; a shorter paragraph may be anything
LEAST = 2  # such paragraphs in a file
WARM = 30  # files before the clock
MANY = 3  # files in which a paragraph stands that is furniture
OURS = "huitan: parse and clean"
HEADS = (
    "",
    "files a second",
    "time",
    "news lost",
    "furniture kept",
    "ours that it lacks",
    "its that we lack",
    "failed",
)
Reader = Callable[[str], str]


def norm(text: str) -> str:
    return NOT_WORDS.sub("", text)


def page_of(raw: RawFile) -> str:
    return f"<html><body>{FRONT_MATTER.sub('', raw.text)}</body></html>"


def paragraphs(page: str) -> tuple[str, ...]:
    """What stands in <p>, letters only, where most of these are Chinese."""
    try:
        root = lxml.html.fromstring(page)
        for picture in [*root.iter("figure", "figcaption", "aside")]:
            picture.drop_tree()
        found = [norm(inner_text(element)) for element in root.iter("p")]
    except (ParserError, ValueError):
        return ()
    chinese = [text for text in found if len(text) >= SHORTEST and 2 * len(HAN.findall(text)) > len(text)]
    return tuple(dict.fromkeys(text[: len(text) // 2] for text in chinese))


def inner_text(element: Any) -> str:
    return str(element.text_content())


def trafilatura() -> Reader:
    extract = importlib.import_module("trafilatura").extract
    return lambda page: extract(page) or ""


def resiliparse() -> Reader:
    extract = importlib.import_module("resiliparse.extract.html2text").extract_plain_text
    return lambda page: str(extract(page, main_content=True))


def readability() -> Reader:
    document = importlib.import_module("readability").Document
    return lambda page: inner_text(lxml.html.fromstring(document(page).summary()))


def newspaper4k() -> Reader:
    article = importlib.import_module("newspaper").Article

    def read(page: str) -> str:
        found = article("http://localhost/", language="zh", fetch_images=False)  # else it asks the pages' image hosts
        found.download(input_html=page)
        found.parse()
        return str(found.text)

    return read


OTHERS: dict[str, Callable[[], Reader]] = {
    "trafilatura": trafilatura,
    "resiliparse": resiliparse,
    "readability-lxml": readability,
    "newspaper4k": newspaper4k,
}


def installed() -> Iterator[tuple[str, Reader]]:
    for name, load in OTHERS.items():
        try:
            yield name, load()
        except ImportError as error:
            print(f"{name} is left out: {error.name or error} is not installed (uv sync --extra bench)")


def our_text(raw: RawFile, clock: Clock) -> str:
    """What we parsed, in its own script: cleaning is timed, and its text, being Simplified, not compared."""
    with clock.to(OURS):
        articles = parse_file(raw).articles
        for article in articles:
            clean(article)
    return norm("".join(text for article in articles for text in (article.title, *article.paragraphs)))


def their_text(name: str, read: Reader, page: str, clock: Clock, failures: Counter[str]) -> str:
    """An extractor that breaks on a file has lost it; which errors it may raise, only it knows."""
    with clock.to(name):
        try:
            return norm(read(page))
        except Exception:
            failures[name] += 1
            return ""


class Owners:
    """Who has which paragraph. One that stands in many files is furniture, the others are news."""

    def __init__(self) -> None:
        self.files: Counter[str] = Counter()
        self.found: list[tuple[str, frozenset[str]]] = []

    def count(self, wanted: tuple[str, ...], texts: dict[str, str]) -> None:
        self.files.update(wanted)
        self.found += [(text, frozenset(name for name in texts if text in texts[name])) for text in wanted]

    def split(self) -> tuple[list[frozenset[str]], list[frozenset[str]]]:
        """Owners of each paragraph of news, and of each of furniture."""
        news = [owners for text, owners in self.found if self.files[text] < MANY]
        return news, [owners for text, owners in self.found if self.files[text] >= MANY]


def shares(name: str, news: list[frozenset[str]], furniture: list[frozenset[str]]) -> tuple[str, ...]:
    """News lost, furniture kept; news that we have and they do not, and the other way round."""
    ours, theirs = [o for o in news if OURS in o], [o for o in news if name in o]
    plain = (part(name, news, there=False), part(name, furniture, there=True))
    return (*plain, *(("", "") if name == OURS else (part(name, ours, False), part(OURS, theirs, False))))


def part(name: str, of: list[frozenset[str]], there: bool) -> str:
    return f"{sum((name in owners) == there for owners in of) / len(of):.1%}" if of else "–"


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("raw", type=Path)
    options.add_argument("--files", type=int, default=2_000, help="at even distances  [2000]")
    args = options.parse_args()
    logging.disable(logging.CRITICAL)
    warnings.simplefilter("ignore")
    readers = dict(installed())
    for raw in raw_files(found_files(args.raw, WARM)):
        compare(raw, readers, Clock(), Owners(), Counter())
    clock, owners, failures = Clock(), Owners(), Counter[str]()
    n = sum(compare(raw, readers, clock, owners, failures) for raw in raw_files(found_files(args.raw, args.files)))
    news, furniture = owners.split()
    rows = []
    for name in (OURS, *readers):
        seconds, times = clock.seconds[name], clock.seconds[name] / clock.seconds[OURS]
        rows.append((name, f"{n / seconds:,.0f}", f"{times:.2f}", *shares(name, news, furniture), failures[name]))
    print(f"{n:,} files; in <p>: {len(news):,} paragraphs of news, {len(furniture):,} of furniture")
    print_grid(HEADS, rows)


def compare(raw: RawFile, readers: dict[str, Reader], clock: Clock, owners: Owners, failures: Counter[str]) -> bool:
    """One file to all; False when it is none to compare by."""
    page = page_of(raw)
    wanted = paragraphs(page) if "<p" in page else ()
    if raw.encoding == "binary" or len(wanted) < LEAST:
        return False
    texts = {OURS: our_text(raw, clock)}
    texts |= {name: their_text(name, read, page, clock, failures) for name, read in readers.items()}
    owners.count(wanted, texts)
    return True


if __name__ == "__main__":
    main()
