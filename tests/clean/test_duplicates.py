"""Reprints, forms, flashes and their reports; and that the order of rows does not matter."""

from datetime import UTC, datetime

import polars as pl
import pytest

from pipelines.clean.duplicates import duplicates, updates
from pipelines.clean.sketch import similarity, sketch

STORY = (
    "中国外交部长王毅15日在首尔同韩国外长举行会谈，双方就半岛局势交换了意见，并同意保持沟通。韩国外交部说，会谈持续了一个半小时，"
    "两国外长还就双边关系和地区问题深入交换了意见。王毅说，中韩互为近邻，应当加强协调，推动两国关系不断向前发展。"
    "韩方表示，愿同中方一道努力，尽早恢复两国之间的人员往来，并希望中方在半岛问题上继续发挥建设性作用。"
)
OTHER = (
    "日本首相16日在东京发表讲话，宣布政府将于下月举行临时内阁会议，讨论追加预算和防灾对策，并向受灾地区提供更多的援助。"
    * 2
)
FORM = (
    "周{day}沪深股市收盘涨跌互现，上证综合指数收报{a}点，成交额{b}亿元；深圳成份指数收报{c}点，成交额{d}亿元。两市共有{e}只股票上涨，"
    "分析人士认为，市场观望气氛浓厚，投资者等待更多政策信号，预计短期内指数将维持震荡格局。"
)
TYPES = {
    "article_id": pl.String,
    "title": pl.String,
    "text": pl.String,
    "source": pl.String,
    "published_at": pl.Datetime("us", "UTC"),
}


def frame(*rows: tuple[str, str, str, str, int | None]) -> pl.DataFrame:
    """(id, title, text, source, hour of 15 September 2021)"""
    timed = [(*row[:4], None if row[4] is None else datetime(2021, 9, 15, row[4], tzinfo=UTC)) for row in rows]
    return pl.DataFrame(timed, TYPES, orient="row")


CASES = [
    ("reprint", STORY, STORY, "exact"),
    ("reprint with other punctuation", STORY, STORY.replace("，", " "), "exact"),
    ("reprint with another lead", STORY, "综合外电报道：" + STORY[:-6], "near"),
    ("another story", STORY, OTHER, None),
    ("the same form, other figures", FORM.format(day="一", a=3401, b=5210, c=14321, d=6120, e=1801),
     FORM.format(day="二", a=3388, b=4911, c=14102, d=5870, e=1190), None),
    ("short and equal, other title", "王毅访韩。", "王毅访韩。", None),
    ("empty", "", "", None),
]  # fmt: skip


@pytest.mark.parametrize(("one", "other", "kind"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_pairs(one: str, other: str, kind: str | None) -> None:
    found = duplicates(frame(("b", "甲", one, "法广", 8), ("a", "乙", other, "早报", 9)))
    assert found.select("article_id", "duplicate_of", "kind").rows() == ([("a", "b", kind)] if kind else [])


def test_the_earliest_is_the_original_and_undated_ones_come_last() -> None:
    rows = frame(
        ("a", "甲", STORY, "法广", None), ("b", "甲", STORY, "早报", 9), ("c", "甲", STORY + "完", "新华社", 8)
    )
    assert duplicates(rows).select("article_id", "duplicate_of").rows() == [("a", "c"), ("b", "c")]
    assert duplicates(rows.reverse()).equals(duplicates(rows))


def test_a_sketch_estimates_the_share_of_common_runs() -> None:
    assert similarity(sketch(STORY), sketch(STORY)) == 1.0
    assert similarity(sketch(STORY), sketch(OTHER)) == 0.0
    assert 0.25 < similarity(sketch(STORY + OTHER[:58]), sketch(STORY[:80] + OTHER[:58])) < 0.9
    assert similarity(sketch("短"), sketch(STORY)) == 0.0


FLASH = "【共同社9月15日电】日本外相15日在首尔与韩国外长举行会谈。"
FULL = FLASH + STORY


@pytest.mark.parametrize(
    ("title", "source", "hour", "updated"),
    [
        ("详讯：日韩外长在首尔举行会谈 就半岛局势交换意见", "共同社", 10, True),
        ("日韩外长举行会谈", "共同社", 10, True),
        ("详讯：日韩外长在首尔举行会谈", "法广", 10, False),
        ("详讯：日韩外长在首尔举行会谈", "共同社", 7, False),
    ],
)
def test_a_full_report_updates_its_flash(title: str, source: str, hour: int, updated: bool) -> None:
    rows = frame(("flash", "快讯：日韩外长在首尔举行会谈", FLASH, "共同社", 8), ("full", title, FULL, source, hour))
    assert updates(rows).rows() == ([("full", "flash")] if updated else [])


def test_another_story_updates_no_flash() -> None:
    rows = frame(
        ("flash", "快讯：日韩外长在首尔举行会谈", FLASH, "共同社", 8), ("other", "首相发表讲话", OTHER, "共同社", 9)
    )
    assert updates(rows).is_empty()
