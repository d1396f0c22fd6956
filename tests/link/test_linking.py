"""Which reports tell of one event and which do not, on mentions made by hand, each row with its reason."""

from datetime import date

import duckdb
import polars as pl
import pytest

from pipelines.link import link
from pipelines.link.series import series_of
from pipelines.warehouse.frames import dtypes, frame, part_schema
from schemas.article_duplicates import ArticleDuplicates
from schemas.event_aliases import EventAliases
from schemas.event_claims import EventClaims
from schemas.event_links import EventLinks
from schemas.event_participants import EventParticipants
from schemas.events import Events
from schemas.extracted_agreements import ExtractedAgreements
from schemas.extracted_events import ExtractedEvents

MODELS = {"events": Events, "event_links": EventLinks, "event_claims": EventClaims, "event_aliases": EventAliases}
WANG, HAYASHI = "王毅", "林芳正"
ALL_THREE = ["CHN", "JPN", "KOR"]


def told(day="2023-02-18", people=(WANG, HAYASHI), parties=("CHN", "JPN"), pub=None, **more):
    """A mention and when it was published: on the day itself unless `pub` says otherwise; `day` a..b is a span."""
    first, _, last = (day or "").partition("..")
    published = pub or first or "2023-02-19"
    row = {
        "type": "meeting",
        "status": "held",
        "date_start": date.fromisoformat(first) if first else None,
        "date_end": date.fromisoformat(last or first) if first else None,
        "date_precision": ("month" if last else "day") if first else None,
        "format": "in_person",
        "people": list(people),
        "parties": sorted(parties),
        "targets": [],
        "topics": [],
        "background": False,
        "rule": "r",
        "evidence": "会谈",
        "evidence_start": 0,
        "evidence_end": 2,
    }
    return {**row, **more, "published": published}


def sanction(day=None, words="制裁", **more):
    """One that the United States imposes on China."""
    return told(day, [], ["USA"], **{"type": "sanction", "targets": ["CHN"], "evidence": words, **more})


def linked(*mentions, duplicates=(), articles=None, numbers=None, agreements=()):
    """-> the outcome of linking, its tables validated; mentions are numbered as given, `articles` says whose."""
    rows, told_in = [], {}
    for number, mention in zip(numbers or range(len(mentions)), mentions, strict=True):
        mention = dict(mention)
        article = f"{articles[number] if articles else number:016x}"
        ids = {"event_mention_id": f"{number:016x}", "article_id": article, "file_id": article}
        published = date.fromisoformat(mention.pop("published"))
        source = mention.pop("source", f"outlet {number}")
        told_in[article] = {"article_id": article, "source": source, "published_on": published}
        rows.append({**mention, **ids})
    duplicate_rows = [{"article_id": f"{a:016x}", "duplicate_of": f"{b:016x}"} for a, b in duplicates]
    tables = {
        "extracted_events": frame(ExtractedEvents, rows),
        "cleaned_articles": pl.DataFrame(list(told_in.values())),
        "event_participants": frame(EventParticipants, []),
        "extracted_agreements": frame(ExtractedAgreements, agreements),
        "article_duplicates": pl.DataFrame(duplicate_rows, dtypes(part_schema(ArticleDuplicates)), orient="row"),
    }
    con = duckdb.connect()
    con.execute("create schema parts; set timezone = 'UTC'")
    for name, table in tables.items():
        con.register("rows", table.to_arrow())
        con.execute(f"create table parts.{name} as from rows")
        con.unregister("rows")
    view = "select article_id, published_on::timestamptz as published_at from parts.cleaned_articles"
    con.execute(f"create view parts.parsed_articles as {view}")
    out = link(con)
    for name, model in MODELS.items():
        schema = part_schema(model)
        schema.validate(out[name].select(pl.col(c).cast(k.dtype.type) for c, k in schema.columns.items()))
    return out


def groups(out):
    """Sets of mention numbers, one per event."""
    homes = {}
    for row in out["event_mentions"].iter_rows(named=True):
        homes.setdefault(row["event_id"], set()).add(int(row["event_mention_id"], 16))
    return sorted(map(sorted, homes.values()))


