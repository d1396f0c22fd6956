"""Texts whose parts bear labels, one or many in a file: 标题：… 来源：… 正文：…, 【标题】…, or the codes of a press
database (HD, PD, LP, TD …).

Belongs here: telling labels from text. Not here: what a label names, see page/fields.yaml and page/codes.yaml.
"""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from pipelines.pages import read_page
from pipelines.parse.article import Article
from pipelines.parse.page.fields import kind_of
from pipelines.parse.page.record import article
from pipelines.read.raw_file import RawFile
from pipelines.reject import Reject

NAME = "labelled_text"
LABEL = re.compile(
    r"\s*(?:[【\[](?P<boxed>[^】\]\n]{1,12})[】\]][ \t]*[:：]?"
    r"|(?:#\+)?(?P<plain>[A-Za-z_\u3400-\u9fff]{1,12})[ \t]*[:：])"
    r"[ \t]*(?P<value>.*)"
)
CODE = re.compile(r"\s*(?P<code>[A-Z]{2,3})(?:[ \t]{2,}(?P<value>\S.*))?")
OF_NO_USE = re.compile(
    r"\s*[A-Za-z\u3400-\u9fff]{2,8}[ \t]*[:：][^。]{0,40}"
)  # a label that names no part, over the text
RULE = re.compile(r"[\s=*_#~—–-]{5,}")
HEAD = 14  # lines among which the labels of the first text stand
LABELS, CODES = 3, 4  # different ones that make a file labelled
Field = tuple[str, str]  # kind (or "" for what is of no use), value


def sniff(raw: RawFile) -> float:
    """0.93 where a text begins with labels, a title among them."""
    lines = [line for line in raw.text[:4000].split("\n") if line.strip()][: 3 * HEAD]
    if not lines or not (first := field_of(lines[0])) or not first[0]:
        return 0.0
    coded = {match["code"] for line in lines if (match := CODE.fullmatch(line)) and match["code"] in codes()}
    if {"HD", "PD"} <= coded and len(coded) >= CODES:
        return 0.93
    kinds = {found[0] for line in lines[:HEAD] if LABEL.match(line) and (found := field_of(line)) and found[0]}
    enough = LABELS - lines[0].lstrip().startswith("#+")  # a mark of Org's own
    return 0.93 if "title" in kinds and len(kinds) >= enough else 0.0


def parse(raw: RawFile) -> Iterator[Article | Reject]:
    for record in records(raw.text):
        yield article(record, raw.path)


def records(text: str) -> Iterator[dict[str, object]]:
    """Lines -> the labelled texts: a title after a text begins the next one; a rule or a closing code ends one."""
    record: dict[str, object] = {}
    kind: str | None = None  # of the line above; "" for what is of no use
    for line in text.split("\n"):
        found, rule = field_of(line, kind == "text"), RULE.fullmatch(line)
        if record.get("text") and (rule or (found and found[0] in ("end", "title"))):
            yield record
            record, kind = {}, None
        if found:
            kind = found[0]
            put(record, kind, found[1])
        elif record and not record.get("text") and OF_NO_USE.fullmatch(line):
            continue
        elif line.strip() and not rule:
            kind = (
                "text" if kind is None or record.get(kind) else kind
            )  # a label without a value has it on the next line
            put(record, kind, line.strip())
    if record.get("text"):
        yield record


def put(record: dict[str, object], kind: str, value: str) -> None:
    """A field's value, or more of it: of a text every line, of the others the first."""
    if kind == "text" and record.get("text"):
        record["text"] = f"{record['text']}\n{value}"
    elif kind == "clock":
        record["published"] = f"{record.get('published', '')} {value}".strip()
    elif kind and value and not record.get(kind):
        record[kind] = value


def field_of(line: str, in_text: bool = False) -> Field | None:
    """标题：外长抵京 -> (title, 外长抵京); within a text only a title, a boxed label or a code begins another field."""
    if (match := CODE.fullmatch(line)) and match["code"] in codes():
        return codes()[match["code"]], (match["value"] or "").strip()
    match = LABEL.fullmatch(line)
    kind = kind_of(match["boxed"] or match["plain"]) if match else None
    if not match or not kind or (in_text and not match["boxed"] and kind != "title"):
        return None
    return ("text" if kind == "summary" else kind), match["value"].strip()


@cache
def codes() -> dict[str, str]:
    """{'HD': 'title', 'WC': '' (of no use), …}"""
    rows: dict[str, str] = read_page(Path(__file__).parents[1] / "page" / "codes.yaml")
    return rows
