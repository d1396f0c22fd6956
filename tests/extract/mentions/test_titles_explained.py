"""公明党代表（党主席）甲: a title explained by another belongs to the person behind it."""

from datetime import date

from tests.extract.told import events_of


def test_the_title_before_the_brackets_is_the_persons() -> None:
    text = "法国外长与日本自民党干事长（秘书长）森山裕、公明党代表（党主席）山口那津男会谈。"
    (talks,) = events_of(text, date(2023, 5, 1))
    assert {"森山裕", "山口那津男"} <= set(talks.people)
    assert talks.parties == ("FRA", "JPN")


def test_brackets_tell_the_side_of_who_has_none() -> None:
    text = "台湾外交部表示欢迎。议员托多罗夫（Petar Todorov，保加利亚籍）4日率团访问台湾。"
    (visit,) = events_of(text, date(2023, 11, 5))
    assert (visit.parties, visit.people) == (("BGR", "TWN"), ("托多罗夫",))


def test_what_brackets_name_takes_no_part() -> None:
    text = "秘鲁总统阿尔瓦雷斯（Ana Alvarez，台湾译阿瓦瑞斯）4日访问法国。"
    (visit,) = events_of(text, date(2023, 11, 5))
    assert visit.parties == ("PER", "FRA")
