"""Each aggregate on rows made by hand: a table of what goes in and what must come out."""

from datetime import date
from itertools import permutations

import duckdb
import polars as pl
import pytest

from pipelines import aggregate
from pipelines.warehouse.frames import dtypes
from pipelines.warehouse.publish import ALL
from tests.aggregate.rows import (
    ID,
    agreement,
    article,
    claim,
    coded,
    days,
    event,
    mention,
    page,
    participant,
    statement,
)

CASES = {
    "events_by_month": (
        {"events": [event(1), event(2), event(3, status="planned"), event(4, day=None), event(5, day="2023-03-01")]},
        "month, type, status, n, n_reports",
        [
            (date(2023, 2, 1), "meeting", "held", 2, 4),
            (date(2023, 2, 1), "meeting", "planned", 1, 2),
            (date(2023, 3, 1), "meeting", "held", 1, 2),
        ],
    ),
    "coded_events": (
        {
            "cleaned_articles": [article(1), article(2, "2023-02-25"), article(3, duplicate_of=ID(1))],
            "parsed_articles": [article(1), article(2, "2023-02-25"), article(3)],
            "events": [
                event(1, people=["王毅", "林芳正"]),
                event(
                    2,
                    "visit",
                    "planned",
                    day="2023-03-05",
                    parties=("CHN", "JPN"),
                    targets=["JPN"],
                    plover_type="AGREE",
                    cameo="036",
                ),
                event(3, status="proposed"),
                event(4, status="denied"),
                event(5, parties=("CHN", "CZE"), country="CZE", plover_type="ACCUSE", cameo="114", day=None),
                event(6, "sanction", "ongoing", day=None, parties=("CHN",), targets=["JPN"], cameo="163"),
            ],
            "extracted_events": [
                mention(1, 1, 2, "已会谈"),
                mention(2, 1, 1, "将会谈", status="planned"),
                mention(3, 2, 1, status="planned"),
                mention(5, 5, 1, "召见大使"),
                mention(6, 6, 1, "进口禁令", background=True),
            ],
            "extracted_statements": [
                statement(1, 1, targets=["CHN", "USA"], event_mention_id=ID(2)),
                statement(2, 2, topics=("trade",), event_mention_id=ID(1)),
                statement(3, 3),
                statement(4, 2, country=None),
                statement(5, 2, act="reject", targets=[]),
            ],
            "extracted_agreements": [agreement(7, 2, "2023-05-01", 1)],
        },
        "kind, type, cameo, date_basis, date_start, actors, recipients, topics, n_mentions, words",
        [
            ("event", "visit", "036", "announced", date(2023, 1, 10), ["CHN"], ["JPN"], [], 1, "将举行会谈"),
            ("agreement", "agreed", "030", "told", date(2023, 2, 22), ["CHN", "JPN"], [], ["trade"], 1, "年底前开通"),
            ("event", "meeting", "040", "told", date(2023, 2, 22), ["CHN", "JPN"], [], [], 1, "已会谈"),
            ("event", "meeting", "114", "reported", None, ["CZE"], ["CHN"], [], 1, "召见大使"),
            ("statement", "demand", "100", "told", date(2023, 2, 22), ["JPN"], ["CHN"], ["taiwan", "trade"], 2, "要求"),
            ("statement", "demand", "100", "told", date(2023, 2, 22), ["JPN"], ["USA"], ["taiwan"], 1, "要求"),
            ("statement", "reject", "120", "reported", date(2023, 2, 25), ["JPN"], [], ["taiwan"], 1, "要求"),
            ("event", "sanction", "163", None, None, ["CHN"], ["JPN"], [], 1, "进口禁令"),
        ],
    ),
    "coded_dyads": (
        {
            "coded_events": [
                coded(1, ["CHN", "JPN", "KOR"]),
                coded(2, ["CHN"], ["JPN"]),
                coded(3, ["CHN"]),
                coded(4, ["CHN"], ["CHN"]),
            ]
        },
        "coded_id, source, target, mutual, n_sides",
        [
            *((ID(1), a, b, True, 3) for a, b in permutations(("CHN", "JPN", "KOR"), 2)),
            (ID(2), "CHN", "JPN", False, 2),
        ],
    ),
    "dyads_by_month": (
        {
            "coded_events": [
                coded(1, ["CHN", "JPN", "KOR"]),
                coded(2, ["CHN", "JPN"], n_sources=2),
                coded(3, ["JPN"], ["CHN"], "visit"),
                coded(4, ["JPN"], ["CHN"], "visit", date_basis="announced", status="planned"),
                coded(5, ["CHN"], ["JPN"], "criticise", kind="statement", intensity=-2.0),
                coded(6, ["CHN"], ["JPN"], "military", plover_type="MOBILIZE", intensity=-6.5, date_basis="reported"),
                coded(7, ["CHN", "JPN"], date_end=date(2023, 12, 31)),
                coded(8, ["CHN", "JPN"], date_start=None, date_end=None),
            ]
        },
        """country_a, country_b, month, n_meetings, n_with_others, n_visits_a_to_b, n_visits_b_to_a, n_announced,
        n_criticises, n_shows_of_force, n_for, n_against, balance, intensity_a_to_b, n_of_two_outlets,
        n_dated_by_report""",
        [
            ("CHN", "JPN", date(2023, 2, 1), 1, 1, 0, 1, 1, 1, 1, 4, 2, 0.33, -0.88, 1, 1),
            ("CHN", "KOR", date(2023, 2, 1), 0, 1, 0, 0, 0, 0, 0, 1, 0, 1.0, 2.5, 0, 0),
            ("JPN", "KOR", date(2023, 2, 1), 0, 1, 0, 0, 0, 0, 0, 1, 0, 1.0, 2.5, 0, 0),
        ],
    ),
    "dyads_by_year": (
        {"coded_events": [coded(1, ["CHN", "JPN"]), coded(2, ["CHN", "JPN"], date_end=date(2023, 12, 31))]},
        "country_a, country_b, year, n_meetings",
        [("CHN", "JPN", 2023, 2)],
    ),
    "positions": (
        {
            "cleaned_articles": [
                article(1),
                article(2, "2022-12-01"),
                article(3, duplicate_of=ID(1)),
                article(4, None),
            ],
            "extracted_statements": [
                statement(1, 1, quote="后说"),
                statement(2, 2),
                statement(3, 3, quote="重复"),
                statement(4, 1, quote="又说"),
                statement(5, 1, country=None),
                statement(6, 4, act="reject", topics=("taiwan", "trade")),
            ],
        },
        "country, topic, act, year, n, n_articles, example_quote",
        [
            ("JPN", "taiwan", "demand", 2022, 1, 1, "要求"),
            ("JPN", "taiwan", "demand", 2023, 2, 1, "后说"),
            ("JPN", "taiwan", "reject", None, 1, 1, "要求"),
            ("JPN", "trade", "reject", None, 1, 1, "要求"),
        ],
    ),
    "positions_by_year": (
        {
            "cleaned_articles": [article(1), article(2, "2021-12-01"), article(3, None)],
            "extracted_statements": [
                statement(1, 1),
                statement(2, 1, act="support", quote="支持"),
                statement(3, 2, act="reject"),
                statement(4, 3),
            ],
        },
        "country, topic, year, n, n_offers, n_wishes, n_rebuffs, tone, last_words, year_before, tone_change, n_change",
        [
            ("JPN", "taiwan", 2021, 1, 0, 0, 1, -2.0, "要求", None, None, None),
            ("JPN", "taiwan", 2023, 2, 1, 1, 0, 2.0, "支持", 2021, 4.0, 1),
        ],
    ),
    "first_movers": (
        {
            "cleaned_articles": [article(1, "2023-01-01"), article(2, "2023-01-05"), article(3, "2023-09-01")],
            "extracted_statements": [
                statement(1, 1, quote="先说"),
                statement(2, 2, country="CHN", act="reject", targets=["JPN"], quote="后说"),
                statement(3, 3),
                statement(4, 3, country="CHN", targets=["JPN"]),
                statement(5, 3, targets=[]),
            ],
        },
        "country_a, country_b, topic, round, raised_by, raised_on, lag_days, a_act, a_quote, n_a, b_act, b_quote, n_b",
        [
            ("CHN", "JPN", "taiwan", 1, "JPN", date(2023, 1, 1), 4, "reject", "后说", 1, "demand", "先说", 1),
            ("CHN", "JPN", "taiwan", 2, None, date(2023, 9, 1), 0, "demand", "要求", 1, "demand", "要求", 1),
        ],
    ),
    "source_reports": (
        {
            "cleaned_articles": [
                article(1),
                article(2, "2023-02-24", source="法广"),
                article(3, "2023-02-20", source="联合早报"),
                article(4, source=None),
            ],
            "parsed_articles": [article(1), article(2, "2023-02-24"), article(3, "2023-02-20"), article(4)],
            "extracted_events": [
                mention(1, 1, 1),
                mention(2, 1, 2),
                mention(3, 1, 3, background=True),
                mention(4, 1, 4),
            ],
            "extracted_statements": [statement(1, 2, event_mention_id=ID(2))],
        },
        "event_id, source, background, lag_days, lag_hours, place_in_line, n_outlets, voices",
        [
            (ID(1), "联合早报", True, None, None, None, 3, []),
            (ID(1), "共同社", False, 0, 0.0, 1, 3, []),
            (ID(1), "法广", False, 2, 48.0, 2, 3, ["JPN"]),
        ],
    ),
    "source_voices": (
        {
            "cleaned_articles": [article(1), article(2, source="法广"), article(3, duplicate_of=ID(1))],
            "extracted_statements": [
                statement(1, 1, direct=True, attributed_to="日本外务省"),
                statement(2, 1, country="CHN", act="support"),
                statement(3, 2),
                statement(4, 3),
            ],
        },
        "source, country, n, n_sharp, n_direct, main_account, share, share_of_all, ratio",
        [
            ("共同社", "CHN", 1, 0, 0, None, 0.5, 0.333, 1.5),
            ("共同社", "JPN", 1, 1, 1, "日本外务省", 0.5, 0.667, 0.75),
            ("法广", "JPN", 1, 1, 0, None, 1.0, 0.667, 1.5),
        ],
    ),
    "source_coverage": (
        {
            "parsed_articles": [article(1), article(2, "2022-12-01"), article(3, None, source=None)],
            "cleaned_articles": [article(1), article(2, duplicate_of=ID(1)), article(3)],
            "extracted_events": [mention(1, 1, 1), mention(2, 2, 1)],
            "extracted_statements": [statement(1, 2)],
        },
        "source, n_articles, n_originals, n_undated, n_with_events, n_events, n_statements, first_day, n_events_told",
        [("", 1, 1, 1, 0, 0, 0, None, 0), ("共同社", 2, 1, 0, 1, 2, 1, date(2022, 12, 1), 2)],
    ),
    "mechanism_sessions": (
        {
            "events": [
                event(1, day="2019-02-01", series="安全对话", ordinal=16),
                event(2, day="2023-02-22", series="安全对话", ordinal=18),
                event(3, day="2023-02-21", series="安全对话", ordinal=18),
                event(4, day="2023-02-22", series="安全对话", parties=("IND", "JPN")),
                event(5, day="2023-11-15", series="慕尼黑安全会议", parties=("CHN",), open=True),
                event(6, day="2023-11-15", series="外长会晤", parties=("CHN",)),
                event(7, day="2023-11-15", series="安全对话", status="proposed"),
                event(8, day="2023-11-15", series="两国的论坛", n_articles=1),
            ]
        },
        "mechanism, ordinal, date_start, session_before, gap_days, n_unreported",
        [
            ("慕尼黑安全会议", None, date(2023, 11, 15), None, None, 0),
            ("安全对话 CHN-JPN", 16, date(2019, 2, 1), None, None, 0),
            ("安全对话 CHN-JPN", 18, date(2023, 2, 21), date(2019, 2, 1), 1481, 1),
            ("安全对话 CHN-JPN", 18, date(2023, 2, 22), date(2019, 2, 1), 1482, 1),
            ("安全对话 IND-JPN", None, date(2023, 2, 22), None, None, 0),
        ],
    ),
    "mechanism_calendar": (
        {
            "cleaned_articles": [article(1, "2024-06-30")],
            "events": [
                event(1, day="2021-01-01", series="经济对话"),
                event(2, day="2022-01-01", series="经济对话"),
                event(3, day="2023-01-01", series="经济对话"),
                event(4, day="2021-01-01", series="人权对话"),
                event(5, day="2024-06-01", series="人权对话", status="planned"),
                event(6, day="2023-01-01", series="海洋磋商"),
                event(7, day="2024-12-01", series="海洋磋商", status="planned"),
            ],
        },
        "mechanism, n_held, last_held, n_gaps, usual_gap_days, next_planned, missed, expected, days_overdue",
        [
            ("人权对话 CHN-JPN", 1, date(2021, 1, 1), 0, None, None, date(2024, 6, 1), None, 29),
            ("海洋磋商 CHN-JPN", 1, date(2023, 1, 1), 0, None, date(2024, 12, 1), None, None, 0),
            ("经济对话 CHN-JPN", 3, date(2023, 1, 1), 2, 365, None, None, date(2024, 1, 1), 181),
        ],
    ),
    "contradictions": (
        {
            "events": [
                event(1),
                event(2, "visit", targets=["JPN", "KOR"]),
                event(3, "military"),
                event(4, open=True),
                event(5),
            ],
            "event_claims": [
                claim(4, "status", "held", 3, True),
                claim(4, "status", "cancelled"),
                claim(5, "status", "held", 12, True),
                claim(5, "status", "cancelled"),
                claim(1, "dates", "2023-02-22/2023-02-22", 3, True),
                claim(1, "dates", "2023-02-21/2023-02-21"),
                claim(1, "dates", "2023-02-01/2023-02-28", 2),
                claim(1, "place", "东京", 3, True),
                claim(1, "place", "釜山"),
                claim(1, "place", "横滨"),
                claim(1, "place", "某饭店"),
                claim(1, "status", "held", 3, True),
                claim(1, "status", "planned", 2),
                claim(1, "status", "denied"),
                claim(1, "country", "JPN", 12, True),
                claim(1, "country", "DEU"),
                claim(2, "country", "JPN", 1, True),
                claim(2, "country", "KOR"),
                claim(2, "country", "USA"),
                claim(3, "country", "RUS", 1, True),
                claim(3, "country", "UKR"),
            ],
        },
        "event_id, field, value, other_value, days_apart, km_apart is not null as far",
        [
            (ID(1), "dates", "2023-02-22/2023-02-22", "2023-02-21/2023-02-21", 1, False),
            (ID(1), "place", "东京", "釜山", None, True),
            (ID(1), "status", "held", "denied", None, False),
            (ID(2), "country", "JPN", "USA", None, False),
        ],
    ),
    "recurring_paragraphs": (
        {
            "cleaned_articles": [
                *[page(n, f"第{n}条正文。", f"第{n}条又一段。", f"第{n}条第三段。", "某报与您同行") for n in range(40)],
                *[page(40 + n, "同一则报道。", f"第{n}条。", source="转载网") for n in range(6)],
                *[page(50 + n, "同一篇正文。", "同一个尾巴", source="重复网") for n in range(20)],
                *[page(70 + n, f"第{n}条。", "双方在会谈后发表了声明", source="一日网", day=1) for n in range(40)],
                page(120, "某报与您同行", source="别家"),
            ]
        },
        "source, paragraph, n_articles, share, n_days, at_head, at_tail, is_sentence",
        [("某报", "某报与您同行", 40, 1.0, 20, 0.0, 1.0, False)],
    ),
    "open_commitments": (
        {
            "cleaned_articles": [article(1, "2023-01-10"), article(2, "2023-06-30"), article(3, "2023-03-20")],
            "events": [
                event(1, status="planned", day="2023-02-22"),
                event(2, status="planned", day="2023-03-01"),
                event(3, status="planned", day="2023-07-01"),
                event(4, day="2023-03-01"),
                event(5, status="held", day="2023-04-01", topics=["energy"]),
                event(6, "military", "planned", day="2023-02-22"),
                event(7, status="planned", day="2023-01-01"),
                event(8, status="planned", day="2023-04-02", people=["王毅"]),
                event(9, status="planned", day="2023-04-02", people=["王毅"], parties=("CHN", "KOR")),
            ],
            "event_links": [{"from_event_id": ID(4), "to_event_id": ID(2), "link": "fulfils"}],
            "extracted_events": [*(mention(number, number, 1) for number in range(1, 10)), mention(10, 5, 3)],
            "extracted_agreements": [
                agreement(7, 1, "2023-05-01", 5),
                agreement(6, 3, "2023-05-01", 5),
                agreement(8, 1, "2023-05-01", topics=["energy"]),
                agreement(9, 2, "2023-12-31"),
                agreement(10, 2, "2023-06-29"),
            ],
        },
        "kind, id, event_id, due, days_overdue, n_articles_since, words",
        [
            ("event", ID(1), ID(1), date(2023, 2, 22), 128, 1, "将举行会谈"),
            ("event", ID(9), ID(9), date(2023, 4, 2), 89, 0, "将举行会谈"),
            ("agreement", ID(7), ID(5), date(2023, 5, 1), 60, 0, "年底前开通"),
        ],
    ),
    "person_itineraries": (
        {
            "events": [
                event(1, people=["王毅", "林芳正"]),
                event(2, day="2023-02-18", people=["王毅"], place="慕尼黑"),
            ],
            "extracted_events": [mention(1, 1, 1), mention(2, 1, 2)],
            "event_participants": [
                participant(1, "王毅", "CHN", "外长"),
                participant(2, "王毅", "CHN", "外长"),
                participant(2, "王毅", "CHN", "主任"),
            ],
        },
        "person, side, office, date_start, place, met",
        [
            ("林芳正", None, None, date(2023, 2, 22), None, ["王毅"]),
            ("王毅", None, None, date(2023, 2, 18), "慕尼黑", []),
            ("王毅", "CHN", "外长", date(2023, 2, 22), None, ["林芳正"]),
        ],
    ),
    "persons_by_year": (
        {
            "events": [
                event(1, people=["王毅", "林芳正"]),
                event(2, "visit", "ongoing", people=["王毅"], targets=["JPN"]),
                event(3, day="2023-01-01..2026-01-01", people=["王毅"]),
                event(4, status="planned", people=["王毅"]),
                event(5, "call", day="2022-12-31", people=["王毅", "朴振"], parties=("CHN", "KOR")),
            ],
            "extracted_events": [mention(1, 1, 1), mention(5, 5, 1)],
            "event_participants": [participant(1, "王毅", "CHN", "外长"), participant(5, "王毅", "CHN")],
        },
        "person, side, year, offices, n_meetings, n_calls, n_visits, went_to, met, dealt_with",
        [
            ("朴振", None, 2022, [], 0, 1, 0, [], ["王毅"], ["CHN", "KOR"]),
            ("林芳正", None, 2023, [], 1, 0, 0, [], ["王毅"], ["CHN", "JPN"]),
            ("王毅", "CHN", 2022, [], 0, 1, 0, [], ["朴振"], ["KOR"]),
            ("王毅", "CHN", 2023, ["外长"], 1, 0, 1, ["JPN"], ["林芳正"], ["JPN"]),
        ],
    ),
    "two_accounts": (
        {
            "cleaned_articles": [article(1), article(2, "2023-02-23"), article(3, duplicate_of=ID(1))],
            "parsed_articles": [article(1, source="新华社"), article(2, source="某报"), article(3)],
            "events": [event(1), event(2, "visit")],
            "extracted_events": [mention(1, 1, 1), mention(2, 1, 2), mention(3, 2, 1)],
            "extracted_statements": [
                statement(1, 1, "CHN", "demand", ["taiwan"], "要求日方恪守承诺", event_mention_id=ID(1)),
                statement(2, 2, "CHN", "demand", ["taiwan"], "要求日方恪守承诺", event_mention_id=ID(2)),
                statement(3, 2, "JPN", "reject", ["taiwan"], "不接受", event_mention_id=ID(2), attributed_to="日方"),
                statement(4, 2, "JPN", "demand", ["taiwan", "trade"], "要求取消", event_mention_id=ID(2)),
                statement(5, 3, "JPN", "support", ["trade"], "支持", event_mention_id=ID(1)),
                statement(6, 1, "CHN", "support", ["trade"], "支持", event_mention_id=ID(3)),
                statement(7, 1, "JPN", "demand", ["taiwan"], "日方打算要求取消", event_mention_id=ID(1)),
            ],
        },
        "event_id, topic, country_a, n_a, acts_a, words_a, country_b, n_b, acts_b, words_b",
        [
            (
                *(ID(1), "taiwan", "CHN", 1, ["demand"]),
                [{"act": "demand", "words": "要求日方恪守承诺", "account": "CHN"}],
                *("JPN", 2, ["demand", "reject"]),
                [
                    {"act": "reject", "words": "不接受", "account": "JPN"},
                    {"act": "demand", "words": "要求取消", "account": None},
                ],
            ),
            (
                *(ID(1), "trade", "CHN", 0, [], [], "JPN", 1, ["demand"]),
                [{"act": "demand", "words": "要求取消", "account": None}],
            ),
        ],
    ),
    "plan_outcomes": (
        {
            "cleaned_articles": [article(1, "2023-02-01"), article(2, "2023-02-10"), article(3, "2023-02-23")],
            "events": [event(1), event(2, status="planned"), event(3, "visit", "denied"), event(4), event(5, "call")],
            "event_links": [{"from_event_id": ID(5), "link": "fulfils", "to_event_id": ID(2)}],
            "extracted_events": [
                mention(1, 1, 1, "将于二月会谈", type="meeting", status="planned", **days("2023-02-01..2023-02-28")),
                mention(2, 1, 2, "20日会谈", type="meeting", status="planned", **days("2023-02-20")),
                mention(3, 1, 3, "22日举行了会谈", type="meeting", **days("2023-02-22")),
                mention(4, 2, 1, "拟近日通话", type="meeting", status="proposed"),
                mention(5, 3, 1, "将访华", type="visit", status="planned", **days("2023-03-01")),
                mention(6, 4, 3, "22日会谈", type="meeting", **days("2023-02-22")),
                mention(7, 5, 3, "22日通话", type="call", **days("2023-02-22")),
            ],
        },
        "event_id, announced_on, n_articles, due_start, outcome, outcome_event_id, lag_days, window_match, held_words",
        [
            (ID(1), date(2023, 2, 1), 2, date(2023, 2, 20), "held", ID(1), 21, "late", "22日举行了会谈"),
            (ID(2), date(2023, 2, 1), 1, None, "held", ID(5), 21, None, "22日通话"),
            (ID(3), date(2023, 2, 1), 1, date(2023, 3, 1), "denied", None, None, None, None),
        ],
    ),
}


