"""What is always true of the published tables. A law is one SELECT beside this file that finds what breaks it."""

from dataclasses import dataclass
from pathlib import Path

import duckdb
import polars as pl

LAWS = {path.stem: path.read_text() for path in sorted(Path(__file__).parent.glob("*.sql"))}
SHOWN = 20


@dataclass(frozen=True, slots=True)
class Verdict:
    """`rows` are the first of the `count` rows that break the law."""

    law: str
    count: int
    rows: pl.DataFrame

    @property
    def holds(self) -> bool:
        return self.count == 0


def judge(con: duckdb.DuckDBPyConnection, law: str) -> Verdict:
    breaches = con.sql(f"select *, count(*) over () as breaches from ({LAWS[law]}) limit {SHOWN}").pl()
    return Verdict(law, breaches["breaches"][0] if breaches.height else 0, breaches.drop("breaches"))


def statement_of(law: str) -> str:
    """The law in words: the comment that its query opens with."""
    return LAWS[law].splitlines()[0].removeprefix("--").strip()
