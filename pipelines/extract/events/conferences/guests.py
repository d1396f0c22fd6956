"""Who sits at a conference, and who only speaks of it: 丙针对甲乙对话声称, 投资者观望…会议, 关于甲乙冲突的会议.

Not here: its word orders (frames/gatherings.py).
"""

import re
from dataclasses import replace

from pipelines.extract.clauses.role import Role
from pipelines.extract.clauses.triggers.reading import Spot
from pipelines.extract.clauses.triggers.subjects import subject_roles
from pipelines.extract.mentions import token as t
from pipelines.extract.mentions.listed.sides import states
from pipelines.extract.mentions.party import Party
from pipelines.extract.rulebook import expand

GOES_THERE = ("出席", "参加", "参与", "列席", "赴会", "与会")
GOES = re.compile(f"(?:{'|'.join(GOES_THERE)})(?!者|国|方|人)[^，。；的]{{0,24}}$")


def goes_there(spot: Spot, found: Role) -> bool:
    """[甲]将出席18日在乙地|举行的会议: the trigger begins behind the verb."""
    told = GOES.search(spot.line.code, spot.clause_start, spot.start)
    return told is not None and (found.position < told.start() or found.position < spot.clause_start)


WISHED = re.compile(expand("<hopes>|<urges>|提议|建议|支持|欢迎|主张|早日|尽早|尽快"))


def attending(spot: Spot, found: Role, named_partner: bool) -> tuple[Party, ...]:
    """Who attends. 双方同意举行对话, 甲期待重启对话: the sides of one to come, not the people who will sit there."""
    parties = spot.scene.resolve(found.token)
    in_person = spot.line.code.startswith((*GOES_THERE, "在", "于"), spot.start) or goes_there(spot, found)
    if not in_person and WISHED.search(spot.line.code, spot.clause_start, spot.start):
        return tuple(p.side_only() for p in parties)
    he = (in_person or named_partner) and found.token.reference in ("he", "she")
    own = in_person or named_partner or found.position >= spot.clause_start
    named = he or (found.token.symbol == t.PERSON and own)
    return (
        parties
        if named or (found.token.symbol == t.OFFICIAL and not found.token.reference)
        else tuple(p.side_only() for p in parties)
    )


def convenes(role: Role) -> bool:
    """在[二十国集团]峰会上, 出席[日美]外长会: an organisation takes part in its own conference; so do those named."""
    if role.token.symbol == t.OFFICIAL and len(role.token.codes) > 1:
        return True
    return role.token.place_kind == "organisation" and len(role.token.codes) == 1 and not role.token.organisation


FURTHER = f"(?:(?:、|和|与|及|以及){t.WHO})*"  # [甲]、乙和丙
TAKE_PART = re.compile(
    f"{FURTHER}(?:等[^，。、]{{0,4}})?(?:共同)?(?:参加|参与|出席|加入|组成|主办|举办|承办|主持|召集)的"
)


HYPHEN = re.compile(f"[-－–—]{t.WHO}")


def takes_part(spot: Spot, role: Role) -> bool:
    """出席[日美]等14国参加的峰会, 出席由[甲]、[乙]和[丙]参加的会议, 在[甲国]-东盟部长级会议上"""
    if role.token.symbol == t.SIDE and HYPHEN.match(spot.line.code, role.position + 1):
        return True
    return role.role in ("event", "agent") and TAKE_PART.match(spot.line.code, role.position + 1) is not None


CAUSE = re.compile(
    "(?:因|就|为|围绕|针对|应对)[^，。]{0,40}?(?:召开|举行|举办)的"
    "|以[^，。]{1,24}?为(?:主题|议题|题)的"
    "|(?:关于|有关|涉及|讨论|聚焦)[^，。]{1,30}?的(?=[^，。的]{0,8}(?:会议|峰会|论坛|对话|大会))"
)  # 因[俄乌]冲突而召开的会议, 关于[以巴]冲突的会议
SPOKEN_OF = re.compile(
    rf"(?:针对|对于|关于|评论|点评|谈到|谈及|提及|提到|回应|{expand('<censure>')}|抗议)[^，。{t.WHO[1:-1]}]{{0,8}}"
    rf"(?:[在于]{t.WHERE}{{1,2}})?$"
)  # 丙针对|日前举行的甲乙对话声称
STRANGE = re.compile(
    "(?:[而但]|不过)?(?:投资[者人]|市场|交易[者员]|分析[师家]|业界|外界|各界|舆论|学者|专家|民众|网民)"
)


BY_ANOTHER = re.compile(f"(?:{'|'.join(GOES_THERE)})[了过]?(?:{t.TIME}的?)?由?(?P<host>{t.WHO}{{1,2}})$")
HOLDS = re.compile("(?:主持|主办|举办|承办|召集|组织|发起|倡议)[^，。；的]{0,6}的")


def held_by_another(spot: Spot) -> re.Match[str] | None:
    """甲[出席了今天由乙]|主持召开的会议: 甲 stands before these words."""
    held = HOLDS.match(spot.line.code, spot.start, spot.end)
    return BY_ANOTHER.search(spot.line.code, spot.clause_start, spot.start) if held else None


