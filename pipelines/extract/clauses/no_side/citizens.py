"""Which party is no state but its citizens or firms: [美国]商界人士, 企业家[甲].

Not here: who is introduced by a trade (private_persons.py), which talks they leave (events/sides/private_parties.py).
"""

import re
from functools import lru_cache

from pipelines.extract.clauses.article.story import Story
from pipelines.extract.clauses.no_side.private_persons import private_persons
from pipelines.extract.mentions.party import Party
from pipelines.extract.rulebook import expand

PRIVATE = re.compile(expand("<private>"))
SENT = re.compile("(?:领袖代表|领导人代表|特别代表|特使|密使)[^，。；]{0,14}$")
ACTS_FOR = re.compile("[^，。；]{0,6}代表(?!团)")


@lru_cache(maxsize=1)
def civilians(story: Story) -> frozenset[str]:
    """Those introduced by a trade, but not who is sent: 领袖代表、公司创办人甲."""
    named = [x for x in story.tokens if x.person]
    text = story.article.text
    sent = {x.person for x in named if SENT.search(text, max(0, x.start - 24), x.start) or ACTS_FOR.match(text, x.end)}
    return frozenset(private_persons(story) - sent)


DELEGATION = re.compile(expand("[^，。；、与和同在]{0,16}<delegation>"))


def private(party: Party, story: Story) -> bool:
    """[美国]商界人士, 企业家[甲]; not [美国]商界代表团, whom a state receives."""
    if party.name:
        return party.office is None and party.name in civilians(story)
    if party.office is not None or party.end == 0 or DELEGATION.match(story.article.text, party.end):
        return False
    return PRIVATE.match(story.article.text, party.end) is not None
