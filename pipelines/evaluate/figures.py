"""One annotated document beside what was extracted from it: reading, topics, facts. Not here: sums, intervals."""

from collections.abc import Sequence
from datetime import date

from pipelines.evaluate.counts import Tally, of_sets
from pipelines.evaluate.layers import count_agreements, count_events, count_statements
from pipelines.evaluate.matching import norm, same_outlet, shared
from pipelines.evaluate.shapes import Annotated, Got, Wanted
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
        tally.article, tally.outlet = i, outlet_name(article)
        count_article(tally, article, counterpart(article, i, articles, len(wanted.articles)))
    return tally


def outlet_name(article: Wanted) -> str:
    known = outlet(article.source)
    return known.name if known else article.source or "unknown"


def counterpart(article: Wanted, i: int, got: Sequence[Got], expected: int) -> Got | None:
    """The article at the same place; where their number differs, the one that begins likest."""
    if i >= len(got) or len(got) == expected:
        return got[i] if i < len(got) else None
    return max(got, key=lambda other: shared(other.text[:400], article.body_first))


def count_article(tally: Tally, want: Wanted, got: Got | None) -> None:
    count_reading(tally, want, got)
    found = got or NOTHING
    spare = UNCOUNTED_TOPICS.union(want.topics_optional)
    tally.add("topics", "topics", of_sets({*want.topics} - spare, {*found.topics} - spare))
    count_events(tally, want.events, found.events)
    count_statements(tally, want.statements, found.statements)
    count_agreements(tally, want.agreements, found.agreements)


def count_reading(tally: Tally, want: Wanted, found: Got | None) -> None:
    """Title, day, outlet, and where the body begins and ends."""
    got, flat = found or NOTHING, norm((found or NOTHING).text)
    tally.check("articles", "title", found is not None and same_title(norm(want.title), norm(got.title)))
    if want.published:
        tally.check("articles", "published day", near(want.published, got.published))
    if want.source:
        tally.check("articles", "source", found is not None and same_outlet(want.source, got.source or ""))
    first, last = norm(want.body_first), norm(want.body_last)
    tally.check("articles", "body start", first in flat[: max(EDGE, 3 * len(first))])
    tally.check("articles", "body end", last in flat[-max(EDGE, 3 * len(last)) :])
    for junk in map(norm, want.must_not):
        if len(junk) >= SHORTEST_JUNK:
            tally.check("articles", "boilerplate absent", junk not in flat)


def same_title(want: str, got: str) -> bool:
    return want == got or (min(len(want), len(got)) > LONG and (want in got or got in want))


def near(want: str, got: str | None) -> bool:
    """The same day or its neighbour: a moment has two days in two zones."""
    return bool(got) and abs((date.fromisoformat(want[:10]) - date.fromisoformat(str(got)[:10])).days) <= 1
