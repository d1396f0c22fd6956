"""Every format reads its fixtures as the golden files say, and only it takes them."""

from collections.abc import Callable
from dataclasses import asdict, replace
from pathlib import Path

import pytest

from pipelines.parse import parse_file
from pipelines.parse.article import Parsed
from pipelines.parse.dispatch import formats
from pipelines.read.raw_file import RawFile

FIXTURES = Path(__file__).parent / "fixtures"
FILES = sorted(path for path in FIXTURES.rglob("*") if path.is_file())


def told(parsed: Parsed) -> dict[str, object]:
    """Parsed as JSON, without what says nothing."""
    articles = [
        {key: value for key, value in asdict(item).items() if value not in (None, (), False)}
        for item in parsed.articles
    ]
    for article in articles:
        if published := article.get("published"):
            published["at"] = published["at"].isoformat()
    return {"format": parsed.format, "articles": articles, "rejects": [asdict(item) for item in parsed.rejects]}


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.relative_to(FIXTURES).as_posix())
def test_fixture(path: Path, raw_file: Callable[[Path, Path], RawFile], golden: Callable[[str, object], None]) -> None:
    name = path.relative_to(FIXTURES)
    parsed = parse_file(raw_file(path, FIXTURES / name.parts[0]))
    assert parsed.format == name.parts[0]
    golden(f"parse/{name.as_posix()}", told(parsed))


@pytest.mark.parametrize("name", [item.NAME for item in formats()])
def test_every_format_has_a_fixture(name: str) -> None:
    assert [path for path in FILES if path.relative_to(FIXTURES).parts[0] == name], (
        f"tests/parse/fixtures/{name} holds no file"
    )


def test_names_are_those_of_the_modules() -> None:
    assert [item.NAME for item in formats()] == [str(vars(item)["__name__"]).rsplit(".", 1)[1] for item in formats()]


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.relative_to(FIXTURES).as_posix())
def test_the_name_of_a_file_decides_nothing(path: Path, raw_file: Callable[[Path, Path], RawFile]) -> None:
    found = raw_file(path, FIXTURES)
    assert parse_file(replace(found, path="x")).format == parse_file(found).format