SAME = {
    "reported twice": (told(), told()),
    "a name in two spellings": (
        told(people=["普京", "习近平"], parties=["CHN", "RUS"]),
        told(people=["蒲亭", "习近平"], parties=["CHN", "RUS"]),
    ),
    "planned, then held": (told(status="planned", pub="2023-02-13"), told()),
    "a window, then the day": (told("2023-02-01..2023-02-28", status="planned", pub="2023-02-13"), told()),
    "no day, shortly after": (told(), told(None, pub="2023-02-20")),
    "only one side named": (told(), told(people=[WANG])),
    "no people, but the same sides on the same day": (told(), told(people=[])),
    "the day before, by the clock of the place": (
        told("2023-11-16", people=["习近平", "岸田文雄"], place="旧金山", country="USA"),
        told("2023-11-17", people=["习近平", "岸田文雄"]),
    ),
    "a dialogue under two names, on two days": (
        told("2023-02-22", people=[], name="中日安全对话", ordinal=17),
        told("2023-02-21", people=[], name="日中安保对话"),
    ),
    "a dialogue under two numbers, on one day": (
        told("2023-02-22", people=[], name="中日安全对话", ordinal=17),
        told("2023-02-22..2023-02-23", people=[], name="中日安全对话", ordinal=16, date_precision="range"),
    ),
    "ministers, beside whom a report names leaders from another sentence": (
        told("2019-08-01..2019-08-31", [WANG], ALL_THREE, name="外长会议", pub="2023-11-24", background=True),
        told("2019-08-01..2019-08-31", ["李克强"], ALL_THREE, name="外长会议", pub="2023-11-24", background=True)
        | {"evidence": "上次外长会议"},
    ),
    "a summit by its name, and who was there": (
        told("2019-12-01..2019-12-31", [], ALL_THREE, name="日中韩首脑会谈", pub="2023-11-24", background=True),
        told("2019-01-01..2019-12-31", ["李克强", "安倍晋三", "文在寅"], ALL_THREE, pub="2023-11-25", background=True),
    ),
    "news of the day without a day": (told(), told("2023-02-01..2023-02-28", pub="2023-02-19", background=False)),
    "one side attends the same conference": (
        told("2023-11-26", people=[WANG], parties=["CHN"], name="中日韩外长会"),
        told("2023-11-26", people=["朴振"], parties=["CHN", "JPN", "KOR"], name="中日韩外长会议"),
    ),
    "a visit of several days": (
        told("2020-11-24..2020-11-25", type="visit", people=[WANG], targets=["JPN"], date_precision="range"),
        told("2020-11-24", type="visit", people=[WANG], targets=["JPN"], status="ongoing"),
    ),
    "the first and the last day of a conference of many": (
        told("2023-11-12", ["赛塔·他威信"], ["THA"], name="APEC峰会", place="旧金山", country="USA"),
        told("2023-11-16", ["习近平"], ["CHN"], name="亚太经合组织领导人非正式会议", place="旧金山", country="USA"),
    ),
    "a meeting of a body under two names, one side attends": (
        told("2023-11-08", people=["安东尼·布林肯"], parties=["G7", "USA"], name="七大工业国集团（G7）外长会议"),
        told("2023-11-07..2023-11-08", people=[], parties=["G7"], name="G7外长会议", date_precision="range"),
    ),
    "on the margins of a conference whose host is named as a side": (
        told("2022-11-01..2022-11-30", people=[WANG, HAYASHI], parties=["CHN", "G20", "JPN"], name="G20峰会"),
        told("2022-11-01..2022-11-30", people=[WANG, HAYASHI]),
    ),
    "a conference of many, some left out by each": (
        told("2023-11-04", people=["安东尼·布林肯"], parties=["USA", "JOR", "EGY", "SAU", "ARE", "QAT"]),
        told("2023-11-04", people=["萨迈赫·舒克里"], parties=["PSE", "JOR", "EGY", "SAU", "ARE", "QAT"]),
    ),
    "recalled by month, twice": (
        told("2019-12-01..2019-12-31", people=[], parties=["CHN", "JPN", "KOR"], background=True, pub="2023-11-24"),
        told(
            "2019-12-01..2019-12-31",
            people=[],
            parties=["CHN", "JPN", "KOR"],
            name="中日韩领导人会议",
            background=True,
            pub="2023-11-26",
        ),
    ),
    "to come, with a day that is past": (
        told("2023-02-01", status="planned", pub="2023-02-14"),
        told(),
    ),
    "one session, other delegates": (
        told("2023-02-22", ["张保群", "安藤敦史"], name="中日安全对话"),
        told("2023-02-22", ["孙卫东", "山田重夫"], name="中日安全对话"),
    ),
    "a member beside its bloc": (
        told("2023-12-17", [], ["ASEAN", "JPN"], name="日本东盟特别首脑会议"),
        told("2023-12-17", ["岸田文雄", "安瓦尔"], ["ASEAN", "JPN", "MYS"], name="日本与东盟特别峰会"),
    ),
    "one sanction, one report without its day, months after": (
        sanction("2023-02-18", "制裁香港官员"),
        sanction(None, "制裁11名高官", status="ongoing", background=True, pub="2023-06-01"),
    ),
    "one sanction, the other says not on what": (sanction("2023-02-18", "限制签证"), sanction("2023-02-18")),
    "cancelled": (
        told(status="planned", pub="2023-02-13"),
        told(status="cancelled", pub="2023-02-16"),
    ),
}
APART = {
    "two sanctions of one year": (
        sanction("2023-01-01..2023-12-31", "加征关税", pub="2023-12-01"),
        sanction("2023-01-01..2023-12-31", "限制签证", pub="2023-12-01"),
    ),
    "a sanction on nothing that is told": (sanction("2023-02-18", "制裁香港官员"), sanction(None, pub="2023-02-20")),
    "another day": (told(), told("2023-02-25")),
    "a year apart": (told(), told("2024-02-18")),
    "other people of one side": (told(people=[WANG, "菅义伟"]), told(people=[WANG, "茂木敏充"])),
    "leaders and ministers": (
        told("2023-11-26", people=[], parties=["CHN", "JPN", "KOR"], name="日中韩首脑会谈"),
        told("2023-11-26", people=[WANG, "上川阳子", "朴振"], parties=["CHN", "JPN", "KOR"], name="日中韩外长会谈"),
    ),
    "by video and in person": (told(format="video"), told(place="慕尼黑", country="DEU")),
    "another city, nobody named": (
        told(people=[], place="北京", country="CHN", name="中日安全对话"),
        told(people=[], place="东京", country="JPN", name="中日安全对话"),
    ),
    "another country, somebody named in some month": (
        told("2023-02-20", people=[], place="柏林", country="DEU"),
        told("2023-02-01..2023-02-28", place="东京", country="JPN", pub="2023-02-25"),
    ),
    "another country, without a day": (
        told("2023-02-20", people=[], place="柏林", country="DEU"),
        told(None, people=[], place="东京", country="JPN", pub="2023-02-21"),
    ),
    "another session": (
        told("2023-02-01..2023-02-28", people=[], name="中日安全对话", ordinal=16),
        told("2023-02-22", people=[], name="中日安全对话", ordinal=17),
    ),
    "another dialogue on the same day": (
        told("2023-02-22", people=[], name="中日安全对话"),
        told("2023-02-22", people=[], name="日中经济伙伴关系磋商"),
    ),
    "three sides and two": (
        told("2023-11-26", people=[WANG, "朴振", "上川阳子"], parties=["CHN", "JPN", "KOR"], name="中日韩外长会"),
        told("2023-11-26", people=[WANG, "朴振"], parties=["CHN", "KOR"]),
    ),
    "a call and a meeting": (told(), told(type="call", format="phone")),
    "another host": (
        told("2020-11-25", type="visit", people=[WANG], targets=["JPN"]),
        told("2020-11-25", type="visit", people=[WANG], parties=["CHN", "KOR"], targets=["KOR"]),
    ),
    "no day, long after": (told(), told(None, pub="2023-08-01")),
    "two and two of other countries": (
        told("2023-11-10", people=[], parties=["IND", "USA"], name="2+2对话"),
        told("2023-11-10", people=[], parties=["CHN", "KOR"], name="2+2对话"),
    ),
    "some leaders' summit": (
        told("2023-11-16", people=[], name="日中首脑会谈"),
        told("2023-11-17", people=["习近平"], parties=["CHN"], name="视频峰会"),
    ),
    "somebody without a day, and nobody on a day": (
        told("2023-11-05", [], ["CHN", "USA"], type="visit", targets=["CHN"]),
        told(None, ["布林肯"], ["CHN", "USA"], "2023-11-12", type="visit", targets=["CHN"]),
    ),
    "somebody without a day, and nobody in a month": (
        told("2023-02-01..2023-02-28", [], ["CHN", "USA"], pub="2023-03-08", background=True),
        told(None, ["习近平"], ["CHN", "USA"], "2023-02-10", background=True),
    ),
    "a plan for the day of the report, and talks of the same two weeks later": (
        told("2023-11-03", ["布林肯", "内塔尼亚胡"], ["ISR", "USA"], status="planned"),
        told("2023-11-30", ["布林肯", "内塔尼亚胡"], ["ISR", "USA"]),
    ),
    "talks of some year, and others without a day": (
        told("2023-01-01..2023-12-31", [WANG, "布林肯"], ["CHN", "USA"], "2022-11-19", status="planned"),
        told(None, [], ["CHN", "USA"], "2023-01-05"),
    ),
    "the same two leaders in another country, three days later": (
        told("2022-11-15", ["习近平", "岸田文雄"], place="峇里岛", country="IDN"),
        told("2022-11-18", ["习近平", "岸田文雄"], place="曼谷", country="THA"),
    ),
    "nobody named, the day before": (
        told("2023-02-22", people=[], name="中日安全对话"),
        told("2023-02-21", people=[]),
    ),
}


