"""The pages of knowledge read alike with libyaml, which is fast, and without it, which is stricter about `?`."""

from pathlib import Path

import pytest
import yaml

from pipelines.pages import loader_of_pages, read_page, read_sheet

PIPELINES = Path(__file__).resolve().parents[1] / "pipelines"


@pytest.mark.parametrize("page", sorted(PIPELINES.rglob("*.yaml")), ids=lambda page: page.stem)
def test_reads_without_libyaml(page: Path) -> None:
    assert yaml.load(page.read_text("utf-8"), loader_of_pages(yaml.SafeLoader)) == read_page(page)


def page_of(tmp_path: Path, text: str) -> Path:
    page = tmp_path / "page.yaml"
    page.write_text(text, "utf-8")
    return page


def test_any_joins_alternatives(tmp_path: Path) -> None:
    page = page_of(tmp_path, "trigger: !any\n  - 会见|接见  # both\n  - '晤(?=<who>)'\nunless: !any [记者]\n")
    assert read_page(page) == {"trigger": "会见|接见|晤(?=<who>)", "unless": "记者"}


@pytest.mark.parametrize("wrong", ["会见", "[会见, '']", "[]", "[会见, 3]", "{会见: 接见}"])
def test_any_of_what_is_no_list_of_patterns(tmp_path: Path, wrong: str) -> None:
    with pytest.raises(yaml.constructor.ConstructorError, match="!any takes a list"):
        read_page(page_of(tmp_path, f"trigger: !any {wrong}\n"))


def test_a_row_of_a_sheet_has_as_many_cells_as_it_has_columns(tmp_path: Path) -> None:
    (tmp_path / "good.csv").write_text('word,note\n会谈,"held, not planned"\n', "utf-8")
    assert read_sheet(tmp_path / "good.csv") == [{"word": "会谈", "note": "held, not planned"}]
    (tmp_path / "bad.csv").write_text("word,note\n会谈,held, not planned\n", "utf-8")
    with pytest.raises(ValueError, match="cells than columns"):
        read_sheet(tmp_path / "bad.csv")
