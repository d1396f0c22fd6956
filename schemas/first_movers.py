"""first_movers: who raised a topic, and how the other answered."""

import pandera.polars as pa
import polars as pl

from schemas.table import CODE, Table, identifier
from schemas.vocabulary import ACTS, TOPICS


class FirstMovers(Table):
    """One row per pair of sides, topic and round: words to or about each other with no 90 days of silence between."""

    country_a: str = pa.Field(description="One side, first in the alphabet", str_matches=CODE)
    country_b: str = pa.Field(description="The other side", str_matches=CODE)
    topic: str = pa.Field(description="Topic code", isin=TOPICS)
    round: int = pa.Field(description="Which round, from 1", ge=1)
    raised_by: str = pa.Field(
        description="The side that spoke first; null when both did on one day", str_matches=CODE, nullable=True
    )
    raised_on: pl.Date = pa.Field(description="Day of the first words")
    lag_days: int = pa.Field(description="Days until the other side spoke; null when it did not", ge=0, nullable=True)
    a_since: pl.Date = pa.Field(description="Day of country_a's first words", nullable=True)
    a_act: str = pa.Field(description="What they do", isin=ACTS, nullable=True)
    a_quote: str = pa.Field(description="They, verbatim", nullable=True)
    a_article_id: str = identifier("The article they stand in (cleaned_articles)", nullable=True)
    n_a: int = pa.Field(description="Statements of country_a in the round", ge=0)
    b_since: pl.Date = pa.Field(description="Day of country_b's first words", nullable=True)
    b_act: str = pa.Field(description="What they do", isin=ACTS, nullable=True)
    b_quote: str = pa.Field(description="They, verbatim", nullable=True)
    b_article_id: str = identifier("The article they stand in (cleaned_articles)", nullable=True)
    n_b: int = pa.Field(description="Statements of country_b in the round", ge=0)
    last_on: pl.Date = pa.Field(description="Day of the last words of the round")

    class Config:
        unique = ["country_a", "country_b", "topic", "round"]  # noqa: RUF012
