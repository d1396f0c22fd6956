"""Tables for a terminal, and for other programs."""

import csv
import json
import os
import sys
from typing import Any

from rich.console import Console
from rich.table import Table
from rich.text import Text

NARROW = 160  # columns, where the output goes to no terminal


def console() -> Console:
    if sys.stdout.isatty() or os.environ.get("COLUMNS"):
        return Console(highlight=False)
    return Console(highlight=False, width=NARROW)


def print_table(rows: Any, limit: int) -> None:
    """The first `limit` rows, and how many there are."""
    table = Table(show_edge=False, header_style="bold", pad_edge=False)
    for field in rows.schema:
        table.add_column(field.name, justify="right" if is_number(str(field.type)) else "left", overflow="fold")
    for row in rows.slice(0, limit).to_pylist():
        table.add_row(*(shown(value) for value in row.values()))
    console().print(table)
    more = f", {limit} shown; --limit N, --csv or --json for more" if rows.num_rows > limit else ""
    click_echo(f"{rows.num_rows} row{'' if rows.num_rows == 1 else 's'}{more}")


def is_number(kind: str) -> bool:
    return kind.startswith(("int", "uint", "double", "float", "decimal"))


def shown(value: object) -> Text:
    return Text("null", style="dim") if value is None else Text(flat(value, "、"))


def flat(value: object, between: str) -> str:
    """Lists as their elements, the rest as it reads."""
    return between.join(map(str, value)) if isinstance(value, list) else "" if value is None else str(value)


def print_csv(rows: Any) -> None:
    """Comma-separated, lists as a;b."""
    writer = csv.writer(sys.stdout, lineterminator="\n")
    writer.writerow(rows.schema.names)
    for batch in rows.to_batches():
        writer.writerows([flat(value, ";") for value in row.values()] for row in batch.to_pylist())


def print_json(rows: Any) -> None:
    """An array of objects, one a line."""
    lines = (json.dumps(row, ensure_ascii=False, default=str) for row in rows.to_pylist())
    click_echo("[\n" + ",\n".join(lines) + "\n]")


def click_echo(text: str) -> None:
    print(text)
