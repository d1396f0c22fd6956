"""Which parties a token that speaks stands for: 中国大使馆, 外交部, 总统.

Belongs here: bodies and offices that speak for themselves. Not here: which token is the subject (voices.py).
"""

from pipelines.extract.clauses.meant.bare_bodies import MINISTRY, home_of
from pipelines.extract.clauses.meant.scene import Scene
from pipelines.extract.clauses.rule_words.speech_words import phrase
from pipelines.extract.mentions import token as t
from pipelines.extract.mentions.countries.own_country import desk_of
from pipelines.extract.mentions.party import Party
from pipelines.extract.mentions.token import Token

INSTITUTION = phrase("institution")
PROPER = 4  # characters of a name of its own


def parties_of(scene: Scene, token: Token) -> tuple[Party, ...]:
    """As the token says; a body or office without its state (外交部, 商务部发言人) is of the state meant."""
    found = parties_named(scene, token)
    if token.codes or token.plural or any(p.codes for p in found):
        return found
    at_home = None if found else holder_at_home(scene, token)
    if at_home is not None:
        return (at_home,)
    codes = home_of(scene.story, scene.line, token, scene.roll.bodies)
    if not codes:
        return found or of_no_state(token)
    return tuple(p._replace(codes=codes) for p in found) or (
        Party(codes, None, None, token.office, token.organisation, token.start, token.end, token.rank),
    )


def of_no_state(token: Token) -> tuple[Party, ...]:
    """五眼联盟, 国际奥委会: by its own name; not 国会, 反对党 of some state that nobody tells"""
    if token.symbol != t.SIDE or len(token.text) < PROPER or MINISTRY.search(token.text):
        return ()
    return (Party((), organisation=token.text, start=token.start, end=token.end),)


def holder_at_home(scene: Scene, token: Token) -> Party | None:
    """总统感谢…, in an outlet that names its own state's offices bare: the one the article gives it."""
    desk = desk_of(scene.story.article.source) if token.symbol == t.OFFICIAL and token.office_kind else None
    known = scene.roll.holders.get((desk, token.office_kind)) if desk else None
    return scene.named(known) if known else None


def parties_named(scene: Scene, token: Token) -> tuple[Party, ...]:
    """As the scene resolves it; but institutions and unnamed officials speak for themselves (中国大使馆)."""
    unnamed = token.symbol == t.OFFICIAL and not token.plural and token.codes
    if unnamed and (
        INSTITUTION.search(token.text)
        or token.rank in ("official", "", "government", "military", "spokesperson", "legislator")
    ):
        known = (
            scene.roll.holders.get((token.codes[0], token.office_kind))
            if token.rank == "spokesperson" and token.office_kind
            else None
        )
        return (
            (scene.named(known),)
            if known
            else (Party(token.codes, None, None, token.office, token.text, token.start, token.end, token.rank),)
        )
    if token.plural and token.symbol == t.OFFICIAL and token.codes:
        return tuple(
            Party((code,), None, None, token.office, token.text, token.start, token.end, token.rank)
            for code in token.codes
        )
    found = scene.resolve(token)
    if not found and token.symbol == t.OFFICIAL and token.plural:
        return (Party((), None, None, token.office, token.text, token.start, token.end, token.rank),)
    return found
