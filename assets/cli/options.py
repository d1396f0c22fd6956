"""Options that several commands share."""

import os
from pathlib import Path

import click

from assets.places import default_raw, default_warehouse

raw_option = click.option(
    "--raw",
    type=click.Path(path_type=Path),
    default=default_raw,
    help="Folder of raw files.  [env: HUITAN_RAW; default: seeds/]",
)
warehouse_option = click.option(
    "--warehouse",
    type=click.Path(path_type=Path),
    default=default_warehouse,
    help="Folder of parts and huitan.duckdb.  [env: HUITAN_WAREHOUSE; default: warehouse/]",
)
workers_option = click.option(
    "--workers",
    type=click.IntRange(1),
    envvar="HUITAN_WORKERS",
    default=lambda: os.cpu_count() or 1,
    help="Processes at the same time.  [env: HUITAN_WORKERS; default: one a core]",
)
