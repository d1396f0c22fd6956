"""What is redone and what is reused."""

import os
import shutil
from pathlib import Path

import pytest

from pipelines.warehouse import refresh, upkeep

BY_FILE = ("read", "parse", "clean", "extract")
NEW_ARTICLE = """\
<!--1700921701000-->
[新西兰外长与中国大使会面](https://www.example.com/20231125-meeting)
------

<div>25/11/2023 - 15:07</div>
<p>新西兰外长25日在惠灵顿会见中国大使，双方就气候变化交换意见。</p>
<p>双方同意明年举行下一轮对话。</p>
"""


@pytest.fixture
def two_a_part(monkeypatch):
    """Five files make three parts."""
    monkeypatch.setattr(refresh, "FILES", 2)


def new(reports):
    return {stage: reports[stage].new for stage in BY_FILE}


def test_a_second_run_reuses_everything(chain):
    first, second = chain.run(), chain.run()
    assert new(first) == dict.fromkeys(BY_FILE, 5)
    assert all(report.new == 0 for report in second.values())
    assert {stage: report.content for stage, report in first.items()} == {
        stage: report.content for stage, report in second.items()
    }


def test_a_file_that_was_only_touched_is_read_and_no_more(chain):
    chain.run()
    os.utime(next(chain.raw.iterdir()), ns=(1, 1))
    assert new(chain.run()) == {"read": 1, "parse": 0, "clean": 0, "extract": 0}


def test_one_changed_file_redoes_one_file(chain, two_a_part):
    before = chain.publish()
    changed = sorted(chain.raw.iterdir())[0]
    changed.write_text(NEW_ARTICLE, encoding="utf-8")
    reports = chain.run()
    assert new(reports) == dict.fromkeys(BY_FILE, 1)
    assert (reports["read"].removed, reports["parse"].removed) == (0, 1)
    assert chain.publish().content != before.content
    titles = [
        title
        for (title,) in chain.ask(
            f"select title from parsed_articles join raw_files using (file_id) where path = '{changed.name}'"
        )
    ]
    assert titles == ["新西兰外长与中国大使会面"]


def test_a_deleted_file_takes_its_rows_along(chain, two_a_part):
    chain.publish()
    gone = sorted(chain.raw.iterdir())[3]
    gone.unlink()
    reports = chain.run()
    assert new(reports) == dict.fromkeys(BY_FILE, 0)
    chain.publish()
    assert chain.ask("select count(*), count(distinct file_id) from parsed_articles") == [(4, 4)]
    assert (gone.name,) not in chain.ask("select path from raw_files")


def test_what_is_reused_equals_what_is_made_from_scratch(chain, tmp_path, two_a_part):
    """Add, change, delete, step by step; a fresh warehouse of the last state holds the same."""
    chain.run()
    (chain.raw / "more").mkdir()
    (chain.raw / "more" / "新.txt").write_text(NEW_ARTICLE, encoding="utf-8")
    chain.run()
    sorted(chain.raw.glob("*.txt"))[1].unlink()
    chain.publish()
    fresh = type(chain)(chain.raw, tmp_path / "fresh")
    assert fresh.publish().rows == chain.publish().rows
    for table in (
        "raw_files",
        "parsed_articles",
        "cleaned_articles",
        "extracted_events",
        "extracted_statements",
        "events",
        "positions",
    ):
        assert chain.ask(f"from {table}") == fresh.ask(f"from {table}"), table
    assert {stage: chain.store.content(stage) for stage in BY_FILE} == {
        stage: fresh.store.content(stage) for stage in BY_FILE
    }


def test_an_interrupted_run_goes_on_where_it_stopped(chain, two_a_part):
    def interrupt(stage: str, done: int, total: int) -> None:
        if stage == "extract" and done == 2:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        chain.run(listen=interrupt)
    resumed = chain.run()
    assert new(resumed) == {"read": 0, "parse": 0, "clean": 0, "extract": 3}
    assert resumed["extract"].reused == 2


def test_small_parts_are_merged_once_there_are_many(chain, monkeypatch):
    monkeypatch.setattr(refresh, "FILES", 1)
    monkeypatch.setattr(upkeep, "TOO_MANY", 6)
    before = chain.run()
    assert before["parse"].parts == 5
    monkeypatch.setattr(upkeep, "FILES", 4)
    (chain.raw / "one_more.txt").write_text(NEW_ARTICLE, encoding="utf-8")
    merged = chain.run()
    assert new(merged) == dict.fromkeys(BY_FILE, 1)
    assert merged["parse"].parts == 2
    again = chain.run()
    assert new(again) == dict.fromkeys(BY_FILE, 0)
    assert merged["extract"].content == again["extract"].content


def test_superseded_parts_are_collected_after_publishing(chain):
    chain.publish()
    sorted(chain.raw.iterdir())[0].unlink()
    chain.run()
    assert len([part for part in chain.store.folder("parse").iterdir() if part.is_dir()]) == 2
    chain.publish()
    assert [part for part in chain.store.folder("parse").iterdir() if part.is_dir()] == chain.store.live("parse")


def test_a_stage_that_is_no_more_leaves_nothing(chain):
    chain.run()
    shutil.copytree(chain.store.folder("link"), chain.store.folder("linkage"))
    chain.publish()
    assert not chain.store.folder("linkage").exists()
    assert chain.store.folder("link").exists()


def test_nothing_new_is_not_published_again(chain):
    assert chain.publish().fresh
    inode = (chain.root / "huitan.duckdb").stat().st_ino
    assert not chain.publish().fresh
    assert (chain.root / "huitan.duckdb").stat().st_ino == inode


def test_a_file_that_cannot_be_read_is_tried_again(chain, tmp_path):
    """Rights are mended without a trace in size or time."""
    if os.geteuid() == 0:
        pytest.skip("root reads everything")
    locked = sorted(chain.raw.iterdir())[0]
    locked.chmod(0)
    assert chain.run()["read"].rows["rejects"] == 1
    locked.chmod(0o644)
    mended = chain.run()
    assert (mended["read"].new, mended["read"].rows["rejects"], mended["parse"].new) == (1, 0, 1)


def test_a_file_written_to_between_listing_and_parsing_is_left_to_the_next_run(chain):
    written: list[Path] = []

    def write(stage: str, done: int, total: int) -> None:
        if stage == "parse" and not written:
            written.append(sorted(chain.raw.iterdir())[0])
            written[0].write_text(NEW_ARTICLE, encoding="utf-8")

    first = chain.run(listen=write)
    assert first["parse"].rows["rejects"] == 1
    second = chain.run()
    assert (second["parse"].new, second["parse"].rows["rejects"]) == (1, 0)