@pytest.mark.parametrize("case", SAME)
def test_one_event(case):
    assert groups(linked(*SAME[case])) == [[0, 1]]


@pytest.mark.parametrize("case", APART)
def test_two_events(case):
    assert groups(linked(*APART[case])) == [[0], [1]]


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


def test_the_order_of_reports_changes_nothing():
    mentions = [*SAME["planned, then held"], *APART["three sides and two"], *SAME["a visit of several days"]]
    one, other = linked(*mentions), linked(*reversed(mentions), numbers=[*reversed(range(len(mentions)))])
    assert one["events"].equals(other["events"])
    assert one["event_links"].equals(other["event_links"])


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


FORCE = {"type": "military", "people": []}
CODES = [  # a mention, and the codes of its event
    (told(), "CONSULT", None, "040", 1, 2.5),
    (told(place="首尔", country="KOR"), "CONSULT", "third-party", "044", 1, 1.0),
    (told(place="东京", country="JPN"), "CONSULT", None, "040", 1, 2.5),
    (told(place="布鲁塞尔", country="BEL", parties=["CHN", "EU"]), "CONSULT", None, "040", 1, 2.5),
    (told(parties=["CHN", "JPN", "KOR"]), "CONSULT", "multilateral", "040", 1, 4.0),
    (told(evidence="举行磋商"), "CONSULT", None, "046", 1, 2.5),
    (told(evidence="召见日本大使"), "ACCUSE", "disapprove", "114", 3, -2.0),
    (told(status="planned", pub="2023-02-10"), "AGREE", None, "036", 1, 2.5),
    (told(status="cancelled", pub="2023-02-10"), "REJECT", "meet", "125", 3, -2.0),
    (told(type="visit", people=[WANG], targets=["JPN"]), "CONSULT", "visit", "042", 1, 4.0),
    (told(type="call", format="letter"), "CONSULT", "phone", "040", 1, 1.5),
    (told(**FORCE, parties=["PRK"], rule="test_launch"), "MOBILIZE", "weapons", "150", 4, -6.5),
    (told(**FORCE, parties=["PRK"], rule="drill_hold"), "MOBILIZE", "troops", "150", 4, -6.5),
    (told(**FORCE, parties=["KOR", "USA"], rule="drill_hold"), "COOPERATE", None, "062", 2, 9.5),
    (told(**FORCE, parties=["RUS"], targets=["UKR"], rule="attack_strike"), "ASSAULT", None, "190", 4, -9.0),
    (told(**FORCE, parties=["USA"], targets=["TWN"], rule="arms_supply"), "AID", None, "072", 2, 10.0),
]


