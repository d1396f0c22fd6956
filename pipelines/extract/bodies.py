"""Bodies whose end is the beginning of a title: 韩国外交部|长. Belongs here: which of the two wins."""

from functools import cache, lru_cache

from pipelines.extract.mention import BODY, OFFICE, Mention
from pipelines.extract.vocabulary import Entry, vocabulary

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
