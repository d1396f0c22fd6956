"""One entry per real event per article. Belongs here: when two drafts are one event, and what the one keeps."""

import re
from datetime import timedelta

from pipelines.extract import measures
from pipelines.extract import token as t
from pipelines.extract.drafts import Draft
from pipelines.extract.scene import Party

ORDER = {"held": 6, "ongoing": 5, "cancelled": 4, "postponed": 4, "denied": 3, "planned": 2, "proposed": 1}


def dates_clash(a: Draft, b: Draft) -> bool:
    x, y = a.days(), b.days()
    return bool(x and y and (x[0] > y[1] or y[0] > x[1]))


def sides_fit(a: Draft, b: Draft) -> bool:
    """The same sides; or one draft names only one of them, or both name the same conference."""
    x, y = a.sides(), b.sides()
    return x == y or (
        bool(x & y)
        and (
            same_name(a, b)
            or (min(len(x), len(y)) == 1 and (a.name is not None) == (b.name is not None) and len(x | y) <= 2)
        )
    )


def plain(name: str) -> str:
    return re.sub(r"[“”「」『』（）()\s]|新一轮|会议|会$|首次|峰|首脑|领导人", "", name)


def same_name(a: Draft, b: Draft) -> bool:
    """慕尼黑安全会议, 慕安会; 中日安全对话, 安全对话: one name holds the other."""
    if not a.name or not b.name:
        return False
    x, y = plain(a.name), plain(b.name)
    return bool(x and y) and (x in y or y in x)


def names_clash(a: Draft, b: Draft) -> bool:
    return bool(a.name and b.name) and not same_name(a, b)


def by_side(draft: Draft) -> dict[str, list[Party]]:
    table: dict[str, list[Party]] = {}
    for _, party in draft.actors:
        if len(party.codes) == 1:
            table.setdefault(party.codes[0], []).append(party)
    return table


def people_clash(a: Draft, b: Draft) -> bool:
    """Somebody of the same side but another person: 会见康京和 is not 会见文在寅, nor 会晤青瓦台官员."""
    mine, others = by_side(a), by_side(b)
    return any(differ(mine[side], others[side]) for side in mine.keys() & others.keys())


def differ(x: list[Party], y: list[Party]) -> bool:
    names_x, names_y = ({p.name for p in side if p.name} for side in (x, y))
    if names_x and names_y:
        return names_x.isdisjoint(names_y)
    ranks_x, ranks_y = ({p.rank for p in side if p.rank and p.office} for side in (x, y))
    return bool(names_x or names_y) and bool(ranks_x and ranks_y) and ranks_x.isdisjoint(ranks_y)


def offices_clash(a: Draft, b: Draft) -> bool:
    ranks_a, ranks_b = ({p.rank for _, p in d.actors if p.rank in ("leader", "minister")} for d in (a, b))
    return bool(ranks_a and ranks_b and ranks_a.isdisjoint(ranks_b))


def gathering(draft: Draft) -> bool:
    return draft.rule.startswith("gather")


def same_gathering(a: Draft, b: Draft) -> bool:
    """A conference is told by its name; one that is only called 峰会 is the one last spoken of."""
    if names_clash(a, b):
        return False
    return same_name(a, b) or not plain(a.name or "") or not plain(b.name or "") or bool(a.sides() & b.sides())


PAST = "gather_first_since"


def told_apart(a: Draft, b: Draft) -> bool:
    """Two states of affairs that cannot be one event.

    What was held long ago and what is planned, each told with people or a day of its own.
    """
    if (a.days() and b.days()) or not specific(a) or not specific(b):
        return False
    if a.type == "visit":
        return a.recalled != b.recalled
    if a.recalled != b.recalled:
        return set(a.people()) != set(b.people()) or bool(a.days() or b.days())
    return a.happened() != b.happened() and a.sure and b.sure


def specific(draft: Draft) -> bool:
    """Told with people, a day or a name; else it only refers to what was told before (会晤后, 此次会议)."""
    return bool(draft.people() or draft.days() or plain(draft.name or ""))


def vague_gathering(draft: Draft) -> bool:
    return gathering(draft) and not plain(draft.name or "") and not draft.recalled


