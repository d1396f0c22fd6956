"""Markdown to plain lines. Belongs here: its marks. Not here: front matter and the archives that use it."""

import re
from collections.abc import Iterator

from pipelines.parse.markdown import RULE
from pipelines.parse.page.tree import squeeze

IMAGE = re.compile(r"!\[(?P<alt>[^\]]*)\]\([^)\s]*(?:\([^)]*\)[^)\s]*)*(?:\s+\"[^\"]*\")?\)")
LINK = re.compile(r"\[(?P<text>[^\[\]]{0,300})\]\((?P<url>[^)\s]{0,1000})(?:\s+\"[^\"]*\")?\)")
AUTOLINK = re.compile(r"<https?://[^>\s]+>")
STRONG = re.compile(r"(\*\*|__)(?=\S)(.{1,500}?)(?<=\S)\1")
EMPHASIS = re.compile(r"(?<!\*)\*(?=[^\s*])([^*\n]{1,300}?)(?<=\S)\*(?!\*)")
ESCAPED = re.compile(r"\\([\\`*_{}\[\]()#+\-.!|>~])")
LEADER = re.compile(r"^\s*(?:#{1,6}\s+|>+\s?|[-*+]\s+(?=\S))")
WIKI = re.compile(r"\[\[(?:[a-z]{2,3}(?:-\w+)?:)?([^\[\]|]{1,80})(?:\|([^\[\]]{1,80}))?\]\]")


def plain_lines(text: str) -> Iterator[str]:
    """'**[[zh:法国]]准备**\\n\\n> 引' -> 法国准备, 引: one line a paragraph, no pictures, no rules."""
    for line in text.split("\n"):
        if not RULE.match(line) and (plain := squeeze(unmarked(LEADER.sub("", line)))):
            yield plain


def unmarked(line: str) -> str:
    line = WIKI.sub(lambda found: found[2] or found[1], line)
    line = LINK.sub(lambda found: found["text"], AUTOLINK.sub("", IMAGE.sub("", line)))
    return ESCAPED.sub(r"\1", EMPHASIS.sub(r"\1", STRONG.sub(r"\2", line)))


def captions_of(text: str) -> tuple[str, ...]:
    """What stands under the pictures: their alternative text."""
    return tuple(alt for found in IMAGE.finditer(text) if (alt := squeeze(found["alt"])))
