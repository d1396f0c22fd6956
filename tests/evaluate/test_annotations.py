"""Annotation files: read as they are, refused with file, place and field."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from assets.cli import main
from pipelines.evaluate.annotations import annotations
from pipelines.evaluate.fields import BadAnnotations

HERE = Path(__file__).parent / "annotated"
README = Path(__file__).resolve().parents[2] / "pipelines" / "evaluate" / "README.md"


def changed(path, value):
    """The annotation of talks.md with one place set to a value, or taken out (...)."""
    found = json.loads((HERE / "gold/2024/talks.md.json").read_text("utf-8"))
    place, last = found, path[-1]
    for step in path[:-1]:
        place = place[step]
    if value is ...:
        del place[last]
    else:
        place[last] = value
    return json.dumps(found, ensure_ascii=False)


WRONG = [
    (("articles",), 3, "articles should be a list, not 3"),
    (("articles", 0), "x", "articles[0] should be an object, not 'x'"),
    (("articles", 0, "body_first"), ..., "articles[0].body_first is missing"),
    (("articles", 0, "published"), "6 March", "articles[0].published should be YYYY-MM-DD"),
    (("articles", 0, "topics"), ["weather"], "articles[0].topics should be a list of the codes"),
    (("articles", 0, "events", 1, "status"), "hold", "articles[0].events[1].status should be one of held, ongoing"),
    (("articles", 0, "events", 0, "date_start"), "2024-02-30", "articles[0].events[0].date_start should be YYYY"),
    (("articles", 0, "events", 0, "date_end"), "2024-03-05", "articles[0].events[0].date_end should not be before"),
    (("articles", 0, "events", 0, "parties"), ["China"], "articles[0].events[0].parties should be a list of codes"),
    (("articles", 0, "events", 0, "background"), "no", "articles[0].events[0].background should be true or false"),
    (("articles", 0, "events", 0, "palce"), "柏林", "articles[0].events[0].palce is no field of the form"),
    (("articles", 0, "statements", 0, "act"), ["warn"], "articles[0].statements[0].act should be one of pledge"),
]


@pytest.mark.parametrize(("path", "value", "words"), WRONG)
def test_what_is_wrong_takes_one_line(tmp_path, path, value, words):
    (tmp_path / "talks.md.json").write_text(changed(path, value), "utf-8")
    with pytest.raises(BadAnnotations) as refusal:
        annotations(tmp_path)
    assert str(refusal.value).startswith(f"talks.md.json: {words}")
    assert str(refusal.value).count("\n") == 0


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"{", "line 1: no JSON"),
        (b"[]", "should hold an object"),
        ("{}".encode("utf-16"), "not UTF-8"),
        (b"{}", "articles is missing"),
    ],
)
def test_files_that_are_no_annotation(tmp_path, content, words):
    (tmp_path / "a.md.json").write_bytes(content)
    with pytest.raises(BadAnnotations, match=words):
        annotations(tmp_path)


def test_every_mistake_of_every_file_is_told(tmp_path):
    for name, place in (("a", "title"), ("b", "source")):
        (tmp_path / f"{name}.md.json").write_text(changed(("articles", 0, place), 1), "utf-8")
    with pytest.raises(BadAnnotations) as refusal:
        annotations(tmp_path)
    assert [line.split(":")[0] for line in str(refusal.value).splitlines()] == ["a.md.json", "b.md.json"]


def test_the_example_of_the_readme_is_well_formed(tmp_path):
    (example,) = [block.removeprefix("json") for block in README.read_text("utf-8").split("```") if block[:4] == "json"]
    (tmp_path / "busan.md.json").write_text(example, "utf-8")
    (busan,) = annotations(tmp_path)
    assert [len(facts) for facts in (busan.articles[0].events, busan.articles[0].statements)] == [1, 1]


@pytest.fixture
def huitan(monkeypatch):
    monkeypatch.setenv("COLUMNS", "200")
    return lambda *arguments: CliRunner().invoke(main, [str(argument) for argument in arguments])


def figures(path):
    found = json.loads(path.read_text("utf-8"))
    return {(row["layer"], row["name"], row["group"]): row for row in found["figures"]}


def test_evaluate_from_raw_files_to_figures_and_page(huitan, tmp_path):
    """Of two annotated events one is in the text and one is not; the statement is optional; the weather has nothing."""
    html, file = tmp_path / "page.html", tmp_path / "figures.json"
    result = huitan("evaluate", HERE / "gold", "--workers", 1, "--html", html, "--json", file)
    assert result.exit_code == 0, result.output
    found = figures(file)
    for name in ("file found", "article count", "title", "published day", "source", "body start", "body end"):
        assert (found["articles", name, ""]["right"], found["articles", name, ""]["of"]) == (2, 2), name
    events = found["events", "events", ""]
    assert [events[key] for key in ("right", "found", "annotated")] == [1, 1, 2]
    assert (events["precision"], events["recall"], events["f1"]) == (1.0, 0.5, 0.6667)
    assert found["events", "events", "meeting"]["f1"] == 1.0
    assert found["events", "status", ""]["share"] == 1.0
    assert found["statements", "statements", ""]["annotated"] == 0
    assert "2 files: 1 facts missed" in result.stdout
    assert '<mark class="want">地点在外交部大楼</mark>' in html.read_text("utf-8")


def test_raw_files_of_several_folders(huitan, tmp_path):
    """A file is found in whichever folder it is, by its path or by its name."""
    for folder, name in (("one", "talks.md"), ("other", "weather.md")):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / name).write_bytes((HERE / "raw/2024" / name).read_bytes())
    rooms = ("--raw", tmp_path / "one", "--raw", tmp_path / "other", "--workers", 1)
    result = huitan("evaluate", HERE / "gold", *rooms, "--html", tmp_path / "p.html", "--json", tmp_path / "f.json")
    assert result.exit_code == 0, result.output
    assert figures(tmp_path / "f.json")["articles", "file found", ""]["right"] == 2


def test_what_evaluate_cannot_do_takes_one_line(huitan, tmp_path):
    (tmp_path / "gold").mkdir()
    cases = {("nowhere",): "there is no folder nowhere", (tmp_path / "gold",): "holds no annotation"}
    (tmp_path / "alone" / "gold").mkdir(parents=True)
    (tmp_path / "alone" / "gold" / "a.md.json").write_text(changed(("articles", 0, "url"), None), "utf-8")
    cases[tmp_path / "alone" / "gold",] = "Say --raw FOLDER"
    cases[HERE / "gold", "--raw", tmp_path / "none"] = "there is no folder"
    cases[HERE / "gold", "--raw", HERE / "raw", "--raw", HERE / "raw"] = "two folders are named raw"
    for arguments, words in cases.items():
        result = huitan("evaluate", *arguments)
        assert result.exit_code == 2, result.output
        assert words in result.stderr
        assert result.stderr.strip().count("\n") == 0
