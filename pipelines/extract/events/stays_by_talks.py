"""How long a visit lasts, by its talks: 24日抵达。…25日与首相会谈 -> 24 to 25.

Belongs here: the days of the visitor's talks there. Not here: days on which he comes or goes (stays.py).
"""

from dataclasses import replace
from datetime import date, timedelta

from pipelines.extract.events.drafts import Draft
from pipelines.extract.events.stays import one_day, status_on

LONGEST = timedelta(days=7)


def stay_for_talks(kept: list[Draft], published: date | None) -> None:
    """A visit of which one day is told lasts from the first to the last of the visitor's talks there; in place."""
    for visit in kept:
        day = one_day(visit) if visit.type == "visit" and visit.happened() and not visit.background else None
        if day is None or visit.when is None:
            continue
        days = [day, *(x for talks in kept if there(talks, visit) for x in talks.days() or () if near(x, day))]
        if min(days) == max(days):
            continue
        visit.when = replace(visit.when, date_start=min(days), date_end=max(days), precision="range", kind="range")
        visit.status = status_on(visit, False, published)


def near(day: date, other: date) -> bool:
    return abs(day - other) <= LONGEST


def there(talks: Draft, visit: Draft) -> bool:
    """Talks of the visitor in the country visited, or with its side where no place is told."""
    if talks.type != "meeting" or talks.background or not talks.happened():
        return False
    if talks.when is None or talks.when.precision not in ("day", "range"):
        return False
    host = talks.country in visit.targets if talks.country else bool(set(talks.codes()) & set(visit.targets))
    return host and talks.shares_people(visit)
