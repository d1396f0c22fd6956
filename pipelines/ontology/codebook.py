"""The sheets beside this file, as tables of a DuckDB connection."""

from functools import cache
from pathlib import Path

import duckdb
import polars as pl

from pipelines.pages import read_sheet

HERE = Path(__file__).parent
SHEETS = tuple(sorted(path.stem for path in HERE.glob("*.csv")))
NUMBERS = {"quad_class": pl.Int64, "intensity": pl.Float64, "goldstein": pl.Float64}  # all else is text: 042 is no 42


@cache
def sheet(name: str) -> pl.DataFrame:
    """A sheet with the number of each row as `row`; empty cells are null."""
    rows = [{key: value or None for key, value in row.items()} for row in read_sheet(HERE / f"{name}.csv")]
    text = pl.DataFrame(rows, dict.fromkeys(rows[0], pl.String))
    return text.cast({name: kind for name, kind in NUMBERS.items() if name in rows[0]}).with_row_index("row", offset=1)


def register(con: duckdb.DuckDBPyConnection) -> None:
    """Make the temporary tables ontology_acts, ontology_actors ...; a session that can only read takes them too."""
    for name in SHEETS:
        con.register("sheet_rows", sheet(name).to_arrow())
        con.execute(f"create or replace temp table ontology_{name} as from sheet_rows")
        con.unregister("sheet_rows")
