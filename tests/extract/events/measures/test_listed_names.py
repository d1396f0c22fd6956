"""Who is sanctioned, by name, where a list behind the measure tells it."""

from datetime import date

import pytest

from tests.extract.told import events_of

DAY = date(2021, 1, 21)
CASES = [
    ("英国周三宣布制裁9名俄罗斯官员，包括外长拉夫罗夫、防长绍伊古等人。外长贝尔伯克表示支持。", ["拉夫罗夫", "绍伊古"]),
    ("英国周三宣布制裁9名俄罗斯官员。被制裁的官员包括外长拉夫罗夫和防长绍伊古。", ["拉夫罗夫", "绍伊古"]),
    ("英国周三宣布将俄罗斯外长拉夫罗夫列入制裁名单。", ["拉夫罗夫"]),
    ("英国周三宣布制裁9名俄罗斯官员。俄罗斯外长拉夫罗夫表示遗憾。", []),
    ("英国周三宣布制裁9名俄罗斯官员，包括外长拉夫罗夫，俄罗斯总统普京对此表示愤怒。", ["拉夫罗夫"]),
    ("英国周三宣布制裁9名俄罗斯官员。议会欢迎。除了绍伊古外，同样在制裁名单上的还有外长拉夫罗夫。", ["拉夫罗夫"]),
    ("英国周三宣布制裁9名俄罗斯官员。议会欢迎。俄罗斯外长拉夫罗夫也在名单上。", ["拉夫罗夫"]),
    ("英国周三制裁俄罗斯官员。英国对9名俄罗斯官员实施制裁，包括外长拉夫罗夫。", ["拉夫罗夫"]),
    ("英国周三宣布制裁9名俄罗斯官员。议会欢迎。俄罗斯外长拉夫罗夫也在会议上。", []),
    ("遭英国制裁的俄罗斯外长拉夫罗夫周三访问古巴。", ["拉夫罗夫"]),
    ("被英国列入制裁名单的绍伊古周三强调，不会退缩。", ["绍伊古"]),
    ("遭英国制裁的公司周三与俄罗斯外长拉夫罗夫会面。", []),
    ("英国首相约翰逊周三宣布，将对俄罗斯石油加征关税。", ["约翰逊"]),
    ("英国首相约翰逊周三访问德国。英国对俄罗斯石油加征关税。", []),
    # the names behind a second measure of the sentence are of that one alone
    ("包括因占领医院而于5日被英国制裁的9名俄罗斯官员，8日制裁的州长等高官，分别是外长拉夫罗夫、防长绍伊古。", []),
    ("英国周三宣布制裁9名俄罗斯官员。会谈包括俄罗斯外长拉夫罗夫的访问。", []),
]


@pytest.mark.parametrize(("text", "people"), CASES)
def test_names_of_a_list(text: str, people: list[str]) -> None:
    found = events_of(text, DAY, "sanction")[0]
    assert list(found.people) == people


def test_day_of_what_he_does_next() -> None:
    events = events_of("遭英国制裁的俄罗斯外长拉夫罗夫20日访问古巴。", DAY)
    assert {e.type: e.date_start for e in events} == {"sanction": None, "visit": date(2021, 1, 20)}
