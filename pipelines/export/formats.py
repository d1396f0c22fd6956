"""Which files a format has, and how they are written."""

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path
from typing import Any

import duckdb
import polars as pl

from pipelines import ontology
from pipelines.extract.mentions.listed import gazetteer, people

HERE = Path(__file__).parent
Write = Callable[[pl.DataFrame, Path], None]
TABLES = "select table_name from duckdb_tables() where database_name = current_database() order by table_oid"


@dataclass(frozen=True, slots=True)
class Written:
    path: Path
    rows: int


@dataclass(frozen=True, slots=True)
class Format:
    """`files`: file name -> the SELECT beside this module that makes it."""

    about: str
    files: Mapping[str, str]
    write: Write

    def query(self, file: str) -> str:
        return (HERE / f"{self.files[file]}.sql").read_text("utf-8")

    def notes(self) -> dict[str, str]:
        """File -> what its SELECT opens with."""
        return {file: self.query(file).splitlines()[0].removeprefix("-- ") for file in self.files}


def tsv(rows: pl.DataFrame, path: Path, header: bool = True, null: str = "") -> None:
    """Tab-separated as these files are: nothing quoted, so no value holds a tab, a line end or a double quote."""
    plain = rows.with_columns(pl.col(pl.String).str.replace_all(r"[\t\r\n]+", " ").str.replace_all('"', "'"))
    plain.write_csv(path, separator="\t", include_header=header, null_value=null, quote_style="never")


def polecat(rows: pl.DataFrame, path: Path) -> None:
    tsv(rows, path, null="None")


def gdelt(rows: pl.DataFrame, path: Path) -> None:
    tsv(rows, path, header=False)


def json_lines(rows: pl.DataFrame, path: Path) -> None:
    """An object a line, without the fields that hold nothing."""
    lines = (json.dumps(filled(row), ensure_ascii=False, default=str) for row in rows.iter_rows(named=True))
    path.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")


def filled(value: Any) -> Any:
    """{"mode": None, "actor": [{"code": "CHN", "office": None}]} -> {"actor": [{"code": "CHN"}]}"""
    if isinstance(value, dict):
        return {name: filled(one) for name, one in value.items() if one is not None}
    return [filled(one) for one in value] if isinstance(value, list) else value


def csv(rows: pl.DataFrame, path: Path) -> None:
    """Comma-separated; lists as a;b, lists of records as JSON."""
    flat = [column(rows[name]) for name in rows.columns]
    pl.DataFrame(flat).write_csv(path)


def column(values: pl.Series) -> pl.Series:
    if values.dtype == pl.List(pl.String):
        return values.list.join(";")
    if values.dtype.is_nested():
        return pl.Series(
            values.name, [json.dumps(one, ensure_ascii=False, default=str) for one in values.to_list()], pl.String
        )
    return values


def parquet(rows: pl.DataFrame, path: Path) -> None:
    rows.write_parquet(path)


FORMATS = {
    "polecat": Format("POLECAT's table of PLOVER events", {"polecat.tsv": "polecat"}, polecat),
    "gdelt": Format(
        "GDELT's tables of events and of mentions",
        {"gdelt.export.CSV": "gdelt.export", "gdelt.mentions.CSV": "gdelt.mentions"},
        gdelt,
    ),
    "icews": Format("ICEWS's table of CAMEO events", {"icews.tsv": "icews"}, tsv),
    "plover-jsonl": Format("PLOVER's records, a JSON object a line", {"plover.jsonl": "plover"}, json_lines),
    "csv": Format("every table of the warehouse as CSV", {}, csv),
    "parquet": Format("every table of the warehouse as Parquet", {}, parquet),
}


def export(con: duckdb.DuckDBPyConnection, name: str, folder: Path) -> Iterator[Written]:
    """Write the files of a format; `con` has a published warehouse open. A file that is there already is replaced."""
    chosen = FORMATS[name]
    folder.mkdir(parents=True, exist_ok=True)
    if chosen.files:
        prepare(con)
    queries = {file: chosen.query(file) for file in chosen.files}
    for file, query in (queries or {f"{table}.{name}": f'from "{table}"' for table in published(con)}).items():
        rows = con.sql(query).pl()
        aside = folder / f".{file}"
        chosen.write(rows, aside)
        yield Written(aside.replace(folder / file), rows.height)


def published(con: duckdb.DuckDBPyConnection) -> list[str]:
    return [table for (table,) in con.sql(TABLES).fetchall()]


def prepare(con: duckdb.DuckDBPyConnection) -> None:
    """What the SELECTs read besides the published tables, as temporary ones."""
    ontology.register(con)
    codes = [(code.code, code.name, code.name_en, code.of_a_body) for code in gazetteer.codes()]
    tables = {
        "known_codes": pl.DataFrame(codes, ["code", "name", "name_en", "of_a_body"], orient="row"),
        "latin_names": pl.DataFrame(list(latin_names()), ["person", "latin"], orient="row"),
        "huitan": pl.DataFrame({"version": [version("huitan")]}),
    }
    for name, rows in tables.items():
        con.register("lookup_rows", rows.to_arrow())
        con.execute(f"create or replace temp table {name} as from lookup_rows")
        con.unregister("lookup_rows")
    con.execute((HERE / "exported.sql").read_text("utf-8"))


def latin_names() -> Iterator[tuple[str, str]]:
    """王毅 -> Wang Yi"""
    for name in dict.fromkeys(name for _, name, _ in people.load().surfaces()):
        latin = people.load().person(name).latin
        if latin:
            yield name, latin


def left_out(con: duckdb.DuckDBPyConnection) -> Mapping[str, int]:
    """How many events are in no file of coded events, by reason."""
    return dict(con.sql((HERE / "left_out.sql").read_text("utf-8")).fetchall())
