"""Where raw files come from and where the warehouse lies: the one resource that can be set."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import dagster as dg
from pydantic import Field, PrivateAttr

from assets.places import default_raw, default_warehouse, default_workers
from pipelines.warehouse.crew import Crew
from pipelines.warehouse.lock import one_run
from pipelines.warehouse.parts import Store
from pipelines.warehouse.publish import Published
from pipelines.warehouse.refresh import Report


class Progress:
    """Who is told how far a stage is, and that another run must be waited for. This one tells nobody."""

    def stage(self, name: str, done: int, total: int) -> None: ...

    def busy(self) -> None: ...

    def report(self, report: Report) -> None: ...

    def publication(self, published: Published) -> None: ...


class Folders(dg.ConfigurableResource):
    """Holds the warehouse's lock and the worker processes from the first step of a run to its last."""

    raw: str = Field(default_factory=lambda: str(default_raw()), description="Folder of raw files")
    warehouse: str = Field(
        default_factory=lambda: str(default_warehouse()), description="Folder of parts and huitan.duckdb"
    )
    workers: int = Field(default_factory=default_workers, description="Processes that read files at the same time")
    _crew: Crew = PrivateAttr(default_factory=Crew)

    @contextmanager
    def yield_for_execution(self, context: dg.InitResourceContext) -> Iterator["Folders"]:
        with one_run(Path(self.warehouse), told(context)), Crew(self.workers) as crew:
            self._crew = crew
            yield self

    @property
    def store(self) -> Store:
        return Store(Path(self.warehouse).resolve())

    @property
    def raw_folder(self) -> Path:
        return Path(self.raw).resolve()

    @property
    def crew(self) -> Crew:
        return self._crew


def told(context: dg.InitResourceContext) -> Callable[[], None]:
    """Say in the run's log that another run is being waited for."""

    def busy() -> None:
        if context.log:
            context.log.info("Another run is at work in this warehouse; waiting for it to end.")

    return busy
