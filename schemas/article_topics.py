"""article_topics: what an article is about."""

import pandera.polars as pa

from schemas.table import Table, identifier
from schemas.vocabulary import TOPICS


class ArticleTopics(Table):
    """One row per topic of an article."""

    article_id: str = identifier("The article (cleaned_articles)")
    file_id: str = identifier("The file it stands in (raw_files)")
    topic: str = pa.Field(description="Topic code", isin=TOPICS)
    mentions: int = pa.Field(description="How many times the article's words touch it", ge=1)

    class Config:
        unique = ["article_id", "topic"]  # noqa: RUF012
