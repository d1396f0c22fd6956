"""Documents of markup languages whose head is a list of fields: reStructuredText (an underlined title, then :date: …)
and AsciiDoc (= title, the author's line, the revision's line, then :source: …).

Belongs here: telling the head from the text. Not here: what a field's name means, see page/fields.yaml.
"""

import re
from collections.abc import Iterator

from pipelines.parse.article import Article
from pipelines.parse.language import han
from pipelines.parse.page.fields import kind_of
from pipelines.parse.page.record import article
from pipelines.parse.text_lines import UNDERLINE
from pipelines.read.raw_file import RawFile
from pipelines.reject import Reject

NAME = "field_list"
FIELD = re.compile(r":(?P<name>[\w -]{1,24}?)!?:(?:[ \t]+(?P<value>.*))?")
HEADING = re.compile(r"(?P<mark>={1,6})[ \t]+(?P<words>\S.*)")
ASCIIDOC_ONLY = re.compile(r"\[[^\]]*\]|(?:image|include|toc|video)::?\S*\[.*\]|//.*|[-.*_+]{4,}|'{3,}|\+")
DIRECTIVE = re.compile(r"\.\.(?:\s|$)")
DAY = re.compile(r"(?:19|20)\d\d\s?[-/.年]\s?\d{1,2}")
HEAD = 16  # lines among which the fields stand
FEWEST = 2  # fields that are known, without a title marked as AsciiDoc's


def sniff(raw: RawFile) -> float:
    """0.9 where fields stand above the text; 0.6 for an AsciiDoc title alone."""
    lines = [line for line in raw.text[:4000].removeprefix("\ufeff").split("\n") if line.strip()][:HEAD]
    if not lines:
        return 0.0
    titled = is_title(lines[0])
    known = sum(bool(kind_of(match["name"])) for line in lines if (match := FIELD.fullmatch(line.rstrip())))
    return 0.9 if known >= FEWEST - titled else 0.6 * titled


def parse(raw: RawFile) -> Iterator[Article | Reject]:
    yield article(record(raw.text.removeprefix("\ufeff")), raw.path)


def is_title(line: str) -> bool:
    """= 两国外长会谈: one mark, as AsciiDoc has it over a whole document."""
    match = HEADING.fullmatch(line.strip())
    return bool(match and len(match["mark"]) == 1 and han(match["words"]))


def record(text: str) -> dict[str, object]:
    """The document -> title, fields and text."""
    lines = [line.rstrip() for line in text.strip().split("\n")]
    found: dict[str, object] = {}
    if is_title(lines[0]):
        found["title"] = lines[0].strip("= \t")
        lines = under_title(found, lines[1:])
    body = [line for line in without_directives(lines) if not UNDERLINE.fullmatch(line)]
    while body and (not body[0] or FIELD.fullmatch(body[0]) or not found.get("title")):
        line = body.pop(0)
        if match := FIELD.fullmatch(line):
            kind = kind_of(match["name"])
            if kind and match["value"] and not found.get(kind):
                found[kind] = match["value"].strip()
        elif line:
            found["title"] = line.strip()
    found["text"] = "\n".join(shown(line) for line in body if not ASCIIDOC_ONLY.fullmatch(line.strip()))
    return found


def under_title(found: dict[str, object], lines: list[str]) -> list[str]:
    """The lines of the author and of the revision stand right under the title; those that are left."""
    while lines and lines[0].strip() and not FIELD.fullmatch(lines[0]) and not HEADING.fullmatch(lines[0]):
        kind = "published" if DAY.search(lines[0]) else "author"
        if kind in found:
            break
        found[kind], lines = lines[0].strip(), lines[1:]
    return lines


def without_directives(lines: list[str]) -> list[str]:
    """Without .. image:: and what is indented under it."""
    kept, inside = [], False
    for line in lines:
        inside = bool(DIRECTIVE.match(line)) or (inside and (not line or line.startswith((" ", "\t"))))
        if not inside:
            kept.append(line)
    return kept


def shown(line: str) -> str:
    """== 背景 -> 背景"""
    match = HEADING.fullmatch(line.strip())
    return match["words"] if match else line
