"""Tables for a terminal, and for other programs."""

import csv
import json
import os
import sys
from typing import Any

from rich.console import Console
from rich.table import Table
from rich.text import Text

NARROW = 160  # characters across, where the output goes to no terminal
LEGIBLE = 7  # characters that a column needs, or its values cannot be read


def console() -> Console:
    if sys.stdout.isatty() or os.environ.get("COLUMNS"):
        return Console(highlight=False)
    return Console(highlight=False, width=NARROW)


def print_table(rows: Any, limit: int) -> None:
    """The first `limit` rows, and how many there are; a row a paragraph where the columns do not fit side by side."""
    shown_rows = rows.slice(0, limit).to_pylist()
    if len(rows.schema) * LEGIBLE > console().width:
        print_paragraphs(shown_rows)
    else:
        print_grid(rows.schema, shown_rows)
    more = f", {limit} shown; --limit N, --csv or --json for more" if rows.num_rows > limit else ""
    click_echo(f"{rows.num_rows} row{'' if rows.num_rows == 1 else 's'}{more}")


def print_grid(schema: Any, rows: list[dict[str, Any]]) -> None:
    table = Table(show_edge=False, header_style="bold", pad_edge=False)
    for field in schema:
        table.add_column(field.name, justify="right" if is_number(str(field.type)) else "left", overflow="fold")
    for row in rows:
        table.add_row(*(shown(value) for value in row.values()))
    console().print(table)


def print_paragraphs(rows: list[dict[str, Any]]) -> None:
    """One column a line: its name, its value."""
    for row in rows:
        table = Table.grid(padding=(0, 2))
        for name, value in row.items():
            table.add_row(Text(name, style="bold"), shown(value))
        console().print(table)
        click_echo("")


def is_number(kind: str) -> bool:
    return kind.startswith(("int", "uint", "double", "float", "decimal"))


def shown(value: object) -> Text:
    return Text("null", style="dim") if value is None else Text(flat(value, "、"))


def flat(value: object, between: str) -> str:
    """Lists as their elements, structs as name and value, the rest as it reads."""
    if isinstance(value, list):
        return between.join(flat(one, " ") for one in value)
    if isinstance(value, dict):
        return ", ".join(f"{name} {flat(one, ' ')}" for name, one in value.items())
    return "" if value is None else str(value)


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
