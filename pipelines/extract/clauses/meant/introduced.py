"""Persons and offices as the article has introduced them, else as the lexicons know them on its day.

Belongs here: whose a name is, who holds a bare office. Not here: 他, 双方 and the like (scene.py).
"""

from dataclasses import dataclass
from datetime import date
from functools import cache, lru_cache

from pipelines.extract.clauses.article.story import Story
from pipelines.extract.clauses.meant.roll import former, roll_of
from pipelines.extract.clauses.rule_words.speech_words import phrase
from pipelines.extract.mentions.countries.own_country import desk_of
from pipelines.extract.mentions.listed.people import load
from pipelines.extract.mentions.listed.sides import organisations
from pipelines.extract.mentions.name_forms.name_ends import name_follows
from pipelines.extract.mentions.party import Party
from pipelines.extract.mentions.token import Token

FORMER_BEFORE, REACH = phrase("former_before"), 18

VAGUE = frozenset(
    {"official", "minister", "vice_minister", "member", "vice", "collective", "envoy", "spokesperson", ""}
)


@dataclass
class Introduced:
    """Whom the story tells of, by name and by office."""

    story: Story

    def __post_init__(self) -> None:
        self.roll = roll_of(self.story)

    def opposite(self, code: str) -> tuple[str, ...]:
        """The other one of the two sides that the article speaks of most, where it hardly speaks of a third."""
        first = [*self.roll.counts.most_common(3), ("", 0), ("", 0), ("", 0)][:3]
        if code not in (first[0][0], first[1][0]) or first[1][1] < max(3, 2 * first[2][1]):
            return ()
        return (first[1][0] if code == first[0][0] else first[0][0],)

    def day(self) -> date | None:
        """The day of publication."""
        return self.story.day()

    def named(self, token: Token) -> Party:
        """外长王毅 -> the person with his side: as the token, the article, or his term of office on that day has it."""
        codes = token.codes
        if not codes and token.person:
            known = self.story.cast.country.get(token.person)
            codes = (known,) if known else self.roll.sides.get(token.person, ())
        day = self.day()
        if day and token.key in known_people() and (not sent_by_many(token) or self.left_office(token)):
            codes = (side_on(str(token.key), day),)
        return Party(
            codes, token.person, token.key, token.office, token.organisation, token.start, token.end, token.rank
        )

    def left_office(self, token: Token) -> bool:
        """前联合国秘书长甲: said right before the title."""
        text = self.story.article.text
        return FORMER_BEFORE.search(text, max(0, token.start - REACH), token.start) is not None

    def bearer(self, token: Token) -> tuple[Party, ...]:
        """首相 of nobody's -> the only one whom the article names by this title, else the outlet's own; no 总理."""
        found = [x for (_, kind), x in sorted(self.roll.holders.items()) if kind == token.office_kind]
        found = [x for x in found if ("首相" in token.text) == ("首相" in (x.text or ""))]
        desk = desk_of(self.story.article.source) if token.office_kind == "head_of_government" else None
        own = self.holder(desk, token) if desk and not found else None
        return (own,) if own else (self.named(found[0]),) if len(found) == 1 else ()

    def holder(self, code: str, token: Token, by_day: bool = True) -> Party | None:
        """日本外相 -> who holds that office: whom the article names with it, else whom the lexicon has on its day."""
        known = self.roll.holders.get((code, token.office_kind)) if token.office_kind not in VAGUE else None
        if known is not None:
            return self.named(known)._replace(implied=True)
        day = self.day()
        if not by_day or day is None or not token.office_kind or token.rank in ("official", "spokesperson", ""):
            return None
        if name_follows(self.story.article.text, token.end):
            return None
        name = load().holder(code, token.office_kind, day)
        if name is None:
            return None
        return Party(
            (code,),
            self.story.cast.as_named(name),
            name,
            token.office,
            None,
            token.start,
            token.end,
            token.rank,
            implied=True,
        )


def sent_by_many(token: Token) -> bool:
    """欧盟首席谈判代表巴尼耶 acts for the EU, whatever office the lexicon has for him on the day."""
    return bool(token.office) and len(token.codes) == 1 and token.codes[0] in organisations() and not former(token)


@lru_cache(maxsize=1 << 12)
def side_on(person: str, day: date) -> str:
    return load().side_on(person, day)


@cache
def known_people() -> frozenset[str]:
    return frozenset(person.name for person in load().people())
