"""Macros of the published file: they answer in a session that can only read, and say what they are."""

import duckdb
import pytest

from pipelines.warehouse.macros import MACROS, macro

ASKED = {
    "meetings_between('JPN', 'CHN')": "select count(*) filter (place = '釜山') > 0",
    "itinerary('王毅', 2023)": "select count(*) > 1 and count(*) = count(*) filter (year(date_start) = 2023)",
    "said_about('JPN', 'fukushima_water')": "select count(*) > 0 and bool_and(len(quote) > 3)",
    "agreements_between('CHN', 'JPN')": "select count(*) filter (item_no = 1) > 0",
    "chronicle('CHN', 'JPN')": "select count(*) > 20 and count(distinct type) > 5",
}


@pytest.fixture
def con(published_seeds):
    path = str(published_seeds / "huitan.duckdb")
    with duckdb.connect(path, read_only=True, config={"enable_external_access": "false"}) as con:
        yield con


@pytest.mark.parametrize("call", ASKED)
def test_it_answers(con, call):
    assert con.sql(f"{ASKED[call]} from {call}").fetchall() == [(True,)]


@pytest.mark.parametrize(
    ("call", "other"),
    [
        ("meetings_between('JPN', 'CHN')", "meetings_between('jpn', 'Chn')"),
        ("agreements_between('CHN', 'JPN')", "agreements_between('chn', 'jpn')"),
        ("chronicle('CHN', 'JPN')", "chronicle('chn', 'jpn')"),
        ("said_about('JPN', 'fukushima_water')", "said_about('jpn', 'Fukushima_Water')"),
    ],
)
def test_codes_in_any_case(con, call, other):
    assert con.sql(f"from {call}").fetchall() == con.sql(f"from {other}").fetchall()


def test_evidence_of_an_event_and_of_the_beginning_of_its_id(con):
    told = con.sql("select event_id, n_mentions from events order by n_mentions desc limit 1")
    ((event, mentions),) = told.fetchall()
    for known in (event, event[:12]):
        assert con.sql(f"select count(*) from evidence('{known}')").fetchall() == [(mentions,)]


def test_every_macro_is_tried_and_says_what_it_gives(con):
    assert {*(call.split("(")[0] for call in ASKED), "evidence"} == set(MACROS)
    told = "select function_name, comment from duckdb_functions() where function_type = 'table_macro' and not internal"
    assert dict(con.sql(told).fetchall()) == {name: one.about for name, one in MACROS.items()}


def test_a_file_without_a_heading_is_refused(tmp_path):
    (tmp_path / "who.sql").write_text("select 1")
    with pytest.raises(ValueError, match=r"-- who\(parameters\)"):
        macro(tmp_path / "who.sql")
