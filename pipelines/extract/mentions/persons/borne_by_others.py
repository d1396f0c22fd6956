"""A name that the lexicon has for one person, borne by somebody of another country.

Belongs here: whom the title before it means instead. Not here: parties of one name (countries/namesakes.py).
"""

from pipelines.extract.mentions.listed.people import load
from pipelines.extract.mentions.listed.sides import states
from pipelines.extract.mentions.mention import COUNTRY, OFFICE, PERSON, Mention
from pipelines.extract.mentions.persons.cast import DOT, short_forms
from pipelines.extract.mentions.persons.named import goes_on

TITLED = 2  # mentions before a name that tell its title and whose it is


def whose_names(text: str, found: list[Mention]) -> list[Mention]:
    """加拿大外长[约翰逊]说…。[约翰逊]又说: each as its title has it, without one as the name was last borne."""
    out: list[Mention] = []
    others: dict[str, Mention] = {}
    for index, person in enumerate(found):
        if person.kind != PERSON or goes_on(text, found, index):
            out.append(person)
            continue
        meant = namesake(text, found, index)
        other = others.get(person.text)
        if meant.value == person.value and other and other.codes != person.codes and not with_title(found, index):
            meant = person._replace(codes=other.codes, value=other.value)
        elif meant.value != person.value or DOT.search(person.text) or with_title(found, index):
            others |= dict.fromkeys((person.text, *short_forms(person.text)), meant)
        out.append(meant)
    return out


def with_title(found: list[Mention], index: int) -> bool:
    return index > 0 and found[index - 1].kind == OFFICE and found[index - 1].end == found[index].start


def namesake(text: str, found: list[Mention], index: int) -> Mention:
    """危地马拉外长[莫拉莱斯] is not the Bolivian: the title says whose, and the lexicon another country."""
    person = found[index]
    country = country_of_title(text, found, index)
    known = load().person(person.value)
    if country is None or DOT.search(person.text) or person.text == known.name:
        return person
    if country in {known.country, *(term.country for term in load().terms_of(known.name))}:
        return person
    other = next((p.name for p in load().named(person.text) if p.country == country), person.text)
    return person._replace(codes=(country,), value=other)


def country_of_title(text: str, found: list[Mention], index: int) -> str | None:
    """The country written just before the title of a name: [危地马拉]外长甲, not of 驻美国特使甲."""
    if index < TITLED:
        return None
    owner, office, person = found[index - 2 : index + 1]
    adjoin = owner.end == office.start and office.end == person.start
    posted = text[owner.start - 1 : owner.start] == "驻"
    titled_by = owner.kind == COUNTRY and office.kind == OFFICE and not office.codes
    return owner.codes[0] if adjoin and titled_by and not posted and owner.codes[0] in states() else None
