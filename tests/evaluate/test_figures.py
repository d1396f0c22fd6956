"""Figures known by hand, and what must hold of all of them."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipelines.evaluate.bootstrap import intervals
from pipelines.evaluate.counts import Counts, Figure
from pipelines.evaluate.evaluation import evaluate
from pipelines.evaluate.figures import document
from pipelines.evaluate.page import page
from pipelines.evaluate.report import as_json
from pipelines.evaluate.shapes import Agreement, Annotated, Event, Got, Statement, Wanted
from schemas.vocabulary import ACTS, EVENT_TYPES, STATUSES, TOPICS

TEXT = (
    "中国外交部长王毅6日在北京会见法国外长塞茹尔内。王毅说，希望法方支持。塞茹尔内将于下月访问日本。双方同意开通航线。"
)
MEETING = Event(
    type="meeting",
    status="held",
    date_start="2024-03-06",
    date_end="2024-03-06",
    place="北京",
    country="CHN",
    people=("王毅", "塞茹尔内"),
    parties=("CHN", "FRA"),
    targets=(),
    background=False,
    evidence="王毅6日在北京会见法国外长塞茹尔内",
)
VISIT = replace(
    MEETING,
    type="visit",
    status="planned",
    date_start="2024-04",
    date_end="2024-04",
    place=None,
    country="JPN",
    people=("塞茹尔内",),
    parties=("FRA", "JPN"),
    targets=("JPN",),
    evidence="塞茹尔内将于下月访问日本",
)
APPEAL = Statement("王毅", "CHN", "appeal", ("FRA",), "希望法方支持")
AGREED = Agreement(("CHN", "FRA"), "agreed", "双方同意开通航线")


def wanted(**facts):
    plain = {"topics": ("trade",), "topics_optional": (), "events": (), "statements": (), "agreements": ()}
    head = ("王毅会见法国外长", "2024-03-06", "法广", "中国外交部长王毅6日", "双方同意开通航线。", ("分享到微信",))
    return Wanted(*head, **{**plain, **facts})


def got(**facts):
    return Got("王毅会见法国外长", TEXT, "2024-03-06 20:00", "RFI", **{"topics": ("trade",), **facts})


def counts(want, found):
    tally = document(Annotated("a.md", (want,)), (found,))
    return {(f.layer, f.name): c for f, c in tally.counts.items() if not f.by}


EVENTS = [  # what was found beside the annotated meeting, figure, (right, found, annotated)
    ((), "events", (0, 0, 1)),
    ((MEETING,), "events", (1, 1, 1)),
    ((MEETING, VISIT), "events", (1, 2, 1)),
    ((replace(MEETING, type="call"),), "events", (0, 1, 1)),
    ((replace(MEETING, parties=("USA",), people=()),), "events", (0, 1, 1)),
    ((replace(MEETING, parties=("USA",)),), "events", (1, 1, 1)),
    ((replace(MEETING, date_start="2024-03-07", date_end="2024-03-07"),), "events", (1, 1, 1)),
    ((replace(MEETING, date_start="2024-03-08", date_end="2024-03-08"),), "events", (0, 1, 1)),
    ((replace(MEETING, date_start=None, date_end=None),), "date", (0, 1, 1)),
    ((replace(MEETING, date_start="2024-03-06", date_end=None),), "date", (1, 1, 1)),
    ((replace(MEETING, date_start="2024-03", date_end="2024-03"),), "date", (0, 1, 1)),
    ((replace(MEETING, status="ongoing"),), "status", (0, 1, 1)),
    ((replace(MEETING, status="ongoing"),), "happened or not", (1, 1, 1)),
    ((replace(MEETING, status="planned"),), "happened or not", (0, 1, 1)),
    ((replace(MEETING, status="planned"),), "strict: date, status, parties", (0, 1, 1)),
    ((replace(MEETING, place="北京市"),), "place", (1, 1, 1)),
    ((replace(MEETING, people=("王毅", "王毅外长")),), "people", (1, 2, 2)),
    ((replace(MEETING, people=("法国外长塞茹尔内",)),), "people", (1, 1, 2)),
    ((replace(MEETING, parties=("CHN", "FRA", "USA")),), "parties", (2, 3, 2)),
]


@pytest.mark.parametrize(("found", "figure", "expected"), EVENTS)
def test_events_by_hand(found, figure, expected):
    assert counts(wanted(events=(MEETING,)), got(events=found))["events", figure] == Counts(*expected)


STATEMENTS = [
    ((APPEAL,), "statements", (1, 1, 1)),
    ((replace(APPEAL, quote="王毅说，希望法方支持"),), "statements", (1, 1, 1)),
    ((replace(APPEAL, quote="希望法方在各种场合"),), "statements", (1, 1, 1)),
    ((replace(APPEAL, quote="希望有关各方努力"),), "statements", (0, 1, 1)),
    ((replace(APPEAL, speaker="中国外长", speaker_country="CHN"),), "statements", (1, 1, 1)),
    ((replace(APPEAL, speaker="塞茹尔内", speaker_country="FRA"),), "statements", (0, 1, 1)),
    ((replace(APPEAL, act="propose"),), "with the act", (1, 1, 1)),
    ((replace(APPEAL, act="support"),), "with the act", (0, 1, 1)),
    ((replace(APPEAL, speaker="外交部"),), "speaker", (0, 1, 1)),
    ((replace(APPEAL, targets=("FRA", "USA")),), "targets", (1, 2, 1)),
]


@pytest.mark.parametrize(("found", "figure", "expected"), STATEMENTS)
def test_statements_by_hand(found, figure, expected):
    assert counts(wanted(statements=(APPEAL,)), got(statements=found))["statements", figure] == Counts(*expected)


def test_agreements_by_hand():
    other = replace(AGREED, parties=("USA",))
    found = counts(wanted(agreements=(AGREED,)), got(agreements=(other, AGREED)))
    assert found["agreements", "agreements"] == Counts(1, 2, 1)


def test_topics_leave_out_other_and_the_optional():
    found = counts(
        wanted(topics=("trade", "fta", "other"), topics_optional=("energy", "fta")), got(topics=("trade", "energy"))
    )
    assert found["topics", "topics"] == Counts(1, 1, 1)


def test_optional_facts_count_neither_for_nor_against():
    spare = replace(MEETING, optional=True)
    for found in ((), (MEETING,)):
        assert counts(wanted(events=(spare,)), got(events=found))["events", "events"] == Counts()
    assert counts(wanted(events=(spare,)), got(events=(MEETING, VISIT)))["events", "events"] == Counts(0, 1, 0)


READING = [
    ({"title": "王毅会见法国外长塞茹尔内"}, "title", 0),  # holds the annotated one, but that is short
    ({"published": "2024-03-07 01:00"}, "published day", 1),
    ({"published": "2024-03-08"}, "published day", 0),
    ({"published": None}, "published day", 0),
    ({"source": "法国国际广播电台"}, "source", 1),
    ({"source": None}, "source", 0),
    ({"text": TEXT + "分享到微信"}, "boilerplate absent", 0),
    ({"text": TEXT + "又" * 200}, "body end", 0),
    ({"text": "又" * 200 + TEXT}, "body start", 0),
]


@pytest.mark.parametrize(("change", "figure", "right"), READING)
def test_reading_by_hand(change, figure, right):
    assert counts(wanted(), replace(got(), **change))["articles", figure] == Counts(right, 1, 1)


def test_an_article_that_was_not_found_misses_all():
    tally = document(Annotated("a.md", (wanted(events=(MEETING, VISIT)),)), None)
    assert tally.counts[Figure("articles", "file found")] == Counts(0, 1, 1)
    assert tally.counts[Figure("events", "events")] == Counts(0, 0, 2)
    assert [finding.kind for finding in tally.findings if finding.layer == "events"] == ["missed", "missed"]


def test_articles_of_a_file_that_was_cut_otherwise_are_found_by_their_beginning():
    want = Annotated("a.md", (wanted(events=(MEETING,)), wanted(events=(VISIT,))))
    tally = document(want, (Got("头", "别的文章。"), got(events=(MEETING,)), Got("尾", "又一篇。")))
    assert tally.counts[Figure("events", "events")] == Counts(1, 2, 2)


CODES = st.sampled_from(["CHN", "JPN", "KOR", "USA", "EU"])
SOME = st.lists(CODES, min_size=1, max_size=3, unique=True).map(tuple)
NAMES = st.lists(st.sampled_from(["王毅", "上川阳子", "朴振", "布林肯"]), max_size=2, unique=True).map(tuple)
WORDS = st.text("中日韩美会谈访问希望反对同意签署", min_size=8, max_size=20)
DATES = st.sampled_from([None, "2023", "2023-11", "2023-11-26", "2024-02-29"])
EVENT = st.builds(
    lambda kind, status, day, people, parties, background, evidence: Event(
        kind, status, day, day, None, None, people, parties, (), background, evidence
    ),
    *(st.sampled_from(EVENT_TYPES), st.sampled_from(STATUSES), DATES, NAMES, SOME, st.booleans(), WORDS),
)
STATEMENT = st.builds(
    Statement, st.sampled_from(["王毅", "外务省"]), st.none() | CODES, st.sampled_from(ACTS), SOME, WORDS
)
FACTS = st.fixed_dictionaries(
    {
        "topics": st.lists(st.sampled_from(TOPICS), max_size=3, unique=True).map(tuple),
        "events": st.lists(EVENT, max_size=4).map(tuple),
        "statements": st.lists(STATEMENT, max_size=4).map(tuple),
        "agreements": st.lists(st.builds(Agreement, SOME, st.just("agreed"), WORDS), max_size=3).map(tuple),
    }
)


@settings(max_examples=60, deadline=None)
@given(st.lists(FACTS, min_size=1, max_size=3))
def test_what_was_annotated_is_all_right(documents):
    """As many facts are found as annotated, whatever they are; nothing is a miss or a false alarm."""
    files = [Annotated(f"{i}.md", (wanted(**facts),)) for i, facts in enumerate(documents)]
    evaluation = evaluate(files, {file.path: (got(**facts),) for file, facts in zip(files, documents, strict=True)})
    for layer in ("articles", "topics", "events", "statements", "agreements"):
        for figure, c in evaluation.counts.items():
            if figure.layer == layer and figure.name == layer:
                assert c.right == c.got == c.wanted or figure.by in ("act",), figure
    assert [finding for finding in evaluation.findings if finding.kind != "differs"] == []


def test_intervals_hold_the_figure_and_do_not_change():
    files = [Annotated(f"{i}.md", (wanted(events=(MEETING,)),)) for i in range(8)]
    found = {f"{i}.md": (got(events=(MEETING,) if i % 2 else ()),) for i in range(8)}
    evaluation = evaluate(files, found)
    low, high = evaluation.intervals[Figure("events", "events")]
    assert 0 < low < evaluation.counts[Figure("events", "events")].f1 < high <= 1
    tallies = [document(file, found[file.path]) for file in files]
    assert intervals(tallies) == evaluation.intervals
    assert as_json(evaluate(files, found)) == as_json(evaluation)
    assert page(evaluate(files, found)) == page(evaluation)


def test_the_page_shows_words_in_their_sentence_and_breaks_on_none():
    late = replace(MEETING, status="planned", start=TEXT.index("王毅6日"), rule="meet <receive>")
    files = [Annotated("a&b.md", (wanted(events=(MEETING, VISIT), statements=(APPEAL,)),))]
    html = page(evaluate(files, {"a&b.md": (got(events=(late,), statements=(replace(APPEAL, quote="没有的话"),)),)}))
    assert '<mark class="want got">王毅6日在北京会见法国外长塞茹尔内</mark>' in html
    assert '<mark class="want">塞茹尔内将于下月访问日本</mark>。' in html
    assert "没有的话 (not in the text)" in html
    assert "meet &lt;receive&gt;" in html
    assert "a&amp;b.md" in html
    assert "http" not in html
