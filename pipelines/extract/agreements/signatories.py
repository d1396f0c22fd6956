"""Whom one token of those who agree stands for: 该国, 外长们, and who signs for no state.

Not here: who stands together (in_a_row.py), between whom it is in the end (agreement_sides.py).
"""

import re

from pipelines.extract.clauses.meant.scene import MEMORY, Scene
from pipelines.extract.clauses.no_side.citizens import private
from pipelines.extract.clauses.no_side.private_persons import held_office
from pipelines.extract.clauses.role import Role
from pipelines.extract.mentions import token as t
from pipelines.extract.mentions.party import Party, sides_alone

# after a country: its firms and its public; what its schools and offices sign counts as the country's
FIRM = re.compile(
    r"(?:的|[一二两三几数多\d]+[家名])?(?:[^，。；、与和同跟在将于]{0,8}(?:公司|集团(?!军)|企业|药厂|药企|厂商|车企|巨头)|"
    "业者|业界|产业界|商界|媒体|学者|专家|民间)"
)


def for_profit(party: Party, scene: Scene) -> bool:
    """[瑞典]企业签署…, 富豪[甲]同意…: who signs for himself or a firm; not who once held an office."""
    if party.name:
        return private(party, scene.story) and not held_office(party.key, None)
    return party.office is None and party.end > 0 and FIRM.match(scene.story.article.text, party.end) is not None


OFFICIALS_OF_BOTH = re.compile("(?:[两双三各][名位]|[两三]国的?|各方|与会)$")


def of_both(scene: Scene, role: Role) -> bool:
    """[外长]们, 两名[领导人]: those of the sides of the last talks."""
    line, token = scene.line, role.token
    if line is None or token.symbol != t.OFFICIAL or token.codes or token.person or token.reference:
        return False
    near = scene.at() - scene.pair_line <= MEMORY
    many = line.code.startswith("们", role.position + 1) or OFFICIALS_OF_BOTH.search(line.code, 0, role.position)
    return near and bool(many)


def sides_of(scene: Scene, role: Role) -> tuple[Party, ...]:
    """Whom a token stands for, 该国 too; 双方 and 外长们 are those of the last talks."""
    token = role.token
    if token.symbol == t.REFERENCE and token.reference == "that_country":
        return sides_alone(scene.countries_meant(token, set()))
    met = token.plural and not token.codes
    return scene.resolve(token) or (scene.pair if met or of_both(scene, role) else ())
