"""What the tests of several rooms start from: a copy of the seeds, and the whole chain without Dagster."""

import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import duckdb
import pytest

from pipelines.warehouse.crew import Crew
from pipelines.warehouse.lock import one_run
from pipelines.warehouse.parts import Store
from pipelines.warehouse.publish import Published, publish
from pipelines.warehouse.refresh import Report, refresh
from pipelines.warehouse.stages import STAGES
from pipelines.warehouse.whole import refresh_whole
from pipelines.warehouse.wholes import AGGREGATE, DUPLICATES, LINK

SEEDS = Path(__file__).resolve().parents[1] / "seeds"


@dataclass(frozen=True)
class Chain:
    """The stages on one raw folder and one warehouse."""

    raw: Path
    root: Path

    def run(self, workers: int = 1, listen: Callable[[str, int, int], None] = lambda *_: None) -> dict[str, Report]:
        """All stages but publishing; reports by stage."""
        with one_run(self.root), Crew(workers) as crew:
            reports = [refresh(self.store, stage, self.raw, crew, listen) for stage in STAGES]
            reports += [refresh_whole(self.store, whole) for whole in (DUPLICATES, LINK, AGGREGATE)]
        return {report.stage: report for report in reports}

    def publish(self, workers: int = 1) -> Published:
        self.run(workers)
        published = publish(self.store)
        assert published.lawful, published.verdicts
        return published

    def ask(self, query: str) -> list[tuple[object, ...]]:
        with duckdb.connect(str(self.root / "huitan.duckdb"), read_only=True) as con:
            return con.sql(query).fetchall()

    @property
    def store(self) -> Store:
        return Store(self.root)

    def parquet(self) -> dict[str, bytes]:
        """Every Parquet file below the warehouse, by its path in it."""
        return {str(path.relative_to(self.root)): path.read_bytes() for path in sorted(self.root.rglob("*.parquet"))}


@pytest.fixture(scope="session")
def seeds_in() -> Callable[[Path], Chain]:
    """A copy of the seeds in a folder, to be changed at will, and a warehouse beside it."""
    return lambda room: Chain(Path(shutil.copytree(SEEDS, room / "raw")), room / "warehouse")


@pytest.fixture
def chain(seeds_in: Callable[[Path], Chain], tmp_path: Path) -> Chain:
    return seeds_in(tmp_path)


@pytest.fixture(scope="session")
def published_seeds(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a warehouse of the seeds; for reading only."""
    root = tmp_path_factory.mktemp("seeds") / "warehouse"
    Chain(SEEDS, root).publish()
    return root
