"""After the grouping: what one report says amiss, and many say right, joins the many.

Belongs here: a day or a number that errs. Not here: other sides, other people, another format; those are other events.
"""

from collections.abc import Iterable, Mapping, Sequence

from pipelines.extract.facts import PAIR
from pipelines.link.form import Form, Group
from pipelines.link.refusals import (
    elsewhere,
    other_format,
    other_people,
    other_place,
    other_rank,
    other_series,
    other_sides,
    same_people,
)

ERRING = ("meeting", "visit")  # the same two telephone every few days
FEW, TIMES = 2, 4  # reports that err, and how many times as many must say otherwise
NEAR, TEN_DAYS = 7, 10  # by which they may err
AMISS = (other_sides, other_series, other_people, other_format, other_place, other_rank)


def settle(groups: Sequence[Group], found: dict[int, Group], near: Mapping[int, Iterable[int]]) -> list[Group]:
    """Moves the forms that stray; what is left, in the order in which the groups were founded."""
    for group in sorted(filter(may_err, groups), key=lambda one: one.founder.number):
        moves = [(form, home) for form in group.forms if (home := rightful(form, group, found, near))]
        for form, home in moves:
            home.add(form)
            found[form.number] = home
        gone = {form.number for form, _ in moves}
        group.rebuild([form for form in group.forms if form.number not in gone])
    return [group for group in groups if group.forms]


def may_err(group: Group) -> bool:
    """Few tell of it, or it is a summit: of that many others may tell on another day."""
    return group.support <= FEW * TIMES or any(map(summit, group.forms))


def summit(form: Form) -> bool:
    """Two leaders meet, both by name. The same two do not meet twice in ten days and are hardly noticed once."""
    return form.type == "meeting" and len(form.people) == PAIR and {*map(form.ranks.get, form.people)} == {"leader"}


def rightful(form: Form, group: Group, found: Mapping[int, Group], near: Mapping[int, Iterable[int]]) -> Group | None:
    """The one event of which the form tells with a wrong day or number."""
    if form.type not in ERRING or not (form.exact or summit(form)):
        return None
    homes = {id(found[number]): found[number] for number in near.get(form.number, ())}
    fits = [home for home in homes.values() if home is not group and astray(form, group, home)]
    fits.sort(key=lambda home: (home.gap(form), -home.support, home.founder.number))
    return fits[0] if fits else None


def astray(form: Form, group: Group, home: Group) -> bool:
    """Little told beside the many reports of `home`, which speak of the same people or the same series, days apart."""
    if not home.exact or not (
        outnumbered(form, group, home) if summit(form) else alone_with_its_day(form, group, home)
    ):
        return False
    if other_country(form, home) or elsewhere(form, home.forms):
        return False  # the same two meet again, in another place
    return same_matter(form, home) and home.told_when(form) and not any(reason(form, home) for reason in AMISS)


def other_country(form: Form, home: Group) -> bool:
    told = {other.country for other in home.forms if other.country}
    return form.country is not None and bool(told) and form.country not in told


def alone_with_its_day(form: Form, group: Group, home: Group) -> bool:
    backing = sum(other.support for other in group.forms if backs(other, form))
    return backing <= FEW and home.support >= TIMES * backing and home.gap(form) <= NEAR


def outnumbered(form: Form, group: Group, home: Group) -> bool:
    named = sum(other.support for other in group.forms if other.people)
    return home.support >= FEW * TIMES * named and home.gap(form) <= TEN_DAYS


def backs(other: Form, form: Form) -> bool:
    """Another form of the group that gives the same days."""
    return other is form or (not other.implied and other.first <= form.last and form.first <= other.last)


def same_matter(form: Form, home: Group) -> bool:
    """All whom the form names on a side are named there too, or the series is the same, or three sides meet."""
    named = len(form.people)
    if named and same_people(form, home) == named:
        return True
    if form.bare and len(form.sides) > PAIR:
        return form.sides in home.sides
    return form.series is not None and any(form.series == other.series for other in home.forms)
