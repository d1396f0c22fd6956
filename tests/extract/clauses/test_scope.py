"""What a trigger is in its clause, and which words bear on it."""

import re
from datetime import date

import pytest

from pipelines.extract.article_text import ArticleText
from pipelines.extract.clauses.article.story import read
from pipelines.extract.clauses.meant.scene import Scene
from pipelines.extract.clauses.triggers.reading import spot_of
from pipelines.extract.clauses.triggers.scope import Scope, scope_of

DAY = date(2025, 3, 14)
PARTS = [  # the trigger stands between ⟦ and ⟧
    ("日本外相岩屋毅12日与韩国外长赵兑烈⟦举行会谈⟧。", "predicate"),
    ("三国将基于石破茂与李在明在庆州的⟦会谈⟧，加强合作。", "told"),
    ("双方确认落实首脑⟦会谈⟧达成的共识。", "told"),
    ("两国正在讨论石破茂⟦访⟧韩。", "discussed"),
    ("双方就石破茂⟦访⟧韩事宜交换意见。", "discussed"),
    ("岩屋毅就经济问题与赵兑烈⟦举行会谈⟧。", "predicate"),
    ("这是自马克龙⟦访⟧越以来的首次。", "since"),
    ("继岩屋毅⟦访⟧韩后，李在明将赴日。", "since"),
    ("岩屋毅⟦访⟧韩期间表示欢迎。", "during"),
    ("岩屋毅与赵兑烈⟦会谈⟧后会见记者。", "after"),
    ("岩屋毅在⟦访⟧韩前接受采访。", "before"),
    ("岩屋毅会见⟦到访⟧的赵兑烈。", "attribute"),
    ("石破茂对此次⟦会谈⟧表示满意。", "mention"),
]


def scope_at(text: str) -> Scope:
    start = text.index("⟦")
    trigger = text[start + 1 : text.index("⟧")]
    plain = text.replace("⟦", "").replace("⟧", "")
    story = read(ArticleText("", plain, DAY))
    (line,) = story.lines
    position = line.at.index(start)
    match = re.compile(trigger).match(line.code, position)
    assert match is not None
    return scope_of(spot_of(line, Scene(story), match))


@pytest.mark.parametrize(("text", "part"), PARTS)
def test_part(text: str, part: str) -> None:
    assert scope_at(text).part == part


def test_what_stands_before_an_adjunct_bears_on_the_verb_after_it() -> None:
    scope = scope_at("石破茂可能在与李在明的⟦会谈⟧中讨论贸易。")
    assert (scope.part, scope.outer[-2:]) == ("during", "可能")


def test_an_adjunct_before_the_trigger_says_nothing_of_it() -> None:
    scope = scope_at("石破茂计划在定于20日举行的首脑会谈前后与李在明⟦会面⟧。")
    assert "计划" in scope.left
    assert "定于" not in scope.left
