"""Every format, written from the seeds and read again by another reader: columns, rows, and no row that is no fact."""

import csv
import json

import duckdb
import polars as pl
import pytest

from pipelines.export import FORMATS, export, left_out
from pipelines.export.formats import csv as write_csv
from pipelines.export.formats import tsv

POLECAT = """
Event ID, Event Date, Event Type, Event Mode, Intensity, Quad Code, Contexts, Actor Name, Actor Country, Actor COW,
Primary Actor Sector, Actor Sectors, Actor Title, Actor Name Raw, Wikipedia Actor ID, Recipient Name, Recipient Country,
Recipient COW, Primary Recipient Sector, Recipient Sectors, Recipient Title, Recipient Name Raw, Wikipedia Recipient ID,
Placename, City, District, Province, Country, Latitude, Longitude, GeoNames ID, Raw Placename, Feature Type, Source,
Publication Date, Story People, Story Organizations, Story Locations, Language, Version
"""
ICEWS = """
Event ID, Event Date, Source Name, Source Sectors, Source Country, Event Text, CAMEO Code, Intensity, Target Name,
Target Sectors, Target Country, Story ID, Sentence Number, Publisher, City, District, Province, Country, Latitude,
Longitude
"""
ACTOR = "Code Name CountryCode KnownGroupCode EthnicCode Religion1Code Religion2Code Type1Code Type2Code Type3Code"
PLACE = "Type FullName CountryCode ADM1Code ADM2Code Lat Long FeatureID"
GDELT = [
    *["GLOBALEVENTID", "SQLDATE", "MonthYear", "Year", "FractionDate"],
    *(f"Actor{n}{field}" for n in (1, 2) for field in ACTOR.split()),
    *["IsRootEvent", "EventCode", "EventBaseCode", "EventRootCode", "QuadClass", "GoldsteinScale", "NumMentions"],
    *["NumSources", "NumArticles", "AvgTone"],
    *(f"{who}Geo_{field}" for who in ("Actor1", "Actor2", "Action") for field in PLACE.split()),
    *["DATEADDED", "SOURCEURL"],
]
MENTIONS = """
GLOBALEVENTID EventTimeDate MentionTimeDate MentionType MentionSourceName MentionIdentifier SentenceID Actor1CharOffset
Actor2CharOffset ActionCharOffset InRawText Confidence MentionDocLen MentionDocTone MentionDocTranslationInfo Extras
"""
TSV = {"delim": "\t", "quote": "", "all_varchar": True}


@pytest.fixture
def con(published_seeds):
    with duckdb.connect(str(published_seeds / "huitan.duckdb"), read_only=True) as con:
        yield con


@pytest.fixture
def exported(con, tmp_path):
    """exported("icews") -> the folder of its files"""

    def write(name):
        for written in export(con, name, tmp_path):
            assert written.path.stat().st_size
        return tmp_path

    return write


def read(con, path, **how):
    options = "".join(f", {name} = {value!r}" for name, value in how.items())
    return con.sql(f"from read_csv({str(path)!r}{options})").pl()


def commas(text):
    return [name.strip() for name in text.split(",")]


def test_polecat(con, exported):
    rows = read(con, exported("polecat") / "polecat.tsv", **TSV)
    assert rows.columns == commas(POLECAT)
    told = con.sql("select coded_id, date_start::varchar, plover_type, intensity from exported order by all").fetchall()
    assert sorted(rows.select("Event ID", "Event Date", "Event Type", "Intensity").rows()) == [
        (one, day, kind, str(intensity)) for one, day, kind, intensity in told
    ]
    day = rows.filter((pl.col("Event Date") == "2020-11-24") & (pl.col("Event Type") == "CONSULT"))
    names = day.select("Actor Name", "Actor Country", "Actor COW", "Actor Name Raw", "Recipient Country").rows()
    assert sorted(names) == [  # a visit has a host, talks have sides
        ("Wang Yi", "CHN", "710", "王毅", "JPN"),
        ("Wang Yi;Toshimitsu Motegi", "CHN;JPN", "710;740", "王毅;茂木敏充", "None"),
    ]


