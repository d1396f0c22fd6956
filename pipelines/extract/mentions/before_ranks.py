"""Persons before a rank: 苏丹的[布尔汉]将军, 与[约翰·杜兰]参议员. Belongs here: names told by the rank that follows.

Not here: names after a title (named.py), family names beside one (family_names.py).
"""

import re
from functools import cache

from pipelines.extract.mentions.cast import Cast
from pipelines.extract.mentions.mention import COUNTRY, Mention
from pipelines.extract.mentions.name_grammars import DOTS, parts
from pipelines.extract.mentions.overlap import clear, together
from pipelines.extract.mentions.possible_names import sounds

RANK = re.compile("将军|[上中少]将|元帅|[参众]?议员|大使|枢机|教授|博士|爵士|勋爵")
JOINS = "(?:^|(?<=[与和同跟及的，。、；\n])|(?<=会见|会晤|接见|拜会|拜访|见了|包括))"  # what may stand before the name
OF_MANY = frozenset({"议员", "大使", "教授", "博士"})  # what also follows other words: 哈尔滨教授


@cache
def name_before() -> re.Pattern[str]:
    sound, inside = parts()["transliteration"], parts()["transliteration_inside"]
    one = f"[{sound}](?:[{sound}{inside}]{{0,6}}[{sound}])"
    return re.compile(f"{JOINS}(?P<name>{one}(?:[{DOTS}]{one}){{1,3}}|(?P<plain>{one}))(?P<rank>{RANK.pattern})")


def before_ranks(text: str, found: list[Mention], cast: Cast) -> list[Mention]:
    """With the persons whom only the rank after the name tells."""
    if RANK.search(text) is None:
        return found
    of = {m.end: m.codes[0] for m in found if m.kind == COUNTRY and len(m.codes) == 1}
    more = []
    for match in name_before().finditer(text):
        name, at = match["name"], match.start("name")
        doubtful = match["plain"] and (len(name) < 3 or match["rank"] in OF_MANY)
        if not doubtful and sounds(name) and clear(found, [Mention(at, match.end("name"), COUNTRY, name)]):
            cast.add(name, of.get(at - 1) if text[at - 1 : at] == "的" else None)
            more.append(cast.mention(name, at, name))
    return together(found, more) if more else found
