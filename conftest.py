"""What tests of every room may use: golden files, written only when asked for by name, and raw files as the first
stage hands them on.
"""

import json
from collections.abc import Callable
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path

import pytest

from pipelines.read.decode import decode
from pipelines.read.raw_file import RawFile

GOLDEN = Path(__file__).parent / "tests" / "golden"


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--write-golden", action="store_true", help="write golden files anew; read the difference before you keep it"
    )


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Callable[[str, object], None]:
    """golden("parse/feed/rss.xml", value): the value is what tests/golden/parse/feed/rss.xml.json holds."""

    def check(name: str, value: object) -> None:
        path = GOLDEN / f"{name}.json"
        text = json.dumps(value, ensure_ascii=False, indent=1, default=str) + "\n"
        if request.config.getoption("--write-golden"):
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, "utf-8")
        assert path.exists(), f"{path} is missing: look at the value, then run pytest --write-golden"
        assert json.loads(text) == json.loads(path.read_text("utf-8"))

    return check


@pytest.fixture
def raw_file() -> Callable[[Path, Path], RawFile]:
    """raw_file(path, folder): a file of the folder, decoded."""

    def read(path: Path, folder: Path) -> RawFile:
        content = path.read_bytes()
        found, digest = decode(content), sha256(content).hexdigest()
        name = path.relative_to(folder).as_posix()
        encoding = "binary" if found.binary else found.encoding
        return RawFile(
            digest[:16], name, digest, len(content), datetime(2024, 1, 1, tzinfo=UTC), encoding, found.text, content
        )

    return read
