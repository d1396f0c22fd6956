"""Who takes part for himself or a firm, and who is a statesman whoever else takes part: [美国]商界人士, 企业家[甲].

Not here: who is introduced by a trade (clauses/private_persons.py), how many sides are enough (sufficiency.py).
"""

import re
from functools import lru_cache

from pipelines.extract.clauses.introduced import known_people
from pipelines.extract.clauses.private_persons import private_persons
from pipelines.extract.clauses.reading import Reading
from pipelines.extract.clauses.story import Story
from pipelines.extract.mentions.party import Party
from pipelines.extract.mentions.people import load
from pipelines.extract.mentions.sides import states
from pipelines.extract.rulebook import EventRule, expand

PRIVATE = re.compile(expand("<private>"))
HIGH_RANKS = frozenset({"leader", "minister", "vice", "royal"})


def statesman(party: Party, story: Story) -> bool:
    """One by name who leads a country or a ministry, as the words say or as is known of that day."""
    if party.name is None or private(party, story):
        return False
    day = story.day()
    return party.rank in HIGH_RANKS or bool(day and party.key in known_people() and load().offices_on(party.key, day))


def drop_private(rule: EventRule, reading: Reading, story: Story) -> None:
    """与[美国]商界人士共进晚餐: a country whose citizens or firms take part takes no part.

    Unless a statesman, told by name, talks with them himself.
    """
    if rule.type == "meeting" and any(statesman(p, story) for _, p in reading.actors):
        return
    acting = [(role, party) for role, party in reading.actors if not private(party, story)]
    reading.actors = [] if firms_at_a_fair(rule, reading, acting) else acting
    reading.counterparts = [
        tuple(p for p in group if not private(p, story))
        for group in reading.counterparts
        if not all(private(p, story) for p in group)
    ]


def firms_at_a_fair(rule: EventRule, reading: Reading, acting: list[tuple[str, Party]]) -> bool:
    """300家甲国企业参加乙国的博览会: of those who attend it only firms are told, and its state alone is left."""
    left = {code for _, p in acting for code in p.codes}
    nobody = not any(p.name or p.office for _, p in acting)
    return rule.name == "gather_attend" and len(acting) < len(reading.actors) and nobody and left <= states()


SENT = re.compile("(?:领袖代表|领导人代表|特别代表|特使|密使)[^，。；]{0,14}$")
ACTS_FOR = re.compile("[^，。；]{0,6}代表(?!团)")


@lru_cache(maxsize=1)
def civilians(story: Story) -> frozenset[str]:
    """Those introduced by a trade, but not who is sent: 领袖代表、公司创办人甲."""
    named = [x for x in story.tokens if x.person]
    text = story.article.text
    sent = {x.person for x in named if SENT.search(text, max(0, x.start - 24), x.start) or ACTS_FOR.match(text, x.end)}
    return frozenset(private_persons(story) - sent)


DELEGATION = re.compile("[^，。；、与和同在]{0,16}(?:代表团|访问团|访团|参访团)")


def private(party: Party, story: Story) -> bool:
    """[美国]商界人士, 企业家[甲]; not [美国]商界代表团, whom a state receives."""
    if party.name:
        return party.office is None and party.name in civilians(story)
    if party.office is not None or party.end == 0 or DELEGATION.match(story.article.text, party.end):
        return False
    return PRIVATE.match(story.article.text, party.end) is not None
