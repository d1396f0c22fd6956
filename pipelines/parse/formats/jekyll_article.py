"""Jekyll post that holds the whole <article> of a page, printed with indents: headings, meta lines and tags of the
page too.
"""

from collections.abc import Iterator

from pipelines.parse.article import Article
from pipelines.parse.header import Header, head, split_header
from pipelines.parse.post import read_post
from pipelines.read.raw_file import RawFile
from pipelines.reject import Reject

NAME = "jekyll_article"


def sniff(raw: RawFile) -> float:
    return 0.95 if fits(head(raw)) else 0.0


def fits(header: Header) -> bool:
    return "title" in header.fields and header.epoch is None and header.body.lstrip().startswith("<article")


def parse(raw: RawFile) -> Iterator[Article | Reject]:
    yield from read_post(raw, split_header(raw.text))
