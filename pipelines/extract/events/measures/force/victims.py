"""Who is killed or attacked, by name: 刺杀了将军某某, 某某在袭击中丧生.

Belongs here: persons of the side that is hit, beside the word for their death. Not here: captives (captives/names.py).
"""

import re
from collections.abc import Iterator

from pipelines.extract.clauses.article.story import Story
from pipelines.extract.events.drafts import Draft
from pipelines.extract.mentions import token as t
from pipelines.extract.mentions.token import Token

KILLS = re.compile("(?:刺杀|暗杀|击毙|炸死|杀死|杀害|狙杀|击杀|除掉|格杀|打死)了?[^，。；的]{0,12}$")
DIES = re.compile(
    "(?:（[^（）]{0,40}）)?[^，。；]{0,24}?"
    "(?:遇刺|遇袭|遇害|(?:遭到?|被)[^，。；]{0,8}?(?:刺杀|暗杀|击毙|炸死|杀害|杀死|枪杀|击杀|狙杀)|[袭击炸]中[^，。；]{0,4}(?:丧生|身亡|死亡|遇难|丧命))"
)


def name_victims(kept: list[Draft], story: Story) -> None:
    """Attacks that kill somebody get his name; in place."""
    for draft in kept:
        if draft.type == "military" and draft.rule.startswith("attack"):
            draft.name_targets(victims(draft, story))


def victims(draft: Draft, story: Story) -> Iterator[Token]:
    """In the sentences of the attack, those of the side hit."""
    text = story.article.text
    for line in (story.lines[i] for i in draft.lines):
        for token in line.tokens:
            if token.symbol != t.PERSON or not set(token.codes) <= set(draft.targets):
                continue
            killed = KILLS.search(text, max(line.sentence.start, token.start - 24), token.start)
            if killed or DIES.match(text, token.end, line.sentence.end):
                yield token
