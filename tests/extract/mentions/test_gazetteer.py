"""The gazetteer's files as they stand, and what its loaders refuse."""

from pathlib import Path

import pytest
from ahocorasick_rs import AhoCorasick, MatchKind

from pipelines.extract.mentions.listed import gazetteer
from pipelines.extract.mentions.listed.vocabulary_files import LEXICONS

# brackets: what must be found, and as what; everything else must yield nothing
SENTENCES = [
    ("[中国=CHN]外长同[日本=JPN]外相会谈", ""),
    ("[印度尼西亚=IDN]和[印度=IND]", "印度尼西亚 is not 印度"),
    ("[索马里=SOM]与[马里=MLI]", "索马里 is not 马里"),
    ("海洋环境保护事关印度洋-太平洋", "Indo-Pacific"),
    ("他在法新社和美联社工作过", "outlets"),
    ("撒哈拉以南非洲", "not South Africa"),
    ("发展中国家的立场", "not China"),
    ("南美国家与拉美国家", "not the United States"),
    ("[亚美尼亚=ARM]和[格鲁吉亚=GEO]", ""),
    ("[大韩民国=KOR]、[北韩=PRK]、[寮国=LAO]、[义大利=ITA]、[纽西兰=NZL]、[沙乌地阿拉伯=SAU]", "Taiwan forms"),
    ("[中方=CHN]愿同[菲方=PHL]对话", ""),
    ("提出新方案和新方法", "新方 is a side only when it is not an adjective"),
    ("[几内亚比绍=GNB]不是[几内亚=GIN]", ""),
    ("曾以国会议员身份出席，也曾以国防部副部长身份出席", "in the capacity of; not Israel"),
    ("新几内亚岛上的动物", "an island"),
    ("哥伦比亚大学和东京大学的学者", "universities"),
]


def names() -> dict[str, str]:
    found = {row.surface: row.code for row in gazetteer.countries() if row.kind in {"name", "side"}}
    found |= {row.surface: "" for row in gazetteer.organisations()}
    found |= {row.surface: "" for row in gazetteer.places() if row.surface not in found}
    return found | {row.surface: "" for row in gazetteer.near_misses()}


def marked(text: str) -> str:
    """Country names and sides of the text in brackets, as the longest-first matching of all surfaces finds them."""
    table = names()
    automaton = AhoCorasick(list(table), matchkind=MatchKind.LeftmostLongest)
    out, end = "", 0
    for _, start, stop in automaton.find_matches_as_indexes(text):
        code = table[text[start:stop]]
        out += text[end:start] + (f"[{text[start:stop]}={code}]" if code else text[start:stop])
        end = stop
    return out + text[end:]


@pytest.mark.parametrize(("expected", "why"), SENTENCES)
def test_longest_first(expected: str, why: str) -> None:
    text = "".join(part.split("=")[0] if "=" in part else part for part in expected.replace("]", "[").split("["))
    assert marked(text) == expected, why


@pytest.mark.parametrize(
    ("surface", "code"),
    [("日", "JPN"), ("中方", "CHN"), ("白宫", "USA"), ("布鲁塞尔", "EU"), ("科索沃", "XKX"), ("巴勒斯坦", "PSE")],
)
def test_country(surface: str, code: str) -> None:
    (row,) = [row for row in gazetteer.countries() if row.surface == surface]
    assert row.code == code


def test_ambiguous_abbreviation_says_so() -> None:
    (row,) = [row for row in gazetteer.countries() if row.surface == "巴" and row.kind == "abbr"]
    assert (row.code, row.alternatives) == ("PAK", ("PSE", "BRA", "PAN", "PRY"))


def test_weak_abbreviations() -> None:
    weak = {row.surface for row in gazetteer.countries() if row.weak}
    assert {"新", "老", "以", "比"} <= weak
    assert not weak & set("中日美韩俄英法德")


