"""recurring_paragraphs: what stands in many articles of one outlet, and is likely to be furniture of its pages."""

import pandera.polars as pa

from schemas.table import Table


class RecurringParagraphs(Table):
    """One row per paragraph that recurs at the head or the tail of an outlet's articles, on several days."""

    source: str = pa.Field(description="Outlet")
    paragraph: str = pa.Field(description="The paragraph as it stands in cleaned_articles.text")
    n_articles: int = pa.Field(description="Different articles of the outlet in which it stands", ge=1)
    share: float = pa.Field(description="Their part of all its articles", ge=0, le=1)
    n_days: int = pa.Field(description="Different days of publication among them", ge=1)
    at_head: float = pa.Field(description="Share of its places that are among the first three of a text", ge=0, le=1)
    at_tail: float = pa.Field(description="Share of its places that are among the last three of a text", ge=0, le=1)
    is_sentence: bool = pa.Field(description="It reads as a sentence: look before you drop it")
