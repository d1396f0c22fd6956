"""cleaned_articles: the text that everything after this reads and points into."""

from typing import Annotated

import pandera.polars as pa
import polars as pl

from schemas.table import Table, identifier, joined

RUN = pl.Struct({"clean": pl.Int64(), "parsed": pl.Int64(), "length": pl.Int64()})


class CleanedArticles(Table):
    """One row per parsed article: Simplified, normalised, without the furniture of the page."""

    article_id: str = identifier("The article (parsed_articles)", unique=True)
    file_id: str = identifier("The file it stands in (raw_files)")
    position: int = pa.Field(description="Place among the articles of the file, from 0", ge=0)
    title: str = pa.Field(description="Headline, Simplified and normalised")
    text: str = pa.Field(
        description="Body, Simplified and normalised, paragraphs joined by \\n; all offsets point into it"
    )
    dateline: str = pa.Field(description="Dateline as it stands at the head of the text", nullable=True)
    dateline_place: str = pa.Field(description="Place that the dateline names", nullable=True)
    dateline_agency: str = pa.Field(description="Agency that the dateline names", nullable=True)
    dateline_day: int = pa.Field(description="Day of the month that the dateline names", ge=1, le=31, nullable=True)
    published_on: pl.Date = pa.Field(description="Day of publication in the outlet's own time zone", nullable=True)
    published_precision: str = pa.Field(description="How exact the day of publication is", nullable=True)
    source: str = pa.Field(description="Outlet that published it", nullable=True)
    n_chars: int = pa.Field(description="Length of text in Unicode code points", ge=0)
    offsets: Annotated[pl.List, RUN] = pa.Field(description="Runs that map the text back to parsed_articles.text")
    content_hash: str = pa.Field(description="Hash of title and text: equal for equal articles")
    duplicate_of: str = joined(
        "Earliest article that this one nearly repeats (cleaned_articles); null for an original", nullable=True
    )
    similarity: float = joined("Share of the text that it has in common with duplicate_of", nullable=True)
    update_of: str = joined("Flash of the same outlet that this article reports in full", nullable=True)
