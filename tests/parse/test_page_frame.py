"""What frames a page as text goes, and what only looks like it stays."""

from pipelines.parse.anti_copy import without_junk
from pipelines.parse.page_frame import below_crumbs, without_data, without_profile
from pipelines.parse.text_lines import uncut

TITLE = "斐济外长会见汤加首相"
LEAD = "斐济外长拉图5日在苏瓦会见来访的汤加首相，双方就海底电缆的维修交换意见，并商定明年再次会谈。"


def test_what_stands_over_breadcrumbs_goes() -> None:
    crumbs = "某网首页 > 新闻中心 > 国际"
    assert below_crumbs(["某网 博客 相册", crumbs, TITLE, LEAD]) == ([TITLE, LEAD], crumbs)


def test_breadcrumbs_without_a_title_under_them_cut_nothing() -> None:
    lines = [TITLE, "某网首页 > 新闻中心 > 国际", LEAD]
    assert below_crumbs(lines) == (lines, "")


def test_data_in_braces() -> None:
    assert without_data([TITLE, "{", '"type": "news",', '"places": [', '"斐济"', "]", "}", LEAD]) == [TITLE, LEAD]
    open_end = [TITLE, "{", LEAD]
    assert without_data(open_end) == open_end


def test_the_member_of_a_forum() -> None:
    assert without_profile(["注册时间", "2011-10-23", "积分", "956", "精华", "0", LEAD]) == [LEAD]
    assert without_profile(["积分", LEAD]) == ["积分", LEAD]


def test_initials_and_formulas_are_no_junk() -> None:
    text = f"{LEAD} A B C D E F\na + b = c + d, x + y = z\nFiji Times - ( A P / A F P )"
    assert without_junk(text) == text


def test_full_lines_go_on() -> None:
    full = "斐济外长拉图四日为海底电缆断线一事召见汤加大使并在记者会上表示维修的费用应当由"
    lines = [TITLE, *[full] * 5, "两国分担。", LEAD[:30] + "。"]
    assert uncut(lines) == [TITLE, full * 5 + "两国分担。", LEAD[:30] + "。"]


def test_headlines_of_one_length_stay_apart() -> None:
    lines = ["斐济外长会见汤加首相", "汤加首相访问斐济首都", "萨摩亚总理将访问斐济"] * 3
    assert uncut(lines) == lines
