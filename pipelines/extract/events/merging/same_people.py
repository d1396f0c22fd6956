"""Whether those of one draft can be those of another: names, portfolios, ranks.

Not here: whether the drafts are one event (twins.py).
"""

import re

from pipelines.extract.events.drafts import Draft
from pipelines.extract.mentions.party import Party


def by_side(draft: Draft) -> dict[str, list[Party]]:
    table: dict[str, list[Party]] = {}
    for _, party in draft.actors:
        if len(party.codes) == 1:
            table.setdefault(party.codes[0], []).append(party)
    return table


def people_clash(a: Draft, b: Draft) -> bool:
    """Somebody of the same side but another person: 会见康京和 is not 会见文在寅, nor 会晤青瓦台官员."""
    mine, others = by_side(a), by_side(b)
    return any(differ(mine[side], others[side]) for side in mine.keys() & others.keys())


PORTFOLIO = re.compile("外长|外相|外交|防长|防相|防卫|国防|财长|财政|财相|贸易|商务|气候|环境")
FIELD = {
    "外": "foreign",
    "防": "defence",
    "国": "defence",
    "财": "finance",
    "贸": "trade",
    "商": "trade",
    "气": "climate",
}


def portfolios(side: list[Party]) -> set[str]:
    """The foreign minister's talks are not the defence minister's."""
    found = (PORTFOLIO.search(p.office) for p in side if p.office and p.rank == "minister")
    return {FIELD.get(match[0][0], match[0]) for match in found if match}


NO_PERSON = frozenset({"government", "military"})
ANYBODY = frozenset({"高官", "高级官员", "高层", "要员", "高层官员", "政府高官", "特使"})  # a minister is one of them


def differ(x: list[Party], y: list[Party]) -> bool:
    """Other names; else other portfolios, or a name on one side only and other ranks."""
    names_x, names_y = ({p.name for p in side if p.name} for side in (x, y))
    if names_x and names_y:
        return not any(one_name(name, other) for name in names_x for other in names_y)
    if portfolios(x) and portfolios(y) and portfolios(x).isdisjoint(portfolios(y)):
        return True
    ranks_x, ranks_y = (set(map(rank_told, side)) - {""} for side in (x, y))
    return bool(names_x or names_y) and bool(ranks_x and ranks_y) and ranks_x.isdisjoint(ranks_y)


def rank_told(party: Party) -> str:
    return "" if not party.office or party.rank in NO_PERSON or party.office in ANYBODY else party.rank


def one_name(name: str, other: str) -> bool:
    """穆罕默德·什塔耶, 什塔耶"""
    return name == other or name.endswith(("·" + other, "•" + other)) or other.endswith(("·" + name, "•" + name))
