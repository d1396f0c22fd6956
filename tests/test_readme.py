"""The pages tell the truth: what they print is what the commands print on the seeds, and their lists are complete.

Outputs are written anew by `pytest tests/test_readme.py --write-golden`.
"""

import re
from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
import yaml
from click.testing import CliRunner
from rich.cells import cell_len

from assets.cli import COMMANDS, main
from pipelines.aggregate import QUERIES
from pipelines.extract import ArticleText, extract
from pipelines.extract.events.drafting import triggers
from pipelines.extract.gate import worth_reading
from pipelines.extract.rulebook import event_rules, one_rule
from pipelines.parse.dispatch import formats
from pipelines.read.raw_file import RawFile
from pipelines.warehouse.macros import MACROS

PROJECT = Path(__file__).resolve().parents[1]
README = PROJECT / "README.md"
ROWS = {"README.md": 14, "QUESTIONS.md": 12}
WIDTH = 112
ASKED = r"(?:^```sql\n(?P<sql>.*?)^```|^<!-- (?P<said>.*?) -->)"
SHOWN = re.compile(ASKED + r"\n\n```text\n(?P<printed>.*?)^```$", re.M | re.S)
SECONDS = re.compile(r" +\d+\.\d+( seconds)?$", re.M)
REASON = re.compile(
    r"""Reject\(\s*"(\w+)"|"([a-z_]+)",\s+(?:detail,|f?"[A-Z][^"]+\.")|guarded\(.+?, "(\w+)"|"reason": "(\w+)\""""
)

Huitan = Callable[..., str]


@pytest.fixture
def huitan(monkeypatch: pytest.MonkeyPatch) -> Huitan:
    monkeypatch.setenv("COLUMNS", str(WIDTH))
    monkeypatch.setenv("UV", "uv")

    def call(*arguments: object) -> str:
        result = CliRunner().invoke(main, [str(argument) for argument in arguments])
        assert result.exit_code == 0, result.output
        return "".join(f"{line.rstrip()}\n" for line in result.stdout.splitlines())

    return call


def blocks(page: str) -> list[re.Match[str]]:
    return list(SHOWN.finditer((PROJECT / page).read_text("utf-8")))


@pytest.mark.parametrize(("page", "number"), [(page, number) for page in ROWS for number in range(len(blocks(page)))])
def test_what_is_printed(
    page: str, number: int, huitan: Huitan, published_seeds: Path, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    block = blocks(page)[number]
    printed = answer(block, huitan, published_seeds, tmp_path, ROWS[page])
    if request.config.getoption("--write-golden"):
        text = (PROJECT / page).read_text("utf-8")
        written = text[: block.start("printed")] + printed + text[block.end("printed") :]
        (PROJECT / page).write_text(written, "utf-8")
    else:
        assert timeless(block["printed"]) == timeless(printed)
    assert max(cell_len(line) for line in printed.splitlines()) <= 120


def answer(block: re.Match[str], huitan: Huitan, warehouse: Path, room: Path, rows: int) -> str:
    """A query's rows; what `run` prints; `explain` of the event that a query finds."""
    here = f" --warehouse {room / 'warehouse'}"
    if block["sql"]:
        return huitan("sql", "--warehouse", warehouse, "--limit", rows, block["sql"])
    if block["said"] == "huitan run":
        shown = huitan("run", "--raw", PROJECT / "seeds", "--warehouse", room / "warehouse", "--workers", 1)
        return shown.replace(here, "").replace(f"{room}/", "").replace(f"{PROJECT}/", "")
    query = block["said"].removeprefix("huitan explain: ")
    event = huitan("sql", "--warehouse", warehouse, "--csv", query).split()[1]
    return f"$ huitan explain {event[:6]}\n" + huitan("explain", "--warehouse", warehouse, event)


def timeless(text: str) -> str:
    """Seconds differ from run to run."""
    return SECONDS.sub(" some seconds", text)


def test_every_command_is_told() -> None:
    assert [name for name in COMMANDS if f"huitan {name}" not in README.read_text("utf-8")] == []


def test_every_format_is_told() -> None:
    assert sorted(told_in("formats")) == sorted(format.NAME for format in formats())


def test_every_reason_is_told() -> None:
    assert sorted(told_in("reasons")) == sorted(reasons())


def test_every_aggregate_is_told() -> None:
    assert sorted(told_in("aggregates")) == sorted(QUERIES)


def test_every_macro_is_told() -> None:
    assert sorted(told_in("macros")) == sorted(MACROS)


def test_there_are_twenty_questions() -> None:
    numbers = re.findall(r"^\*\*(\d+)\. ", (PROJECT / "QUESTIONS.md").read_text("utf-8"), re.M)
    assert numbers == [str(number) for number in range(1, 21)]
    assert len(blocks("QUESTIONS.md")) == 20


def test_the_rule_that_is_shown_proves_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    rule = one_rule("meeting", yaml.safe_load(fenced("yaml"))[0])
    monkeypatch.setattr(triggers, "event_rules", lambda: (*event_rules(), rule))
    monkeypatch.setattr(triggers, "table", triggers.table.__wrapped__)
    for example in rule.examples:
        (event,) = extract(ArticleText("", example["text"], date(2025, 3, 14))).events
        assert (event.rule, set(event.parties)) == (rule.name, set(example["parties"]))
        assert (event.status, set(event.people)) == (example["status"], set(example["people"]))
    for text in rule.counter_examples:
        assert worth_reading(text)
        assert extract(ArticleText("", text, date(2025, 3, 14))).events == ()


def test_the_format_that_is_shown_reads_its_wire() -> None:
    module: dict[str, Any] = {}
    exec(fenced("python"), module)
    text = "@@WIRE 2024-02-03 10:00\n@@TITLE 甲会见乙\n第一段。\n第二段。\n"
    told = datetime(2024, 2, 3, tzinfo=UTC)
    raw = RawFile("0" * 16, "a.txt", "0" * 64, len(text), told, "utf-8", text, text.encode())
    assert module["sniff"](raw) > 0.9
    (article,) = module["parse"](raw)
    assert (article.title, article.paragraphs) == ("甲会见乙", ("第一段。", "第二段。"))


def fenced(language: str) -> str:
    """The first block of the README in that language."""
    return README.read_text("utf-8").split(f"```{language}\n", 1)[1].split("```", 1)[0]


def told_in(table: str) -> set[str]:
    """The `code` words in the first column of the table under <!-- table -->."""
    rows = README.read_text("utf-8").split(f"<!-- {table} -->\n\n", 1)[1].split("\n\n", 1)[0]
    return {name for row in rows.splitlines()[2:] for name in re.findall(r"`(\w+)(?:\(.*?\))?`", row.split("|")[1])}


def reasons() -> set[str]:
    """Every reason that a stage may give: in the code, a name with a sentence behind it, or what a guard falls to."""
    sources = [path.read_text("utf-8") for path in sorted((PROJECT / "pipelines").rglob("*.py"))]
    return {name for source in sources for found in REASON.findall(source) for name in found if name}
