"""Names that an event does not keep: leaders whose forces act, spouses beside those who talk.

Belongs here: who is named in the clause and takes no part himself. Not here: talks of another level (other_levels.py).
"""

import re

from pipelines.extract.events.drafts import Draft
from pipelines.extract.facts import TALKS
from pipelines.extract.mentions.party import Party

SPOUSE = "夫人"
WATCHES = re.compile("观摩|观看|视察|现场|亲自|指导|检阅")  # 甲在现场观摩发射
HIT = "target"  # the role of whoever suffers an act


def without_absent(draft: Draft) -> list[tuple[str, Party]]:
    """总统甲从乙国撤军: the side acts. 祝福总统甲和第一夫人乙: 甲 is meant."""
    if draft.type == "military" and not WATCHES.search(draft.words):
        return [(role, party if role == HIT else party.side_only()) for role, party in draft.actors]
    if draft.type not in TALKS:
        return draft.actors
    return [(role, p) for role, p in draft.actors if not (spouse(p) and beside_another(p, draft))]


def spouse(party: Party) -> bool:
    return bool(party.name and party.office and party.office.endswith(SPOUSE))


def beside_another(party: Party, draft: Draft) -> bool:
    """Is somebody else of that side there, by name or by office, who is nobody's spouse?"""
    own = [p for _, p in draft.actors if p is not party and not spouse(p) and (p.name or p.office)]
    return any(set(p.codes) & set(party.codes) for p in own)
