"""What `huitan run` shows: a bar for every stage while it runs, a table when it is done."""

import os
import shlex
from pathlib import Path

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TaskID, TextColumn, TimeElapsedColumn
from rich.table import Table

from assets.cli.printing import console
from assets.folders import Progress as Listener
from assets.places import default_raw, default_warehouse
from pipelines.warehouse.publish import FILE, Published
from pipelines.warehouse.refresh import Report
from pipelines.warehouse.stages import STAGES

EVENTS = "select type, status, date_start, place, people from events order by date_start"
REFUSED = "select stage, path, reason, detail from rejects"
COUNTED = {
    "articles": "parsed_articles",
    "events": "events",
    "statements": "extracted_statements",
    "agreements": "extracted_agreements",
}


class Bars(Listener):
    """Bars on standard error, one for every stage."""

    def __init__(self) -> None:
        columns = (TextColumn("{task.description:<10}"), BarColumn(40), MofNCompleteColumn(), TimeElapsedColumn())
        self.bars = Progress(*columns, console=Console(stderr=True), transient=True)
        self.tasks: dict[str, TaskID] = {}
        self.reports: list[Report] = []
        self.published: Published | None = None

    def __enter__(self) -> "Bars":
        self.bars.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.bars.stop()

    def stage(self, name: str, done: int, total: int) -> None:
        if name not in self.tasks:
            self.tasks[name] = self.bars.add_task(name)
        self.bars.update(self.tasks[name], completed=done, total=total or 1 if done == total else total)

    def busy(self) -> None:
        self.bars.console.print("Another run is at work in this warehouse; waiting for it to end.")

    def report(self, report: Report) -> None:
        self.reports.append(report)

    def publication(self, published: Published) -> None:
        self.published = published


def closing_table(
    raw: Path, warehouse: Path, reports: list[Report], published: Published | None, seconds: float
) -> None:
    """What each stage did, what there is now, and what to type next."""
    assert published is not None
    table = Table(show_edge=False, header_style="bold", pad_edge=False)
    for name in ("stage", "files", "new", "reused", "removed", "refused", "seconds"):
        table.add_column(name, justify="left" if name == "stage" else "right")
    for report in reports:
        table.add_row(report.stage, *numbers(report), f"{report.seconds:.2f}")
    console().print(f"{raw} → {warehouse / FILE}", soft_wrap=True)
    console().print(table)
    console().print(totals(published, seconds), style="bold", soft_wrap=True)
    console().print(news(reports, published), soft_wrap=True)
    console().print("\n".join(("Next:", *suggestions(raw, warehouse, published))), soft_wrap=True)


def numbers(report: Report) -> tuple[str, ...]:
    """Files of a stage; a stage over all articles at once counts none."""
    counts = (report.files, report.new, report.reused, report.removed)
    files = map(str, counts) if report.stage in STAGES else ("all", *("yes" if n else "" for n in counts[1:]))
    return (*files, str(report.rows["rejects"]))


def totals(published: Published, seconds: float) -> str:
    counts = {"files": published.rows["raw_files"], **{name: published.rows[table] for name, table in COUNTED.items()}}
    return (
        ", ".join(f"{n:,} {name}" for name, n in {**counts, "rejects": published.rows["rejects"]}.items())
        + f" in {seconds:.1f} seconds"
    )


def news(reports: list[Report], published: Published) -> str:
    new = {report.stage: report.new for report in reports}
    done = [
        f"{new[stage]} files {verb}"
        for stage, verb in (("parse", "parsed"), ("clean", "cleaned"), ("extract", "extracted"))
    ]
    if not any(new.values()):
        done = ["Nothing new: no file was parsed, no text extracted"]
    return f"{', '.join(done)}; the warehouse was {'published anew' if published.fresh else 'left as it was'}."


def suggestions(raw: Path, warehouse: Path, published: Published) -> list[str]:
    """Commands to type as they stand: for these folders, and through uv if uv was what started this one."""
    huitan = "uv run huitan" if os.environ.get("UV") else "huitan"
    here = "" if raw == default_raw() else f" --raw {shlex.quote(str(raw))}"
    there = "" if warehouse == default_warehouse() else f" --warehouse {shlex.quote(str(warehouse))}"
    queries = [EVENTS, REFUSED] if published.rows["rejects"] else [EVENTS]
    commands = [*(f'sql "{query}"{there}' for query in queries), f"tables{there}", f"ui{here}{there}"]
    return [f"  {huitan} {command}" for command in commands]
