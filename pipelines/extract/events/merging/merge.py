"""One entry per real event per article. Belongs here: what the one event keeps. Not here: what is one (twins.py)."""

import re

from pipelines.extract.events.drafts import Draft
from pipelines.extract.events.merging.joined import JOINS, SENT, SOON, last_talks, referred
from pipelines.extract.events.merging.same_people import one_name, people_clash
from pipelines.extract.events.merging.told_apart import LONG_AGO
from pipelines.extract.events.merging.twins import gathering, likeness, put_off, same
from pipelines.extract.events.places.finer import finer_place
from pipelines.extract.events.sides.levels import held_below, officials_clash, rank_bare_names
from pipelines.extract.events.sides.other_levels import AGREES
from pipelines.extract.facts import PAIR, TALKS
from pipelines.extract.mentions.party import Party

ORDER = {"held": 6, "ongoing": 5, "cancelled": 4, "postponed": 4, "denied": 3, "planned": 2, "proposed": 1}
HELD_STILL = ("detention", {"held", "ongoing"})  # arrested, and whose release is asked for
IMPOSED_SINCE = ("sanction", {"planned", "ongoing"})  # 周五说将实施制裁, and who is under them


def stay(draft: Draft) -> bool:
    """Days told from the first to the last, as only a whole stay is: 24日至27日, not 本周."""
    return draft.when is not None and draft.when.precision == "range" and draft.when.kind == "range"


def by_days(draft: Draft) -> bool:
    return draft.when is not None and draft.when.to_the_day


def finer(a: Draft, b: Draft) -> Draft:
    """The one with the narrower time; of a visit the one that tells the whole stay, not a day of it.

    So of a conference: 于5日至10日举行, whose 5日的开幕式 somebody attends.
    """
    x, y = a.days(), b.days()
    if not x or not y:
        return a if x else b
    if a.type == "detention" and (x[1] < y[0] or y[1] < x[0]):
        return a if x[0] < y[0] else b  # the day of the arrest, not one on which it lasted
    if stay(a) != stay(b):
        longer, shorter = (a, b) if stay(a) else (b, a)
        one_stay = a.type == "visit" and (a.happened() == b.happened() or shorter.within(longer))
        if one_stay or (gathering(a) and gathering(b) and by_days(shorter) and shorter.within(longer)):
            return longer
    if by_days(a) != by_days(b) and not a.on_other_days(b):
        return a if by_days(a) else b
    return a if x[1] - x[0] <= y[1] - y[0] else b


def later(a: Draft, b: Draft) -> Draft:
    """原定本周举行的峰会被推迟。峰会推迟至10月1日: the day to which it was put off."""
    x, y = a.days(), b.days()
    return b if x and y and x[0] < y[0] else finer(a, b)


def take_in(a: Draft, role: str, party: Party) -> None:
    """Somebody more takes part, or a name is told of one who does."""
    twin = next(
        (
            i
            for i, (_, p) in enumerate(a.actors)
            if p == party
            or (p.codes == party.codes and (p.name is None or one_name(p.name, party.name or "") or holds(p, party)))
        ),
        None,
    )
    if twin is None:
        a.actors.append((role, party))
    elif a.actors[twin][0] == AGREES:
        a.actors[twin] = (role, a.actors[twin][1])
    elif a.actors[twin][1].name is None and party.name:
        a.actors[twin] = (a.actors[twin][0], party)


def holds(known: Party, office: Party) -> bool:
    """参议院议长甲, and 议长 of whom no name is told."""
    return office.name is None and bool(office.office) and (known.office or "").endswith(office.office or "")


def only_headed(a: Draft, b: Draft) -> bool:
    """【甲走访乙国】, then 甲4日至5日访问乙国: is what is told without a day still to come?"""
    return (a.status, b.status) == ("ongoing", "planned") and not a.sure and a.days() is None and b.days() is not None


def join(a: Draft, b: Draft) -> Draft:
    """`a` (the earlier) enriched by `b`: the most advanced status, the finest time and place, all people."""
    for role, party in b.actors:
        take_in(a, role, party)
    a.targets = list(dict.fromkeys([*a.targets, *b.targets]))
    headed = only_headed(a, b)
    a.when = later(a, b).when if a.status == b.status == "postponed" or put_off(a, b) else finer(a, b).when
    if finer_place(b, a):
        a.place, a.country = b.place, b.country or (a.country if a.type == "meeting" else None)
    if (a.type, {a.status, b.status}) == HELD_STILL and "detention_own" not in (a.rule, b.rule):
        a.status = "ongoing"
    elif (a.type, {a.status, b.status}) == IMPOSED_SINCE:
        a.status, a.sure = "held", True
    elif headed or (b.sure, ORDER[b.status]) > (a.sure, ORDER[a.status]):
        a.status, a.sure = b.status, b.sure
    a.ordinal = a.ordinal or b.ordinal
    a.name = a.name or b.name
    a.format = "video" if "video" in (a.format, b.format) else a.format
    a.looked_back = a.looked_back or a.recalled or b.looked_back or b.recalled
    a.recalled, a.behind = a.recalled and b.recalled, a.behind and b.behind
    a.lines += b.lines
    a.tellings.append(b.telling())
    return a


