"""coded_dyads: who did or said each thing to whom."""

import pandera.polars as pa

from schemas.table import CODE, Table, identifier


class CodedDyads(Table):
    """One row per deed or verbal act and two sides, from the one that acts; both ways round for what is mutual."""

    coded_id: str = identifier("What was done or said (coded_events)")
    source: str = pa.Field(description="The side that acts", str_matches=CODE)
    target: str = pa.Field(description="The side acted on, or acting with it", str_matches=CODE)
    mutual: bool = pa.Field(description="Done together: there is a row the other way round")
    n_sides: int = pa.Field(description="All sides that have a part in it", ge=2)

    class Config:
        unique = ["coded_id", "source", "target"]  # noqa: RUF012
