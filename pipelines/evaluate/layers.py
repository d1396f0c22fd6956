"""Events, statements, agreements of one article beside what was found: what is counted. Not here: titles, bodies."""

from collections.abc import Callable, Sequence
from typing import NamedTuple, TypeVar

from pipelines.evaluate.counts import Counts, Tally, of_names, of_sets
from pipelines.evaluate.matching import (
    agreement_likeness,
    days,
    event_likeness,
    pairs,
    same_act,
    same_name,
    statement_likeness,
)
from pipelines.evaluate.shapes import Agreement, Event, Fact, Statement

F = TypeVar("F", Event, Statement, Agreement)

HAPPENED = frozenset({"held", "ongoing"})


class Matched(NamedTuple):
    """Indices: pairs that count, annotations that count, predictions that count."""

    pairs: list[tuple[int, int]]
    wanted: list[int]
    got: list[int]


def match(want: Sequence[F], got: Sequence[F], likeness: Callable[[F, F], float]) -> Matched:
    """Optional annotations, and what was found for them, count neither for nor against."""
    found = pairs(want, got, likeness)
    free = {j for i, j in found if want[i].optional}
    return Matched(
        [(i, j) for i, j in found if not want[i].optional],
        [i for i, fact in enumerate(want) if not fact.optional],
        [j for j in range(len(got)) if j not in free],
    )


def count_layer(tally: Tally, layer: str, name: str, counts: Counts) -> None:
    """The figure as a whole and for the outlet."""
    tally.add(layer, name, counts)
    tally.add(layer, name, counts, "outlet", tally.outlet)


def count_groups(
    tally: Tally, layer: str, by: str, wanted: Sequence[str], got: Sequence[str], right: Sequence[str]
) -> None:
    """The same by type of event or act of statement."""
    for group in sorted({*wanted, *got}):
        counts = Counts(right.count(group), got.count(group), wanted.count(group))
        tally.add(layer, layer, counts, by, group)


def record(tally: Tally, layer: str, want: Sequence[Fact], got: Sequence[Fact], found: Matched) -> None:
    """What was missed, and the false alarms."""
    hit, used = {i for i, _ in found.pairs}, {j for _, j in found.pairs}
    for i in found.wanted:
        if i not in hit:
            tally.found(layer, want[i], None)
    for j in found.got:
        if j not in used:
            tally.found(layer, None, got[j])


def count_events(tally: Tally, want: Sequence[Event], got: Sequence[Event]) -> None:
    found = match(want, got, event_likeness)
    n, size = len(found.pairs), (len(found.got), len(found.wanted))
    count_layer(tally, "events", "events", Counts(n, *size))
    types = ([want[i].type for i in found.wanted], [got[j].type for j in found.got])
    count_groups(tally, "events", "type", *types, [want[i].type for i, _ in found.pairs])
    strict = 0
    for i, j in found.pairs:
        wrong = count_event(tally, want[i], got[j])
        strict += not {"date", "status", "parties"} & {*wrong}
        if wrong:
            tally.found("events", want[i], got[j], wrong)
    tally.add("events", "strict: date, status, parties", Counts(strict, *size))
    record(tally, "events", want, got, found)


def count_event(tally: Tally, want: Event, got: Event) -> tuple[str, ...]:
    """The fields of one matched event; returns those that are wrong."""
    checks = {
        "status": want.status == got.status,
        "happened or not": (want.status in HAPPENED) == (got.status in HAPPENED),
        "date": days(want.date_start, want.date_end) == days(got.date_start, got.date_end),
        "place": same_name(want.place, got.place) if want.place else None,
        "country": want.country == got.country if want.country else None,
        "background": want.background == got.background,
    }
    lists = {
        "people": of_names(want.people, got.people),
        "parties": of_sets(want.parties, got.parties),
        "targets": of_sets(want.targets, got.targets),
    }
    for name, ok in checks.items():
        if ok is not None:
            tally.check("events", name, ok)
    for name, counts in lists.items():
        if name != "targets" or counts != Counts():
            tally.add("events", name, counts)
    tally.statuses[want.status, got.status] += 1
    wrong = [name for name, ok in checks.items() if ok is False]
    return (*wrong, *(name for name, c in lists.items() if not c.right == c.got == c.wanted))


def count_statements(tally: Tally, want: Sequence[Statement], got: Sequence[Statement]) -> None:
    found = match(want, got, statement_likeness)
    size = (len(found.got), len(found.wanted))
    right = [(i, j) for i, j in found.pairs if same_act(want[i], got[j])]
    count_layer(tally, "statements", "statements", Counts(len(found.pairs), *size))
    tally.add("statements", "with the act", Counts(len(right), *size))
    acts = ([want[i].act for i in found.wanted], [got[j].act for j in found.got])
    count_groups(tally, "statements", "act", *acts, [want[i].act for i, j in found.pairs if want[i].act == got[j].act])
    for i, j in found.pairs:
        wrong = count_statement(tally, want[i], got[j])
        if wrong:
            tally.found("statements", want[i], got[j], wrong)
    record(tally, "statements", want, got, found)


def count_statement(tally: Tally, want: Statement, got: Statement) -> tuple[str, ...]:
    """The fields of one matched statement; returns those that are wrong."""
    named, targets = same_name(want.speaker, got.speaker), of_sets(want.targets, got.targets)
    tally.check("statements", "speaker", named)
    tally.add("statements", "targets", targets)
    exact = targets.right == targets.got == targets.wanted
    checks = {"act": same_act(want, got), "speaker": named, "targets": exact}
    return tuple(name for name, ok in checks.items() if not ok)


def count_agreements(tally: Tally, want: Sequence[Agreement], got: Sequence[Agreement]) -> None:
    found = match(want, got, agreement_likeness)
    count_layer(tally, "agreements", "agreements", Counts(len(found.pairs), len(found.got), len(found.wanted)))
    for i, j in found.pairs:
        wrong = tuple(
            name
            for name, ok in {
                "kind": want[i].kind == got[j].kind,
                "parties": {*want[i].parties} == {*got[j].parties},
            }.items()
            if not ok
        )
        if wrong:
            tally.found("agreements", want[i], got[j], wrong)
    record(tally, "agreements", want, got, found)
