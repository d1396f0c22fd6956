"""CSV and TSV with a header that names title, text or date, or whose columns show what they are.

Belongs here: telling the table from prose. Not here: names, see page/fields.yaml.
"""

import csv
import io
import re
from collections.abc import Iterator
from itertools import islice

from pipelines.parse.article import Article
from pipelines.parse.language import han
from pipelines.parse.page.fields import kind_of, part
from pipelines.parse.page.record import article
from pipelines.parse.page.written_time import when
from pipelines.read.raw_file import RawFile
from pipelines.reject import Reject

NAME = "delimited"
DELIMITERS = "\t,;|，"
NO_TABLE = frozenset("-#<{[\n")  # front matter, headings, markup and JSON begin so; names of columns do not
MAX_ROWS = 1_000_000
LONGEST_FIELD = 2_000_000
SHOWN, LOOKED_AT = 60_000, 12  # characters and rows by which a table without a header is known
TEXT, TITLE = 60, (6, 60)  # Chinese characters of a text on average, of a title
ROW_START = re.compile(r"[^\n]{0,5000}")


def sniff(raw: RawFile) -> float:
    """0.85 where the first line names a title and two more parts, or a text and one more; only names, no sentence."""
    if raw.text[:1] in NO_TABLE:
        return 0.0
    kinds = [kind_of(name) for name in _header(raw.text)[0]]
    known = {kind for kind in kinds if kind}
    if "title" in known and len(known & {"text", "summary", "url", "published"}) >= 1 and len(known) >= 2:
        return 0.85
    if "text" in known and known & {"published", "source", "url"}:
        return 0.85
    return 0.7 if shown(raw.text) else 0.0


def _header(text: str) -> tuple[list[str], str]:
    """(names, delimiter) of the first line, by the delimiter that makes most known names of it."""
    match = ROW_START.match(text.lstrip("\ufeff"))
    line = match[0] if match else ""
    split = [(next(iter(csv.reader([line], delimiter=mark)), []), mark) for mark in DELIMITERS]
    return max(split, key=lambda found: sum(1 for name in found[0] if kind_of(name.strip())))


def shown(text: str) -> tuple[list[str], str] | None:
    """(names, delimiter) of a table without a header, by what stands in its columns: a text, a title, a time or an
    address.
    """
    head = text[:SHOWN].lstrip("\ufeff")
    for mark in "\t,":
        if head.partition("\n")[0].count(mark) >= 2 and (names := columns(head, mark)):
            return names, mark
    return None


def columns(head: str, mark: str) -> list[str] | None:
    csv.field_size_limit(LONGEST_FIELD)
    try:
        rows = [row for row in islice(csv.reader(io.StringIO(head), delimiter=mark), LOOKED_AT) if row]
    except csv.Error:
        return None
    rows = rows[:-1] if len(head) == SHOWN else rows  # the last one may be cut
    if not rows or any(len(row) != len(rows[0]) for row in rows):
        return None
    found = [role([row[i].strip() for row in rows]) for i in range(len(rows[0]))]
    enough = found.count("text") == found.count("title") == 1 and {"published", "url"} & set(found)
    return [name or f"column {i}" for i, name in enumerate(found)] if enough else None


def role(cells: list[str]) -> str:
    """What all cells of a column are: text, title, published, url; else nothing."""
    counts = [han(cell) for cell in cells]
    if all(cell.startswith("http") for cell in cells):
        return "url"
    if all(len(cell) < 40 and when(cell, "meta") for cell in cells):
        return "published"
    if sum(counts) > TEXT * len(counts):
        return "text"
    return "title" if all(TITLE[0] <= count <= TITLE[1] for count in counts) else ""


def parse(raw: RawFile) -> Iterator[Article | Reject]:
    names, delimiter = _header(raw.text)
    headless = None if any(map(kind_of, names)) else shown(raw.text)
    names, delimiter = headless or (names, delimiter)
    csv.field_size_limit(LONGEST_FIELD)
    rows = csv.reader(io.StringIO(raw.text.lstrip("\ufeff").replace("\0", "")), delimiter=delimiter)
    if not headless:
        next(rows, None)
    for number in range(1 if headless else 2, MAX_ROWS + 2):
        try:
            row = next(rows, None)
        except csv.Error as error:
            yield Reject(
                "broken_row", f"Row {number} cannot be read: {error}. The table is left there.", {"path": raw.path}
            )
            return
        if row is None:
            return
        if any(cell.strip() for cell in row):
            yield _article(names, row, number, raw.path)
    yield Reject("too_many_rows", f"Only the first {MAX_ROWS} rows are read.", {"path": raw.path})


def _article(names: list[str], row: list[str], number: int, path: str) -> Article | Reject:
    """A row shorter than the header lacks its last parts; a longer one had delimiters in its text, and is refused."""
    if len(row) > len(names) and any(cell.strip() for cell in row[len(names) :]):
        return Reject(
            "broken_row",
            f"Row {number} has {len(row)} cells, the header {len(names)}.",
            {"path": path, "row": row[:20]},
        )
    record = {name.strip(): cell.replace("\\n", "\n") for name, cell in zip(names, row, strict=False)}
    if not part(record, "text") and not part(record, "summary"):
        return Reject(
            "no_body", f"Row {number} has no text.", {"path": path, "title": (part(record, "title") or "")[:200]}
        )
    return article(record, path)
