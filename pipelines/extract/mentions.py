"""Text -> mentions: lexicons first, then what only a grammar can find. Belongs here: the order of finding. Not here: folding, meaning."""

import re
from bisect import bisect_left, bisect_right
from datetime import date
from functools import cache, lru_cache
from itertools import chain
from operator import attrgetter

from pipelines.extract.abbreviations import find_abbreviations, shadow
from pipelines.extract.cast import Cast, occurrences, short_forms, surname_before_office
from pipelines.extract.letters import letters, named_countries, side_meant
from pipelines.extract.mention import (
    ABBREVIATION,
    BODY,
    COLLECTIVE,
    COUNTRY,
    MECHANISM,
    MEDIA,
    NOTHING,
    OFFICE,
    PERSON,
    REFERENCE,
    SIDE,
    Mention,
)
from pipelines.extract.names import ends_here, name_at
from pipelines.extract.people import load
from pipelines.extract.vocabulary import Entry, vocabulary

ALONE = re.compile("军演|演习|演训|试射|试爆|核试|导弹|飞弹")  # what one state does by itself
LONGEST_TITLE = 24
TAIL = 12  # characters read again after a run of letters
NEVER_INSIDE = frozenset({OFFICE, COLLECTIVE, SIDE, REFERENCE, MECHANISM, BODY})
REACH = 4  # mentions before a title that may say its country
NAMING_RANKS = frozenset({"leader", "minister", "vice", "official", "spokesperson", "envoy", "legislator", "military", "royal"})


@cache
def office_surfaces() -> dict[str, tuple[Entry, ...]]:
    """Titles by their first character, longest first."""
    table: dict[str, list[Entry]] = {}
    for entry in vocabulary().entries:
        if entry.kind == OFFICE:
            table.setdefault(entry.surface[0], []).append(entry)
    return {c: tuple(sorted(v, key=lambda e: -len(e.surface))) for c, v in table.items()}


@lru_cache(maxsize=1 << 14)
def title_over(stretch: str, size: int) -> tuple[Mention, ...]:
    """Of a body of `size` characters and what follows it: the mentions that win over it, offsets into the stretch."""
    for at in range(size):
        for entry in office_surfaces().get(stretch[at], ()):
            if at + len(entry.surface) > size and stretch.startswith(entry.surface, at):
                return (*vocabulary().find(stretch[:at]), entry.at(at))
    return ()


def split_body(text: str, body: Mention) -> list[Mention]:
    """韩国外交部|长 -> 韩国, 外交部长: a title that begins inside a body and runs past its end wins."""
    stretch = text[body.start : body.end + LONGEST_TITLE]
    over = title_over(stretch, body.end - body.start)
    return [m.moved(body.start) for m in over] or [body]


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
    named, codes = named_countries(found), letters().codes
    found = [side_meant(m, named) for m in found]
    if any(m.text[0] in codes and (text[m.start - 1] in codes or text[m.start - 1] in "、和与及") for m in found):
        runs = leftmost(found, find_abbreviations(shadow(text), named))
        found = read_again(text, found, runs) if runs else found
    return together(found, clear(found, find_abbreviations(shadow(text, ((m.start, m.end) for m in found)), named)))


def country_before(text: str, found: list[Mention], index: int) -> str | None:
    """The country of the title at `index`: 日本外务大臣 -> JPN, 俄驻古巴大使 -> RUS; a title of one country says so itself."""
    office = found[index]
    if office.codes:
        return office.codes[0]
    at = office.start
    for mention in reversed(found[max(0, index - REACH) : index]):
        if at - mention.end > 1 or (mention.end != at and mention.kind not in (COUNTRY, ABBREVIATION)):
            break
        at = mention.start
        if text[at - 1 : at] == "驻":
            at -= 1
        elif mention.codes:
            return mention.codes[0]
    return None


def naming(found: list[Mention], index: int) -> bool:
    """May a name that no lexicon lists follow the mention at `index`?"""
    office = found[index]
    if office.kind != OFFICE or office.rank not in NAMING_RANKS:
        return False
    following = found[index + 1] if index + 1 < len(found) else None
    return following is None or following.start > office.end or following.kind not in (PERSON, OFFICE)


def named_after_titles(text: str, found: list[Mention], cast: Cast) -> list[Mention]:
    """New persons: a name right after a title."""
    named = []
    for index, office in enumerate(found):
        if not naming(found, index):
            continue
        country = country_before(text, found, index)
        span = name_at(text, office.end, country)
        if span and not runs_over(found, index + 1, span[1]):
            name = text[slice(*span)]
            cast.add(name, country)
            named.append(cast.mention(name, span[0], name))
    return named


