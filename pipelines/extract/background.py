"""Background against news: what the article only recalls. Belongs here: that one decision, for a merged draft."""

from datetime import date, timedelta

from pipelines.extract.drafts import Draft

MEASURES = frozenset({"sanction", "detention", "military", "aid", "protest", "easing"})


def mark_background(kept: list[Draft], published: date | None) -> None:
    """What is only recalled: past days, words such as 去年 and 曾, standing measures, undated visits of people who are not in the news."""
    lead = {name for d in kept if d.line <= 1 for name in d.people()}
    for draft in kept:
        draft.background = draft.line > 0 and is_background(draft, published, lead)
        if draft.background and draft.type == "visit" and draft.status == "ongoing":
            draft.status = "held"


def is_background(draft: Draft, published: date | None, lead: set[str]) -> bool:
    days = draft.days()
    if published and days:
        if days[1] < published - timedelta(days=1 if draft.line >= 2 else 3):
            return True
        if days[0] >= published - timedelta(days=1):
            return False
    if draft.recalled and (draft.happened() or draft.status in ("cancelled", "postponed")):
        return True
    if not draft.happened():
        return False
    if draft.type in MEASURES:
        return draft.line >= 2
    return draft.line >= 3 and bool(draft.people()) and lead.isdisjoint(draft.people())
