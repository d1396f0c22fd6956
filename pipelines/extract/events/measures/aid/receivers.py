"""Who receives a gift whose clause does not say so: 乙发生地震，甲捐款; 甲驻乙大使向当地移交物资; 向该国提供贷款.

Belongs here: whom the words before a gift name or mean.
Not here: receivers told beside the verb (gifts.py), relief that arrives (relief.py).
"""

import re

from pipelines.extract.clauses.role import Role
from pipelines.extract.clauses.taking_part.roles import roles
from pipelines.extract.clauses.triggers.reading import Spot
from pipelines.extract.events.measures.acting.deeds import ANOTHER, codes_of, sides_at_head
from pipelines.extract.events.measures.aid.needy import struck_in
from pipelines.extract.mentions import token as t
from pipelines.extract.mentions.bodies.missions import posted_to
from pipelines.extract.speaking_verbs import verbs_of_speaking


def in_need(spot: Spot, own: list[str]) -> list[str]:
    """[乙]发生地震，甲捐款…; 甲驻[乙]大使向当地移交…; [乙]总统说，甲将提供…: who needs it was told before."""
    code = spot.line.code
    if HERE.search(code, spot.clause_start, spot.start):
        post = POST.search(spot.written(spot.clause_start, spot.start))
        return sides_at_head(post["place"]) if post else []
    if codes := struck_in(spot, spot.line, spot.start, own):
        return codes
    says = SAYS.search(code, 0, spot.clause_start)
    if says is None or not PROMISES.search(code, spot.clause_start, spot.end):
        return []
    codes = codes_of(spot, [r for r in at_line(spot) if r.position == says.start()])
    two = [c for c, _ in spot.scene.roll.counts.most_common(2)]
    return codes if set(own).isdisjoint(codes) and set(codes) <= set(two) - GIVERS else []


GIVERS = frozenset({"USA", "EU", "UN", "JPN", "GBR", "DEU", "FRA", "CHN", "CAN", "AUS", "KOR"})  # they speak of others
PROMISES = re.compile("将|承诺|答应|同意|愿|允诺|许诺")
HERE = re.compile("[向给为]当地")
POST = re.compile(posted_to("大使|代办|总领事|使馆|代表"))
SAYS = re.compile(f"[{t.OFFICIAL}{t.PERSON}](?:{t.TIME})?(?:{verbs_of_speaking()})[，：]")


def in_distress(spot: Spot) -> list[Role]:
    """援助遭甲侵略的[乙], 支援遭受地震的[乙]: whom a description of what befell him leads up to."""
    told = DISTRESS.match(spot.line.code, spot.end)
    return [r for r in spot.right() if told and r.position == told.start("who")]


DISTRESS = re.compile(
    f"了?(?:正在?|仍|已|长期|继续)?(?:遭到?|遭受|受到?|被|面临|抵抗|抗击|对抗|反抗|蒙受)[^，。；]{{1,16}}的(?P<who>[{t.SIDE}{t.CAPITAL}])"
)


def those_meant(spot: Spot, own: list[str]) -> list[str]:
    """向[该国]提供贷款: whom the words before name; not 在另一个国家…, 终止对该国的援助."""
    if ANOTHER.search(spot.line.code, 0, spot.start):
        return []
    beside = [r.token for r in [*spot.left(), *spot.inside()] if r.token.reference and r.role == "to"]
    meant = [c for token in beside[-1:] for c in spot.scene.countries_meant(token, set(own))]
    return meant if set(own).isdisjoint(meant) else []


def meant_for(spot: Spot, role: Role) -> bool:
    """向[乙]承诺，将提供…; 支持[乙]，并提供…"""
    return (
        role.role == "to"
        or spot.line.code[role.position - 1] in "为给"
        or BACKED.search(spot.line.code, 0, role.position) is not None
    )


def ally_of(spot: Spot, role: Role) -> bool:
    """甲是[乙]最主要的盟友，为其提供武器."""
    return ALLY.match(spot.line.code, role.position + 1) is not None


ALLY = re.compile("的?[^，。；]{0,8}(?:盟友|盟国|盟邦|友邦|伙伴|靠山|后盾|支持者|援助国|捐助国)，")
BACKED = re.compile("(?:支持|声援|援助|帮助|协助|力挺)了?$")


def at_line(spot: Spot) -> list[Role]:
    return roles(spot.line, 0, spot.start)
