"""two_accounts: what each side says of the same meeting, side by side."""

from typing import Annotated

import pandera.polars as pa
import polars as pl

from schemas.table import CODE, Table, every, identifier
from schemas.vocabulary import ACTS, EVENT_TYPES, TOPICS

WORDS = pl.Struct({"act": pl.String(), "words": pl.String(), "account": pl.String()})


class TwoAccounts(Table):
    """One row per meeting or call, pair of its sides, and topic of which either speaks."""

    event_id: str = identifier("The meeting or call (events)")
    type: str = pa.Field(description="What kind of event", isin=EVENT_TYPES)
    date_start: pl.Date = pa.Field(description="Its first day", nullable=True)
    people: Annotated[pl.List, pl.String()] = pa.Field(description="Full names of those who take part")
    topic: str = pa.Field(description="What it is about", isin=TOPICS)
    country_a: str = pa.Field(description="One side", str_matches=CODE)
    n_a: int = pa.Field(description="Statements of that side about it, each wording once; 0: silent", ge=0)
    acts_a: Annotated[pl.List, pl.String()] = pa.Field(description="What they do: appeal, demand, ...")
    words_a: Annotated[pl.List, WORDS] = pa.Field(
        description="Up to five: act, words, and the side in whose own account they stand; its own accounts first"
    )
    country_b: str = pa.Field(description="The other side, later in the alphabet", str_matches=CODE)
    n_b: int = pa.Field(description="As n_a", ge=0)
    acts_b: Annotated[pl.List, pl.String()] = pa.Field(description="As acts_a")
    words_b: Annotated[pl.List, WORDS] = pa.Field(description="As words_a")

    class Config:
        unique = ["event_id", "country_a", "country_b", "topic"]  # noqa: RUF012

    @pa.check("acts_a", "acts_b")
    def known_acts(cls, data: pa.PolarsData) -> pl.LazyFrame:
        return every(data, pl.element().is_in(ACTS))
