"""Names that no lexicon lists: where they begin and end."""

from datetime import date

import pytest

from pipelines.extract.mentions.finding import find_mentions
from pipelines.extract.mentions.name_forms.names import name_at
from pipelines.extract.mentions.tokens.folding import fold

TABLE = [
    # title's country, text after the title, name
    ("CHN", "孟凡立表示愿意", "孟凡立"),
    ("CHN", "孟立正在访问", "孟立"),
    ("CHN", "许甫受访时说", "许甫"),
    ("CHN", "林西强表示", "林西强"),
    ("CHN", "龚以正。", "龚以正"),
    ("CHN", "龚正。", "龚正"),
    ("MYS", "穆哈末立会见", "穆哈末立"),
    ("CHN", "沈波先前说", "沈波"),
    ("NOR", "汉格尔提前结束访问", "汉格尔"),
    ("NOR", "汉格尔执意前往", "汉格尔"),
    ("NOR", "汉格尔开始访问", "汉格尔"),
    ("NOR", "汉格尔视为挑衅", "汉格尔"),
    ("CHN", "康立和向记者说，康立和还说", "康立和"),
    ("KOR", "朴振雄在首尔", "朴振雄"),
    ("KOR", "朴在勋在首尔", "朴在勋"),
    ("KOR", "康景和3日说", "康景和"),
    ("KOR", "康景和3名官员", "康景"),
    ("JPN", "森田达也说", "森田达也"),
    ("JPN", "木村贵司说", "木村贵司"),
    ("JPN", "后藤义信说", "后藤义信"),
    ("KOR", "南宫硕会见", "南宫硕"),
    ("JPN", "小野寺五郎会见", "小野寺五郎"),
    ("JPN", "山田重一3日说", "山田重一"),
    ("JPN", "鲶川博行表示", "鲶川博行"),
    ("JPN", "鲶川博行与法国外长", "鲶川博行"),
    ("JPN", "矢萩静江在东京", "矢萩静江"),
    ("FRA", "巴尔德名义致函", "巴尔德"),
    ("JPN", "鲶川博行乘专机", "鲶川博行"),
    ("VNM", "阮氏明芳说", "阮氏明芳"),
    ("BRN", "艾瑞克万分别会见", "艾瑞克万"),
    ("TLS", "弗雷塔斯当天说", "弗雷塔斯"),
    ("GBR", "马尔·杜兰特则说", "马尔·杜兰特"),
    (None, "卓慧思（Jane Doe）说", "卓慧思"),
    (None, "陈雪明今天表示", "陈雪明"),
    ("CAN", "副主席多伊尔（Mary Doyle）", "多伊尔"),
    ("CAN", "席林格尔（Mary Schlinger）", "席林格尔"),
    ("USA", "史都文（John Q. Stewart）", "史都文"),
    ("FRA", "让-卢克·马尔坦说", "让-卢克·马尔坦"),
    ("BEL", "亚历山大.德克鲁周五说", "亚历山大.德克鲁"),
    ("GBR", "米歇尔･唐恩访问", "米歇尔･唐恩"),
    ("AUS", "戴维·利特尔普劳（Dave Littleprow）说", "戴维·利特尔普劳"),
    ("KEN", "卡马乌图双边会谈", "卡马乌图"),
    ("KEN", "卡马乌图小范围会谈", "卡马乌图"),
    ("KEN", "卡马乌图电话会谈", "卡马乌图"),
    ("KEN", "卡马乌图维护两国关系", "卡马乌图"),
    ("KEN", "卡马乌图似乎同意", "卡马乌图"),
    ("KEN", "卡马乌图现年六十岁", "卡马乌图"),
    ("USA", "小威廉·R·马丁访问", "小威廉·R·马丁"),
    ("USA", "扎尔迈·哈利勒扎德于2月", "扎尔迈·哈利勒扎德"),
    ("IND", "辛格有很大机会", "辛格"),
    ("NLD", "Mark de Graaf与", "Mark de Graaf"),
    ("TWN", "赖建宏质询", "赖建宏"),
    ("CHN", "史文超早前", "史文超"),
    ("MKD", "穆钱科夫斯基昨晨", "穆钱科夫斯基"),
    ("SYR", "赛义德通过翻译说", "赛义德"),
    ("MMR", "绍敏貌少将（Shaw Min Maung）说", "绍敏貌"),
    ("VNM", "潘氏青心抵达", "潘氏青心"),
    ("CYP", "帕帕底米斯5日抵达", "帕帕底米斯"),
    ("SUR", "单巴多会见", "单巴多"),
    ("KHM", "坤索披妮访问", "坤索披妮"),
    ("THA", "素空万说，", "素空万"),
    ("UGA", "侯赛因会见", "侯赛因"),
    ("TCD", "阿拉马迪单独会见", "阿拉马迪"),
    ("TCD", "阿拉马迪紧急访问", "阿拉马迪"),
    ("TCD", "阿拉马迪两次访问", "阿拉马迪"),
    ("TCD", "阿拉马迪十二日访问", "阿拉马迪"),
    ("KOR", "金文哲闭门会见", "金文哲"),
    ("VNM", "阮文安落地", "阮文安"),
    ("UGA", "穆贝尼因病", "穆贝尼"),
    ("AIIB", "邵加宁会见", "邵加宁"),
    ("JPN", "银子容三访问", "银子容三"),
    ("LVA", "玻尔曲尼斯当天说", "玻尔曲尼斯"),
]
NO_NAMES = [
    ("KOR", "权在首尔说"),
    ("CHN", "高层会谈"),
    ("JPN", "的上述表述，"),
    ("CHN", "都在场"),
    ("DEU", "却强烈支持"),
    ("EGY", "保持密切对话"),
    ("FRA", "大力支持北约"),
    ("FRA", "因此可能访问"),
    (None, "之间的会谈"),
    ("JPN", "非正式会议，"),
    ("USA", "峰会（Summit of Leaders）"),
    ("USA", "机场（Queen Mary Airport）"),
    ("DEU", "许诺，"),
    ("USA", "APEC会议"),
    ("USA", "的约翰·马丁访问"),
    ("CHN", "史无前例的"),
    ("USA", "密切关注局势"),
    ("JPN", "会见前后在东京发表讲话"),
    ("JPN", "级磋商在罗马举行"),  # 局长|级磋商
    ("CAN", "级别会谈"),
]


