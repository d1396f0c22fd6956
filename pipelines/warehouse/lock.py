"""One run at a time in a warehouse: a lock on warehouse/.lock that the system itself lets go when the process ends."""

import fcntl
import os
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

_held: Counter[Path] = Counter()


@contextmanager
def one_run(warehouse: Path, when_busy: Callable[[], None] = lambda: None) -> Iterator[None]:
    """Wait, after calling `when_busy`, until no other process runs in this warehouse. May be nested in one process."""
    warehouse.mkdir(parents=True, exist_ok=True)
    lock = warehouse.resolve() / ".lock"
    if _held[lock]:
        with counted(lock):
            yield
        return
    descriptor = os.open(lock, os.O_RDWR | os.O_CREAT, 0o644)
    try:
        acquire(descriptor, when_busy)
        with counted(lock):
            yield
    finally:
        os.close(descriptor)


@contextmanager
def counted(lock: Path) -> Iterator[None]:
    _held[lock] += 1
    try:
        yield
    finally:
        _held[lock] -= 1


def acquire(descriptor: int, when_busy: Callable[[], None]) -> None:
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        when_busy()
        fcntl.flock(descriptor, fcntl.LOCK_EX)
