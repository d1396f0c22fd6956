"""What speaks for a form's telling of a group's event. Zero: nothing but that it is possible."""

from pipelines.link.form import COARSE, Form, Group, alike
from pipelines.link.refusals import TALKS, same_people

PERSON, SERIES, DAYS, PLACE, SIDES, VAGUE, SHARE = 3.0, 3.0, 2.0, 1.0, 1.0, 0.6, 0.4
MONTH = 31  # days; that two reports say "in 2019" is no evidence


def likeness(form: Form, group: Group) -> float:
    """Points for shared people, series, days and place; 0 without a person, a series or, on one day, the sides."""
    people = same_people(form, group)
    series = form.series is not None and any(other.series == form.series for other in group.forms)
    days = form.last - form.first <= MONTH and not form.implied and (form.first, form.last) in group.spans
    many = (days or form.implied) and any(alike(form.sides, sides) for sides in group.sides)
    if form.type in TALKS and not (people or series or many or alone(form, group)):
        return 0.0
    near = any(other.country == form.country is not None for other in group.forms)
    points = PERSON * min(people, 2) + SERIES * series + DAYS * days + PLACE * near
    vague = form.bare and group.bare and form.surety == group.surety == COARSE
    return points + SIDES * (form.sides in group.sides) + VAGUE * vague + SHARE * share(form, group)


def alone(form: Form, group: Group) -> bool:
    """Only the sides are told, by the one or the other, and the days are the same; or the months, by both."""
    if not (form.bare or group.bare or who_and_what(form, group)) or not group.dated:
        return False
    if group.exact or form.exact:
        return True
    if form.implied:
        return some_month(form, group)
    return any(
        (form.first, form.last) == (first, last) or (form.background and (first - form.first) * (form.last - last) >= 0)
        for first, last in group.spans
    )


def some_month(form: Form, group: Group) -> bool:
    """That two sides met is not yet that they did in some year; a dialogue to come is not talks that are recalled."""
    recalled = form.series is not None and not form.happened and all(other.background for other in group.forms)
    return not recalled and any(last - first <= MONTH for first, last in group.spans)


def who_and_what(form: Form, group: Group) -> bool:
    """One names the leaders who met, the other calls it a summit."""
    if form.people and form.series is None and not group.people:
        return form.of_leaders and any(other.rank == "leader" for other in group.forms)
    return form.rank == "leader" and not form.people and all(other.of_leaders for other in group.forms)


def share(form: Form, group: Group) -> float:
    """How much of what the group says of the people the form says too: 0 to 1."""
    told = sum(max(counted.values()) for counted in group.people.values())
    both = sum(
        max(group.people[side][name] for name in names) for side, names in form.people.items() if side in group.people
    )
    return both / told if told else 0.0
