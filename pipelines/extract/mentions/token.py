"""A token: one party, place, time or mechanism of a sentence, folded from its mentions.

Belongs here: the shape and the symbols of patterns.
"""

from typing import NamedTuple

PERSON, SIDE, OFFICIAL, REFERENCE, CAPITAL, PLACE, TIME, MECHANISM, MEDIA = (
    "\ue000\ue001\ue002\ue003\ue004\ue005\ue006\ue007\ue008"
)
SYMBOLS = {
    "person": PERSON, "side": SIDE, "official": OFFICIAL, "reference": REFERENCE, "capital": CAPITAL,
    "place": PLACE, "time": TIME, "mechanism": MECHANISM, "media": MEDIA,
}  # fmt: skip
WHO = "[\ue000-\ue004]"
WHERE = "[\ue001\ue004\ue005]"
NAMED = frozenset({PERSON, OFFICIAL})  # told by name or office
NO_PARTY = frozenset({TIME, MECHANISM, MEDIA})


class Token(NamedTuple):
    """`symbol` stands for it in the encoded sentence. `codes`: its parties (or the country of a place)."""

    start: int
    end: int
    symbol: str
    text: str
    codes: tuple[str, ...] = ()
    person: str | None = None  # as the article names the person, longest form
    key: str | None = None  # the lexicon's key of that person
    office: str | None = None  # the titles as written
    office_kind: str = ""
    rank: str = ""
    organisation: str | None = None
    reference: str = ""
    place: str | None = None
    place_kind: str = ""
    plural: bool = False
    when: int = -1  # index into the article's times
