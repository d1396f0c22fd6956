"""Forms to groups: each form, the surest first, joins the one group that it fits best, or founds one.

Belongs here: the order and the choice. Not here: what makes a fit impossible (refusals), where candidates come from.
"""

from collections.abc import Iterable, Iterator, Sequence

from pipelines.link.form import Form, Group
from pipelines.link.likeness import likeness
from pipelines.link.refusals import FRESH, refusal
from pipelines.link.strays import settle

CLOSE = 0.5  # groups whose likeness differs by less are alike
RARE = 5  # a group that so many times fewer reports tell does not stand in the way of the other


def grouped(forms: Sequence[Form], candidates: Iterable[tuple[int, int]]) -> list[Group]:
    """`candidates`: pairs of numbers of forms. The outcome does not depend on the order of either."""
    near: dict[int, list[int]] = {}
    for a, b in candidates:
        near.setdefault(a, []).append(b)
        near.setdefault(b, []).append(a)
    found: dict[int, Group] = {}
    groups = list[Group]()
    for form in sorted(forms, key=turn):
        home = best(form, fitting(form, near.get(form.number, ()), found))
        if home is None:
            home = Group()
            groups.append(home)
        home.add(form)
        found[form.number] = home
    return settle(groups, found, near)


def turn(form: Form) -> tuple[object, ...]:
    """The surest, fullest and most often told first."""
    crowded = any(len(names) > 1 for names in form.people.values()) or len(form.measures) > 1
    return (form.surety, crowded, -min(len(form.people), 2), form.series is None, -form.support, form.number)


def fitting(form: Form, near: Iterable[int], found: dict[int, Group]) -> Iterator[tuple[float, Group]]:
    """The groups that nothing speaks against, with how much speaks for them."""
    homes = {id(found[number]): found[number] for number in near if number in found}
    for group in homes.values():
        if refusal(form, group) is None:
            score = likeness(form, group)
            if score > 0:
                yield score, group


def best(form: Form, fits: Iterable[tuple[float, Group]]) -> Group | None:
    """The group with most in common; of several alike the one much told, then the nearest in time; else none."""
    ranked = sorted(fits, key=lambda fit: (-fit[0], fit[1].gap(form), fit[1].founder.number))
    if not ranked or form.exact:
        return ranked[0][1] if ranked else None
    alike = [group for score, group in ranked if ranked[0][0] - score < CLOSE]
    alike = [group for group in alike if group.dated] or alike
    alike = [group for group in alike if not group.bare] or alike
    most = max(group.support for group in alike)
    alike = [group for group in alike if group.support * RARE >= most]
    fresh = [group for group in alike if group.exact and group.gap(form) <= FRESH]
    if form.implied and not form.background and len(fresh) == 1:
        return fresh[0]
    nearest = min(group.gap(form) for group in alike)
    alike.sort(key=lambda group: (max(group.gap(form), nearest + 1), -group.support, group.founder.number))
    if len(alike) == 1 or not form.happened or not alike[0].dated:
        return alike[0]
    nearer = not form.background and alike[0].gap(form) < alike[1].gap(form)
    return alike[0] if nearer or alike[0].support > 2 * alike[1].support else None
