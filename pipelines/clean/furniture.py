"""What belongs to a page and not to its article. Belongs here: reading furniture.yaml and the outlets' own phrases.
Not here: which lines they are tried on (lines.py), nor the phrases.
"""

import re
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from pathlib import Path

from pipelines.pages import read_page
from pipelines.parse.outlets import outlet
from pipelines.patterns.whole_lines import WholeLines, alternatives, whole_lines

KINDS = ("drop", "stop", "caption", "tail", "head", "notice")


@dataclass(frozen=True, slots=True, eq=False)
class Furniture:
    """`drop` (captions are among it), `caption` and `stop` match a whole line, `tail` the end of a text, `head` its
    start, `notice` the start of a line.
    """

    drop: WholeLines
    caption: WholeLines
    stop: WholeLines
    tail: re.Pattern[str]
    head: re.Pattern[str]
    notice: re.Pattern[str]

    @lru_cache(maxsize=1 << 10)  # noqa: B019 - there is one for each outlet; a text goes through the steps twice or more
    def drops(self, line: str) -> bool:
        return self.drop.match(line)


def furniture_of(source: str | None) -> Furniture:
    """General phrases with those of the outlet, if the table of outlets knows it."""
    publisher = outlet(source)
    return with_own(publisher.drop, publisher.stop, publisher.credits) if publisher else with_own()


@cache
def with_own(drop: tuple[str, ...] = (), stop: tuple[str, ...] = (), credits: tuple[str, ...] = ()) -> Furniture:
    """Compiled once for all outlets that have none of their own."""
    if not (drop or stop or credits):
        return Furniture(
            whole_lines((*patterns("drop"), *patterns("caption"))),
            whole_lines(patterns("caption")),
            whole_lines(patterns("stop")),
            tail(patterns("tail")),
            re.compile(alternatives(patterns("head"))),
            re.compile(alternatives(patterns("notice"))),
        )
    general = with_own()
    return replace(
        general,
        drop=general.drop.with_own(drop),
        stop=general.stop.with_own(stop),
        tail=tail((*patterns("tail"), *credits)) if credits else general.tail,
    )


def tail(several: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"\s*(?:{alternatives(several)})\s*$")


@cache
def patterns(kind: str) -> tuple[str, ...]:
    return tuple(entry["pattern"] for entry in entries()[kind])


@cache
def entries() -> dict[str, list[dict[str, str]]]:
    """Kind -> entries with `pattern`, `examples`, `near_misses`. ValueError for a kind that nothing uses."""
    rows: dict[str, list[dict[str, str]]] = read_page(Path(__file__).parent / "furniture.yaml")
    if set(rows) != set(KINDS):
        raise ValueError(f"furniture.yaml: {sorted(set(rows) ^ set(KINDS))} is missing or unknown")
    return rows
