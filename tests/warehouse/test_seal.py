"""The seal of a warehouse holds as long as another run would find nothing to do, and no longer."""

import os
import shutil
import subprocess
import sys

import polars as pl
import pytest

from pipelines.warehouse import seal
from pipelines.warehouse.parts import AGAIN, KEY_TYPES, Store
from pipelines.warehouse.seal import sealed, set_seal, to_be_found
from pipelines.warehouse.stages import STAGES


@pytest.fixture
def code(tmp_path, monkeypatch):
    """A project of one module and one word list."""
    monkeypatch.setattr(seal, "PROJECT", tmp_path / "project")
    room = tmp_path / "project" / "pipelines"
    room.mkdir(parents=True)
    (room / "words.csv").write_text("word\n")
    (room / "step.py").write_text("STEP = 1\n")
    return room


@pytest.fixture
def done(chain, code):
    """A sealed warehouse."""
    found = to_be_found(chain.raw)
    chain.publish()
    set_seal(chain.root, found, {"rows": 5})
    return chain


def holds(chain):
    return sealed(chain.root, to_be_found(chain.raw)) == {"rows": 5}


def part(chain):
    return chain.store.live("extract")[0]


CHANGES = {
    "a file was touched": lambda chain, code: os.utime(next(chain.raw.iterdir()), ns=(1, 1)),
    "a file came": lambda chain, code: (chain.raw / "new.txt").write_text("新闻"),
    "a file went": lambda chain, code: next(chain.raw.iterdir()).unlink(),
    "a file is to be ignored": lambda chain, code: (chain.raw / ".huitanignore").write_text("*.txt"),
    "a word": lambda chain, code: (code / "words.csv").write_text("word\nmore\n"),
    "a line of code": lambda chain, code: (code / "step.py").write_text("STEP = 2\n"),
    "a part went": lambda chain, code: shutil.rmtree(part(chain)),
    "a stage was run": lambda chain, code: chain.store.point("read", [], "", {}),
    "the published file went": lambda chain, code: (chain.root / "huitan.duckdb").unlink(),
    "the published file is another": lambda chain, code: os.utime(chain.root / "huitan.duckdb", ns=(1, 1)),
    "the seal is broken": lambda chain, code: (chain.root / "seal.json").write_text("{"),
    "a seal of before": lambda chain, code: (chain.root / "seal.json").write_text("{}"),
}


def test_it_holds_while_nothing_changes(done):
    assert holds(done)
    assert holds(done)


@pytest.mark.parametrize("change", CHANGES)
def test_a_change_breaks_it(done, code, change):
    CHANGES[change](done, code)
    assert not holds(done)


def test_another_folder_of_raw_files_is_not_sealed(done, tmp_path):
    shutil.copytree(done.raw, tmp_path / "other")
    assert sealed(done.root, to_be_found(tmp_path / "other")) is None


def test_there_is_none_before_the_first_run(chain):
    assert sealed(chain.root, to_be_found(chain.raw)) is None


@pytest.mark.parametrize(("read", "again"), [("5:1:", False), (f"{AGAIN}5:1:", True)])
def test_files_to_be_tried_again_are_told(tmp_path, read, again):
    store = Store(tmp_path)
    keys = pl.DataFrame([("a.txt", read, None, "", 5)], KEY_TYPES, orient="row")
    store.point("read", [store.write("read", "v-1", {"keys": keys})], "", {})
    assert store.to_be_tried_again(STAGES) is again


def test_asking_loads_nothing_heavy():
    heavy = "{'dagster', 'polars', 'duckdb', 'pandera'}"
    asked = f"import sys, pipelines.warehouse.seal, pipelines.warehouse.lock; sys.exit(len({heavy} & set(sys.modules)))"
    assert subprocess.run([sys.executable, "-c", asked], check=False).returncode == 0
