"""The contract itself: every table and column is described, every aggregate has its model."""

import pytest

from pipelines import aggregate
from pipelines.warehouse.publish import ALL
from pipelines.warehouse.stages import STAGES, stage_named

CONTRACT = {  # what users were promised
    "raw_files": """
        file_id path sha256 size_bytes modified_at encoding format
    """,
    "parsed_articles": """
        article_id file_id position title url source author published_at published_precision published_basis
        script text
    """,
    "cleaned_articles": """
        article_id title text dateline n_chars content_hash duplicate_of
    """,
    "extracted_events": """
        event_mention_id article_id event_id type status date_start date_end date_precision date_text place
        country name people parties targets topics background rule evidence evidence_start evidence_end
    """,
    "event_participants": """
        event_mention_id role name office organisation country start end
    """,
    "extracted_statements": """
        statement_id article_id event_mention_id speaker speaker_office speaker_country attributed_to act
        targets topics quote quote_start quote_end direct rule
    """,
    "extracted_agreements": """
        agreement_id article_id event_mention_id parties kind item_no topics due_start due_end quote
        quote_start quote_end rule
    """,
    "article_topics": """
        article_id topic mentions
    """,
    "events": """
        event_id type plover_type plover_mode status date_start date_end date_precision place country
        latitude longitude name people parties targets topics n_mentions n_articles n_sources
        first_reported_at last_reported_at
    """,
    "event_links": """
        from_event_id to_event_id link lag_days
    """,
    "rejects": """
        stage file_id article_id reason detail row
    """,
}


@pytest.mark.parametrize("table", ALL)
def test_every_column_is_described(table):
    schema = ALL[table].to_schema()
    assert (ALL[table].__doc__ or "").startswith("One row per ")
    assert [name for name, column in schema.columns.items() if not column.description] == []


@pytest.mark.parametrize("table", CONTRACT)
def test_no_promised_column_is_missing(table):
    assert set(CONTRACT[table].split()) <= set(ALL[table].to_schema().columns)


@pytest.mark.parametrize("table", ALL)
def test_no_column_more_or_less_passes(table):
    assert ALL[table].to_schema().strict


def test_every_aggregate_has_a_model_and_every_stage_table_too():
    assert list(aggregate.QUERIES) == list(aggregate.MODELS)
    assert all(stage_named(stage).tables for stage in STAGES)