def table(con, name, rows):
    """A table of the contract with the given rows: null where a row says nothing, without what it lacks."""
    schema = dtypes(ALL[name].to_schema())
    frame = pl.DataFrame([{column: row.get(column) for column in schema} for row in rows], schema, orient="row")
    con.register("rows", frame.to_arrow())
    con.execute(f'create table "{name}" as from rows')
    con.unregister("rows")


def unordered(rows):
    """Publishing puts rows in the order of their columns, whatever the query does."""
    return sorted(rows, key=repr)


LISTED = {
    "sides": ("code, name, name_en, kind, plover, cow, fips", ("CHN", "中国", "China", "state", "CHN", "710", "CH")),
    "persons": ("person, side, latin", ("王毅", "CHN", "Wang Yi")),
    "terms_of_office": ("person, side, since, until", ("秦刚", "CHN", date(2022, 12, 30), date(2023, 7, 25))),
}


@pytest.mark.parametrize("name", LISTED)
def test_what_is_listed(name):
    columns, row = LISTED[name]
    with duckdb.connect() as con:
        aggregate.register(con)
        made = con.sql(aggregate.QUERIES[name])
        assert row in made.project(columns).fetchall()
        aggregate.MODELS[name].validate(made.pl())


@pytest.mark.parametrize("name", [name for name in aggregate.QUERIES if name not in LISTED])
def test_aggregate(name):
    rows, columns, expected = CASES[name]
    with duckdb.connect() as con:
        aggregate.register(con)
        for model in ALL:
            if model in rows or model not in aggregate.QUERIES:
                table(con, model, rows.get(model, []))
        for other in aggregate.QUERIES:
            if other not in rows:
                con.execute(f"create table {other} as {aggregate.QUERIES[other]}")
        made = con.sql(f"from {name}")
        assert unordered(con.sql(f"select {columns} from {name}").fetchall()) == unordered(expected)
        assert made.columns == list(aggregate.MODELS[name].to_schema().columns)
