"""Pages whose article lies in a script, for the browser to draw.

Belongs here: finding its record. Not here: reading one, see fields.py.
"""

import json
import re
from collections.abc import Mapping
from itertools import islice

from lxml import etree

from pipelines.parse.language import han
from pipelines.parse.page.fields import fragment, kind_of, part
from pipelines.parse.page.prose import Prose
from pipelines.parse.page.records import records

JSON_TYPES = ("application/json", "application/ld+json")
ASSIGNED = re.compile(r"(?:window\.|var |let |const |self\.)?[\w.$\[\]\"']{1,60}\s*=\s*(?=\{)")
MAX_SCRIPT = 2_000_000
MAX_TRIES = 20
MAX_LITERALS = 2_000
LITERAL = re.compile(r'\b([A-Za-z_]{3,24})\s*:\s*("(?:[^"\\\n]|\\.){1,200000}")')


def scripted(root: etree._Element, title: str) -> tuple[Prose, Mapping[str, object]]:
    """(prose, its record): the fullest text among the records of all scripts; one of the page's own title first."""
    best: dict[str, object] = {}
    score = (False, 0)
    for element in (root, *root.iter("script")):
        for value in [_form(root)] if element is root else _values(element):
            for record in records(value):
                found = (bool(title) and part(record, "title") == title, han(part(record, "text") or ""))
                if found > score:
                    best, score = record, found
    return fragment(part(best, "text") or "", title), best


def _form(root: etree._Element) -> dict[str, object]:
    """{'title': …} of <textarea class="article-title"> and its like."""
    fields = (node for node in root.iter("textarea") if (node.get("class") or "").startswith("article-"))
    return {
        (node.get("class") or "").removeprefix("article-").split()[0]: "".join(map(str, node.itertext()))
        for node in fields
    }


def _values(script: etree._Element) -> list[object]:
    """{…} as a whole, or what is assigned: window.DATA = {…};"""
    text, kind = (script.text or "")[:MAX_SCRIPT], (script.get("type") or "").lower()
    starts = [0] if kind in JSON_TYPES else [match.end() for match in ASSIGNED.finditer(text)][:MAX_TRIES]
    decoder, values = json.JSONDecoder(strict=False), []
    for start in starts:
        try:
            value, _ = decoder.raw_decode(text[start:].lstrip())
            values.append(value)
        except (ValueError, RecursionError):
            continue
    return values or literals(text)


def literals(text: str) -> list[object]:
    """title:"外长会谈",content:"<p>…</p>" of an object that is no JSON -> one record of its named texts."""
    record: dict[str, object] = {}
    for match in islice(LITERAL.finditer(text), MAX_LITERALS):
        if kind_of(match[1]) and match[1] not in record:
            try:
                record[match[1]] = json.loads(match[2], strict=False)
            except ValueError:
                continue
    return [record] if record else []
