"""Who held a bare office on the day of a meeting: 日中韩外长26日会谈 names three.

Belongs here: names by office, or by the level of a conference, and day.
Not here: what the sentence names (clauses/meant/scene.py).
"""

import re
from datetime import date

from pipelines.extract.clauses.article.story import Story
from pipelines.extract.events.conferences.naming import nameless
from pipelines.extract.events.drafts import Draft
from pipelines.extract.facts import PAIR, TALKS
from pipelines.extract.mentions.listed.people import load
from pipelines.extract.mentions.listed.sides import states
from pipelines.extract.mentions.party import Party
from pipelines.extract.mentions.persons.cast import Cast

ONE = frozenset({"leader", "minister", "royal"})
FEW = 4  # sides of which each may be told by the level of the conference alone
HEADS = ("head_of_state", "head_of_government")
LEVELS = (
    (re.compile("首脑|元首|领导人|领袖|峰会"), HEADS),
    (re.compile("外长|外相|外交部长"), ("foreign_minister",)),
    (re.compile("防长|国防部长"), ("defence_minister",)),
)


def name_holders(kept: list[Draft], story: Story) -> None:
    """Bare offices of talks get the names of those who held them then; in place.

    Sides of a summit that the article tells of nobody get those of the level whom it names elsewhere.
    """
    for draft in kept:
        if draft.come_for:
            continue  # who else sits there is not told
        past = draft.days() if draft.happened() else None
        if past:
            draft.actors = [(role, held_then(party, past, story.cast)) for role, party in draft.actors]
        days = days_of(draft, story)
        if draft.type not in TALKS or days is None:
            continue
        if (
            len(draft.codes()) == PAIR
            and (draft.happened() or draft.days())
            and BOTH.search(story.article.text, draft.start, draft.end)
        ):
            draft.actors += ministers(draft, days, story.cast)
        if draft.people():
            fill = beside_named if level_of(draft) else leader_of
            draft.actors = [(role, fill(party, days, story.cast, draft)) for role, party in draft.actors]
        else:
            draft.actors = by_level(draft, days, story.cast)


def by_level(draft: Draft, days: tuple[date, date], cast: Cast) -> list[tuple[str, Party]]:
    """两国首脑会谈 that names nobody: both of that level, or only those whose office is told exactly."""
    level = level_of(draft)
    dated = draft.days() is not None and draft.happened()
    found = [(role, named(party, days, cast, sent(party, level, draft), dated)) for role, party in draft.actors]
    nations = [party for _, party in found if party.codes and party.codes[0] in states()]
    several = len(level) == 1 and not draft.background and sum(p.name is not None for p in nations) >= PAIR
    if len(nations) > 1 and (several or level or all(p.name for p in nations)):
        return found
    return [new if exact(old[1]) else old for old, new in zip(draft.actors, found, strict=True)]


def held_then(party: Party, days: tuple[date, date], cast: Cast) -> Party:
    """日本首相上次访美是在2015年: whoever was it then, not who is it now."""
    if not party.implied or len(party.codes) != 1 or not party.office:
        return party
    kind = load().office_kind(party.office, party.codes[0])
    terms = [term for term in load().terms_of(party.key or "") if term.kind == kind]
    if not terms or any(term.covers(day) for term in terms for day in days):
        return party
    name = holder(party.codes[0], kind or "", days)
    return party._replace(name=cast.as_named(name) if name else None, key=name)


BOTH = re.compile("[2二][+＋加][2二]|外长、?(?:和|与|及)?防长|外交、?(?:和|与|及)?(?:国防|防务)部长")


def ministers(draft: Draft, days: tuple[date, date], cast: Cast) -> list[tuple[str, Party]]:
    """日英“2+2”: the foreign and the defence ministers of both, those whom the article names."""
    kinds = ("foreign_minister", "defence_minister")
    held = [(code, holder(code, kind, days)) for code in draft.codes() for kind in kinds]
    there = {p.key or p.name for _, p in draft.actors}
    new = [(code, name) for code, name in held if name and name in cast.longest and name not in there]
    sides = {code for code, _ in new} | {c for _, p in draft.actors if p.name for c in p.codes}
    found = new if len(sides) == PAIR else []
    return [("principal", Party((code,), cast.as_named(name), name)) for code, name in found]


def leader_of(party: Party, days: tuple[date, date], cast: Cast, draft: Draft) -> Party:
    """中国领导人 who talks to a president by name: the one of the article that held such an office then."""
    others = [p for _, p in draft.actors if p.codes != party.codes]
    known = any(p.name and p.rank in ("leader", "royal") for p in others) and len(draft.codes()) == PAIR
    if party.name or not known or not party.office or exact(party):
        return party
    return named(party, days, cast, (), False)


def beside_named(party: Party, days: tuple[date, date], cast: Cast, draft: Draft) -> Party:
    """甲、乙、丙三国首脑会谈, of whom one is told by name: the others, whom the article names elsewhere."""
    told = {code for _, p in draft.actors if p.name for code in p.codes}
    if not told.isdisjoint(party.codes):
        return party
    return named(party, days, cast, sent(party, level_of(draft), draft), False)


def exact(party: Party) -> bool:
    """外相 is one office, 首脑 and 领导人 can be several."""
    kind = load().office_kind(party.office, party.codes[0]) if party.office and party.codes else None
    return kind not in (None, "leader")


def days_of(draft: Draft, story: Story) -> tuple[date, date] | None:
    """Of the event; of news without a day those of the publication."""
    published = story.article.published
    return draft.days() or ((published, published) if published and not draft.recalled else None)


def level_of(draft: Draft) -> tuple[str, ...]:
    """中美元首视像会议, 习拜会 -> heads of state or government. Nothing where many meet."""
    if len(draft.codes()) > FEW:
        return ()
    if any(x in draft.words for x in nameless() if len(x) == OF_TWO_NAMES):
        return HEADS
    return next((kinds for pattern, kinds in LEVELS if pattern.search(draft.name or "")), ())


OF_TWO_NAMES = 3  # characters of 习拜会


TRILATERAL = frozenset({"CHN", "JPN", "KOR"})


def sent(party: Party, level: tuple[str, ...], draft: Draft) -> tuple[str, ...]:
    """To 中日韩领导人会议 China sends its premier."""
    premier = party.codes == ("CHN",) and set(draft.codes()) == TRILATERAL and level == HEADS
    return ("head_of_government",) if premier else level


def named(party: Party, days: tuple[date, date], cast: Cast, level: tuple[str, ...], dated: bool) -> Party:
    """[日本]外相 on those days -> the person, where one alone held it; else the party as it is."""
    if party.name or len(party.codes) != 1 or (party.office and party.rank not in ONE):
        return party
    code = party.codes[0]
    kind = load().office_kind(party.office, code) if party.office else None
    kinds = (level or HEADS) if kind == "leader" else (kind,) if kind else level
    held = {name for name in (holder(code, kind, days) for kind in kinds) if name}
    if not (dated and kinds == (kind,)):
        held = {name for name in held if name in cast.longest}
    if len(held) != 1:
        return party
    name = held.pop()
    return party._replace(name=cast.as_named(name), key=name)


def holder(code: str, kind: str, days: tuple[date, date]) -> str | None:
    """The one who held it from the first to the last day."""
    on = {load().holder(code, kind, day) for day in days}
    return on.pop() if len(on) == 1 else None
