"""The command line: what it prints, and one clear line with exit code 2 for whatever is wrong."""

import csv
import io
import json
import re

import pyarrow.parquet
import pytest
from click.testing import CliRunner

from assets.cli import COMMANDS, main


@pytest.fixture
def huitan(monkeypatch):
    monkeypatch.setenv("COLUMNS", "200")

    def call(*arguments, **more):
        return CliRunner().invoke(main, [str(argument) for argument in arguments], **more)

    return call


@pytest.fixture
def seeds(huitan, published_seeds):
    """`huitan COMMAND ... --warehouse <the seeds'>`"""
    return lambda command, *arguments, **more: huitan(command, "--warehouse", published_seeds, *arguments, **more)


def test_run_ends_with_what_it_did_and_what_to_type_next(huitan, chain):
    first = huitan("run", "--raw", chain.raw, "--warehouse", chain.root, "--workers", 1)
    assert first.exit_code == 0, first.output
    assert "5 files, 11 articles" in first.stdout
    assert "5 files parsed" in first.stdout
    assert "huitan tables" in first.stdout
    second = huitan("run", "--raw", chain.raw, "--warehouse", chain.root, "--workers", 1)
    assert "Nothing new: no file was parsed, no text extracted" in second.stdout


@pytest.mark.parametrize("command", COMMANDS)
def test_help_has_an_example(huitan, command):
    result = huitan(command, "--help")
    assert result.exit_code == 0
    assert re.search(rf"Example:\s+huitan {command}\b", result.stdout) or command == "explain"
    assert f"huitan {command}" in result.stdout


def wrong(tmp_path):
    """Command lines that cannot be carried out, and what the line says."""
    (tmp_path / "empty").mkdir()
    (tmp_path / "file").touch()
    (tmp_path / "bad").mkdir()
    (tmp_path / "bad" / "huitan.duckdb").write_text("not a database")
    return {
        ("run", "--raw", "nowhere"): "there is no folder nowhere",
        ("run", "--raw", tmp_path / "file"): "is a file",
        ("run", "--raw", tmp_path / "empty", "--warehouse", tmp_path / "w"): "holds no files",
        ("run", "--raw", tmp_path / "empty", "--warehouse", tmp_path / "file" / "w"): "cannot be made a folder",
        ("sql", "--warehouse", tmp_path / "empty", "from events"): "First: huitan run",
        ("sql", "--warehouse", tmp_path / "bad", "from events"): "cannot be opened",
        ("tables", "--warehouse", tmp_path / "empty"): "First: huitan run",
        ("explain", "--warehouse", tmp_path / "empty", "3f"): "First: huitan run",
        ("ui", "--raw", "nowhere"): "there is no folder nowhere",
        ("export", "csv", tmp_path / "w", "--warehouse", tmp_path / "empty"): "First: huitan run",
        ("docs", tmp_path / "file" / "w"): "cannot be written",
        ("explain", "--warehouse", tmp_path / "empty", ""): "First: huitan run",
    }


def test_what_is_typed_next_fits_the_folders(huitan, chain, monkeypatch):
    monkeypatch.setenv("UV", "uv")
    room = chain.root.parent / "my news"
    shown = huitan("run", "--raw", chain.raw, "--warehouse", room, "--workers", 1).stdout
    assert f"uv run huitan tables --warehouse '{room}'" in shown
    assert f"uv run huitan ui --raw {chain.raw} --warehouse '{room}'" in shown


@pytest.mark.parametrize("command", ["run", "ui"])
def test_a_wrong_setting_takes_one_line(huitan, chain, monkeypatch, command):
    monkeypatch.setenv("HUITAN_WORKERS", "many")
    result = huitan(command, "--raw", chain.raw, "--warehouse", chain.root)
    assert result.exit_code == 2
    assert "'--workers': 'many'" in result.stderr


def test_what_is_wrong_takes_one_line(huitan, tmp_path):
    for arguments, words in wrong(tmp_path).items():
        result = huitan(*arguments)
        assert result.exit_code == 2, (arguments, result.output)
        assert words in result.stderr, arguments
        assert result.stderr.strip().count("\n") == 0, result.stderr
        assert "Traceback" not in result.output


