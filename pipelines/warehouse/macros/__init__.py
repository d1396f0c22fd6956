"""Questions with a name, in the published file: `from meetings_between('JPN', 'CHN')`.

A macro is one SELECT beside this file, over published tables, in words that DuckDB 1.2 knows. Its first line is a
comment with its name, its parameters and what it gives.
"""

import re
from dataclasses import dataclass
from pathlib import Path

HEAD = re.compile(r"-- (?P<name>\w+)\((?P<parameters>[\w, ]*)\): (?P<about>.+)\n")


@dataclass(frozen=True, slots=True)
class Macro:
    name: str
    parameters: str
    about: str
    query: str

    @property
    def signature(self) -> str:
        return f"{self.name}({self.parameters})"


def macro(path: Path) -> Macro:
    """A file that does not say what it is breaks the build."""
    text = path.read_text("utf-8")
    head = HEAD.match(text)
    if head is None or head["name"] != path.stem:
        raise ValueError(f"{path.name} must begin with: -- {path.stem}(parameters): what it gives.")
    return Macro(head["name"], head["parameters"], head["about"], text[head.end() :].strip())


MACROS = {path.stem: macro(path) for path in sorted(Path(__file__).parent.glob("*.sql"))}
