"""Who speaks or acts before a verb: 日本外相林芳正在3日的记者会上|强调.

Belongs here: subjects of speech. Not here: what is said.
"""

import re

from pipelines.extract.clauses.article.clauses import after_dateline
from pipelines.extract.clauses.article.story import Line
from pipelines.extract.clauses.meant.scene import Scene
from pipelines.extract.clauses.no_side.private_voices import private
from pipelines.extract.clauses.role import Role
from pipelines.extract.clauses.rule_words.speech_words import phrase
from pipelines.extract.clauses.speaking.speaking_together import group_of, joined_to, jointly, together
from pipelines.extract.clauses.speaking.spokesmen import among, member_of, of_a_unit, of_named, spokesman
from pipelines.extract.clauses.speaking.voice import (
    LEADS_ON,
    NAME_LEADS_ON,
    NOT_HIS,
    SPEAKERS,
    Voice,
    can_be_subject,
    voice_of,
)
from pipelines.extract.clauses.taking_part.roles import roles
from pipelines.extract.mentions import token as t
from pipelines.extract.mentions.token import Token

BARE = phrase("bare")
ISSUES = phrase("issues")
MEETING_AT, TOWARDS = phrase("meeting_at"), phrase("towards")
SUMS_UP = re.compile(f"^等[^，。；：{t.OFFICIAL}{t.SIDE}]{{0,4}}[{t.OFFICIAL}{t.SIDE}]")
AND_OTHERS, SUMS = phrase("and_others"), frozenset("等、和与及以")
WORKS_ON = phrase("works_on")
ANAPHOR = phrase("anaphor")
DOCUMENT = phrase("document")


def leads_on(token: Token, gap: str, role: str) -> bool:
    """Can the words between a party and the verb stand between a subject and its verb?"""
    if NOT_HIS.match(gap):
        return False
    gap = SUMS_UP.sub("", AND_OTHERS.sub("", gap)) if gap[:1] in SUMS else gap
    if role == "source":
        return ISSUES.match(gap) is not None
    if token.symbol in (t.PERSON, t.OFFICIAL):
        return NAME_LEADS_ON.match(gap) is not None
    return LEADS_ON.match(gap) is not None and WORKS_ON.match(gap) is None


ASKED = re.compile("(?:请|委托|托)$")
PASSES_ON = re.compile("[^，。；]{0,16}?(?:转达|转告|转交|转致|代为|代向|捎去|带去)")
OBJECT_OF, TOLD_OF, TOLD_THEN = phrase("object_of"), phrase("told_of"), phrase("told_then")
SPEAKING_OF, OF_THAT_THEN = phrase("speaking_of"), phrase("of_that_then")
FRONT = phrase("front")
OF_ITS_SIDE = phrase("of_its_side")
IN_ORDER_TO = phrase("in_order_to")
ITS_PEOPLE = phrase("its_people")
OF_ABOUT = phrase("of_about")
AT_WHOM, AT_WHOM_THEN = phrase("at_whom"), phrase("at_whom_then")
HIS_MATTER = phrase("his_matter")
ON_A_VISIT = phrase("on_a_visit")
AFTER_SUBJECT, MATTER_BEFORE = phrase("after_subject"), phrase("matter_before")
WHILE_OTHER = phrase("while_other")


def at_front(line: Line, start: int, position: int) -> bool:
    """Does the clause begin with this party? 在会上|王毅…, 负责此事的|美国官员…; not 数百人到|德国…."""
    before = line.code[after_dateline(line, start) : position]
    if line.code[position : position + 1] == t.PERSON and line.code[position - 1 : position] == t.OFFICIAL:
        before = before[:-1]
    if line.code[position : position + 1] == t.PERSON and OF_ITS_SIDE.match(before):
        return True
    if line.code[position : position + 1] == t.SIDE and VENUE.match(before):
        return False
    return FRONT.match(before) is not None and IN_ORDER_TO.match(before) is None


DONE = re.compile("[了着过]")


def told_who(line: Line, start: int, position: int) -> bool:
    """成员国甲的|总统某某: does only what says who he is stand before a name with its office? Not 凸显了|总统某某."""
    token = line.token_at(position)
    titled = token is not None and token.symbol == t.PERSON and token.office is not None
    return titled and DONE.search(line.code, start, position) is None


def subject(scene: Scene, line: Line, start: int, end: int, first: bool = False) -> Voice | None:
    """The subject of a verb that begins at `end`, looked for in [start, end): the nearest to it, or the `first`."""
    found = [r for r in roles(line, start, end) if r.token.symbol in SPEAKERS]
    if first:
        tried = (opening(scene, line, found, index, start, end) for index in range(len(found)))
    else:
        tried = (nearest(scene, line, found, index, start, end) for index in range(len(found) - 1, -1, -1))
    return next((voice for voice in tried if voice is not None), None)


def nearest(scene: Scene, line: Line, found: list[Role], index: int, start: int, end: int) -> Voice | None:
    """Is the party at `index` the subject of the verb at `end`, where none behind it is?"""
    role = found[index]
    if together(line, found, index, end):
        return voice_of(scene, [found[index - 1].token, role.token], found[index - 1].position)
    if at_a_meeting(line, start, role.position, end):
        return None
    if inner(line, role.token, start, role.position, end):
        return voice_of(scene, group_of(line, found, index), role.position)
    gap = line.code[role.position + 1 : end]
    before = found[index - 1] if index else None
    if told_by_the_way(line, before, role, start, end) or passed_over(line, role, before, start, gap):
        return None
    served = of_a_house(scene, line, found, index, start, end) or served_by(scene, line, found, index, end)
    if served is not None or not (can_be_subject(role) and leads_on(role.token, gap, role.role)):
        return served
    return by_itself(scene, line, role, [*group_of(line, found, index), *jointly(found[index + 1 :], gap)])


