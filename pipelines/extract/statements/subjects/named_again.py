"""Bodies and papers named again without their side: 使馆说, 该组织誓言, 决议谴责.

Belongs here: whose they are, by what the article named before.
Not here: bodies of the outlet's own state (clauses/meant/bare_bodies.py).
"""

import re
from collections.abc import Iterator

from pipelines.extract.clauses.article.story import Line
from pipelines.extract.clauses.meant.pronouns import subjects_of
from pipelines.extract.clauses.rule_words.speech_words import phrase
from pipelines.extract.clauses.speaking.voice import LEADS_ON, NOT_HIS, Voice, voice_of
from pipelines.extract.facts import PAIR
from pipelines.extract.mentions import token as t
from pipelines.extract.mentions.listed.sides import STATE
from pipelines.extract.mentions.token import Token
from pipelines.extract.statements.documents.conveners import conveners, lines_before, those_who_meet
from pipelines.extract.statements.documents.papers import BOTH_ISSUE, PAPER
from pipelines.extract.statements.floor import LONG_PAPERS, Floor

BODY_AGAIN, PAPER_AGAIN, ONE_OF_BOTH = phrase("body_again"), phrase("paper_again"), phrase("one_of_both")
ISSUED, OFFICIAL_AGAIN, MEMBERS_AGAIN = phrase("issued"), phrase("official_again"), phrase("members_again")
IN_PAPER, RESOLVED, MEETING_AGAIN = phrase("in_paper"), phrase("resolved"), phrase("meeting_again")
ANY_BODY, OF_GOVERNMENT = frozenset({"组织", "机构"}), "府馆部局院委署厅处军方"
ITS_OWN = re.compile("(?:该|这一|这个)(?P<kind>组织|机构|委员会|部|联盟|使馆|领事馆|代表团)的?$")
COMMENT, ITS_COMMENT = "评论", re.compile("(?:发表|发布)[^，。；：]{0,8}评论")  # a paper's commentary is no side's
ISSUES = re.compile("(?:^|[，；])(?P<who>[^，；。：“”]{1,24}?)(?:发表|发布|发出)[^，；。：]{0,6}声明")
OF_MEETING = re.compile("会(?!见)")  # [会后]发表的声明
OF_MANY = re.compile("代表|[多各]国|[\\d十百多]个?(?:国家|成员国|国)")
GOVERNMENTS = ("政府", "当局", "军方", "官方")
MEMBER, PARLIAMENTS = "议员", ("议会", "国会", "议院", "下院", "上院")


def named_again(floor: Floor, line: Line, start: int, end: int, first: bool = False) -> Voice | None:
    """使馆|称, 该组织|誓言, 决议|谴责: the body of that kind named last, who issued the paper."""
    for marks, pattern, meant in AGAIN:
        match = pattern.match(line.code, start, end) if marks.search(line.code, start, end) else None
        if match is None:
            continue
        gap = line.code[match.end() : end]
        if NOT_HIS.match(gap) is None if first else LEADS_ON.match(gap) is not None:
            voice = meant(floor, line, match.start("noun"), next(x for x in match.groups()[1:] if x))
            return voice._replace(position=match.start("noun")) if voice is not None else None
    return None


def body_meant(floor: Floor, line: Line, at: int, kind: str) -> Voice | None:
    """馆 -> [中国驻法国大使馆], named last before this sentence; any body but one of a government for 组织"""
    if floor.he_is_stranger and kind in ANY_BODY:
        return None
    if floor.alive and floor.voice is not None and kind in ANY_BODY and is_body(floor.voice.word):
        return floor.voice
    if floor.spokes is not None and kind in floor.spokes.word.text:
        return floor.spokes if not unknown_since(floor, line, floor.spokes.word, kind) else None
    for token in named_before(floor, line, at):
        if token.symbol == t.SIDE and is_body(token) and of_kind(token, kind):
            return voice_of(floor.scene, [token], 0) if not unknown_since(floor, line, token, kind) else None
    return floor.voice if floor.heard and kind in ANY_BODY else None  # 哈马斯官员甲称，|该组织…


