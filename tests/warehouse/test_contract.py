"""Rows that break the contract go to rejects, with all reasons; the others go on."""

import json
from datetime import date

from pipelines.warehouse.batch import validated
from pipelines.warehouse.frames import frame, part_schema, split
from pipelines.warehouse.stage import Made
from pipelines.warehouse.stages import stage_named
from schemas.extracted_events import ExtractedEvents

GOOD = {
    "article_id": "0" * 16,
    "file_id": "0" * 16,
    "type": "meeting",
    "status": "held",
    "people": ["王毅"],
    "parties": ["CHN", "NZL"],
    "targets": [],
    "topics": ["trade"],
    "background": False,
    "rule": "meet",
    "evidence": "会见",
    "evidence_start": 0,
    "evidence_end": 2,
}


def mention(number: int, **changed: object) -> dict[str, object]:
    return {**GOOD, "event_mention_id": f"{number:016x}", **changed}


def test_every_broken_rule_is_named():
    rows = [
        mention(1),
        mention(2, type="party", parties=["chn"]),
        mention(3, date_start=date(2023, 2, 2), date_end=date(2023, 2, 1)),
        mention(4, topics=["weather"]),
    ]
    good, bad = split(part_schema(ExtractedEvents), frame(ExtractedEvents, rows))
    assert good["event_mention_id"].to_list() == [f"{1:016x}"]
    assert [len(reasons) for reasons in bad["reasons"]] == [2, 1, 1]
    assert bad["reasons"][0][0] == "parties: codes"


def test_what_hung_on_a_refused_event_hangs_on_it_no_longer():
    made = Made()
    made.add("extracted_events", **mention(1, type="party"))
    who = {"role": "principal", "name": "王毅", "start": 0, "end": 2}
    made.add("event_participants", event_mention_id=f"{1:016x}", article_id="0" * 16, file_id="0" * 16, **who)
    said = {name: GOOD[name] for name in ("article_id", "file_id", "topics", "targets", "rule")}
    said |= {"speaker": "王毅", "act": "pledge", "quote": "愿", "quote_start": 0, "quote_end": 1, "direct": False}
    made.add("extracted_statements", statement_id=f"{2:016x}", event_mention_id=f"{1:016x}", **said)
    tables, refused = validated(stage_named("extract"), {"0" * 16: made})
    assert {name: rows.height for name, rows in tables.items()} == {
        "extracted_events": 0,
        "event_participants": 0,
        "extracted_statements": 1,
        "extracted_agreements": 0,
        "article_topics": 0,
    }
    assert tables["extracted_statements"]["event_mention_id"].to_list() == [None]
    (reject,) = refused
    assert reject["reason"] == "breaks_contract"
    assert json.loads(reject["row"])["type"] == "party"
