"""What `huitan run` shows: a bar for every stage while it runs, a table when it is done."""

from pathlib import Path

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TaskID, TextColumn, TimeElapsedColumn
from rich.table import Table

from assets.cli.printing import console
from assets.folders import Progress as Listener
from pipelines.aggregate import QUERIES
from pipelines.warehouse.publish import FILE, Published
from pipelines.warehouse.refresh import Report

COUNTED = {
    "articles": "parsed_articles",
    "events": "events",
    "statements": "extracted_statements",
    "agreements": "extracted_agreements",
}


class Bars(Listener):
    """Bars on standard error: one for every stage, one for all aggregates."""

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
        if name in QUERIES:
            done, total, name = (
                done + sum(report.stage in QUERIES for report in self.reports),
                len(QUERIES),
                "aggregate",
            )
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
    table = Table(
        title=f"{raw} → {warehouse / FILE}", title_justify="left", show_edge=False, header_style="bold", pad_edge=False
    )
    for name in ("stage", "files", "new", "reused", "removed", "refused", "seconds"):
        table.add_column(name, justify="left" if name == "stage" else "right")
    for report in reports:
        if report.stage not in QUERIES:
            numbers = (report.files, report.new, report.reused, report.removed, report.rows["rejects"])
            table.add_row(report.stage, *map(str, numbers), f"{report.seconds:.2f}")
    console().print(table)
    console().print(totals(published, seconds), style="bold")
    console().print(news(reports, published))
    console().print(f"Next: huitan tables · huitan ui · {suggestion(warehouse, published)}")


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


def suggestion(warehouse: Path, published: Published) -> str:
    query = "from rejects" if published.rows["rejects"] else "from events order by date_start"
    return f'huitan sql "{query}"'
