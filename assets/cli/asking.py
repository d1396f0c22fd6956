"""Opening the published file for reading, and saying in one line what is wrong."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import click
import duckdb

from pipelines.warehouse.layout import FILE

HINTS = {
    duckdb.PermissionException: "Results go to files by --csv, --json or --parquet.",
    duckdb.CatalogException: "All tables: huitan tables",
}


class Refusal(click.ClickException):
    """One clear line and exit code 2."""

    exit_code = 2

    def show(self, file: Any = None) -> None:
        click.echo(f"huitan: {self.message}", err=True)


@contextmanager
def opened(warehouse: Path) -> Iterator[duckdb.DuckDBPyConnection]:
    """The published file, read-only and without access to anything else; times are shown as in Beijing."""
    path = warehouse / FILE
    if not path.is_file():
        raise Refusal(f"there is no warehouse in {warehouse} yet. First: huitan run")
    try:
        con = duckdb.connect(str(path), read_only=True, config={"enable_external_access": "false"})
    except duckdb.Error as error:
        raise Refusal(f"{path} cannot be opened: {first_line(error)}") from error
    try:
        con.execute("set timezone = 'Asia/Shanghai'; set lock_configuration = true")
        yield con
    finally:
        con.close()


def answer(con: duckdb.DuckDBPyConnection, query: str, parameters: list[object] | None = None) -> Any:
    """The result as an Arrow table; a query that cannot be answered is refused in one line."""
    try:
        relation = con.sql(query, params=parameters)
        return relation.to_arrow_table() if relation is not None else None
    except (duckdb.Error, RuntimeError) as error:
        raise Refusal(first_line(error)) from error


def first_line(error: Exception) -> str:
    """Parser Error: syntax error at or near "selec" LINE 1: ... -> the first line, with what DuckDB suggests."""
    lines = [line.strip() for line in str(error).splitlines() if line.strip()]
    hints = [line for line in lines[1:] if line.startswith(("Candidate", "Did you mean")) and '"pg_' not in line]
    hints += [hint for kind, hint in HINTS.items() if isinstance(error, kind)]
    return " ".join([*lines[:1], *hints[:1]]) or type(error).__name__
