"""Seconds of `huitan run` on the seeds, as a user meets them: python bench/seeds.py [--raw FOLDER] [--rounds N].

The first run does everything, the second finds nothing new. Each is a process of its own, and each round has a new
warehouse. Wall clock, the best and the median of the rounds.
"""

import argparse
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from reading import print_grid

SEEDS = Path(__file__).resolve().parents[1] / "seeds"
RUN = "from assets.cli import main; main()"
COMMANDS = {"first run": ["run"], "second run": ["run"], "help": ["--help"]}


def seconds(arguments: list[str]) -> float:
    start = time.perf_counter()
    done = subprocess.run([sys.executable, "-c", RUN, *arguments], capture_output=True, text=True, check=False)
    if done.returncode:
        sys.exit(f"huitan {' '.join(arguments)} failed: {done.stderr.strip()}")
    return time.perf_counter() - start


def one_round(raw: Path) -> dict[str, float]:
    with tempfile.TemporaryDirectory() as room:
        folders = ["--raw", str(raw), "--warehouse", room]
        return {name: seconds(words + (folders if "run" in words else [])) for name, words in COMMANDS.items()}


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--raw", type=Path, default=SEEDS)
    options.add_argument("--rounds", type=int, default=3)
    args = options.parse_args()
    rounds = [one_round(args.raw) for _ in range(args.rounds)]
    times = {name: [found[name] for found in rounds] for name in COMMANDS}
    rows = [(name, min(found), statistics.median(found)) for name, found in times.items()]
    print_grid(("seconds", "best", "median"), rows)


if __name__ == "__main__":
    main()