@pytest.mark.parametrize(
    ("query", "words"),
    [
        ("selec", "syntax error"),
        ("from nowhere", "nowhere"),
        ("from nowhere", "huitan tables"),
        ("drop table events", "read-only"),
        ("from read_csv('/etc/passwd')", "disabled"),
        ("copy events to '/tmp/x.csv'", "disabled"),
        ("copy events to '/tmp/x.csv'", "--parquet"),
        ("attach '/tmp/other.duckdb'", "disabled"),
        ("set enable_external_access = true", "Cannot"),
        ("", "no query"),
    ],
)
def test_a_bad_query_takes_one_line(seeds, query, words):
    result = seeds("sql", query)
    assert result.exit_code == 2
    assert words in result.stderr
    assert result.stderr.strip().count("\n") == 0


def test_sql_prints_a_table_or_what_a_program_reads(seeds, tmp_path):
    query = "select path, n_articles, [path, 'x'] as listed, null as nothing from raw_files order by path"
    assert "5 rows" in seeds("sql", query).stdout
    rows = list(csv.DictReader(io.StringIO(seeds("sql", query, "--csv").stdout)))
    objects = json.loads(seeds("sql", query, "--json").stdout)
    assert [row["path"] for row in rows] == [row["path"] for row in objects]
    assert rows[0]["listed"] == f"{rows[0]['path']};x"
    assert sum(row["n_articles"] for row in objects) == 11
    file = tmp_path / "out.parquet"
    assert seeds("sql", query, "--parquet", file).exit_code == 0
    assert pyarrow.parquet.read_table(file).num_rows == 5


def test_lists_and_structs_read_as_words(seeds):
    query = "select [{'status': 'held', 'since': date '2024-05-06', 'until': null}] as history, null as nothing"
    assert "status held, since 2024-05-06, until" in seeds("sql", query).stdout
    assert "status held, since 2024-05-06, until" in seeds("sql", query, "--csv").stdout


def test_a_row_too_wide_for_the_screen_is_a_paragraph(seeds, monkeypatch):
    monkeypatch.setenv("COLUMNS", "40")
    lines = seeds("sql", "select * from raw_files order by path limit 1").stdout.splitlines()
    assert any(line.split() == ["path", "000_0fecbd18ffff0c0b.txt"] for line in lines)
    assert lines[-1] == "1 row"


def test_sql_reads_from_a_pipe_and_cuts_long_answers(seeds):
    assert "5, 2 shown" in seeds("sql", "--limit", 2, input="from raw_files").stdout.replace(" rows", "")


def test_tables_lists_tables_and_columns(seeds):
    assert "One row per event in the world" in seeds("tables").stdout
    assert "meetings_between(a, b)" in seeds("tables").stdout
    assert "Hash of path and content" in seeds("tables", "raw_files").stdout
    assert seeds("tables", "nowhere").exit_code == 2


def test_export_says_what_it_wrote_and_what_it_left_out(seeds, tmp_path):
    result = seeds("export", "icews", tmp_path / "new" / "folder")
    assert result.exit_code == 0
    assert re.search(r"\d+ rows  .*icews\.tsv", result.stdout)
    assert "Events left out:" in result.stdout
    assert "left out" not in seeds("export", "csv", tmp_path).stdout
    assert "cannot be written" in seeds("export", "csv", tmp_path / "events.csv" / "folder").stderr


def test_docs_begin_with_an_index(huitan, tmp_path):
    assert f"begin with {tmp_path / 'index.md'}" in huitan("docs", tmp_path).stdout.replace("\n", "")
    assert "(events.md)" in (tmp_path / "index.md").read_text("utf-8")


def test_explain_marks_the_evidence_in_its_sentence(seeds):
    ((event,),) = [
        list(row.values()) for row in json.loads(seeds("sql", "select event_id from events limit 1", "--json").stdout)
    ]
    evidence = f"select evidence from extracted_events where event_id = '{event}'"
    rows = json.loads(seeds("sql", evidence, "--json").stdout)
    for result in (seeds("explain", event), seeds("explain", event[:14])):
        shown = result.stdout.replace("\n", "")
        assert result.exit_code == 0
        assert all(row["evidence"][:30] in shown for row in rows)
    assert seeds("explain", "zzzz").exit_code == 2
    assert "several events" in seeds("explain", "").stderr
