"""huitan docs: the data dictionary."""

from pathlib import Path

import click

from assets.cli.asking import Refusal


@click.command()
@click.argument("folder", metavar="[DIR]", type=click.Path(path_type=Path, file_okay=False), default="docs")
def command(folder: Path) -> None:
    """Write a Markdown page for each table to DIR (docs), with an index: columns, types, meanings, codes.

    \b
    Example:
      huitan docs ~/data_dictionary
    """
    from pipelines.warehouse.dictionary import pages

    try:
        folder.mkdir(parents=True, exist_ok=True)
        written = [(folder / name).write_text(text, encoding="utf-8") for name, text in pages()]
    except OSError as error:
        raise Refusal(f"{folder} cannot be written: {error.strerror or error}") from error
    click.echo(f"{len(written)} pages written; begin with {folder / 'index.md'}")
