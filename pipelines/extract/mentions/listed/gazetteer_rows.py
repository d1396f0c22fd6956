"""One row of each file of the gazetteer: codes, countries, organisations, places, mechanisms, near misses.

Belongs here: the shapes and the kinds there are. Not here: reading and checking them (gazetteer.py).
"""

from dataclasses import dataclass

BODY_KINDS = frozenset({"union", "group", "forum", "organisation", "agency"})
CODE_KINDS = frozenset({"state", "territory", "former"}) | BODY_KINDS
COUNTRY_KINDS = frozenset({"name", "abbr", "side", "metonym"})
ORGANISATION_KINDS = frozenset(
    {"igo", "ministry", "government", "parliament", "party", "force", "agency", "court"}
    | {"media", "company", "think_tank"}
)
PLACE_KINDS = frozenset({"city", "venue", "region", "airport", "base", "sea"})
MECHANISM_KINDS = frozenset({"summit", "dialogue", "forum", "conference", "talks"})
GUARDS = frozenset({"name", "letter"})


@dataclass(frozen=True, slots=True)
class Code:
    """A code that may stand in `parties`.

    `kind`: state, territory, former (SUN); union, one side (EU); group, a side whose members agree among themselves
    (G7); forum, told by its members (APEC); agency, whose side is the United Nations (WHO); organisation, which takes
    part without being a side.
    """

    code: str
    name: str
    name_en: str
    kind: str

    @property
    def of_a_body(self) -> bool:
        """Of an organisation, whether it acts as a side or not."""
        return self.kind in BODY_KINDS


@dataclass(frozen=True, slots=True)
class Country:
    """`kind`: name, abbr (日, for the grammar of compounds only), side (日方), metonym (白宫).

    `alternatives`: other countries it may mean. `weak`: an abbreviation that is an ordinary word outside 中比, 访新.
    """

    surface: str
    code: str
    kind: str
    note: str
    alternatives: tuple[str, ...]
    weak: bool


@dataclass(frozen=True, slots=True)
class Organisation:
    """`code` when it can be a party itself, else empty; `country` whose it is, empty when only the context tells."""

    surface: str
    code: str
    country: str
    kind: str
    note: str
    alternatives: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Place:
    """`place`: the usual name (雪梨 -> 悉尼); `country`: empty for seas and disputed places; degrees, or None."""

    surface: str
    place: str
    country: str
    latitude: float | None
    longitude: float | None
    kind: str


@dataclass(frozen=True, slots=True)
class Mechanism:
    """A named dialogue or conference. `parties`: codes of those always at it; empty when they change."""

    surface: str
    name: str
    parties: tuple[str, ...]
    kind: str
    note: str


@dataclass(frozen=True, slots=True)
class NearMiss:
    """A string that holds a surface and means something else. `guards`: name, or letter (for abbreviations only)."""

    surface: str
    guards: str
    note: str
