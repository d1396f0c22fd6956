"""Records in JSON, whole or broken, wherever they lie.

Belongs here: finding them. Not here: reading one, see fields.py.
"""

import json
from collections.abc import Iterator, Mapping

from pipelines.parse.page.fields import is_record, part
from pipelines.reject import Reject

MAX_DEPTH = 14


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
    the outer parts win, but for a text, or the title of a text, that only the inner has.
    """
    whole = dict(node)
    for inner in [value for value in node.values() if isinstance(value, dict)]:
        if not part(node, "text") and part(inner, "text"):
            whole = {**inner, **{key: value for key, value in node.items() if value is not inner}}
        elif part(node, "text") and not part(node, "title") and part(inner, "title"):
            whole = {**inner, **whole}
    return whole
