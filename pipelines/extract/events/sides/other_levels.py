"""Talks of another level than those who agree on them: 两国外长商定举行首脑会谈, 两国元首同意恢复国防部工作会晤.

Belongs here: whose names go with talks of that level. Not here: which talks are one event (levels.py).
"""

import re
from datetime import date

from pipelines.extract.clauses.meant.introduced import known_people
from pipelines.extract.events.conferences.guests import GOES_THERE
from pipelines.extract.mentions.listed.people import load
from pipelines.extract.mentions.party import Party

TALKS = "(?:会[谈议晤面]?|峰会|对话|磋商|协商|谈判|会合)$"
OF_THE_LEADERS = re.compile(  # 两国元首巴黎会晤; not 与乙国领袖会谈
    f"(?:元首|首脑|[两三四五六多各]国(?:领导人|领袖))[^，。；、与同和跟将在于后前曾已举了进开展就对的达成共识]{{0,6}}{TALKS}"
)
OF_LEADERS = re.compile(
    f"(?:领导人|领袖|首脑|元首)(?:级|间|非正式|峰|高峰|理事会|特别|年度|定期|三边|双边|视频)*{TALKS}"
)
BELOW = re.compile(
    "(?:外长|外相|防长|防相|财长|[副局次]部?长级?|部长级?|司局级|工作层|国防部|两军|海上|海洋事务|领事|军控|反恐|高级别|高层)"
    f"[^，。、]{{0,8}}{TALKS}"
)
AGREES = "agrees"  # the role of whoever only agrees on talks
IN_PERSON = (*GOES_THERE, "主持")
HEADS = frozenset(
    {"head_of_state", "head_of_government", "party_leader", "monarch", "leader", "vice_head_of_state"}
    | {"deputy_head_of_government", "chief_executive", "commission_president", "secretary_general", "special_envoy"}
)


def of_that_level(
    actors: list[tuple[str, Party]], words: str, ahead: bool, day: date | None
) -> list[tuple[str, Party]]:
    """Marks those who do not sit at that level: ministers at 首脑会谈, leaders at 工作会晤 to come."""
    if words.startswith(IN_PERSON) or day is None:
        return actors
    if OF_LEADERS.search(words):
        return [(AGREES if leads(p, day) is False else role, p) for role, p in actors]
    if ahead and BELOW.search(words):
        return [(AGREES if leads(p, day) else role, p) for role, p in actors]
    return actors


def without_names(actors: list[tuple[str, Party]]) -> list[tuple[str, Party]]:
    """Of those so marked only the sides stay; while events are told apart their names are of use."""
    return [("principal", p.side_only()) if role == AGREES else (role, p) for role, p in actors]


def leads(party: Party, day: date) -> bool | None:
    """Is it somebody who leads a country? None where nothing tells."""
    if party.name is None:
        return None
    held = load().offices_on(party.key, day) if party.key in known_people() and party.key else ()
    if party.rank in ("leader", "royal") or any(term.kind in HEADS for term in held):
        return True
    return False if held or party.rank == "minister" else None
