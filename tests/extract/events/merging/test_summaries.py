"""Talks that a lead sums up and the article tells one by one are each told once."""

from datetime import date

import pytest

from tests.extract.told import events_of

DAY = date(2025, 11, 3)
CASES = [
    ("法国总统马克龙3日与英国和德国领导人通话。马克龙与英国首相斯塔默通话。马克龙与德国总理默茨通话。", 2),
    ("法国总统马克龙3日与英国和德国领导人举行三方通话。马克龙与英国首相斯塔默通话。马克龙与德国总理默茨通话。", 3),
    ("法国总统马克龙3日在与英国首相斯塔默和德国总理默茨的通话中达成协议。", 1),
    ("法国总统马克龙此前已跟英国、意大利等国元首通电。", 2),
]


@pytest.mark.parametrize(("text", "count"), CASES)
def test_a_summary_is_no_further_call(text: str, count: int) -> None:
    assert len(events_of(text, DAY, "call")) == count
