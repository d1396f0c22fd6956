"""A mention: a stretch of text that a lexicon or a grammar recognises. Belongs here: the shape and its kinds."""

from typing import NamedTuple

COUNTRY, SIDE, CAPITAL, ABBREVIATION = "C", "S", "K", "A"
ORGANISATION, BODY, MEDIA, COLLECTIVE, OFFICE, PERSON, REFERENCE = "G", "B", "E", "V", "O", "N", "R"
PLACE, MECHANISM, TIME, NOTHING = "L", "M", "T", "-"


class Mention(NamedTuple):
    """`codes`: the countries or organisations it stands for.

    `value`: canonical form (person, office, place, mechanism, reference kind).
    """

    start: int
    end: int
    kind: str
    text: str
    codes: tuple[str, ...] = ()
    value: str = ""
    rank: str = ""

    def moved(self, by: int) -> "Mention":
        return self._replace(start=self.start + by, end=self.end + by)

    def meaning(self, codes: tuple[str, ...]) -> "Mention":
        return self._replace(codes=codes)
