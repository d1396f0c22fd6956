"""Python's collector of cycles, which looks at everything young again and again. Belongs here: that it looks seldom."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager

SELDOM = 10_000  # new objects between two looks; 700 when nobody says otherwise


@contextmanager
def collecting_seldom() -> Iterator[None]:
    """What a batch makes is freed as it goes: there is next to nothing to collect, and looking for it takes time."""
    before = gc.get_threshold()
    gc.set_threshold(SELDOM, *before[1:])
    try:
        yield
    finally:
        gc.set_threshold(*before)
