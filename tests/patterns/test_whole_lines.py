"""Patterns on whole lines, told by their words: together they match what they match one by one."""

import re

import pytest

from pipelines.clean.furniture import entries
from pipelines.patterns.whole_lines import whole_lines

PATTERNS = ("广告|更多", "(?:来源|稿源)[:：].{1,8}", r"[-=\s]{1,6}", "(?i:share)", ".{0,4}编辑.{0,4}")
LINES = [
    "广告",
    "更多",
    "更多广告",
    "来源：某社",
    "来源：",
    "责任编辑某某",
    "---",
    "SHARE",
    "share it",
    "",
    "一则广告\n",
]


@pytest.mark.parametrize("line", LINES)
def test_lines(line: str) -> None:
    expected = any(re.fullmatch(pattern, line) for pattern in PATTERNS)
    assert whole_lines(PATTERNS).match(line) == expected


def test_what_leads_to_a_pattern() -> None:
    several = [f".*{name}编辑" for name in "甲乙丙丁戊己庚辛"]
    found = whole_lines([*PATTERNS, *several])
    assert set(found.by_head) == set("广更来稿")
    assert sorted(p.pattern for listed in found.by_word for p in listed) == sorted([PATTERNS[4], *several])
    assert found.rest is not None
    assert all(pattern in found.rest.pattern for pattern in PATTERNS[2:4])
    assert whole_lines(PATTERNS).automaton is None


@pytest.mark.parametrize("kind", ["drop", "stop", "caption"])
def test_furniture(kind: str) -> None:
    together = whole_lines(entry["pattern"] for entry in entries()[kind])
    for entry in entries()[kind]:
        assert all(together.match(line) for line in entry["examples"])
