"""Markdown with quoted front matter: the title again as # heading, paragraphs as #### headings, a plea for
subscriptions.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from pipelines.parse.article import Article
from pipelines.parse.header import Header, head, is_markdown, split_header
from pipelines.parse.markdown import to_html
from pipelines.parse.post import read_post
from pipelines.read.raw_file import RawFile
from pipelines.reject import Reject

NAME = "yaml_markdown"
EXCERPT = re.compile(r"^>\s*#{1,6}\s*(?:Excerpt|摘要|摘錄)\s*\n(?:>[^\n]*\n)*", re.M)  # a clipper's, of the text itself


def sniff(raw: RawFile) -> float:
    return 0.95 if fits(head(raw)) else 0.0


def fits(header: Header) -> bool:
    return "title" in header.fields and not header.link_url and header.epoch is None and is_markdown(header)


def parse(raw: RawFile) -> Iterator[Article | Reject]:
    header = split_header(raw.text)
    yield from read_post(raw, replace(header, body=to_html(EXCERPT.sub("", header.body))))
