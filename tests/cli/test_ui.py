"""huitan ui: what it starts can be ended."""

import signal
import subprocess
import sys

import pytest

from assets.cli.ui import hear_interrupts


@pytest.fixture
def in_the_background():
    """As a script's shell starts what ends in `&`."""
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    yield
    signal.signal(signal.SIGINT, before)


def test_what_is_started_in_the_background_hears_interrupts(in_the_background):
    hear_interrupts()
    ask = "import signal; print(signal.getsignal(signal.SIGINT) is signal.default_int_handler)"
    heard = [sys.executable, "-c", ask]
    assert subprocess.run(heard, capture_output=True, text=True, check=True).stdout.strip() == "True"
