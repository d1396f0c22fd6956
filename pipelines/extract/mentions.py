"""Text -> mentions: lexicons first, then what only a grammar can find. Belongs here: the order of finding. Not here: folding, meaning."""

from functools import cache
from itertools import pairwise

from pipelines.extract.abbreviations import find_abbreviations
from pipelines.extract.cast import Cast, occurrences, short_forms, surname_before_office
from pipelines.extract.mention import ABBREVIATION, BODY, CAPITAL, COUNTRY, NOTHING, OFFICE, ORGANISATION, PERSON, SIDE, Mention
from pipelines.extract.names import name_end
from pipelines.extract.vocabulary import Entry, vocabulary

NAMING_RANKS = frozenset({"leader", "minister", "vice", "official", "spokesperson", "envoy", "legislator", "military", "royal"})


@cache
def office_surfaces() -> dict[str, tuple[Entry, ...]]:
    """Titles by their first character, longest first."""
    table: dict[str, list[Entry]] = {}
    for entry in vocabulary().entries:
        if entry.kind == OFFICE:
            table.setdefault(entry.surface[0], []).append(entry)
    return {c: tuple(sorted(v, key=lambda e: -len(e.surface))) for c, v in table.items()}


def split_body(text: str, body: Mention) -> list[Mention]:
    """韩国外交部|长 -> 韩国, 外交部长: a title that begins inside a body and runs past its end wins."""
    for at in range(body.start, body.end):
        for entry in office_surfaces().get(text[at], ()):
            if at + len(entry.surface) > body.end and text.startswith(entry.surface, at):
                head = [m.moved(body.start) for m in vocabulary().find(text[body.start : at])]
                return [*head, entry.at(at)]
    return [body]


def split_bodies(text: str, found: list[Mention]) -> list[Mention]:
    out: list[Mention] = []
    for mention in found:
        if out and mention.start < out[-1].end:
            continue
        out += split_body(text, mention) if mention.kind == BODY else [mention]
    return out


def free(found: list[Mention], candidates: list[Mention]) -> list[Mention]:
    """`found` and those candidates that no found mention overlaps, in text order."""
    taken = sorted((m.start, m.end) for m in found)
    keep = [c for c in candidates if not any(a < c.end and c.start < b for a, b in taken)]
    return sorted([*found, *keep], key=lambda m: m.start)


def country_before(found: list[Mention], index: int) -> str | None:
    """The country of the title at `index`: 日本外务大臣 -> JPN; a title that belongs to one country says so itself."""
    office = found[index]
    if office.codes:
        return office.codes[0]
    at = office.start
    for mention in reversed(found[max(0, index - 4) : index]):
        if mention.end != at and mention.kind not in (COUNTRY, ABBREVIATION):
            break
        if mention.codes and at - mention.end <= 1:
            return mention.codes[0]
        at = mention.start
    return None


def named_after_titles(text: str, found: list[Mention], cast: Cast) -> list[Mention]:
    """New persons: a name right after a title."""
    named = []
    for index, office in enumerate(found):
        if office.kind != OFFICE or office.rank not in NAMING_RANKS:
            continue
        following = found[index + 1] if index + 1 < len(found) else None
        if following is not None and following.start == office.end and following.kind in (PERSON, OFFICE):
            continue
        country = country_before(found, index)
        end = name_end(text, office.end, country)
        if end and not (following is not None and following.kind != NOTHING and following.start < end and following.end > end):
            name = text[office.end : end]
            cast.add(name, country)
            named.append(Mention(office.end, end, PERSON, name, (country,) if country else (), name))
    return named


def replace_covered(found: list[Mention], named: list[Mention]) -> list[Mention]:
    """A found name wins over lexicon hits inside it (a place in the middle of a name)."""
    spans = [(m.start, m.end) for m in named]
    rest = [m for m in found if not any(a < m.end and m.start < b for a, b in spans)]
    return sorted([*rest, *named], key=lambda m: m.start)


def again(text: str, found: list[Mention], cast: Cast) -> list[Mention]:
    """Further mentions of the persons of the article: full names, short forms, surname and title."""
    taken = [(m.start, m.end) for m in found]
    more: list[Mention] = []
    for name in sorted(cast.country, key=lambda n: (-len(n), n)):
        country = cast.country[name]
        for surface in (name, *short_forms(name, country)):
            for start in occurrences(text, surface, taken):
                end = start + len(surface)
                more.append(Mention(start, end, PERSON, surface, (country,) if country else (), name))
                taken.append((start, end))
    everything = sorted([*found, *more], key=lambda m: m.start)
    titled = [
        surname_before_office(text, office, cast)
        for before, office in pairwise([Mention(-1, -1, NOTHING, ""), *everything])
        if office.kind == OFFICE and before.end < office.start
    ]
    return free(everything, [m for m in titled if m is not None])


def pairs_over_words(text: str, found: list[Mention], runs: list[Mention]) -> list[Mention]:
    """中美元首: a pair of countries wins over a word that hides one of them (美元), and what follows is read again."""
    out = found
    for run in runs:
        hidden = [m for m in out if m.kind == NOTHING and m.start < run.end and run.start < m.end < run.end + 4 and m.start > run.start]
        if len(run.codes) > 1 and hidden and not any(m.kind != NOTHING and m.start < run.end and run.start < m.end for m in out):
            rest = [m.moved(run.end) for m in vocabulary().find(text[run.end : run.end + 4]) if m.start == 0]
            out = [*(m for m in out if m not in hidden), run, *rest]
    return sorted(out, key=lambda m: m.start)


def find_mentions(text: str) -> tuple[list[Mention], Cast]:
    """All mentions of the text in order, none overlapping, and the persons of the article."""
    cast = Cast()
    runs = find_abbreviations(text)
    found = pairs_over_words(text, split_bodies(text, vocabulary().find(text)), runs)
    found = free(found, runs)
    for mention in found:
        if mention.kind == PERSON:
            cast.add(mention.text, mention.codes[0] if mention.codes else None, mention.value)
    found = replace_covered(found, named_after_titles(text, found, cast))
    found = again(text, found, cast)
    return [m for m in found if m.kind != NOTHING], cast


PARTY_KINDS = frozenset({COUNTRY, SIDE, CAPITAL, ABBREVIATION, ORGANISATION})
