"""What an evaluation says, as rows for a screen, a page or another program. Not here: how they are drawn."""

import json
from collections.abc import Iterator
from dataclasses import dataclass

from pipelines.evaluate.bootstrap import Interval
from pipelines.evaluate.counts import Counts, Figure
from pipelines.evaluate.evaluation import Evaluation
from schemas.vocabulary import STATUSES

LAYERS = ("articles", "topics", "events", "statements", "agreements")
ORDER = (  # of the figures of a layer; others follow by name
    *("file found", "article count", "title", "published day", "source", "body start", "body end"),
    *("topics", "events", "strict: date, status, parties", "status", "happened or not", "background", "date"),
    *("place", "country", "parties", "people", "statements", "with the act", "speaker", "targets", "agreements"),
)
HEADINGS = ("figure", "F1", "95 %", "precision", "recall", "right", "found", "annotated")


@dataclass(frozen=True, slots=True)
class Row:
    """One figure of a layer: of all of it, or of one group (`by` type, act or outlet)."""

    figure: Figure
    counts: Counts
    interval: Interval
    is_share: bool

    @property
    def label(self) -> str:
        return f"  {self.figure.group}" if self.figure.by else self.figure.name

    @property
    def cells(self) -> tuple[str, ...]:
        """As HEADINGS say. A share has no precision apart from its recall; where nothing counts, there is no figure."""
        counts, low, high = self.counts, *self.interval
        whole = (decimal(counts.f1), f"{low:.2f}–{high:.2f}") if counts.got or counts.wanted else ("–", "")
        if self.is_share:
            return (self.label, *whole, "", "", str(counts.right), "", str(counts.wanted))
        apart = (decimal(counts.precision, counts.got), decimal(counts.recall, counts.wanted))
        return (self.label, *whole, *apart, str(counts.right), str(counts.got), str(counts.wanted))


def decimal(value: float, of: int = 1) -> str:
    return f"{value:.3f}" if of else "–"


def rows(evaluation: Evaluation, layer: str) -> list[Row]:
    """The figures of the layer, then those of its groups, of types and of outlets the largest first."""
    found = [
        Row(figure, counts, evaluation.intervals[figure], figure in evaluation.shares)
        for figure, counts in evaluation.counts.items()
        if figure.layer == layer and (counts.wanted or counts.got or not figure.by)
    ]
    return sorted(found, key=place)


def place(row: Row) -> tuple[int, int, str]:
    figure = row.figure
    if not figure.by:
        return 0, ORDER.index(figure.name) if figure.name in ORDER else len(ORDER), figure.name
    return (2 if figure.by == "outlet" else 1), -row.counts.wanted, figure.group


def titled(evaluation: Evaluation) -> Iterator[tuple[str, list[Row]]]:
    """(layer, its figures), then (layer by type, those), (layer by outlet, those)."""
    for layer in LAYERS:
        found = rows(evaluation, layer)
        for by in dict.fromkeys(row.figure.by for row in found):
            yield f"{layer} by {by}" if by else layer, [row for row in found if row.figure.by == by]


def confusion(evaluation: Evaluation) -> list[tuple[str, ...]]:
    """Statuses of matched events: first row the heads, then one row for each status annotated."""
    found = evaluation.statuses
    used = [status for status in STATUSES if any(status in pair for pair in found)]
    table = [(wanted, *(str(found[wanted, got] or "·") for got in used)) for wanted in used]
    return [("annotated \\ found", *used), *table]


def as_json(evaluation: Evaluation) -> str:
    """Every figure with its counts, and the confusion of statuses, the same text for the same evaluation."""
    figures = [described(row) for layer in LAYERS for row in rows(evaluation, layer)]
    statuses = [
        {"annotated": wanted, "found": got, "events": n} for (wanted, got), n in sorted(evaluation.statuses.items())
    ]
    whole = {"documents": evaluation.documents, "figures": figures, "statuses": statuses}
    return json.dumps(whole, ensure_ascii=False, indent=1) + "\n"


def described(row: Row) -> dict[str, object]:
    counts, (low, high) = row.counts, row.interval
    rounded = {"low": round(low, 4), "high": round(high, 4)}
    if row.is_share:
        values = {"share": round(counts.f1, 4), **rounded, "right": counts.right, "of": counts.wanted}
    else:
        values = {
            "f1": round(counts.f1, 4),
            **rounded,
            "precision": round(counts.precision, 4),
            "recall": round(counts.recall, 4),
            "right": counts.right,
            "found": counts.got,
            "annotated": counts.wanted,
        }
    return {**row.figure._asdict(), **values}
