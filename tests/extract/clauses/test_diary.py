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


def test_a_live_report_is_nobodys_day() -> None:
    lines = "09:10 加拿大外长乔利会见墨西哥总统洛佩斯。\n10:30 乔利抵达纽约。\n12:00 墨西哥批评加拿大。"
    assert meetings("滚动更新", lines) == [(("CAN", "MEX"), ("乔利", "洛佩斯"))]


def test_two_lines_by_the_clock_are_no_diary() -> None:
    assert meetings("岸田文雄首相动向", "09:40 会见加拿大外长乔利。\n10:30 休息。") == []


def test_who_receives_by_the_clock_is_at_home() -> None:
    found = extract(ArticleText("岸田文雄首相的一天（14日）", LINES, DAY)).events
    assert {e.country for e in found if e.type == "meeting"} == {"JPN"}


ABROAD = """<当地时间13日下午>
乘政府专机抵达渥太华国际机场。
<当地时间14日上午>
在市内的酒店与加拿大外长乔利举行会谈。与墨西哥总统洛佩斯举行会谈。"""


def test_a_day_abroad_is_told_by_its_halves() -> None:
    found = extract(ArticleText("追踪岸田文雄首相（14日）", ABROAD, DAY)).events
    talks = [(tuple(sorted(e.parties)), str(e.date_start)) for e in found if e.type == "meeting"]
    assert talks == [(("CAN", "JPN"), "2022-09-14"), (("JPN", "MEX"), "2022-09-14")]


def test_what_a_clause_calls_local_time_is_no_heading() -> None:
    assert meetings("岸田文雄首相动向", "当地时间14日上午，与加拿大外长乔利举行会谈。") == []
