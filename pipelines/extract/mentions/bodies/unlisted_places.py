"""Towns and grounds that no list has: 韩国南部港口城市|丽水, 哈尔科夫州的|格罗扎村, 加沙|马加齐难民营.

Belongs here: how such a name is built, behind the country or region in which it lies.
Not here: listed places (lexicons/places.csv), houses where talks take place (events/places/venues.py).
"""

import re

from pipelines.extract.mentions.mention import CAPITAL, COUNTRY, PLACE, Mention
from pipelines.extract.mentions.name_forms.name_ends import ends_here
from pipelines.extract.mentions.name_forms.name_grammars import foreign
from pipelines.extract.mentions.overlap import clear, together

WAY = re.compile(
    r"(?:境内|走廊|地带|海域)?(?:[东南西北中]{1,2}部)?(?:靠近|临近|邻近)?(?:边境|边界|前线|沿海)?(?:地区)?的?"
)
NO_NAME = "的与和及在了被遭将向对等多数一二两三四五六七八九十几某各座所处间个最大新旧以其这那该本从并或就是有还"
SORT = (
    "(?:[东南西北中]{1,2}部的?|[南北]方|港口|沿海|海港|海滨|边境|边界|前线|工业|旅游|战略|第[二三四]大|最大|主要|重要)"
)
TOWN = "(?:城市|城镇|村镇|市镇|古城|山城|港市|度假胜地|度假地|小岛)"
TOWN_NAMED = re.compile(
    rf"(?:境内)?(?:{SORT}{{1,3}}{TOWN}|{SORT}{{0,3}}(?:小镇|重镇|小城|首府|省会|村庄))"
    rf"“?(?!开[火枪炮]|发射|射击)(?P<name>(?:(?![{NO_NAME}])[\u4e00-\u9fff]){{2,8}})"
)
GOES_ON = re.compile("[市镇港县”]|附近|一带|周边|近郊|郊[外区]|上空|外海|爆发|发生|展开|遭")
KIND = re.compile(
    "(?P<region>省|州|地区|边疆区|大区)|(?P<city>[市镇村县郡港](?![长民政委])|山口)"
    "|(?P<venue>(?:国际|空军|海军|军用|军事)?(?:机场|基地)|难民营|核电[站厂]|检查站|监狱|炼油厂|港口|口岸|油气田|[油气]田|水电站|大坝|船厂|发电厂)"
)
LESSER = re.compile(
    rf"的?(?P<name>(?:(?![{NO_NAME}])[\u4e00-\u9fff]){{2,3}}(?:[郡町村里]|[县市](?![民长政委议区])|区(?![域议])))"
)
GREATER = tuple("道省州县府郡")
HERE_MET = re.compile("(?:会见|会晤|会谈|举行|召开|出席|同|与)(?![^，。]{0,14}(?:[时后际]|期间))")
IN = re.compile("(?<![现正存实内外所旨])[在于](?=[\u4e00-\u9fff]{2,6}[会举召出同与])")


def met_in(text: str) -> list[Mention]:
    """26日在菲乌吉会见甲: a name heard in sounds between 在 and a word for talks, in a country that nothing tells."""
    out = []
    for match in IN.finditer(text):
        sounds = foreign().match(text, match.end())
        if sounds and sounds["plain"] and HERE_MET.match(text, sounds.end()):
            out.append(Mention(*sounds.span(), PLACE, sounds.group(), (), sounds.group(), "city"))
    return out


def unlisted_places(text: str, found: list[Mention]) -> list[Mention]:
    """With the towns and grounds named right behind the country or region in which they lie."""
    more = [
        *met_in(text),
        *(
            place
            for outer in found
            if outer.kind in (COUNTRY, PLACE, CAPITAL) and (len(outer.codes) == 1 or outer.text.endswith("海"))
            for place in places_behind(text, outer)
        ),
    ]
    return together(found, clear(found, sorted(more))) if more else found


def places_behind(text: str, outer: Mention) -> list[Mention]:
    """土耳其 -> 哈塔伊省, 安塔基亚市."""
    out: list[Mention] = []
    while place := place_behind(text, out[-1] if out else outer):
        out.append(place)
    return out


def place_behind(text: str, outer: Mention) -> Mention | None:
    """The place that a word for its sort leads to, or whose name tells it: 小镇|甲, 甲|村."""
    if (match := TOWN_NAMED.match(text, outer.end)) and (end := town_end(text, *match.span("name"))):
        return placed(text, match.start("name"), end, outer, "city")
    if outer.text.endswith(GREATER) and (match := LESSER.match(text, outer.end)):
        return placed(text, *match.span("name"), outer, "city")
    way = WAY.match(text, outer.end)
    start = way.end() if way else outer.end
    sounds = foreign().match(text, start)
    if sounds is None:
        return None
    ends = range(sounds.end(), start + 1, -1)  # 纳县: the word for its sort can be heard as a sound
    kind = next((kind for end in ends if (kind := KIND.match(text, end))), None)
    return placed(text, start, kind.end(), outer, kind.lastgroup or "") if kind else None


def town_end(text: str, start: int, end: int) -> int | None:
    """Where the name of a town ends: before a mark or a word of the news."""
    return next((at for at in range(start + 2, end + 1) if ends_here(text, at) or GOES_ON.match(text, at)), None)


def placed(text: str, start: int, end: int, outer: Mention, rank: str) -> Mention:
    return Mention(start, end, PLACE, text[start:end], outer.codes, text[start:end], rank)
