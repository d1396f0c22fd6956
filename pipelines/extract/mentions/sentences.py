"""Text -> sentences, as spans. Belongs here: where a thought ends in Chinese print. Not here: what it says."""

import re
from dataclasses import dataclass

SENTENCE = re.compile(r"[^。！？!?\n]*[。！？!?]+[”’」』）)》】]*|[^。！？!?\n]+")
CLAUSE_END = re.compile(r"[，；：;:,](?:(?<!,)|(?<=[^\d],)|(?=[^\d]))(?![^（(）)，。]{0,30}+[）)])")  # no 2,500


@dataclass(slots=True)
class Sentence:
    """`paragraph` counts from 0, `index` over the article."""

    start: int
    end: int
    paragraph: int
    index: int


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
        out.append(Sentence(start, end, paragraph, len(out)))
    return out
