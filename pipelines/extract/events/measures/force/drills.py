"""9月则与[乙]展开演习, 对[甲]在丙海举行军演表示关切: who drills, where no subject of the clause tells it.

Not here: who takes part by its own clause or one before it (fighting.py).
"""

import re

from pipelines.extract.clauses.meant.pronouns import subjects_of
from pipelines.extract.clauses.role import Role
from pipelines.extract.clauses.rule_words.deed_words import phrase
from pipelines.extract.clauses.triggers.reading import Spot
from pipelines.extract.mentions import token as t
from pipelines.extract.mentions.listed.sides import states
from pipelines.extract.mentions.party import Party

REACH = 3  # sentences
PARTNER_FIRST = re.compile(  # 甲国防部说，|与乙的军演将延期; |9月则跟乙展开演习
    f"(?:{t.TIME}|[则先再又还也将并]|随后|接着|另外|此外，){{0,4}}[与同跟和](?={t.SIDE}(?!{t.SIDE}))"
)


def sides_before(spot: Spot) -> tuple[Party, ...]:
    """[甲国]今年将举行多场军演。8月先跟乙国展开演习: the one state that was the subject told last."""
    if PARTNER_FIRST.match(spot.line.code, spot.clause_start) is None:
        return ()
    partners = {code for r in [*spot.left(), *spot.inside()] for code in r.token.codes}
    for line in spot.scene.story.lines_before(spot.line.sentence.index, REACH):
        told = [x for x in subjects_of(line) if x.symbol != t.REFERENCE and x.codes]
        if told:
            one = len({x.codes for x in told}) == 1 and partners.isdisjoint(told[0].codes)
            return (
                spot.scene.resolve(told[0]) if one and told[0].symbol == t.SIDE and states_only(told[0].codes) else ()
            )
    return ()


def governed_by(spot: Spot, own: list[Role]) -> list[Role]:
    """鉴于[甲]8日在丙海举行军演, 乙对[甲]在丙海举行军演表示关切: the drill is told as a cause or a matter."""
    found = [r for r in spot.left() if r.role in ("about", "to", "at") and acts_behind(spot, r)][-1:]
    if not found or (own and own[-1].position > found[0].position):
        return []
    alone = not own and OPENS.fullmatch(spot.line.code, spot.clause_start, found[0].position) is not None
    felt = found[0].role in ("to", "about") and FELT.match(spot.line.code, spot.end) is not None
    return found if alone or felt else []


def acts_behind(spot: Spot, role: Role) -> bool:
    """对[甲]8日在丙海|举行军演: nothing but when and where stands between; not 在[丙]|举行军演."""
    gap = spot.line.code[role.position + 1 : spot.start]
    placed = role.role != "at" or THERE.search(gap) is not None
    return placed and role.token.symbol in (t.SIDE, t.OFFICIAL) and SETTING.fullmatch(gap) is not None


SETTING = re.compile(
    f"(?:军队|解放军|海军|空军|陆军|军方|政府|当局|方面)?(?:{t.TIME}|日前|近日|最近|上午|下午|[起]|开始|又|再|再次|频频|多次|不断|连日|同时)*"
    f"(?:(?:[与和同跟]{t.SIDE}(?:军队|海军|空军)?)?(?:[在于](?:[\u4e00-\u9fff]{{0,4}}{t.WHERE})?[\u4e00-\u9fff]{{0,8}})?)(?:频频|多次|不断|再次)?"
)
THERE = re.compile(f"[在于]{t.WHERE}")
OPENS = re.compile("(?:[^，]{0,4}，)?(?:就|因|由于|鉴于|有鉴于|基于|考虑到|谈到|面对|随着|针对|对于?|在)")
FELT = re.compile(phrase("felt").pattern + "|[^，]{0,4}(?:表示|予以)(?:欢迎|支持|赞赏|理解)")


def states_only(codes: tuple[str, ...]) -> bool:
    return len(codes) == 1 and codes[0] in states()
