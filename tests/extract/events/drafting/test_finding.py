"""Words beside a trigger that forbid it, and where its clause ends."""

from datetime import date

import pytest

from tests.extract.told import events_of

TOLD = [
    ("外长说，挪威关闭了所有通往老挝的过境点，并呼吁各方冷静。", "sanction"),
    ("秘鲁外长说，智利将秘鲁重新列入出口白名单，要求其遵守承诺。", "easing"),
    ("外交部说，挪威国防军已从老挝撤出——数年来首次。", "military"),
    ("外交部说，“挪威国防军已从老挝撤出”。", "military"),
]
NOT_TOLD = [
    "外长呼吁关闭与老挝的边界。",
    "外长说，各方反对封禁挪威手机应用。",
]


@pytest.mark.parametrize(("text", "kind"), TOLD)
def test_words_of_the_next_clause_and_other_marks_take_nothing_away(text: str, kind: str) -> None:
    assert [event.type for event in events_of(text, date(2025, 3, 14))] == [kind]


@pytest.mark.parametrize("text", NOT_TOLD)
def test_words_of_its_own_clause_do(text: str) -> None:
    assert events_of(text, date(2025, 3, 14)) == []
