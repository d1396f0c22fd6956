"""Whom a measure or an act of force hits: objects, the sides that tokens and companies stand for.

Not here: who acts (actors.py), prepositions (clauses/triggers/aims.py), passives (passives.py),
one word order (registry.py).
"""

import re

from pipelines.extract.clauses.meant.bare_bodies import home_of
from pipelines.extract.clauses.role import Role
from pipelines.extract.clauses.rule_words.deed_words import phrase
from pipelines.extract.clauses.taking_part.roles import roles
from pipelines.extract.clauses.triggers.aims import aim, group_from
from pipelines.extract.clauses.triggers.reading import Reading, Spot
from pipelines.extract.mentions import token as t
from pipelines.extract.mentions.bodies.firms import sides_of_firms
from pipelines.extract.mentions.countries.letters import letters
from pipelines.extract.mentions.listed import gazetteer
from pipelines.extract.mentions.listed.sides import STATE, organisations
from pipelines.extract.mentions.listed.vocabulary import vocabulary
from pipelines.extract.mentions.party import Party, sides_alone
from pipelines.extract.mentions.token import Token
from pipelines.extract.rulebook import expand

TIME_OF = phrase("time_of")
FAR = 12


def text_left(spot: Spot) -> str:
    return spot.line.code[spot.clause_start : spot.start]


def region(spot: Spot) -> Token | None:
    """在非洲, 向中东: a part of the world that has no code."""
    found = [r for r in [*spot.left(), *spot.inside()] if r.token.symbol == t.PLACE]
    where = [r for r in found if r.role in ("at", "go", "to") or r.token.place_kind == "region"]
    return where[-1].token if where else None


def add_all(reading: Reading, spot: Spot, found: list[Role]) -> None:
    """Those that the tokens stand for; 特朗普政府 is no person."""
    for one in found:
        parties = spot.scene.resolve(one.token) or spot.scene.acting_country(one.token) or acting_body(spot, one.token)
        if TIME_OF.match(spot.line.code, one.position + 1):
            parties = tuple(Party(p.codes, start=p.start, end=p.end) for p in parties)
        reading.add("principal", parties)


def acting_body(spot: Spot, token: Token) -> tuple[Party, ...]:
    """[商务部]将乙国企业列入清单: a house of government acts for the state meant, its clause first; not 国会."""
    if not HOUSE.search(token.text):
        return ()
    before = [r.token for r in roles(spot.line, 0, len(spot.line.code)) if r.role == "subject"]
    acting = [x.codes for x in before if x.end <= token.start and len(x.codes) == 1 and x.organisation]
    return sides_alone(acting[-1] if acting else home_of(spot.scene.story, spot.line, token, spot.scene.roll.bodies))


HOUSE = re.compile("(?:商务|经济|贸易|财政|外交|司法|内政|农业|交通|能源|环境|科技|外务)[部省]$|国务院$")


def codes_of(spot: Spot, found: list[Role]) -> list[str]:
    """The sides that tokens stand for; 双方 and 对方 by what they refer to."""
    codes: list[str] = []
    for token in (role.token for role in found):
        parties = spot.scene.resolve(token) if token.symbol in (t.REFERENCE, t.PERSON, t.OFFICIAL) else ()
        codes += [c for p in parties for c in p.codes] or token.codes or posted_to(token.text)
    return list(dict.fromkeys(codes))


def posted_to(title: str) -> list[str]:
    """驻立陶宛大使 -> LTU."""
    return sides_at_head(title[1:]) if title.startswith("驻") else []


def sides_at_head(text: str) -> list[str]:
    """立陶宛大使, 华大使 -> LTU, CHN: what a text begins with, a name or the letter of one."""
    named = [c for m in vocabulary().find(text) if m.start == 0 for c in m.codes]
    return named or [row.code for row in gazetteer.countries() if row.code and row.surface == text[:1]]


