"""How long a visit lasts, by its talks: 24日抵达。…25日与首相会谈 -> 24 to 25.

Belongs here: the days of the visitor's talks there. Not here: days on which he comes or goes (told.py).
"""

import re
from dataclasses import replace
from datetime import date, timedelta

from pipelines.extract.events.drafts import Draft
from pipelines.extract.events.merging.twins import gathering
from pipelines.extract.events.stays.told import status_on
from pipelines.extract.facts import When
from pipelines.extract.times.numerals import number

LONGEST = timedelta(days=7)


def stay_for_talks(kept: list[Draft], published: date | None) -> None:
    """A visit of which one day is told lasts from the first to the last of the visitor's talks there; in place."""
    for visit in kept:
        day = visit.one_day() if visit.type == "visit" and visit.happened() and not visit.background else None
        if day is None or visit.when is None:
            continue
        days = [day, *(x for talks in kept if there(talks, visit) for x in talks.days() or () if near(x, day))]
        if min(days) == max(days):
            continue
        visit.when = replace(visit.when, date_start=min(days), date_end=max(days), precision="range", kind="range")
        visit.status = status_on(visit, False, published)


def days_of_talks(kept: list[Draft], text: str) -> None:
    """21日将与首相会谈，22日会见国王。这是他首次访问乙国: a visit without a day is on those of its talks; in place.

    Of a length that is told they must take all the days.
    """
    undated = [d for d in kept if d.type == "visit" and d.days() is None and d.status in MADE and not d.background]
    for visit in undated:
        others = [d for d in kept if d.type == "visit" and d is not visit and d.targets == visit.targets]
        if visit.recalled or visit.before or not visit.people() or any(d.shares_people(visit) for d in others):
            continue
        length = LENGTH.search(text, visit.start, visit.end)
        talks = [d for d in kept if in_house(d, visit) and not gathering(d) and d.status in MADE]
        talks = [d for d in talks if length or d.happened() == visit.happened()]
        days = [x for d in talks for x in d.days() or ()]
        whole = length is None or (days and (max(days) - min(days)).days + 1 == number(length["count"]))
        if days and whole and talks[0].when and max(days) - min(days) <= LONGEST:
            visit.when = from_to(talks[0].when, min(days), max(days))


def from_to(when: When, first: date, last: date) -> When:
    if first == last:
        return replace(when, date_start=first, date_end=last)
    return replace(when, date_start=first, date_end=last, precision="range", kind="range")


LENGTH = re.compile(  # longer than its talks, unless they take all its days
    r"(?:为[期时]|逗留|停留|一连)(?![一1][天日])(?P<count>\d{1,2}|[两二三四五六七八九十]{1,2})个?(?:[天日周]|星期)"
)
MADE = frozenset({"held", "ongoing", "planned"})


def near(day: date, other: date) -> bool:
    return abs(day - other) <= LONGEST


def there(talks: Draft, visit: Draft) -> bool:
    """Talks of the visitor in the country visited, or with its side where no place is told."""
    return talks.happened() and in_house(talks, visit)


def in_house(talks: Draft, visit: Draft) -> bool:
    """Talks of the visitor in the country of his host, on days that are told."""
    if talks.type != "meeting" or talks.background:
        return False
    if talks.when is None or talks.when.precision not in ("day", "range"):
        return False
    host = talks.country in visit.targets if talks.country else bool(set(talks.codes()) & set(visit.targets))
    return host and talks.shares_people(visit)
