"""JSON: one record, a list, a list inside an answer of an API, or one record a line.

Belongs here: telling such a file. Not here: finding records in a value, reading one; see pipelines/parse/page.
"""

import ast
import json
import re
from collections.abc import Iterator

from pipelines.parse.article import Article
from pipelines.parse.page.record import article
from pipelines.parse.page.records import in_sequence, records
from pipelines.read.raw_file import RawFile
from pipelines.reject import Reject

NAME = "json_records"
START = re.compile(
    r"\s*(?:(?:(?:var|let|const|window|self)[\s.])?[\w.$\[\]'\"]{1,60}\s*[=(]\s*)?(?:\[\s*)?\{\s*(?:[\"']|\})"
)  # also as a script assigns or passes it: callback({…}), window.DATA = [{…}]
PYTHON = re.compile(r"\s*(?:\[\s*)?\{\s*'")
MAX_RECORDS = 200_000


def sniff(raw: RawFile) -> float:
    """0.8 for a text that starts as JSON objects do; telegram_json is surer of its own."""
    return 0.8 if START.match(raw.text[:2000]) else 0.0


def parse(raw: RawFile) -> Iterator[Article | Reject]:
    found = 0
    for value in values(raw):
        if isinstance(value, Reject):
            yield value
            continue
        for record in records(value):
            found += 1
            if found > MAX_RECORDS:
                yield Reject("too_many_records", f"Only the first {MAX_RECORDS} records are read.", {"path": raw.path})
                return
            yield article(record, raw.path)
    if not found:
        yield Reject(
            "no_record", "JSON without a record that has a title or a text.", {"path": raw.path, "head": raw.text[:200]}
        )


def values(raw: RawFile) -> Iterator[object]:
    """The whole text as one value, else each line as one, else what can be read of a text that was cut off."""
    try:
        yield json.loads(raw.text.lstrip("\ufeff"), strict=False)
        return
    except (ValueError, RecursionError):
        pass
    if PYTHON.match(raw.text[:2000]):
        yield from literals(raw.text)
    else:
        yield from in_sequence(raw.text.lstrip("\ufeff"), raw.path)


def literals(text: str) -> Iterator[object]:
    """What a program printed of its own dictionaries, as one value or one a line: {'title': '外长抵京'}"""
    for piece in (text, *text.split("\n")):
        try:
            yield ast.literal_eval(piece.strip().lstrip("\ufeff"))
        except (ValueError, SyntaxError, RecursionError, MemoryError):
            continue
        if piece is text:
            return
