"""raw_files: what was found in the raw folder."""

from typing import Annotated

import pandera.polars as pa
import polars as pl

from schemas.table import Table, identifier, joined


class RawFiles(Table):
    """One row per file in the raw folder, the refused ones too."""

    file_id: str = identifier(
        "Hash of path and content: the same file at the same place has the same id for ever", unique=True
    )
    path: str = pa.Field(description="Where the file is, relative to the raw folder, with forward slashes", unique=True)
    sha256: str = pa.Field(
        description="SHA-256 of the content; null when it was not read", str_matches=r"^[0-9a-f]{64}$", nullable=True
    )
    size_bytes: int = pa.Field(description="Size in bytes", ge=0)
    modified_at: Annotated[pl.Datetime, "us", "UTC"] = pa.Field(
        description="The file system's time stamp; recorded, never used as evidence"
    )
    encoding: str = pa.Field(
        description="Encoding that the content was read with; null when it was not read", nullable=True
    )
    format: str = joined("Which format module took the file; null when none did", nullable=True)
    n_articles: int = joined("How many articles were found in it", ge=0)
