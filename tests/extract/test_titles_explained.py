"""公明党代表（党主席）甲: a title explained by another belongs to the person behind it."""

from datetime import date

from pipelines.extract import ArticleText, extract


def test_the_title_before_the_brackets_is_the_persons() -> None:
    text = "法国外长与日本自民党干事长（秘书长）森山裕、公明党代表（党主席）山口那津男会谈。"
    (talks,) = extract(ArticleText("", text, date(2023, 5, 1))).events
    assert {"森山裕", "山口那津男"} <= set(talks.people)
    assert talks.parties == ("FRA", "JPN")
