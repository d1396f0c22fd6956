"""Who does the batches: this process, or a pool of them. Any concurrent.futures.Executor can take the pool's place."""

import faulthandler
import multiprocessing
import os
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Executor, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from types import TracebackType

from pipelines.reject import Reject
from pipelines.warehouse import watchdog
from pipelines.warehouse.batch import Batch, Done, carry_out, give_up

WORTH_A_POOL = 4  # batches; a pool takes seconds to start
DIED = Reject("worker_died", "The process that read this file was ended from outside, most likely for want of memory.")


class Crew:
    """`workers` processes at most. Use as a context, so that they end with it."""

    def __init__(self, workers: int = 1, start: Callable[[int], Executor] | None = None) -> None:
        self.workers, self.start = max(1, workers), start or process_pool
        self.pool: Executor | None = None

    def __enter__(self) -> "Crew":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.dismiss()

    def dismiss(self, broken: bool = False) -> None:
        if self.pool:
            if broken:
                end_workers(self.pool)
            self.pool.shutdown(wait=True, cancel_futures=True)
        self.pool = None

    def each(self, batches: Sequence[Batch]) -> Iterator[Done]:
        """Carry out the batches, in any order."""
        if self.workers == 1 or len(batches) < WORTH_A_POOL:
            yield from map(carry_out, batches)
            return
        for batch, future in self.finished(batches):
            try:
                yield future.result()
            except BrokenProcessPool:
                self.dismiss(broken=True)
                yield from self.survive(batch)

    def finished(self, batches: Sequence[Batch]) -> Iterator[tuple[Batch, Future[Done]]]:
        """Two batches a worker are under way at a time, so that memory does not grow with the corpus."""
        waiting, running = list(reversed(batches)), dict[Future[Done], Batch]()
        while waiting or running:
            while waiting and len(running) < 2 * self.workers:
                batch = waiting.pop()
                running[self.submit(batch)] = batch
            done, _ = wait(running, return_when=FIRST_COMPLETED)
            for future in done:
                yield running.pop(future), future

    def submit(self, batch: Batch) -> Future[Done]:
        self.pool = self.pool or self.start(self.workers)
        try:
            return self.pool.submit(carry_out, batch)
        except BrokenProcessPool:
            self.dismiss(broken=True)
            return self.submit(batch)

    def survive(self, batch: Batch) -> Iterator[Done]:
        """Redo a batch whose worker died, halving it until the one file is found that kills, and refuse that one."""
        with self.start(1) as alone:
            try:
                yield alone.submit(carry_out, batch).result()
                return
            except BrokenProcessPool:
                pass
        if len(batch.tasks) == 1:
            yield give_up(batch, DIED)
            return
        for half in batch.halves():
            yield from self.survive(half)


def end_workers(pool: Executor) -> None:
    """Ends what is left of a broken pool.

    A worker that was started while the pool broke is missed by the pool's own clearing up, and would wait for ever for
    a lock that the dead one held.
    """
    for worker in list((getattr(pool, "_processes", None) or {}).values()):
        worker.kill()


def process_pool(workers: int) -> Executor:
    """Spawned, not forked: the parent has threads (polars, DuckDB, Dagster) that a fork would break."""
    return ProcessPoolExecutor(workers, multiprocessing.get_context("spawn"), initializer=settle_in)


def settle_in() -> None:
    """One thread a worker: the pool is the parallelism. What a dying worker has to say goes nowhere."""
    os.environ["POLARS_MAX_THREADS"] = "1"
    watchdog.armed = True
    faulthandler.disable()
