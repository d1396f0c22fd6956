"""Those who speak for somebody: 博雷尔的|发言人, 特朗普|政府, 联合国|人权专家. Not here: named persons (voices.py)."""

import re

from pipelines.extract.clauses.article.story import Line
from pipelines.extract.clauses.role import Role
from pipelines.extract.clauses.rule_words.speech_words import phrase
from pipelines.extract.clauses.speaking.voice import LEADS_ON, NAME_LEADS_ON, Voice, can_be_subject
from pipelines.extract.mentions import token as t
from pipelines.extract.mentions.party import Party
from pipelines.extract.mentions.token import Token

STATES = ("国家", "成员国", "盟国")
AMONG = re.compile("等[^，。；：]{0,4}")

AIDE = phrase("aide")

APPOINTED = phrase("appointed")

GOVERNMENT = phrase("government")

DEPARTMENT, OF_STATE = phrase("department"), frozenset("部院省会室大协")


def aide(line: Line, token: Token, position: int, end: int) -> Voice | None:
    """博雷尔的发言人, 特朗普的高级助手: speak for his side, without a name of their own."""
    match = AIDE.match(line.code, position + 1, end)
    if match is None or NAME_LEADS_ON.match(line.code[match.end() : end]) is None:
        return None
    return on_behalf(token, position, line.at[match.end()], "named", office=match["aide"])


def on_behalf(
    token: Token, position: int, end: int, kind: str, words: str | None = None, office: str = "", rank: str = "official"
) -> Voice:
    """Whoever speaks for the side of a token, told up to `end` of the article."""
    party = Party(token.codes[:1], None, None, office or None, words, token.start, end, rank)
    return Voice((party,), (token,), kind, position)


def appointed(line: Line, role: Role, end: int) -> Voice | None:
    """联合国[人权专家], 联合国[多个机构的负责人]: those whom it sends speak for it."""
    token = role.token
    match = APPOINTED.match(line.code, role.position + 1, end) if token.codes == ("UN",) else None
    if match is None or not can_be_subject(role) or NAME_LEADS_ON.match(line.code[match.end() : end]) is None:
        return None
    return on_behalf(token, role.position, line.at[match.end("those")], "named", token.text + match["those"])


def of_named(line: Line, owner: Role, role: Role) -> bool:
    """博雷尔的|发言人: an office of no side by itself, of him whose side is told right before."""
    if role.token.symbol != t.OFFICIAL or role.token.codes or not owner.token.codes:
        return False
    return line.code[owner.position + 1 : role.position] == "的"


def among(line: Line, one: Role, role: Role) -> bool:
    """拜登等国际|领袖, 爱尔兰等|欧盟国家: an office of no side by itself, or states, sum up what is named before."""
    sums_up = role.token.symbol == t.OFFICIAL and not role.token.codes
    if not (sums_up or role.token.text.endswith(STATES)) or not one.token.codes:
        return False
    return AMONG.fullmatch(line.code, one.position + 1, role.position) is not None


ITS_MEMBERS = phrase("its_members")


def member_of(line: Line, house: Role, role: Role) -> Voice | None:
    """美国国会跨党派|议员, 国务院东亚局|发言人: an office of no side by itself, of the house right before it."""
    token = role.token
    if house.token.symbol != t.SIDE or len(house.token.codes) != 1 or token.symbol != t.OFFICIAL or token.codes:
        return None
    unit = DEPARTMENT.fullmatch(line.code, house.position + 1, role.position) is not None
    if not unit and ITS_MEMBERS.fullmatch(line.code, house.position + 1, role.position) is None:
        return None
    whole = house.token._replace(symbol=t.OFFICIAL, end=token.end, office=token.office, rank=token.rank)
    spelt_out = SPELT_OUT.search(line.code, 0, house.position)
    text = spelt(line, house.position, role.position + 1) if unit else house.token.text + token.text
    last = whole.start if spelt_out else whole.end
    party = Party(whole.codes, None, None, token.office, text, whole.start, last, token.rank)
    return Voice((party,), (whole,), "named", spelt_out.start() if spelt_out else house.position)


def of_a_unit(line: Line, house: Role, role: Role) -> bool:
    """美国国务院|东亚局|副助理国务卿甲: one by name, of a part of the house right before him."""
    if house.token.symbol != t.SIDE or role.token.symbol != t.PERSON or not house.token.codes:
        return False
    return DEPARTMENT.fullmatch(line.code, house.position + 1, role.position) is not None


SPELT_OUT = re.compile("[一-鿿]{2,16}（$")  # 联络办公室（|中联办）


def government(line: Line, token: Token, position: int, end: int) -> Voice | None:
    """特朗普|政府, 马杜罗|政权: speaks for his side, and is not he himself."""
    match = GOVERNMENT.match(line.code, position + 1, end) if token.symbol == t.PERSON and token.codes else None
    if match is None or LEADS_ON.match(line.code[match.end() : end]) is None:
        return None
    return on_behalf(token, position, line.at[match.end()], "side", match[0].lstrip("的"), rank="government")


def spelt(line: Line, start: int, end: int) -> str:
    """The words of a stretch as they are written."""
    return "".join(x.text if (x := line.token_at(i)) else line.code[i] for i in range(start, end))


def department(line: Line, role: Role, end: int) -> Voice | None:
    """中国外交部|亚洲司负责人, 美国国务院|东亚局, 欧洲议会|外交委员会: a part of a body of state speaks for it."""
    token = role.token
    if token.symbol != t.SIDE or not token.codes or token.text[-1] not in OF_STATE or not can_be_subject(role):
        return None
    match = DEPARTMENT.match(line.code, role.position + 1, end)
    if match is None or LEADS_ON.match(line.code[match.end() : end]) is None:
        return None
    words = spelt(line, role.position, match.end())
    return on_behalf(token, role.position, line.at[match.end()], "side", words)


def spokesman(line: Line, role: Role, end: int) -> Voice | None:
    """Who speaks for a party before the verb at `end`: its aide, those whom it appoints, its government."""
    served = aide(line, role.token, role.position, end) if role.token.codes else None
    served = served or appointed(line, role, end) or department(line, role, end)
    if served is None and can_be_subject(role):
        served = government(line, role.token, role.position, end)
    return served
