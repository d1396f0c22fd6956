"""positions_by_year: how a side's words on a topic change."""

import pandera.polars as pa
import polars as pl

from schemas.table import CODE, Table, identifier
from schemas.vocabulary import ACTS, TOPICS


class PositionsByYear(Table):
    """One row per side, topic and year: how much it said, how sharply, and what has changed since the year before."""

    country: str = pa.Field(description="Side that speaks", str_matches=CODE)
    topic: str = pa.Field(description="Topic code", isin=TOPICS)
    year: int = pa.Field(description="Year of publication")
    n: int = pa.Field(description="Statements, in articles that are no near-duplicates", ge=1)
    n_articles: int = pa.Field(description="Articles they stand in", ge=1)
    n_offers: int = pa.Field(description="Pledges, support, invitations, proposals", ge=0)
    n_wishes: int = pa.Field(description="Appeals and demands", ge=0)
    n_rebuffs: int = pa.Field(description="Criticism, refusals, warnings", ge=0)
    main_act: str = pa.Field(description="The commonest act", isin=ACTS)
    tone: float = pa.Field(description="Mean PLOVER intensity of the statements", ge=-10, le=10)
    first_day: pl.Date = pa.Field(description="Day of the first of them")
    last_day: pl.Date = pa.Field(description="Day of the last of them")
    last_words: str = pa.Field(description="The last of them, verbatim")
    last_article_id: str = identifier("The article it stands in (cleaned_articles)")
    year_before: int = pa.Field(description="The last year before in which the side spoke of it", nullable=True)
    main_act_before: str = pa.Field(description="The commonest act then", isin=ACTS, nullable=True)
    tone_change: float = pa.Field(description="tone less what it was then", nullable=True)
    n_change: int = pa.Field(description="n less what it was then", nullable=True)

    class Config:
        unique = ["country", "topic", "year"]  # noqa: RUF012
