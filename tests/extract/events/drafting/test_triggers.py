"""Rules told by the words they need: none is lost."""

import re

import pytest

from pipelines.extract.article_text import ArticleText
from pipelines.extract.clauses.article.story import read
from pipelines.extract.events.drafting.triggers import rules_for
from pipelines.extract.rulebook import EventRule, event_rules
from pipelines.patterns.needed import needed

TABLE = [
    ("举行.*(?:会谈|磋商)", {"举行"}),
    ("举行(?:了)?(?:会谈|磋商)", {"举行会谈", "举行磋商", "举行了会谈", "举行了磋商"}),
    ("(?:会谈|磋商)", {"会谈", "磋商"}),
    ("访(?:问)?", {"访", "访问"}),
    ("(?=会谈)[^，]+同意", {"会谈"}),
    ("(?:访.+|会)谈", {"谈"}),
    ("(?i:talks).*会", {"会"}),
    ("(?:会谈)?", None),
    ("[^，]{0,3}", None),
    ("[会晤]见", {"会见", "晤见"}),
    ("在(?=.*访问)|对(?=.*访问)", {"访问"}),
]


@pytest.mark.parametrize(("pattern", "words"), TABLE)
def test_needed_words(pattern: str, words: set[str] | None) -> None:
    found = needed(pattern)
    assert (None if found is None else set(found)) == words


@pytest.mark.parametrize("rule", event_rules(), ids=lambda rule: rule.name)
def test_examples_fire_their_rule(rule: EventRule) -> None:
    for example in rule.examples:
        lines = read(ArticleText("", example["text"], None)).lines
        assert all(rule in rules_for(line.code) for line in lines if re.search(rule.trigger, line.code))
