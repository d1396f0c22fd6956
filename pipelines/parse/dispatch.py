"""A raw file to its articles. Belongs here: finding the formats and choosing one. Not here: any format."""

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from typing import Protocol, cast

import pipelines.parse.formats as formats_room
from pipelines.parse.article import Article, Parsed
from pipelines.parse.language import refusal
from pipelines.read.raw_file import RawFile
from pipelines.reject import Reject

SURE = 0.95  # a format says so when its own marks are all there: no two formats may be sure of one file
CUT = re.compile(r"(?:\.{3}|…)\s*(?:more|More|全文|阅读全文|查看全文)?\s*$")
FEW = 8  # lost characters that any page may have
LOST_SHARE = 0.05
NOTHING = "none"  # the format of a file that no format takes


class Format(Protocol):
    """A module of pipelines/parse/formats.

    NAME goes into raw_files.format. `sniff` must be cheap and look at content first.
    """

    NAME: str

    @staticmethod
    def sniff(raw: RawFile) -> float: ...

    @staticmethod
    def parse(raw: RawFile) -> Iterator[Article | Reject]: ...


@cache
def formats() -> tuple[Format, ...]:
    """All format modules, by name: the order of files on disk must not matter."""
    names = sorted(module.name for module in iter_modules(formats_room.__path__))
    return tuple(cast(Format, import_module(f"{formats_room.__name__}.{name}")) for name in names)


def parse_file(raw: RawFile) -> Parsed:
    """One file by the format that is surest of it (the first by name among equals). Always an article or a reject."""
    chosen = choose(raw)
    if chosen is None:
        return Parsed(NOTHING, rejects=(refusal(raw) or unreadable(raw),))
    found = [legible(item) if isinstance(item, Article) else item for item in chosen.parse(raw)]
    articles = tuple(item for item in found if isinstance(item, Article))
    rejects = tuple(item for item in found if isinstance(item, Reject))
    if not articles and raw.encoding.endswith("+lost"):
        rejects = (Reject("text_lost", "Its characters were lost in an earlier conversion.", {"path": raw.path}),)
    if not articles and not rejects:
        rejects = (
            refusal(raw)
            or Reject("no_article", f"Read as {chosen.NAME}, and no article was found in it.", {"path": raw.path}),
        )
    return Parsed(chosen.NAME, articles, rejects)


def legible(article: Article) -> Article | Reject:
    """An article whose characters were lost before the file was written is no evidence of anything.

    Such characters were replaced by U+FFFD.
    """
    text = "".join(article.paragraphs)
    lost = text.count("\ufffd")
    if lost < FEW or lost < len(text) * LOST_SHARE:
        return replace(article, text_is_cut=True) if CUT.search(article.paragraphs[-1]) else article
    return Reject(
        "text_lost",
        f"{lost} of {len(text)} characters of the body were lost in an earlier conversion.",
        {"title": article.title[:200], "url": article.url},
    )


def choose(raw: RawFile) -> Format | None:
    """The first format, by name, that is SURE; else the surest; none when all say 0."""
    best, most = None, 0.0
    for item in formats():
        confidence = item.sniff(raw)
        if confidence >= SURE:
            return item
        if confidence > most:
            best, most = item, confidence
    return best


def unreadable(raw: RawFile) -> Reject:
    return Reject("no_article", "No format recognises this file.", {"path": raw.path, "head": raw.text[:200]})
