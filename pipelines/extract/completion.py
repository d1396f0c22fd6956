"""What one event of an article lends to another: days, places, countries. Belongs here: completing drafts from other drafts. Not here: merging."""

from pipelines.extract import token as t
from pipelines.extract.drafts import Draft
from pipelines.extract.facts import When


def complete(kept: list[Draft]) -> None:
    """Countries and days that a draft takes from others; in place."""
    give_countries(kept)
    give_dates(kept)


def give_countries(kept: list[Draft]) -> None:
    """A meeting without a place: in the country visited, or where its people met others in this article, or with whoever receives."""
    visits = [d for d in kept if d.type == "visit" and len(d.targets) == 1 and not d.background]
    for draft in kept:
        if draft.type != "meeting" or draft.country or draft.format != "in_person":
            continue
        people = set(draft.people())
        visit = next((v for v in visits if set(v.people()) & people and v.targets[0] in draft.codes()), None)
        beside = next((d for d in kept if d.type == "meeting" and d.country and set(d.people()) & people and d.background == draft.background), None)
        host = next((p.codes[0] for role, p in draft.actors if role == "host" and p.codes), None)
        near = beside or visit
        if near and near.place and near.place.symbol != t.SIDE and near.days() == draft.days():
            draft.place = near.place
        draft.country = visit.targets[0] if visit else beside.country if beside else host


def day_before(kept: list[Draft], draft: Draft) -> When | None:
    """Of the meeting told just before, with one of the same people: 19日与甲会谈。还与乙会面。"""
    earlier = [d for d in kept if d.type in ("meeting", "call") and d.days() and 0 <= draft.line - d.line <= 2 and d.start < draft.start]
    near = [d for d in earlier if set(d.people()) & set(draft.people()) and d.happened() == draft.happened()]
    return near[-1].when if near else None


def give_dates(kept: list[Draft]) -> None:
    """A meeting said to take place during a visit, and without a day of its own, falls into the days of the visit."""
    visits = [d for d in kept if d.type == "visit" and d.days()]
    for draft in kept:
        if draft.type in ("meeting", "call") and draft.during and draft.days() is None:
            visit = next((v for v in visits if set(v.people()) & set(draft.people()) and set(v.targets) & draft.sides()), None)
            draft.when = visit.when if visit else None
        if draft.type in ("meeting", "call") and draft.further and draft.days() is None:
            draft.when = day_before(kept, draft)
