"""file_locations: how the file system spells a file's name. Not published; raw_files has the normalised path."""

import pandera.polars as pa
import polars as pl

from schemas.table import Table, identifier


class FileLocations(Table):
    """One row per file that can be read."""

    file_id: str = identifier("The file", unique=True)
    location: pl.Binary = pa.Field(description="The name under the raw folder as the file system's own bytes")
