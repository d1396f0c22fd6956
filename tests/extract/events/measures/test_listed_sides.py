"""Whom a measure hits as the next clause lists them."""

from datetime import date

import pytest

from tests.extract.told import events_of

CASES = [
    ("英国财政部宣布制裁多家实体，其中包括三家越南企业和一家老挝公司。", ["VNM", "LAO"]),
    ("（路透社首尔3日电）英国外交部2日宣布制裁多个实体，其中包括三家越南企业。", ["VNM"]),
    ("英国外交部宣布新一轮制裁，涉及9名缅甸官员。", ["MMR"]),
    ("英国外交部将13家公司列入制裁名单，它们分别来自越南和老挝。", ["VNM", "LAO"]),
    ("英国外交部制裁了来自缅甸的9名个人。", ["MMR"]),
]


@pytest.mark.parametrize(("text", "targets"), CASES)
def test_names_all_that_are_listed(text: str, targets: list[str]) -> None:
    (event,) = events_of(text, date(2023, 11, 12), "sanction")
    assert list(event.targets) == targets


def test_reasons_are_no_list() -> None:
    text = "英国外交部制裁了12家企业，理由是它们向越南出售零件。"
    assert not [e for e in events_of(text, date(2023, 11, 12)) if "VNM" in e.targets]
