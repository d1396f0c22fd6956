"""The data dictionary: a page for every table, every column told, no link to nowhere."""

import re

import pytest

from pipelines.warehouse.dictionary import pages
from pipelines.warehouse.publish import ALL

PAGES = dict(pages())
LINK = re.compile(r"\]\((\w+\.md)(?:#(\w+))?\)")


def test_every_table_has_a_page_and_a_place_in_the_index():
    assert {f"{name}.md" for name in ALL} | {"index.md", "macros.md", "codes.md", "exports.md"} == set(PAGES)
    assert {target for target, _ in LINK.findall(PAGES["index.md"])} == set(PAGES) - {"index.md"}


@pytest.mark.parametrize("name", ALL)
def test_every_column_is_told(name):
    rows = [line for line in PAGES[f"{name}.md"].splitlines() if line.startswith("| `")]
    assert [line.split("`")[1] for line in rows] == list(ALL[name].to_schema().columns)
    assert all(len(re.findall(r"(?<!\\)\|", line)) == 6 for line in rows)


@pytest.mark.parametrize("name", PAGES)
def test_links_lead_somewhere(name):
    for page, heading in LINK.findall(PAGES[name]):
        assert page in PAGES
        assert not heading or f"\n## {heading.title()}\n" in PAGES[page]
