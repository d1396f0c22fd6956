"""A verbal act as it is told, and acts of one kind that are told in one breath: 抨击甲掩盖真相，并说其做法可耻.

Not here: finding them (finding.py), where one ends while a sentence is read (one_act.py).
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from pipelines.extract.clauses.speaking.voice import Voice
from pipelines.extract.statements.so_far import LONGEST

LINK = 3  # characters between the quotations of two acts: a comma, a quotation mark and 并
ABOUT_MORE = re.compile("[并也亦又还同时]{0,2}(?:[对就]|针对|关于)(?!此)")  # 表示关切，并[对其逮捕行动]…


@dataclass(frozen=True, slots=True)
class Act:
    """One verbal act: a stretch of text, whose it is, whom it is about. `told`: by a word that tells it by itself."""

    act: str
    speaker: Voice
    targets: tuple[str, ...]
    start: int
    end: int
    line: int
    direct: bool
    attributed_to: str | None
    cue: str
    told: bool


def as_one(acts: Iterable[Act], text: str) -> list[Act]:
    """The acts of a sentence, where those of one kind that follow each other are one."""
    out: list[Act] = []
    for act in acts:
        if out and in_one_breath(out[-1], act, text):
            targets = tuple(dict.fromkeys((*out[-1].targets, *act.targets)))
            out[-1] = replace(out[-1], end=act.end, targets=targets, direct=out[-1].direct or act.direct)
        else:
            out.append(act)
    return out


def in_one_breath(first: Act, then: Act, text: str) -> bool:
    """认为甲违反决议，|对此强烈谴责; not 谴责甲的做法，|批评乙: by words of their own, about somebody else each."""
    link = text[first.end : then.start]
    if first.act != then.act or who(first.speaker) != who(then.speaker) or len(link) > LINK or "；" in link:
        return False
    both_told = first.told and then.told
    apart = both_told and (set(first.targets) != set(then.targets) or ABOUT_MORE.match(text, then.start) is not None)
    return first.end <= then.start and then.end - first.start <= LONGEST and not apart


def who(speaker: Voice) -> list[tuple[str | None, tuple[str, ...]]]:
    """By name and side, wherever in the article they are named."""
    return [(p.name or p.organisation or p.office, p.codes) for p in speaker.parties]
