"""What `huitan run` shows while it runs: a bar for every stage."""

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TaskID, TextColumn, TimeElapsedColumn

from assets.cli.closing import Outcome, Work
from assets.folders import Progress as Listener
from pipelines.warehouse.publish import Published
from pipelines.warehouse.refresh import Report
from pipelines.warehouse.stages import STAGES


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

    def outcome(self) -> Outcome:
        assert self.published is not None
        work = [
            Work(x.stage, x.stage in STAGES, x.new, x.reused, x.removed, x.rows["rejects"], x.seconds)
            for x in self.reports
        ]
        return Outcome(work, self.published.rows, self.published.fresh)
