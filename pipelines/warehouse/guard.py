"""One bad article must not stop the run: what goes wrong with it, or takes too long, comes back as a refusal.

Time is that of the processor: how busy the machine is with other work must not tell what is read.
"""

import signal
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType
from typing import TypeVar

from pipelines.reject import Reject

T = TypeVar("T")
SECONDS = 20.0  # for one article, or for one file of usual size
BYTES_PER_SECOND = 200_000  # what a large file gets on top: a tenth of the usual speed


class TookTooLong(BaseException):
    """Not an Exception, so that no `except Exception` on the way swallows it."""


def guarded(work: Callable[[], T], failure: str, n_bytes: int = 0) -> T | Reject:
    """-> what `work` returns, or Reject(`failure` | took_too_long | too_deep)."""
    seconds = SECONDS + n_bytes / BYTES_PER_SECOND
    try:
        with time_box(seconds):
            return work()
    except TookTooLong:
        return Reject("took_too_long", f"Given up after {seconds:.0f} seconds of work.")
    except RecursionError:
        return Reject("too_deep", "Nested too deeply to be read.")
    except Exception as error:
        return Reject(failure, f"The program failed on it: {type(error).__name__}: {str(error)[:300]}.")


@contextmanager
def time_box(seconds: float) -> Iterator[None]:
    """Raises TookTooLong in the block after so many seconds of processor time.

    Only in a main thread, where signals arrive.
    """
    if threading.current_thread() is not threading.main_thread() or not hasattr(signal, "setitimer"):
        yield
        return
    before = signal.signal(signal.SIGPROF, ring)
    signal.setitimer(signal.ITIMER_PROF, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)


def ring(_signal: int, _frame: FrameType | None) -> None:
    raise TookTooLong
