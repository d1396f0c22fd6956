"""Any other text: title, date and body where they can be seen. The last resort, so that nothing is lost in silence."""

from collections.abc import Iterator

from pipelines.parse.article import Article
from pipelines.parse.language import han, refusal
from pipelines.parse.plain import read_page
from pipelines.parse.text_article import text_article
from pipelines.read.raw_file import RawFile
from pipelines.reject import Reject

NAME = "unknown_text"
LEAST = 30  # Han characters: less is no article


def sniff(raw: RawFile) -> float:
    return 0.0 if raw.encoding == "binary" or not raw.text.strip() else 0.05


def parse(raw: RawFile) -> Iterator[Article | Reject]:
    if han(raw.text[:5000]) < LEAST:
        yield refusal(raw) or Reject(
            "no_article", "Too little Chinese text for an article.", {"path": raw.path, "head": raw.text[:200]}
        )
        return
    yield refusal(raw) or text_article(raw, read_page(raw.text))
