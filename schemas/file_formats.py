"""file_formats: which parser took a file. Its columns are joined to raw_files."""

import pandera.polars as pa

from schemas.table import Table, identifier


class FileFormats(Table):
    """One row per file that a format module took."""

    file_id: str = identifier("The file", unique=True)
    format: str = pa.Field(description="Which format module took it")
    n_articles: int = pa.Field(description="How many articles were found in it", ge=0)
