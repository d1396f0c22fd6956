"""Patterns of how speech is built, from rules/speech.yaml. Belongs here: compiling them. Not here: what they decide."""

import re
from functools import cache
from typing import Any

from pipelines.extract.rulebook import RULES, expand
from pipelines.pages import read_page
from pipelines.patterns.heads import guarded

LIST = re.compile(r"<list:(\w+)>")


@cache
def page() -> dict[str, Any]:
    content: dict[str, Any] = read_page(RULES / "speech.yaml")
    return content


@cache
def one_of(name: str) -> str:
    """adverbs -> 也|还|又|..., tried only where one of them can begin"""
    return guarded(expand("|".join(page()["lists"][name])))


def filled(text: str) -> str:
    """<list:adverbs>表示 -> (?:也|还|又|...)表示, its other macros expanded."""
    return expand(LIST.sub(lambda m: one_of(m.group(1)), text))


def phrase(name: str) -> re.Pattern[str]:
    """The pattern of that name, its lists filled in. KeyError when the page has none."""
    return re.compile(guarded(filled(page()["patterns"][name])), re.S)
