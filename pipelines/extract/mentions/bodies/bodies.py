"""Bodies and places whose end begins a title: 韩国外交部|长, 北京市|长. Belongs here: which of the two wins."""

import re
from functools import cache, lru_cache

from pipelines.extract.mentions.listed.vocabulary import Entry, vocabulary
from pipelines.extract.mentions.mention import BODY, COUNTRY, OFFICE, PLACE, Mention

LONGEST_TITLE = 24


@cache
def office_surfaces() -> dict[str, tuple[Entry, ...]]:
    """Titles by their first character, longest first."""
    table: dict[str, list[Entry]] = {}
    for entry in vocabulary().entries:
        if entry.kind == OFFICE:
            table.setdefault(entry.surface[0], []).append(entry)
    return {c: tuple(sorted(v, key=lambda e: -len(e.surface))) for c, v in table.items()}


@lru_cache(maxsize=1 << 14)
def titles_over(body: str) -> tuple[tuple[int, Entry], ...]:
    """外交部 -> (0, 外交部长): the titles that begin inside the body and run past its end, and where."""
    size = len(body)
    return tuple(
        (at, entry)
        for at in range(size)
        for entry in office_surfaces().get(body[at], ())
        if size - at < len(entry.surface) <= size - at + LONGEST_TITLE and entry.surface.startswith(body[at:])
    )


def split_body(text: str, body: Mention) -> list[Mention]:
    """韩国外交部|长 -> 韩国, 外交部长: a title that begins inside a body and runs past its end wins."""
    for at, entry in titles_over(body.text):
        start = body.start + at
        if text.startswith(entry.surface, start):
            return [*(m.moved(body.start) for m in vocabulary().find(body.text[:at])), entry.at(start)]
    return [body]


GOVERNED = "省市州县"  # 北京|市长 as 外交部|长
OF_A_STATE = re.compile(
    r"国(?:务[卿院委]|防[部相大委]|安[会委局部]|土安全部|家安全"
    r"|会(?:[众参]议?院|议员|两院|议长|山庄|大厦|听证|警察|代表团|领袖|外委会|通过(?!谈)|批准|表决))"
)


def letter_before(text: str, country: Mention) -> list[Mention]:
    """美[国务卿], 韩[国防部长]: the second character of a country's name is the first one of a title or body."""
    at = country.end - 1
    if len(country.text) != 2 or not OF_A_STATE.match(text, at):
        return [country]
    letter = Mention(country.start, at, COUNTRY, country.text[0], country.codes, country.value)
    titles = vocabulary().find(text[at : at + LONGEST_TITLE])
    if not titles or titles[0].start or titles[0].kind not in (OFFICE, BODY):
        return [country]
    return [letter, titles[0].moved(at)]


def split_bodies(text: str, found: list[Mention]) -> list[Mention]:
    """韩国外交部 | 长 -> 韩国 | 外交部长: each body or place that begins a title gives way to it."""
    out: list[Mention] = []
    for mention in found:
        if out and mention.start < out[-1].end:
            continue
        if mention.kind == BODY or (mention.kind == PLACE and mention.text[-1] in GOVERNED):
            out += split_body(text, mention)
        elif mention.kind == COUNTRY:
            out += letter_before(text, mention)
        else:
            out.append(mention)
    return out
