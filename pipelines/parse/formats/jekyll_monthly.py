"""Jekyll post without link line: front matter whose titles are not YAML, times in nanoseconds; HTML or plain text."""

from collections.abc import Iterator

from pipelines.parse.article import Article
from pipelines.parse.header import Header, head, is_markdown, split_header
from pipelines.parse.post import read_post
from pipelines.read.raw_file import RawFile
from pipelines.reject import Reject

NAME = "jekyll_monthly"


def sniff(raw: RawFile) -> float:
    return 0.95 if fits(head(raw)) else 0.0


def fits(header: Header) -> bool:
    if "title" not in header.fields or header.link_url or header.epoch is not None:
        return False
    return not is_article(header.body) and not is_markdown(header)


def is_article(body: str) -> bool:
    return body.lstrip().startswith("<article")


def parse(raw: RawFile) -> Iterator[Article | Reject]:
    yield from read_post(raw, split_header(raw.text))
