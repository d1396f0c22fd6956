"""Which two mentions tell of one event and which do not, each with its reason."""

import pytest

from tests.link.mentions import ALL_THREE, HAYASHI, WANG, groups, linked, sanction, told

SAME = {
    "reported twice": (told(), told()),
    "a name in two spellings": (
        told(people=["普京", "习近平"], parties=["CHN", "RUS"]),
        told(people=["蒲亭", "习近平"], parties=["CHN", "RUS"]),
    ),
    "planned, then held": (told(status="planned", pub="2023-02-13"), told()),
    "a window, then the day": (told("2023-02-01..2023-02-28", status="planned", pub="2023-02-13"), told()),
    "no day, shortly after": (told(), told(None, pub="2023-02-20")),
    "only one side named": (told(), told(people=[WANG])),
    "no people, but the same sides on the same day": (told(), told(people=[])),
    "the day before, by the clock of the place": (
        told("2023-11-16", people=["习近平", "岸田文雄"], place="旧金山", country="USA"),
        told("2023-11-17", people=["习近平", "岸田文雄"]),
    ),
    "a dialogue under two names, on two days": (
        told("2023-02-22", people=[], name="中日安全对话", ordinal=17),
        told("2023-02-21", people=[], name="日中安保对话"),
    ),
    "a dialogue under two numbers, on one day": (
        told("2023-02-22", people=[], name="中日安全对话", ordinal=17),
        told("2023-02-22..2023-02-23", people=[], name="中日安全对话", ordinal=16, date_precision="range"),
    ),
    "ministers, beside whom a report names leaders from another sentence": (
        told("2019-08-01..2019-08-31", [WANG], ALL_THREE, name="外长会议", pub="2023-11-24", background=True),
        told("2019-08-01..2019-08-31", ["李克强"], ALL_THREE, name="外长会议", pub="2023-11-24", background=True)
        | {"evidence": "上次外长会议"},
    ),
    "a summit by its name, and who was there": (
        told("2019-12-01..2019-12-31", [], ALL_THREE, name="日中韩首脑会谈", pub="2023-11-24", background=True),
        told("2019-01-01..2019-12-31", ["李克强", "安倍晋三", "文在寅"], ALL_THREE, pub="2023-11-25", background=True),
    ),
    "news of the day without a day": (told(), told("2023-02-01..2023-02-28", pub="2023-02-19", background=False)),
    "one side attends the same conference": (
        told("2023-11-26", people=[WANG], parties=["CHN"], name="中日韩外长会"),
        told("2023-11-26", people=["朴振"], parties=["CHN", "JPN", "KOR"], name="中日韩外长会议"),
    ),
    "a visit of several days": (
        told("2020-11-24..2020-11-25", type="visit", people=[WANG], targets=["JPN"], date_precision="range"),
        told("2020-11-24", type="visit", people=[WANG], targets=["JPN"], status="ongoing"),
    ),
    "the first and the last day of a conference of many": (
        told("2023-11-12", ["赛塔·他威信"], ["THA"], name="APEC峰会", place="旧金山", country="USA"),
        told("2023-11-16", ["习近平"], ["CHN"], name="亚太经合组织领导人非正式会议", place="旧金山", country="USA"),
    ),
    "a meeting of a body under two names, one side attends": (
        told("2023-11-08", people=["安东尼·布林肯"], parties=["G7", "USA"], name="七大工业国集团（G7）外长会议"),
        told("2023-11-07..2023-11-08", people=[], parties=["G7"], name="G7外长会议", date_precision="range"),
    ),
    "on the margins of a conference whose host is named as a side": (
        told("2022-11-01..2022-11-30", people=[WANG, HAYASHI], parties=["CHN", "G20", "JPN"], name="G20峰会"),
        told("2022-11-01..2022-11-30", people=[WANG, HAYASHI]),
    ),
    "a conference of many, some left out by each": (
        told("2023-11-04", people=["安东尼·布林肯"], parties=["USA", "JOR", "EGY", "SAU", "ARE", "QAT"]),
        told("2023-11-04", people=["萨迈赫·舒克里"], parties=["PSE", "JOR", "EGY", "SAU", "ARE", "QAT"]),
    ),
    "recalled by month, twice": (
        told("2019-12-01..2019-12-31", people=[], parties=["CHN", "JPN", "KOR"], background=True, pub="2023-11-24"),
        told(
            "2019-12-01..2019-12-31",
            people=[],
            parties=["CHN", "JPN", "KOR"],
            name="中日韩领导人会议",
            background=True,
            pub="2023-11-26",
        ),
    ),
    "to come, with a day that is past": (
        told("2023-02-01", status="planned", pub="2023-02-14"),
        told(),
    ),
    "one session, other delegates": (
        told("2023-02-22", ["张保群", "安藤敦史"], name="中日安全对话"),
        told("2023-02-22", ["孙卫东", "山田重夫"], name="中日安全对话"),
    ),
    "a member beside its bloc": (
        told("2023-12-17", [], ["ASEAN", "JPN"], name="日本东盟特别首脑会议"),
        told("2023-12-17", ["岸田文雄", "安瓦尔"], ["ASEAN", "JPN", "MYS"], name="日本与东盟特别峰会"),
    ),
    "one sanction, one report without its day, months after": (
        sanction("2023-02-18", "制裁香港官员"),
        sanction(None, "制裁11名高官", status="ongoing", background=True, pub="2023-06-01"),
    ),
    "one sanction, the other says not on what": (sanction("2023-02-18", "限制签证"), sanction("2023-02-18")),
    "cancelled": (
        told(status="planned", pub="2023-02-13"),
        told(status="cancelled", pub="2023-02-16"),
    ),
}
APART = {
    "one side alone, in two cities of one month": (
        told(
            "2023-11-01..2023-11-30",
            ["韩正"],
            ["CHN"],
            name="创新经济论坛",
            place="新加坡",
            country="SGP",
            pub="2023-11-08",
        )
        | {"status": "ongoing"},
        told("2023-11-20", ["韩正", WANG], ["CHN"], place="北京", country="CHN"),
    ),
    "two sanctions of one year": (
        sanction("2023-01-01..2023-12-31", "加征关税", pub="2023-12-01"),
        sanction("2023-01-01..2023-12-31", "限制签证", pub="2023-12-01"),
    ),
    "a sanction on nothing that is told": (sanction("2023-02-18", "制裁香港官员"), sanction(None, pub="2023-02-20")),
    "another day": (told(), told("2023-02-25")),
    "a year apart": (told(), told("2024-02-18")),
    "other people of one side": (told(people=[WANG, "菅义伟"]), told(people=[WANG, "茂木敏充"])),
    "leaders and ministers": (
        told("2023-11-26", people=[], parties=["CHN", "JPN", "KOR"], name="日中韩首脑会谈"),
        told("2023-11-26", people=[WANG, "上川阳子", "朴振"], parties=["CHN", "JPN", "KOR"], name="日中韩外长会谈"),
    ),
    "by video and in person": (told(format="video"), told(place="慕尼黑", country="DEU")),
    "another city, nobody named": (
        told(people=[], place="北京", country="CHN", name="中日安全对话"),
        told(people=[], place="东京", country="JPN", name="中日安全对话"),
    ),
    "another country, somebody named in some month": (
        told("2023-02-20", people=[], place="柏林", country="DEU"),
        told("2023-02-01..2023-02-28", place="东京", country="JPN", pub="2023-02-25"),
    ),
    "another country, without a day": (
        told("2023-02-20", people=[], place="柏林", country="DEU"),
        told(None, people=[], place="东京", country="JPN", pub="2023-02-21"),
    ),
    "another session": (
        told("2023-02-01..2023-02-28", people=[], name="中日安全对话", ordinal=16),
        told("2023-02-22", people=[], name="中日安全对话", ordinal=17),
    ),
    "another dialogue on the same day": (
        told("2023-02-22", people=[], name="中日安全对话"),
        told("2023-02-22", people=[], name="日中经济伙伴关系磋商"),
    ),
    "three sides and two": (
        told("2023-11-26", people=[WANG, "朴振", "上川阳子"], parties=["CHN", "JPN", "KOR"], name="中日韩外长会"),
        told("2023-11-26", people=[WANG, "朴振"], parties=["CHN", "KOR"]),
    ),
    "a call and a meeting": (told(), told(type="call", format="phone")),
    "another host": (
        told("2020-11-25", type="visit", people=[WANG], targets=["JPN"]),
        told("2020-11-25", type="visit", people=[WANG], parties=["CHN", "KOR"], targets=["KOR"]),
    ),
    "no day, long after": (told(), told(None, pub="2023-08-01")),
    "two and two of other countries": (
        told("2023-11-10", people=[], parties=["IND", "USA"], name="2+2对话"),
        told("2023-11-10", people=[], parties=["CHN", "KOR"], name="2+2对话"),
    ),
    "some leaders' summit": (
        told("2023-11-16", people=[], name="日中首脑会谈"),
        told("2023-11-17", people=["习近平"], parties=["CHN"], name="视频峰会"),
    ),
    "somebody without a day, and nobody on a day": (
        told("2023-11-05", [], ["CHN", "USA"], type="visit", targets=["CHN"]),
        told(None, ["布林肯"], ["CHN", "USA"], "2023-11-12", type="visit", targets=["CHN"]),
    ),
    "somebody without a day, and nobody in a month": (
        told("2023-02-01..2023-02-28", [], ["CHN", "USA"], pub="2023-03-08", background=True),
        told(None, ["习近平"], ["CHN", "USA"], "2023-02-10", background=True),
    ),
    "a plan for the day of the report, and talks of the same two weeks later": (
        told("2023-11-03", ["布林肯", "内塔尼亚胡"], ["ISR", "USA"], status="planned"),
        told("2023-11-30", ["布林肯", "内塔尼亚胡"], ["ISR", "USA"]),
    ),
    "talks of some year, and others without a day": (
        told("2023-01-01..2023-12-31", [WANG, "布林肯"], ["CHN", "USA"], "2022-11-19", status="planned"),
        told(None, [], ["CHN", "USA"], "2023-01-05"),
    ),
    "the same two leaders in another country, three days later": (
        told("2022-11-15", ["习近平", "岸田文雄"], place="峇里岛", country="IDN"),
        told("2022-11-18", ["习近平", "岸田文雄"], place="曼谷", country="THA"),
    ),
    "nobody named, the day before": (
        told("2023-02-22", people=[], name="中日安全对话"),
        told("2023-02-21", people=[]),
    ),
}


@pytest.mark.parametrize("case", SAME)
def test_one_event(case):
    assert groups(linked(*SAME[case])) == [[0, 1]]


@pytest.mark.parametrize("case", APART)
def test_two_events(case):
    assert groups(linked(*APART[case])) == [[0], [1]]


def test_the_order_of_reports_changes_nothing():
    mentions = [*SAME["planned, then held"], *APART["three sides and two"], *SAME["a visit of several days"]]
    one, other = linked(*mentions), linked(*reversed(mentions), numbers=[*reversed(range(len(mentions)))])
    assert one["events"].equals(other["events"])
    assert one["event_links"].equals(other["event_links"])
