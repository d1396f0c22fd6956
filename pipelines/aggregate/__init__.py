"""Aggregates: one SELECT beside this file = one table, with its model in the module of the same name in schemas/.

A SELECT may read any table, other aggregates too, the sheets of the ontologies (ontology_...), `known_places`,
`known_accounts`, `listed_series`, and what listed.py has. What several SELECTs share stands in shared/: {dyad_counts}
is that file's text.
"""

import re
from graphlib import TopologicalSorter
from importlib import import_module
from pathlib import Path

import duckdb
import polars as pl

from pipelines import ontology
from pipelines.aggregate.listed import listed_persons, listed_sides, listed_terms
from pipelines.link.references import known_accounts, known_places
from pipelines.link.series import listed_series
from schemas.table import Table

HERE = Path(__file__).parent
SHARED = {path.stem: path.read_text("utf-8") for path in sorted(HERE.glob("shared/*.sql"))}
FRAGMENT = re.compile(r"\{(\w+)\}")
READ = {
    path.stem: FRAGMENT.sub(lambda name: SHARED[name[1]], path.read_text("utf-8"))
    for path in sorted(HERE.glob("*.sql"))
}


def sources(name: str) -> tuple[str, ...]:
    """The aggregates that an aggregate reads: dyads_by_month -> coded_dyads, coded_events; none for other tables."""
    return tuple(other for other in READ if re.search(rf"\b(?:from|join) {other}\b", READ.get(name, "")))


QUERIES = {name: READ[name] for name in TopologicalSorter({name: sources(name) for name in READ}).static_order()}


def model_of(name: str) -> type[Table]:
    """open_commitments -> schemas.open_commitments.OpenCommitments"""
    model: type[Table] = getattr(import_module(f"schemas.{name}"), name.title().replace("_", ""))
    return model


MODELS = {name: model_of(name) for name in QUERIES}


def register(con: duckdb.DuckDBPyConnection) -> None:
    """Make the temporary tables that a SELECT may read besides the published ones."""
    ontology.register(con)
    tables = {
        "known_places": known_places(),
        "known_accounts": known_accounts(),
        "listed_sides": listed_sides(),
        "listed_persons": listed_persons(),
        "listed_terms": listed_terms(),
        "listed_series": pl.DataFrame({"series": listed_series()}),
    }
    for name, rows in tables.items():
        con.register("known_rows", rows.to_arrow())
        con.execute(f"create or replace temp table {name} as from known_rows")
        con.unregister("known_rows")
