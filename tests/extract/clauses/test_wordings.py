"""Words that rules do not know stand in the code as those they know, and the facts quote what is written."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipelines.extract import extract
from pipelines.extract.article_text import ArticleText
from pipelines.extract.clauses.article.story import read
from pipelines.extract.clauses.article.wordings import moved, stretched, wordings

DAY = date(2024, 5, 14)


@pytest.mark.parametrize(
    ("text", "type_", "evidence"),
    [
        ("法国外长5月13日到达东京，开始访问日本。", "visit", "法国外长5月13日到达东京"),
        ("韩日两国防长5月13日举行首脑会议前的磋商。", "meeting", "韩日两国防长5月13日举行首脑会议前的磋商"),
    ],
)
def test_the_text_is_quoted_as_written(text: str, type_: str, evidence: str) -> None:
    article = ArticleText("", text, DAY)
    found = [event for event in extract(article).events if event.type == type_]
    assert [text[event.start : event.end] for event in found] == [evidence]


def test_a_longer_word_hides_a_variant() -> None:
    line = read(ArticleText("", "法国外长说，数字不准确，法国不准这些商品进口。", DAY)).lines[0]
    assert "不准确" in line.code
    assert "禁止这些商品" in line.code


def test_tokens_and_offsets_move_with_the_words() -> None:
    text = "法国外长到达日本出席首脑会议，随后前往韩国首都首尔。"
    line = read(ArticleText("", text, DAY)).lines[0]
    for at, token in zip(line.where, line.tokens, strict=True):
        assert line.code[at] == token.symbol
        assert line.at[at] == token.start
    assert (line.at[0], line.at[-1], len(line.at)) == (0, len(text), len(line.code) + 1)
    assert list(line.at) == sorted(line.at)


@given(st.text(alphabet="甲到达首脑会议军演须不准确，", max_size=30))
def test_every_character_keeps_its_offset(text: str) -> None:
    code, changes = wordings().exchanged(text)
    at = stretched(list(range(len(text) + 1)), changes)
    assert (len(at), at) == (len(code) + 1, sorted(at))
    assert at[-1] == len(text)
    marks = [i for i, c in enumerate(text) if c == "甲"]
    assert [code[i] for i in moved(marks, changes)] == ["甲"] * len(marks)
    assert [at[i] for i in moved(marks, changes)] == marks
