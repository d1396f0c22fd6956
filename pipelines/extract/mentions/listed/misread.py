"""Names that the lexicons alone read wrong: those begun by the end of a verb or of a lake's name, cities of one name
in several states.

Belongs here: what the words right before a name tell of it.
Not here: one name of several bodies (countries/namesakes.py).
"""

import re
from itertools import pairwise

from pipelines.extract.mentions.listed.vocabulary import vocabulary
from pipelines.extract.mentions.mention import COUNTRY, PLACE, Mention
from pipelines.extract.mentions.overlap import replace_covered

VERBS = {"达": "抵到表传转送"}  # what closes a verb and opens a name, and what the verb begins with
LONGEST_NAME = 12  # characters read again behind a verb


def behind_verbs(text: str, found: list[Mention]) -> list[Mention]:
    """抵达[卡塔尔], 抵达[拉斯维加斯]; not 抵[达卡]塔尔: the longer name begins behind the verb. But 抵达[达卡]."""
    longer = []
    for m in found:
        if m.text[0] in VERBS and m.start and text[m.start - 1] in VERBS[m.text[0]]:
            after = m.start + 1
            name = next(iter(vocabulary().find(text[after : m.end + LONGEST_NAME])), None)
            if name and name.start == 0 and after + name.end > m.end:
                longer.append(name.moved(after))
    return replace_covered(found, longer)


THERE = frozenset("在于到赴抵达往访问")  # how one is or goes somewhere
MISSION = re.compile("总?领事?馆|办事处|使馆")


def cities_of_their_country(text: str, found: list[Mention]) -> list[Mention]:
    """抵达西班牙圣地亚哥 -> the one in ESP; not 在美国成都总领事馆, which is a house of USA in CHN."""
    out = list(found)
    for index, (country, city) in enumerate(pairwise(found)):
        if city.kind != PLACE or country.kind != COUNTRY or country.end != city.start or city.codes == country.codes:
            continue
        there = country.start > 0 and text[country.start - 1] in THERE
        if there and city.rank == "city" and MISSION.match(text, city.end) is None:
            out[index + 1] = city.meaning(country.codes)
    return out


WATERS = frozenset("湖河江山海")  # what ends a lake's, river's, mountain's or sea's name and begins a province's
SIDES = frozenset("东南西北")
SHORE = re.compile("岸|侧|麓|畔|滨|坡|部(?![分署队长委门级省])")
ABOUT = THERE | frozenset("从自与和及省国的")


def no_shores(text: str, found: list[Mention]) -> list[Mention]:
    """日内瓦[湖南]岸, 第聂伯[河北]部: no province, but one side of a lake or river. But 在[湖南]部分地区."""
    return [m for m in found if not (m.kind == PLACE and is_shore(text, m))]


def is_shore(text: str, m: Mention) -> bool:
    begins_and_ends = len(m.text) == 2 and m.text[0] in WATERS and m.text[1] in SIDES
    return begins_and_ends and m.start > 0 and text[m.start - 1] not in ABOUT and SHORE.match(text, m.end) is not None
