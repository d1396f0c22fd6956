"""persons_by_year: a person's year."""

from typing import Annotated

import pandera.polars as pa
import polars as pl

from schemas.table import CODE, Table


class PersonsByYear(Table):
    """One row per person and year: meetings, calls and visits that were held, where to, with whom."""

    person: str = pa.Field(description="Full name in Simplified Chinese")
    side: str = pa.Field(description="Side they are on", str_matches=CODE, nullable=True)
    year: int = pa.Field(description="Year")
    offices: Annotated[pl.List, pl.String()] = pa.Field(description="Offices that the reports give them")
    n_meetings: int = pa.Field(description="Meetings", ge=0)
    n_calls: int = pa.Field(description="Calls and letters", ge=0)
    n_visits: int = pa.Field(description="Visits", ge=0)
    went_to: Annotated[pl.List, pl.String()] = pa.Field(description="Codes of those visited")
    met: Annotated[pl.List, pl.String()] = pa.Field(description="Whom they met or called")
    dealt_with: Annotated[pl.List, pl.String()] = pa.Field(description="Codes of the other sides")
    first_day: pl.Date = pa.Field(description="First day of the first of these")
    last_day: pl.Date = pa.Field(description="Last day of the last of these")

    class Config:
        unique = ["person", "year"]  # noqa: RUF012