@pytest.mark.parametrize(
    ("surface", "place", "country"),
    [
        ("雪梨", "悉尼", "AUS"), ("海参崴", "符拉迪沃斯托克", "RUS"), ("钓鱼台国宾馆", "钓鱼台国宾馆", "CHN"),
        ("钓鱼岛", "钓鱼岛", ""), ("冲绳", "冲绳", "JPN"), ("关岛", "关岛", "USA"), ("台东", "台东", "TWN"),
        ("布鲁塞尔", "布鲁塞尔", "BEL"), ("内比都", "内比都", "MMR"), ("加萨", "加沙", "PSE"), ("海牙", "海牙", "NLD"),
    ],
)  # fmt: skip
def test_place(surface: str, place: str, country: str) -> None:
    (row,) = [row for row in gazetteer.places() if row.surface == surface]
    assert (row.place, row.country) == (place, country)


def test_mechanism_parties() -> None:
    parties = {row.surface: row.parties for row in gazetteer.mechanisms()}
    assert parties["六方会谈"] == ("CHN", "JPN", "KOR", "PRK", "RUS", "USA")
    assert parties["四方安全对话"] == ("AUS", "IND", "JPN", "USA")
    assert parties["慕安会"] == ()


@pytest.mark.parametrize("surface", ["外务省", "陆委会", "哈马斯", "欧盟委员会", "共同社", "东协", "安理会"])
def test_organisation(surface: str) -> None:
    owner = {row.surface: row.code or row.country for row in gazetteer.organisations()}
    expected = {"外务省": "JPN", "陆委会": "TWN", "哈马斯": "PSE", "共同社": "JPN", "东协": "ASEAN", "安理会": "UN"}
    assert owner[surface] == expected.get(surface, "EU")


def test_a_near_miss_is_no_surface_of_another_lexicon() -> None:
    surfaces = {row.surface for row in gazetteer.countries()} | {row.surface for row in gazetteer.places()}
    surfaces |= {row.surface for row in gazetteer.organisations()} | {row.surface for row in gazetteer.mechanisms()}
    assert not surfaces & {row.surface for row in gazetteer.near_misses()}


def test_every_state_has_a_name() -> None:
    named = {row.code for row in gazetteer.countries() if row.kind == "name"}
    assert {code.code for code in gazetteer.codes() if code.kind == "state"} <= named


HEADER = "surface,code,kind,note\n"
BROKEN = [
    ("surface,code,kind\n中国,CHN,name\n", "the columns are"),
    (HEADER + "中国,CHN,name,\n中国,JPN,name,\n", r"countries\.csv, line 3: 中国 stands already in line 2"),
    (HEADER + "中国,CHX,name,\n", r"line 2: unknown code 'CHX'"),
    (HEADER + "中国,CHN,nation,\n", "line 2: 'nation' is none of"),
    (HEADER + ",CHN,name,\n", "line 2: surface '' is empty"),
    (HEADER + "中国 ,CHN,name,\n", "has blanks around it"),
    (HEADER + "韓國,KOR,name,\n", "not Simplified: write 韩国"),
    (HEADER + "中国,CHN,name\n", "more or fewer cells"),
    (HEADER + "巴,PAK,abbr,or: PSX\n", "unknown code 'PSX'"),
]


@pytest.mark.parametrize(("text", "complaint"), BROKEN)
def test_refused(text: str, complaint: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    gazetteer.codes()
    (tmp_path / "countries.csv").write_text(text, encoding="utf-8")
    monkeypatch.setattr(gazetteer, "LEXICONS", tmp_path)
    with pytest.raises(ValueError, match=complaint):
        gazetteer.countries.__wrapped__()


def test_half_a_coordinate_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    gazetteer.codes()
    text = "surface,place,country,latitude,longitude,kind\n釜山,釜山,KOR,35.1,,city\n"
    (tmp_path / "places.csv").write_text(text, encoding="utf-8")
    monkeypatch.setattr(gazetteer, "LEXICONS", tmp_path)
    with pytest.raises(ValueError, match=r"places\.csv, line 2"):
        gazetteer.places.__wrapped__()


def test_every_file_is_described_with_its_columns() -> None:
    page = (LEXICONS / "README.md").read_text("utf-8")
    told = {row.split("|")[1]: row for row in page.splitlines() if row.startswith("| `")}
    for file in LEXICONS.glob("*.csv"):
        (row,) = [row for files, row in told.items() if f"`{file.name}`" in files]
        columns = file.read_text("utf-8").split("\n", 1)[0].strip().split(",")
        assert [column for column in columns if f"`{column}`" not in row] == [], file.name
