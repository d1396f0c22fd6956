"""Who held a bare office on the day of a meeting: 日中韩外长26日会谈 names three.

Belongs here: names by office and day. Not here: names that the article gives (scene.py).
"""

from datetime import date

from pipelines.extract.cast import Cast
from pipelines.extract.drafts import Draft
from pipelines.extract.people import load
from pipelines.extract.scene import Party
from pipelines.extract.story import Story

TALKS = frozenset({"meeting", "call"})
ONE = frozenset({"leader", "minister", "royal"})


def name_holders(kept: list[Draft], story: Story) -> None:
    """Bare offices of dated talks get the names of those who held them then; in place."""
    for draft in kept:
        days = draft.days()
        if draft.type in TALKS and days and not draft.people() and draft.happened():
            draft.actors = [(role, named(party, days, story.cast)) for role, party in draft.actors]


def named(party: Party, days: tuple[date, date], cast: Cast) -> Party:
    if party.name or not party.office or party.rank not in ONE or len(party.codes) != 1:
        return party
    code = party.codes[0]
    kind = load().office_kind(party.office, code)
    on = {load().holder(code, kind, day) for day in days} if kind else {None}
    name = on.pop() if len(on) == 1 else None
    return party._replace(name=cast.as_named(name), key=name) if name else party
