"""The published file: one step, for readers that are there all the time."""

import subprocess
import sys

import duckdb
import pytest

from pipelines.warehouse import publish
from pipelines.warehouse.laws import LAWS, judge
from pipelines.warehouse.parts import Store

READER = """
import sys, time, duckdb
held = duckdb.connect(sys.argv[1], read_only=True)
print("open", flush=True)
ends, reads = time.time() + 60, 0
for line in sys.stdin:
    articles = held.sql("select count(*) from parsed_articles").fetchall()[0][0]
    files = held.sql("select sum(n_articles) from raw_files").fetchall()[0][0]
    print(articles, files, flush=True)
"""

WRITER = """
import os, sys, duckdb
con = duckdb.connect(sys.argv[1])
con.execute("create table mine (x int)")
os._exit(1)
"""


def test_a_reader_with_an_open_session_breaks_nothing_and_sees_no_mix(chain):
    chain.publish()
    reader = subprocess.Popen(
        [sys.executable, "-c", READER, str(chain.root / "huitan.duckdb")],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    with reader:
        assert reader.stdout.readline() == "open\n"
        sorted(chain.raw.iterdir())[3].unlink()
        assert chain.publish().fresh
        reader.stdin.write("count\n")
        reader.stdin.close()
        assert reader.stdout.readline() == "11 11\n"
    assert chain.ask("select count(*) from parsed_articles") == [(4,)]


def test_a_stale_write_ahead_file_is_dealt_with(chain):
    chain.publish()
    database = chain.root / "huitan.duckdb"
    database.chmod(0o644)
    writer = subprocess.run([sys.executable, "-c", WRITER, str(database)], check=False)
    assert writer.returncode == 1
    assert database.with_name("huitan.duckdb.wal").exists()
    sorted(chain.raw.iterdir())[3].unlink()
    assert chain.publish().fresh
    assert not database.with_name("huitan.duckdb.wal").exists()
    assert chain.ask("select count(*) from parsed_articles") == [(4,)]


def test_a_killed_publisher_leaves_the_old_file(chain, monkeypatch):
    chain.publish()
    before = chain.ask("from raw_files")
    sorted(chain.raw.iterdir())[0].unlink()
    chain.run()
    monkeypatch.setattr(publish, "put_in_place", lambda *_: (_ for _ in ()).throw(KeyboardInterrupt))
    with pytest.raises(KeyboardInterrupt):
        publish.publish(Store(chain.root))
    assert chain.ask("from raw_files") == before
    assert not list(chain.root.glob(".huitan*"))


def test_every_table_and_column_has_its_comment(published_seeds):
    described = "database_name = current_database() and coalesce(comment, '') = ''"
    with duckdb.connect(str(published_seeds / "huitan.duckdb"), read_only=True) as con:
        silent = con.sql(f"select table_name, column_name from duckdb_columns() where {described}").fetchall()
        silent += con.sql(f"select table_name from duckdb_tables() where {described}").fetchall()
    assert silent == []


def test_older_duckdb_reads_the_file(published_seeds):
    with duckdb.connect() as con:
        con.execute(f"attach '{published_seeds / 'huitan.duckdb'}' as w (read_only)")
        ((tags,),) = con.sql("select tags from duckdb_databases() where database_name = 'w'").fetchall()
    assert tags["storage_version"].startswith("v1.2")


BREACHES = {
    "every_file_accounted_for": "delete from parsed_articles",
    "every_article_accounted_for": "delete from cleaned_articles where position = 1",
    "every_event_mentioned": "update events set n_mentions = n_mentions + 1",
    "evidence_is_its_slice": "update extracted_events set evidence_start = evidence_start + 1",
    "ids_resolve": "update extracted_statements set article_id = 'nowhere'",
    "no_key_twice": "insert into raw_files from raw_files limit 1",
}


@pytest.mark.parametrize("law", LAWS)
def test_a_law_finds_its_breach(law, published_seeds):
    with duckdb.connect() as con:
        con.execute(f"attach '{published_seeds / 'huitan.duckdb'}' as w (read_only)")
        for (table,) in con.sql("select table_name from duckdb_tables() where database_name = 'w'").fetchall():
            con.execute(f"create table {table} as from w.{table}")
        assert judge(con, law).holds
        con.execute(BREACHES[law])
        verdict = judge(con, law)
        assert not verdict.holds
        assert verdict.rows.height
