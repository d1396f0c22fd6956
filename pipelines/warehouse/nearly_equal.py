"""The seam to near-duplicate detection: cleaned articles in, pairs out."""

from collections.abc import Mapping

import duckdb
import polars as pl

from pipelines.clean.duplicates import duplicates, updates

ARTICLES = """
select a.article_id, a.title, a.text, a.source, p.published_at
from parts.cleaned_articles a join parts.parsed_articles p using (article_id)
order by a.article_id
"""


def nearly_equal(con: duckdb.DuckDBPyConnection) -> Mapping[str, pl.DataFrame]:
    """Articles that repeat an earlier one, and full reports of what a flash announced."""
    articles = con.sql(ARTICLES).pl()
    repeats = duplicates(articles).select("article_id", "duplicate_of", "similarity")
    found = repeats.join(updates(articles), on="article_id", how="full", coalesce=True, maintain_order="left_right")
    return {"article_duplicates": found.sort("article_id")}
