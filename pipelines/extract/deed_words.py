"""Patterns of how deeds are told, from rules/deeds.yaml. Belongs here: compiling them. Not here: what they decide."""

import re
from functools import cache

import yaml

from pipelines.extract.rulebook import RULES, expand


@cache
def page() -> dict[str, str]:
    content: dict[str, str] = yaml.safe_load((RULES / "deeds.yaml").read_text("utf-8"))["patterns"]
    return content


def phrase(name: str) -> re.Pattern[str]:
    """The pattern of that name. KeyError when the page has none; a line of the page may break before a |."""
    return re.compile(expand(page()[name].replace("\n", "").replace(" |", "|")))
