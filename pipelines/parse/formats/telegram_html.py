"""Telegram Desktop's export as pages (messages.html, messages2.html …), and a channel's page on the web (t.me/s/…).

Each message with text is an article.
"""

import re
from collections.abc import Iterator

from lxml import etree

from pipelines.parse.article import Article
from pipelines.parse.page.post import post
from pipelines.parse.page.tree import NotHtml, names_of, text_of, tree
from pipelines.parse.page.written_time import when
from pipelines.read.raw_file import RawFile
from pipelines.reject import Reject

NAME = "telegram_html"
HISTORY = re.compile(r"""class=["']?(?:history|page_body chat_page|message default)""")
MESSAGE = re.compile(r"""class=["']?message (?:default|service)""")
WIDGET = re.compile(r"""class=["']?tgme_widget_message(?:_text)?[\s"']""")
TELEGRAM = re.compile(r"\s*[–—-]\s*Telegram.*$")
BREAKS = frozenset({"br", "p", "div", "blockquote", "pre"})


def sniff(raw: RawFile) -> float:
    head = raw.text[:60_000]
    if WIDGET.search(raw.text[:200_000]):
        return 0.95
    return 0.95 if HISTORY.search(head) and MESSAGE.search(head) else 0.0


def parse(raw: RawFile) -> Iterator[Article | Reject]:
    try:
        root = tree(raw.text)
    except NotHtml as error:
        yield Reject("not_html", f"The export cannot be read as HTML: {error}.", {"path": raw.path})
        return
    if WIDGET.search(raw.text[:200_000]):
        yield from on_the_web(root, raw.path)
        return
    chat = next(
        (text_of(node) for header in _of_class(root, "page_header") for node in _of_class(header, "text")), None
    )
    silent: list[object] = []
    for message in _of_class(root, "message"):
        if "service" in names_of(message):
            continue
        text = next(_of_class(message, "text"), None)
        if text is None or not (written := lined(text)).strip():
            silent.append(message.get("id"))
            continue
        links = [link.get("href") or "" for link in text.iter("a")]
        date = next((node.get("title") or "" for node in _of_class(message, "date")), "")
        yield post(written, links, _forwarded(message) or chat, when(date, "feed") if date else None, raw.path)
    if silent:
        detail = f"{len(silent)} messages hold a picture, a film or a file and no text."
        yield Reject("no_text", detail, {"path": raw.path, "messages": silent[:100]})


def on_the_web(root: etree._Element, path: str) -> Iterator[Article | Reject]:
    """The posts of a channel's page: their time is exact, their address is the channel's."""
    names = (text_of(node) for node in (*_of_class(root, "tgme_channel_info_header_title"), *root.iter("title")))
    chat = TELEGRAM.sub("", next(names, "")) or None
    for message in _of_class(root, "tgme_widget_message"):
        text = next(_of_class(message, "tgme_widget_message_text"), None)
        if text is None or not (written := lined(text)).strip():
            continue
        links = [link.get("href") or "" for link in text.iter("a")]
        sent = next((node.get("datetime") or "" for node in message.iter("time") if node.get("datetime")), "")
        yield post(written, links, chat, when(sent, "feed") if sent else None, path)


def _of_class(element: etree._Element, name: str) -> Iterator[etree._Element]:
    return (node for node in element.iter(etree.Element) if name in names_of(node))


def _forwarded(message: etree._Element) -> str | None:
    """The channel that a forwarded message comes from, its date taken off."""
    for forwarded in _of_class(message, "forwarded"):
        for name in _of_class(forwarded, "from_name"):
            return (name.text or "").strip() or None
    return None


def lined(element: etree._Element) -> str:
    """The text with <br> as line ends."""
    for node in element.iter(*BREAKS):
        node.tail = "\n" + (node.tail or "")
    return "".join(map(str, element.itertext()))
