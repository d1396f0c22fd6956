"""Pages of knowledge: YAML, read by libyaml where it is there, which takes a tenth of the time."""

from pathlib import Path
from typing import Any

import yaml

LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def read_page(path: Path) -> Any:
    return yaml.load(path.read_text("utf-8"), LOADER)
