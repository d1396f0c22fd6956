"""Pages of knowledge: YAML, read by libyaml where it is there, which takes a tenth of the time.

A pattern of many alternatives is written as a list, one or a few to a line:

    trigger: !any
      - 会见|接见
      - 晤(?=<who>)

and is read as 会见|接见|晤(?=<who>).
"""

from pathlib import Path
from typing import Any

import yaml


def loader_of_pages(base: Any) -> Any:
    """A safe loader of PyYAML -> one that knows `!any` as well."""
    loader: Any = type("Pages", (base,), {})
    loader.add_constructor("!any", _any_of)
    return loader


def _any_of(loader: Any, node: yaml.Node) -> str:
    """The alternatives of one pattern, joined. ConstructorError where they are no list of strings."""
    parts = loader.construct_sequence(node) if isinstance(node, yaml.SequenceNode) else []
    if not parts or not all(isinstance(part, str) and part for part in parts):
        raise yaml.constructor.ConstructorError(
            None, None, "!any takes a list of patterns, none empty", node.start_mark
        )
    return "|".join(parts)


LOADER = loader_of_pages(getattr(yaml, "CSafeLoader", yaml.SafeLoader))


def read_page(path: Path) -> Any:
    return yaml.load(path.read_text("utf-8"), LOADER)