def runs_over(found: list[Mention], index: int, end: int) -> bool:
    """Does a mention begin inside the name and run past its end, or is it a title or side inside? Then the name is none."""
    while index < len(found) and found[index].start < end:
        inside = found[index]
        if inside.kind in NEVER_INSIDE or (inside.kind != NOTHING and inside.end > end):
            return True
        index += 1
    return False


def replace_covered(found: list[Mention], named: list[Mention]) -> list[Mention]:
    """A found name wins over lexicon hits inside it (a place in the middle of a name)."""
    return together(clear(named, found), named)


def again(text: str, found: list[Mention], cast: Cast) -> list[Mention]:
    """Further mentions of the persons of the article: full names, then short forms."""
    covered = bytearray(len(text))
    for m in found:
        covered[m.start : m.end] = b"\1" * (m.end - m.start)
    more: list[Mention] = []
    names = sorted(cast.country, key=lambda n: (-len(n), n))
    for surface, name in [*((n, n) for n in names), *((short, n) for n in names for short in short_forms(n))]:
        more += [cast.mention(name, start, surface) for start in occurrences(text, surface, covered)]
    return together(found, more)


def titled(text: str, found: list[Mention], cast: Cast, day: date | None) -> list[Mention]:
    """王外长, 上川大臣, 外相上川: family names beside a title."""
    more: list[Mention] = []
    edges = [Mention(-1, -1, NOTHING, ""), *found, Mention(len(text), len(text), NOTHING, "")]
    for index, (before, office, after) in enumerate(zip(edges, edges[1:], edges[2:], strict=False)):
        if office.kind != OFFICE:
            continue
        country = country_before(text, found, index)
        if after.start > office.end:
            more += short_after(text, office, country, cast, day, after.start)
        if before.end < office.start:
            more += short_before(text, office, country, cast, day, before.end)
    return together(found, clear(found, more))


def short_before(text: str, office: Mention, country: str | None, cast: Cast, day: date | None, edge: int) -> list[Mention]:
    for size in (3, 2):
        at = office.start - size
        name = known_by(text[at : office.start], office, country, cast, day) if at >= edge else None
        if name:
            return [cast.mention(name, at, text[at : office.start])]
    single = surname_before_office(text, office, cast)
    return [single] if single else []


def short_after(text: str, office: Mention, country: str | None, cast: Cast, day: date | None, edge: int) -> list[Mention]:
    for size in (3, 2):
        end = office.end + size
        name = known_by(text[office.end : end], office, country, cast, day) if end <= edge else None
        if name and ends_here(text, end):
            return [cast.mention(name, office.end, text[office.end : end])]
    return []


def known_by(short: str, office: Mention, country: str | None, cast: Cast, day: date | None) -> str | None:
    """Whom a short form of the lexicon means beside this title: somebody of the article, else the holder on the day."""
    people = [p for p in load().named(short) if short in p.short and country in (None, p.country)]
    named = [name for name in sorted(cast.country) if any(cast.key[name] == p.name for p in people)]
    if named or not people:
        return named[0] if named else None
    holder = load().titled(short, office.value, day, country) if day and office.value else None
    sure = len(people) == 1 and (country or (day and load().offices_on(people[0].name, day)))
    key = holder or (people[0].name if sure else None)
    if key:
        cast.add(short, load().person(key).country, key)
    return short if key else None


def between_sides(found: list[Mention]) -> bool:
    return len({code for m in found if m.kind != MEDIA for code in m.codes}) > 1


def find_mentions(text: str, day: date | None = None) -> tuple[list[Mention], Cast]:
    """All mentions of the text in order, none overlapping, and the persons of the article. `day`: its publication.

    None at all in an article that names one country only, unless it tells of arms: diplomacy takes two.
    """
    cast = Cast()
    found = with_letters(text, split_bodies(text, vocabulary().find(text)))
    if not between_sides(found) and not ALONE.search(text):
        return [], cast
    for mention in found:
        if mention.kind == PERSON:
            cast.add(mention.text, mention.codes[0] if mention.codes else None, mention.value)
    found = replace_covered(found, named_after_titles(text, found, cast))
    cast.unite()
    found = titled(text, again(text, found, cast), cast, day)
    return [m for m in found if m.kind != NOTHING], cast

