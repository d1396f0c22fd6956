"""Records in JSON, whole or broken, wherever they lie.

Belongs here: finding them. Not here: reading one, see fields.py.
"""

import json
from collections.abc import Iterator, Mapping
from urllib.parse import urljoin

from pipelines.parse.page.fields import is_record, kind_of, part
from pipelines.reject import Reject

MAX_DEPTH = 14
JSON_FEED = "https://jsonfeed.org/version/"


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
    waiting: list[tuple[object, int]] = [(rows(value), 0)]
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
                inner = map(opened, reversed(addressed(node).values()))
                waiting.extend((rows(item), depth + 1) for item in inner if isinstance(item, list | dict))


def opened(value: object) -> object:
    """A value that is itself JSON, written as text ('{"title": …}') -> what it says."""
    if not isinstance(value, str) or not value.startswith(("{", "[")):
        return value
    try:
        return json.loads(value, strict=False)
    except (ValueError, RecursionError):
        return value


def with_inner(node: Mapping[str, object]) -> dict[str, object]:
    """{'video_title': …, 'video_detail': {'content': …}} -> one record;
    the outer parts win, but for a text, or the title of a text, that only the inner has.
    """
    inner = {key: value for key, value in addressed(node).items() if isinstance(value, dict)}
    if part(node, "text"):
        titled = [] if part(node, "title") else [value for value in inner.values() if part(value, "title")]
        return {**titled[0], **node} if titled else dict(node)
    telling = [key for key, value in inner.items() if part(value, "text")]
    if len(telling) != 1:  # several are a record each
        return dict(node)
    return {**with_inner(inner[telling[0]]), **{key: value for key, value in node.items() if key != telling[0]}}


def addressed(node: Mapping[str, object]) -> dict[str, object]:
    """An object's parts; one that stands under its address ({'https://…': {…}}) has it."""
    return {
        key: {"url": key, **item} if isinstance(item, dict) and key.startswith("http") else item
        for key, item in node.items()
    }


def rows(value: object) -> object:
    """A table by columns -> its rows, a JSON Feed -> its items; anything else as it is."""
    if not isinstance(value, dict):
        return value
    if str(value.get("version")).startswith(JSON_FEED) and isinstance(items := value.get("items"), list):
        return [feed_item(value, item) for item in items if isinstance(item, dict)]
    found = (value.get(key) for key in ("data", "rows", "values"))
    lines: list[object] = next((lines for lines in found if isinstance(lines, list)), [])
    if isinstance(names := value.get("columns"), list):
        return [dict(zip(map(str, names), line, strict=False)) for line in lines if isinstance(line, list)] or value
    columns = {key: cells(column) for key, column in value.items() if kind_of(key)}
    size = next((len(column) for key, column in columns.items() if kind_of(key) == "title"), 0)
    alike = {key: column for key, column in columns.items() if column and len(column) == size}
    if not any(kind_of(key) == "text" for key in alike):
        return value
    return [dict(zip(alike, line, strict=True)) for line in zip(*alike.values(), strict=True)]


def feed_item(feed: Mapping[str, object], item: Mapping[str, object]) -> dict[str, object]:
    """An item with the name of its feed, and its address whole."""
    address = urljoin(str(feed.get("home_page_url") or ""), str(item.get("url") or ""))
    return {**item, "feed_title": feed.get("title"), "url": address}


def cells(column: object) -> list[object]:
    """{'0': x, '1': y} -> [x, y], also a list of several; anything else is no column."""
    if isinstance(column, dict):
        return list(column.values()) if all(str(key).isdigit() for key in column) else []
    return column if isinstance(column, list) and len(column) > 1 else []
