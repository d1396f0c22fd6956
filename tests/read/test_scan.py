"""What the scan takes, leaves out and refuses, on real folders."""

import os
from pathlib import Path

import pytest

from pipelines.read import read_file
from pipelines.read.raw_file import RawFile
from pipelines.read.scan import FoundFile, Refused, scan


def write(root: Path, *paths: str) -> None:
    for path in paths:
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(f"王毅会见{path}。", "utf-8")


def taken(root: Path) -> list[str]:
    return [item.path for item in scan(root) if isinstance(item, FoundFile)]


def refusals(root: Path, **options: int) -> dict[str, str]:
    return {item.path: item.reason for item in scan(root, **options) if isinstance(item, Refused)}


def test_files_in_a_fixed_order_hidden_ones_left_out(tmp_path: Path) -> None:
    write(tmp_path, "b.md", "a.md", "2021/z.md", "2020/y.md", ".hidden.md", ".git/config", "2020/.DS_Store")
    assert taken(tmp_path) == ["a.md", "b.md", "2020/y.md", "2021/z.md"]


@pytest.mark.parametrize(
    ("pattern", "left"),
    [
        ("*.tmp", ["a.md", "drafts/c.md", "old/drafts/d.md"]),
        ("drafts/", ["a.md", "b.tmp"]),
        ("/drafts/", ["a.md", "b.tmp", "old/drafts/d.md"]),
        ("old/**", ["a.md", "b.tmp", "drafts/c.md"]),
        ("*.md\n!a.md", ["a.md", "b.tmp"]),
        ("# *\n\n[ab].*", ["drafts/c.md", "old/drafts/d.md"]),
        ("[!a].*", ["a.md"]),
        ("[z-a", ["a.md", "b.tmp", "drafts/c.md", "old/drafts/d.md"]),
    ],
)
def test_a_huitanignore_leaves_out(tmp_path: Path, pattern: str, left: list[str]) -> None:
    write(tmp_path, "a.md", "b.tmp", "drafts/c.md", "old/drafts/d.md")
    (tmp_path / ".huitanignore").write_text(pattern, "utf-8")
    assert taken(tmp_path) == left


def test_a_huitanignore_of_a_folder_holds_there_only(tmp_path: Path) -> None:
    write(tmp_path, "a.md", "in/a.md", "in/b.md")
    (tmp_path / "in/.huitanignore").write_text("a.md", "utf-8")
    assert taken(tmp_path) == ["a.md", "in/b.md"]


def test_names_are_printable_and_unique(tmp_path: Path) -> None:
    names = [
        b"quote\"'.md",
        b"two\nlines.md",
        b"broken\xff.md",
        b"back\\slash.md",
        "cafe\u0301.md".encode(),
        "café.md".encode(),
    ]
    for name in names:
        Path(os.fsdecode(os.path.join(os.fsencode(tmp_path), name))).write_bytes(b"x")
    found = [item for item in scan(tmp_path) if isinstance(item, FoundFile)]
    assert {item.location: item.path for item in found} == {
        b"quote\"'.md": "quote\"'.md",
        b"two\nlines.md": r"two\x0alines.md",
        b"broken\xff.md": r"broken\xff.md",
        b"back\\slash.md": r"back\x5cslash.md",
        "cafe\u0301.md".encode(): "cafe\u0301.md",
        "café.md".encode(): "café.md",
    }
    assert all(item.absolute.read_bytes() == b"x" for item in found)


def test_a_decomposed_name_is_composed(tmp_path: Path) -> None:
    write(tmp_path, "cafe\u0301.md")
    assert taken(tmp_path) == ["café.md"]


def test_links(tmp_path: Path) -> None:
    outside, root = tmp_path / "outside.md", tmp_path / "raw"
    write(root, "a.md", ".annex/key.md", "folder/b.md")
    outside.write_text("远处的文件。", "utf-8")
    links = {
        "far.md": outside, "annexed.md": root / ".annex/key.md", "twice.md": root / "a.md",
        "nowhere.md": root / "none", "folder/up": root, "myself": root / "myself",
    }  # fmt: skip
    for name, target in links.items():
        (root / name).symlink_to(target)
    assert taken(root) == ["a.md", "annexed.md", "far.md", "folder/b.md"]
    assert refusals(root) == {
        "twice.md": "linked_twice", "nowhere.md": "broken_link", "myself": "broken_link", "folder/up": "linked_folder",
    }  # fmt: skip


def test_what_is_no_file_or_too_large_is_refused_unread(tmp_path: Path) -> None:
    write(tmp_path, "a.md")
    os.mkfifo(tmp_path / "pipe")
    with (tmp_path / "large.md").open("wb") as large:
        large.truncate(300_000_000)
    assert refusals(tmp_path) == {"pipe": "not_a_file", "large.md": "too_large"}
    assert refusals(tmp_path, largest=10) == {"pipe": "not_a_file", "large.md": "too_large", "a.md": "too_large"}


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_what_may_not_be_read_is_refused(tmp_path: Path) -> None:
    write(tmp_path, "open.md", "shut.md", "closed/c.md")
    (tmp_path / "shut.md").chmod(0)
    (tmp_path / "closed").chmod(0)
    assert refusals(tmp_path) == {"closed": "unreadable"}
    (shut,) = [item for item in scan(tmp_path) if isinstance(item, FoundFile) and item.path == "shut.md"]
    assert isinstance(read_file(shut), Refused)
    (tmp_path / "closed").chmod(0o700)


def test_a_file_that_vanishes(tmp_path: Path) -> None:
    write(tmp_path, "a.md", "b.md")
    found = []
    for item in scan(tmp_path):
        (tmp_path / "a.md").unlink(missing_ok=True)
        assert isinstance(item, FoundFile)
        found.append(read_file(item))
    gone, there = found
    assert isinstance(gone, Refused)
    assert gone.reason == "vanished"
    assert isinstance(there, RawFile)
    assert there.text == "王毅会见b.md。"


def test_no_such_folder(tmp_path: Path) -> None:
    with pytest.raises(NotADirectoryError):
        list(scan(tmp_path / "none"))


def test_folders_within_folders(tmp_path: Path) -> None:
    here = os.getcwd()
    os.chdir(tmp_path)
    for _ in range(300):
        os.mkdir("d")
        os.chdir("d")
    Path("deep.md").write_text("深处。", "utf-8")
    os.chdir(here)
    assert len(list(scan(tmp_path))) == 1
