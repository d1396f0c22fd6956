"""What element and class names mean. Belongs here: reading markup.yaml. Not here: the names."""

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from pipelines.pages import read_page

TAG_ROLES = (("silent", "silent"), ("furniture", "furniture"), ("caption", "captions"), ("heading", "headings"))


@dataclass(frozen=True, slots=True)
class Markup:
    """`roles` by element; `blocks` break a line, `flow` end a paragraph, `void` hold nothing, `rare` need a tree."""

    roles: dict[str, str]
    blocks: frozenset[str]
    flow: frozenset[str]
    void: frozenset[str]
    rare: frozenset[str]
    furniture: re.Pattern[str]
    caption: re.Pattern[str]
    share_hosts: tuple[str, ...]


@cache
def markup() -> Markup:
    rows = read_page(Path(__file__).parent / "markup.yaml")
    return Markup(
        roles={"time": "time", "li": "item", **{tag: role for role, field in TAG_ROLES for tag in rows[field]}},
        blocks=frozenset(rows["blocks"]),
        flow=frozenset(rows["flow"]),
        void=frozenset(rows["void"]),
        rare=frozenset(rows["rare"]),
        furniture=any_of(rows["furniture_classes"]),
        caption=any_of(rows["caption_classes"]),
        share_hosts=tuple(rows["share_hosts"]),
    )


def any_of(patterns: list[str]) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{pattern})" for pattern in patterns), re.I)
