"""The version of a stage, computed from its source, what that imports, the lexicons and rules beside, the libraries."""

import hashlib
import re
from collections.abc import Iterator
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
ROOMS = ("pipelines", "schemas")
KNOWLEDGE = (".csv", ".yaml", ".yml", ".sql", ".json", ".txt", ".tsv")
IMPORT = re.compile(
    r"^[ \t]*(?:from[ \t]+(?P<module>[\w.]+)[ \t]+)?import[ \t]+(?P<names>\([^)]*\)|[\w., \t]+)", re.MULTILINE
)
COMMENT = re.compile("#.*")
DISTRIBUTIONS = {
    "bs4": "beautifulsoup4",
    "yaml": "PyYAML",
    "ahocorasick_rs": "ahocorasick-rs",
}  # where import and package names differ


@cache
def code_version(*modules: str) -> str:
    """Module names -> 12 hexadecimal digits that change when anything they depend on changes."""
    sources, libraries = closure(modules)
    digest = hashlib.blake2b(digest_size=6)
    for path in sorted({*sources, *knowledge(sources)}):
        digest.update(f"{path.relative_to(ROOT).as_posix()}\0".encode() + path.read_bytes() + b"\0")
    for library in sorted(libraries):
        digest.update(f"{library}=={installed(library)}\0".encode())
    return digest.hexdigest()


def closure(modules: tuple[str, ...]) -> tuple[set[Path], set[str]]:
    """All source files of the project that the modules lead to, and the libraries that these import."""
    waiting, sources, libraries = [file for name in modules for file in files_of(name)], set[Path](), set[str]()
    while waiting:
        source = waiting.pop()
        if source in sources:
            continue
        sources.add(source)
        for name in imports(source):
            if name.split(".")[0] in ROOMS:
                waiting.extend(files_of(name))
            else:
                libraries.add(name.split(".")[0])
    return sources, libraries


def files_of(name: str) -> Iterator[Path]:
    """pipelines.parse.article -> its file; a package -> all modules in it (formats are discovered, not imported)."""
    path = ROOT.joinpath(*name.split("."))
    if path.is_dir():
        yield from sorted(path.rglob("*.py"))
    elif path.with_suffix(".py").is_file():
        yield path.with_suffix(".py")


@cache
def imports(source: Path) -> tuple[str, ...]:
    """Every dotted name that the file imports, at any depth; by pattern, as a tree of the source takes far longer."""
    names = list[str]()
    for match in IMPORT.finditer(source.read_text("utf-8")):
        listed = [name.split()[0] for name in COMMENT.sub("", match["names"].strip("()")).split(",") if name.strip()]
        names += [submodule(match["module"], name) for name in listed] if match["module"] else listed
    return tuple(dict.fromkeys(names))


def submodule(module: str, name: str) -> str:
    """("pipelines.parse", "article") -> "pipelines.parse.article"; a class or function -> its module."""
    return f"{module}.{name}" if any(files_of(f"{module}.{name}")) else module


def knowledge(sources: set[Path]) -> Iterator[Path]:
    """Lexicons, rules and queries in the sources' folders, and in folders of these that hold no code."""
    for folder in {source.parent for source in sources}:
        for path in folder.rglob("*"):
            if path.suffix in KNOWLEDGE and owner(path.parent) == folder:
                yield path


def owner(folder: Path) -> Path:
    """The nearest folder upwards that holds code."""
    return folder if any(folder.glob("*.py")) else owner(folder.parent)


@cache
def installed(library: str) -> str:
    try:
        return version(DISTRIBUTIONS.get(library, library))
    except PackageNotFoundError:  # the standard library
        return "-"
