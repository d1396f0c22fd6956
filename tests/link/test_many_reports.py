"""What many reports of an event come to: which of them belong together, what the event says, which id it has."""

from datetime import date

import pytest

from tests.link.mentions import HAYASHI, WANG, groups, linked, told

SUMMIT = ["习近平", "拜登"]
MANY = {
    "a summit that few tell of a week before many do, and other talks on that day": (
        [
            *[told("2023-11-15", SUMMIT, ["CHN", "USA"])] * 8,
            told("2023-11-08", SUMMIT, ["CHN", "USA"], pub="2023-11-15"),
            *[told("2023-11-08", [], ["CHN", "USA"])] * 3,
        ],
        [[0, 1, 2, 3, 4, 5, 6, 7, 8], [9, 10, 11]],
    ),
    "one wrong day": ([*[told()] * 4, told("2023-02-22", pub="2023-02-19")], [[0, 1, 2, 3, 4]]),
    "one wrong number": (
        [
            *[told("2023-02-22", people=[], name="中日安全对话", ordinal=17)] * 4,
            told("2023-02-22", people=[], name="中日安全对话", ordinal=28),
        ],
        [[0, 1, 2, 3, 4]],
    ),
    "met again three days later, say as many": (
        [*[told()] * 3, *[told("2023-02-21", place="柏林", country="DEU")] * 3],
        [[0, 1, 2], [3, 4, 5]],
    ),
    "met again in another city, says one": (
        [*[told(place="慕尼黑", country="DEU", people=[WANG])] * 4, told("2023-02-21", place="巴黎", people=[WANG])],
        [[0, 1, 2, 3], [4]],
    ),
    "telephoned again": (
        [*[told(type="call", format="phone")] * 4, told("2023-02-21", type="call", format="phone")],
        [[0, 1, 2, 3], [4]],
    ),
    "with somebody else beside him, says one": (
        [*[told()] * 4, told(people=[WANG, HAYASHI, "秋叶刚男"]), told(people=[WANG, "秋叶刚男"])],
        [[0, 1, 2, 3, 4], [5]],
    ),
}


@pytest.mark.parametrize("case", MANY)
def test_many_against_one(case):
    mentions, expected = MANY[case]
    assert groups(linked(*mentions)) == expected


def test_an_article_that_gives_the_day_once():
    """Its undated mention of the same people lies on that day, though it was published long after."""
    visit = {"type": "visit", "people": ["杨洁篪"], "parties": ["CHN", "KOR"], "targets": ["KOR"], "background": True}
    dated, undated = told("2020-08-01..2020-08-31", pub="2020-11-20", **visit), told(None, pub="2020-11-20", **visit)
    assert groups(linked(dated, undated, articles=[0, 0])) == [[0, 1]]
    assert groups(linked(dated, undated)) == [[0], [1]]


def test_what_is_to_come_has_the_day_and_the_place_of_those_who_say_so():
    summit = {"name": "中日首脑会谈", "people": [], "place": "北京", "country": "CHN", "evidence": "举行首脑会谈"}
    plans = [told(None, status="planned", pub=f"2023-02-{day}", **summit) for day in (17, 18, 19)]
    misread = told("2023-02-18", pub="2023-02-19", **summit)
    (event,) = linked(*plans, misread)["events"].to_dicts()
    assert (event["status"], event["date_start"], event["place"], event["country"]) == ("planned", None, None, None)


def test_who_did_not_come_was_not_there():
    conference = {"name": "慕尼黑安全会议", "parties": ["DEU"], "place": "慕尼黑", "country": "DEU"}
    came, stayed = told(people=[WANG], **conference), told(people=[HAYASHI], status="denied", **conference)
    (event,) = linked(came, came, stayed)["events"].to_dicts()
    assert event["people"] == [WANG]


def test_a_visit_spans_the_days_near_each_other():
    visit = {"type": "visit", "people": [WANG], "targets": ["JPN"]}
    days = ["2020-11-24"] * 5 + ["2020-11-25"] * 3 + ["2020-11-18"]
    out = linked(*(told(day, pub="2020-11-25", **visit) for day in days))
    (event,) = out["events"].to_dicts()
    assert (event["date_start"], event["date_end"]) == (date(2020, 11, 24), date(2020, 11, 25))


def test_no_day_and_two_that_fit_stays_alone():
    out = linked(told("2023-02-10"), told("2023-02-18"), told(None, pub="2023-02-25", background=True))
    assert groups(out) == [[0], [1], [2]]


def test_a_story_told_in_stages():
    """Proposed for the month, confirmed for the week, dated, held: one event, its history, a claim that errs."""
    name = {"name": "中日安全对话", "people": []}
    out = linked(
        told("2023-02-01..2023-02-28", status="proposed", pub="2023-02-17", **name),
        told(
            "2023-02-20..2023-02-26",
            status="planned",
            pub="2023-02-19",
            date_precision="week",
            **name | {"name": "安全对话"},
        ),
        told("2023-02-22", status="planned", pub="2023-02-20", ordinal=17, **name),
        told("2023-02-21", status="held", pub="2023-02-21", source="法新社", **name),
        told("2023-02-22", status="held", pub="2023-02-22", source="共同社", **name),
        told("2023-02-22", status="held", pub="2023-02-22", source="路透社", **name),
    )
    assert groups(out) == [[0, 1, 2, 3, 4, 5]]
    (event,) = out["events"].to_dicts()
    assert (event["status"], event["date_start"], event["ordinal"], event["series"]) == (
        "held",
        date(2023, 2, 22),
        17,
        "安全对话",
    )
    assert [state["status"] for state in event["status_history"]] == ["proposed", "planned", "held"]
    dates = out["event_claims"].filter(field="dates").to_dicts()
    assert [(claim["value"], claim["chosen"]) for claim in dates][:2] == [
        ("2023-02-22/2023-02-22", True),
        ("2023-02-21/2023-02-21", False),
    ]


def test_a_partys_own_account_before_agencies_before_the_many():
    places = [("外交部", "上海"), ("共同社", "北京"), ("甲报", "东京"), ("乙报", "东京")]
    for taken, witnesses in (("上海", places), ("北京", places[1:]), ("东京", places[2:])):
        out = linked(*(told(source=outlet, place=place) for outlet, place in witnesses))
        assert out["events"]["place"].to_list() == [taken]


def test_sources_are_counted_without_reprints():
    out = linked(told(source="共同社"), told(source="甲报"), told(source="路透社"), duplicates=[(1, 0)])
    assert out["events"].select("n_mentions", "n_articles", "n_sources").rows() == [(3, 3, 2)]


def test_a_new_report_leaves_the_id_and_old_ids_resolve():
    first, second = told(status="planned", pub="2023-02-13"), told(people=[WANG], pub="2023-02-19")
    (before,) = linked(first)["events"]["event_id"]
    (alone,) = linked(second)["events"]["event_id"]
    both = linked(first, second)
    assert both["events"]["event_id"].to_list() == [before]
    assert {"alias": alone, "event_id": before} in both["event_aliases"].to_dicts()


def test_a_city_told_in_another_country_is_not_the_known_one_of_that_name():
    for country, known in (("ESP", False), ("CHL", True)):
        event = linked(told(place="圣地亚哥", country=country))["events"].row(0, named=True)
        assert (event["place"], event["country"]) == ("圣地亚哥", country)
        assert (event["latitude"] is not None) == known