@pytest.mark.parametrize(("country", "text", "name"), TABLE)
def test_name_ends(country: str | None, text: str, name: str) -> None:
    span = name_at(text, 0, country)
    assert span is not None
    assert text[slice(*span)] == name


@pytest.mark.parametrize(("country", "text"), NO_NAMES)
def test_no_name(country: str | None, text: str) -> None:
    assert name_at(text, 0, country) is None


def test_recurrence_decides() -> None:
    """The prefix recurs without its last character: the longer reading is too long."""
    text = "白启恒等致辞。后来白启恒说，白启恒同意。"
    span = name_at(text, 0, "CHN")
    assert span is not None
    assert text[slice(*span)] == "白启恒"


def test_a_name_behind_a_body_with_its_letters() -> None:
    """The letters of 协会（AIT） stand between it and the title; other brackets do not."""
    for letters, named in (("（AIT）", True), ("（台北）", False)):
        text = f"美国在台协会{letters}发言人孟雨荷则说，美国支持台湾。"
        tokens = fold(text, *find_mentions(text, date(2018, 5, 25)))
        assert any(x.person == "孟雨荷" and x.start == 0 for x in tokens) is named


def test_a_name_that_is_a_word() -> None:
    """高峰表示 is the spokesman's, 高峰期 is a peak."""
    text = "中国商务部新闻发言人高峰周四说，中美将通话。高峰表示，反对制裁。出行高峰持续到周五。"
    mentions, _ = find_mentions(text, date(2020, 8, 20))
    assert [m.text for m in mentions].count("高峰") == 2


def test_a_first_name_of_many_is_nobody_known() -> None:
    """总统穆罕默德 of a country that the title does not tell."""
    _, cast = find_mentions("法国总统马克龙到阿联酋，与总统穆罕默德举行会谈。", date(2023, 11, 1))
    assert (cast.country["穆罕默德"], cast.key["穆罕默德"]) == (None, "穆罕默德")


@pytest.mark.parametrize(
    ("text", "times"),
    [
        ("日本外相鲶川博行10日抵达罗马。鲶川强调合作。会后鲶川与意大利外长通话。", 3),
        ("日本外相鲶川博行10日抵达罗马。意大利出口鲶川鱼。", 1),  # nowhere can a name end behind it
    ],
)
def test_a_family_name_that_no_list_has(text: str, times: int) -> None:
    """日本外相鲶川博行, then 鲶川."""
    mentions, _ = find_mentions(text, date(2021, 3, 10))
    assert sum(m.value == "鲶川博行" for m in mentions) == times
