"""Raw files to articles: formats are discovered, the one that fits best reads the file."""

from pipelines.parse.dispatch import parse_file

__all__ = ["parse_file"]
