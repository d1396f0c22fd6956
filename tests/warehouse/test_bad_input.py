"""Files that bite. The run succeeds, the good files come through, the bad ones are in rejects with a reason."""

import io
import os
import zipfile

import pytest

BODY = "新西兰外长25日在惠灵顿会见中国大使，双方就气候变化交换意见，并同意明年举行下一轮对话。\n"
LAUGHS = "\n".join(f"l{n}: &l{n} [{', '.join([f'*l{n - 1}'] * 9)}]" for n in range(1, 10))


def page(title: str, body: str = BODY, front: str = "") -> bytes:
    return f"---\nlayout: post\ntitle: {title}\ndate: 2023-02-18T10:00:00.000Z\n{front}---\n{body}".encode()


def zipped(members: dict[str, bytes]) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return target.getvalue()


FILES = {
    "mixed.zip": zipped({"talks.md": page("外长抵惠灵顿"), "pic\nture.jpg": bytes(range(256)) * 64}),
    "empty.txt": b"",
    "blank.txt": b" \n\t\n",
    "picture.jpg": bytes(range(256)) * 64,
    "cut.txt": page("中日外长会谈")[:-4],
    "deep.html": f"<html><body>{'<div>' * 10_000}<p>{BODY}</p>{'</div>' * 10_000}</body></html>".encode(),
    "laughs.md": page("会谈", front=f"l0: &l0 [哈]\n{LAUGHS}\n"),
    "no date.md": page("会谈").replace(b"2023-02-18T10:00:00.000Z", "二月三十日".encode()),
    "date that is none.md": page("会谈").replace(b"2023-02-18T10:00:00.000Z", b"2023-02-30"),
    "long title.md": page("长" * 10_000),
    'it\'s "quoted"\nand broken.md': page("外长访问新西兰"),
    "twin a.md": page("两国外长通话", BODY * 3),
    "twin b.md": page("两国外长通话", BODY * 3),
    "null.txt": "外长\x00会谈".encode() * 40,
}
REFUSED = {
    "mixed.zip!/pic\\x0ature.jpg": "binary",
    "empty.txt": "empty_file",
    "blank.txt": "empty_file",
    "picture.jpg": "binary",
}


@pytest.fixture(scope="module")
def biting(tmp_path_factory, seeds_in):
    """A warehouse of the seeds, among files that bite and things that are no files."""
    chain = seeds_in(tmp_path_factory.mktemp("biting"))
    for name, content in FILES.items():
        (chain.raw / name).write_bytes(content)
    with (chain.raw / "huge.html").open("wb") as huge:
        huge.truncate(300_000_000)
    (chain.raw / "loop").symlink_to(chain.raw / "loop")
    (chain.raw / "around").symlink_to(chain.raw)
    (chain.raw / "unreadable.txt").symlink_to("/proc/self/mem")  # nobody can read this one, not even root
    chain.publish()
    return chain


def reasons(chain):
    return dict(chain.ask("select path, reason from rejects where article_id is null order by path, reason"))


def test_the_good_come_through_and_the_bad_are_told_why(biting):
    told = reasons(biting)
    parsed = dict(biting.ask("select path, count(*) from parsed_articles join raw_files using (file_id) group by path"))
    assert sum(n for path, n in parsed.items() if path[0].isdigit()) == 11
    assert {path: told.get(path) for path in REFUSED} == REFUSED
    assert told["huge.html"] == "too_large"
    assert told["unreadable.txt"] == "unreadable"
    assert {told["loop"], told["around"]} == {"broken_link", "linked_folder"}
    unexplained = {path for (path,) in biting.ask("select path from raw_files")} - set(parsed) - set(told)
    assert unexplained == set()
    for name in ("no date.md", "date that is none.md", "twin a.md", "twin b.md"):
        assert parsed.get(name) == 1, (name, told.get(name))


def test_names_that_bite_are_made_printable(biting):
    ((path, articles),) = biting.ask("select path, n_articles from raw_files where path like '%quoted%'")
    assert "\n" not in path
    assert articles == 1


def test_twins_have_ids_of_their_own_and_one_is_the_others_duplicate(biting):
    query = """
        select f.path, f.sha256, a.article_id, c.duplicate_of
        from raw_files f join parsed_articles a using (file_id) join cleaned_articles c using (article_id)
        where f.path like 'twin%' order by f.path
    """
    first, second = biting.ask(query)
    assert first[1] == second[1]
    assert first[2] != second[2]
    assert (first[3], second[3]) == (None, first[2])


def test_every_reason_is_said_in_a_sentence(biting):
    for reason, detail in biting.ask("select reason, detail from rejects"):
        assert len(detail) > 10, reason
        assert detail.rstrip().endswith((".", "。")), detail


def test_a_file_that_vanishes_after_the_listing(chain):
    def vanish(stage: str, done: int, total: int) -> None:
        if stage == "read" and done == 0:
            sorted(chain.raw.iterdir())[0].unlink(missing_ok=True)

    gone = sorted(chain.raw.iterdir())[0].name
    assert chain.run(listen=vanish)["read"].rows["rejects"] == 1
    assert chain.run()["read"].rows["rejects"] == 0
    chain.publish()
    assert (gone,) not in chain.ask("select path from raw_files")


def test_a_huge_file_is_not_read(biting):
    """It is sparse: reading it would take 300 MB of memory and show in the hash."""
    assert biting.ask("select sha256, size_bytes from raw_files where path = 'huge.html'") == [(None, 300_000_000)]
    assert os.stat(biting.raw / "huge.html").st_blocks == 0
