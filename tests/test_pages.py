"""The pages of knowledge read alike with libyaml, which is fast, and without it, which is stricter about `?`."""

from pathlib import Path

import pytest
import yaml

from pipelines.pages import read_page

PIPELINES = Path(__file__).resolve().parents[1] / "pipelines"


@pytest.mark.parametrize("page", sorted(PIPELINES.rglob("*.yaml")), ids=lambda page: page.stem)
def test_reads_without_libyaml(page: Path) -> None:
    assert yaml.load(page.read_text("utf-8"), yaml.SafeLoader) == read_page(page)
