"""Where the words of a fact stand, and the sentences around them. Not here: how they are drawn."""

import re
from dataclasses import dataclass
from itertools import pairwise

SENTENCE_END = re.compile(r"[。！？\n][”」』’）]*")
WORD = re.compile(r"\w")
Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text, and which of the marked spans cover it."""

    text: str
    marks: tuple[str, ...]


def locate(text: str, words: str, start: int | None = None) -> Span | None:
    """Where the words stand in the text: at `start` when that is known, else wherever, punctuation aside."""
    if start is not None and text.startswith(words, start):
        return start, start + len(words)
    at = text.find(words)
    return (at, at + len(words)) if at >= 0 and words else loosely(text, words)


def loosely(text: str, words: str) -> Span | None:
    """The same letters, whatever stands between them."""
    places = [match.start() for match in WORD.finditer(text)]
    wanted = "".join(WORD.findall(words))
    at = "".join(text[i] for i in places).find(wanted) if wanted else -1
    return (places[at], places[at + len(wanted) - 1] + 1) if at >= 0 else None


def sentences(text: str, span: Span) -> Span:
    """From the beginning of the sentence in which the span begins to the end of that in which it ends."""
    ends = [match.end() for match in SENTENCE_END.finditer(text)]
    start = max((end for end in ends if end <= span[0]), default=0)
    return start, min((end for end in ends if end >= span[1]), default=len(text))


def pieces(text: str, around: Span, spans: dict[str, Span]) -> list[Piece]:
    """The text of `around`, cut wherever a marked span begins or ends."""
    edges = {edge for span in spans.values() for edge in span if around[0] < edge < around[1]}
    cuts = [around[0], *sorted(edges), around[1]]
    return [
        Piece(text[a:b], tuple(name for name, (start, end) in spans.items() if start <= a and b <= end))
        for a, b in pairwise(cuts)
    ]
