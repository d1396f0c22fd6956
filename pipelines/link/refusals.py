"""Why a form does not tell of a group's event. Each refusal is a function with its reason for a name."""

from collections import Counter
from collections.abc import Callable

from pipelines.extract.facts import PAIR
from pipelines.link.form import COARSE, IMPLIED, Form, Group, alike, common, slack

Refusal = Callable[[Form, Group], bool]
TALKS = ("meeting", "call", "visit")
MEASURES = ("sanction", "easing")
NEAR = 0.9  # degrees: some 100 km, a city and its surroundings
LONGEST_VISIT = 14  # days
A_WEEK = 2  # days by which "this week" may be the next
MAJORITY = 3  # times as many reports
FRESH = 2  # days in which news of an event are told without its day
HIGH = ("leader", "minister")


def other_days(form: Form, group: Group) -> bool:
    """The days do not meet, by more than reports of one event may differ."""
    give = allowance(form, group) if form.exact and group.exact else A_WEEK * (form.surety == COARSE and group.exact)
    apart = (max(first - form.last, form.first - last) > give for first, last in group.days())
    return all(apart) if form.type == "visit" else any(apart)


def allowance(form: Form, group: Group) -> int:
    """Days: the same two people meet on one day and the next, or somebody took the day of writing for the day."""
    if form.bare or group.bare:
        return min(group.slack, slack(form))
    return max(group.slack, slack(form), 1 if same_people(form, group) > 1 else 0)


def too_long(form: Form, group: Group) -> bool:
    """A visit would last longer than visits do."""
    if form.type != "visit" or not form.exact or group.surety != 0:
        return False
    first, last = min(a for a, _ in group.spans), max(b for _, b in group.spans)
    return max(last, form.last) - min(first, form.first) > LONGEST_VISIT


def other_ordinal(form: Form, group: Group) -> bool:
    """The 16th session is not the 17th; of two numbers for the session of one day one is wrong."""
    if form.ordinal is None or form.type != "meeting":
        return False
    told = [other for other in group.forms if other.ordinal is not None and other.series == form.series]
    return bool(told) and all(other.ordinal != form.ordinal for other in told) and not same_day(form, group)


def other_series(form: Form, group: Group) -> bool:
    """A security dialogue is not the consultation held the day before; 防长会晤 of the same two is their 安保会议."""
    told = {other.series: other.rank for other in group.forms if other.series}
    if form.series is None or not told or form.series in told:
        return False
    return not (form.rank in HIGH and set(told.values()) == {form.rank} and same_people(form, group) == PAIR)


def of_others(form: Form, group: Group) -> bool:
    """Leaders who meet are named; talks of which most reports name nobody are those of others."""
    if "leader" not in form.ranks.values() or not form.people or form.exact:
        return False
    unnamed = sum(other.support for other in group.forms if other.bare)
    return unnamed >= MAJORITY and unnamed > MAJORITY * (group.support - unnamed)


def of_nobody(form: Form, group: Group) -> bool:
    """A report of somebody by name that gives no day takes none from talks or journeys of which nobody is named.

    Unless it is told just then, or two leaders meet: theirs are the talks that are told of long after.
    """
    if form.type not in TALKS or form.surety != IMPLIED or not form.people or form.series or not group.bare:
        return False
    if not group.exact:
        return group.dated and not form.of_leaders
    return form.background or group.gap(form) > FRESH


def other_people(form: Form, group: Group) -> bool:
    """On some side quite other people took part: the minister, not the premier."""
    if form.open or same_session(form, group):
        return False
    sides = form.people.keys() - form.targets if form.type == "visit" else form.people.keys()
    return any(core.isdisjoint(form.people[side]) for side in sides if side and (core := group.core(side)))


def other_rank(form: Form, group: Group) -> bool:
    """Leaders meet, not ministers, as most of the others say; asked only where the people do not tell."""
    if form.type not in ("meeting", "call") or form.open:
        return False
    verdicts = Counter[bool]()
    for other in group.forms:
        for side in form.sides & other.sides:
            if form.people.get(side) and other.people.get(side):
                continue
            mine, theirs = form.ranks.get(side) or form.rank, other.ranks.get(side) or other.rank
            if mine and theirs:
                verdicts["leader" in (mine, theirs) and mine != theirs] += other.support
    return verdicts[True] > verdicts[False]


def other_format(form: Form, group: Group) -> bool:
    """By video is not in person."""
    told = {other.format for other in group.forms if other.format}
    return form.format is not None and bool(told) and form.format not in told


