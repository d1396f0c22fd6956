"""Of which level talks are: of leaders, ministers, officials who negotiate.

Belongs here: levels that cannot be of one event. Not here: the other ways to tell events apart (merging/twins.py).
"""

import re

from pipelines.extract.events.drafts import Draft

LEVELS = (re.compile("部长|外长|防长|财长|高官"), re.compile("领导人|领袖|首脑|元首"))


def levels_clash(a: Draft, b: Draft) -> bool:
    """亚太经合组织部长级会议 is not its 领导人会议."""
    x, y = levels(a), levels(b)
    return bool(x and y) and x.isdisjoint(y)


RANKS = ("minister", "leader")
LEADERS = RANKS.index("leader")


def levels(draft: Draft) -> set[int]:
    """Told by the name of the talks, else by who sits there."""
    told = {i for i, level in enumerate(LEVELS) if level.search(draft.name or draft.words)}
    return told or {RANKS.index(p.rank) for _, p in draft.actors if p.name and p.rank in RANKS}


AT_DESKS = re.compile("(?:谈判|磋商|协商)$")
NEGOTIATED = re.compile("(?:协定|协议|条约|公约|缔约|自贸|FTA)[^，。]{0,14}谈判")


def negotiates(draft: Draft) -> bool:
    """重启自贸协定谈判: officials sit there, for years; not the leaders who agree on it."""
    return NEGOTIATED.search(draft.name or "") is not None


def negotiators_clash(a: Draft, b: Draft) -> bool:
    return negotiates(a) != negotiates(b) and LEADERS in levels(b if negotiates(a) else a)


LEADING = frozenset({"leader", "royal"})
OFFICIALS = frozenset({"official", "military"})
WORKING = re.compile("部长|外长|外相|防长|财长|工作组|工作层|司局级|局长级|次长级|次官|副部级|委员会")


def ranks(draft: Draft, named: bool = False) -> set[str | None]:
    """Of those who sit there by a title; `named`: and by name."""
    return {p.rank for _, p in draft.actors if p.office and (p.name or not named)}


def held_below(a: Draft, b: Draft) -> bool:
    """外长甲与乙会谈 … 落实两国元首会晤的共识: what ministers held is not what is called after the leaders."""
    high, other = (a, b) if a.of_leaders else (b, a)
    if not high.of_leaders or other.of_leaders:
        return False
    if high.behind and led_by_none(other):
        return True
    sitting = ranks(other)
    return WORKING.search(f"{other.name or ''}{other.words}") is not None or (
        bool(sitting) and sitting.isdisjoint(LEADING)
    )


def led_by_none(draft: Draft) -> bool:
    """外长甲会见乙总统丙: one side has somebody there by name, but no leader."""
    sides = {p.codes for _, p in draft.actors if p.name and p.rank}
    return any(LEADING.isdisjoint(p.rank for _, p in draft.actors if p.codes == side) for side in sides)


def rank_bare_names(drafts: list[Draft]) -> None:
    """外长甲访问乙国。甲会见…: who is named bare has the rank that he is told with elsewhere; in place."""
    told: dict[str, set[str]] = {}
    for party in (p for draft in drafts for _, p in draft.actors if p.name and p.office and p.rank):
        told.setdefault(str(party.name), set()).add(party.rank)
    sure = {name: rank for name, (rank, *more) in told.items() if not more}
    for draft in drafts:
        draft.actors = [(role, p._replace(rank=p.rank or sure.get(p.name or "", ""))) for role, p in draft.actors]


def summit(draft: Draft) -> bool:
    """两国首脑会谈: of leaders, whom nobody names."""
    sitting = ranks(draft)
    return bool(sitting) and sitting <= LEADING and not draft.people()


def lower(draft: Draft) -> bool:
    """Persons sit there with titles of their own, and no leader among them."""
    sitting = ranks(draft, named=True)
    return bool(sitting) and sitting.isdisjoint(LEADING)


def officials_alone(draft: Draft) -> bool:
    """两国军事官员在甲城会面: nobody is named, and by their title no leader was among them."""
    sitting = ranks(draft)
    return bool(sitting) and sitting <= OFFICIALS and not draft.people()


def leaders_alone(draft: Draft) -> bool:
    sitting = ranks(draft, named=True)
    return bool(sitting) and sitting <= LEADING


def officials_clash(a: Draft, b: Draft) -> bool:
    """What leaders held is not what officials did."""
    return any(officials_alone(one) and leaders_alone(other) for one, other in ((a, b), (b, a)))


def offices_clash(a: Draft, b: Draft) -> bool:
    """What leaders held or will hold is not what others did, nor what ministers did what leaders did."""
    if officials_clash(a, b) or any(
        (summit(one) and lower(other)) or prepared(one, other) for one, other in ((a, b), (b, a))
    ):
        return True
    ranks_a, ranks_b = ({p.rank for _, p in d.actors if p.rank in RANKS} for d in (a, b))
    return bool(ranks_a and ranks_b and ranks_a.isdisjoint(ranks_b))


ON_A_MATTER = re.compile(
    "(?:事务|军控|扩散|政策|海洋|渔业|气候|经贸|贸易|防务|边界|领事|关税)[^，。]{0,6}(?:磋商|协商|谈判|会谈|对话)$"
)


def prepared(ahead: Draft, over: Draft) -> bool:
    """What officials held, or are at, is not what leaders will hold.

    两国元首预计本月会面，两国代表1日举行磋商, 3日举行海洋事务磋商; 两国正在进行磋商，以便下周举行首脑会谈.
    """
    titles = ranks(over)
    to_come = not ahead.happened() and ahead.sure
    if to_come and summit(ahead) and over.happened() and over.days() and titles == {"official"}:
        return True
    leaders = to_come and any(p.rank in LEADING for _, p in ahead.actors)
    if leaders and over.status == "ongoing" and not titles and not over.people() and AT_DESKS.search(over.words):
        return True
    return leaders and not titles and not over.people() and ON_A_MATTER.search(over.words) is not None