def told_by_the_way(line: Line, before: Role | None, role: Role, start: int, end: int) -> bool:
    """Whose the one before is, or among whom it is; whose matter somebody else speaks of."""
    if before is not None and (of_named(line, before, role) or among(line, before, role)):
        return True
    his = AT_WHOM_THEN.match(line.code, end) and HIS_MATTER.match(line.code, start, role.position)
    return bool(his)


def of_a_house(scene: Scene, line: Line, found: list[Role], index: int, start: int, end: int) -> Voice | None:
    """美国国会跨党派|议员: of the house right before, unless that is no subject."""
    before = found[index - 1] if index else None
    if before is None or NAME_LEADS_ON.match(line.code[found[index].position + 1 : end]) is None:
        return None
    voice = member_of(line, before, found[index])
    if voice is None or passed_over(line, before, found[index - 2] if index > 1 else None, start, ""):
        return None
    return voice


def opening(scene: Scene, line: Line, found: list[Role], index: int, start: int, end: int) -> Voice | None:
    """Is the party at `index` the subject of all that follows, where none before it is?"""
    role, gap = found[index], line.code[found[index].position + 1 : end]
    if passed_over(line, role, found[index - 1] if index else None, start, gap):
        return None
    following = found[index + 1] if index + 1 < len(found) else None
    if following is not None and of_a_unit(line, role, following):
        one = voice_of(scene, [following.token], role.position)  # 国务院|[北韩事务]副助理国务卿甲: of that state
        return one._replace(parties=tuple(p._replace(codes=role.token.codes) for p in one.parties))
    member = member_of(line, role, following) if following is not None else None
    served = member or served_by(scene, line, found, index, end)
    if served is not None:
        return served
    if role.token.symbol in (t.SIDE, t.CAPITAL) and ITS_PEOPLE.match(gap):
        return None
    suffers = role.role == "agent" and line.code[role.position - 1] in "被遭到受"
    if suffers or not can_be_subject(role) or NOT_HIS.match(gap) is not None:
        return None
    return by_itself(scene, line, role, [*joined_to(line, found, index, end), *jointly(found[index + 1 :], gap)])


def by_itself(scene: Scene, line: Line, role: Role, tokens: list[Token]) -> Voice:
    """A party that can speak, and those who speak with it; of a private person nobody."""
    if private(line, role.token, role.position):
        return Voice((), (role.token,), "private", role.position)
    return voice_of(scene, tokens, role.position)


def passed_over(line: Line, role: Role, before: Role | None, start: int, gap: str) -> bool:
    """向|甲, 要求|甲, 对|甲|的做法, 请|甲|转达问候, 在|甲|…时: a party that the verb has to do with, but no subject."""
    if TOWARDS.search(line.code, start, role.position) or in_a_title(line.code, role.position):
        return True
    if OBJECT_OF.search(line.code[max(start, role.position - 4) : role.position]):
        return True
    if SPEAKING_OF.search(line.code, start, role.position) and OF_THAT_THEN.match(gap):
        return True
    if ASKED.search(line.code[start : role.position]) and PASSES_ON.match(line.code, role.position + 1):
        return True
    if spoken_about(line, start, role.position, before.position if before else -1):
        return True
    return role.position > start and line.code[role.position - 1] in "在当趁" and WHILE_OTHER.match(gap) is not None


def in_a_title(code: str, position: int) -> bool:
    """《大洋上的[甲国]孤舟》里，再次痛批…: a word of a title does nothing."""
    return code.rfind("《", 0, position) > code.rfind("》", 0, position)


def served_by(scene: Scene, line: Line, found: list[Role], index: int, end: int) -> Voice | None:
    """Who speaks for the party at `index`, or for it and those beside it: 甲和|乙的官员."""
    served = spokesman(line, found[index], end)
    group = group_of(line, found, index) if served is not None else []
    return voice_of(scene, group, found[index].position) if len(group) > 1 else served


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
    if led.endswith("的") and OF_ABOUT.match(led) and not ON_A_VISIT.match(led):
        return True
    if led.endswith("的") and AT_WHOM.search(led) and AT_WHOM_THEN.match(line.code, position + 1):
        return True
    return before >= 0 and AFTER_SUBJECT.match(line.code[before + 1 : position]) is not None


def topic(scene: Scene, line: Line, start: int, end: int) -> Voice | None:
    """The side that a judgement inside a speech is about: 美国|出于私利四处煽风点火. Any words may stand between."""
    found = [r for r in roles(line, start, end) if r.token.symbol in SPEAKERS and r.role == "subject"]
    return voice_of(scene, [found[0].token], found[0].position) if found else None


AROUSED_AT = phrase("aroused_at")


def passive_agent(scene: Scene, line: Line, start: int, end: int) -> Voice | None:
    """引起|日本|严重抗议; 应|日本外相、韩国外长|邀请: the party right before the word, and those joined to it."""
    about = AROUSED_AT.search(line.code, start, end)
    end = about.start("matter") if about is not None else end  # 引起|日本|对朝鲜试射的担忧
    found = [r for r in roles(line, start, end) if r.token.symbol in SPEAKERS]
    return voice_of(scene, group_of(line, found, len(found) - 1), found[-1].position) if found else None


VENUE = re.compile("^[在于][^，。；：]*的”?$")  # 在处理人权问题的|联合国大会发表声明
