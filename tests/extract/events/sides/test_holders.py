"""Who met, where only offices or the level of a summit are told."""

from datetime import date

import pytest

from tests.extract.told import events_of


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("日中韩外长26日举行会谈。", set()),
        ("中美元首视像会议开始举行。习近平说气候重要，拜登表示同意。", {"习近平", "拜登"}),
        ("日美韩首脑会谈28日举行。岸田文雄强调合作，拜登与尹锡悦表示赞同。", {"岸田文雄", "拜登", "尹锡悦"}),
        ("中美元首会晤今天举行。拜登表示期待。", {"拜登"}),
        ("美印“2+2”对话27日举行。布林肯、奥斯汀强调合作，苏杰生表示赞同。", {"布林肯", "奥斯汀", "苏杰生"}),
        ("日本首相2018年访问印度。", set()),
        ("美印将启动“2+2”对话。布林肯强调合作。", set()),
        ("习近平发表演讲。中国领导人27日与乌克兰总统泽连斯基通话。", {"习近平", "泽连斯基"}),
        ("日美韩首脑会谈28日举行。岸田文雄出席会谈。拜登表示赞同。", {"岸田文雄", "拜登"}),
        ("备受瞩目的习拜会27日落幕。拜登称双方同意合作，习近平强调和平。", {"习近平", "拜登"}),
        ("习近平与拜登就中美关系发展举行了会谈。", {"习近平", "拜登"}),
        ("日美韩首脑会谈28日举行。", set()),
        ("日美韩首脑会谈28日举行。岸田文雄强调合作。", {"岸田文雄"}),
        ("在去年印尼万隆举行的东盟峰会上，岸田文雄首次与越南总理范明政会晤。", {"岸田文雄", "范明政"}),
        ("布林肯与王毅12日通话。两人上回见面是在今年7月。", {"布林肯", "王毅"}),
    ],
)
def test_named_by_level_and_day(text: str, people: set[str]) -> None:
    meetings = events_of(text, date(2023, 11, 28))
    assert {name for event in meetings for name in event.people} == people


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("日中韩外长26日举行会谈。", {"上川阳子", "王毅", "朴振"}),
        ("日本首相2018年访问印度。", {"安倍晋三"}),
        ("日美韩首脑会谈28日举行。", set()),
    ],
)
def test_who_held_a_bare_office_stands_with_the_participants(text: str, people: set[str]) -> None:
    (event,) = events_of(text, date(2023, 11, 28))
    assert {p.name for p in event.participants if p.name not in text} - {"JPN", "USA", "KOR", "IND"} == people
    assert event.people == ()


@pytest.mark.parametrize(
    ("text", "office", "people"),
    [
        ("前日本首相访问北京，会见习近平。", "前首相", {"习近平"}),
        ("据报道，前日本首相菅义伟访问北京，会见习近平。", "前首相", {"菅义伟", "习近平"}),
        ("三年前日本首相访问北京，会见习近平。", "首相", {"习近平"}),
    ],
)
def test_former_said_before_the_country(text: str, office: str, people: set[str]) -> None:
    meeting = events_of(text, date(2023, 11, 28))[-1]
    assert [who.office for who in meeting.participants if who.country == "JPN"] == [office]
    assert set(meeting.people) == people
