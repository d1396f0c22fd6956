"""The seam to near-duplicate detection: cleaned articles in, pairs out."""

from collections.abc import Mapping

import duckdb
import polars as pl

EQUAL = """
select article_id, first_value(article_id) over same as duplicate_of
from parts.cleaned_articles a join parts.parsed_articles p using (article_id)
join parts.raw_files f on f.file_id = a.file_id
window same as (partition by content_hash order by p.published_at nulls last, f.path, a.position)
qualify duplicate_of <> article_id
order by article_id
"""


def nearly_equal(con: duckdb.DuckDBPyConnection) -> Mapping[str, pl.DataFrame]:
    """Articles of equal text, each pointing to the earliest."""
    return {"article_duplicates": con.sql(EQUAL).pl()}
