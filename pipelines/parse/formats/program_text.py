"""A report inside a program's source: strings in quotes, put together with + or . over several lines."""

import re
from collections.abc import Iterator
from dataclasses import replace

from pipelines.parse.article import Article
from pipelines.parse.language import han
from pipelines.parse.page.record import article
from pipelines.parse.text_article import title_in
from pipelines.read.raw_file import RawFile
from pipelines.reject import Reject

NAME = "program_text"
PART = r"(?:'(?:[^'\\\n]|\\.)*'|\"(?:[^\"\\\n]|\\.)*\")"
GOES_ON = re.compile(rf"{PART}[ \t]*[+.][ \t]*\n[ \t]*(?=['\"])")
WHOLE = re.compile(rf"{PART}(?:[ \t]*[+.]\s*{PART})*")
QUOTED = re.compile(PART)
ESCAPED = re.compile(r"\\(.)")
CONTROLS = {"n": "\n", "t": " ", "r": ""}
LEAST = 30  # Chinese characters of a report


def sniff(raw: RawFile) -> float:
    """0.5 where a string with enough Chinese goes on over lines."""
    head = raw.text[:20_000]
    return 0.5 if GOES_ON.search(head) and any(han(found) >= LEAST for found in strings(head)) else 0.0


def parse(raw: RawFile) -> Iterator[Article | Reject]:
    for text in strings(raw.text):
        if han(text) < LEAST:
            continue
        found = article({"title": title_in(raw.path), "text": text}, raw.path)
        if isinstance(found, Article) and found.title_is_truncated:
            found = replace(found, title="", title_is_truncated=False)
        yield found


def strings(source: str) -> Iterator[str]:
    """'<p>外长' + \\n '抵达</p>' -> <p>外长抵达</p>"""
    for whole in WHOLE.finditer(source):
        parts = (part[0][1:-1] for part in QUOTED.finditer(whole[0]))
        yield ESCAPED.sub(lambda found: CONTROLS.get(found[1], found[1]), "".join(parts))
