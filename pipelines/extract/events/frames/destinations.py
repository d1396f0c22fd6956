"""Where a journey goes: 印度首都新德里; 法国、意大利和匈牙利; 抵达[中亚]国家乙国.

Belongs here: the places told as its goal, and the countries that are hosts by them.
Not here: who travels (travellers.py), the word orders of a journey (journeys.py).
"""

import re

from pipelines.extract.clauses.article.clauses import clause_bounds
from pipelines.extract.clauses.article.story import Line
from pipelines.extract.clauses.role import Role
from pipelines.extract.clauses.taking_part.asides import RIVAL
from pipelines.extract.clauses.taking_part.roles import roles
from pipelines.extract.clauses.triggers.reading import PLACES, Reading, Spot
from pipelines.extract.mentions import token as t
from pipelines.extract.mentions.token import Token


def set_hosts(reading: Reading, tokens: list[Token]) -> None:
    """The countries of the destination, less the visitor's own."""
    own = set(reading.codes())
    if tokens and own & set(tokens[0].codes):
        return  # 前往本国与邻国边界附近的…: no journey abroad
    reading.targets = [c for c in dict.fromkeys(c for x in tokens for c in x.codes) if c not in own]
    tokens = [x for x in tokens if not own & set(x.codes)]
    reading.places = (
        reading.places
        or [x for x in tokens if x.symbol in (t.PLACE, t.CAPITAL)]
        or [x for x in tokens if x.symbol == t.SIDE]
    )


NEXT_PLACE = re.compile(
    r"^(?:等|两国|三国|各国)?(?:(?:再|转)?[到至]|和|及|以及|、|与|，(?:以及|和|及)?|暨|首都|首府|的|西部|东部|南部|北部)?$"
)
HOUSE = re.compile("(?:立法院|国会|议会|参议院|众议院|外交部|外务省|国务院|国防部|防卫省|五角大楼)$")  # one is a guest


def destinations(found: list[Role], line: Line) -> list[Token]:
    """印度首都新德里; 法国、意大利和匈牙利; 行程从罗马到巴黎: places that follow one another."""
    where = [
        r
        for r in found
        if (r.token.symbol in PLACES or (r.token.symbol == t.REFERENCE and r.token.codes))  # 甲国、[乙国两国]
        and r.role != "agent"  # 访问被甲国占领的乙地
        and (r.token.place_kind != "organisation" or HOUSE.search(r.token.text))
        and RIVAL.match(line.code, r.position) is None  # 访问甲的盟友|乙国
        and not says_where(line, r)
    ]
    group: list[Token] = []
    for index, role in enumerate(where):
        if index and not goes_on(line, where[index - 1].position + 1, role.position):
            break
        group.append(role.token)
    return group


MET_THERE = re.compile(  # 赴甲国与|乙国举行会谈, 赴甲国与|乙方磋商
    f"[与和]{t.SIDE}(?:方面|政府|代表团?|官员)?(?:将|再次|继续)?(?:[就围][^，。；]{{0,24}}?)?(?:举行|进行|展开|开展|开启|恢复)"
    "(?:新一轮|首轮|第[^，。；]{1,3}轮|经贸|贸易|关税|双边|直接|间接|外交|高级别|和平|核|停火)*(?:会谈|谈判|磋商|对话|会晤|协商|商谈)"
)


def goes_on(line: Line, gap: int, position: int) -> bool:
    """甲国|、|乙国, 甲国|和|乙国; not 甲国|与|乙方, 甲国|与|乙国举行会谈: whom one meets there."""
    if NEXT_PLACE.match(line.code[gap:position]) is None:
        return False
    other = line.token_at(position)
    if "与" in line.code[gap:position] and other is not None and other.text.endswith("方"):
        return False
    return MET_THERE.match(line.code, gap) is None


REGION_OF = re.compile(
    "洲?(?:地区|之角)?的?(?:[^，。；的与和同、\ue000-\ue008]{0,4}(?:国家|邻[国邦]|[小大岛]国|友邦|盟[国友邦]|邦交国|伙伴国?|首都|之国)(?:[便就即正则也]?是)?)?"
    f"[“「]?(?=[{t.SIDE}{t.CAPITAL}])"
)


def says_where(line: Line, role: Role) -> bool:
    """访问[非洲]友邦乙国, 抵达[中亚]国家乙国: the region only says where the country lies."""
    region = role.token.symbol == t.PLACE and not role.token.codes
    return region and REGION_OF.match(line.code, role.position + 1) is not None


GOES_ON = re.compile(
    rf"(?:，(?:以及|和|及)?|[和与及、]|以及)[{t.WHERE[1:-1]}{t.REFERENCE}]"
    rf"(?=[，。；]|等|[三四五六七八九十]国|(?:[和与及、]|以及){t.WHERE}(?:[，。；等]|进行|访问|$)|(?:进行|展开)?访问|$)"
)


def hosts_told(spot: Spot) -> list[Role]:
    """访问甲国|，乙国，以及丙国: what follows the trigger, over the commas of a list."""
    line, end = spot.line, spot.clause_end
    while more := GOES_ON.match(line.code, end):
        end = more.end()
    return roles(line, spot.end, end)


LISTS_STOPS = re.compile(
    rf"[^，。；：]{{0,12}}?，?(?:其中|当中)?(?:主要)?[将还也会]{{0,2}}(?:包括|涵盖|依次[是为]|分别[是为]|即)(?={t.WHERE})(?![^，。；]{{0,30}}在内的)"
)


def stops_listed(spot: Spot, region: Role) -> list[Token]:
    """对[欧洲]四国进行访问，包括|甲、乙; 开启包括|甲、乙在内的[非洲]之行: the countries of the tour."""
    line = spot.line
    inside = spot.trigger_code().endswith("包括")
    told = None if inside else LISTS_STOPS.match(line.code, region.position + 1)
    if not inside and told is None:
        return []
    start = spot.end if told is None else told.end()
    _, end = clause_bounds(line, start)
    return [x for x in destinations(roles(line, start, end), line) if x.codes]
