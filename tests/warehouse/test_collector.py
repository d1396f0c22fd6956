"""The collector looks seldom while a batch is under way, and as often as before when it is over."""

import gc

from pipelines.warehouse.collector import SELDOM, collecting_seldom


def test_threshold_comes_back() -> None:
    before = gc.get_threshold()
    with collecting_seldom():
        assert gc.get_threshold()[0] == SELDOM
    assert gc.get_threshold() == before
