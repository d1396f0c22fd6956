"""Knowledge in files: sheets in CSV; pages in YAML, read by libyaml where it is there, in a tenth of the time.

A pattern of many alternatives is written as a list, one or a few to a line:

    trigger: !any
      - 会见|接见
      - 晤(?=<who>)

and is read as 会见|接见|晤(?=<who>).
"""

import csv
from pathlib import Path
from typing import Any

import yaml


def loader_of_pages(base: Any) -> Any:
    """A safe loader of PyYAML -> one that knows `!any` as well."""
    loader: Any = type("Pages", (base,), {})
    loader.add_constructor("!any", _any_of)
    return loader


def _any_of(loader: Any, node: yaml.Node) -> str:
    """The alternatives of one pattern, joined. ConstructorError where they are no list of strings."""
    parts = loader.construct_sequence(node) if isinstance(node, yaml.SequenceNode) else []
    if not parts or not all(isinstance(part, str) and part for part in parts):
        raise yaml.constructor.ConstructorError(
            None, None, "!any takes a list of patterns, none empty", node.start_mark
        )
    return "|".join(parts)


LOADER = loader_of_pages(getattr(yaml, "CSafeLoader", yaml.SafeLoader))


def read_page(path: Path) -> Any:
    return yaml.load(path.read_text("utf-8"), LOADER)


def read_sheet(path: Path) -> list[dict[str, str]]:
    """The rows of a CSV file, in its order. ValueError for one with more or fewer cells than columns."""
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, strict=True))
    if uneven := [row for row in rows if None in row or None in row.values()]:
        raise ValueError(f"{path.name}: more or fewer cells than columns in {uneven[0]}")
    return rows
