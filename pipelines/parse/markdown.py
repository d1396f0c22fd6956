"""Markdown to the HTML that blocks() reads.

Belongs here: the few marks that articles use. Not here: a whole Markdown.
"""

import re
from html import escape

HEADING = re.compile(r"^(#{1,6})\s+(.*?)\s*#*$")
RULE = re.compile(r"^\s*(?:[-*_]\s*){3,}$")
ITEM = re.compile(r"^\s*(?:[-*+]|\d{1,2}\.)\s+(.*)$")
QUOTE = re.compile(r"^\s*>\s?")
IMAGE = re.compile(r"!\[[^\]]*\]\([^)]*\)")
LINK = re.compile(r"\[([^\[\]]*)\]\(([^()\s]*)(?:\s+\"[^\"]*\")?\)")
STRONG = re.compile(r"(\*\*\*|\*\*|__|\*)(?=[^\s*])(.+?)(?<=\S)\1")
TAG = re.compile(r"^\s*</?[a-zA-Z][^>]*>")


def to_html(text: str) -> str:
    """# 標題 -> <h1>標題</h1>; a run of lines is a paragraph; HTML in between stays as it is."""
    return "\n".join(line_to_html(line) for line in text.split("\n"))


def line_to_html(line: str) -> str:
    if TAG.match(line):
        return line
    line = inline(QUOTE.sub("", line))
    if not line.strip() or RULE.match(line):
        return "<hr>" if line.strip() else ""
    if match := HEADING.match(line):
        level = len(match[1])
        return f"<h{level}>{match[2]}</h{level}>"
    item = ITEM.match(line)
    return f"<li>{item[1]}</li>" if item and not line.lstrip()[0].isdigit() else f"<p>{line}</p>"


def inline(line: str) -> str:
    """Links to <a>, bold marks and images away."""
    return STRONG.sub(r"\2", LINK.sub(anchor, IMAGE.sub("", line)))


def anchor(match: re.Match[str]) -> str:
    return f'<a href="{escape(match[2])}">{match[1]}</a>'
