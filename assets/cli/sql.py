"""huitan sql: one query, or a prompt."""

import sys
from pathlib import Path
from typing import Any

import click

from assets.cli.asking import Refusal, answer, opened
from assets.cli.options import warehouse_option
from assets.cli.printing import print_csv, print_json, print_table


@click.command()
@click.argument("query", required=False)
@click.option("--csv", "form", flag_value="csv", help="Comma-separated values.")
@click.option("--json", "form", flag_value="json", help="An array of objects.")
@click.option("--parquet", type=click.Path(path_type=Path, dir_okay=False), help="Write a Parquet file instead.")
@click.option("--limit", default=100, show_default=True, help="Rows of a table to show.")
@warehouse_option
def command(query: str | None, form: str | None, parquet: Path | None, limit: int, warehouse: Path) -> None:
    """Ask the warehouse in SQL (DuckDB's), read-only. Without QUERY: a prompt.

    \b
    Example:
      huitan sql "select type, status, date_start, place, people from events order by date_start"
      huitan sql "from positions where topic = 'taiwan'" --csv > taiwan.csv
    """
    with opened(warehouse) as con:
        if query is None and sys.stdin.isatty():
            converse(con, limit)
            return
        rows = answer(con, query if query is not None else sys.stdin.read())
    if rows is None:
        raise Refusal("that is no query: nothing came back.")
    if parquet:
        write_parquet(rows, parquet)
    elif form:
        {"csv": print_csv, "json": print_json}[form](rows)
    else:
        print_table(rows, limit)


def write_parquet(rows: Any, path: Path) -> None:
    import pyarrow.parquet

    try:
        pyarrow.parquet.write_table(rows, path)
    except OSError as error:
        raise Refusal(f"{path} cannot be written: {error.strerror or error}") from error
    click.echo(f"{rows.num_rows} rows written to {path}")


def converse(con: Any, limit: int) -> None:
    """Queries end with a semicolon and may take several lines; an empty line, `exit` or Ctrl-D ends."""
    import readline  # noqa: F401  (gives input() a history)

    click.echo("A query ends with ;   tables: show tables;   leave: exit or Ctrl-D")
    pending = ""
    while True:
        try:
            line = input("huitan> " if not pending else "   ...> ")
        except (EOFError, KeyboardInterrupt):
            click.echo()
            return
        if not pending and line.strip().rstrip(";") in ("exit", "quit", ".exit", ".quit"):
            return
        pending = f"{pending}\n{line}".strip()
        if pending.endswith(";"):
            respond(con, pending, limit)
            pending = ""


def respond(con: Any, query: str, limit: int) -> None:
    try:
        rows = answer(con, query)
        if rows is not None:
            print_table(rows, limit)
    except Refusal as refusal:
        refusal.show()
