"""One annotated document beside what was extracted from it: reading, topics, facts. Not here: sums, intervals."""

from collections.abc import Sequence
from datetime import date

from pipelines.evaluate.counts import Tally, of_sets
from pipelines.evaluate.layers import count_agreements, count_events, count_layer, count_statements
from pipelines.evaluate.matching import norm, same_outlet, shared
from pipelines.evaluate.shapes import Annotated, Detail, Got, Wanted
from pipelines.parse.outlets import outlet

NOTHING = Got("", "")
LONG = 8  # letters of a title, above which one may hold the other
EDGE = 120  # letters at either end of the body, among which its first and last words must stand
SHORTEST_JUNK = 4  # letters; less may stand in any text
UNCOUNTED_TOPICS = frozenset({"other"})


def document(wanted: Annotated, got: Sequence[Got] | None) -> Tally:
    """One file. `got` are its articles in file order, None when the file itself is missing."""
    tally, articles = Tally(wanted.path), got or ()
    tally.check("articles", "file found", got is not None)
    tally.check("articles", "article count", len(articles) == len(wanted.articles))
    for i, article in enumerate(wanted.articles):
        found = counterpart(article, i, articles, len(wanted.articles))
        tally.article, tally.outlet = i, outlet_name(article, found)
        count_article(tally, article, found)
    return tally


def outlet_name(want: Wanted, got: Got | None) -> str:
    """As annotated, by its name in the table of outlets; where the annotation has none, as found."""
    source = want.source or (got.source if got else None)
    known = outlet(source)
    return known.name if known else source or "unknown"


def counterpart(article: Wanted, i: int, got: Sequence[Got], expected: int) -> Got | None:
    """The article at the same place; where their number differs, the one that begins likest."""
    if i >= len(got) or len(got) == expected:
        return got[i] if i < len(got) else None
    return max(got, key=lambda other: shared(other.text[:400], article.body_first))


def count_article(tally: Tally, want: Wanted, got: Got | None) -> None:
    found = got or NOTHING
    count_reading(tally, want, got)
    count_topics(tally, want, found)
    count_events(tally, want.events, found.events)
    count_statements(tally, want.statements, found.statements)
    count_agreements(tally, want.agreements, found.agreements)


def count_reading(tally: Tally, want: Wanted, found: Got | None) -> None:
    """Title, day, outlet, where the body begins and ends, and what must not be in it."""
    got, flat = found or NOTHING, norm((found or NOTHING).text)
    ends = (got.text[: 2 * len(want.body_first)], got.text[-2 * len(want.body_last) :])
    first, last = norm(want.body_first), norm(want.body_last)
    title = found is not None and same_title(norm(want.title), norm(got.title))
    reading(tally, "title", title, want.title, got.title)
    if want.published:
        reading(tally, "published day", near(want.published, got.published), want.published, got.published)
    if want.source:
        reading(tally, "source", same_outlet(want.source, got.source), want.source, got.source)
    reading(tally, "body start", first in flat[: max(EDGE, 3 * len(first))], want.body_first, ends[0])
    reading(tally, "body end", last in flat[-max(EDGE, 3 * len(last)) :], want.body_last, ends[1])
    for junk in want.must_not:
        if len(norm(junk)) >= SHORTEST_JUNK:
            reading(tally, "boilerplate absent", norm(junk) not in flat, None, junk)


def reading(tally: Tally, name: str, ok: bool, want: str | None, got: str | None) -> None:
    tally.check("articles", name, ok)
    if not ok:
        asked = None if want is None else Detail(name, want)
        tally.found("articles", asked, Detail(name, got), ("value",))


def count_topics(tally: Tally, want: Wanted, got: Got) -> None:
    """Codes that annotators differ on, and `other`, count neither for nor against."""
    spare = UNCOUNTED_TOPICS.union(want.topics_optional)
    wanted, found = {*want.topics} - spare, {*got.topics} - spare
    count_layer(tally, "topics", "topics", of_sets(wanted, found))
    for topic in sorted(wanted - found):
        tally.found("topics", Detail(topic, None), None)
    for topic in sorted(found - wanted):
        tally.found("topics", None, Detail(topic, None))


def same_title(want: str, got: str) -> bool:
    return want == got or (min(len(want), len(got)) > LONG and (want in got or got in want))


def near(want: str, got: str | None) -> bool:
    """The same day or its neighbour: a moment has two days in two zones."""
    return bool(got) and abs((date.fromisoformat(want[:10]) - date.fromisoformat(str(got)[:10])).days) <= 1
