"""huitan export: files for other programs."""

from pathlib import Path

import click

from assets.cli.asking import Refusal, opened
from assets.cli.options import warehouse_option

FORMATS = ("polecat", "gdelt", "icews", "plover-jsonl", "csv", "parquet")


@click.command()
@click.argument("form", metavar="FORMAT", type=click.Choice(FORMATS))
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path, file_okay=False))
@warehouse_option
def command(form: str, folder: Path, warehouse: Path) -> None:
    """Write the warehouse to DIR in FORMAT: polecat, gdelt, icews, plover-jsonl, csv or parquet.

    \b
    The first four hold what was done and said, in the codes of PLOVER and CAMEO: the table coded_events. What is
    only wished for, denied or put off is in none of them; what is planned is a promise (AGREE), on the day it was
    known; what has no day is left out. csv and parquet hold every table.

    \b
    Example:
      huitan export gdelt ~/event_data
    """
    from pipelines.export import FORMATS, export, left_out

    with opened(warehouse) as con:
        try:
            for written in export(con, form, folder):
                click.echo(f"{written.rows:>9,} rows  {written.path}")
        except OSError as error:
            raise Refusal(f"{folder} cannot be written: {error.strerror or error}") from error
        if FORMATS[form].files:
            reasons = ", ".join(f"{n:,} {reason}" for reason, n in left_out(con).items())
            click.echo(f"Events left out: {reasons or 'none'}.")
