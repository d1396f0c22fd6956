"""The last resort against a file that hangs a worker inside a C library, where no signal is heard: the worker ends."""

import faulthandler
import os
import time

armed = False  # only in a worker of a pool: anywhere else, ending the process would end the run
PATIENCE = 120.0  # seconds
OFTEN = 5.0
_nowhere = open(os.devnull, "w")  # noqa: SIM115  (faulthandler needs a file that stays open)
_last = 0.0


def feed(n_bytes: int) -> None:
    """Say that work goes on, on a file of so many bytes."""
    global _last
    now = time.monotonic()
    if armed and (now - _last > OFTEN or n_bytes > 1_000_000):
        faulthandler.dump_traceback_later(PATIENCE + n_bytes / 50_000, exit=True, file=_nowhere)
        _last = now


def rest() -> None:
    """Say that there is nothing to watch."""
    global _last
    faulthandler.cancel_dump_traceback_later()
    _last = 0.0
