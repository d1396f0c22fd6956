"""Who speaks or acts before a verb: 日本外相林芳正在3日的记者会上|强调.

Belongs here: subjects of speech. Not here: what is said.
"""

import re
from itertools import takewhile
from typing import NamedTuple

from pipelines.extract.clauses.clauses import after_dateline
from pipelines.extract.clauses.governors import CONJUNCTION
from pipelines.extract.clauses.private_persons import held_office
from pipelines.extract.clauses.roles import Role, roles
from pipelines.extract.clauses.scene import Scene
from pipelines.extract.clauses.speech_words import phrase
from pipelines.extract.clauses.spoken_for import parties_of
from pipelines.extract.clauses.story import Line
from pipelines.extract.mentions import token as t
from pipelines.extract.mentions.party import Party
from pipelines.extract.mentions.token import Token

SPEAKERS = frozenset({t.PERSON, t.OFFICIAL, t.SIDE, t.CAPITAL, t.REFERENCE})
JOINT_KINDS = frozenset({"joint", "joint3", "joint4", "joint5", "joint_people"})
LEADS_ON = phrase("leads_on")
NAME_LEADS_ON = phrase("name_leads_on")
ADVERBS_ONLY = phrase("adverbs_only")
BARE = phrase("bare")
ISSUES = phrase("issues")
MEETING_AT, TOWARDS = phrase("meeting_at"), phrase("towards")
SUMS_UP = re.compile(f"^等[^，。；：{t.OFFICIAL}]{{0,4}}{t.OFFICIAL}")
AMONG = re.compile("等[^，。；：]{0,4}")
NOT_HIS = phrase("not_his")
WORKS_ON = phrase("works_on")
ANAPHOR = phrase("anaphor")
DOCUMENT = phrase("document")


class Voice(NamedTuple):
    """A subject: its parties, the tokens that name it, and how: named | side | joint | self | private."""

    parties: tuple[Party, ...]
    tokens: tuple[Token, ...]
    kind: str
    position: int
    of_talks: bool = False  # the sides of the last talks, all of them

    def codes(self) -> set[str]:
        return {c for p in self.parties for c in p.codes}

    def of_a_side(self) -> bool:
        """Somebody, and not only a name of unknown country."""
        return bool(self.parties) and not any(p.name and not p.codes for p in self.parties)


def can_be_subject(role: Role) -> bool:
    return role.token.symbol in SPEAKERS and role.role in ("subject", "agent", "source")


def leads_on(token: Token, gap: str, role: str) -> bool:
    """Can the words between a party and the verb stand between a subject and its verb?"""
    if NOT_HIS.match(gap):
        return False
    gap = SUMS_UP.sub("", gap) if gap[:1] == "等" else gap
    if role == "source":
        return ISSUES.match(gap) is not None
    if token.symbol in (t.PERSON, t.OFFICIAL):
        return NAME_LEADS_ON.match(gap) is not None
    return LEADS_ON.match(gap) is not None and WORKS_ON.match(gap) is None


def group_of(line: Line, found: list[Role], last: int) -> list[Token]:
    """The token at `last` and those joined to it on its left: 韩国和|日本."""
    group = [found[last].token]
    for index in range(last, 0, -1):
        gap = line.code[found[index - 1].position + 1 : found[index].position]
        if CONJUNCTION.match(gap) is None or (
            gap in ("，", "与", "同", "并") and found[index].role not in ("subject",)
        ):
            break
        group.insert(0, found[index - 1].token)
    return group


MEETS = phrase("meets")
BOTH = frozenset({"与", "同", "跟", "和"})


def together(line: Line, found: list[Role], index: int, end: int) -> bool:
    """甲外长与|乙外长表示: nothing but adverbs before the verb, so that both speak; not 甲与乙会谈时表示."""
    role, before = found[index], found[index - 1] if index else None
    if role.role != "with" or before is None or before.role != "subject":
        return False
    if line.code[before.position + 1 : role.position] not in BOTH:
        return False
    named = (t.PERSON, t.OFFICIAL)
    alike = (before.token.symbol in named) == (role.token.symbol in named)
    return alike and ADVERBS_ONLY.match(line.code[role.position + 1 : end]) is not None


