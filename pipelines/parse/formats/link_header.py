"""Older post of a feed archive: [title](url), a rule, 日期：… under it, HTML."""

from collections.abc import Iterator

from pipelines.parse.article import Article
from pipelines.parse.header import Header, head, split_header
from pipelines.parse.post import read_post
from pipelines.read.raw_file import RawFile
from pipelines.reject import Reject

NAME = "link_header"


def sniff(raw: RawFile) -> float:
    return 0.95 if fits(head(raw)) else 0.0


def fits(header: Header) -> bool:
    return not header.fields and header.epoch is None and bool(header.link_url)


def parse(raw: RawFile) -> Iterator[Article | Reject]:
    yield from read_post(raw, split_header(raw.text))
