"""What a .huitanignore leaves out. Belongs here: its patterns, git's simple ones. Not here: walking folders."""

import re
from dataclasses import dataclass
from pathlib import Path

NAME = ".huitanignore"


@dataclass(frozen=True, slots=True)
class Rule:
    """`path` matches a path under the raw folder; `folders_only`: the pattern ends in /; `keeps`: it starts with !."""

    path: re.Pattern[str]
    folders_only: bool
    keeps: bool


@dataclass(frozen=True, slots=True)
class Ignored:
    """The rules in force in a folder. The last one that matches decides, as in git."""

    rules: tuple[Rule, ...] = ()

    def with_file(self, folder: Path, path: str) -> "Ignored":
        """Also those of the .huitanignore in `folder`, which stands at `path` under the raw folder ("" or a/b/)."""
        try:
            lines = (folder / NAME).read_text("utf-8", "replace").splitlines()
        except OSError:
            return self
        own = tuple(rule(line, path) for line in lines if line.strip() and not line.startswith("#"))
        return Ignored(self.rules + own)

    def matches(self, path: str, is_folder: bool) -> bool:
        for item in reversed(self.rules):
            if (is_folder or not item.folders_only) and item.path.fullmatch(path):
                return not item.keeps
        return False


def rule(line: str, folder: str) -> Rule:
    """*.tmp: anywhere below; drafts/: folders of that name; /a.md, a/b.md: from here; ** any depth; ! takes back."""
    pattern = line.rstrip()
    keeps = pattern.startswith("!")
    pattern = pattern.removeprefix("!")
    folders_only, anchored = pattern.endswith("/"), "/" in pattern.rstrip("/")
    pattern = pattern.strip("/")
    depth = "" if anchored else "(?:.*/)?"
    try:
        path = re.compile(re.escape(folder) + depth + translated(pattern), re.S)
    except re.error:  # [z-a]: no range
        path = re.compile(re.escape(folder) + depth + re.escape(pattern), re.S)
    return Rule(path, folders_only, keeps)


def translated(pattern: str) -> str:
    """A glob -> a regular expression in which * stays within one folder."""
    pieces = re.split(r"(\*\*/|\*\*|\*|\?|\[!?[^\]]+\])", pattern)
    return "".join(GLOBS.get(piece) or bracket(piece) for piece in pieces)


GLOBS = {"**/": "(?:.*/)?", "**": ".*", "*": "[^/]*", "?": "[^/]"}


def bracket(piece: str) -> str:
    """[0-9] and [!a] as they are in regular expressions; anything else is literal."""
    if len(piece) < 3 or piece[0] != "[" or piece[-1] != "]":
        return re.escape(piece)
    inside = piece[1:-1].replace("\\", r"\\")
    return f"[^{inside[1:]}]" if inside[0] == "!" else f"[{inside}]"
