"""raw_files -> parsed_articles: what a format module finds in one file, as rows."""

import hashlib
from collections.abc import Mapping
from pathlib import Path

from pipelines.parse import parse_file
from pipelines.parse.article import Article, Parsed
from pipelines.parse.page.inner_file import INSIDE
from pipelines.read.decode import decode
from pipelines.read.raw_file import RawFile
from pipelines.read.scan import printable
from pipelines.reject import Reject
from pipelines.warehouse.frames import Row
from pipelines.warehouse.guard import guarded
from pipelines.warehouse.ids import content_id
from pipelines.warehouse.script import script_of
from pipelines.warehouse.stage import Made, Stage
from pipelines.warehouse.stages.read import read_content
from schemas.file_formats import FileFormats
from schemas.parsed_articles import ParsedArticles


def make(rows: Mapping[str, list[Row]], raw: Path) -> Made:
    (row,), (place,) = rows["raw_files"], rows["file_locations"]
    made, file_id = Made(), row["file_id"]
    content = unchanged_content(raw, place["location"], row["sha256"])
    if isinstance(content, Reject):
        made.refuse(content, file_id, path=row["path"])
        made.retry = True
        return made
    parsed = guarded(lambda: parse_file(raw_file(row, content)), "parser_failed", len(content))
    if isinstance(parsed, Reject):
        made.refuse(parsed, file_id, path=row["path"])
        return made
    return record(made, row, parsed)


def record(made: Made, row: Row, parsed: Parsed) -> Made:
    """The rows of a file that was read: a file of which nothing came goes no further."""
    file_id = row["file_id"]
    for refusal in parsed.rejects:
        made.refuse(refusal, file_id, path=place(refusal, row["path"]))
    made.add("file_formats", file_id=file_id, format=parsed.format, n_articles=len(parsed.articles))
    for position, article in enumerate(parsed.articles):
        made.add("parsed_articles", **article_row(article, file_id, position))
    if parsed.articles:
        made.passes = file_id
    return made


def place(refusal: Reject, path: str) -> str:
    """news.zip -> news.zip!/a/picture.jpg where a file in it is refused, not all of it."""
    said = str(refusal.row.get("path") or "")
    return path + printable(said.removeprefix(path), set()) if said.startswith(path + INSIDE) else path


def article_row(article: Article, file_id: str, position: int) -> dict[str, object]:
    published, text = article.published, "\n".join(paragraph.replace("\n", " ") for paragraph in article.paragraphs)
    return {
        "article_id": content_id(file_id, position),
        "file_id": file_id,
        "position": position,
        "title": article.title,
        "url": article.url,
        "source": article.source,
        "author": article.author,
        "section": article.section,
        "published_at": published and published.at,
        "published_on": published and published.at.date(),
        "published_precision": published and published.precision,
        "published_basis": published and published.basis,
        "not_after": article.not_after,
        "script": script_of(article.title + text),
        "text": text,
        "title_is_truncated": article.title_is_truncated,
        "text_is_cut": article.text_is_cut,
        "captions": list(article.captions),
        "related": list(article.related),
    }


def raw_file(row: Row, content: bytes) -> RawFile:
    read = decode(content)
    return RawFile(
        row["file_id"], row["path"], row["sha256"], len(content), row["modified_at"], read.encoding, read.text, content
    )


def unchanged_content(raw: Path, location: bytes, sha256: str) -> bytes | Reject:
    """The bytes that were hashed before, or why not."""
    content = read_content(raw, location)
    if isinstance(content, bytes) and hashlib.sha256(content).hexdigest() != sha256:
        return Reject("changed", "The file was written to during the run; the next run takes it as it then is.")
    return content


STAGE = Stage(
    "parse",
    __name__,
    "read",
    ("raw_files", "file_locations"),
    {"parsed_articles": ParsedArticles, "file_formats": FileFormats},
    make,
)
