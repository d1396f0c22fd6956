"""huitan run: everything, in this process, with a bar for every stage."""

import os
import time
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click
from rich.console import Console

from assets.cli.asking import Refusal
from assets.cli.closing import Outcome, Work, closing_table
from assets.cli.options import raw_option, warehouse_option, workers_option
from pipelines.read.scan import scan
from pipelines.warehouse.lock import one_run
from pipelines.warehouse.seal import sealed, set_seal, to_be_found

if TYPE_CHECKING:
    from assets.cli.progress import Bars

STOPPED = "dagster._core.errors.DagsterExecutionInterruptedError"  # Ctrl-C, or a kill that asks
BUSY = "Another run is at work in this warehouse; waiting for it to end."


@click.command()
@raw_option
@warehouse_option
@workers_option
def command(raw: Path, warehouse: Path, workers: int) -> None:
    """Take all files of a folder to the warehouse. What was done before and has not changed is not done again.

    \b
    Example:
      huitan run
      huitan run --raw ~/news --warehouse ~/news_warehouse --workers 8
    """
    check_folders(raw, warehouse)
    started = time.perf_counter()
    if next(iter(scan(raw)), None) is None:
        raise Refusal(f"{raw} holds no files.")
    with one_run(warehouse, lambda: click.echo(BUSY, err=True)):
        found = to_be_found(raw)
        outcome = left_by_last_run(warehouse, found) or everything(raw, warehouse, workers, found)
    closing_table(raw, warehouse, outcome, time.perf_counter() - started)


def left_by_last_run(warehouse: Path, found: str) -> Outcome | None:
    """Nothing has changed since: there is nothing to load, nothing to do."""
    summary = sealed(warehouse, found)
    return Outcome([Work(**work).again() for work in summary["work"]], summary["rows"], False) if summary else None


def everything(raw: Path, warehouse: Path, workers: int, found: str) -> Outcome:
    with Console(stderr=True).status("starting"):
        from assets.cli.progress import Bars
        from pipelines.warehouse.parts import Store
        from pipelines.warehouse.stages import STAGES
    with Bars() as bars:
        problem = materialize(raw, warehouse, workers, bars)
    if problem:
        click.echo(f"huitan: {problem}", err=True)
        raise SystemExit(1)
    outcome = bars.outcome()
    if not Store(warehouse.resolve()).to_be_tried_again(STAGES):
        set_seal(warehouse, found, {"work": [asdict(work) for work in outcome.work], "rows": dict(outcome.rows)})
    return outcome


def check_folders(raw: Path, warehouse: Path) -> None:
    if not raw.is_dir():
        raise Refusal(
            f"{raw} is a file; --raw takes the folder around it." if raw.exists() else f"there is no folder {raw}."
        )
    if not os.access(raw, os.R_OK | os.X_OK):
        raise Refusal(f"the folder {raw} cannot be read.")
    try:
        warehouse.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise Refusal(f"{warehouse} cannot be made a folder: {error.strerror}.") from error
    if not os.access(warehouse, os.W_OK | os.X_OK):
        raise Refusal(f"the folder {warehouse} cannot be written to.")


def materialize(raw: Path, warehouse: Path, workers: int, bars: "Bars") -> str | None:
    """All assets through Dagster, without its server; returns what went wrong, in one line."""
    import dagster as dg

    from assets.all_assets import ASSETS
    from assets.folders import Folders

    folders = Folders(raw=str(raw), warehouse=str(warehouse), workers=workers)
    result = dg.materialize(
        ASSETS,
        resources={"folders": folders, "progress": bars},
        instance=dg.DagsterInstance.ephemeral(),
        raise_on_error=False,
        run_config={"loggers": {"console": {"config": {"log_level": "CRITICAL"}}}},
    )
    return None if result.success else cause(result)


def cause(result: Any) -> str:
    """The error beneath all that Dagster wraps around it."""
    failures = [event for event in result.all_events if event.is_failure]
    for event in failures:
        error = getattr(event.event_specific_data, "error", None)
        while error is not None and error.cause is not None:
            error = error.cause
        if error is not None and error.message.startswith(STOPPED):
            return "stopped. What was done is kept; the next run goes on from there."
        if error is not None:
            return f"{event.step_key or 'start'}: {error.message.strip().splitlines()[0]}"
    return failures[-1].message if failures else "the run failed."
