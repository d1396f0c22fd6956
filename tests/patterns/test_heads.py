"""Patterns that are tried only where they can begin: they match what they matched."""

import re

import pytest

from pipelines.patterns.heads import guarded, heads_of, searched, skipped_to
from pipelines.patterns.needed import parsed

TABLE = [
    ("也|还|已经", {"也", "还", "已"}),
    ("(?<!消息)人士|专家", {"人", "专"}),
    ("^[但而]?双方", {"但", "而", "双"}),
    ("(?:会谈)+中", {"会"}),
    ("(?:会谈)?", None),
    ("[^，]谈", None),
    (r"\d国", None),
    (".*会", None),
]


@pytest.mark.parametrize(("pattern", "heads"), TABLE)
def test_heads(pattern: str, heads: set[str] | None) -> None:
    found = heads_of(parsed(pattern))
    assert (None if found is None else set(found)) == heads


@pytest.mark.parametrize("pattern", [pattern for pattern, _ in TABLE])
@pytest.mark.parametrize("text", ["", "双方也已经会谈中", "但双方", "消息人士说，专家还谈", "两国会谈会"])
def test_guarded_matches_the_same(pattern: str, text: str) -> None:
    plain = [m.span() for m in re.finditer(pattern, text)]
    assert [m.span() for m in re.finditer(guarded(pattern), text)] == plain
    assert [m.span() for m in re.finditer(searched(pattern), text)] == plain


@pytest.mark.parametrize(
    ("pattern", "skipped"),
    [("也|还", True), ("双方.*", True), ("(?<!消)息", False), ("", False)],
)
def test_re_itself_skips_to_a_beginning(pattern: str, skipped: bool) -> None:
    assert skipped_to(parsed(pattern)) is skipped
