"""A conference that a guest has come for, told where he is received. Not here: who sits there (gatherings.py)."""

from pipelines.extract.clauses.triggers.reading import Spot
from pipelines.extract.events.days.own import times_in
from pipelines.extract.events.drafts import Draft
from pipelines.extract.events.places.cities import named_place


def of_its_own(draft: Draft, spot: Spot) -> None:
    """会见来华出席2025年峰会的甲: goes on while he is there; its year and its city are those of its name."""
    named = [when for _, when in times_in(spot, spot.start, spot.end)]
    draft.when, draft.come_for = (named[-1] if named else None), True
    places = (named_place(token) for _, token in spot.line.tokens_in(spot.start, spot.end))
    draft.place = next((place for place in places if place is not None), None)
    draft.status, draft.sure = "ongoing", False
