"""Markdown with quoted front matter: the title again as # heading, paragraphs as #### headings, a plea for subscriptions."""

import re
from collections.abc import Iterator
from dataclasses import replace

from pipelines.parse.article import Article
from pipelines.parse.header import Header, split_header
from pipelines.parse.markdown import to_html
from pipelines.parse.post import read_post
from pipelines.read.raw_file import RawFile
from pipelines.reject import Reject

NAME = "yaml_markdown"
HEAD = 6000  # characters: front matter with two long addresses and the first lines of the body
MARKDOWN = re.compile(r"^(?:#{1,6} |!\[|\*\*|> |\[[^\]]+\]\()", re.M)


def sniff(raw: RawFile) -> float:
    header = split_header(raw.text[:HEAD])
    return 0.97 if "title" in header.fields and not header.link_url and header.epoch is None and fits(header) else 0.0


def fits(header: Header) -> bool:
    """Markdown in the body, or, where there is none, fields that archives of this kind have."""
    return MARKDOWN.search(header.body) is not None or "original_url" in header.fields


def parse(raw: RawFile) -> Iterator[Article | Reject]:
    header = split_header(raw.text)
    yield from read_post(raw, replace(header, body=to_html(header.body)))
