"""Talks in a list: 举行第17次安全对话、第29次定期磋商和人权对话 are three, each with a name of its own.

Belongs here: what stands in the list besides the one that the trigger names. Not here: the first one
(drafting/finding.py).
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from pipelines.extract.clauses.triggers.reading import Reading, Spot
from pipelines.extract.events.drafts import Draft
from pipelines.extract.facts import PAIR
from pipelines.extract.mentions import token as t
from pipelines.extract.mentions.party import Party
from pipelines.extract.rulebook import EventRule, expand

LINK = r"(?:、|，?(?:以及|及|和)|暨)"
KIND = (
    r"(?:<mechanism>|(?:对话|磋商|协商|谈判|论坛|峰会)(?:机制)?(?:会议)?|(?:委员会|工作组|\ue002|部长级|部长|经济伙伴|安全|战略)(?:会议|会(?![谈晤见面])))"
    r"(?![桌框室员长代团])"
)
ITEM = (
    rf"[“「『]?(?P<name>[^，。；：、“”「」『』和与及暨在将于对就\ue000]{{0,14}}?{KIND})[”」』]?(?:（[^（）]{{1,16}}）)?"
)
TAIL = r"(?:机制)?(?:会议)?[”」』]?(?:（[^（）]{1,16}）)?"
NEXT = re.compile(expand(rf"{TAIL}{LINK}{ITEM}(?!上)"))
BEFORE = re.compile(expand(rf"{ITEM}{LINK}[“「『]?$"))
OPENED = re.compile(
    rf"(?P<mark>[“「『])[^“”「」『』，]{{0,16}}$|(?P<side>[{t.SIDE}{t.REFERENCE}])(?:外交|安全|战略|经济|防务|人权|海洋|高级别|高层|部门|当局|定期|副部级|司局级)+$"
)
RULES = frozenset({"gather_hold", "gather_attend", "gather_takes_place"})


def whole_name(spot: Spot) -> Spot:
    """“经济伙伴关系[磋商]”将举行, 法德安全[对话]将举行: the name begins with the quotation, or after the sides."""
    opened = OPENED.search(spot.line.code, spot.clause_start, spot.start)
    return replace(spot, start=opened.end(opened.lastgroup or 0)) if opened else spot


def others(rule: EventRule, spot: Spot, reading: Reading) -> Iterator[tuple[Spot, Reading]]:
    """Each further one in the list that the trigger begins or ends: its place, and who takes part."""
    if rule.name not in RULES:
        return
    for start, end in (*following(spot), *preceding(spot)):
        yield replace(spot, start=start, end=end), attended(spot, start, end, reading)


def following(spot: Spot) -> Iterator[tuple[int, int]]:
    end = spot.end
    while found := NEXT.match(spot.line.code, end):
        end = found.end("name")
        yield found.span("name")


def preceding(spot: Spot) -> Iterator[tuple[int, int]]:
    """“定期磋商”和“安全对话”将举行: what is read is the last of the list."""
    found = BEFORE.search(spot.line.code, spot.clause_start, spot.start)
    if found:
        yield found.span("name")


def attended(spot: Spot, start: int, end: int, reading: Reading) -> Reading:
    """Those whom its name tells, with those of the first one that can sit among them."""
    tokens = [token for _, token in spot.line.tokens_in(start, end)]
    named = [token for token in tokens if token.codes and token.symbol in (t.MECHANISM, t.SIDE, t.OFFICIAL)]
    own = [Party((code,), start=x.start, end=x.end) for x in named for code in x.codes]
    first = range(spot.line.at[spot.start], spot.line.at[spot.end])
    actors = [(role, p) for role, p in reading.actors if not (p.start in first and p.end)] or reading.actors
    sides = {code for party in own for code in party.codes}
    shared = [(role, p) for role, p in actors if len(sides) < PAIR or sides.issuperset(p.codes)]
    found = Reading(shared, [], list(reading.places), reading.inherited)
    found.add("attendee", tuple(p for p in own if not any(p.codes == other.codes for _, other in shared)))
    return found


def of_one_time(found: list[Draft]) -> list[Draft]:
    """安全对话、定期磋商将于下周举行: the verb behind the list tells of all."""
    last = max(found, key=lambda draft: (draft.when is not None, draft.sure))
    return [replace(draft, status=last.status, sure=last.sure, when=last.when) for draft in found]
