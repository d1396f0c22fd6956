"""Every event rule finds its examples and leaves its near misses alone."""

import re
from datetime import date
from typing import Any

import pytest

from pipelines.extract.rulebook import EventRule, event_rules, expand, plain
from tests.extract.told import events_of

DAY = date(2025, 3, 14)
EXAMPLES = [(rule, example) for rule in event_rules() for example in rule.examples]
NEAR_MISSES = [(rule, text) for rule in event_rules() for text in rule.counter_examples]


@pytest.mark.parametrize(("rule", "example"), EXAMPLES, ids=[r.name for r, _ in EXAMPLES])
def test_finds_its_examples(rule: EventRule, example: dict[str, Any]) -> None:
    told_by = example.get("rule", rule.name)  # a rule may only add to the event of another
    found = [e for e in events_of(example["text"], DAY) if e.rule == told_by]
    assert found, f"{rule.name} does not find its own example"
    event = found[0]
    assert set(example["parties"]) == set(event.parties)
    for column in ("targets", "people"):
        if column in example:
            assert set(example[column]) == set(getattr(event, column))
    for column in ("status", "type"):
        if column in example:
            assert getattr(event, column) == example[column]


@pytest.mark.parametrize(("rule", "text"), NEAR_MISSES, ids=[r.name for r, _ in NEAR_MISSES])
def test_leaves_near_misses_alone(rule: EventRule, text: str) -> None:
    assert [e for e in events_of(text, DAY) if e.type == rule.type] == []


def test_every_rule_proves_itself() -> None:
    assert [r.name for r in event_rules() if not r.examples or not r.counter_examples] == []


def test_the_name_of_a_group_is_no_class() -> None:
    found = re.fullmatch(expand("(?P<if><if>)(?P<who><who>)"), "如果\ue001")
    assert found
    assert found["if"] == "如果"


def test_a_class_of_tokens_inside_a_class_is_refused() -> None:
    assert re.fullmatch(expand("<side>[^，]{0,8}"), "\ue001甲乙丙")
    with pytest.raises(ValueError, match="inside"):
        expand("[^，<side>]{0,8}担心")


def test_a_class_that_is_a_list_holds_the_words_of_another_once() -> None:
    words = plain(["<fear>", "担心", "可能"])
    assert words.count("担心") == 1
    assert {"唯恐", "可能"} <= set(words) <= set(plain(["<worry>", "<fear>", "可能"]))
    assert re.fullmatch(expand("<fear>"), "唯恐")
