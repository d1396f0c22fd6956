"""甲由乙国转抵丙国: also a visit to 乙, which is over or comes to its end.

Not here: the visit to 丙 (frames/journeys.py), one of years before (days/earlier.py).
"""

import re
from dataclasses import replace
from datetime import timedelta

from pipelines.extract.clauses.triggers.reading import Spot
from pipelines.extract.events.drafts import Draft
from pipelines.extract.mentions import token as t

FROM = re.compile(f"[由从自](?P<stop>{t.WHERE})[^，。；{t.WHO[1:-1]}]{{0,6}}[，—]?(?:再|随后|继而|其后|接着)?转?$")
SOON = timedelta(days=1)


def stop_before(draft: Draft, spot: Spot) -> list[Draft]:
    """The visit to where one goes on from; 从本国转赴 begins none."""
    told = FROM.search(spot.line.code, 0, spot.start) if draft.type == "visit" else None
    goes_on = told is not None and "转" in spot.written(spot.start - 1, spot.start + 1)
    stop = spot.line.token_at(told.start("stop")) if told and goes_on else None
    if stop is None or len(stop.codes) != 1 or stop.codes[0] in (*draft.codes(), *draft.targets):
        return []
    left = draft.happened()
    status = "held" if left else "ongoing" if soon(draft, spot) else draft.status
    return [
        replace(
            draft, status=status, actors=[*draft.actors], targets=list(stop.codes), country=stop.codes[0], place=None,
            when=draft.when if status == "ongoing" else None, recalled=left, further=False, lines=[*draft.lines],
        )
    ]  # fmt: skip


def soon(draft: Draft, spot: Spot) -> bool:
    """今天会由甲国转到乙国: still in 甲."""
    day, today = draft.one_day(), spot.scene.day()
    return day is not None and today is not None and day <= today + SOON
