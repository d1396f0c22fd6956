"""Text -> mentions: lexicons first, then what only a grammar can find. Belongs here: the order of finding.

Not here: letters (countries/abbreviations.py), persons (persons/named.py),
what mentions make together (tokens/folding.py).
"""

import re
from bisect import bisect_left, bisect_right
from datetime import date

from pipelines.extract.mentions.bodies.bodies import split_bodies
from pipelines.extract.mentions.bodies.unlisted_bodies import unlisted_bodies
from pipelines.extract.mentions.bodies.unlisted_places import unlisted_places
from pipelines.extract.mentions.countries.abbreviations import find_abbreviations, rest_of_run, shadow
from pipelines.extract.mentions.countries.letters import letters, named_countries, side_meant
from pipelines.extract.mentions.countries.namesakes import parties_meant
from pipelines.extract.mentions.countries.own_country import own_country
from pipelines.extract.mentions.countries.short_names import short_names
from pipelines.extract.mentions.listed.misread import behind_verbs, cities_of_their_country, no_shores
from pipelines.extract.mentions.listed.vocabulary import vocabulary
from pipelines.extract.mentions.mention import CAPITAL, COUNTRY, MEDIA, NOTHING, PERSON, PLACE, SIDE, Mention
from pipelines.extract.mentions.overlap import clear, replace_covered, together
from pipelines.extract.mentions.persons.addressed import addressed
from pipelines.extract.mentions.persons.borne_by_others import whose_names
from pipelines.extract.mentions.persons.cast import Cast
from pipelines.extract.mentions.persons.family_names import titled
from pipelines.extract.mentions.persons.honorifics import with_honorifics
from pipelines.extract.mentions.persons.latin_names import cast_by_latin
from pipelines.extract.mentions.persons.name_lists import in_a_row, present
from pipelines.extract.mentions.persons.named import again, again_alone, goes_on, named_after_titles
from pipelines.extract.mentions.persons.named_bare import cast_bare

ALONE = re.compile("军演|演习|演训|试射|试爆|核试|导弹|飞弹|防空识别|卫星")  # what one state does by itself
EXCERPT = 300  # characters: a text no longer than this is read in any case
TAIL = 12  # characters read again after a run of letters


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


def in_run(text: str, at: int) -> bool:
    """Can the letter here go on a run that began before? [中]美关系, 中、[日]外长."""
    before = text[at - 1]
    return (before in letters().codes or before in "、和与及") and rest_of_run().match(text, at) is not None


def with_letters(text: str, found: list[Mention]) -> list[Mention]:
    """Lexicon mentions and the countries by one letter between them."""
    named, codes = named_countries(found), letters().codes
    found = [side_meant(m, named) if m.kind in (SIDE, COUNTRY) else m for m in found]
    found = parties_meant(found, named)
    found = together(found, short_names(text, found)) if named else found
    if any(m.text[0] in codes and in_run(text, m.start) for m in found):
        runs = leftmost(found, find_abbreviations(shadow(text), named))
        found = read_again(text, found, runs) if runs else found
    found = [m for m in found if m.kind != NOTHING or m.text[1:2] != ARMY]
    alone = clear(found, find_abbreviations(shadow(text, ((m.start, m.end) for m in found)), named))
    return together(found, no_surnames(text, found, alone))


def no_surnames(text: str, found: list[Mention], runs: list[Mention]) -> list[Mention]:
    """法国[巴罗]外长: behind the name of a country and before one office stands a person, not Pakistan and Romania."""
    ends = {m.end for m in found if m.kind == COUNTRY}
    return [m for m in runs if not (m.rank == "run" and m.start in ends and ONE_OFFICE.match(text, m.end))]


ONE_OFFICE = re.compile("(?:外长|外相|防长|财长|总理|总统|首相|国务卿|部长|大臣|议长)(?![会对通级磋间])")


ARMY = "军"  # 台|军售: sales to Taiwan, no army of it


NAME_SHIPS = frozenset({PERSON, PLACE, CAPITAL, COUNTRY})
SHIP = re.compile("[”」』]?(?:号(?![召称令码角施脉线])|级[一-鿿]{0,6}?(?:舰|艇|航母|航空母舰))")


def no_ships(text: str, found: list[Mention]) -> list[Mention]:
    """[罗纳德·里根]号航母, “[麦凯恩]”号, “[利物浦]”号, [洛杉矶]级潜艇: ships are neither persons nor places."""
    return [m for m in found if m.kind not in NAME_SHIPS or SHIP.match(text, m.end) is None]


BEFORE_SPOUSE = "和与偕携及暨同跟其的、，。；“（( \n"


def no_spouses(text: str, found: list[Mention]) -> list[Mention]:
    """贾帕洛[夫人]事案: 夫 ends a name; not 甲与[夫人]乙."""
    ends = {m.end for m in found}
    return [
        m
        for m in found
        if m.value != "consort" or len(m.text) > 2 or m.start in ends or text[m.start - 1 : m.start] in BEFORE_SPOUSE
    ]


def between_sides(found: list[Mention]) -> bool:
    return len({code for m in found if m.kind != MEDIA for code in m.codes}) > 1


def find_mentions(text: str, day: date | None = None, outlet: str | None = None) -> tuple[list[Mention], Cast]:
    """All mentions of the text in order, none overlapping, and the persons of the article. `day`: its publication.

    None at all in a long article that names one country only, unless it tells of arms: diplomacy takes two.
    """
    cast = Cast()
    found = split_bodies(text, no_spouses(text, behind_verbs(text, vocabulary().find(text))))
    found = own_country(text, found, outlet)
    found = no_shores(text, cities_of_their_country(text, found))
    found = unlisted_bodies(text, no_ships(text, with_letters(text, found)))
    found = with_honorifics(text, unlisted_places(text, found))
    if len(text) > EXCERPT and not between_sides(found) and not ALONE.search(text):
        return [], cast
    found = whose_names(text, found)
    for index, mention in enumerate(found):
        if mention.kind == PERSON and not goes_on(text, found, index):
            cast.add(mention.text, mention.codes[0] if mention.codes else None, mention.value)
    found = replace_covered(found, named_after_titles(text, found, cast, day))
    found = present(text, in_a_row(text, found, cast), cast)
    found = [m for index, m in enumerate(found) if m.kind != PERSON or not goes_on(text, found, index)]
    cast_by_latin(text, cast)
    cast_bare(text, cast, day)
    cast.unite()
    known = set(cast.country)
    found = titled(text, again(text, found, cast), cast, day)
    found = addressed(text, again_alone(text, found, cast, sorted(set(cast.country) - known)))
    return [m for m in no_ships(text, found) if m.kind != NOTHING], cast
