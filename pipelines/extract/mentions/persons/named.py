"""Persons beside titles: 外长艾瑞万, 驻甲国代表乙. Belongs here: where a title says that a name stands beside it.

Not here: family names alone (family_names.py), how far a name reaches (name_forms/names.py),
who is who in the article (cast.py).
"""

import re
from collections import Counter
from datetime import date
from functools import cache

from pipelines.extract.mentions.listed.people import load
from pipelines.extract.mentions.mention import (
    ABBREVIATION,
    BODY,
    CAPITAL,
    COLLECTIVE,
    COUNTRY,
    MECHANISM,
    NOTHING,
    OFFICE,
    PERSON,
    PLACE,
    REFERENCE,
    SIDE,
    Mention,
)
from pipelines.extract.mentions.name_forms.name_ends import ends_here, following, speaks
from pipelines.extract.mentions.name_forms.name_grammars import foreign
from pipelines.extract.mentions.name_forms.names import name_at
from pipelines.extract.mentions.name_forms.shown_names import PERSONAL, exact_name
from pipelines.extract.mentions.name_forms.titles import NEWLY
from pipelines.extract.mentions.overlap import clear, together
from pipelines.extract.mentions.persons.cast import DOT, Cast, occurrences, short_forms

NEVER_INSIDE = frozenset({OFFICE, COLLECTIVE, SIDE, REFERENCE, MECHANISM, BODY})
ONE_OF_THEM = ("代表", "官员", "外交官", "领导人", "领袖", "高官")
WHERE = frozenset({PLACE, CAPITAL, COUNTRY})
NEAR = 3  # characters between a person and the word for the spouse
REACH = 4  # mentions before a title that may say its country


SHORT_OF, SHORT_REACH = re.compile(r"[（(][A-Z][A-Za-z0-9\-]{1,8}[）)]$"), 11  # a body's name in letters
IN_OFFICE = re.compile(f"{NEWLY}$")


def country_before(text: str, found: list[Mention], index: int) -> str | None:
    """The country of the title at `index`: 日本外务大臣 -> JPN, 俄驻古巴大使 -> RUS. A title of one says so itself.

    美国在台协会（AIT）|发言人, 缅甸新任|驻华大使
    """
    office = found[index]
    if office.codes:
        return office.codes[0]
    low = max(0, office.start - SHORT_REACH)
    short = SHORT_OF.search(text, low, office.start) or IN_OFFICE.search(text, low, office.start)
    at = short.start() if short else office.start
    for mention in reversed([m for m in found[max(0, index - REACH) : index] if m.start < at]):
        if at - mention.end > 1 or (mention.end != at and mention.kind not in (COUNTRY, ABBREVIATION)):
            break
        at = mention.start
        if text[at - 1 : at] == "驻":
            at -= 1
            newly = IN_OFFICE.search(text, max(0, at - SHORT_REACH), at)
            at = newly.start() if newly else at
        elif mention.codes:
            return mention.codes[0]
    return None


def country_of_spouse(found: list[Mention], named: list[Mention], index: int) -> str | None:
    """武文赏与[夫人]潘氏: that of the person named just before."""
    if found[index].value != "consort":
        return None
    near = [m for m in (*found[max(0, index - 1) : index], *named[-1:]) if 0 <= found[index].start - m.end <= NEAR]
    return next((m.codes[0] for m in near if m.kind == PERSON and m.codes), None)


def naming(text: str, found: list[Mention], index: int) -> bool:
    """May a name that no lexicon lists follow the mention at `index`?"""
    office = found[index]
    if office.kind != OFFICE:
        return False
    after = found[index + 1] if index + 1 < len(found) else None
    if after is None or after.start > office.end or goes_on(text, found, index + 1) or sounds_on(text, after):
        return True
    return after.kind not in (PERSON, OFFICE)


def goes_on(text: str, found: list[Mention], index: int) -> bool:
    """[安瓦尔]·加尔加什: the name of somebody known is the first name of another. Not 拜登·岸田会谈."""
    person = found[index]
    if person.kind != PERSON or FURTHER.match(text, person.end) is None:
        return False
    after = found[index + 1] if index + 1 < len(found) else None
    return after is None or after.start != person.end + 1


def sounds_on(text: str, person: Mention) -> bool:
    """[库莱巴]克说, [麦卡利]斯特表示: a listed name begins another, that goes on in sounds up to a word of the news."""
    if person.kind != PERSON or following().match(text, person.end) is not None:
        return False
    sounds = foreign().match(text, person.start)
    return sounds is not None and any(ends_here(text, end) for end in range(person.end + 1, sounds.end() + 1))


FURTHER = re.compile("[·‧•・．][\u4e00-\u9fff]")


def runs_over(found: list[Mention], index: int, start: int, end: int) -> bool:
    """Does a mention begin inside the name and run past its end, is it a title or side inside, or a place as a whole?

    Then the name is none.
    """
    while index < len(found) and found[index].start < end:
        inside = found[index]
        if inside.kind in NEVER_INSIDE or (inside.kind != NOTHING and inside.end > end):
            return True
        if inside.kind in WHERE and (inside.start, inside.end) == (start, end):
            return True
        index += 1
    return False


