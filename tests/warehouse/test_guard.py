"""What goes wrong with one file stays with that file."""

import time

import pytest

from pipelines.reject import Reject
from pipelines.warehouse import guard


def endless():
    while True:
        pass


def swallowing():
    """Work that catches everything that an exception can be."""
    while True:
        try:
            pass
        except Exception:
            continue


def bottomless():
    return bottomless()


def wrong():
    raise ValueError("不是日期")


@pytest.mark.parametrize(
    ("work", "reason"),
    [(endless, "took_too_long"), (swallowing, "took_too_long"), (bottomless, "too_deep"), (wrong, "parser_failed")],
)
def test_failure_becomes_a_refusal(work, reason, monkeypatch):
    monkeypatch.setattr(guard, "SECONDS", 0.05)
    refusal = guard.guarded(work, "parser_failed")
    assert isinstance(refusal, Reject)
    assert refusal.reason == reason


def test_waiting_for_the_processor_is_no_work(monkeypatch):
    monkeypatch.setattr(guard, "SECONDS", 0.05)
    assert guard.guarded(lambda: time.sleep(0.2), "parser_failed") is None


def test_what_works_passes():
    assert guard.guarded(lambda: 42, "parser_failed") == 42
