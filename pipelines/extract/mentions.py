"""Text -> mentions: lexicons first, then what only a grammar can find. Belongs here: the order of finding. Not here: folding, meaning."""

from bisect import bisect_left, bisect_right
from functools import cache
from itertools import chain, pairwise
from operator import attrgetter

from pipelines.extract.abbreviations import find_abbreviations, shadow
from pipelines.extract.cast import Cast, occurrences, short_forms, surname_before_office
from pipelines.extract.letters import named_countries, side_meant
from pipelines.extract.mention import ABBREVIATION, BODY, CAPITAL, COUNTRY, NOTHING, OFFICE, ORGANISATION, PERSON, SIDE, Mention
from pipelines.extract.names import name_end
from pipelines.extract.vocabulary import Entry, vocabulary

TAIL = 12
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


def clear(found: list[Mention], candidates: list[Mention]) -> list[Mention]:
    """Those candidates that no found mention overlaps. `found` is in text order and without overlaps."""
    ends = [m.end for m in found]
    keep = []
    for candidate in candidates:
        index = bisect_right(ends, candidate.start)
        if index == len(found) or found[index].start >= candidate.end:
            keep.append(candidate)
    return keep


def together(*lists: list[Mention]) -> list[Mention]:
    """Several lists of mentions as one, in text order."""
    return sorted(chain.from_iterable(lists), key=attrgetter("start"))


def leftmost(found: list[Mention], runs: list[Mention]) -> list[Mention]:
    """Runs of letters that begin before the only mentions they overlap: [中美]军事 is not 中 and 美军."""
    ends = [m.end for m in found]
    out = []
    for run in runs:
        index = bisect_right(ends, run.start)
        if run.rank == "run" and index < len(found) and run.start < found[index].start < run.end:
            out.append(run)
    return out


def read_again(text: str, found: list[Mention], runs: list[Mention]) -> list[Mention]:
    """`found` with these runs instead of what they overlap; what follows a run is read afresh: [中美][元首]."""
    out = replace_covered(found, runs)
    starts = [m.start for m in out]
    for run in runs:
        following = bisect_left(starts, run.end)
        edge = starts[following] if following < len(starts) else len(text)
        tail = text[run.end : min(edge, run.end + TAIL)]
        out += [m.moved(run.end) for m in vocabulary().find(tail)]
    return together(out)


def with_letters(text: str, found: list[Mention]) -> list[Mention]:
    """Lexicon mentions and the countries by one letter between them."""
    named = named_countries(found)
    found = [side_meant(m, named) for m in found]
    runs = leftmost(found, find_abbreviations(shadow(text), named))
    if runs:
        found = read_again(text, found, runs)
    return together(found, clear(found, find_abbreviations(shadow(text, ((m.start, m.end) for m in found)), named)))


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
    return together(clear(named, found), named)


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
    return together(everything, clear(everything, [m for m in titled if m is not None]))


def find_mentions(text: str) -> tuple[list[Mention], Cast]:
    """All mentions of the text in order, none overlapping, and the persons of the article."""
    cast = Cast()
    found = with_letters(text, split_bodies(text, vocabulary().find(text)))
    for mention in found:
        if mention.kind == PERSON:
            cast.add(mention.text, mention.codes[0] if mention.codes else None, mention.value)
    found = replace_covered(found, named_after_titles(text, found, cast))
    found = again(text, found, cast)
    return [m for m in found if m.kind != NOTHING], cast


PARTY_KINDS = frozenset({COUNTRY, SIDE, CAPITAL, ABBREVIATION, ORGANISATION})