def of_mechanism(spot: Spot) -> list[str]:
    """暂停中澳战略经济对话: the sides that a mechanism joins."""
    return [
        c for _, token in spot.line.tokens_in(spot.start, spot.end) if token.symbol == t.MECHANISM for c in token.codes
    ]


def set_targets(reading: Reading, spot: Spot, found: list[Role]) -> None:
    """甲对[乙]和[丙企业]实施制裁 -> 乙: the sides that are hit, never who acts."""
    own = set(reading.codes())
    codes = codes_of(spot, found) or [c for r in found for c in meant(spot, r, own)]
    reading.targets = [c for c in codes if c not in own and (len(c) == STATE or c in organisations())]


def aim_at_other(reading: Reading, spot: Spot) -> None:
    """Where nobody is hit: the other one of the two sides that the article speaks of."""
    own = reading.codes()
    if not reading.targets and len(own) == 1:
        reading.targets = list(spot.scene.opposite(own[0]))


def meant(spot: Spot, role: Role, own: set[str]) -> tuple[str, ...]:
    """乙国政变后，甲对[该国]实施制裁; 甲乙交恶，甲驱逐[对方]外交官: the side told of before, or the other of two."""
    if role.token.reference == "that_country":
        unnamed = ANOTHER.search(spot.line.code, 0, role.position) is not None
        return () if unnamed else spot.scene.countries_meant(role.token, own)
    if role.token.reference != "other" or len(own) != 1:
        return ()
    before = {c for _, x in spot.line.tokens_in(0, role.position) for c in x.codes if len(c) == STATE} - own
    return tuple(before) if len(before) == 1 else spot.scene.opposite(*own)


ANOTHER = re.compile("(?:另外?|某|有|任何)一?个?[^，。]{0,4}国家?")  # 在另一个国家…, 终止对该国的援助


def add_person_hit(reading: Reading, spot: Spot, role: Role) -> None:
    """制裁包括林郑月娥在内的官员: a person of the side that is hit, by name."""
    party = spot.scene.named(role.token)
    if set(party.codes) & set(reading.targets):
        reading.add("target", (Party((), party.name, party.key, party.office, None, party.start, party.end),))


def of_firms(reading: Reading, spot: Spot) -> None:
    """封杀华为, 对华为的禁令: a company hit is its side hit."""
    if not reading.targets:
        begin, _ = aim(spot)
        taken = text_left(spot).rfind("把") if begin < 0 else -1
        start = spot.clause_start + taken if taken >= 0 else begin if begin >= 0 else spot.start
        end = min(spot.end + FAR, spot.clause_end)
        found = sides_of_firms(spot.line.code, start, end) + sides_of_papers(spot, start, end)
        reading.targets = list(dict.fromkeys(code for code in found if code not in reading.codes()))


def sides_of_papers(spot: Spot, start: int, end: int) -> list[str]:
    """驱逐《纽约时报》记者, 美媒, 中企: papers are of their side, and so is who is named with its one character."""
    named = [c for _, token in spot.line.tokens_in(start, end) if token.symbol == t.MEDIA for c in token.codes]
    short = [letters().codes[m[1]] for m in OF_LETTER.finditer(spot.line.code, start, end) if m[1] in letters().codes]
    return list(dict.fromkeys([*named, *short]))


OF_LETTER = re.compile("([美英日法德澳韩俄中])(?:媒|企|资企业)")


def objects(spot: Spot) -> list[Role]:
    """What a transitive trigger hits: inside it, else close after it."""
    inside = [r for r in spot.inside() if r.role != "agent"]
    after = past_setting(spot, [r for r in spot.right() if r.role not in NO_OBJECT or of_that(spot, r)])
    if not inside and after and after[0].position - spot.end > FAR:
        return []
    hit = past_waters(spot, [r for r in inside or after if not NEIGHBOUR.match(spot.line.code, r.position + 1)])
    group = [r for r in group_from(spot, hit) if "以及" not in spot.line.code[spot.start : r.position]]
    if group and AFFAIR_OF.match(spot.line.code, group[-1].position + 1):
        group = group[:1]  # 甲入侵乙、丙与丁的关系
    return group[:1] + [r for r in group[1:] if not STRIKES_NEXT.match(spot.line.code, r.position + 1)]


