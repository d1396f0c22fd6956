"""HTML to blocks of text in reading order.

Belongs here: what markup says about text. Not here: outlets, dates, what makes a body.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from typing import NamedTuple

from pipelines.parse.markup import markup
from pipelines.parse.tags import Close, Open, Token, tokens

HREF = re.compile(r"""\bhref\s*=\s*["']?\s*(?:https?:)?//([^/?#\s"'>:]+)""", re.I)
STAMP = re.compile(r"""\b(?:datetime|pudate)\s*=\s*["']([^"']*)["']""", re.I)
NAMES = re.compile(r"""(?:^|\s)(?:class|id|data-testid)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))""", re.I)
TELLING = ("class", "id", "hidden", "style", "data-")  # without any of these, attributes tell nothing of the text
HIDDEN = re.compile(r"""(?:^|\s)(?:hidden(?=[\s=]|$)|style\s*=\s*["'][^"']*display\s*:\s*none)""", re.I)
SELF_PROMO = re.compile(r"(?:^|\s)data-(?:selfpromo|article-list|org-type|related)", re.I)
WIDE_BLANK = re.compile(r"[ \t\r\n\f\v\xa0](?:(?<! )| )")  # any but a blank alone
BLANKS = re.compile(r"[ \t\r\n\f\v\xa0]+")
TORN_LINE = re.compile(
    r"(?<=[\u3400-\u9fff\u3000-\u303f\uff00-\uffef])[ \t\xa0]*\r?\n\s*(?=[\u3400-\u9fff\u3000-\u303f\uff00-\uffef])"
)
SHORT = 100  # characters of a caption at most
ROLES = ("silent", "furniture", "caption", "time", "heading", "item")  # the first that is open names the block
CONTAINERS = frozenset({"html", "body", "main", "article"})  # never furniture as a whole, whatever their class says


class Block(NamedTuple):
    """One block of text. kind: paragraph | heading | item | caption | time | furniture.

    `linked` counts the characters of `text` that stand in links, `hosts` are the hosts these lead to,
    `depth` counts open elements, `stamp` is the machine-readable time of a <time>, `in_p` tells text of a <p>
    from text that stands in another element.
    """

    kind: str
    text: str
    linked: int = 0
    hosts: tuple[str, ...] = ()
    depth: int = 0
    stamp: str = ""
    in_p: bool = True

    @property
    def link_share(self) -> float:
        return self.linked / max(1, len(self.text))


def blocks(html: str) -> list[Block]:
    """<p>王毅抵达<br>东京。</p> -> [paragraph 王毅抵达, paragraph 东京。]: every break of a line that a browser
    would show is one here.
    """
    page = Page()
    for token in tokens(html):
        page.take(token)
    page.flush()
    return page.blocks


@dataclass(slots=True)
class Page:
    """The reader's state: open elements with their roles, and the text since the last break."""

    blocks: list[Block] = field(default_factory=list)
    path: list[tuple[str, str]] = field(default_factory=list)
    open_roles: dict[str, int] = field(default_factory=lambda: dict.fromkeys(ROLES, 0))
    parts: list[str] = field(default_factory=list)
    linked: int = 0
    hosts: list[str] = field(default_factory=list)
    stamp: str = ""
    in_link: int = 0
    frame: int = -1  # how many elements round the last <picture> are still open; none has closed since: -1
    last_in_frame: bool = (
        False  # the last block is a short paragraph beside a picture, and nothing has come after it yet
    )

    cell: int = -1  # how many blocks stand before the cell of a table that is open; none: -1
    cell_picture: bool = False  # a picture stands in it
    after_picture: bool = False  # the last cell held a picture and no text

    def take(self, token: Token) -> None:
        if isinstance(token, str):
            self.write(token)
        elif isinstance(token, Open):
            self.enter(token.name, token.attributes)
        elif isinstance(token, Close):
            self.leave(token.name)

    def write(self, text: str) -> None:
        if self.open_roles["silent"]:
            return
        self.parts.append(text)
        self.last_in_frame = self.last_in_frame and not text.strip()
        if self.in_link:
            self.linked += len(text.strip())

    def enter(self, name: str, attributes: str) -> None:
        names = markup()
        if name in names.blocks:
            self.flush()
            if name in names.flow and self.path and self.path[-1][0] == "p":
                self.leave("p")
            elif name in ENDS_OWN_KIND and self.path and self.path[-1][0] == name:
                self.leave(name)
        self.last_in_frame = False
        if name == "picture":
            self.frame = len(self.path)
        elif name == "td":
            self.cell, self.cell_picture = len(self.blocks), False
        self.cell_picture = self.cell_picture or name == "img"
        if name in names.void or name in {"html", "body"}:
            return
        role = role_of(name, attributes)
        if role:
            self.flush()
            self.open_roles[role] += 1
        self.path.append((name, role))
        if name == "a":
            self.in_link += 1
            self.hosts += hosts_of(attributes)
        elif name == "time" and (stamp := STAMP.search(attributes)):
            self.stamp = stamp[1]

    def leave(self, name: str) -> None:
        if name in markup().blocks:
            self.flush()
        if not self.path or (self.path[-1][0] != name and all(open_name != name for open_name, _ in self.path)):
            return
        if name == "div" and self.last_in_frame:
            self.blocks[-1] = self.blocks[-1]._replace(kind="caption")
        if name == "td" and self.cell >= 0:
            self.leave_cell()
        self.last_in_frame = name == "p" and self.in_frame()
        while self.path:
            open_name, role = self.path.pop()
            if open_name == "a":
                self.in_link -= 1
            if role:
                self.leave_role(role)
            if open_name == name:
                break
        self.frame = min(self.frame, len(self.path))

    def leave_cell(self) -> None:
        """A short line alone in its cell, under or beside one that holds nothing but a picture, is its caption."""
        held, self.cell = len(self.blocks) - self.cell, -1
        last = self.blocks[-1] if held == 1 else None
        if last and self.after_picture and last.kind == "paragraph" and len(last.text) < SHORT:
            self.blocks[-1] = last._replace(kind="caption")
        self.after_picture = self.cell_picture and not held

    def in_frame(self) -> bool:
        """A short paragraph whose parent holds a <picture> too: a caption, if the parent ends with it."""
        last = self.blocks[-1] if self.blocks else None
        return (
            last is not None
            and last.kind == "paragraph"
            and len(last.text) < SHORT
            and self.frame == len(self.path) - 1
        )

    def leave_role(self, role: str) -> None:
        self.flush()
        self.open_roles[role] -= 1

    def flush(self) -> None:
        if not self.parts and not self.stamp and not self.hosts:
            return
        text = "".join(self.parts) if self.parts else ""
        text = "" if not text or text.isspace() else tidy(text)
        if text or self.stamp:
            kind = next((role for role in ROLES if self.open_roles[role]), "paragraph")
            self.blocks.append(
                Block(kind, text, self.linked, tuple(self.hosts), len(self.path), self.stamp, ("p", "") in self.path)
            )
        self.parts, self.linked, self.hosts, self.stamp = [], 0, [], ""


ENDS_OWN_KIND = frozenset({"li", "dd", "dt", "tr", "td", "th", "option"})


def tidy(text: str) -> str:
    """Blanks of any kind to one, none at the ends; a line torn between two Han characters is whole again."""
    text = TORN_LINE.sub("", text) if "\n" in text else text
    return (BLANKS.sub(" ", text) if WIDE_BLANK.search(text) else text).strip(" \u3000\u200b\ufeff\u2028\u2029")


@lru_cache(maxsize=8192)
def role_of(name: str, attributes: str) -> str:
    """What an element makes of the text in it: one of ROLES, or nothing."""
    role = markup().roles.get(name, "")
    written = attributes.lower()
    if role == "silent" or name in CONTAINERS or not any(word in written for word in TELLING):
        return role
    if HIDDEN.search(attributes):
        return "silent"
    if SELF_PROMO.search(attributes):
        return "furniture"
    names = [
        token for match in NAMES.finditer(attributes) for token in (match[1] or match[2] or match[3] or "").split()
    ]
    if any(markup().caption.match(token) for token in names):
        return "caption"
    return "furniture" if any(markup().furniture.match(token) for token in names) else role


@lru_cache(maxsize=1024)
def hosts_of(attributes: str) -> tuple[str, ...]:
    """href="https://www.rfi.fr/cn/" -> www.rfi.fr; an address within the site has none."""
    match = HREF.search(attributes)
    return (match[1].lower(),) if match else ()


def shares(block: Block) -> bool:
    """True when a link of the block passes the article on (facebook.com/sharer, wa.me ...)."""
    return any(host == known or host.endswith(f".{known}") for host in block.hosts for known in markup().share_hosts)


def texts(found: list[Block], *kinds: str) -> Iterator[str]:
    return (block.text for block in found if block.kind in kinds and block.text)
