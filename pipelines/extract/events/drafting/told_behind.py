"""Talks and visits behind what is told: known (会晤达成的共识), over before (结束访问后), summed up (两度访问).

Not here: what is told as past (clauses/triggers/recalled.py), what is background (background/marking.py).
"""

import re

from pipelines.extract.clauses.triggers.reading import Spot
from pipelines.extract.clauses.triggers.scope import scope_of, text_left
from pipelines.extract.rulebook import EventRule, expand

OVER = re.compile("(?:结束|完成)了?$")
ONCE_BEFORE = re.compile("[行开见晤谈面问访待席加触]了?过(?![去境渡])|通过电?话(?=[，。；]|$)")
# 已多次|举行磋商, 访华前先|访问乙国, 甲之前|出访的国家, 早已|道贺
OFTEN_BEFORE = re.compile(
    "(?:已经?|曾经?|先后)(?:多次|数次|屡次|数度|多度)(?:亲自|正式|公开|[在与同和跟][^，。；]{1,8})?$"
    "|(?<!提)(?<!事)前(?:曾|已|先)(?:行|后)?$"
    "|(?:[\ue000-\uf8ff]|[他她]们?|双方|两人)(?:在此|在这)?之前(?:已经?|曾经?|也|就)?$|早(?:已|就)(?:经|已)?[^，。；]{0,6}$"
)
SUMMED_UP = re.compile(  # 两度|访问乙国, 频繁|会见乙, 任内|访问乙国
    "(?:[多数几两三四五六七八九十][次度]|\\d次|屡[次屡]?|频[频繁]|[经时]常|常常|不时)(?<!第..)(?<!第...)(?<!每..)"
    "(?:亲自|正式|公开|专程|[在与同和跟][^，。；]{1,8})?$"
    "|(?:(?:任|任期)内|在任期间|竞选期间|担任[^，。；]{1,12}(?:期间|时))[^，。；]{0,8}$"
)
ALREADY = re.compile("已经?(?:先后|分别|相继|陆续|纷纷|正式|公开)?(?:致[电函信])?(?:[向对给][^，。；]{0,12})?$")
CONGRATULATES = re.compile(expand("<congratulate>|贺意|道贺|致贺|道喜"))
COMPARED = re.compile("(?:^|[^好人头影肖图])[像如](?![此果今何期])[^，。；]{0,12}$")
ALIKE = re.compile("[^，。；]{0,12}?(?:时|期间|[当那上]次)(?:那样|那般|一样|一般)")


def behind(rule: EventRule, spot: Spot, status: str) -> bool:
    """按照会晤达成的共识, 结束对甲国的访问后，(抵达乙国), 举行过三场会晤, 两度访问, 像访问甲国时那样."""
    part, left = scope_of(spot).part, text_left(spot)
    over = rule.type == "visit" and (part == "after" or OVER.search(left) is not None)
    over = over and not (part == "after" and status == "ongoing")  # 结束访问后将前往乙国: still there
    before = ONCE_BEFORE.search(spot.line.code[spot.start : spot.end + 2]) or OFTEN_BEFORE.search(left)
    known = part == "told" or over or before is not None or compared(spot)
    return known or summed_up(rule, spot, part) or (rule.type == "call" and congratulated(spot))


def congratulated(spot: Spot) -> bool:
    """多国领导人已向甲祝贺: how it stands, and on no day of what is told."""
    told = ALREADY.search(text_left(spot)) is not None
    return told and CONGRATULATES.search(spot.line.code, spot.start, spot.clause_end) is not None


def summed_up(rule: EventRule, spot: Spot, part: str) -> bool:
    """Not 多次举行磋商后达成一致, nor 两度召见大使: those are the news."""
    return part != "after" and rule.name != "meet_summon" and SUMMED_UP.search(text_left(spot)) is not None


def compared(spot: Spot) -> bool:
    """没有像访问甲国时那样唱歌"""
    return COMPARED.search(text_left(spot)) is not None and ALIKE.match(spot.line.code, spot.end) is not None
