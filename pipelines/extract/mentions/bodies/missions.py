"""Missions abroad: 中国驻保加利亚使馆 is one Chinese body.

Belongs here: telling the sender from the place. Not here: ambassadors by name.
"""

import re
from collections.abc import Iterable

from pipelines.extract.mentions import mention as m
from pipelines.extract.mentions.mention import Mention
from pipelines.extract.mentions.name_forms.titles import NEWLY

CONSULATES = "总领事馆|总领馆|领事馆|领馆"
EMBASSIES = f"大使馆|使馆|{CONSULATES}"


def posted_to(words: str, least: int = 1, most: int = 8) -> str:
    """大使|代办 -> 驻(where)大使, 驻(where)代办: a title or a house, and where it is."""
    return rf"驻(?P<place>[\u4e00-\u9fff]{{{least},{most}}}?)(?:{words})"


MISSION = re.compile(
    f"(?:{NEWLY}|政府|常)?"
    + posted_to(
        "(?P<body>大使馆|总领事馆|总领馆|领事馆|使领馆|使馆|使团|公署|代表团|代表处|办事处|部队)|(?P<title>(?:特命全权)?大使|总领事|公使(?:衔参赞)?|(?:外交)?使节(?!配偶|夫人|团|协会|联谊)|外交官|参赞|武官|副?高级专员|临时代办|代表(?![大会]))"
    )
)
Spans = set[tuple[int, int]]
SENDERS = frozenset({m.COUNTRY, m.SIDE, m.ABBREVIATION, m.BODY, m.ORGANISATION})


def places_of_posts(found: Iterable[re.Match[str]], ends: set[int]) -> Spans:
    """新任驻[泰]代表甲: where somebody is sent to is not whose he is."""
    return {match.span("place") for match in found if match["title"] and match.start() not in ends}


def fold_missions(text: str, mentions: list[Mention]) -> list[Mention]:
    """[中国] 驻 [保加利亚] [使馆] -> [中国] [驻保加利亚使馆]; [俄] 驻 [古巴] [大使] -> [俄驻古巴] [大使]."""
    found = {match.start(): match for match in MISSION.finditer(text)} if "驻" in text else {}
    if not found:
        return mentions
    out: list[Mention] = []
    reach = -1
    posts = places_of_posts(found.values(), {x.end for x in mentions if x.kind in SENDERS and x.codes})
    for mention in mentions:
        if mention.start < reach or (mention.start, mention.end) in posts:
            continue
        match = found.get(mention.end) if mention.kind in SENDERS and mention.codes else None
        out.append(mention)
        if match is None:
            continue
        if match["body"]:
            out.append(house(match, mention))
            reach = match.end()
        elif not any(x.start in (match.start(), match.start("place") - 1) for x in mentions):  # 常驻联合国代表
            out[-1] = with_post(match, mention, text)
            reach = match.end("place")
    return out


def house(match: re.Match[str], sender: Mention) -> Mention:
    """中国|驻保加利亚使馆 -> 驻保加利亚使馆, a body of China."""
    return Mention(*match.span(), m.BODY, match.group(), sender.codes, match.group(), "agency")


def with_post(match: re.Match[str], sender: Mention, text: str) -> Mention:
    """俄|驻古巴大使 -> 俄驻古巴, whose ambassador follows."""
    end = match.end("place")
    return Mention(sender.start, end, sender.kind, text[sender.start : end], sender.codes, sender.value, sender.rank)
