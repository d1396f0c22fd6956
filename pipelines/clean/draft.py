"""A text under correction that remembers where each character came from. Belongs here: bookkeeping. Not here: steps.

A step gives a text of the same length: it may put one character in place of another, or GONE in place of one that is to
go. So every character that stays has one origin, and the map back to the parsed text is exact.
"""

import re
from dataclasses import dataclass

GONE = "\uffff"  # a noncharacter: no text has a use for it
STAYS = re.compile(rf"[^{GONE}]+")
Runs = tuple[tuple[int, int, int], ...]  # (start, start in the parsed text, length)


@dataclass(frozen=True, slots=True)
class Draft:
    text: str
    runs: Runs

    def become(self, text: str) -> "Draft":
        """The draft after a step. ValueError when the step has changed the length."""
        if text is self.text:
            return self
        if len(text) != len(self.text):
            raise ValueError(f"A step changed the length: {len(self.text)} -> {len(text)}.")
        return Draft(text, self.runs) if GONE not in text else self.without_gone(text)

    def without_gone(self, text: str) -> "Draft":
        pieces = [match.span() for match in STAYS.finditer(text)]
        return Draft(text.replace(GONE, ""), cut(self.runs, pieces))


def draft(text: str) -> Draft:
    return Draft(text, ((0, 0, len(text)),) if text else ())


def cut(runs: Runs, pieces: list[tuple[int, int]]) -> Runs:
    """Keep of the runs what lies in the pieces (ascending spans of the present text), and close the gaps."""
    kept: list[tuple[int, int, int]] = []
    at, i = 0, 0
    for start, end in pieces:
        while runs[i][0] + runs[i][2] <= start:
            i += 1
        j = i
        while j < len(runs) and runs[j][0] < end:
            run_start, source, length = runs[j]
            low, high = max(start, run_start), min(end, run_start + length)
            kept.append((at, source + low - run_start, high - low))
            at += high - low
            j += 1
    return joined(kept)


def joined(runs: list[tuple[int, int, int]]) -> Runs:
    """Neighbours that are neighbours in the parsed text too become one run."""
    whole: list[tuple[int, int, int]] = []
    for start, source, length in runs:
        if whole and whole[-1][1] + whole[-1][2] == source:
            whole[-1] = (whole[-1][0], whole[-1][1], whole[-1][2] + length)
        else:
            whole.append((start, source, length))
    return tuple(whole)


def erase(match: re.Match[str]) -> str:
    """For re.sub: what was matched goes."""
    return GONE * len(match[0])


def padded(text: str, length: int) -> str:
    """For a shorter form: &amp; -> & and four characters that go."""
    return text + GONE * (length - len(text))
