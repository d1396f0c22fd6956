"""Workers: any number of them makes the same, and the death of one is survived."""

import multiprocessing
import os
import signal
import time
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool

import polars as pl
import pytest

from pipelines.warehouse import crew, refresh
from pipelines.warehouse.stages import read

read_content = read.read_content


@pytest.fixture
def pooled(monkeypatch):
    """Two files a part, and a pool even for three of them."""
    monkeypatch.setattr(refresh, "FILES", 2)
    monkeypatch.setattr(crew, "WORTH_A_POOL", 2)


def test_worker_count_and_file_order_change_no_byte(chain, tmp_path, pooled):
    """The same files, written in the opposite order, by one process and by two."""
    other = tmp_path / "same files"
    other.mkdir()
    for file in sorted(chain.raw.iterdir(), reverse=True):
        (other / file.name).write_bytes(file.read_bytes())
        os.utime(other / file.name, ns=(file.stat().st_atime_ns, file.stat().st_mtime_ns))
    twin = type(chain)(other, tmp_path / "other warehouse")
    chain.run(workers=1)
    twin.run(workers=2)
    assert chain.parquet() == twin.parquet()
    assert len(chain.store.live("extract")) == 3


def test_a_killed_worker_is_survived(chain, pooled):
    killed = []

    def kill(stage: str, done: int, total: int) -> None:
        workers = multiprocessing.active_children()
        if stage == "extract" and workers and not killed:
            killed.append(workers[0].pid)
            os.kill(workers[0].pid, signal.SIGKILL)

    reports = chain.run(workers=2, listen=kill)
    assert killed
    assert reports["extract"].new == 5
    assert reports["extract"].rows["rejects"] == 0


def deadly_pool(workers):
    """Processes that die on one file, as if the system had run out of memory there."""
    return ProcessPoolExecutor(workers, multiprocessing.get_context("spawn"), initializer=poison)


def poison():
    def read_or_die(raw, location):
        if location.startswith(b"002"):
            os._exit(9)
        return read_content(raw, location)

    read.read_content = read_or_die


def test_a_file_that_kills_its_worker_is_found_and_refused(chain, pooled):
    with crew.Crew(2, deadly_pool) as mortals:
        report = refresh.refresh(chain.store, "read", chain.raw, mortals)
    assert (report.new, report.rows["raw_files"], report.rows["rejects"]) == (5, 4, 1)
    (part,) = [part for part in chain.store.live("read") if pl.read_parquet(part / "rejects.parquet").height]
    ((path, reason),) = pl.read_parquet(part / "rejects.parquet").select("path", "reason").rows()
    assert path.startswith("002")
    assert reason == "worker_died"


def test_what_is_left_of_a_broken_pool_is_ended():
    """A worker that would never come back does not keep the pool from shutting down."""
    pool = crew.process_pool(1)
    stuck = pool.submit(time.sleep, 3600)
    crew.end_workers(pool)
    with pytest.raises(BrokenProcessPool):
        stuck.result(timeout=60)
    pool.shutdown(wait=True)
