"""甲将出席14日在乙城举行的国葬。…丙、丁也将出席: all guests of one ceremony come on its day.

Belongs here: that day and place. Not here: who comes (frames/ceremonies.py).
"""

from pipelines.extract.events.drafts import Draft

CEREMONY = "visit_ceremony"


def give_ceremony_days(kept: list[Draft]) -> None:
    """In place; where the one whose day is told is still to come, so are the others."""
    guests = [d for d in kept if d.rule == CEREMONY]
    told = [d for d in guests if d.days() is not None]
    for draft in guests if told else ():
        other = next((d for d in told if d.targets == draft.targets), None)
        if other is None or draft.days() is not None:
            continue
        draft.when, draft.background = other.when, other.background
        draft.status = other.status if draft.status == "ongoing" else draft.status
        if draft.place is None:
            draft.place, draft.country = other.place, other.country
