"""JSON: one record, a list, a list inside an answer of an API, or one record a line. Belongs here:

finding records. Not here: reading one.
"""

import json
import re
from collections.abc import Iterator, Mapping

from pipelines.parse.article import Article
from pipelines.parse.page.fields import article, is_record, part
from pipelines.read.raw_file import RawFile
from pipelines.reject import Reject

NAME = "json_records"
START = re.compile(r"\s*(?:\[\s*)?\{\s*(?:\"|\})")
MAX_DEPTH = 12
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
    yield from in_sequence(raw.text.lstrip("\ufeff"), raw.path)


def in_sequence(text: str, path: str) -> Iterator[object]:
    """Objects one after another, between any commas and line ends; a piece that is none is a reject with its place."""
    decoder, at, bad = json.JSONDecoder(strict=False), 0, 0
    while (start := text.find("{", at)) >= 0:
        try:
            value, at = decoder.raw_decode(text, start)
            yield value
        except (ValueError, RecursionError) as error:
            bad += 1
            line_end = text.find("\n", start)
            if bad <= 20:
                detail = f"Broken JSON at character {start}: {str(error)[:120]}."
                yield Reject("broken_json", detail, {"path": path, "head": text[start : start + 200]})
            at = line_end + 1 if line_end >= 0 else len(text)


def records(value: object) -> Iterator[dict[str, object]]:
    """The records anywhere in a value, in order; one inside another lends it the parts that it lacks."""
    waiting: list[tuple[object, int]] = [(value, 0)]
    while waiting:
        node, depth = waiting.pop()
        if depth > MAX_DEPTH:
            continue
        if isinstance(node, list):
            waiting.extend((item, depth + 1) for item in reversed(node))
        elif isinstance(node, dict):
            whole = with_inner(node)
            if is_record(whole):
                yield whole
            else:
                waiting.extend((item, depth + 1) for item in reversed(node.values()) if isinstance(item, list | dict))


def with_inner(node: Mapping[str, object]) -> dict[str, object]:
    """{'video_title': …, 'video_detail': {'content': …}} -> one record;

    the outer parts win, but for a text that only the inner has.
    """
    whole = dict(node)
    for inner in [value for value in node.values() if isinstance(value, dict)]:
        if not part(node, "text") and part(inner, "text"):
            whole = {**inner, **{key: value for key, value in node.items() if value is not inner}}
    return whole
