"""Several posts in one file, each under front matter of its own. Each is read as a file of its own."""

import re
from collections.abc import Iterator
from itertools import pairwise

from pipelines.parse.article import Article
from pipelines.parse.language import han
from pipelines.parse.page.inner_file import budget_of, inner, read_inner
from pipelines.read.raw_file import RawFile
from pipelines.reject import Reject

NAME = "front_matter_posts"
FRONT = re.compile(r"^---[ \t]*\n(?P<fields>(?:[\w-]+[ \t]*:[^\n]*\n|[ \t]+\S[^\n]*\n|- [^\n]*\n)+)---[ \t]*$", re.M)
TITLED = re.compile(r"^(?:title|标题|標題)[ \t]*:[ \t]*\S", re.M | re.I)
LEAST = 30  # Chinese characters under the front matter


def sniff(raw: RawFile) -> float:
    """0.97 where a text begins with one of at least two titled fronts, each with a text under it."""
    found = posts(raw.text) if raw.text.lstrip("\ufeff \n").startswith("---") else []
    return 0.97 if len(found) > 1 and all(han(post) >= LEAST for post in found) else 0.0


def parse(raw: RawFile) -> Iterator[Article | Reject]:
    budget = budget_of(raw)
    for number, post in enumerate(posts(raw.text), 1):
        yield from read_inner(inner(raw, f"post_{number}.md", post.encode("utf-8", "surrogatepass")), budget)


def posts(text: str) -> list[str]:
    starts = [match.start() for match in FRONT.finditer(text) if TITLED.search(match["fields"])]
    return [text[start:end] for start, end in pairwise([*starts, len(text)])]
