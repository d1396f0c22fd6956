"""Telegram Desktop's export as JSON (result.json): one chat, or all chats of an account.

Each message with text is an article.
"""

import json
import re
from collections.abc import Iterator, Mapping

from pipelines.parse.article import Article, Published
from pipelines.parse.page.post import post
from pipelines.parse.page.records import in_sequence
from pipelines.parse.page.written_time import when
from pipelines.read.raw_file import RawFile
from pipelines.reject import Reject

NAME = "telegram_json"
CHAT = re.compile(
    r'"type"\s*:\s*"(?:public_channel|private_channel|public_supergroup|private_supergroup|private_group|personal_chat|bot_chat|saved_messages)"'
)
MESSAGES = re.compile(r'"messages"\s*:\s*\[|"chats"\s*:\s*\{')


def sniff(raw: RawFile) -> float:
    head = raw.text[:5000]
    return 0.95 if head.lstrip("\ufeff \n").startswith("{") and CHAT.search(head) and MESSAGES.search(head) else 0.0


def parse(raw: RawFile) -> Iterator[Article | Reject]:
    chats = list(_chats(raw.text))
    if not chats:
        yield from _torn(raw)
    for chat in chats:
        yield from _articles(chat, raw.path)


def _chats(text: str) -> Iterator[Mapping[str, object]]:
    try:
        whole = json.loads(text.lstrip("\ufeff"), strict=False)
    except (ValueError, RecursionError):
        return
    if not isinstance(whole, dict):
        return
    listed = whole.get("chats")
    chats = listed.get("list") if isinstance(listed, dict) else [whole]
    yield from (chat for chat in chats if isinstance(chat, dict)) if isinstance(chats, list) else ()


def _torn(raw: RawFile) -> Iterator[Article | Reject]:
    """An export cut off in its writing: the messages that are whole."""
    yield Reject("broken_json", "The export is cut off or broken; its whole messages are kept.", {"path": raw.path})
    name = re.search(r'"name"\s*:\s*"([^"]{1,100})"', raw.text[:3000])
    start = raw.text.find("[", raw.text.find('"messages"'))
    messages = [item for item in in_sequence(raw.text[start:], raw.path) if isinstance(item, dict)]
    yield from _articles({"name": name[1] if name else None, "messages": messages}, raw.path)


def _articles(chat: Mapping[str, object], path: str) -> Iterator[Article | Reject]:
    silent: list[object] = []
    messages = chat.get("messages")
    for message in messages if isinstance(messages, list) else []:
        if not isinstance(message, dict) or message.get("type") != "message":
            continue  # joins, pins and other service lines say nothing
        text, links = text_of(message.get("text")), list(_links(message.get("text")))
        if text.strip():
            name = message.get("forwarded_from") or chat.get("name") or message.get("from")
            yield post(text, links, str(name) if name else None, _sent(message), path)
        else:
            silent.append(message.get("id"))
    if silent:
        detail = f"{len(silent)} messages hold a picture, a film or a file and no text."
        yield Reject("no_text", detail, {"path": path, "messages": silent[:100]})


def text_of(text: object) -> str:
    """['王毅', {'type': 'bold', 'text': '抵达'}] -> 王毅抵达"""
    if isinstance(text, str):
        return text
    if isinstance(text, list):
        return "".join(
            piece if isinstance(piece, str) else str(piece.get("text") or "") if isinstance(piece, dict) else ""
            for piece in text
        )
    return ""


def _links(text: object) -> Iterator[str]:
    for piece in text if isinstance(text, list) else []:
        if isinstance(piece, dict) and piece.get("type") in ("link", "text_link"):
            yield str(piece.get("href") or piece.get("text") or "")


def _sent(message: Mapping[str, object]) -> Published | None:
    """The epoch is exact; `date` is the wall clock of whoever exported, and is taken for China's."""
    epoch, written = message.get("date_unixtime"), message.get("date")
    return when(str(epoch), "feed") if epoch else when(str(written), "feed") if written else None
