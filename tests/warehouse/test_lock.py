"""Two runs never interleave."""

import subprocess
import sys

from pipelines.warehouse.lock import one_run

RUN = """
import sys, pathlib
from pipelines.warehouse.lock import one_run
with one_run(pathlib.Path(sys.argv[1]), lambda: print("busy", flush=True)):
    print("mine", flush=True)
    sys.stdin.read()
"""


def another(tmp_path):
    return subprocess.Popen(
        [sys.executable, "-c", RUN, str(tmp_path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )


def test_a_second_process_waits_and_says_so(tmp_path):
    with another(tmp_path) as first:
        assert first.stdout.readline() == "mine\n"
        with another(tmp_path) as second:
            assert second.stdout.readline() == "busy\n"
            first.stdin.close()
            assert second.stdout.readline() == "mine\n"
            second.stdin.close()


def test_one_process_may_nest(tmp_path):
    with one_run(tmp_path), one_run(tmp_path):
        pass
    with another(tmp_path) as free:
        assert free.stdout.readline() == "mine\n"
        free.stdin.close()
