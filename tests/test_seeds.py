"""What the chain makes of each seed, to the letter; and that the lead event of each comes out right."""

from collections.abc import Callable, Iterator
from dataclasses import asdict
from datetime import date
from pathlib import Path

import pytest

from pipelines.clean import clean
from pipelines.extract import ArticleText, extract
from pipelines.extract.facts import EventMention, Facts
from pipelines.parse import parse_file
from pipelines.parse.article import Article
from pipelines.read.raw_file import RawFile

SEEDS = sorted((Path(__file__).parent.parent / "seeds").glob("*.txt"))


def facts_of(article: Article) -> tuple[str, Facts]:
    """(clean text, facts) of one parsed article."""
    made = clean(article)
    at = article.published
    day, precision = (at.at.date(), at.precision) if at else (None, "day")
    text = ArticleText(made.title, made.text, day, precision, made.dateline_day, made.dateline_place, article.source)
    return made.text, extract(text)


def told(text: str, facts: Facts) -> Iterator[dict[str, object]]:
    for kind, found in (("event", facts.events), ("statement", facts.statements), ("agreement", facts.agreements)):
        for fact in found:
            row = {k: v for k, v in asdict(fact).items() if k not in ("start", "end", "participants", "event")}
            yield {"is": kind, **row, "words": text[fact.start : fact.end]}


@pytest.mark.parametrize("seed", SEEDS, ids=[seed.name[:3] for seed in SEEDS])
def test_facts_of_a_seed(
    seed: Path, raw_file: Callable[[Path, Path], RawFile], golden: Callable[[str, object], None]
) -> None:
    articles = parse_file(raw_file(seed, seed.parent)).articles
    value = [{"title": article.title, "facts": list(told(*facts_of(article)))} for article in articles]
    golden(f"seeds/{seed.stem}", value)


LEADS = [
    ("000", 0, "meeting", "held", date(2023, 11, 25), "釜山", {"上川阳子", "王毅"}, {"JPN", "CHN"}),
    ("001", 0, "meeting", "held", date(2024, 7, 26), "万象", {"上川阳子", "王毅"}, {"JPN", "CHN"}),
    ("002", 0, "meeting", "held", date(2020, 11, 24), "东京", {"王毅", "茂木敏充"}, {"JPN", "CHN"}),
    ("003", 0, "meeting", "proposed", date(2023, 2, 1), None, set(), {"JPN", "CHN"}),
    ("003", 6, "meeting", "held", date(2023, 2, 22), "东京", set(), {"JPN", "CHN"}),
    ("004", 0, "meeting", "held", date(2021, 9, 15), "首尔", {"王毅", "郑义溶"}, {"KOR", "CHN"}),
]


@pytest.mark.parametrize(("seed", "post", "kind", "status", "day", "place", "people", "sides"), LEADS)
def test_lead_events(
    seed: str, post: int, kind: str, status: str, day: date, place: str | None, people: set[str], sides: set[str],
    raw_file: Callable[[Path, Path], RawFile],
) -> None:  # fmt: skip
    (path,) = [path for path in SEEDS if path.name.startswith(seed)]
    _, facts = facts_of(parse_file(raw_file(path, path.parent)).articles[post])

    def fits(event: EventMention) -> bool:
        where = place is None or bool(event.place and place in event.place)
        told = (event.type, event.status, event.date_start) == (kind, status, day)
        return told and where and set(event.parties) == sides and people <= set(event.people)

    assert any(fits(event) for event in facts.events)
