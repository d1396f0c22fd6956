"""Whether aid is given to somebody else: not 愿向乙国提供力所能及的帮助, nor 为本国士兵运送食物.

Not here: who gives and receives (gifts.py).
"""

import re

from pipelines.extract.clauses.triggers.reading import Reading, Spot

WILLING = re.compile("愿(?:意|在|为|向|同|继续|进一步|根据|按照|尽)[^，。；]*$")
UNSPECIFIED = re.compile("力所能及|不附(?:加|带)任?何?[^，。；]{0,6}条件")
GOODS_TOLD = re.compile("[0-9百千万亿批]|导弹|武器|坦克|军|防空|疫苗|口罩|物资|粮|战机|无人机")


def only_good_will(spot: Spot) -> bool:
    """愿向乙国提供援助, 提供不附加条件的援助; not 愿向乙国提供两亿元, 愿意向乙国提供坦克."""
    left = spot.line.code[spot.clause_start : spot.start]
    if GOODS_TOLD.search(left) or GOODS_TOLD.search(spot.trigger_code()):
        return False
    return UNSPECIFIED.search(spot.clause_code()) is not None or WILLING.search(left) is not None


def given_abroad(spot: Spot, reading: Reading, acting: set[str], hit: set[str]) -> bool:
    """To somebody else, and more than the will to."""
    return (not hit <= acting if hit else elsewhere_given(spot, reading)) and not only_good_will(spot)


def elsewhere_given(spot: Spot, reading: Reading) -> bool:
    """向[非洲]提供援助, 在[敖德萨]宣布援助, 向80多个国家捐赠口罩: somewhere abroad; not a reef."""
    place = reading.place
    if place is None:
        return TO_MANY.search(spot.clause_text()) is not None
    if place.codes:
        return set(reading.codes()).isdisjoint(place.codes)
    return place.place_kind == "region" and REEF.search(place.text) is None


REEF = re.compile("[礁滩沙岛]$")
MANY = (
    "(?:海外|国外|友好国家|友邦|邦交国|发展中国家|世界各[国地]|多国|各国"
    "|(?:\\d+|数十|上百|近百|一百|[几多]|[二三四五六七八九]?十[几多]?|众多|许多)[余多]?个?国家)"
)
GOODS = "(?:捐|赠|口罩|疫苗|医疗|药|呼吸机|试剂|防疫|抗疫|物资|粮食|救灾|人道)"
TO_MANY = re.compile(
    f"[向给为对][^，。；]{{0,6}}?{MANY}[^，。；]{{0,16}}?{GOODS}|{GOODS}[^，。；]{{0,16}}?[给予至到]{MANY}"
)
