"""The state in which a conference meets, one of those who sit there: 甲出席在乙国举行的亚太经合组织会议.

Belongs here: conferences that no member speaks for. Not here: those of a body that is a side itself (G20, 东盟).
"""

from functools import cache

from pipelines.extract.events.drafts import Draft
from pipelines.extract.events.twins import gathering
from pipelines.extract.mentions import gazetteer
from pipelines.extract.mentions.party import Party
from pipelines.extract.mentions.sides import of_kind, states


def give_chairs(kept: list[Draft]) -> None:
    """慕尼黑安全会议, APEC峰会: its host takes part, whoever else is named; in place."""
    for draft in kept:
        if not gathering(draft) or draft.country not in states() or draft.format == "video":
            continue
        if draft.country not in draft.codes() and of_no_side(draft):
            draft.actors.append(("host", Party((str(draft.country),))))


def of_no_side(draft: Draft) -> bool:
    return not of_kind("forum").isdisjoint(draft.codes()) or draft.name in unowned()


@cache
def unowned() -> frozenset[str]:
    """Conferences whose members change and that meet at their host's (source: mechanisms.csv)."""
    return frozenset(m.surface for m in gazetteer.mechanisms() if not m.parties and m.note != OF_A_UNION)


OF_A_UNION = "its chair is ASEAN's"  # 东亚峰会: wherever it meets, that state is no host of its own
