"""All documents together. Belongs here: finding the file of an annotation, and the sums. Not here: printing."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from pipelines.evaluate.bootstrap import Interval, intervals
from pipelines.evaluate.counts import Counts, Figure, Finding, total
from pipelines.evaluate.figures import counterpart, document
from pipelines.evaluate.shapes import Annotated, Got, Wanted


@dataclass(frozen=True, slots=True)
class Pair:
    """An annotated article and what became of it, None when nothing did."""

    want: Wanted
    got: Got | None


@dataclass(frozen=True, slots=True)
class Evaluation:
    """`articles` by (path, number in its file); all else as sums over documents."""

    counts: dict[Figure, Counts]
    shares: frozenset[Figure]
    intervals: dict[Figure, Interval]
    statuses: Counter[tuple[str, str]]
    findings: tuple[Finding, ...]
    articles: dict[tuple[str, int], Pair]
    documents: int


def evaluate(wanted: Sequence[Annotated], got: Mapping[str, tuple[Got, ...]]) -> Evaluation:
    """Annotated files beside what was extracted from raw files, by path."""
    found = {file.path: got_for(file.path, got) for file in wanted}
    tallies = [document(file, found[file.path]) for file in wanted]
    return Evaluation(
        counts=total(tallies),
        shares=frozenset(figure for tally in tallies for figure in tally.shares),
        intervals=intervals(tallies),
        statuses=sum((tally.statuses for tally in tallies), Counter()),
        findings=tuple(finding for tally in tallies for finding in tally.findings),
        articles={(f.path, i): Pair(a, paired(f, i, found[f.path])) for f in wanted for i, a in enumerate(f.articles)},
        documents=len(wanted),
    )


def got_for(path: str, got: Mapping[str, tuple[Got, ...]]) -> tuple[Got, ...] | None:
    """The file of that path; else one whose path ends with it; else one of that name. None when there is none."""
    if path in got:
        return got[path]
    name = path.rsplit("/", 1)[-1]
    endings = (f"/{path}", f"/{name}")
    found = [other for ending in endings for other in sorted(got) if other.endswith(ending) or other == name]
    return got[found[0]] if found else None


def paired(file: Annotated, i: int, got: tuple[Got, ...] | None) -> Got | None:
    return counterpart(file.articles[i], i, got or (), len(file.articles))
