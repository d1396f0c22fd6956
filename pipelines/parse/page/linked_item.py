"""One of several articles of a file, of which the text and the address of its own page are told.

Not here: finding text and address in the file, see formats/linked_items.py, formats/item_pages_markdown.py.
"""

from collections.abc import Iterable

from pipelines.parse.article import Article
from pipelines.parse.best_clue import best
from pipelines.parse.language import no_text_of_ours
from pipelines.parse.page.address import outlet
from pipelines.parse.page.prose import Prose
from pipelines.parse.published import CHINA, from_path, from_url
from pipelines.reject import Reject


def linked_item(title: str, found: Prose, url: str | None, path: str, captions: Iterable[str] = ()) -> Article | Reject:
    """Outlet and day by the address, the day also by the file's path; `captions` come before those of the text."""
    own = outlet(url)
    row: dict[str, object] = {"path": path, "title": title[:200], "url": url}
    return no_text_of_ours("item", found.paragraphs, row) or Article(
        title=title,
        paragraphs=tuple(found.paragraphs),
        url=url,
        source=own.name if own else None,
        published=best([from_url(url, own.zone if own else CHINA), from_path(path)]),
        captions=(*captions, *found.captions),
    )