def test_icews(con, exported):
    with (exported("icews") / "icews.tsv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE, strict=True))
    assert list(rows[0]) == commas(ICEWS)
    assert len({row["Event ID"] for row in rows}) == len(rows)
    codes = {row["CAMEO Code"] for row in rows}
    assert {"040", "036"} <= codes
    assert codes <= set(con.sql("from ontology_cameo").pl()["code"])
    pairs = con.sql("select cameo from exported join coded_dyads using (coded_id)").pl()["cameo"].to_list()
    assert len(rows) == len(pairs) + pairs.count("042")  # a visit is hosted, too
    there_and_back = {(row["Source Country"], row["Target Country"]) for row in rows if row["Event Text"] == "Consult"}
    assert ("China", "Japan") in there_and_back
    assert {(b, a) for a, b in there_and_back} == there_and_back


def test_gdelt(con, exported):
    folder = exported("gdelt")
    events = read(con, folder / "gdelt.export.CSV", header=False, names=GDELT, **TSV)
    mentions = read(con, folder / "gdelt.mentions.CSV", header=False, names=MENTIONS.split(), **TSV)
    assert len(GDELT) == 61 == len(events.columns)
    assert len(MENTIONS.split()) == 16 == len(mentions.columns)
    assert events["GLOBALEVENTID"].is_unique().all()
    assert set(mentions["GLOBALEVENTID"]) == set(events["GLOBALEVENTID"])
    assert set(events["EventCode"].str.len_chars()) <= {3, 4}
    assert (events["EventRootCode"] == events["EventCode"].str.slice(0, 2)).all()
    assert events["SQLDATE"].str.contains(r"^\d{8}$").all()
    at = dict(con.sql("select article_id, text from cleaned_articles").fetchall())
    cited = mentions.filter(pl.col("MentionType") == "2").select("MentionIdentifier", "ActionCharOffset").rows()
    assert all(at[article][int(start)] for article, start in cited)


def test_plover(con, exported):
    lines = (exported("plover-jsonl") / "plover.jsonl").read_text("utf-8").splitlines()
    records = [json.loads(line) for line in lines]
    told = sorted(con.sql("select coded_id from exported").pl()["coded_id"])
    assert sorted(record["id"] for record in records) == told
    assert all({"id", "date", "actor", "event"} <= record.keys() for record in records)
    texts = dict(con.sql("select article_id, text from cleaned_articles").fetchall())
    for record in records:
        span = record["text_info"]
        assert texts[record["cite_info"]["citation"]][span["start"] : span["end"]]


def test_nothing_that_is_no_fact_is_exported(con, exported):
    exported("polecat")
    events = "select e.status, x.plover_type, x.date_start from exported x join events e using (event_id)"
    events += " where x.kind = 'event'"
    found = set(con.sql(f"select status, plover_type from ({events})").fetchall())
    assert {status for status, _ in found} <= {"held", "ongoing", "planned", "cancelled"}
    assert {kind for status, kind in found if status == "planned"} == {"AGREE"}
    assert con.sql(f"from ({events}) where date_start is null").fetchall() == []
    ((events_in_all,),) = con.sql("select count(*) from events").fetchall()
    ((events_in,),) = con.sql("select count(*) from exported where kind = 'event'").fetchall()
    assert events_in + sum(left_out(con).values()) == events_in_all
    assert set(left_out(con)) <= {"proposed", "denied", "postponed", "without a day"}


@pytest.mark.parametrize("name", ["csv", "parquet"])
def test_every_table(con, exported, name):
    folder = exported(name)
    tables = [table for (table,) in con.sql("select table_name from duckdb_tables() where not temporary").fetchall()]
    assert sorted(path.stem for path in folder.iterdir()) == sorted(tables)
    for table in tables:
        path = str(folder / f"{table}.{name}")
        columns = con.sql(f"from {table} limit 0").columns
        if name == "parquet":
            assert con.sql(f"(from {table} except from read_parquet({path!r})) limit 1").fetchall() == []
            assert con.sql(f"from read_parquet({path!r})").columns == columns
        else:
            with open(path, encoding="utf-8", newline="") as file:
                rows = list(csv.DictReader(file, strict=True))
            assert len(rows) == con.sql(f"from {table}").pl().height
            assert all(list(row) == columns for row in rows)
    if name == "csv":
        back = read(con, folder / "events.csv", all_varchar=True)
        told = con.sql("select event_id, cameo, array_to_string(parties, ';') from events order by 1").fetchall()
        assert sorted(back.select("event_id", "cameo", "parties").rows()) == told


def test_a_value_never_breaks_a_line(tmp_path):
    tsv(pl.DataFrame({"a": ['他说："好"\t吗\n', None], "b": [1, 2]}), tmp_path / "a.tsv", null="None")
    assert (tmp_path / "a.tsv").read_text("utf-8") == "a\tb\n他说：'好' 吗 \t1\nNone\t2\n"
    write_csv(pl.DataFrame({"a": [["x", "y"], []], "b": [[{"c": 1}], None]}), tmp_path / "a.csv")
    with (tmp_path / "a.csv").open(encoding="utf-8", newline="") as file:
        assert list(csv.reader(file)) == [["a", "b"], ["x;y", '[{"c": 1}]'], ["", "null"]]


def test_the_command_offers_every_format():
    from assets.cli.export import FORMATS as offered

    assert tuple(FORMATS) == offered
