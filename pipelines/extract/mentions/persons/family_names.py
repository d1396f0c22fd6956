"""Family names beside a title: 王外长, 上川大臣, 外相上川.

Not here: full names beside one (named.py).
"""

from datetime import date

from pipelines.extract.mentions.listed.people import load
from pipelines.extract.mentions.mention import NOTHING, OFFICE, Mention
from pipelines.extract.mentions.name_forms.name_ends import ends_here, sounds_end
from pipelines.extract.mentions.name_forms.name_grammars import surnames
from pipelines.extract.mentions.overlap import clear, together
from pipelines.extract.mentions.persons.cast import Cast, surname_before_office
from pipelines.extract.mentions.persons.named import country_before

SURE = frozenset({"leader", "minister", "vice", "spokesperson", "envoy"})
THANKS = ("感谢", "致谢", "答谢", "多谢", "道谢")
TOP = frozenset({"head_of_state", "head_of_government", "foreign_minister", "party_leader", "speaker"})


def short_before(
    text: str, office: Mention, country: str | None, cast: Cast, day: date | None, edge: int
) -> list[Mention]:
    """[上川]大臣, [王毅]外长: a short name right before an office, by those whom the article or the lexicon has.

    Not 感[谢]总统先生."""
    if text.endswith(THANKS, 0, office.start):
        return []
    for size in (3, 2):
        at = office.start - size
        name = known_by(text[at : office.start], office, country, cast, day) if at >= edge else None
        if name:
            return [cast.mention(name, at, text[at : office.start])]
    single = surname_before_office(text, office, cast) or holder_before(text, office, country, cast, day, edge)
    return [single] if single else []


def holder_before(
    text: str, office: Mention, country: str | None, cast: Cast, day: date | None, edge: int
) -> Mention | None:
    """习主席 in an article that never names him in full: who held that office then."""
    at = office.start - 1
    if at < edge or day is None or text[at] not in surnames("ko"):
        return None
    readings = [o for o in load().called(office.text) if o.kind in TOP and country in (None, "", o.country)]
    found = {load().titled(text[at], o.kind, day, o.country or country) for o in readings} - {None}
    name = found.pop() if len(found) == 1 else None
    if name is None:
        return None
    cast.add(name, load().person(name).country, name)
    return cast.mention(name, at, text[at])


def short_after(
    text: str, office: Mention, country: str | None, cast: Cast, day: date | None, edge: int
) -> list[Mention]:
    """外相[上川]: a short name right after an office, where a name can end there."""
    for size in (3, 2):
        end = office.end + size
        whole = end <= edge and (ends_here(text, end) or (office.rank in SURE and sounds_end(text, office.end, end)))
        name = known_by(text[office.end : end], office, country, cast, day) if whole else None
        if name:
            return [cast.mention(name, office.end, text[office.end : end])]
    return []


def known_by(short: str, office: Mention, country: str | None, cast: Cast, day: date | None) -> str | None:
    """Whom a short form of the lexicon means beside this title: somebody of the article, else the holder on the day."""
    people = [p for p in load().named(short) if short in p.short and country in (None, p.country)]
    if not people:
        return None
    named = [name for name in sorted(cast.country) if any(cast.key[name] == p.name for p in people)]
    if named:
        return named[0]
    holder = load().titled(short, office.value, day, country) if day and office.value else None
    sure = len(people) == 1 and (country or (day and load().offices_on(people[0].name, day)))
    key = holder or (people[0].name if sure else None)
    if key:
        cast.add(short, load().person(key).country, key)
    return short if key else None


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
    return together(found, clear(found, more)) if more else found
