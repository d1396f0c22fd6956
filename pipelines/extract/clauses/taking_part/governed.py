"""The role of one token, by the words before it and the token before those.

Belongs here: what overrides its governor, what hands a role on. Not here: the governors themselves (governors.py).
"""

import re

from pipelines.extract.clauses.role import PLACED, Role
from pipelines.extract.clauses.taking_part.asides import Span
from pipelines.extract.clauses.taking_part.governors import CONJUNCTION, governor, joined, opens_with
from pipelines.extract.mentions import token as t
from pipelines.extract.mentions.token import Token


def role_aside(span: Span, token: Token, gap: str) -> str:
    """In a part that takes no part only places keep their role."""
    if span.role == "beside" and governor(gap) in ("at", "go") and token.symbol not in t.NAMED:
        return governor(gap)
    return span.role


def role_of(token: Token, gap: str, previous: Role | None) -> str:
    """What the words between a token and the one before it make of it: its governor's role, or one handed on."""
    role = governor(gap)
    if role in ("at", "go") and token.symbol in (t.PERSON, t.REFERENCE):
        role = "subject"
    if previous is None:
        return role if role != "and" else "with" if opens_with(gap) else "subject"
    if beside_place(previous, gap, token):
        return "at"
    if shares_role(previous, gap, token, role):
        return previous.role
    return "with" if role == "and" else role


OF_THE_TOWN = re.compile("市?(?:近郊|郊外|郊区|市内|市中心|附近)?的")
OFFICE_HOUSE = re.compile("(?:官邸|[总首主][统理相席]府|国宾馆|迎宾馆)$")


def beside_place(previous: Role, gap: str, token: Token) -> bool:
    """在华盛顿的[白宫], 两国元首[布达佩斯]会晤: where it is."""
    if OF_THE_TOWN.fullmatch(gap) and previous.role == "at" and housed(previous.token, token):
        return True
    return token.symbol == t.CAPITAL and gap == "" and previous.token.symbol in t.NAMED


def with_consort(previous: Role, token: Token, role: str) -> bool:
    """甲偕[夫人乙]访问丙: she does what he does."""
    consort = token.office_kind == "consort" and bool(token.person)
    return consort and role in ("with", "and") and previous.role not in PLACED


def shares_role(previous: Role, gap: str, token: Token, role: str) -> bool:
    """甲偕[夫人乙], [新加坡内阁]资政|李显龙, 甲和|乙: as the token before it."""
    if with_consort(previous, token, role):
        return True
    after_place = previous.token.symbol == t.PLACE or previous.role in ("at", "go")
    if after_place and role == "and" and token.symbol in t.NAMED:
        return False
    joins = role in ("subject", "and") and joined(gap) and previous.role not in PLACED
    return joins or handed_on(role, gap) or (role == "subject" and titled(previous, gap, token))


def housed(city: Token, house: Token) -> bool:
    """在华盛顿的[白宫], 在科伦坡近郊的[总统官邸]与甲会谈: a house of the country that the city is in."""
    own = (house.symbol == t.CAPITAL or house.organisation is not None) and house.codes == city.codes
    return house.place_kind == "organisation" or own or OFFICE_HOUSE.search(house.text) is not None


TITLE = re.compile(
    "(?:反对|谈判|合同|对外|前来|[^\\W的了是就说称与和同跟向对在被把将让给等于从到以及并也都已曾要来去有访见谈举讨\\d]){1,10}"
)
GOVERNED = frozenset({"with", "met", "to"})


def titled(previous: Role, gap: str, token: Token) -> bool:
    """与[新加坡内阁]资政|李显龙, 会见[甲国]合同参谋本部|议长乙: a title that no list holds stands between."""
    if previous.role not in GOVERNED or previous.token.symbol != t.SIDE or token.symbol not in t.NAMED:
        return False
    own = set(token.codes) <= set(previous.token.codes) and len(previous.token.codes) == 1
    return own and TITLE.fullmatch(gap) is not None


def handed_on(role: str, gap: str) -> bool:
    """A conjunction or nothing at all hands on the role of the token before it."""
    if CONJUNCTION.match(gap) and (role == "and" or gap == "，"):
        return True
    return role == "subject" and gap in HANDED_ON


HANDED_ON = frozenset({"", "首都", "首府", "等", "等人", "等国"})


def continued(gap: str) -> bool:
    return gap in HANDED_ON or joined(gap)
