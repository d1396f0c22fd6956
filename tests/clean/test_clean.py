"""Whole articles: what is left, where it came from, and the laws of cleaning."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipelines.clean import clean, clean_text
from pipelines.clean.characters import drop_glosses
from pipelines.clean.script import BOTH
from pipelines.parse.article import Article
from pipelines.simplified import converter

LEAD = "中国外交部长王毅15日在首尔同韩国外长举行会谈，双方就半岛局势交换了意见，并同意保持沟通。"
NEXT = "韩国外交部说，会谈持续了一个半小时，两国外长还就双边关系和地区问题深入交换了意见。"

CASES = [
    ("plain", "王毅访韩", [LEAD, NEXT], f"{LEAD}\n{NEXT}"),
    ("dateline stays", "王毅访韩", [f"【共同社9月15日电】{LEAD}"], f"【共同社9月15日电】{LEAD}"),
    ("title as a line", "王毅 访韩：会谈", ["王毅访韩会谈", LEAD], LEAD),
    ("title glued to the text", "中韩外长会谈 同意保持沟通", [f"中韩外长会谈同意保持沟通{LEAD}"], LEAD),
    ("a sentence that begins as the title", "王毅同韩国外长举行会谈", [f"王毅同韩国外长举行会谈时说，{NEXT}"],
     f"王毅同韩国外长举行会谈时说，{NEXT}"),
    ("original title before the text", "王毅访韩 同韩方会谈", [f"原标题：王毅访韩 同韩方会谈 {LEAD}", NEXT],
     f"{LEAD}\n{NEXT}"),
    ("caption glued to the dateline", "", [f"与会各方合影 新华网苏瓦8月5日电（记者张某）{LEAD}"],
     f"新华网苏瓦8月5日电（记者张某）{LEAD}"),
    ("caption with its credit glued", "", [f"5月2日，舰艇在港口。某社记者李某摄 点击查看图片 新华网苏瓦8月5日电{LEAD}"],
     f"新华网苏瓦8月5日电{LEAD}"),
    ("an agency cited", "", [f"据 新华社苏瓦8月5日电 {LEAD}"], f"据 新华社苏瓦8月5日电 {LEAD}"),
    ("a lead printed with a blank", "", [f"央视网讯 {LEAD}", f"央视网讯{LEAD}", NEXT], f"央视网讯 {LEAD}\n{NEXT}"),
    ("caption at the head", "", ["斐济外长（图左）在苏瓦会见汤加首相，这是今年首次会见。（图／某某社）", LEAD], LEAD),
    ("notice of a player", "", ["To view this video please enable JavaScript, and consider upgrading to a web browser "
     f"that supports HTML5 video {LEAD}"], LEAD),
    ("share and related", "", ["分享到：", LEAD, "延伸阅读", "日相将访美", "美防长访韩"], LEAD),
    ("prose after related", "", [LEAD, "相关新闻：", "日相将访美", NEXT], f"{LEAD}\n{NEXT}"),
    ("end credits", "", [LEAD + "（完）", "（编辑：张三/李四）1101118"], LEAD),
    ("end credits on the line", "", [f"{LEAD}（译者：张三/核稿：李四）1091116"], LEAD),
    ("counter at the end", "", [f"{LEAD}2023-02-1815:01:39(1)"], LEAD),
    ("lost source tag", "", [f"{LEAD}(共同社,)"], LEAD),
    ("caption", "", [LEAD, "两国外长会谈前握手。（路透社图片）", NEXT], f"{LEAD}\n{NEXT}"),
    ("printed twice", "", [LEAD, NEXT, LEAD, NEXT], f"{LEAD}\n{NEXT}"),
    ("glued paragraphs", "", [f"{LEAD} {NEXT}双方没有说明细节。他们说将再谈。"],
     f"{LEAD}\n{NEXT}双方没有说明细节。他们说将再谈。"),
    ("footer", "", [LEAD, "互联网新闻信息服务许可证：10120170001", "违法和不良信息举报电话：010-1234567"], LEAD),
    ("a lead like a credit", "", ["总台记者15日获悉，" + LEAD, NEXT], f"总台记者15日获悉，{LEAD}\n{NEXT}"),
    ("nothing", "", [], ""),
    ("only furniture", "", ["分享到：", "广告"], ""),
]  # fmt: skip


@pytest.mark.parametrize(("title", "paragraphs", "text"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_text(title: str, paragraphs: list[str], text: str) -> None:
    assert clean_text(title, paragraphs).text == text


def test_a_truncated_title_is_the_head_of_the_text() -> None:
    assert clean_text(LEAD[:20], [LEAD], title_is_truncated=True).text == LEAD


def test_headlines_and_captions_of_the_page_go() -> None:
    others = Article("", (LEAD, "日本首相将于下周访问美国", "两国外长在会谈前握手合影", NEXT),
                     related=("日本首相将于下周访问美国",), captions=("两国外长在会谈前握手合影",))  # fmt: skip
    assert clean(others).text == f"{LEAD}\n{NEXT}"


def test_an_outlets_own_phrases() -> None:
    assert clean_text("", [LEAD, "获取更多RSS:", "https://feedx.net"], source="美国之音").text == LEAD


def test_the_dateline_is_told_apart() -> None:
    found = clean_text("", ["（中央社記者張三豐東京20日專電）" + LEAD])
    assert (found.dateline_agency, found.dateline_place, found.dateline_day) == ("中央社", "东京", 20)


HAN = st.text(
    alphabet=st.sampled_from(
        '王毅會見日本外相於乾當地東京。，「」『』（）()"?!:; 　\t\xa0\u200b1２Ａa&(dāng)。”“\n完編輯：分享 &amp;'
    ),
    max_size=60,
)
LINES = st.lists(
    st.one_of(
        HAN, st.sampled_from([LEAD, NEXT, "延伸阅读", "（完）", "當(dāng)?shù)貢r間", "分享到：", "。 ", "(共同社,)"])
    ),
    max_size=8,
)


@given(HAN, LINES)
def test_cleaning_again_changes_nothing(title: str, paragraphs: list[str]) -> None:
    once = clean_text(title, paragraphs)
    again = clean_text(once.title, once.text.split("\n"))
    assert (again.title, again.text) == (once.title, once.text)


@given(HAN, LINES)
def test_every_character_has_its_origin(title: str, paragraphs: list[str]) -> None:
    found, parsed = clean_text(title, paragraphs), "\n".join(paragraphs)
    at = 0
    last = -1
    for start, source, length in found.offsets:
        assert (start, length > 0, source > last) == (at, True, True)
        at, last = at + length, source + length - 1
    assert at == len(found.text)
    assert last < max(1, len(parsed))


@given(HAN, LINES)
def test_the_text_is_simplified(title: str, paragraphs: list[str]) -> None:
    text = BOTH.sub("", clean_text(title, paragraphs).text)
    assert converter().convert(text) == text


def test_the_map_leads_to_the_same_characters() -> None:
    parsed = ["分享到：", "（中央社東京20日電）外務大臣會見王毅,達(dá)成共識(shí)。", "延伸閱讀", "別的新聞"]
    found, original = clean_text("", parsed), "\n".join(parsed)
    back = "".join(original[source : source + length] for _, source, length in found.offsets)
    assert back == "（中央社東京20日電）外務大臣會見王毅,達成共識。"
    assert drop_glosses(parsed[1]).count("\uffff") == len(parsed[1]) - len(back)


@pytest.mark.parametrize(
    "paragraphs", [["🔍" * 5], ["\ud800坏"], ["\uffff王毅\uffff"], ["a" * 100_000], ["（" * 5_000], ["王 " * 5_000]]
)
def test_odd_texts(paragraphs: list[str]) -> None:
    assert len(clean_text("x", paragraphs).text) <= sum(map(len, paragraphs))