def joined_to(line: Line, found: list[Role], first: int, end: int) -> list[Token]:
    """The token at `first` and those joined to it on its right: 欧盟和|美国; not 甲与|乙会晤后."""
    group = [found[first].token]
    for before, after in zip(found[first:], found[first + 1 :], strict=False):
        gap = line.code[before.position + 1 : after.position]
        if (
            CONJUNCTION.match(gap) is None
            or "，" in gap
            or (gap in "与同" and MEETS.search(line.code, after.position, end))
        ):
            break
        group.append(after.token)
    return group


def jointly(after: list[Role], gap: str) -> list[Token]:
    """甲|与乙、丙发表的联合声明说: those with whom the subject speaks."""
    if JOINTLY.search(gap) is None:
        return []
    return [r.token for r in takewhile(lambda r: r.role in ("with", "and"), after)]


JOINTLY = phrase("jointly")
GOVERNS = re.compile("(?:政府|当局|方面|官方)$")
OBJECT_OF, TOLD_OF, TOLD_THEN = phrase("object_of"), phrase("told_of"), phrase("told_then")
FRONT = phrase("front")
OF_ITS_SIDE = phrase("of_its_side")
IN_ORDER_TO = phrase("in_order_to")
AIDE = phrase("aide")
APPOINTED = phrase("appointed")
ITS_PEOPLE = phrase("its_people")
GOVERNMENT = phrase("government")
OF_ABOUT = phrase("of_about")
AT_WHOM, AT_WHOM_THEN = phrase("at_whom"), phrase("at_whom_then")
HIS_MATTER = phrase("his_matter")
AFTER_SUBJECT, MATTER_BEFORE = phrase("after_subject"), phrase("matter_before")
WHILE_OTHER = phrase("while_other")


def aide(line: Line, token: Token, position: int, end: int) -> Voice | None:
    """博雷尔的发言人, 特朗普的高级助手: speak for his side, without a name of their own."""
    match = AIDE.match(line.code, position + 1, end)
    if match is None or NAME_LEADS_ON.match(line.code[match.end() : end]) is None:
        return None
    last = line.at[match.end()]
    party = Party(token.codes[:1], None, None, match["aide"], None, token.start, last, "official")
    return Voice((party,), (token,), "named", position)


def appointed(line: Line, role: Role, end: int) -> Voice | None:
    """联合国[人权专家], 联合国[多个机构的负责人]: those whom it sends speak for it."""
    token = role.token
    match = APPOINTED.match(line.code, role.position + 1, end) if token.codes == ("UN",) else None
    if match is None or not can_be_subject(role) or NAME_LEADS_ON.match(line.code[match.end() : end]) is None:
        return None
    last = line.at[match.end("those")]
    text = token.text + match["those"]
    party = Party(token.codes, None, None, None, text, token.start, last, "official")
    return Voice((party,), (token,), "named", role.position)


def of_named(line: Line, owner: Role, role: Role) -> bool:
    """博雷尔的|发言人: an office of no side by itself, of him whose side is told right before."""
    if role.token.symbol != t.OFFICIAL or role.token.codes or not owner.token.codes:
        return False
    return line.code[owner.position + 1 : role.position] == "的"


def among(line: Line, one: Role, role: Role) -> bool:
    """拜登等国际|领袖: an office of no side that sums up the one named before it."""
    if role.token.symbol != t.OFFICIAL or role.token.codes or not one.token.codes:
        return False
    return AMONG.fullmatch(line.code, one.position + 1, role.position) is not None


def government(line: Line, token: Token, position: int, end: int) -> Voice | None:
    """特朗普|政府, 马杜罗|政权: speaks for his side, and is not he himself."""
    match = GOVERNMENT.match(line.code, position + 1, end) if token.symbol == t.PERSON and token.codes else None
    if match is None or LEADS_ON.match(line.code[match.end() : end]) is None:
        return None
    last = line.at[match.end()]
    party = Party(token.codes[:1], None, None, None, match[0].lstrip("的"), token.start, last, "government")
    return Voice((party,), (token,), "side", position)


