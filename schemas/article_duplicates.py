"""article_duplicates: which article nearly repeats which. Joined to cleaned_articles as duplicate_of and update_of."""

import pandera.polars as pa

from schemas.table import Table, identifier


class ArticleDuplicates(Table):
    """One row per article that nearly repeats an earlier one, or reports in full what a flash announced."""

    article_id: str = identifier("The later article", unique=True)
    duplicate_of: str = identifier("The earliest article that it nearly repeats", nullable=True)
    similarity: float = pa.Field(
        description="Share of the text in common, 1 for equal texts", ge=0, le=1, nullable=True
    )
    update_of: str = identifier("The flash of the same outlet that it reports in full", nullable=True)
