"""People, terms and offices: every row is possible, every probe is answered, every bad row is refused."""

import csv
from collections import Counter
from datetime import date
from pathlib import Path

import pytest

from pipelines.extract.mentions.listed.people import LexiconError, People, load
from pipelines.extract.mentions.listed.people_files import RANKS
from pipelines.extract.mentions.listed.vocabulary_files import rows

PROBES = list(csv.DictReader((Path(__file__).parent / "office_probes.csv").open(encoding="utf-8", newline="")))
GOOD = {
    "people.csv": [
        "person,country,aliases,short,latin,sex,note,source",
        "甲乙,JPN,甲氏,甲,Kou Otsu,m,,book",
        "丙丁,JPN,,,,f,,book",
    ],
    "terms.csv": ["person,office,country,start,end,source", "甲乙,首相,JPN,2010-01-01,2011-01-01,book"],
    "offices.csv": ["surface,office,country,rank,kind,unique,note", "首相,首相,JPN,leader,head_of_government,yes,"],
}


@pytest.fixture(scope="module")
def people() -> People:
    return load()


def answer(people: People, probe: dict[str, str]) -> str:
    day = date.fromisoformat(probe["day"])
    if probe["asked"] == "holder":
        return people.holder(probe["country"], probe["who"], day) or ""
    return next((term.office for term in people.offices_on(probe["who"], day)), "")


def test_probes(people: People) -> None:
    wrong = [(answer(people, probe), probe) for probe in PROBES if answer(people, probe) != probe["expected"]]
    for got, probe in wrong:
        print(got, probe)
    assert len(PROBES) >= 200
    assert 1 - len(wrong) / len(PROBES) >= 0.97, wrong


def test_size(people: People) -> None:
    assert sum(1 for _ in people.people()) >= 900
    assert sum(1 for _ in people.terms()) >= 1500


def test_every_row_has_a_source_and_no_stray_space() -> None:
    for name in ("people.csv", "terms.csv"):
        for row in rows(name):
            assert row["source"], row
            assert all(cell == cell.strip() for cell in row.values()), row


def test_every_title_points_to_a_canonical_title(people: People) -> None:
    for office in people.offices():
        canonical = people.office(office.office, office.country)
        assert canonical is not None, office
        assert office.rank in RANKS


def test_each_form_of_a_person_stands_once(people: People) -> None:
    for person in people.people():
        forms = (*person.aliases, *person.short)
        assert len(set(forms)) == len(forms), person


def test_no_safe_form_of_one_character(people: People) -> None:
    assert not [surface for surface, _, is_short in people.surfaces() if len(surface) < 2 and not is_short]


def test_surfaces_are_simplified(people: People) -> None:
    import opencc

    simplify = opencc.OpenCC("t2s").convert
    assert not [surface for surface, _, _ in people.surfaces() if simplify(surface) != surface]


def test_terms_of_one_office_by_one_person_do_not_overlap(people: People) -> None:
    held = Counter((t.person, t.office, t.country, t.start) for t in people.terms())
    assert max(held.values()) == 1


@pytest.mark.parametrize(
    ("name", "kind", "day", "country", "person"),
    [
        ("王", "foreign_minister", "2024-01-01", None, "王毅"),
        ("王", "foreign_minister", "2023-05-01", None, None),
        ("茂木", "foreign_minister", "2020-11-24", "JPN", "茂木敏充"),
        ("林", "foreign_minister", "2023-04-02", "JPN", "林芳正"),
        ("李", "head_of_government", "2024-05-27", "CHN", "李强"),
        ("岸田", "head_of_government", "2022-01-01", None, "岸田文雄"),
        ("约翰逊", "speaker", "2024-01-01", "USA", "迈克·约翰逊"),
        ("约翰逊", "head_of_government", "2020-01-01", "GBR", "鲍里斯·约翰逊"),
    ],
)
def test_titled(people: People, name: str, kind: str, day: str, country: str | None, person: str | None) -> None:
    assert people.titled(name, kind, date.fromisoformat(day), country) == person


