"""Patterns of how speech is built, from rules/speech.yaml. Belongs here: compiling them. Not here: what they decide."""

import re
from functools import cache
from typing import Any

from ahocorasick_rs import AhoCorasick

from pipelines.extract.rulebook import RULES, expand
from pipelines.pages import read_page
from pipelines.patterns.heads import guarded, searched
from pipelines.patterns.needed import needed

LIST = re.compile(r"<list:(\w+)>")


@cache
def page() -> dict[str, Any]:
    content: dict[str, Any] = read_page(RULES / "speech.yaml")
    return content


@cache
def one_of(name: str) -> str:
    """adverbs -> 也|还|又|..., tried only where one of them can begin; a list may hold another"""
    return guarded(filled("|".join(page()["lists"][name])))


def filled(text: str) -> str:
    """<list:adverbs>表示 -> (?:也|还|又|...)表示, its other macros expanded."""
    return expand(LIST.sub(lambda m: one_of(m.group(1)), text))


def gate(*names: str) -> AhoCorasick:
    """The words without which none of these phrases can stand. ValueError for one that can stand without any."""
    words = [needed(phrase(name).pattern) for name in names]
    if None in words:
        raise ValueError(f"speech.yaml: {names[words.index(None)]} can match without any one word")
    return AhoCorasick(sorted(frozenset().union(*filter(None, words))))


def phrase(name: str) -> re.Pattern[str]:
    """The pattern of that name, its lists filled in. KeyError when the page has none."""
    return re.compile(searched(filled(page()["patterns"][name])), re.S)
