"""open_commitments: what was to come and, as far as the corpus tells, did not."""

from typing import Annotated

import pandera.polars as pa
import polars as pl

from schemas.table import Table, identifier


class OpenCommitments(Table):
    """One row per planned event or agreed item whose time has passed and which nothing in the corpus fulfils."""

    kind: str = pa.Field(description="A planned event, or an agreed item", isin=("event", "agreement"))
    id: str = identifier("The event (events) or the item (extracted_agreements)", unique=True)
    event_id: str = identifier("The event, or the one at which the item was agreed (events)", nullable=True)
    type: str = pa.Field(description="Type of the event, or agreed or signed")
    parties: Annotated[pl.List, pl.String()] = pa.Field(description="Codes of the sides that are bound")
    topics: Annotated[pl.List, pl.String()] = pa.Field(description="What it is about")
    date_start: pl.Date = pa.Field(description="First day of the time set", nullable=True)
    due: pl.Date = pa.Field(description="Last day of the time set")
    days_overdue: int = pa.Field(description="Days from then to as_of", ge=1)
    as_of: pl.Date = pa.Field(description="The latest day of publication in the corpus")
    n_articles_since: int = pa.Field(
        description="Articles of the 60 days from then that tell of these sides: with none, nobody was looking", ge=0
    )
    words: str = pa.Field(description="The latest words that set the time, verbatim")
    article_id: str = identifier("The article they stand in (cleaned_articles)")
