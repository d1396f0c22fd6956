"""周日在甲国举行的峰会, 甲国主办的论坛: which side is host of a conference, by where it takes place.

Not here: who sits there (gatherings.py, joining.py).
"""

import re

from pipelines.extract.clauses.role import Role
from pipelines.extract.clauses.taking_part.roles import roles
from pipelines.extract.clauses.triggers.reading import PLACES, Spot, parties_of
from pipelines.extract.events.conferences.guests import of_others
from pipelines.extract.events.conferences.naming import GLOBAL, RELIEF
from pipelines.extract.mentions import token as t
from pipelines.extract.mentions.listed.sides import is_side
from pipelines.extract.mentions.party import Party

OF_STATES = re.compile(f"{t.OFFICIAL}级|国家|首脑|领导人|领袖|元首|外长|国际|全球|世界|峰会")


def seat_told(spot: Spot, *, of_members: bool) -> tuple[Party, ...]:
    """周日在[沙特]举行的峰会上，阿拉伯联盟…: the host of a conference of which no member has a code."""
    around = spot.line.code[max(0, spot.start - OWN_NAME) : spot.end]
    if ATTENDED.search(spot.line.code, spot.clause_start, spot.start):
        return ()  # 甲出席|在乙国举行的会议: of who attends it
    if not of_members and OF_STATES.search(around + mechanism_in(spot)) is None and not of_others(spot.clause_text()):
        return ()
    where = [r for r in roles(spot.line, 0, spot.end) if stands_for_host(r)]
    return tuple(Party(r.token.codes, start=r.token.start, end=r.token.end) for r in where[-1:])


def stands_for_host(role: Role) -> bool:
    """在[沙特]召开, [旧金山]亚太经合组织会议"""
    token = role.token
    there = role.role == "at" or token.symbol == t.PLACE
    return there and token.symbol in PLACES and len(token.codes) == 1 and is_side(token.codes[0])


ATTENDED = re.compile("出席|参加|参与|列席|赴会")
OWN_NAME = 12  # characters


def mechanism_in(spot: Spot) -> str:
    """The name of the conference that stands in the trigger, as written."""
    named = [x for _, x in spot.line.tokens_in(spot.start, spot.end) if x.symbol == t.MECHANISM]
    return "".join(x.text for x in named)


def hosts_after(spot: Spot) -> list[Role]:
    """…会议21日在北京举行，由王毅和范平明共同主持: who chairs, in the next clause."""
    return parties_of(roles(spot.line, *spot.next_clause()), ("agent",))


LEADERS = re.compile("领导人|领袖|首脑|元首|峰会|外长|部长|理事会|非正式会议|安全会议|对话会")
FOR_ALL = re.compile(
    f"(?:国际|人道(?:主义)?|捐助|捐款|认捐|和平|重建|{t.OFFICIAL}级|部长级|缔约方)(?:援助|救援)?(?:会议|大会)$"
    f"|第[^，。；]{{1,3}}[次届](?:{t.OFFICIAL}|领导人|首脑)(?:非正式|特别)?(?:会议|会晤|会)$"
)


def host_country(spot: Spot, *, of_members: bool) -> tuple[Party, ...]:
    """上合组织峰会在阿斯塔纳举行: of a conference whose members have no code, the country where leaders meet."""
    words = spot.line.code[spot.start : spot.clause_end]
    before = spot.line.code[spot.clause_start : spot.end]
    states_sit = (
        of_members or t.MECHANISM in before or OF_NATIONS.search(spot.written(spot.clause_start, spot.end)) is not None
    )
    of_leaders = LEADERS.search(words + name_of(spot)) or OF_BODY.search(mechanism_in(spot))
    for_all = any(words.search(before) for words in (FOR_ALL, GLOBAL, RELIEF))
    if not for_all and not (states_sit and of_leaders):
        return ()
    where = [r.token for r in [*spot.right(), *spot.left()] if stands_for_host(r)]
    return tuple(Party(x.codes, start=x.start, end=x.end) for x in where[:1])


OF_BODY = re.compile("[A-Z组织集团国家].*会议$")  # APEC会议: whoever sits there
OF_NATIONS = re.compile("(?:国家|组织|共同体|联盟|联邦)[^，。]{0,12}(?:峰会|首脑会|领导人|外长)")


def name_of(spot: Spot) -> str:
    return "".join(token.text for _, token in spot.line.tokens_in(spot.clause_start, spot.end))
