"""A day told by the clock is the day of whom the title names."""

from datetime import date

from pipelines.extract import ArticleText, extract

DAY = date(2022, 9, 14)
LINES = """上午8点从官邸出发。
09:10 抵达首相官邸。
09:40 会见加拿大外长乔利。
10:30 接受党政调会长的建议书。
11:05 接受澳大利亚国防部长马尔斯的礼节性拜访。
13:20 与全国渔业协会会长共进午餐。"""


def meetings(title: str, text: str) -> list[tuple[tuple[str, ...], tuple[str, ...]]]:
    found = extract(ArticleText(title, text, DAY)).events
    return [(tuple(sorted(e.parties)), tuple(sorted(e.people))) for e in found if e.type == "meeting"]


def test_each_line_is_of_the_one_in_the_title() -> None:
    assert meetings("岸田文雄首相的一天（14日）", LINES) == [
        (("CAN", "JPN"), ("乔利", "岸田文雄")),
        (("AUS", "JPN"), ("岸田文雄", "马尔斯")),
    ]


def test_a_title_of_two_tells_of_nobody() -> None:
    assert meetings("岸田文雄与尹锡悦的一天", LINES) != meetings("岸田文雄首相的一天（14日）", LINES)


def test_two_lines_by_the_clock_are_no_diary() -> None:
    assert meetings("岸田文雄首相动向", "09:40 会见加拿大外长乔利。\n10:30 休息。") == []


def test_who_receives_by_the_clock_is_at_home() -> None:
    found = extract(ArticleText("岸田文雄首相的一天（14日）", LINES, DAY)).events
    assert {e.country for e in found if e.type == "meeting"} == {"JPN"}
