"""One run of mentions -> one token: its symbol, its codes, its office.

Belongs here: what a token keeps of its mentions. Not here: which mentions make one party (folding.py).
"""

import re
from collections.abc import Callable

from pipelines.extract.mentions import mention as m
from pipelines.extract.mentions import token as t
from pipelines.extract.mentions.listed.people import load
from pipelines.extract.mentions.listed.sides import organisations
from pipelines.extract.mentions.mention import Mention
from pipelines.extract.mentions.persons.cast import Cast
from pipelines.extract.mentions.token import Token

BRACKETS = ("（", "(")
AFTER_NAME = re.compile(r"[（(][A-Za-zÀ-ÿ .,'’·\-]+[）)]")
HEADS = frozenset({m.COUNTRY, m.SIDE, m.CAPITAL, m.ABBREVIATION, m.ORGANISATION, m.BODY, m.REFERENCE})
PLACE_KINDS = {m.CAPITAL: "metonym", m.ORGANISATION: "organisation", m.BODY: "organisation"}
TITLES = frozenset({m.OFFICE, m.COLLECTIVE, m.BODY})


def codes_of(run: list[Mention]) -> tuple[str, ...]:
    """The parties: of the countries in front, else of the body or title, else of the person."""
    for wanted in (HEADS, TITLES, {m.PERSON}):
        codes = tuple(dict.fromkeys(c for x in run if x.kind in wanted for c in x.codes))
        if codes:
            return codes
    return ()


BEFORE_ALL = re.compile(r"(?:^|(?<=[，。、；：“”（）()\s名位由与和对向给为是了任称说随]))前$")


def titles_of(run: list[Mention]) -> list[Mention]:
    return [x for x in run if x.kind in (m.OFFICE, m.COLLECTIVE)]


def said_before_all(text: str, run: list[Mention]) -> bool:
    """前[日本][首相]: said of the title, though it stands before the country. Not 之前[日本][首相]."""
    at = run[0].start
    return run[0].kind in HEADS and BEFORE_ALL.search(text, max(0, at - 2), at) is not None


def no_longer_held(text: str, run: list[Mention], titles: list[Mention], before: bool) -> list[Mention]:
    """前[日本][首相] (`before`: said before all), [日本]前[首相]"""
    between = [x for x in titles if x.start > run[0].end and text.endswith("前", 0, x.start)]
    return [*titles[:1], *between] if before else between


def title_text(titles: list[Mention], left: list[Mention]) -> str | None:
    """副总统、前参议员; `left` are no longer held."""
    return "、".join(f"前{x.text}" if x in left else x.text for x in titles) or None


VAGUE = frozenset({"minister", "official", "vice_minister", "member", "vice", "collective", ""})


def main_title(titles: list[Mention]) -> Mention | None:
    """The title that says what the person is: the last one before the name, rather one that says what office it is."""
    return next((x for x in reversed(titles) if x.value not in VAGUE), titles[-1] if titles else None)


def kind_of(title: Mention | None, codes: tuple[str, ...]) -> str:
    """The kind of office that a title means in this country: 总理 of China and of Germany."""
    if title is None:
        return ""
    return (load().office_kind(title.text, codes[0]) if codes else None) or title.value


def symbol_of(run: list[Mention]) -> str:
    """What a run is by its strongest part: a person, an office, a reference, a capital, else a side."""
    kinds = {x.kind for x in run}
    if m.PERSON in kinds:
        return t.PERSON
    if m.OFFICE in kinds or (m.COLLECTIVE in kinds and len(run) > 1):
        return t.OFFICIAL
    if m.REFERENCE in kinds:
        return t.REFERENCE
    return t.CAPITAL if kinds == {m.CAPITAL} else t.SIDE


