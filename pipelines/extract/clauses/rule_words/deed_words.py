"""Patterns of how deeds are told, from rules/deeds.yaml. Belongs here: compiling them. Not here: what they decide."""

import re
from functools import cache

from pipelines.extract.rulebook import RULES, expand
from pipelines.pages import read_page


@cache
def page() -> dict[str, str]:
    content: dict[str, str] = read_page(RULES / "deeds.yaml")["patterns"]
    return content


def phrase(name: str) -> re.Pattern[str]:
    """The pattern of that name. KeyError when the page has none."""
    return re.compile(expand(page()[name]))
