"""The sheets of codes: complete, and at one with each other and with the vocabularies and rules."""

import duckdb
import pytest

from pipelines import ontology
from pipelines.extract.mentions.listed.gazetteer import codes
from pipelines.extract.rulebook import event_rules
from schemas.vocabulary import ACTS, EVENT_TYPES, KINDS, PLOVER_TYPES, TOPICS

PHASES = ("held", "ahead", "off")


@pytest.fixture
def con():
    with duckdb.connect() as con:
        ontology.register(con)
        yield con


def test_every_event_has_a_code_whatever_became_of_it(con):
    coded = set(con.sql("select type, phase from ontology_events where mode is null").fetchall())
    assert coded == {(kind, phase) for kind in EVENT_TYPES for phase in PHASES}


def test_every_act_has_a_code(con):
    assert set(con.sql("select act from ontology_acts where topic is null").pl()["act"]) == {*ACTS, *KINDS}


@pytest.mark.parametrize("sheet", ["events", "acts"])
def test_every_code_is_one_of_its_ontology(con, sheet):
    strays = f"""
        select * from ontology_{sheet} o
        where not exists (from ontology_cameo c where c.code = o.cameo) or not exists (
            from ontology_plover p where p.type = o.plover_type and p.mode is not distinct from o.plover_mode)"""
    assert con.sql(strays).fetchall() == []


def test_types_and_contexts_are_of_the_vocabulary(con):
    assert set(con.sql("from ontology_plover").pl()["type"]) == set(PLOVER_TYPES)
    assert list(con.sql("select topic from ontology_contexts order by row").pl()["topic"]) == list(TOPICS)


def test_codes_keep_their_leading_zeros(con):
    assert {"020", "040", "0841"} <= set(con.sql("from ontology_cameo").pl()["code"])


def test_every_rule_named_is_a_rule_or_a_family_of_its_type(con):
    known = {(rule.type, name) for rule in event_rules() for name in (rule.name, rule.name.partition("_")[0])}
    named = set(con.sql("select type, rule from ontology_modes where rule is not null").fetchall())
    assert named <= known


def test_every_military_rule_has_a_mode(con):
    named = {rule for (rule,) in con.sql("select rule from ontology_modes where type = 'military'").fetchall()}
    assert [r.name for r in event_rules() if r.type == "military" and named.isdisjoint(family(r.name))] == []


def family(rule: str) -> set[str]:
    return {rule, rule.partition("_")[0]}


def test_every_mode_told_has_a_code_and_every_code_a_mode(con):
    told = set(con.sql("select type, mode from ontology_modes").fetchall())
    made = {("meeting", "multilateral"), ("meeting", "third_place"), ("meeting", "video"), ("call", "letter")}
    made |= {("military", "joint_drill")}
    assert set(con.sql("select type, mode from ontology_events where mode is not null").fetchall()) == told | made


def test_every_party_has_a_code_abroad(con):
    assert set(con.sql("from ontology_actors").pl()["code"]) == {code.code for code in codes()}


@pytest.mark.parametrize("table", ["events", "extracted_statements", "extracted_agreements"])
def test_every_row_is_coded(published_seeds, table):
    with duckdb.connect(str(published_seeds / "huitan.duckdb"), read_only=True) as con:
        coded = "count(*), count(plover_type), count(cameo), count(quad_class), count(intensity)"
        ((rows, *counts),) = con.sql(f"select {coded} from {table}").fetchall()
        assert rows
        assert counts == [rows] * 4