def lone(text: str, run: list[Mention], cast: Cast) -> Token:
    """A country, side or body that stands alone: most parties of most texts."""
    (x,) = run
    return Token(
        x.start, x.end, t.CAPITAL if x.kind == m.CAPITAL else t.SIDE, x.text, x.codes,
        organisation=x.text if x.kind == m.BODY else None,
        place_kind=PLACE_KINDS.get(x.kind, ""),
        plural=len(x.codes) > 1,
    )  # fmt: skip


def lone_title(text: str, run: list[Mention], cast: Cast) -> Token:
    (x,) = run
    return Token(
        x.start, x.end, t.OFFICIAL, x.text, x.codes,
        office=x.text, office_kind=kind_of(x, x.codes), rank=x.rank, plural=len(x.codes) > 1,
    )  # fmt: skip


def lone_person(text: str, run: list[Mention], cast: Cast) -> Token:
    """王毅（Wang Yi） -> one person; the most frequent run, and so without the checks of longer ones."""
    (x,) = run
    latin = AFTER_NAME.match(text, x.end) if text.startswith(BRACKETS, x.end) else None
    return Token(
        x.start, latin.end() if latin else x.end, t.PERSON, x.text, x.codes,
        person=cast.as_named(x.value if x.value in cast.key else x.text), key=cast.key.get(x.value, x.value),
        plural=len(x.codes) > 1,
    )  # fmt: skip


def stationed(text: str, run: list[Mention]) -> bool:
    """驻[伊拉克][美军]: where troops stand is not whose they are."""
    return run[0].kind == m.COUNTRY and text.endswith("驻", 0, run[0].start) and any(x.codes for x in run[1:])


def actor(text: str, run: list[Mention], cast: Cast) -> Token:
    """One party token from a run of mentions."""
    person = next((x for x in reversed(run) if x.kind == m.PERSON), None)
    titles = titles_of(run)
    title = main_title(titles)
    before = title is not None and said_before_all(text, run)
    left = no_longer_held(text, run, titles, before)
    reference = next((x.value for x in run if x.kind == m.REFERENCE), "")
    codes = codes_of(run[1:] if stationed(text, run) else run)
    told = any(x.kind in HEADS and x.codes for x in run) or not organisations().isdisjoint(codes)  # 北约秘书长甲
    if person and person.codes and person.codes[0] not in codes and not told:
        codes = person.codes
    start, end = run[0].start - (1 if before else 0), run[-1].end
    latin = AFTER_NAME.match(text, end) if person else None
    return Token(
        start, latin.end() if latin else end, symbol_of(run), text[start:end], codes,
        person=cast.as_named(person.value if person.value in cast.key else person.text) if person else None,
        key=cast.key.get(person.value, person.value) if person else None,
        office=title_text(titles, left), office_kind="former" if title in left else kind_of(title, codes),
        rank=title.rank if title else "",
        organisation=next((x.text for x in run if x.kind == m.BODY), None), reference="" if codes else reference,
        place_kind=PLACE_KINDS.get(run[0].kind, ""),
        plural=len(codes) > 1 or bool(reference.startswith("joint")),
    )  # fmt: skip


def place(text: str, run: list[Mention], cast: Cast) -> Token:
    x = run[0]
    return Token(x.start, x.end, t.PLACE, x.text, x.codes, place=x.text, place_kind=x.rank)


def mechanism(text: str, run: list[Mention], cast: Cast) -> Token:
    x = run[0]
    return Token(x.start, x.end, t.MECHANISM, x.text, x.codes)


def media(text: str, run: list[Mention], cast: Cast) -> Token:
    x = run[0]
    return Token(x.start, x.end, t.MEDIA, x.text, x.codes)


Builder = Callable[[str, list[Mention], Cast], Token]
BUILDERS: dict[str, Builder] = {m.PLACE: place, m.MECHANISM: mechanism, m.MEDIA: media}
ALONE: dict[str, Builder] = {
    **BUILDERS,
    **dict.fromkeys((m.COUNTRY, m.SIDE, m.CAPITAL, m.ABBREVIATION, m.ORGANISATION, m.BODY), lone),
    m.OFFICE: lone_title,
    m.PERSON: lone_person,
}
