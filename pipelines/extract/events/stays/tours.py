"""Days of the stops of one journey: 24日至27日访问甲国和乙国, 25日起访问乙国 -> in 甲国 from the 24th to the 25th.

Belongs here: what the days of one stop say of the other. Not here: how long a visit lasts (days/lasting.py, told.py).
"""

from dataclasses import replace
from datetime import date

from pipelines.extract.events.drafts import Draft

Days = tuple[date, date]


def part_tours(kept: list[Draft]) -> None:
    """Of a journey to two countries the days of the one stop end, or begin, those of the other; in place."""
    visits = [d for d in kept if d.type == "visit" and d.targets and d.when and d.days() and not d.background]
    for tour in visits:
        stops = [d for d in visits if d is not tour and d.people() and set(d.people()) == set(tour.people())]
        if len(stops) != 1 or stops[0].targets == tour.targets or stops[0].status != tour.status:
            continue
        left = left_of(tour.days(), stops[0].days())
        if left and tour.when:
            first, last = left
            tour.when = replace(tour.when, date_start=first, date_end=last)


def left_of(tour: Days | None, stop: Days | None) -> Days | None:
    """24日至27日, 25日至27日 -> 24日至25日; None where the stop is neither the first nor the last."""
    if tour is None or stop is None or tour == stop or stop[0] == stop[1]:
        return None
    if tour[0] == stop[0] and stop[1] < tour[1]:
        return stop[1], tour[1]
    if tour[1] == stop[1] and tour[0] < stop[0]:
        return tour[0], stop[0]
    return None
