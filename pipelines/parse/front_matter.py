"""Front matter in its dialects: YAML between rules, YAML that only ends with one, TOML, JSON.

Belongs here: splitting it off, and the names of its fields. Not here: what a post does with them.
"""

import json
import re
import tomllib
from collections.abc import Mapping
from datetime import date, datetime

from pipelines.parse.page.fields import as_text, part

YAML = re.compile(r"\A\ufeff?---[ \t]*\n(.*?)\n---[ \t]*(?:\n|\Z)", re.S)
TOML = re.compile(r"\A\ufeff?\+\+\+[ \t]*\n(.*?)\n\+\+\+[ \t]*(?:\n|\Z)", re.S)
UNOPENED = re.compile(r"\A\ufeff?((?:[A-Za-z_]\w{1,20}:[^\n]*\n|[ \t]*-[ \t][^\n]*\n){2,30})-{3,}[ \t]*\n")
FIELD = re.compile(r"^([A-Za-z_\u4e00-\u9fff][\w-]*)[ \t]*[:：][ \t]*(.*)$")
ENTRY = re.compile(r"^[ \t]*-[ \t]+(.*)$")
HEADING = re.compile(r"\A\s*#[ \t]+(\S[^\n]*)\n")
WIKI_LINK = re.compile(r"\[\[(?:[^\[\]|]*\|)?([^\[\]|]+)\]\]")
USUAL = frozenset({"layout", "title", "date", "author", "from", "link", "tags", "categories", "comments"})
SLOTS = (("title", "title"), ("date", "published"), ("author", "author"), ("link", "url"), ("category", "section"))
STARTS = ("---", "+++", "{", "\ufeff")


def split_front_matter(text: str) -> tuple[dict[str, str], str]:
    """The whole text -> (fields, the rest); without front matter ({}, text)."""
    if match := YAML.match(text):
        return named(read_fields(match[1]), text[match.end() :]), text[match.end() :]
    if text.startswith(STARTS) or UNOPENED.match(text[:2000]):
        return by_dialect(text)
    return {}, text


def by_dialect(text: str) -> tuple[dict[str, str], str]:
    """The rarer dialects: a head that is none of them has no title, and is text."""
    fields: dict[str, str] = {}
    end = 0
    if match := TOML.match(text):
        fields, end = read_toml(match[1]), match.end()
    elif match := UNOPENED.match(text):
        fields, end = read_fields(match[1]), match.end()
    elif text.lstrip("\ufeff").startswith("{"):
        fields, end = read_json(text)
    fields = named(fields, text[end:]) if fields else {}
    return (fields, text[end:]) if fields.get("title") else ({}, text)


def read_fields(block: str) -> dict[str, str]:
    """Lines key: value; a list becomes its entries joined by commas.

    Never a YAML parser: titles hold colons, quotes and brackets.
    """
    fields: dict[str, str] = {}
    key = ""
    for line in block.split("\n"):
        if match := FIELD.match(line):
            key = match[1]
            fields[key] = unquoted(match[2].strip())
        elif key and (entry := ENTRY.match(line)):
            fields[key] = ", ".join(part for part in (fields[key], unquoted(entry[1].strip())) if part)
        elif key and line.startswith((" ", "\t")) and line.strip():
            fields[key] = f"{fields[key].lstrip('>|').strip()} {line.strip()}".strip()
    return fields


def unquoted(value: str) -> str:
    """ "快讯：…" -> 快讯：…; 'it''s' -> it's; [ 法广 ] -> 法广; a quote that opens and never closes stays."""
    if len(value) > 1 and value[0] == value[-1] == '"':
        return value[1:-1].replace('\\"', '"').replace("\\\\", "\\")
    if len(value) > 1 and value[0] == value[-1] == "'":
        return value[1:-1].replace("''", "'")
    if value.startswith("[ ") and value.endswith("]"):
        return value[1:-1].strip()
    return value


def read_toml(block: str) -> dict[str, str]:
    try:
        return flat(tomllib.loads(block))
    except (tomllib.TOMLDecodeError, RecursionError):
        return read_fields(re.sub(r"^(\w+)\s*=\s*", r"\1: ", block, flags=re.M))


def read_json(text: str) -> tuple[dict[str, str], int]:
    """The object that a text begins with, when prose follows it and not more JSON."""
    start = text.index("{")
    try:
        value, end = json.JSONDecoder(strict=False).raw_decode(text, start)
    except (ValueError, RecursionError):
        return {}, 0
    follows = text[end : end + 200].lstrip()
    return (flat(value), end) if follows and follows[0] not in "{[,]}" and isinstance(value, dict) else ({}, 0)


def flat(values: Mapping[str, object]) -> dict[str, str]:
    """{'title': 'x', 'date': datetime, 'params': {'source': 'y'}} -> texts, tables a level down with them."""
    inner = {key: item for value in values.values() if isinstance(value, dict) for key, item in value.items()}
    return {
        str(key): value.isoformat()
        if isinstance(value, datetime | date)
        else (as_text(value) or "").replace("\n", ", ")
        for key, value in {**inner, **values}.items()
    }


def named(fields: dict[str, str], body: str) -> dict[str, str]:
    """发布时间, published, pubDate -> date, and so on; a source that is an address is the link; a title that only
    stands over the text as a heading is the title.
    """
    if fields.keys() <= USUAL and fields.get("title"):
        return fields
    found = dict(fields)
    for slot, kind in SLOTS:
        if not found.get(slot) and (value := part(fields, kind)):
            found[slot] = WIKI_LINK.sub(r"\1", value)
    source = found.get("source") or part(fields, "source") or ""
    if source.startswith("http"):
        found["link"] = found.get("link") or source
        found.pop("source", None)
    elif source:
        found["source"] = source
    if not found.get("title") and (heading := HEADING.match(body)):
        found["title"] = heading[1].strip(" #")
    if found.get("author"):
        found["author"] = WIKI_LINK.sub(r"\1", found["author"])
    return found
