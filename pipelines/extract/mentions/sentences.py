"""Text -> sentences, as spans. Belongs here: where a thought ends in Chinese print. Not here: what it says."""

import re
from dataclasses import dataclass

SENTENCE = re.compile(r"[^。！？!?\n]*[。！？!?]+[”’」』）)》】]*|[^。！？!?\n]+")
CLAUSE_END = re.compile(r"[，；：;:,](?:(?<!,)|(?<=[^\d],)|(?=[^\d]))(?![^（(）)，。]{0,30}+[）)])")  # no 2,500
BLANK = re.compile(r"(?<=[\u4e00-\u9fff”」』》）])[ \u3000]+(?=[\u4e00-\u9fff“「『《])")
HEADLINE = 5  # characters of the shortest one: 李晓 王强 on a line of its own are names


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
    paragraph, line_end, opening = -1, -1, -1
    for match in SENTENCE.finditer(text):
        start, end = match.span()
        while start < end and text[start] in " \u3000":
            start += 1
        if start == end:
            continue
        if start > line_end:
            paragraph, opening = paragraph + 1, start
            newline = text.find("\n", start)
            line_end = len(text) if newline < 0 else newline
        parts = headlines(text, start, end) if (start, end) == (opening, line_end) else [(start, end)]
        out += [Sentence(a, b, paragraph, len(out) + nth) for nth, (a, b) in enumerate(parts)]
    return out


def headlines(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """法军袭击港口 德军撤出乙城: a paragraph of two, divided by a blank where it has no other mark; else it is one."""
    if " " not in text[start:end].rstrip() or CLAUSE_END.search(text, start, end - 1):
        return [(start, end)]
    blanks = [match.span() for match in BLANK.finditer(text, start, end)]
    cuts = [start, *(at for blank in blanks for at in blank), end]
    parts = list(zip(cuts[::2], cuts[1::2], strict=True))
    return parts if all(b - a >= HEADLINE for a, b in parts) else [(start, end)]
