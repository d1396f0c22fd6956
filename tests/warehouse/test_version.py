"""A stage's version changes with what the stage depends on, and with nothing else."""

import shutil
from pathlib import Path

import pytest

from pipelines.warehouse import version
from pipelines.warehouse.stages import STAGES, module_of

PROJECT = Path(__file__).resolve().parents[2]


@pytest.fixture
def copy(tmp_path, monkeypatch):
    """The code, to be changed at will."""
    for room in version.ROOMS:
        shutil.copytree(PROJECT / room, tmp_path / room, ignore=shutil.ignore_patterns("__pycache__"))
    monkeypatch.setattr(version, "ROOT", tmp_path)
    return tmp_path


def versions():
    version.imports.cache_clear()
    return {stage: version.code_version.__wrapped__(module_of(stage)) for stage in STAGES}


def changed(copy, path, text):
    """The stages whose version changes when `text` is added to a file."""
    before = versions()
    with (copy / path).open("a", encoding="utf-8") as file:
        file.write(text)
    after = versions()
    return [stage for stage in STAGES if before[stage] != after[stage]]


@pytest.mark.parametrize(
    ("path", "text", "stages"),
    [
        ("pipelines/extract/lexicons/countries.csv", "\n", ["extract"]),
        ("pipelines/parse/formats/__init__.py", "\n# more\n", ["parse"]),
        ("pipelines/parse/outlets.yaml", "\n", ["parse", "clean"]),  # beside article.py, which cleaning reads
        ("pipelines/read/decode.py", "\n# more\n", ["read", "parse"]),
        ("pipelines/extract/facts.py", "\n# more\n", ["extract"]),
        ("schemas/extracted_agreements.py", "\n# more\n", ["extract"]),
        ("schemas/table.py", "\n# more\n", list(STAGES)),
        ("schemas/events.py", "\n# more\n", []),
        ("pipelines/warehouse/publish.py", "\n# more\n", []),
        ("pipelines/warehouse/laws/ids_resolve.sql", "\n-- more\n", []),
        ("pipelines/aggregate/positions.sql", "\n-- more\n", []),
    ],
)
def test_a_change_redoes_what_depends_on_it(copy, path, text, stages):
    assert changed(copy, path, text) == stages


def test_libraries_count():
    _, libraries = version.closure((module_of("parse"),))
    assert {"bs4", "polars", "pandera"} <= libraries
    assert version.installed("bs4") != "-"
    assert version.installed("json") == "-"