def other_place(form: Form, group: Group) -> bool:
    """Another city on the same day; not asked where the same people of both sides are named.

    Of meetings of which one side alone is told somebody of that side may hold many in a month: never two cities.
    """
    if form.type == "visit" or form.where is None or same_people(form, group) > 1:
        return False
    named_alike = form.series is not None and any(other.series == form.series for other in group.forms)
    if form.type == "meeting" and len(form.sides) < PAIR and not named_alike:
        return elsewhere(form, group.forms)
    if not form.exact:
        return not same_people(form, group) and abroad(form, group) and elsewhere(form, group.forms)
    return elsewhere(form, [other for other in group.forms if other.exact])


def abroad(form: Form, group: Group) -> bool:
    """In a country that no report of the others names."""
    return form.country is not None and all(other.country not in (None, form.country) for other in group.forms)


def elsewhere(form: Form, others: list[Form]) -> bool:
    """In another city than all of the others that tell of one."""
    told = [other.where for other in others if other.where]
    if form.where is None or not told:
        return False
    return all(abs(a - form.where[0]) > NEAR or abs(b - form.where[1]) > NEAR for a, b in told)


def other_sides(form: Form, group: Group) -> bool:
    """Three sides are not two, unless only one side is named and it was the same conference."""
    if form.type == "visit":
        return other_journey(form, group)
    if form.type not in TALKS:
        return not any(same_act(form, other) for other in group.forms)
    if form.open and any(other.open for other in group.forms):
        return False
    return not any(
        form.sides == sides or alike(form.sides, sides) or same_conference(form, sides, group)
        for sides in common(group.sides, MAJORITY)
    )


def other_journey(form: Form, group: Group) -> bool:
    """Another traveller, or another host: a journey to two countries is not the visit to one of them."""
    other = group.founder
    hosts = form.targets == other.targets or (
        min(len(form.targets), len(other.targets)) > 1
        and (form.targets <= other.targets or other.targets <= form.targets)
    )
    return not hosts or (form.sides - form.targets).isdisjoint(other.sides - other.targets)


def same_act(form: Form, other: Form) -> bool:
    """The same actor, the same target, the same matter, as far as told."""
    targets = not form.targets or not other.targets or form.targets == other.targets
    if form.type in MEASURES:
        return targets and form.sides == other.sides
    topics = not form.topics or not other.topics or not form.topics.isdisjoint(other.topics)
    return targets and topics and form.sides == other.sides


def other_measure(form: Form, group: Group) -> bool:
    """Visas, not tariffs, as most of the others say; what says not on what stands with its like, or on its day."""
    if form.type not in MEASURES:
        return False
    for mine, theirs in (
        (form.measures, told(group, lambda other: other.measures)),
        (form.topics, told(group, lambda other: other.topics)),
    ):
        if mine and theirs:
            return not (mine <= theirs or theirs <= mine)
    known = any(other.measures or other.topics for other in group.forms)
    return known != bool(form.measures or form.topics) and not same_day(form, group)


def told(group: Group, what: Callable[[Form], frozenset[str]]) -> set[str]:
    """What enough reports say."""
    counted = Counter[str]()
    for other in group.forms:
        counted.update(dict.fromkeys(what(other), other.support))
    return common(counted, MAJORITY) if counted else set()


def same_conference(form: Form, sides: frozenset[str], group: Group) -> bool:
    small, large = sorted((form.sides, sides), key=len)
    if not small <= large or not (len(small) == 1 or len(small) > 2):
        return False
    if len(small) == 1 and form.rank and not same_people(form, group) and not same_day(form, group):
        return False  # some leaders' summit is not yet this one
    return form.series is not None and any(other.series == form.series for other in group.forms)


def same_day(form: Form, group: Group) -> bool:
    return form.exact and group.exact and any(first <= form.last and form.first <= last for first, last in group.days())


def same_session(form: Form, group: Group) -> bool:
    """A dialogue of officials by its name, on one day: each report names other delegates."""
    named = form.series is not None and form.rank not in HIGH and form.type == "meeting"
    return named and same_day(form, group) and any(other.series == form.series for other in group.forms)


def same_people(form: Form, group: Group) -> int:
    """On how many sides somebody is named by both."""
    return sum(not group.core(side).isdisjoint(names) for side, names in form.people.items())


REFUSALS: tuple[Refusal, ...] = (
    other_days,
    too_long,
    other_sides,
    other_measure,
    other_ordinal,
    other_series,
    of_others,
    of_nobody,
    other_people,
    other_format,
    other_place,
    other_rank,
)


def refusal(form: Form, group: Group) -> str | None:
    """The name of the first reason against; None when there is none."""
    return next((reason.__name__ for reason in REFUSALS if reason(form, group)), None)
