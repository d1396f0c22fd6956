"""The rooms: imports go one way, schemas <- pipelines <- assets."""

import ast
from pathlib import Path

import pytest

PROJECT = Path(__file__).resolve().parents[1]
MAY_IMPORT = {
    "schemas": {"schemas"},
    "pipelines": {"pipelines", "schemas"},
    "assets": {"assets", "pipelines", "schemas"},
}


def imported(source: Path) -> set[str]:
    tree = ast.walk(ast.parse(source.read_bytes()))
    names = [alias.name for node in tree if isinstance(node, ast.Import) for alias in node.names]
    names += [
        node.module or "" for node in ast.walk(ast.parse(source.read_bytes())) if isinstance(node, ast.ImportFrom)
    ]
    return {name.split(".")[0] for name in names}


@pytest.mark.parametrize("room", MAY_IMPORT)
def test_imports_go_one_way(room):
    ours, allowed = set(MAY_IMPORT), MAY_IMPORT[room]
    strays = {
        str(file.relative_to(PROJECT)): imported(file) & (ours - allowed) for file in (PROJECT / room).rglob("*.py")
    }
    assert {file: names for file, names in strays.items() if names} == {}


def test_only_assets_knows_dagster():
    strangers = [
        file
        for room in ("schemas", "pipelines")
        for file in (PROJECT / room).rglob("*.py")
        if "dagster" in imported(file)
    ]
    assert strangers == []


INNER = PROJECT / "pipelines" / "extract"
BELOW = {
    "mentions": set(),
    "times": {"mentions"},
    "clauses": {"mentions", "times"},
    "events": {"clauses", "mentions", "times"},
    "statements": {"clauses", "mentions"},
    "agreements": {"clauses", "mentions", "statements"},
}


def inner_rooms(source: Path) -> set[str]:
    """The rooms of the extraction that a module imports."""
    tree = [node for node in ast.walk(ast.parse(source.read_bytes())) if isinstance(node, ast.ImportFrom)]
    parts = [(node.module or "").split(".") for node in tree]
    return {name[2] for name in parts if name[:2] == ["pipelines", "extract"] and len(name) > 2}


@pytest.mark.parametrize("room", BELOW)
def test_the_rooms_of_the_extraction_stand_on_each_other(room):
    """A text is read upwards: mentions, then clauses, then what is told."""
    allowed = BELOW[room] | {room}
    strays = {file.name: (inner_rooms(file) & set(BELOW)) - allowed for file in (INNER / room).rglob("*.py")}
    assert {file: names for file, names in strays.items() if names} == {}


IN_ORDER = {  # what stands in a room, each on those before it; modules that are not named stand on all of these
    "mentions": (
        "mention",
        "token",
        "party",
        "sentences",
        "overlap",
        "listed",
        "countries",
        "name_forms",
        "persons",
        "bodies",
        "tokens",
    ),
    "clauses": ("role", "rule_words", "article", "taking_part", "no_side", "meant", "triggers", "speaking"),
    "statements": ("floor", "act_words", "documents", "subjects", "so_far", "one_act", "hearing", "about", "doers"),
    "events": (
        "drafts",
        "days",
        "places",
        "status",
        "conferences",
        "sides",
        "measures",
        "frames",
        "merging",
        "lending",
        "stays",
        "background",
        "drafting",
    ),
    "events/measures": ("acting", "done", "targets", "laws", "force", "arms", "captives", "streets", "aid"),
}


def modules_imported(source: Path) -> set[str]:
    """By full name; `from pipelines.extract.events import drafts` names a module, too."""
    tree = [node for node in ast.walk(ast.parse(source.read_bytes())) if isinstance(node, ast.ImportFrom)]
    return {f"{node.module}.{alias.name}" for node in tree for alias in node.names}


@pytest.mark.parametrize("room", IN_ORDER)
def test_what_stands_in_a_room_has_an_order(room):
    """What is told of an event is read in steps, none of which knows of a later one."""
    order, above = IN_ORDER[room], f"pipelines.extract.{room.replace('/', '.')}."
    strays = {}
    for file in (INNER / room).rglob("*.py"):
        place = file.relative_to(INNER / room).with_suffix("").parts[0]
        below = order[: order.index(place) + 1] if place in order else (*order, *loose(room))
        used = {name.removeprefix(above).split(".")[0] for name in modules_imported(file) if name.startswith(above)}
        strays[str(file.relative_to(INNER))] = used - set(below)
    assert {file: names for file, names in strays.items() if names} == {}


def loose(room: str) -> set[str]:
    """The modules of a room that stand in none of the rooms inside it."""
    return {path.stem for path in (INNER / room).glob("*.py")}


def test_the_order_names_every_room_there_is():
    for room, order in IN_ORDER.items():
        assert {path.parent.name for path in (INNER / room).glob("*/__init__.py")} <= set(order)


MAPPED = (*IN_ORDER, *(f"{room}/{inner}" for room, order in IN_ORDER.items() for inner in order))
MAPPED = tuple(room for room in dict.fromkeys(MAPPED) if (INNER / room).is_dir())  # too full to be skimmed


@pytest.mark.parametrize("room", MAPPED)
def test_a_full_room_says_where_to_look(room):
    """Each module once, under what it is about: the docstring of the room is its map."""
    page = ast.get_docstring(ast.parse((INNER / room / "__init__.py").read_bytes())) or ""
    lines = [line for line in page.partition("Where to look:")[2].splitlines() if line.strip()]
    told = [name.strip() for line in lines for name in line.partition(":")[2].split(",")]
    there = [path.stem for path in (INNER / room).iterdir() if path.suffix == ".py" or (path / "__init__.py").exists()]
    assert sorted(told) == sorted(name for name in there if name != "__init__")
