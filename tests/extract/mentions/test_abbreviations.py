"""Countries by one letter: which runs count, where they end, which country a letter means."""

import pytest

from pipelines.extract.mentions.finding import find_mentions
from pipelines.extract.mentions.mention import ABBREVIATION

HELD = [
    ("次日，俄宣布对等反制，俄罗斯、日本没有回应", [("俄", ("RUS",))]),
    ("外长前日宣布，日本、俄罗斯没有回应", []),
    ("印俄下半年将演习，印度、俄罗斯", [("印俄", ("IND", "RUS"))]),
    ("日中韩外长在首尔会谈，日本、中国出席", [("日中韩", ("JPN", "CHN", "KOR"))]),
    ("外长将访华，日本表示欢迎", [("华", ("CHN",))]),
    ("外长昨日抵京，日本表示欢迎", [("京", ("CHN",))]),
    ("中美军事磋商，中国、美国出席", [("中美", ("CHN", "USA"))]),
    ("以巴新一轮冲突，以色列与巴勒斯坦", [("以巴", ("ISR", "PSE"))]),
    ("各国参加中欧会谈，中国、欧盟", [("中欧", ("CHN", "EU"))]),
    ("近日中美外长通话，中国、美国", [("中美", ("CHN", "USA"))]),
    ("推动中阿关系，中国与阿根廷", [("中阿", ("CHN", "ARG"))]),
    ("推动中阿关系，中国与阿富汗", [("中阿", ("CHN", "AFG"))]),
    ("推动中巴关系，中国与巴西", [("中巴", ("CHN", "BRA"))]),
    ("推动中巴关系，中国与巴基斯坦、巴西", [("中巴", ("CHN", "PAK"))]),
    ("以中美关系为例，中国、美国", [("中美", ("CHN", "USA"))]),
    ("以哈交火，以色列、哈马斯、美国", [("以哈", ("ISR", "PSE"))]),
    ("两岸双方会谈，中国、台湾", [("两岸", ("CHN", "TWN"))]),
    ("美、日、韩三国外长，美国、日本", [("美、日、韩", ("USA", "JPN", "KOR"))]),
    ("外长访台以后，台湾、以色列", [("台", ("TWN",))]),
    ("外长访日以来，日本、以色列", [("日", ("JPN",))]),
    ("外长访日以两国，日本、以色列", [("日以", ("JPN", "ISR"))]),
    ("前美防长，美国、中国", [("美", ("USA",))]),
    ("出席美、日、澳大利亚的会议，美国", [("美、日", ("USA", "JPN"))]),
    ("韩日釜山会晤后，韩国、日本", [("韩日", ("KOR", "JPN"))]),
    ("下周将访问日韩，日本、韩国", [("日韩", ("JPN", "KOR"))]),
    ("前往英法访问，英国、法国", [("英法", ("GBR", "FRA"))]),
    ("开启日韩之行，日本、韩国", [("日韩", ("JPN", "KOR"))]),
    ("与中亚五国元首会晤，中国、日本", [("中亚五国", ("KAZ", "KGZ", "TJK", "TKM", "UZB"))]),
    ("韩日巴厘岛会晤后，韩国、日本", [("韩日", ("KOR", "JPN"))]),
    ("15日中美将举行会谈，中国、美国", [("中美", ("CHN", "USA"))]),
    ("今年中印爆发冲突，中国、印度", [("中印", ("CHN", "IND"))]),
    ("四边（美、印、日、澳）安全对话，美国", [("美、印、日、澳", ("USA", "IND", "JPN", "AUS"))]),
    ("日本向菲出口雷达，日本", [("菲", ("PHL",))]),
    ("土军称空袭叙多处弹药库与阵地，土耳其、叙利亚", [("叙", ("SYR",))]),
]
NONE = [
    "王毅离京赴东京出席会议，日本",
    "乘客抵京津两地，日本",
    "访问以经贸为重点，美国、中国",
    "专访问美好的往事，美国、中国",
    "对台词的理解，美国、中国",
    "未来中日本增长，美国、中国",
    "赞扬真、善、美、日本茶道，美国、中国",
    "在采访中表示，美国、中国",
    "增加老人的津贴，美国、中国",
    "两岸政策不变，美国、中国",
    "在法国会见总统，美国、法国",
    "以总统身份出席，美国、中国",
    "21日外长说，美国、中国",
    "在取向中出口设备，美国、中国",
    "四个（美、印、日、澳）选手，美国",
    "抄袭美剧的目标，美国、中国",
]


def letters_of(text: str) -> list[tuple[str, tuple[str, ...]]]:
    return [(m.text, m.codes) for m in find_mentions(text)[0] if m.kind == ABBREVIATION]


@pytest.mark.parametrize(("text", "expected"), HELD)
def test_letters_that_are_countries(text: str, expected: list[tuple[str, tuple[str, ...]]]) -> None:
    assert letters_of(text) == expected


@pytest.mark.parametrize("text", NONE)
def test_letters_that_are_words(text: str) -> None:
    assert letters_of(text) == []


def test_side_is_the_country_that_the_article_names() -> None:
    sides = [m.codes for m in find_mentions("中方愿同阿方合作。阿根廷总统访华。")[0] if m.text == "阿方"]
    assert sides == [("ARG",)]


@pytest.mark.parametrize(
    ("text", "code"),
    [("刚果军队收复了一座矿山。", "COD"), ("刚果共和国外长来访。刚果希望扩大贸易。", "COG")],
)
def test_a_name_of_two_states_is_the_one_that_the_article_names(text: str, code: str) -> None:
    assert [m.codes for m in find_mentions(text)[0] if m.text == "刚果"] == [(code,)]