def named_before(floor: Floor, line: Line, at: int = 0) -> Iterator[Token]:
    """What the sentence names before `at`, and those before it: the nearest first."""
    yield from reversed([token for _, token in line.parties_in(0, at)])
    for earlier in lines_before(floor.scene, line):
        yield from reversed(earlier.tokens)


def unknown_since(floor: Floor, line: Line, token: Token, kind: str) -> bool:
    """欧盟委员会…。普利策委员会…。该|委员会: was a body of that kind named since that nobody knows?"""
    if kind not in ("委员会", "联盟", "协会"):
        return False
    since = (x.code for x in lines_before(floor.scene, line) if x.sentence.start > token.end)
    return any(re.search(f"(?<!该)(?<!这个)(?<!这一){kind}", code) for code in since)


def official_meant(floor: Floor, line: Line, at: int, kind: str) -> Voice | None:
    """一名高级官员 -> [美国官员], the last official named before without a name"""
    if floor.alive and floor.voice is not None and kind in floor.voice.word.text:
        return floor.voice
    for token in named_before(floor, line):
        official = token.symbol == t.OFFICIAL and token.text.endswith(kind)
        if len(token.codes) == 1 and (official or (token.symbol == t.SIDE and token.text.endswith(GOVERNMENTS))):
            return voice_of(floor.scene, [token], 0)
    return None


def member_meant(floor: Floor, line: Line, at: int, kind: str) -> Voice | None:
    """许多议员 -> [英国下议院], 议员们 -> [英国议员], the last parliament or members of one named"""
    member = next((x for _, x in line.tokens_in(at, len(line.code)) if x.symbol == t.OFFICIAL), None)
    if member is None or member.codes or not member.text.endswith(MEMBER):
        return None
    for token in named_before(floor, line, at):
        if len(token.codes) == 1 and (is_parliament(token) or is_member(token)):
            house = voice_of(floor.scene, [token], 0)
            party = house.parties[0]._replace(name=None, organisation=member.text)
            return house._replace(parties=(party._replace(start=member.start, end=member.end),), kind="named")
    return None


def is_parliament(token: Token) -> bool:
    return token.symbol == t.SIDE and token.text.endswith(PARLIAMENTS)


def is_member(token: Token) -> bool:
    named = token.symbol == t.PERSON and token.rank == "legislator"
    return named or (token.symbol == t.OFFICIAL and token.text.endswith(MEMBER))


def of_body_again(floor: Floor, line: Line, voice: Voice) -> Voice | None:
    """该组织|发言人 -> of [世卫组织], the body named before"""
    match = ITS_OWN.search(line.code, 0, voice.position)
    body = body_meant(floor, line, match.start(), match["kind"]) if match is not None else None
    if match is None or body is None or not body.codes():
        return None
    word = voice.word
    called = (body.parties[0].organisation or body.word.text) + word.text
    party = body.parties[0]._replace(name=None, office=word.text, organisation=called, start=word.end, end=word.end)
    return voice._replace(parties=(party,), kind="named")


def spokesman_before(floor: Floor, line: Line) -> Voice | None:
    """中国商务部发言人发表谈话。发言人|说 -> [中国商务部发言人]"""
    spokesmen = (x for x in named_before(floor, line) if x.symbol in (t.OFFICIAL, t.PERSON) and x.codes)
    found = next((x for x in spokesmen if x.rank == "spokesperson"), None)
    return voice_of(floor.scene, [found], 0) if found is not None else None


def is_body(token: Token) -> bool:
    """外交部, 七国集团; no country"""
    return bool(token.codes) and (token.organisation is not None or len(token.codes[0]) != STATE)


