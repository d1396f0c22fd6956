"""The codes of an event, and the series that its name comes to."""

import pytest

from pipelines.link.series import series_of
from tests.link.mentions import WANG, linked, told

FORCE = {"type": "military", "people": []}
CODES = [  # a mention, and the codes of its event
    (told(), "CONSULT", None, "040", 1, 2.5),
    (told(place="首尔", country="KOR"), "CONSULT", "third-party", "044", 1, 1.0),
    (told(place="东京", country="JPN"), "CONSULT", None, "040", 1, 2.5),
    (told(place="布鲁塞尔", country="BEL", parties=["CHN", "EU"]), "CONSULT", None, "040", 1, 2.5),
    (told(parties=["CHN", "JPN", "KOR"]), "CONSULT", "multilateral", "040", 1, 4.0),
    (told(evidence="举行磋商"), "CONSULT", None, "046", 1, 2.5),
    (told(evidence="召见日本大使"), "ACCUSE", "disapprove", "114", 3, -2.0),
    (told(status="planned", pub="2023-02-10"), "AGREE", None, "036", 1, 2.5),
    (told(status="cancelled", pub="2023-02-10"), "REJECT", "meet", "125", 3, -2.0),
    (told(type="visit", people=[WANG], targets=["JPN"]), "CONSULT", "visit", "042", 1, 4.0),
    (told(type="call", format="letter"), "CONSULT", "phone", "040", 1, 1.5),
    (told(**FORCE, parties=["PRK"], rule="test_launch"), "MOBILIZE", "weapons", "150", 4, -6.5),
    (told(**FORCE, parties=["PRK"], rule="drill_hold"), "MOBILIZE", "troops", "150", 4, -6.5),
    (told(**FORCE, parties=["KOR", "USA"], rule="drill_hold"), "COOPERATE", None, "062", 2, 9.5),
    (told(**FORCE, parties=["RUS"], targets=["UKR"], rule="attack_strike"), "ASSAULT", None, "190", 4, -9.0),
    (told(**FORCE, parties=["USA"], targets=["TWN"], rule="arms_supply"), "AID", None, "072", 2, 10.0),
]


@pytest.mark.parametrize(("mention", "plover", "mode", "cameo", "quad", "intensity"), CODES)
def test_codes(mention, plover, mode, cameo, quad, intensity):
    (event,) = linked(mention)["events"].to_dicts()
    names = ("plover_type", "plover_mode", "cameo", "quad_class", "intensity")
    assert tuple(event[name] for name in names) == (plover, mode, cameo, quad, intensity)


@pytest.mark.parametrize(
    ("name", "series"),
    [
        ("第17次中日安全对话", "安全对话"),
        ("防务部门高官出席的“安全对话", "安全对话"),
        ("三国首脑会谈", "领导人会晤"),
        ("三国特别峰会", "领导人会晤"),
        ("日韩元首线上峰会", "领导人会晤"),
        ("日本与东盟特别首脑会议", "领导人会晤"),
        ("太平洋领袖会议", "太平洋领导人会晤"),
        ("国际粮食安全峰会", "粮食安全领导人会晤"),
        ("慕尼黑安全会议", "慕尼黑安全会议"),
        ("七大工业国集团（G7）外长会议", "七国集团外长会议"),
        ("印尼巴厘岛20国集团（G20）峰会", "二十国集团峰会"),
        ("中韩2+2对话", "外交安全对话"),
        ("2加2部长级会议", "外交安全对话"),
        ("防务部门间磋商", "防务磋商"),
        ("“一带一路”国际合作高峰论坛", "“一带一路”国际合作高峰论坛"),
        ("东协（ASEAN）防长扩大会议", "东盟防长扩大会议"),
        ("前提下与对方展开对话", None),
        ("年度论坛", None),
        ("自由贸易协定（FTA）第2阶段谈判", "自贸协定谈判"),
        ("双边会谈", None),
        ("对话", None),
    ],
)
def test_series(name, series):
    found = series_of(name)
    assert (found.key if found else None) == series
