"""Between whom an agreement is: joint subjects, one side that consents, the sides of the last talks.

Not here: what was agreed (agreements.py).
"""

import re

from pipelines.extract import token as t
from pipelines.extract.agreement_words import words
from pipelines.extract.party import Party
from pipelines.extract.roles import Role, roles
from pipelines.extract.scene import Scene
from pipelines.extract.story import Line
from pipelines.extract.token import Token

ACTORS = frozenset({t.PERSON, t.OFFICIAL, t.SIDE})
CONSENTS = re.compile("(?:已经?|也|则|还|最终|终于|随后|原则上|方面|政府|同时|当时|后来|今天|日前|[“”])*")
JOINT_ROLES = frozenset({"subject", "agent", "with", "and"})
CLOSE = 5  # 考虑到日中外长|一致|同意: a plural this near is the subject whatever stands before it
NEAR = 8  # sentences after which a clause without a subject no longer means the sides of the last talks


def codes(parties: tuple[Party, ...]) -> set[str]:
    return {c for p in parties for c in p.codes}


def by_lawmakers(line: Line, start: int, end: int) -> bool:
    """十名参议员|发布联合声明: members of a parliament bind no side; speakers may."""
    own = [r.token for r in roles(line, start, end) if r.role in JOINT_ROLES and r.token.symbol in ACTORS]
    return bool(own) and own[-1].rank == "legislator" and own[-1].office_kind != "speaker"


def several(token: Token) -> bool:
    """日中外长, 双方, 三国."""
    return token.plural or token.reference.startswith("joint")


def joint(scene: Scene, found: list[Role], before: int) -> tuple[Party, ...]:
    """The parties of a joint act: 双方, 日中外长, 甲和乙; empty when only one side acts."""
    own = [
        r
        for r in found
        if r.position < before
        and r.token.symbol != t.PLACE
        and (r.role in JOINT_ROLES or (several(r.token) and before - r.position <= CLOSE))
    ]
    parties: list[Party] = []
    for role in own:
        known = scene.resolve(role.token) or (scene.pair if role.token.plural and not role.token.codes else ())
        parties += [p for p in known if p not in parties]
    together = len(codes(tuple(parties))) > 1 or any(r.token.symbol == t.REFERENCE and r.token.plural for r in own)
    return tuple(parties) if together else ()


def nobody(line: Line, end: int) -> bool:
    """还确认…: the sentence names no subject before the words, so that the one before goes on."""
    return not any(r.role in JOINT_ROLES and r.token.symbol != t.PLACE for r in roles(line, 0, end))


REPORTS = re.compile("表示|强调|指出|宣布|透露|[曾宣声据]称|说(?!明|法)")


def told_last(line: Line, start: int, end: int) -> list[Role]:
    """甲称|乙决定加入: who only reports what another side decides takes no part."""
    found = roles(line, start, end)
    said = max((m.end() for m in REPORTS.finditer(line.code, start, end)), default=start)
    return [r for r in found if r.position >= said] or found


def alone(line: Line, start: int, end: int) -> bool:
    """印度外长|确认: one person or side by itself is the subject of the clause."""
    own = [r for r in roles(line, start, end) if r.role == "subject" and r.token.symbol in ACTORS]
    return (
        len(own) == 1
        and not several(own[0].token)
        and CONSENTS.fullmatch(line.code, own[0].position + 1, end) is not None
    )


def with_the_other(line: Line, scene: Scene, start: int, at: int) -> tuple[Party, ...]:
    """中方|同意打击毒品: the side that consents and the other one of the talks, or the one it names (与美国)."""
    found = roles(line, start, len(line.code))
    doer = next((r for r in reversed(found) if r.position < at and r.token.symbol in ACTORS), None)
    if doer is None or doer.token.plural or CONSENTS.fullmatch(line.code, doer.position + 1, at) is None:
        return ()
    if doer.role not in ("subject", "agent") and not line.code.endswith("包括", start, doer.position):
        return ()
    own = scene.resolve(doer.token)
    if len(codes(own)) != 1:
        return ()
    pair = scene.pair if scene.at() - scene.pair_line <= NEAR else ()
    if codes(own) < codes(pair):
        return pair
    others = [p for r in found if r.position > at and r.role == "with" for p in scene.resolve(r.token)]
    return (*own, *(p for p in others if p.codes and not codes((p,)) & codes(own)))


def of_the_talks(line: Line, scene: Scene, start: int, at: int) -> tuple[Party, ...]:
    """[会谈后]|签署…: the sides of the last talks, where they are near and no others (与会国家) are named."""
    if scene.at() - scene.pair_line > NEAR or words().others.search(line.code[start:at]):
        return ()
    return scene.pair if takes_part(line, scene, start, at) else ()


def takes_part(line: Line, scene: Scene, start: int, at: int) -> bool:
    """法国外长与日本外相通话。法方|同意…: is who does it one of the sides of the talks, or not named?"""
    doers = [r.token for r in roles(line, start, at) if r.role == "subject" and r.token.symbol in ACTORS]
    own = codes(scene.resolve(doers[0])) if len(doers) == 1 and not several(doers[0]) else set()
    return not own or bool(own & codes(scene.pair))
