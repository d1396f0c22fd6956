"""Text -> sentences -> clauses, as spans. Belongs here: where a thought ends in Chinese print. Not here: what it says."""

import re
from dataclasses import dataclass

SENTENCE = re.compile(r"[^。！？!?\n]*[。！？!?]+[”’」』）)》】]*|[^。！？!?\n]+")
CLAUSE_END = re.compile(r"[，；：;:]|(?<=[^\d]),|,(?=[^\d])")


@dataclass(frozen=True, slots=True)
class Span:
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence and its clauses; `paragraph` counts from 0, `index` over the article."""

    start: int
    end: int
    paragraph: int
    index: int
    clauses: tuple[Span, ...]


def clauses_of(text: str, start: int, end: int) -> tuple[Span, ...]:
    """外长访日，并会谈。 -> [外长访日，] [并会谈。]"""
    edges = [start, *(m.end() for m in CLAUSE_END.finditer(text, start, end)), end]
    return tuple(Span(a, b) for a, b in zip(edges, edges[1:], strict=False) if a < b)


def sentences(text: str) -> list[Sentence]:
    """Sentences of the text in order; offsets into it, end exclusive, end marks and closing quotes included."""
    out: list[Sentence] = []
    paragraph, line_end = -1, -1
    for match in SENTENCE.finditer(text):
        start, end = match.span()
        while start < end and text[start] in " \u3000":
            start += 1
        if start == end:
            continue
        if start > line_end:
            paragraph += 1
            newline = text.find("\n", start)
            line_end = len(text) if newline < 0 else newline
        out.append(Sentence(start, end, paragraph, len(out), clauses_of(text, start, end)))
    return out