def same(a: Draft, b: Draft) -> bool:
    """Do two drafts of one article report one event?"""
    if a.type != b.type or people_clash(a, b):
        return False
    if gathering(a) and gathering(b) and ((vague_gathering(b) and a.rule != PAST) or (same_name(a, b) and near(a, b))):
        return not (a.ordinal and b.ordinal and a.ordinal != b.ordinal)
    if dates_clash(a, b) or told_apart(a, b) or (PAST in (a.rule, b.rule) and not (a.days() and b.days())):
        return False
    if a.ordinal and b.ordinal and a.ordinal != b.ordinal:
        return False
    if a.type == "visit":
        return bool(a.sides() & b.sides()) and set(a.targets) == set(b.targets) and set(a.codes()) == set(b.codes())
    if a.type not in ("meeting", "call"):
        return measures.same(a, b)
    if gathering(a) and gathering(b):
        return same_gathering(a, b)
    if gathering(a) != gathering(b):
        named = a if gathering(a) else b
        return a.sides() == b.sides() and len(a.sides()) > 1 and not plain(named.name or "")
    if not (a.people() and b.people()) and offices_clash(a, b):
        return False
    return sides_fit(a, b)


def leg_of(a: Draft, b: Draft) -> bool:
    """历访甲、乙、丙 … 13日前往乙: one stop of a tour told before."""
    x, y = a.days(), b.days()
    in_time = not x or not y or timedelta(0) <= y[0] - x[0] <= timedelta(days=14)
    return (
        len(a.targets) > 2
        and set(b.targets) <= set(a.targets)
        and a.people() == b.people()
        and a.recalled == b.recalled
        and in_time
    )


def near(a: Draft, b: Draft) -> bool:
    """Within a week of each other, or undated: one session of a conference, told with days of its talks."""
    x, y = a.days(), b.days()
    return not x or not y or (x[0] - y[1] <= timedelta(days=7) and y[0] - x[1] <= timedelta(days=7))


def likeness(a: Draft, b: Draft) -> tuple[int, int, int, int]:
    """Of several events that a draft could be, the likeliest: same days, same people, same sides, the nearest."""
    return (
        int(a.days() is not None and a.days() == b.days()),
        len(set(a.people()) & set(b.people())),
        int(a.sides() == b.sides()),
        -abs(a.lines[-1] - b.line),
    )


def stay(draft: Draft) -> bool:
    """Days told from the first to the last, as only a whole stay is: 24日至27日, not 本周."""
    return draft.when is not None and draft.when.precision == "range" and draft.when.kind == "range"


def finer(a: Draft, b: Draft) -> Draft:
    """The one with the narrower time; of a visit the one that tells the whole stay, not a day of it."""
    x, y = a.days(), b.days()
    if x and y and a.type == "visit" and a.happened() == b.happened() and stay(a) != stay(b):
        return a if stay(a) else b
    if x and y:
        return a if x[1] - x[0] <= y[1] - y[0] else b
    return a if x else b


def fineness(draft: Draft) -> int:
    """A city or venue says more than a country, a country more than nothing."""
    if draft.place is None:
        return 0
    return 1 if draft.place.symbol == t.SIDE else 2


def join(a: Draft, b: Draft) -> Draft:
    """`a` (the earlier) enriched by `b`: the most advanced status, the finest time and place, all people."""
    for role, party in b.actors:
        twin = next(
            (
                i
                for i, (_, p) in enumerate(a.actors)
                if p == party or (p.codes == party.codes and (p.name is None or p.name == party.name))
            ),
            None,
        )
        if twin is None:
            a.actors.append((role, party))
        elif a.actors[twin][1].name is None and party.name:
            a.actors[twin] = (a.actors[twin][0], party)
    a.targets = list(dict.fromkeys([*a.targets, *b.targets]))
    a.when = finer(a, b).when
    if fineness(b) > fineness(a):
        a.place, a.country = b.place, b.country
    if (b.sure, ORDER[b.status]) > (a.sure, ORDER[a.status]):
        a.status, a.sure = b.status, b.sure
    a.ordinal = a.ordinal or b.ordinal
    a.name = a.name or b.name
    a.format = "video" if "video" in (a.format, b.format) else a.format
    a.recalled = a.recalled and b.recalled
    a.lines += b.lines
    return a


def merge(found: list[Draft]) -> list[Draft]:
    """Drafts in text order -> one draft per event, at the place of its first mention."""
    kept: list[Draft] = []
    for draft in found:
        twin = max((k for k in kept if same(k, draft)), key=lambda k: likeness(k, draft), default=None)
        if twin is None:
            kept.append(draft)
        else:
            join(twin, draft)
    return kept