def at_front(line: Line, start: int, position: int) -> bool:
    """Does the clause begin with this party? 在会上|王毅…, 负责此事的|美国官员…; not 数百人到|德国…."""
    before = line.code[after_dateline(line, start) : position]
    if line.code[position : position + 1] == t.PERSON and OF_ITS_SIDE.match(before):
        return True
    if line.code[position : position + 1] == t.SIDE and VENUE.match(before):
        return False
    return FRONT.match(before) is not None and IN_ORDER_TO.match(before) is None


def subject(scene: Scene, line: Line, start: int, end: int, first: bool = False) -> Voice | None:
    """The subject of a verb that begins at `end`, looked for in [start, end): the nearest to it, or the `first`."""
    found = [r for r in roles(line, start, end) if r.token.symbol in SPEAKERS]
    for index in range(len(found)) if first else range(len(found) - 1, -1, -1):
        role = found[index]
        if not first and together(line, found, index, end):
            return voice_of(scene, [found[index - 1].token, role.token], found[index - 1].position)
        if not first and at_a_meeting(line, start, role.position, end):
            continue
        if not first and inner(line, role.token, start, role.position, end):
            return voice_of(scene, group_of(line, found, index), role.position)
        if index and not first and (of_named(line, found[index - 1], role) or among(line, found[index - 1], role)):
            continue
        if "向" in line.code[start : role.position] and TOWARDS.search(line.code, start, role.position):
            continue
        if OBJECT_OF.search(line.code[max(start, role.position - 4) : role.position]):
            continue
        if spoken_about(line, start, role.position, found[index - 1].position if index else -1):
            continue
        if not first and AT_WHOM_THEN.match(line.code, end) and HIS_MATTER.match(line.code, start, role.position):
            continue
        gap = line.code[role.position + 1 : end]
        if role.position > start and line.code[role.position - 1] in "在当趁" and WHILE_OTHER.match(gap):
            continue
        served = aide(line, role.token, role.position, end) if role.token.codes else None
        served = served or appointed(line, role, end)
        if served is None and can_be_subject(role):
            served = government(line, role.token, role.position, end)
        if served is not None:
            group = group_of(line, found, index)  # 甲和|乙的官员
            return voice_of(scene, group, role.position) if len(group) > 1 else served
        if first and role.token.symbol in (t.SIDE, t.CAPITAL) and ITS_PEOPLE.match(gap):
            continue
        if first and role.role == "agent" and line.code[role.position - 1] in "被遭到受":
            continue
        if can_be_subject(role) and (NOT_HIS.match(gap) is None if first else leads_on(role.token, gap, role.role)):
            if private(line, role.token, role.position):
                return Voice((), (role.token,), "private", role.position)
            group = joined_to(line, found, index, end) if first else group_of(line, found, index)
            return voice_of(scene, [*group, *jointly(found[index + 1 :], gap)], role.position)
    return None


def inner(line: Line, token: Token, start: int, position: int, end: int) -> bool:
    """回应|甲|希望…, 包括|甲|当面要求…: the subject of what is told, not an object."""
    if TOLD_OF.search(line.code, max(start, position - 4), position) is None:
        return False
    gap = line.code[position + 1 : end]
    leads = NAME_LEADS_ON if token.symbol in (t.PERSON, t.OFFICIAL) else LEADS_ON
    return leads.match(gap) is not None and TOLD_THEN.match(gap) is None


def at_a_meeting(line: Line, start: int, position: int, end: int) -> bool:
    """在[甲]-[乙]部长会议上呼吁: whose meeting it is at which somebody speaks."""
    led = line.code[start:position]
    return ("在" in led or "于" in led) and MEETING_AT.match(line.code, position + 1, end) is not None