REPEATED = frozenset({"meet_exchange", "meet_discuss", "call_spoke", "call_in_phone", "call_in_phone_to"})


def told_already(kept: list[Draft], draft: Draft) -> Draft | None:
    """甲、乙通话 … 甲和乙讨论了: what was discussed, where talks of just these sides were told."""
    told = [k for k in kept if k.type in TALKS and not k.before and not of_another(k, draft)]
    fits = [k for k in told if not (held_below(k, draft) or officials_clash(k, draft))]
    like = [k for k in fits if k.sides() == draft.sides()]
    other = draft.comment and draft.rule not in REPEATED  # 这是甲首次与乙会谈: not what was told of 丙
    return next((k for k in reversed(like) if not (other and people_clash(k, draft))), None)


def of_another(told: Draft, draft: Draft) -> bool:
    """期待与总统甲及总理乙进行讨论: read off the same words, with each of them; or of others, years ago."""
    apart = draft.age > LONG_AGO or (told.start, told.rule) == (draft.start, draft.rule)
    return apart and people_clash(told, draft)


IN_PERSON = re.compile("见|面|晤|握手|餐|宴")


def by_phone(kept: list[Draft], draft: Draft) -> Draft | None:
    """甲、乙通话。双方在会谈中讨论了…: talks of these sides without a day and place of their own are that call."""
    told = last_talks(kept)
    if told is None or told.type != "call" or draft.type != "meeting" or gathering(draft) or not draft.happened():
        return None
    apart = draft.recalled or draft.place is not None or draft.line - told.lines[-1] > SOON
    fits = told.sides() == draft.sides() and draft.days() in (None, told.days()) and not people_clash(told, draft)
    return told if fits and not apart and IN_PERSON.search(draft.words) is None else None


def siblings(kept: list[Draft], told: Draft, draft: Draft) -> list[Draft]:
    """率团访问甲国和乙国: both visits, read off the same words; 分别会见甲和乙。丙参加会见: both."""
    joining = {code for _, p in draft.actors for code in p.codes} if draft.rule in JOINS else set()
    alike = [k for k in kept if (k.type, k.start, k.rule) == (told.type, told.start, told.rule)]
    both = [k for k in alike if k.type == "visit" or (joining and joining <= k.sides())]
    return [k for k in kept if k is told or k in both]


def refer(told: Draft, draft: Draft) -> None:
    """What only refers to talks names at most who else was there, and their day."""
    told.lines += draft.lines
    if told.days() is None and draft.when and draft.when.start >= draft.start and not draft.recalled:
        told.when = draft.when
    if draft.rule in JOINS:
        known = {*told.people()}
        more = [("attendee" if role == SENT else role, p) for role, p in draft.actors if p.name not in known]
        told.actors += more


def merge(found: list[Draft]) -> list[Draft]:
    """Drafts in text order -> one draft per event, at the place of its first mention."""
    kept: list[Draft] = []
    rank_bare_names(found)
    for draft in [d for d in found if not host_by_host(d, found)]:
        if told := by_phone(kept, draft):
            refer(told, draft)
            continue
        if (draft.comment or draft.rule in REPEATED) and (told := told_already(kept, draft)):
            refer(told, draft)
            continue
        if draft.anaphor:
            told = referred(kept, draft)
            for one in siblings(kept, told, draft) if told else ():
                refer(one, draft)
            continue
        twin = max((k for k in kept if same(k, draft)), key=lambda k: likeness(k, draft), default=None)
        if twin is None:
            draft.tellings.append(draft.telling())
            kept.append(draft)
        else:
            join(twin, draft)
    return [k for k in kept if not told_by_stops(k, kept)]


def host_by_host(tour: Draft, found: list[Draft]) -> bool:
    """公布甲4日至8日访问乙、丙、丁的日程, where the article tells of the journey to each of them: no fourth one."""
    if tour.type != "visit" or len(tour.targets) < PAIR or not tour.people():
        return False
    people, alike = set(tour.people()), [k for k in found if k.type == "visit" and k.happened() == tour.happened()]
    stops = [k for k in alike if len(k.targets) == 1 and set(k.people()) == people and k.recalled == tour.recalled]
    return set(tour.targets) <= {k.targets[0] for k in stops}


def told_by_stops(tour: Draft, kept: list[Draft]) -> bool:
    """甲的亚洲之行, where the article tells which countries he visits: no journey besides."""
    if tour.rule != "visit_region_of" or tour.targets:
        return False
    return any(k.type == "visit" and k.targets and k.shares_people(tour) for k in kept)
