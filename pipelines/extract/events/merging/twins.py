"""When two drafts of one article report one event. Not here: what the one event keeps of both (merge.py)."""

from datetime import timedelta

from pipelines.extract.clauses.triggers.status_cues import UNMADE
from pipelines.extract.events.conferences.same_name import (
    OF_SIDES,
    names_clash,
    of_a_body,
    one_forum,
    plain,
    proper,
    same_name,
    told_by_how,
)
from pipelines.extract.events.drafts import Draft
from pipelines.extract.events.measures import one_measure
from pipelines.extract.events.measures.over_again import in_its_window, one_captive
from pipelines.extract.events.merging.occasions import other_occasion
from pipelines.extract.events.merging.referring import PAST
from pipelines.extract.events.merging.same_people import people_clash
from pipelines.extract.events.merging.told_apart import before_it, next_of_series, other_gathering, told_apart
from pipelines.extract.events.sides.levels import held_below, levels_clash, negotiators_clash, offices_clash
from pipelines.extract.facts import PAIR, TALKS
from pipelines.extract.mentions.listed.sides import is_side, states

UNNAMED = PAST - {"meet_last_time"}  # 上次首脑会谈 says which talks it means, 上次是在去年举行 does not
MANY = 3  # hosts of one journey, sides of one meeting


def sides_fit(a: Draft, b: Draft) -> bool:
    """The same sides; or one draft names only one of them, or most of many, or both name the same conference."""
    x, y = a.sides(), b.sides()
    if min(len(x), len(y)) >= PAIR:  # in a conference of APEC, where two of them met
        x, y = ({*filter(is_side, sides)} if sum(map(is_side, sides)) >= PAIR else sides for sides in (x, y))
    if x == y or not x & y:
        return x == y
    if same_name(a, b) or (len(x & y) >= MANY and (x <= y or y <= x) and a.shares_people(b)):
        return True
    return min(len(x), len(y)) == 1 and (a.name is not None) == (b.name is not None) and len(x | y) <= 2


def year_apart(a: Draft, b: Draft) -> bool:
    """将出席峰会; 去年的峰会上: what is to come and what a year past tells of."""
    past, ahead = (a, b) if a.happened() else (b, a)
    by_year = past.when is not None and past.when.precision == "year"
    return past.happened() and past.sure and by_year and not ahead.happened() and ahead.sure


OFF = frozenset({"denied", "cancelled"})


def hosts_clash(a: Draft, b: Draft) -> bool:
    """本届峰会由甲国主办; 明年在乙国主办峰会: held in two countries."""
    return a.country != b.country and {a.country, b.country} <= states()


def stays_away(a: Draft, b: Draft) -> bool:
    """甲取消出席峰会: the summit at which others speak is held without him."""
    return (
        (a.status in OFF) != (b.status in OFF) and bool(a.people() and b.people()) and not {*a.people()} & {*b.people()}
    )


def gathering(draft: Draft) -> bool:
    return draft.rule.startswith("gather")


def same_gathering(a: Draft, b: Draft) -> bool:
    """A conference is told by its name; one that is only called 峰会 is the one last spoken of."""
    x, y = a.sides(), b.sides()
    if x == y and len(x) >= PAIR and a.days() == b.days() and a.when and a.when.kind == "range":
        return True  # 14至16日的高层会议; 14至16日以线上举行的“海上磋商机制”会议
    if names_clash(a, b) or other_gathering(a, b):
        return False
    if min(len(x), len(y)) >= PAIR and not (x <= y or y <= x):
        return same_name(a, b)
    if not x & y and two_at_a_table(a) and proper(b):
        return same_name(a, b)
    return same_name(a, b) or told_by_how(a, b) or not plain(a.name or "") or not plain(b.name or "") or bool(x & y)


def two_at_a_table(draft: Draft) -> bool:
    """甲国和乙国举行了峰会: of these two, whatever conference is told after it."""
    return len(draft.sides()) >= PAIR and not plain(draft.name or "")


def vague_gathering(draft: Draft) -> bool:
    return gathering(draft) and not plain(draft.name or "") and not draft.recalled


def spoken_of_again(a: Draft, b: Draft) -> bool:
    """此次峰会, after a conference was named."""
    if OF_SIDES.match(b.name or "") and a.sides().isdisjoint(b.sides()):  # 为配合峰会而举行[甲乙首脑会谈]
        return False
    one = a.rule not in UNNAMED and among(a, b) and not other_gathering(a, b)
    return vague_gathering(b) and one and not a.on_other_days(b)


def ordinals_clash(a: Draft, b: Draft) -> bool:
    """第17次对话 is not the 18th."""
    return bool(a.ordinal and b.ordinal) and a.ordinal != b.ordinal


def among(a: Draft, b: Draft) -> bool:
    """A summit only called 峰会 is of sides of the one before, or tells one; 在峰会期间与乙会面: with whoever comes."""
    x, y = a.sides(), b.sides()
    return min(len(x), len(y)) < 2 or x <= y or y <= x or bool(b.rule == "gather_at" and proper(a) and x & y)


def told_as_two(a: Draft, b: Draft) -> bool:
    """日韩和中韩首脑会谈: read off the same words, with one side in common."""
    x, y = a.sides(), b.sides()
    return a.type == "meeting" and a.start == b.start and a.rule == b.rule and not (x <= y or y <= x)