@pytest.mark.parametrize(
    ("surface", "country", "kind", "office"),
    [
        ("外相", "JPN", "foreign_minister", "外务大臣"),
        ("外相", "GBR", "foreign_minister", "外交大臣"),
        ("外长", "FRA", "foreign_minister", "外交部长"),
        ("防长", "JPN", "defence_minister", "防卫大臣"),
        ("揆", "JPN", "head_of_government", "首相"),
        ("委员长", "PRK", "head_of_state", "国务委员会委员长"),
        ("驻日本大使", "CHN", "ambassador_JPN", "驻日大使"),
        ("最高代表", "EU", "foreign_minister", "外交与安全政策高级代表"),
    ],
)
def test_titles(people: People, surface: str, country: str, kind: str, office: str) -> None:
    found = people.office(surface, country)
    assert found is not None
    assert (found.kind, found.office) == (kind, office)


@pytest.mark.parametrize(
    ("surface", "person"),
    [
        ("蒲亭", "弗拉基米尔·普京"),
        ("马克宏", "埃马纽埃尔·马克龙"),
        ("辛伟诚", "里希·苏纳克"),
        ("纳坦雅胡", "本雅明·内塔尼亚胡"),
        ("艾班尼斯", "安东尼·阿尔巴尼斯"),
        ("安东尼・布林肯", "安东尼·布林肯"),
        ("安东尼布林肯", "安东尼·布林肯"),
        ("尹锡烈", "尹锡悦"),
        ("上川", "上川阳子"),
    ],
)
def test_names(people: People, surface: str, person: str) -> None:
    assert person in [found.name for found in people.named(surface)]


def test_latin_names(people: People) -> None:
    found = people.by_latin("fumio kishida")
    assert found is not None
    assert found.name == "岸田文雄"
    assert people.by_latin("Li Xi") is None
    assert people.by_latin("") is None


@pytest.mark.parametrize(
    ("person", "day", "side"),
    [
        ("夏尔·米歇尔", "2018-10-18", "BEL"),
        ("夏尔·米歇尔", "2022-12-01", "EU"),
        ("马克·吕特", "2024-03-27", "NLD"),
        ("马克·吕特", "2025-06-25", "NATO"),
        ("潘基文", "2006-01-01", "KOR"),
        ("王毅", "2026-01-01", "CHN"),
        ("李登辉", "2015-07-22", "TWN"),
    ],
)
def test_sides(people: People, person: str, day: str, side: str) -> None:
    assert people.side_on(person, date.fromisoformat(day)) == side


@pytest.mark.parametrize(
    ("file", "line"),
    [
        ("people.csv", "甲乙,KOR,,,,m,,book"),
        ("people.csv", "戊己,KOR,甲氏,,,m,,book"),
        ("people.csv", "戊己,,,,,m,,book"),
        ("people.csv", "戊己,KOR,,,,,,book"),
        ("terms.csv", "庚辛,首相,JPN,2012-01-01,,book"),
        ("terms.csv", "甲乙,外相,JPN,2012-01-01,,book"),
        ("terms.csv", "甲乙,首相,JPN,2012-01-01,2011-12-31,book"),
        ("terms.csv", "甲乙,首相,JPN,2012-13-01,,book"),
        ("terms.csv", "丙丁,首相,JPN,2010-12-01,2012-01-01,book"),
        ("offices.csv", "首相,总理,JPN,leader,head_of_government,yes,"),
        ("offices.csv", "外相,外相,JPN,big,foreign_minister,yes,"),
    ],
)
def test_bad_rows_are_refused(tmp_path: Path, file: str, line: str) -> None:
    for name, lines in GOOD.items():
        (tmp_path / name).write_text("\n".join([*lines, *([line] if name == file else [])]) + "\n", encoding="utf-8")
    with pytest.raises(LexiconError):
        load(tmp_path)


def test_a_handover_day_abstains_and_touching_terms_are_fine(tmp_path: Path) -> None:
    for name, lines in GOOD.items():
        more = ["丙丁,首相,JPN,2011-01-01,,book"] if name == "terms.csv" else []
        (tmp_path / name).write_text("\n".join([*lines, *more]) + "\n", encoding="utf-8")
    people = load(tmp_path)
    days = (date(2010, 12, 31), date(2011, 1, 1), date(2011, 1, 2), date(2009, 12, 31))
    assert [people.holder("JPN", "head_of_government", day) for day in days] == ["甲乙", None, "丙丁", None]
