"""Which codec is chosen, on bytes made here."""

import gzip
from difflib import SequenceMatcher

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipelines.read.decode import decode

HANS = "中国外交部长王毅15日在首尔同韩国外长举行会谈，双方就半岛局势交换了意见。\n韩方表示，愿同中方加强合作。\n"
HANT = "中國外交部長王毅15日在首爾同韓國外長舉行會談，雙方就半島局勢交換了意見。\n韓方表示，願同中方加強合作。\n"
NIHONGO = "日本の外務大臣は15日、ソウルで韓国の外相と会談し、両国の関係について意見を交わしたと発表した。\n"
HANGUL = "한국 외교부 장관은 15일 서울에서 중국 외교부장과 회담을 갖고 양국 관계에 대해 의견을 나눴다고 밝혔다.\n"
FRENCH = "Le ministre des affaires étrangères a été reçu à Séoul, où il s'est entretenu avec son homologue coréen. "


@pytest.mark.parametrize(
    ("text", "codec", "encoding"),
    [
        (HANS, "utf-8", "utf-8"),
        (HANS, "utf-8-sig", "utf-8"),
        (HANS, "gb18030", "gb18030"),
        (HANS, "gbk", "gb18030"),
        (HANS, "gb2312", "gb18030"),
        (HANT, "gbk", "gb18030"),
        (HANT, "big5", "big5"),
        (HANT.replace("首爾", "深水埗啱啱喺"), "big5hkscs", "big5hkscs"),
        (HANS, "utf-16", "utf-16-le"),
        (HANS, "utf-16-le", "utf-16-le"),
        (HANS, "utf-16-be", "utf-16-be"),
        (HANS.replace("\n", "").replace("15", "十五"), "utf-16-be", "utf-16-be"),
        (HANS, "utf-32", "utf-32-le"),
        (HANS, "hz", "hz"),
        (NIHONGO, "shift_jis", "shift_jis"),
        (NIHONGO, "euc_jp", "euc_jp"),
        (HANGUL, "euc_kr", "euc_kr"),
        (FRENCH, "cp1252", "cp1252"),
        ("<html><head><title>news</title></head><body>" * 900 + HANT, "big5", "big5"),
        ("会谈", "gb18030", "gb18030"),
        ("", "utf-8", "utf-8"),
        ("plain", "ascii", "utf-8"),
        ("王毅在巴黎会见法国外长\x00。" + HANS * 9, "utf-8", "utf-8"),
    ],
)
def test_codec(text: str, codec: str, encoding: str) -> None:
    read = decode(text.encode(codec))
    assert (read.encoding, read.text, read.binary) == (encoding, text, False)


@pytest.mark.parametrize("end", ["\r\n", "\r"])
def test_line_ends(end: str) -> None:
    assert decode(HANS.replace("\n", end).encode("gb18030")).text == HANS


@pytest.mark.parametrize("cut", [1, 2])
def test_a_cut_last_character(cut: int) -> None:
    read = decode(HANS.strip().encode()[:-cut])
    assert (read.encoding, read.text) == ("utf-8+truncated", HANS.strip()[:-1])


def test_a_broken_byte_in_a_whole_text() -> None:
    content = HANS.encode()
    read = decode(content[:29] + b"\xff" + content[29:])
    assert read.encoding == "utf-8+damaged"
    assert read.text.replace("\ufffd", "") == HANS


def test_a_cut_character_in_a_national_codec() -> None:
    assert decode(HANS.strip().encode("gb18030")[:-1]).encoding == "gb18030+truncated"


def test_what_the_page_declares_weighs_in() -> None:
    page = '<meta http-equiv="Content-Type" content="text/html; charset=big5">台北'
    assert decode(page.encode("big5")).text == page


@pytest.mark.parametrize(
    ("damaged", "text", "encoding"),
    [
        (HANS.encode().decode("latin-1"), HANS, "utf-8+utf-8-as-latin-1"),
        ("Café " + "日本外相".encode().decode("latin-1") + " “fine”", "Café 日本外相 “fine”", "utf-8+utf-8-as-latin-1"),
        (HANS.encode("gbk").decode("latin-1"), HANS, "utf-8+gb18030-as-latin-1"),
    ],
)
def test_older_damage_is_undone(damaged: str, text: str, encoding: str) -> None:
    read = decode(damaged.encode())
    assert (read.encoding, read.text) == (encoding, text)


def test_utf8_read_as_gbk_comes_back_but_for_what_was_lost() -> None:
    read = decode(HANS.encode().decode("gbk", "replace").encode())
    assert read.encoding == "utf-8+utf-8-as-gbk"
    assert SequenceMatcher(None, read.text, HANS).ratio() > 0.8
    assert set(read.text) - set(HANS) <= {"\ufffd"}


def test_destroyed_text_is_called_lost() -> None:
    assert decode(HANS.encode("gbk").decode("utf-8", "replace").encode()).encoding == "utf-8+lost"


@pytest.mark.parametrize(
    "text",
    [
        HANS,
        HANT,
        FRENCH,
        NIHONGO,
        HANGUL,
        "Malmö – “naïve” café …",
        "鄯善县、鄄城县、盱眙县、亳州市和濮阳市的居民得到了救助。",
    ],
)
def test_whole_text_is_left_alone(text: str) -> None:
    assert decode(text.encode()).text == text


@pytest.mark.parametrize(
    "content",
    [
        gzip.compress(HANS.encode()),
        b"PK\x03\x04" + bytes(60),
        b"\x89PNG\r\n\x1a\n" + bytes(60),
        b"%PDF-1.7 \xe2\xe3\xcf\xd3",
        bytes(1_000),
        bytes(range(256)) * 20,
        bytes(257) + b"ustar\x0000" + bytes(200),
    ],
)
def test_no_text(content: bytes) -> None:
    assert decode(content) == decode(b"%PDF")
    assert decode(content).binary


@given(
    st.one_of(
        st.binary(max_size=400), st.text(max_size=100).map(lambda text: text.encode("utf-16-le", "surrogatepass"))
    )
)
def test_any_bytes_are_text_or_binary(content: bytes) -> None:
    read = decode(content)
    assert read.binary == (read.encoding == "binary")
    assert "\r" not in read.text