def same(a: Draft, b: Draft) -> bool:
    """Do two drafts of one article report one event?"""
    if apart(a, b):
        return False
    if one_captive(a, b) or in_its_window(a, b):
        return True
    both, of_past = gathering(a) and gathering(b), not UNNAMED.isdisjoint((a.rule, b.rule))
    if (both or of_past) and conferences_clash(a, b):
        return False
    if both and (spoken_of_again(a, b) or (same_name(a, b) and near(a, b))):
        return not ordinals_clash(a, b)
    undated = of_past and not (a.days() and b.days())
    return not undated and not days_clash(a, b) and same_of_type(a, b)


def apart(a: Draft, b: Draft) -> bool:
    """Of two types, of other people, or told as two: whatever their days."""
    others = people_clash(a, b) and not one_forum(a, b)
    if a.type != b.type or others or told_as_two(a, b) or negotiators_clash(a, b) or held_below(a, b):
        return True
    return other_occasion(a, b) or before_it(a, b)


def conferences_clash(a: Draft, b: Draft) -> bool:
    """Of other levels or years, or, of two that are named, of other hosts."""
    if levels_clash(a, b) or stays_away(a, b) or year_apart(a, b) or next_of_series(a, b) or next_of_series(b, a):
        return True
    return gathering(a) and gathering(b) and hosts_clash(a, b)


def days_clash(a: Draft, b: Draft) -> bool:
    """On other days, unless it was put off or is one stay; told apart, or by other numbers."""
    if a.on_other_days(b) and not one_stay(a, b) and not put_off(a, b):
        return True
    return told_apart(a, b) or ordinals_clash(a, b)


def same_of_type(a: Draft, b: Draft) -> bool:
    """Two drafts whose days, ordinals and states can be of one event: visits, measures, conferences, talks."""
    if a.type == "visit":
        return same_visit(a, b)
    if a.type not in TALKS:
        return one_measure.same(a, b)
    if gathering(a) and gathering(b):
        return same_gathering(a, b)
    if gathering(a) != gathering(b):
        named, talks = (a, b) if gathering(a) else (b, a)
        if of_a_body(talks, named) and not levels_clash(a, b):
            return True
        fits = not names_clash(a, b) and not levels_clash(a, b) and a.sides() == b.sides()
        return fits and len(a.sides()) > 1 and not proper(named)
    if not (a.people() and b.people()) and offices_clash(a, b):
        return False
    return sides_fit(a, b)


FEW = 2  # days


def one_stay(a: Draft, b: Draft) -> bool:
    """12日与到访的甲会谈。甲访问是为出席13日的会议: two days of one visit."""
    x, y = a.days(), b.days()
    if a.type != "visit" or not x or not y or not a.people() or a.people() != b.people():
        return False
    told_by_day = max(x[1] - x[0], y[1] - y[0]) <= LONGEST_TOUR
    return told_by_day and a.targets == b.targets and (a.days_apart(b) or 0) <= FEW


SOON = 3  # sentences


def put_off(told: Draft, again: Draft) -> bool:
    """将于12日与甲会谈。会谈推迟到下周; 原定12日会谈，后推迟。会谈将改在20日举行: the same talks on another day."""
    if told.type not in TALKS or "postponed" not in (told.status, again.status):
        return False
    if not {told.status, again.status} <= UNMADE or again.line - told.lines[-1] > SOON:
        return False
    return told.start < again.start and {*again.people()} <= {*told.people()} and told.sides() == again.sides()


LONGEST_TOUR, A_WEEK = timedelta(days=21), 7


def same_visit(a: Draft, b: Draft) -> bool:
    if one_of_party(a, b) or one_of_party(b, a):
        return True
    if set(a.codes()) != set(b.codes()):
        return False
    return set(a.targets) == set(b.targets) or leg_of(a, b) or leg_of(b, a)


def one_of_party(party: Draft, one: Draft) -> bool:
    """甲国、乙国外长率联合代表团访丙 … 到访的甲国外长: one of those who travel together."""
    return bool(one.people()) and set(one.codes()) < set(party.codes()) and one.targets == party.targets


def leg_of(tour: Draft, leg: Draft) -> bool:
    """历访甲、乙、丙 … 13日前往乙: one stop of a tour. One told as of 八个国家 has stops that it does not name.

    A stop that is told first, with days of its own, stays one by itself.
    """
    if set(tour.people()) != set(leg.people()) or tour.recalled != leg.recalled:
        return False
    x, y = tour.days(), leg.days()
    if x and y and not timedelta(0) <= y[0] - x[0] <= LONGEST_TOUR:
        return False
    if x and y and x != y and leg.start < tour.start:
        return False
    return tour.tour or (len(tour.targets) >= MANY and bool(set(leg.targets) & set(tour.targets)))


def near(a: Draft, b: Draft) -> bool:
    """Within a week of each other, or undated: one session of a conference, told with days of its talks."""
    return (a.days_apart(b) or 0) <= A_WEEK


def likeness(a: Draft, b: Draft) -> tuple[int, int, int, int]:
    """Of several events that a draft could be, the likeliest: same days, same people, same sides, the nearest."""
    return (
        int(a.days() is not None and a.days() == b.days()),
        len(set(a.people()) & set(b.people())),
        int(a.sides() == b.sides()),
        -abs(a.lines[-1] - b.line),
    )
