"""Who is held, by name: 葡国公民某某, 创办人某某, and 两名加拿大公民 of an article that names them elsewhere.

Belongs here: names of captives that no office introduces. Not here: custody as a clause tells it (custody.py).
"""

from collections.abc import Iterator

from pipelines.extract.clauses.article.story import Story
from pipelines.extract.events.drafts import Draft
from pipelines.extract.events.measures.captives.known import called, captives
from pipelines.extract.mentions.party import Party

HELD = frozenset({"detention", "easing"})


def name_captives(kept: list[Draft], story: Story) -> None:
    """Persons held or freed get their names; in place."""
    text = story.article.text
    for draft in kept:
        if draft.type not in HELD or (draft.type == "easing" and not draft.rule.startswith("easing_release")):
            continue
        for name in dict.fromkeys((*called(text, draft.start, draft.end), *told_elsewhere(draft, story))):
            if not any(name in told or told in name for told in draft.people()):
                at = story.article.text.find(name, draft.start)
                draft.actors.append(("target", Party((), name, start=max(at, 0), end=max(at, 0) + len(name))))


def told_elsewhere(draft: Draft, story: Story) -> Iterator[str]:
    """中国拘禁两名加拿大人, 康明凯被中国拘捕: the captives of these two sides whom the news knows by name."""
    holding, missing = draft.codes(), [c for c in draft.targets if c not in draft.codes()]
    if draft.people() or len(holding) != 1 or len(missing) != 1:
        return
    for one in captives():
        found = one.names.search(story.article.text) if (one.held_by, one.of) == (holding[0], missing[0]) else None
        if found and one.known_on(story.day()):
            yield found.group()
