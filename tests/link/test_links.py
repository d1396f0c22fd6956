"""How events hang together: fulfilled, put off, part of, one session after another."""

import polars as pl
import pytest

from tests.link.mentions import WANG, linked, told

LINKS = {
    "part_of": (
        told("2020-11-24", people=[WANG, "茂木敏充"], country="JPN"),
        told("2020-11-24..2020-11-25", type="visit", people=[WANG], targets=["JPN"], date_precision="range"),
    ),
    "sidelines_of": (
        told("2023-11-26", people=[WANG, "朴振"], parties=["CHN", "KOR"], country="KOR"),
        told(
            "2023-11-26",
            people=[WANG, "朴振", "上川阳子"],
            parties=["CHN", "JPN", "KOR"],
            name="中日韩外长会",
            country="KOR",
        ),
    ),
    "next_in_series": (
        told("2023-02-22", people=[], name="中日安全对话", ordinal=17),
        told("2019-02-15", people=[], name="中日安全对话", ordinal=16),
    ),
    "fulfils": (
        told("2023-02-22", people=[], name="中日安全对话"),
        told("2022-11-01..2022-12-31", people=[], name="中日安全对话", status="planned", pub="2022-10-20"),
    ),
    "reschedules": (
        told(
            "2023-06-18",
            people=["安东尼·布林肯"],
            parties=["CHN", "USA"],
            type="visit",
            targets=["CHN"],
            status="planned",
            pub="2023-06-10",
        ),
        told(
            "2023-02-05",
            people=["安东尼·布林肯"],
            parties=["CHN", "USA"],
            type="visit",
            targets=["CHN"],
            status="postponed",
            pub="2023-02-03",
        ),
    ),
}


@pytest.mark.parametrize("link_name", LINKS)
def test_links(link_name):
    out = linked(*LINKS[link_name])
    by_mention = dict(out["event_mentions"].select("event_mention_id", "event_id").rows())
    pair = (by_mention[f"{0:016x}"], by_mention[f"{1:016x}"], link_name)
    assert pair in out["event_links"].select("from_event_id", "to_event_id", "link").rows()
    (row,) = out["event_links"].filter(pl.col("link") == link_name).to_dicts()
    assert (row["from_mention_id"], row["to_mention_id"]) == (f"{0:016x}", f"{1:016x}")
    assert row["from_evidence"] == row["to_evidence"] == "会谈"


def test_an_agreed_item_is_fulfilled_by_the_talks_it_announces():
    agreed = told("2022-11-17", people=["习近平", "岸田文雄"], evidence="会谈")
    ahead = told(None, people=[], name="中日安全对话", status="planned", pub="2022-11-17", evidence="安全对话")
    held = told("2023-02-22", people=[], name="中日安全对话")
    item = {
        "agreement_id": f"{9:016x}",
        "article_id": f"{0:016x}",
        "file_id": f"{0:016x}",
        "event_mention_id": f"{0:016x}",
        "parties": ["CHN", "JPN"],
        "kind": "agreed",
        "topics": [],
        "quote": "同意尽早举行安全对话",
        "quote_start": 10,
        "quote_end": 20,
        "rule": "r",
    }
    spans = {"evidence_start": 16, "evidence_end": 20}
    out = linked(agreed, {**ahead, **spans}, held, articles=[0, 0, 2], agreements=[item])
    links = out["event_links"].filter(link="fulfils", agreement_id=f"{9:016x}").to_dicts()
    assert [(row["from_mention_id"], row["to_evidence"], row["lag_days"]) for row in links] == [
        (f"{2:016x}", "同意尽早举行安全对话", 97)
    ]
