"""parsed_articles: what the format modules read out of the files."""

from typing import Annotated

import pandera.polars as pa
import polars as pl

from schemas.table import Table, identifier
from schemas.vocabulary import BASES, PRECISIONS, SCRIPTS


class ParsedArticles(Table):
    """One row per article found in a file: original script, no markup."""

    article_id: str = identifier("Hash of file and position", unique=True)
    file_id: str = identifier("The file it stands in (raw_files)")
    position: int = pa.Field(description="Place among the articles of the file, from 0", ge=0)
    title: str = pa.Field(description="Headline as written")
    url: str = pa.Field(description="Address of the page, where the file tells it", nullable=True)
    source: str = pa.Field(description="Outlet that published it", nullable=True)
    author: str = pa.Field(description="Author or byline", nullable=True)
    section: str = pa.Field(description="Section of the outlet, such as 国际", nullable=True)
    published_at: Annotated[pl.Datetime, "us", "UTC"] = pa.Field(
        description="When it was published; see precision and basis", nullable=True
    )
    published_on: pl.Date = pa.Field(
        description="Day of publication in the outlet's own time zone: what 昨天 counts from", nullable=True
    )
    published_precision: str = pa.Field(description="How exact published_at is", isin=PRECISIONS, nullable=True)
    published_basis: str = pa.Field(
        description="Which evidence in the file gave published_at", isin=BASES, nullable=True
    )
    not_after: Annotated[pl.Datetime, "us", "UTC"] = pa.Field(
        description="A clock that publication cannot be later than", nullable=True
    )
    script: str = pa.Field(description="Simplified (hans) or Traditional (hant) characters", isin=SCRIPTS)
    text: str = pa.Field(description="Paragraphs joined by \\n, original script, no markup")
    title_is_truncated: bool = pa.Field(description="The title is the head of the body, cut short")
    text_is_cut: bool = pa.Field(description="The text ends in an ellipsis: the file holds only its beginning")
    captions: Annotated[pl.List, pl.String()] = pa.Field(description="Photo captions, kept apart from the text")
    related: Annotated[pl.List, pl.String()] = pa.Field(description="Titles of related articles that the page lists")