def spoken_about(line: Line, start: int, position: int, before: int) -> bool:
    """对扩大影响力的|中国|表示关切, 就甲局势，以及|乙|人权提出批评: it stands in what the act is about."""
    led = line.code[start:position]
    if led in ("以及", "及") and MATTER_BEFORE.search(line.code, 0, start):
        return True
    if led.endswith("的") and OF_ABOUT.match(led):
        return True
    if led.endswith("的") and AT_WHOM.search(led) and AT_WHOM_THEN.match(line.code, position + 1):
        return True
    return before >= 0 and AFTER_SUBJECT.match(line.code[before + 1 : position]) is not None


def topic(scene: Scene, line: Line, start: int, end: int) -> Voice | None:
    """The side that a judgement inside a speech is about: 美国|出于私利四处煽风点火. Any words may stand between."""
    found = [r for r in roles(line, start, end) if r.token.symbol in SPEAKERS and r.role == "subject"]
    return voice_of(scene, [found[0].token], found[0].position) if found else None


def passive_agent(scene: Scene, line: Line, start: int, end: int) -> Voice | None:
    """引起|日本|严重抗议; 应|日本外相、韩国外长|邀请: the party right before the word, and those joined to it."""
    found = [r for r in roles(line, start, end) if r.token.symbol in SPEAKERS]
    return voice_of(scene, group_of(line, found, len(found) - 1), found[-1].position) if found else None


VENUE = re.compile("^[在于][^，。；：]*的”?$")  # 在处理人权问题的|联合国大会发表声明
BEFORE_NAME = 14  # characters in which the house of a named person stands


def private(line: Line, token: Token, position: int) -> bool:
    """A named person of no state: 某基金会驻曼谷办公室主任|萨克瑟, 某大学教授|王某, 某某·|拜登."""
    if token.symbol == t.OFFICIAL:
        return PRIVATE.search(token.text) is not None
    if token.symbol == t.SIDE and token.organisation:
        return ITS_HOUSE.search(token.organisation) is not None
    if token.symbol == t.PERSON and line.code[position - 1 : position] in NAME_MARKS:
        return position > 0
    if token.symbol != t.PERSON or token.rank not in ("", "official"):
        return False
    if "（" in line.code[:position] and held_office(token.key, None):
        return False
    reach = 3 * BEFORE_NAME if "（" in line.code[:position] else BEFORE_NAME
    before = line.code[max(0, position - reach) : position]
    if "，" in before:
        before = before[before.rindex("，") + 1 :]
    first = position - len(before)
    spelt = "".join((line.token_at(first + i) or token).text if c in TOKENS else c for i, c in enumerate(before))
    return PRIVATE.search(BRACKETS.sub("", spelt)[-BEFORE_NAME:] + token.text) is not None


NAME_MARKS = frozenset("·・‧•")  # 某某·|拜登 is not 拜登
BRACKETS = re.compile("（[^（）]*）")
TOKENS = frozenset(t.SYMBOLS.values())
PRIVATE = phrase("private")
ITS_HOUSE = phrase("its_house")


def voice_of(scene: Scene, tokens: list[Token], position: int) -> Voice:
    first = tokens[0]
    if first.symbol == t.REFERENCE and first.reference == "self":
        return Voice((), tuple(tokens), "self", position)
    parties: list[Party] = []
    for token in tokens:
        parties += [p for p in parties_of(scene, token) if p not in parties]
    joint = (
        len({c for p in parties for c in p.codes}) > 1
        or first.reference in JOINT_KINDS
        or any(x.plural for x in tokens)
    )
    named = any(x.symbol in (t.PERSON, t.OFFICIAL) or x.reference in ("he", "she") for x in tokens)
    named = named and not (len(tokens) == 1 and GOVERNS.search(first.text))
    of_talks = joint and {c for p in parties for c in p.codes} == {c for p in scene.pair for c in p.codes}
    kind = "joint" if joint else "named" if named else "side"
    return Voice(tuple(parties), tuple(tokens), kind, position, of_talks)
