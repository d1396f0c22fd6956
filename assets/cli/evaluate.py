"""huitan evaluate: the pipeline on annotated files, and how far it agrees with the annotations."""

import contextlib
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click
from rich.console import Console
from rich.table import Table

from assets.cli.asking import Refusal, opened
from assets.cli.printing import console
from assets.cli.run import check_folders, materialize
from assets.places import default_workers

if TYPE_CHECKING:
    from pipelines.evaluate.evaluation import Evaluation
    from pipelines.evaluate.shapes import Annotated

FILE = click.Path(path_type=Path, dir_okay=False)
FOLDER = click.Path(path_type=Path)


@click.command()
@click.argument("gold", metavar="GOLD_DIR", type=FOLDER)
@click.option(
    "--raw", type=FOLDER, multiple=True, help="Folder of the raw files; may be said again.  [GOLD_DIR/../raw]"
)
@click.option("--warehouse", type=FOLDER, help="Where to keep what was extracted.  [default: nowhere]")
@click.option(
    "--workers", type=click.IntRange(1), default=default_workers, help="Processes at once.  [default: one a core]"
)
@click.option("--html", type=FILE, default=Path("evaluation.html"), show_default=True, help="Where to write the page.")
@click.option("--json", "figures", type=FILE, help="Write all figures there too.")
def command(
    gold: Path, raw: tuple[Path, ...], warehouse: Path | None, workers: int, html: Path, figures: Path | None
) -> None:
    """Run the pipeline on annotated files and tell how far it agrees: precision, recall and F1 with 95 % intervals.

    GOLD_DIR holds one annotation for each raw file, at its path plus .json. What was missed, made up or told otherwise
    goes to an HTML page. How to annotate texts of one's own: pipelines/evaluate/README.md.

    \b
    Example:
      huitan evaluate my_annotations/gold --raw my_annotations/raw --html evaluation.html
    """
    wanted = read(gold)
    with contextlib.ExitStack() as rooms:
        source = raw_folder(gold, raw, rooms)
        kept = warehouse or Path(rooms.enter_context(tempfile.TemporaryDirectory(prefix="huitan-")))
        extract(source, kept, workers)
        evaluation = compare(wanted, kept)
    show(evaluation)
    write(evaluation, html, figures)


def read(gold: Path) -> "Sequence[Annotated]":
    from pipelines.evaluate.annotations import annotations
    from pipelines.evaluate.fields import BadAnnotations

    if not gold.is_dir():
        raise Refusal(f"there is no folder {gold}.")
    try:
        return annotations(gold)
    except BadAnnotations as error:
        raise Refusal(str(error)) from error


def raw_folder(gold: Path, raw: Sequence[Path], rooms: contextlib.ExitStack) -> Path:
    """The one folder given; the one beside the annotations; or several as one, by links."""
    if len(raw) > 1:
        return joined(raw, Path(rooms.enter_context(tempfile.TemporaryDirectory(prefix="huitan-raw-"))))
    beside = gold.resolve().parent / "raw"
    if not raw and not beside.is_dir():
        raise Refusal(f"where are the raw files? {beside} is no folder. Say --raw FOLDER.")
    return raw[0] if raw else beside


def joined(folders: Sequence[Path], room: Path) -> Path:
    """Every file of every folder as a link in `room`, below the folder's own name."""
    for folder in folders:
        if not folder.is_dir():
            raise Refusal(f"there is no folder {folder}.")
        below = room / folder.resolve().name
        if below.exists():
            raise Refusal(f"two folders are named {below.name}; rename one, or put both in one folder.")
        for path in visible(folder.resolve()):
            link = below / path.relative_to(folder.resolve())
            link.parent.mkdir(parents=True, exist_ok=True)
            link.symlink_to(path)
    return room


def visible(folder: Path) -> Iterator[Path]:
    return (
        path
        for path in sorted(folder.rglob("*"))
        if path.is_file() and not any(part.startswith(".") for part in path.relative_to(folder).parts)
    )


def extract(raw: Path, warehouse: Path, workers: int) -> None:
    """The whole pipeline, in this process."""
    check_folders(raw, warehouse)
    with Console(stderr=True).status("starting"):
        from assets.cli.progress import Bars
        from pipelines.warehouse.lock import one_run
    with Bars() as bars, one_run(warehouse, bars.busy):
        problem = materialize(raw, warehouse, workers, bars)
    if problem:
        raise Refusal(problem)


def compare(wanted: "Sequence[Annotated]", warehouse: Path) -> "Evaluation":
    from pipelines.evaluate.evaluation import evaluate
    from pipelines.evaluate.predictions import predictions

    with opened(warehouse) as con:
        return evaluate(wanted, predictions(con))


def show(evaluation: "Evaluation") -> None:
    """A table for each layer, for its types and its outlets, and the confusion of statuses."""
    from pipelines.evaluate.report import HEADINGS, confusion, titled

    for title, rows in titled(evaluation):
        print_lines(title, [HEADINGS, *(row.cells for row in rows)])
    print_lines("status of matched events", confusion(evaluation))


def print_lines(title: str, lines: "Sequence[Sequence[str]]") -> None:
    table = Table(title=title, title_justify="left", show_edge=False, header_style="bold", pad_edge=False)
    for i, name in enumerate(lines[0]):
        table.add_column(name, justify="right" if i else "left")
    for line in lines[1:]:
        table.add_row(*line)
    console().print(table)
    click.echo()


def write(evaluation: "Evaluation", html: Path, figures: Path | None) -> None:
    from pipelines.evaluate.page import page
    from pipelines.evaluate.report import as_json

    written = [(html, page(evaluation))] + ([(figures, as_json(evaluation))] if figures else [])
    for path, text in written:
        try:
            path.write_text(text, "utf-8", errors="surrogatepass")
        except OSError as error:
            raise Refusal(f"{path} cannot be written: {error.strerror}.") from error
    missed, made_up = (sum(f.kind == kind for f in evaluation.findings) for kind in ("missed", "false"))
    rest = len(evaluation.findings) - missed - made_up
    click.echo(f"{evaluation.documents} files: {missed} facts missed, {made_up} false alarms, {rest} told otherwise.")
    click.echo(f"To read and work through: {html}")
