"""positions: what each side says about a topic."""

import pandera.polars as pa

from schemas.table import CODE, Table, identifier
from schemas.vocabulary import ACTS, TOPICS


class Positions(Table):
    """One row per side, topic, act and year: how often, and in which words for example."""

    country: str = pa.Field(description="Side that speaks", str_matches=CODE)
    topic: str = pa.Field(description="Topic code", isin=TOPICS)
    act: str = pa.Field(description="What the words do", isin=ACTS)
    year: int = pa.Field(description="Year of publication; null when unknown", nullable=True)
    n: int = pa.Field(description="Statements, in articles that are no near-duplicates", ge=1)
    n_articles: int = pa.Field(description="Articles they stand in", ge=1)
    example_quote: str = pa.Field(description="The earliest of the statements, verbatim")
    example_article_id: str = identifier("The article it stands in (cleaned_articles)")
