"""Where the lexicon files are, and how a row is read. Belongs here: nothing else."""

from pathlib import Path

from pipelines.pages import read_sheet

LEXICONS = Path(__file__).parents[2] / "lexicons"


def rows(name: str) -> list[dict[str, str]]:
    """The rows of one lexicon, in file order; a missing file raises."""
    return read_sheet(LEXICONS / name)