POSTED = re.compile("驻[\u4e00-\u9fff]{1,8}$")


def name_after(text: str, found: list[Mention], index: int, country: str | None) -> tuple[int, int] | None:
    """Span of the name that follows the title at `index`: 驻甲国代表|乙, but no name after 代表 alone."""
    office = found[index]
    if naming(text, found, index):
        return name_at(text, office.end, country, office.rank == "envoy")
    if office.kind != COLLECTIVE or not office.text.endswith(ONE_OF_THEM):
        return None
    posted = POSTED.search(text, max(0, office.start - 9), office.start) is not None
    return name_at(text, office.end, country, True) if posted else exact_name(text, office.end)


def named_after_titles(text: str, found: list[Mention], cast: Cast, day: date | None) -> list[Mention]:
    """New persons: a name right after a title."""
    named: list[Mention] = []
    for index, office in enumerate(found):
        if office.kind not in (OFFICE, COLLECTIVE):
            continue
        country = country_before(text, found, index) or country_of_spouse(found, named, index)
        span = name_after(text, found, index, country)
        if span is None and office.codes:  # 非洲司司长|凯勒森: the title is usually another state's
            span, country = name_after(text, found, index, None), None
        if span and (spelt_out(text, span[1]) or not runs_over(found, index + 1, *span)):
            name = text[slice(*span)]
            known = known_by_part(found, index + 1, span)
            if known and country in (None, *known.codes):
                cast.add(name, known.codes[0], known.value)
            else:
                cast.add(name, country, listed(name, office, country, day))
            named.append(cast.mention(name, span[0], name))
    return named


def spelt_out(text: str, end: int) -> bool:
    """部长|伯明翰（Simon Birmingham）: a first and a family name in Latin letters are no town's."""
    return PERSONAL.match(text, end) is not None


def known_by_part(found: list[Mention], index: int, span: tuple[int, int]) -> Mention | None:
    """总统|弗罗迪米尔·[泽伦斯基], 总理|[安瓦尔]·依布拉欣: one of the lexicon, half of whose name is spelt otherwise."""
    within = [m for m in found[index : index + REACH] if m.kind == PERSON and m.codes and m.end <= span[1]]
    return next((m for m in within if (m.start == span[0]) != (m.end == span[1])), None)


def listed(name: str, office: Mention, country: str | None, day: date | None) -> str | None:
    """Whom the lexicon so calls, in this office: 外长马斯 -> 海科·马斯, 国务卿安东尼-布林肯 -> 安东尼·布林肯."""
    people = [p for p in load().named(DOT.sub("·", name)) if country in (None, p.country)]
    if not people:
        return None
    holder = load().titled(name, office.value, day, country) if day and office.value else None
    of_many = country is None and day is not None and name in given_names()
    terms = ((p, term) for p in people for term in load().terms_of(p.name) if term.kind == office.value)
    held = list(dict.fromkeys(p for p, term in terms if not of_many or (day is not None and term.covers(day))))
    return holder or (held[0].name if len(held) == 1 else None)


@cache
def given_names() -> frozenset[str]:
    """穆罕默德, 约翰: the first names of several people."""
    first = Counter(DOT.split(person.name)[0] for person in load().people() if DOT.search(person.name))
    return frozenset(name for name, times in first.items() if times > 1)


def again(text: str, found: list[Mention], cast: Cast) -> list[Mention]:
    """Further mentions of the persons of the article: full names, then short forms. 与巴罗会谈: not two countries."""
    found = [m for m in found if m.kind != ABBREVIATION or m.text not in cast.country]
    covered = bytearray(len(text))
    for m in found:
        covered[m.start : m.end] = b"\1" * (m.end - m.start)
    more: list[Mention] = []
    names = sorted(cast.country, key=lambda n: (-len(n), n))
    for surface, name in [*((n, n) for n in names), *((short, n) for n in names for short in short_forms(n))]:
        more += [cast.mention(name, start, surface) for start in occurrences(text, surface, covered)]
    for name in names:
        if (family := unlisted_family(text, name, cast)) is not None:
            more += [cast.mention(name, start, family) for start in occurrences(text, family, covered)]
    return together(found, more) if more else found


def unlisted_family(text: str, name: str, cast: Cast) -> str | None:
    """日本外相桐谷修一…。[桐谷]表示: no list has the family name, but the article says it where a name can end."""
    family = name[:2]
    if cast.country[name] != "JPN" or short_forms(name) or not HAN_FULL.fullmatch(name):
        return None
    alone = re.finditer(f"{family}(?!{name[2:]})", text)
    borne = sum(other.startswith(family) for other in cast.country) == 1
    return family if borne and any(ends_here(text, m.end()) for m in alone) else None


HAN_FULL = re.compile("[\u4e00-\u9fff]{3,5}")


def again_alone(text: str, found: list[Mention], cast: Cast, names: list[str]) -> list[Mention]:
    """发言人高峰…，高峰表示: of names that are words too only those that stand alone before a word of the news."""
    spans = [match.span() for name in names for match in re.finditer(rf"(?<![\u4e00-\u9fff]){name}", text)]
    more = [cast.mention(text[a:b], a, text[a:b]) for a, b in spans if speaks(text, b)]
    return together(found, clear(found, more)) if more else found
