"""Several names in a row: 议员金星焕、[金映豪]和[朴钉]; [甲]、[乙]参加会见. Belongs here: names only told there.

Not here: the name that begins the row (named.py), how a name is built (name_forms/name_grammars.py).
"""

import re

from pipelines.extract.mentions.mention import PERSON, Mention
from pipelines.extract.mentions.name_forms.name_grammars import chinese_ends
from pipelines.extract.mentions.name_forms.names import BY_SOUND, ONLY_BESIDE_TITLES, grammars
from pipelines.extract.mentions.name_forms.possible_names import not_names, possible
from pipelines.extract.mentions.name_forms.shown_names import in_latin
from pipelines.extract.mentions.overlap import clear, together
from pipelines.extract.mentions.persons.cast import Cast

LATIN = "(?:[（(][A-ZÀ-Þ][^（）()]{2,40}[）)])?"
JOINT = re.compile(f"{LATIN}(?:、|，以及|以及|[和与及])")
BEGINS = re.compile(f"{LATIN}(?:、|以及|[和与及])")
NEXT = re.compile("[、，。；）（(]|等|以及|[和与及]|将军|[上中少大准]将|[上中少大]校|参?议员|众议员|博士|教授")
WHOLE_NAME = 3  # characters of a name that nothing but 和 joins to the one before


def in_a_row(text: str, found: list[Mention], cast: Cast) -> list[Mention]:
    """With the persons of every row that somebody known begins."""
    held = {m.start: m for m in found}
    rows = [row_after(text, m, held, cast) for m in found if m.kind == PERSON and BEGINS.match(text, m.end)]
    more = {m.start: m for row in rows for m in row}
    return together(found, clear(found, sorted(more.values()))) if more else found


def row_after(text: str, first: Mention, held: dict[int, Mention], cast: Cast) -> list[Mention]:
    """金星焕 -> 金映豪, 朴钉: those that follow, as far as the row goes."""
    country = first.codes[0] if first.codes else None
    out: list[Mention] = []
    end = first.end
    while joint := JOINT.match(text, end):
        at = joint.end()
        if at not in held:
            end = item_end(text, at, country)
            if end == 0 or (end - at < WHOLE_NAME and not out and not joint.group().endswith("、")):
                break
            cast.add(text[at:end], country)
            out.append(cast.mention(text[at:end], at, text[at:end]))
        elif held[at].kind == PERSON:
            end = held[at].end
            country = country if country in held[at].codes else None  # 默克尔、普京、穆迪
        else:
            break
    return out


def item_end(text: str, at: int, country: str | None) -> int:
    """Where the name ends that fills the place between two marks of a row; 0 where it is none."""
    if latin := in_latin(text, at):
        return latin[1]
    if text[at : at + 2] in not_names():
        return 0
    built = ((g, end) for g in grammars(country, envoy=False) if g not in ONLY_BESIDE_TITLES for end in g(text, at))
    whole = ((g, end) for g, end in built if NEXT.match(text, end))
    return next((end for g, end in whole if possible(text[at:end], g in BY_SOUND)), 0)


PRESENT = re.compile(
    "(?:^|(?<=[。\n]))(?P<row>[\u4e00-\u9fff]{2,4}(?:、[\u4e00-\u9fff]{2,4}){0,5})"
    "(?:等|等人)?(?:分别)?(?:参加|出席|陪同)(?:了)?(?:上述|有关)?(?:会[见谈晤]|活动)(?=[。；])"
)


def present(text: str, found: list[Mention], cast: Cast) -> list[Mention]:
    """With those of whom a readout tells at its end that they were there: [甲]、[乙]等参加会见."""
    more: list[Mention] = []
    for told in PRESENT.finditer(text):
        at = told.start("row")
        for name in told["row"].removesuffix("等").split("、"):
            built = at + len(name) in chinese_ends(text, at) and possible(name, by_sound=False)
            if built and name[:2] not in not_names():
                cast.add(name, None)
                more.append(cast.mention(name, at, name))
            at += len(name) + 1
    return together(found, clear(found, more)) if more else found