@pytest.mark.parametrize(("mention", "plover", "mode", "cameo", "quad", "intensity"), CODES)
def test_codes(mention, plover, mode, cameo, quad, intensity):
    (event,) = linked(mention)["events"].to_dicts()
    names = ("plover_type", "plover_mode", "cameo", "quad_class", "intensity")
    assert tuple(event[name] for name in names) == (plover, mode, cameo, quad, intensity)


@pytest.mark.parametrize(
    ("name", "series"),
    [
        ("第17次中日安全对话", "安全对话"),
        ("防务部门高官出席的“安全对话", "安全对话"),
        ("三国首脑会谈", "领导人会晤"),
        ("慕尼黑安全会议", "慕尼黑安全会议"),
        ("七大工业国集团（G7）外长会议", "七国集团外长会议"),
        ("印尼巴厘岛20国集团（G20）峰会", "二十国集团峰会"),
        ("中韩2+2对话", "外交安全对话"),
        ("2加2部长级会议", "外交安全对话"),
        ("防务部门间磋商", "防务磋商"),
        ("“一带一路”国际合作高峰论坛", "“一带一路”国际合作高峰论坛"),
        ("东协（ASEAN）防长扩大会议", "东盟防长扩大会议"),
        ("前提下与对方展开对话", None),
        ("年度论坛", None),
        ("自由贸易协定（FTA）第2阶段谈判", "自贸协定谈判"),
        ("双边会谈", None),
        ("对话", None),
    ],
)
def test_series(name, series):
    found = series_of(name)
    assert (found.key if found else None) == series
