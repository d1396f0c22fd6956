"""Memory of reading, parsing and cleaning as the corpus grows: python bench/memory.py RAW_DIR [--files N] [--times T].

N files of the folder, then the same T times over, each copy in a folder of its own: a file as such, whose parts share
nothing with the other's. Each stage runs in a process of its own, by one worker, and is asked for the most memory that
it held at once.
"""

import argparse
import os
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from reading import found_files, print_grid

STAGES = ("read", "parse", "clean")
HEADS = ("", *(f"{stage}: MB" for stage in STAGES), *(f"{stage}: files a second" for stage in STAGES))
ONE_STAGE = "--stage"


def copies(raw: Path, files: int, times: int, room: Path) -> int:
    """The files under room/1, room/2 …, by links to the disk's own (no byte twice where that is possible)."""
    found = found_files(raw, files)
    for number in range(times):
        for i, file in enumerate(found):
            target = room / str(number) / f"{i:06}{file.absolute.suffix}"
            target.parent.mkdir(exist_ok=True)
            try:
                os.link(file.absolute, target)
            except OSError:
                target.write_bytes(file.absolute.read_bytes())
    return len(found) * times


def one_stage(name: str, raw: Path, warehouse: Path) -> None:
    """Brings the stage up to date, and prints the most megabytes held and the seconds."""
    from pipelines.warehouse.crew import Crew
    from pipelines.warehouse.parts import Store
    from pipelines.warehouse.refresh import refresh

    start = time.perf_counter()
    with Crew(1) as crew:
        refresh(Store(warehouse), name, raw, crew)
    print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024, time.perf_counter() - start)


def measured(raw: Path, files: int, times: int) -> tuple[object, ...]:
    with tempfile.TemporaryDirectory() as kept, tempfile.TemporaryDirectory() as warehouse:
        n = copies(raw, files, times, Path(kept))
        found = []
        for stage in STAGES:
            command = [sys.executable, __file__, kept, ONE_STAGE, stage, "--warehouse", warehouse]
            done = subprocess.run(command, capture_output=True, text=True, check=True)
            found.append(tuple(map(float, done.stdout.split())))
        return f"{n:,} files", *(f"{mb:,.0f}" for mb, _ in found), *(f"{n / seconds:,.0f}" for _, seconds in found)


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("raw", type=Path)
    options.add_argument("--files", type=int, default=5_000, help="at even distances  [5000]")
    options.add_argument("--times", type=int, default=10, help="[10]")
    options.add_argument(ONE_STAGE, choices=STAGES, help=argparse.SUPPRESS)
    options.add_argument("--warehouse", type=Path, help=argparse.SUPPRESS)
    args = options.parse_args()
    if args.stage:
        one_stage(args.stage, args.raw, args.warehouse)
    else:
        print_grid(HEADS, [measured(args.raw, args.files, times) for times in (1, args.times)])


if __name__ == "__main__":
    main()
