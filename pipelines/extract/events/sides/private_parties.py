"""Who takes part for himself or a firm, and who is a statesman whoever else takes part: [美国]商界人士, 企业家[甲].

Not here: who is a citizen or a firm (clauses/no_side/citizens.py), how many sides are enough (drafting/sufficiency.py).
"""

from pipelines.extract.clauses.article.story import Story
from pipelines.extract.clauses.meant.introduced import known_people
from pipelines.extract.clauses.no_side.citizens import private
from pipelines.extract.clauses.triggers.reading import Reading
from pipelines.extract.mentions.listed.people import load
from pipelines.extract.mentions.listed.sides import states
from pipelines.extract.mentions.party import Party
from pipelines.extract.rulebook import EventRule

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
