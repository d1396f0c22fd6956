"""我国, 我外交部 in an outlet that speaks as one of its country. Not here: 我 of somebody who is quoted."""

import re
from functools import cache
from itertools import zip_longest

from pipelines.extract.mentions import mention as m
from pipelines.extract.mentions.listed.vocabulary_files import rows
from pipelines.extract.mentions.mention import Mention

OWN = frozenset({"我国", "我方"})
BODIES = frozenset({m.BODY, m.ORGANISATION, m.OFFICE})  # 我|外交部
TIES = re.compile("(?:正式)?(?:断交|建交|复交|邦交)")  # 与我|断交


@cache
def desks() -> dict[str, str]:
    """Outlet -> the country whose bodies it names without the country."""
    return {row["outlet"]: row["country"] for row in rows("desks.csv")}


def desk_of(outlet: str | None) -> str | None:
    """The country as one of which an outlet speaks, where that is known."""
    return desks().get(outlet or "")


def quoted(text: str, at: int) -> bool:
    return text.rfind("“", 0, at) > text.rfind("”", 0, at)


def own_country(text: str, found: list[Mention], outlet: str | None) -> list[Mention]:
    """[我国], [我]外交部: the outlet's own country; not “[我国]将…”, which somebody says."""
    home = desk_of(outlet)
    if home is None or "我" not in text:
        return found
    return [
        one._replace(kind=m.COUNTRY, codes=(home,), value="")
        if one.value == "self" and is_own(text, one, after) and not quoted(text, one.start)
        else one
        for one, after in zip_longest(found, found[1:])
    ]


def is_own(text: str, mention: Mention, following: Mention | None) -> bool:
    """我国; 我 only of a body that follows at once or of ties: 我|国防部, 与我|断交"""
    if mention.text in OWN:
        return True
    if mention.text != "我":
        return False
    behind = following if following is not None and following.start == mention.end else None
    body = behind is not None and behind.kind in BODIES and behind.value != "consort"  # not 我|夫人
    return body or TIES.match(text, mention.end) is not None
