"""What only sums up talks, or the stops of a journey, that the article also tells one by one.

Not here: merging (merge.py).
"""

import re

from pipelines.extract.clauses.article.story import Story
from pipelines.extract.events.drafts import Draft
from pipelines.extract.events.measures.one_measure import RELEASE, both_let_go
from pipelines.extract.events.merging.twins import gathering
from pipelines.extract.facts import PAIR, TALKS

APART = re.compile("分别|先后|逐一|各自")
TOGETHER = re.compile("[三四多3-9][方边]|共同|一起|同时")


def without_summaries(kept: list[Draft], story: Story) -> list[Draft]:
    return [d for d in kept if not ((apart(d, story) and one_by_one(d, kept)) or by_halves(d, kept))]


def by_halves(lead: Draft, kept: list[Draft]) -> bool:
    """甲释放乙国人质，并交换囚犯; 乙释放甲国囚犯: an exchange of which each half is told."""
    pair = set(lead.codes())
    if lead.rule != RELEASE or not both_let_go(lead) or len(pair) != PAIR:
        return False
    halves = [d for d in kept if d.rule == RELEASE and not both_let_go(d) and d.happened() == lead.happened()]
    told = {d.codes()[0] for d in halves if {*d.codes(), *d.targets} == pair and not d.on_other_days(lead)}
    return told == pair


def apart(lead: Draft, story: Story) -> bool:
    """已分别与两国首脑会谈; of calls also 与两国首脑通话: with each of them."""
    text = story.article.text
    if lead.type == "call":
        return TOGETHER.search(text, lead.start, lead.end) is None
    return APART.search(text, lead.start, lead.end) is not None


def one_by_one(lead: Draft, kept: list[Draft]) -> bool:
    """甲与乙国和丙国首脑通话, and then each of the two calls: the lead tells no third one."""
    sides = lead.sides()
    if lead.type not in TALKS or gathering(lead) or len(sides) <= PAIR or lead.name:
        return False
    like = [d for d in kept if d is not lead and d.type == lead.type and d.happened() == lead.happened()]
    pairs = [d for d in like if len(d.sides()) == PAIR and d.sides() <= sides and not gathering(d)]
    each = [d for d in pairs if not d.on_other_days(lead)]
    if {code for d in each for code in d.sides()} != sides:
        return False
    told = {name for d in each for name in d.people()}
    return bool(set.intersection(*(d.sides() for d in each))) and {*lead.people()} <= told


OFF = frozenset({"denied", "cancelled", "postponed"})


def without_tours(kept: list[Draft]) -> list[Draft]:
    """正在非洲访问的甲 … 甲周一到访乙国, 在南美之行的第一站访问乙国: no journey besides that to the country."""
    return [d for d in kept if not (in_region(d) and any(stop_of(d, k) for k in kept))]


def in_region(draft: Draft) -> bool:
    return draft.rule.startswith(("visit_region", ABROAD)) and not draft.targets


ABROAD = "visit_abroad"


def stop_of(tour: Draft, stop: Draft) -> bool:
    """Not 曾访问非洲, nor a tour to come, nor one with days that are not those of the stop."""
    if stop.type != "visit" or not stop.targets or not stop.shares_people(tour):
        return False
    between = tour.days_apart(stop)
    if tour.rule == ABROAD and tour.days() is None:  # 事先没有宣布甲的出访计划, told beside his journey to 乙国
        return True
    together = tour.days() is None or (between is not None and between <= 0)
    to_come = stop.happened() and not tour.happened()
    return together and tour.recalled == stop.recalled and not to_come and (tour.status in OFF) == (stop.status in OFF)
