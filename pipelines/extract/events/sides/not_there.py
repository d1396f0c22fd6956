"""Names that an event does not keep: leaders whose forces act, spouses beside those who talk.

Belongs here: who is named in the clause and takes no part himself; whose journey a spouse shares.
Not here: talks of another level (other_levels.py).
"""

import re
from itertools import pairwise

from pipelines.extract.clauses.article.story import Story
from pipelines.extract.events.drafts import Draft
from pipelines.extract.facts import TALKS
from pipelines.extract.mentions.party import Party

SPOUSE = ("夫人", "王后")
WATCHES = re.compile("观摩|观看|视察|现场|亲自|指导|检阅")  # 甲在现场观摩发射
HIT = "target"  # the role of whoever suffers an act


def without_absent(draft: Draft, couples: dict[str, Party]) -> list[tuple[str, Party]]:
    """总统甲从乙国撤军: the side acts. 祝福总统甲和第一夫人乙: 甲 is meant."""
    if draft.type == "military" and not WATCHES.search(draft.words):
        return [(role, party if role == HIT else party.side_only()) for role, party in draft.actors]
    if draft.type not in TALKS:
        return draft.actors
    told = {party.name for party in couples.values()}
    return [(role, p) for role, p in draft.actors if not ((spouse(p) or p.name in told) and beside_another(p, draft))]


RECEIVED = re.compile("仪式|宴|茶叙|[抵到来出]访|访问|抵达|机场|下榻")


def couples_of(story: Story) -> dict[str, Party]:
    """为甲和夫人乙举行欢迎仪式: 甲 -> 乙, of whom later only the name is told."""
    found: dict[str, Party] = {}
    for line in story.lines:
        if RECEIVED.search(story.article.text, line.sentence.start, line.sentence.end) is None:
            continue
        for one, other in pairwise(line.tokens):
            beside = 0 < other.start - one.end <= len("及其")
            if one.person and other.person and beside and (other.office or "").endswith(SPOUSE):
                found.setdefault(one.person, Party((), other.person, other.key, other.office, start=other.start))
    return found


def travel_together(kept: list[Draft], couples: dict[str, Party]) -> None:
    """为来访的甲和夫人乙举行欢迎仪式: both have come; in place."""
    for visit in kept if couples else ():
        if visit.type == "visit" and visit.happened() and not visit.background:
            for role, party in tuple(visit.actors):
                other = couples.get(party.name or "")
                if other is not None and other.name not in visit.people():
                    visit.actors.append((role, other._replace(codes=party.codes)))


def spouse(party: Party) -> bool:
    return bool(party.name and party.office and party.office.endswith(SPOUSE))


def beside_another(party: Party, draft: Draft) -> bool:
    """Is somebody else of that side there, by name or by office, who is nobody's spouse?"""
    own = [p for _, p in draft.actors if p is not party and not spouse(p) and (p.name or p.office)]
    return any(set(p.codes) & set(party.codes) for p in own)