def of_kind(token: Token, kind: str) -> bool:
    return token.text[-1] not in OF_GOVERNMENT if kind in ANY_BODY else kind in token.text


def issuer(floor: Floor, line: Line, at: int, kind: str) -> Voice | None:
    """声明 -> [中国外交部], who speaks already or is the subject of the sentence that tells of the paper's issue"""
    if kind.endswith(LONG_PAPERS):
        return next((voice for paper, voice in floor.written.items() if kind.endswith(paper)), None)
    if kind == COMMENT and not any(ITS_COMMENT.search(x.code) for x in lines_before(floor.scene, line)):
        return None
    if not floor.heard and PAPER.fullmatch(kind) and (both := joint_paper_before(floor, line)) is not None:
        return both
    speaks = floor.heard or floor.alive
    if not speaks and kind in floor.papers:
        return floor.papers[kind]
    told = next(
        (x for x in lines_before(floor.scene, line) if resolved(x, kind) or (not speaks and issued(x, kind))), None
    )
    if told is not None and told.sentence.index == floor.stranger_at:  # 某公司在声明中说…。声明还说
        return None
    if told is not None:
        by = resolved(told, kind)
        token = told.token_at(by.start("whose")) if by else issuing(told)
        return voice_of(floor.scene, [token], 0) if token is not None else None
    of_meeting = OF_MEETING.search(line.code, 0, line.code.find(kind))
    return floor.voice if speaks else conveners(floor.scene, line) if of_meeting else None


def joint_paper_before(floor: Floor, line: Line) -> Voice | None:
    """甲会见乙，并发表联合声明。|声明|说: both of them, where the sentence before tells of it; not 甲代表39国发表…"""
    before = line.sentence.index - 1
    if floor.paper is None or floor.paper.kind != "joint" or before < 0:
        return None
    told = floor.scene.story.lines[before].code
    return floor.paper if BOTH_ISSUE.search(told) is not None and OF_MANY.search(told) is None else None


def resolved(line: Line, kind: str) -> re.Match[str] | None:
    """甲国议会通过决议: whose a resolution is."""
    return RESOLVED.search(line.code) if kind == "决议" else None


def issued(line: Line, kind: str) -> bool:
    """Does a sentence tell of the issue of a paper of that kind?"""
    at = line.code.find(kind)
    return at >= 0 and (ISSUED.search(line.code) or IN_PAPER.search(line.code, 0, at)) is not None


def issuing(line: Line) -> Token | None:
    """甲国议员提出法案，[乙地议员]发表联合声明: the subject of the clause that tells of the issue, else the first."""
    match = ISSUES.search(line.code)
    named = [x for _, x in line.tokens_in(*match.span("who")) if x.codes] if match is not None else []
    return named[0] if len(named) == 1 else next((x for x in subjects_of(line) if x.codes), None)


def one_of_both(floor: Floor, line: Line, at: int, kind: str) -> Voice | None:
    """甲对乙说…，后者 -> [乙], the last person named before; 前者 -> [甲], the first. He may be one of them."""
    persons = [x for _, x in line.parties_in(0, at) if x.symbol == t.PERSON or x.reference in ("he", "she")]
    if len({x.person or x.reference for x in persons}) < PAIR:
        return None
    return voice_of(floor.scene, [persons[0 if kind == "前者" else -1]], 0)


# by characters without one of which the pattern cannot fit
AGAIN = (
    (re.compile("[该这此馆方团署]"), BODY_AGAIN, body_meant),
    (re.compile("[声谈决公宣联新白照电信报署评]"), PAPER_AGAIN, issuer),
    (re.compile("[前后]者"), ONE_OF_BOTH, one_of_both),
    (re.compile("官"), OFFICIAL_AGAIN, official_meant),
    (re.compile("会"), MEETING_AGAIN, those_who_meet),
    (re.compile(t.OFFICIAL), MEMBERS_AGAIN, member_meant),
)
