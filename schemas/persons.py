"""persons: who is listed by name."""

from typing import Annotated

import pandera.polars as pa
import polars as pl

from schemas.table import CODE, Table


class Persons(Table):
    """One row per person of the lexicon; the reports name others too, who are not here."""

    person: str = pa.Field(description="Full name in Simplified Chinese, as in events.people", unique=True)
    side: str = pa.Field(description="Side they are known for", str_matches=CODE)
    latin: str = pa.Field(description="Name in Latin letters")
    other_names: Annotated[pl.List, pl.String()] = pa.Field(description="Other spellings and short forms, Simplified")