def seats(spot: Spot) -> list[Role]:
    """出席[乙]主办的会议; 在[联合国总部]举行的会议, of a conference without a name."""
    hosts = held_by_another(spot)
    if hosts:
        return [r for r in spot.left() if r.position >= hosts.start("host")]
    if t.MECHANISM in spot.trigger_code():
        return []
    there = [r for r in spot.left() if r.role == "at" and r.position + 1 == spot.start]
    return [r for r in there if r.token.place_kind == "organisation" and states().isdisjoint(r.token.codes)]


def outside(cause: re.Match[str], found: list[Role]) -> list[Role]:
    return [r for r in found if not cause.start() < r.position < cause.end()]


def taking_part(spot: Spot) -> tuple[list[Role], bool]:
    """The subject; nobody where it only speaks of what others hold, or where strangers watch (投资者观望…会议)."""
    there = spot.left()[-1:]
    if there and spoken_about(spot, there[0]):
        return there, False
    held = held_by_another(spot)
    subject, inherited = subject_roles(replace(spot, start=held.start()) if held else spot)
    nobody = (
        spoken_of(spot)
        or driven(spot)
        or STAYED_AWAY.search(spot.line.code, spot.clause_start, spot.start)
        or (inherited and (untold(spot) or absent(spot)))
    )
    return ([], inherited) if nobody else (subject, inherited)


ABSENT = re.compile(
    f"，(?:但|而|不过)?[{t.WHO[1:-1]}](?:缺席|(?:并?未|没有?|不克|无法|不会)(?:能|有)?(?:亲自|到场)*(?:出席|参加|与会|现身|到场|露面|赴会))"
)


def spoken_about(spot: Spot, role: Role) -> bool:
    """丙对[甲]|在峰会上的发言表示欢迎: 甲 was there, whatever 丙 says of it."""
    told = role.role in ("to", "about") and role.token.symbol in (t.PERSON, t.OFFICIAL)
    return told and role.position + 1 == spot.start and spot.line.code[spot.start] in "在于"


# 甲并未出席|乙国主办的峰会, 甲缺席|在乙地举行的峰会
STAYED_AWAY = re.compile("(?:(?:并未|没有|未能?)(?:亲自)?(?:出席|参加|与会)|缺席)[^，。]*$")


def absent(spot: Spot) -> bool:
    """9月在甲城举行的峰会，乙并未亲自出席: who opens the next clause was not there."""
    return spot.goes_on(ABSENT) is not None


def untold(spot: Spot) -> bool:
    """Does the clause leave it open who sits there, whoever the one before speaks of?"""
    return watched(spot) or itself_subject(spot) or of_others(spot.clause_text())


REGIONS = "阿拉伯|伊斯兰|穆斯林|回教|非洲|欧洲|拉美|拉丁美洲|加勒比|中亚|东南亚|太平洋岛|海湾|北欧|西非|东非|中东|亚太"
COUNTED = "世界|全球|各|多个?|数|成员|[0-9一二三四五六七八九十]{1,3}[多余几来]?个?"
OTHERS = re.compile(
    f"(?:(?:{REGIONS})(?:[和与及、]?(?:{REGIONS}|世界)){{0,2}}(?:各?国家?|岛国)?|(?:{COUNTED}){{1,2}}(?:{REGIONS})?(?:国家|经济体|国))"
    "的?(?:外长|外交部长|领导人|领袖|首脑|元首|防长|部长|大使|使节|外交官|代表|官员|高官)(?!会议|峰会|会(?![谈晤面见]))"
)


def of_others(clause: str) -> bool:
    """阿拉伯和穆斯林国家领导人, 各国外长: those of countries that nobody names."""
    return OTHERS.search(clause) is not None


SUBJECT_ITSELF = re.compile("(?!的|周|上|期间|间隙|场边|[中后前时]|之|，|。|[”」』）])")
DRIVEN = re.compile(f"(?:促使|导致|迫使)[^，。{t.WHO[1:-1]}]{{2,24}}$")


def driven(spot: Spot) -> bool:
    """甲发现的病毒促使某中心|召开会议: who holds it is no party."""
    return DRIVEN.search(spot.line.code, spot.clause_start, spot.start) is not None


HELD_AS = re.compile("(?:举行|召开|举办|登场|开幕)的")


def itself_subject(spot: Spot) -> bool:
    """甲告诉记者，|在乙地举行的会议将讨论丙: the conference is the subject, and 甲 only speaks of it."""
    code = spot.line.code
    return HELD_AS.match(code, spot.start) is not None and SUBJECT_ITSELF.match(code, spot.end) is not None


def watched(spot: Spot) -> bool:
    """投资者观望…会议: by those who begin the clause and sit nowhere."""
    return STRANGE.match(spot.line.code, spot.clause_start) is not None


FELT = re.compile("对[^，。与同和跟]{0,24}$")
FEELS = re.compile("[^，。]{0,6}?(?:感到|深感|表示|表达)")  # 他们对在甲城举行的会议|感到失望


def spoken_of(spot: Spot) -> bool:
    """丙针对|举行的甲乙对话声称: the conference of two others."""
    code = spot.line.code
    if FELT.search(code, spot.clause_start, spot.start) and FEELS.match(code, spot.end):
        return True
    held_by = {x for _, token in spot.line.tokens_in(spot.start, spot.end) for x in token.codes}
    of_others = len(held_by) > 1 or HELD_AS.match(code, spot.start) is not None
    return of_others and SPOKEN_OF.search(code, spot.clause_start, spot.start) is not None
