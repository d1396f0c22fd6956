"""What every table's model is built from: the model class and the kinds of column that recur."""

from typing import Any

import pandera.polars as pa
import polars as pl

from schemas.vocabulary import TOPICS

ID = r"^[0-9a-f]{16}$"
CODE = r"^[A-Z][A-Z0-9]{1,9}$"  # ISO 3166 alpha-3, or an organisation's short name: EU, UN, ASEAN, G20
CAMEO = r"^\d{2,4}$"
QUADS = "1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict"


class Table(pa.DataFrameModel):
    """One table: its docstring is the table's comment, its fields' descriptions are the columns' comments.

    What every list of sides or topics must hold is checked here, for all tables that have one.
    """

    class Config:
        strict = True
        ordered = True

    @pa.check("^(?:actors|recipients|parties|targets|members|went_to|dealt_with)$", regex=True)
    def codes(cls, data: pa.PolarsData) -> pl.LazyFrame:
        return every(data, pl.element().str.contains(CODE))

    @pa.check("^topics$", regex=True)
    def known_topics(cls, data: pa.PolarsData) -> pl.LazyFrame:
        return every(data, pl.element().is_in(TOPICS))


def identifier(description: str, **more: Any) -> Any:
    """A content hash of 16 hexadecimal digits."""
    return pa.Field(description=description, str_matches=ID, **more)


def joined(description: str, **more: Any) -> Any:
    """A column that no single file can know: it is joined when the table is published, and absent from the parts."""
    return pa.Field(description=description, metadata={"joined": True}, **more)


def every(data: pa.PolarsData, test: pl.Expr) -> pl.LazyFrame:
    """Row by row: does every element of the list pass `test`?"""
    return data.lazyframe.select(pl.col(data.key).list.eval(test).list.all())