def past_waters(spot: Spot, found: list[Role]) -> list[Role]:
    """碰撞开往丙礁的[乙国]补给船: not the place without a side that only describes it."""
    if not found or found[0].token.codes or found[0].token.symbol != t.PLACE:
        return found
    after = [r for r in found if r.token.codes and "的" in spot.line.code[found[0].position : r.position]]
    return after or found


AFFAIR_OF = re.compile("的?(?:双边)?(?:关系|问题|议题|局势|情势|合作)")
STRIKES_NEXT = re.compile(  # 甲出兵乙和[丙]攻击丁: 丙 acts
    expand(
        "(?:（[^）]*）)?[”」]?(?:<troops>|组织|武装)?(?:[对向朝从在][^，。]{1,12})?(?:大举|突然|全面|再次)?"
        "(?:攻击|袭击|突袭|<invade>|出兵|发动|发起|轰炸|空袭|进攻|开战|交战|冲突)(?![后中]|之后)"
    )
)
NEIGHBOUR = re.compile(f"的?(?:邻国|邻邦|盟友|盟国|友邦|宿敌|死敌)[“「]?(?={t.WHERE})")  # 轰炸[甲]邻国乙
NO_OBJECT = ("to", "source", "with", "about")


def past_setting(spot: Spot, after: list[Role]) -> list[Role]:
    """驱离一艘在丙海域作业的[乙国]海警船, 袭击一艘途经红海的[乙国]货轮: not where that only is or goes."""
    if not after or after[0].role not in ("at", "go", "since"):
        return after
    code, first = spot.line.code, after[0].position
    if not described(spot, first):
        return after
    headed = [r for r in after if r.position > first and "的" in code[first : r.position]][:1]
    return headed or (after[:1] if LIES.search(code, spot.end, first) else [])


LIES = re.compile("(?:位于|地处|坐落[于在])$")  # 空袭位于[乙国]南部的营地


def described(spot: Spot, position: int) -> bool:
    """Does what stands between the act and this place belong to a description that ends in 的?"""
    return (
        DESCRIPTION.fullmatch(spot.line.code, spot.end, position) is not None
        and "的" in spot.line.code[position : position + FAR]
    )


DESCRIPTION = re.compile("[^，的]{0,10}")


def of_that(spot: Spot, role: Role) -> bool:
    """拘捕与巡逻船相撞的[乙国]船长: what stands before only describes it; of what comes from a side it is the side."""
    described_so = role.role != "about" and spot.line.code[role.position - 1] == "的"
    return described_so or comes_from(spot, role) or served(spot, role)


def served(spot: Spot, role: Role) -> bool:
    """制裁向[乙国]出售零件的企业: those who are hit are described by whom they serve."""
    told = SERVES.match(spot.line.code, spot.end)
    return told is not None and told.start("whom") == role.position


SERVES = re.compile(
    f"了?[^，。；的{t.WHO[1:-1]}]{{0,10}}[向为给替](?P<whom>{t.WHO})[^，。；]{{1,24}}的"
    f"[^，。；{t.WHO[1:-1]}]{{0,8}}?(?:个人|实体|公司|企业|银行|机构|船只|船舶|油轮|商人|组织|人员|网络|中间商)"
)


def comes_from(spot: Spot, role: Role) -> bool:
    """击落来自[甲国]的气球, 制裁来自[甲国]、乙国的官员."""
    listed = ORIGINS.match(spot.line.code, role.position + 1) is not None
    return listed and spot.line.code.endswith(("来自", "原产地为", "原产于", "产自"), 0, role.position)


ORIGINS = re.compile(f"(?:(?:、|和|与|及|以及){t.WHO})*等?国?的")
