"""A conference that a guest has come for, told where he is received. Not here: who sits there (gatherings.py)."""

import re

from pipelines.extract.clauses.triggers.reading import Spot
from pipelines.extract.events.days.own import times_in
from pipelines.extract.events.drafts import Draft
from pipelines.extract.events.places.cities import named_place
from pipelines.extract.rulebook import expand

KIND = "(?P<kind>峰会|论坛|会议|大会)"
WENT_WELL = "(?:圆满|巨大)?成功|圆满(?:举[行办]|召开|闭幕|结束)"
OVER = re.compile(
    f"(?:{expand('<congratulate>')})[^，。]{{0,16}}?(?:(?:成功|圆满)(?:举[办行]|主办|召开)[^，。]{{0,24}}?{KIND}"
    f"|{KIND.replace('kind', 'noun')}[^，。]{{0,40}}?(?:{WENT_WELL}))"
)
AHEAD = re.compile(
    f"(?:即将|将要)(?:举[行办]|召开|开幕|登场)[^，。]{{0,24}}?{KIND}"
    f"|(?:预祝|祝愿|确保|助力|保障)[^，。]{{0,24}}?{KIND.replace('kind', 'noun')}[^，。]{{0,8}}?(?:{WENT_WELL})"
)


def of_its_own(draft: Draft, spot: Spot) -> None:
    """会见来华出席2025年峰会的甲: goes on while he is there; its year and its city are those of its name."""
    named = [when for _, when in times_in(spot, spot.start, spot.end)]
    draft.when, draft.come_for = (named[-1] if named else None), True
    places = (named_place(token) for _, token in spot.line.tokens_in(spot.start, spot.end))
    draft.place = next((place for place in places if place is not None), None)
    told = wished(draft, spot.scene.story.article.text)
    draft.status, draft.sure = told or "ongoing", told is not None


def wished(draft: Draft, text: str) -> str | None:
    """祝贺贵方成功举办峰会: it is over; 预祝峰会圆满成功, 即将举行的峰会: it is still to come."""
    for status, words in (("held", OVER), ("planned", AHEAD)):
        if any((m["kind"] or m["noun"]) in draft.words for m in words.finditer(text)):
            return status
    return None
