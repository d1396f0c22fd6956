"""The catalog reads whatever earlier versions left, and what is missing reads as empty."""

import polars as pl
import pytest

from pipelines.warehouse.catalog import catalog, tables
from pipelines.warehouse.frames import frame
from pipelines.warehouse.parts import Store
from schemas.event_links import EventLinks
from schemas.events import Events


@pytest.fixture
def store(tmp_path):
    return Store(tmp_path)


def count(store, table):
    with catalog(store) as con:
        return con.execute(f"select count(*) from parts.{table}").fetchone()[0]


def leave(store, parts):
    """Live parts of the stage `link`, each with the given tables."""
    folders = [store.write("link", f"{i:016x}", one) for i, one in enumerate(parts)]
    store.point("link", folders, "0", {})


def test_a_store_that_never_ran_has_every_table(store):
    assert {count(store, table) for table, _, _ in tables(store)} == {0}


def test_a_part_without_the_table_counts_as_empty(store):
    leave(store, [{"events": frame(Events, [])}])
    assert count(store, "event_links") == 0


def test_a_part_whose_table_has_another_shape_counts_as_empty(store):
    leave(store, [{"event_links": pl.DataFrame({"event": ["a"]})}])
    assert count(store, "event_links") == 0


def test_a_part_that_fits_is_read(store):
    row = frame(EventLinks, []).clear(1)
    leave(store, [{"event_links": row}, {"events": frame(Events, [])}])
    assert count(store, "event_links") == 1
