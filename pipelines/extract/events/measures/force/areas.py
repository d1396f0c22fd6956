"""Where armed forces move, launch and hit, as written: 中印边境, 朝鲜西北部, 平壤近郊, 马加齐难民营.

Belongs here: reading these words. Not here: which of several places is meant (where.py).
"""

import re

from pipelines.extract.clauses.triggers.reading import Spot
from pipelines.extract.mentions import token as t
from pipelines.extract.mentions.token import Token

AREA = re.compile(
    rf"{t.WHERE}{{1,2}}(?:本?岛|海岸线?|大陆)?的?(?:[东南西北中]{{1,2}}部?)?(?:间|两国|岛链|沿岸|周围|周边|附近)?的?"
    r"(?:边境|边界|实际控制线|防空识别区|领空|领海|海空域|海域|空域|水域|专属经济(?:海?区|水域)"
    r"|周边地区|附近地区|近海|外海|沿海|周围|周边|附近)"
    rf"|{t.WHERE}[东南西北中]{{1,2}}部"
)
FROM_THERE = re.compile(
    rf"(?<![远来])[从自]{t.WHERE}{{0,2}}[{t.PLACE}{t.CAPITAL}](?:近郊|郊外|郊区|市郊|附近|一带|[东南西北]{{1,2}}部)*(?=[^，]{{0,24}}(?:发射|试射|射出|升空))"
)


def launched_from(spot: Spot) -> Token | None:
    """从平壤近郊发射导弹 -> 平壤近郊."""
    match = FROM_THERE.search(spot.line.code, spot.clause_start, spot.end)
    if match is None:
        return None
    inside = [token for _, token in spot.line.tokens_in(match.start(), match.end())]
    return spot.place_at(match.start() + 1, match.end(), "city", inside[-1].codes)


def area_in(spot: Spot) -> Token | None:
    """中印边境, 朝鲜西北部, 黎南部, 台湾防空识别区: where armed forces move, as written."""
    match = AREA.search(spot.line.code, spot.clause_start, spot.clause_end) or opening_area(spot)
    if match is None:
        return None
    inside = [token for _, token in spot.line.tokens_in(match.start(), match.end())]
    codes = inside[0].codes if len(inside) == 1 and len(inside[0].codes) == 1 else ()
    return spot.place_at(*match.span(), "region", codes)


def opening_area(spot: Spot) -> re.Match[str] | None:
    """在甲岛周边，|乙的船只连日航行: in a clause of its own."""
    if spot.clause_start == 0:
        return None
    start, end = spot.clause_before()
    opens = spot.line.code.startswith(("在", "于"), start)
    return AREA.fullmatch(spot.line.code, start + 1, end) if opens else None


UNNAMED = "的与和及在了被遭向对等多数一二两三四五六七八九十几某各座所处间家个名最大新旧附近周边郊外以"
GROUND = re.compile(
    "(?:走廊|地带)?(?:（[^）]*）)?(?:[东南西北中]{1,2}部|城|市)?(?:最大的?(?:医院|难民营|机场)?)?"
    rf"(?P<name>(?![东南西北中]{{1,2}}部|地区|境内|当地|市区|城内)(?:(?![{UNNAMED}])[\u4e00-\u9fff]){{2,6}}?(?:难民营|医院|空军基地|军事基地|机场|核电[站厂]|检查站|监狱|炼油厂))"
)


def ground_hit(spot: Spot, place: Token) -> Token:
    """空袭加沙中部马加齐难民营 -> 马加齐难民营: a camp or house that no list names, told behind where it is."""
    at = next((at for at, x in spot.line.tokens_in(spot.clause_start, spot.clause_end) if x.start == place.start), None)
    match = GROUND.match(spot.line.code, at + 1, spot.clause_end) if at is not None else None
    if match is None:
        return place
    return spot.place_at(*match.span("name"), "venue", place.codes)
