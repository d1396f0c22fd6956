"""Every phrase matches its examples and none of its near misses."""

import re

import pytest

from pipelines.clean import clean_text
from pipelines.clean.furniture import entries

WHOLE = [(kind, entry) for kind in ("drop", "stop", "caption") for entry in entries()[kind]]
ENDS = entries()["tail"]
HEADS = [*entries()["head"], *entries()["notice"]]


@pytest.mark.parametrize(("kind", "entry"), WHOLE, ids=lambda value: str(value)[:30])
def test_whole_lines(kind: str, entry: dict[str, list[str]]) -> None:
    pattern = re.compile(str(entry["pattern"]))
    assert [line for line in entry["examples"] if not pattern.fullmatch(line)] == []
    assert [line for line in entry.get("near_misses", []) if pattern.fullmatch(line)] == []


@pytest.mark.parametrize("entry", ENDS, ids=lambda value: str(value)[:30])
def test_ends(entry: dict[str, list[str]]) -> None:
    pattern = re.compile(rf"\s*(?:{entry['pattern']})\s*$")
    assert [line for line in entry["examples"] if not pattern.search(line)] == []
    assert [line for line in entry.get("near_misses", []) if pattern.search(line)] == []


@pytest.mark.parametrize("entry", HEADS, ids=lambda value: str(value)[:30])
def test_heads(entry: dict[str, list[str]]) -> None:
    pattern = re.compile(str(entry["pattern"]))
    assert [line for line in entry["examples"] if not pattern.match(line)] == []
    assert [line for line in entry.get("near_misses", []) if pattern.match(line)] == []


@pytest.mark.parametrize(("kind", "entry"), WHOLE, ids=lambda value: str(value)[:30])
def test_no_near_miss_is_lost(kind: str, entry: dict[str, list[str]]) -> None:
    """The phrases together leave every near miss of each alone."""
    lead = "中国外交部长15日在首尔同韩国外长举行会谈。"
    for line in entry.get("near_misses", []):
        assert line.rstrip("：") in clean_text("", [lead, line, lead + "双方就此交换了意见。"]).text
