"""Files made to hurt: nothing raises, nothing hangs, and what is left out is said."""

import gzip
import hashlib
import io
import json
import tarfile
import zipfile
from collections.abc import Callable
from datetime import UTC, datetime

import pytest

from pipelines.parse import parse_file
from pipelines.parse.article import Parsed
from pipelines.read.decode import decode
from pipelines.read.raw_file import RawFile

PROSE = "甲国外长与乙国外长12日举行会谈，双方同意恢复磋商。"
PAGE = f"<html><head><title>两国外长会谈</title></head><body><h1>两国外长会谈</h1><p>{PROSE * 3}</p></body></html>"


def file_of(content: bytes, path: str = "x") -> RawFile:
    found, digest = decode(content), hashlib.sha256(content).hexdigest()
    encoding = "binary" if found.binary else found.encoding
    return RawFile(
        digest[:16], path, digest, len(content), datetime(2024, 1, 1, tzinfo=UTC), encoding, found.text, content
    )


def zipped(members: dict[str, bytes]) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return target.getvalue()


def tarred(members: dict[str, bytes]) -> bytes:
    target = io.BytesIO()
    with tarfile.open(fileobj=target, mode="w") as archive:
        for name, content in members.items():
            entry = tarfile.TarInfo(name)
            entry.size = len(content)
            archive.addfile(entry, io.BytesIO(content))
    return target.getvalue()


def nested(depth: int) -> bytes:
    content = zipped({"page.html": PAGE.encode()})
    for _ in range(depth):
        content = zipped({"inner.zip": content})
    return content


LAUGHS = (
    '<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "哈哈哈哈哈哈哈哈哈哈">'
    + "".join(f'<!ENTITY {chr(98 + n)} "{f"&{chr(97 + n)};" * 10}">' for n in range(9))
    + "]><rss><channel><item><title>实体</title><description>&j;</description></item></channel></rss>"
)
ENTITY_FILE = (
    '<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
    "<rss><channel><item><title>外部实体</title><description>&x;外长会谈</description></item></channel></rss>"
)
HOSTILE: dict[str, Callable[[], bytes]] = {
    "deep_divs": lambda: ("<body>" + "<div>" * 20_000 + PROSE * 3 + "</div>" * 20_000 + "</body></html>").encode(),
    "deep_unclosed": lambda: ("<html><body>" + "<font><b><span>" * 5_000 + PROSE * 3).encode(),
    "unclosed_attribute": lambda: ('<html><body><p class="' + PROSE * 2000).encode(),
    "many_tags": lambda: ("<html><body>" + "<p class='share'><a href='#'>分享</a>" * 20_000).encode(),
    "one_long_line": lambda: (PROSE * 100_000).encode(),
    "long_html_line": lambda: ("<html><body><p>" + PROSE * 50_000).encode(),
    "angle_brackets": lambda: b"<" * 200_000,
    "doctype_comments": lambda: b"<!--" * 50_000 + b"<html>",
    "brackets_json": lambda: b"[" * 100_000,
    "braces_json": lambda: b'{"a":' * 100_000,
    "cut_json": lambda: json.dumps([{"title": f"第{n}次会谈", "content": PROSE} for n in range(500)]).encode()[:-4000],
    "huge_number_json": lambda: b'{"title": "\xe4\xbc\x9a\xe8\xb0\x88", "date": ' + b"9" * 5000 + b', "content": "x"}',
    "odd_times_json": lambda: json.dumps({"title": "会谈", "date": 1e308, "time": "1" * 13, "content": PROSE}).encode(),
    "cut_feed": lambda: (
        f"<rss><channel><item><title>会谈</title><description>{PROSE}</description></item><item><ti".encode()
    ),
    "laughs": LAUGHS.encode,
    "entity_file": ENTITY_FILE.encode,
    "cut_gzip": lambda: gzip.compress(PAGE.encode())[:-20],
    "cut_zip": lambda: zipped({"a.html": PAGE.encode()})[:-30],
    "zeros_gzip": lambda: gzip.compress(b"0" * 50_000_000),
    "zeros_zip": lambda: zipped({"zeros.txt": b"0" * 50_000_000}),
    "nested_zips": lambda: nested(12),
    "many_members": lambda: zipped({f"{n}.txt": b"" for n in range(5_000)}),
    "cut_tar": lambda: tarred({"a.html": PAGE.encode()})[:700],
    "cut_warc": lambda: (
        b"WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 99999\r\n\r\nHTTP/1.1 200 OK\r\n\r\n<html>"
    ),
    "empty_mime": lambda: b"MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=x\r\n\r\n--x--\r\n",
    "quotes_csv": lambda: ('title,date,content\n"' + PROSE * 2000).encode(),
    "no_header_csv": lambda: ("1,两国外长会谈,2024-01-01," + PROSE * 3 + "\n").encode() * 5_000,
    "commas": lambda: b"," * 300_000,
    "charset_mail": lambda: (
        b"From: a\nDate: x\nSubject: =?u\xff-8?B?5aSW?=\nContent-Type: text/plain; charset=\xff\n\n" + PROSE.encode()
    ),
    "letters": lambda: b"From a Sun Nov 26 10:12:00 2023\nSubject: x\nDate: x\nFrom: x\n\nx\n" * 5_000,
    "mime_in_mime": lambda: b"From: a\nDate: b\nSubject: c\n" + b"Content-Type: message/rfc822\n\n" * 5_000,
    "laughs_records": lambda: LAUGHS.replace("rss>", "items>").replace("<channel>", "").encode(),
    "records_in_records": lambda: (b"<news><title>" * 5_000) + PROSE.encode(),
    "cut_records": lambda: (f"<news><title>两国外长会谈</title><content>{PROSE * 2}</content></news>" * 500)[
        :-30
    ].encode(),
    "sized_arc": lambda: (
        b"filedesc://a 0.0.0.0 20231126120000 text/plain 76\n"
        + b"http://a 1.1.1.1 20231126120000 text/html 9999999999\n"
    ),
    "base64_har": lambda: json.dumps(
        {
            "log": {
                "entries": [
                    {
                        "request": {},
                        "response": {"content": {"mimeType": "text/html", "text": "?", "encoding": "base64"}},
                    },
                    {"request": 1, "response": None},
                    7,
                ]
            }
        }
    ).encode(),
    "labels": lambda: "标题：会谈\n来源：某报\n日期：x\n".encode() * 20_000,
    "codes": lambda: b"HD\nPD\nLP\nTD\nAN\n" * 20_000,
    "toml": lambda: b"+++\n" + b"a = [" * 5_000 + b"\n+++\n" + PROSE.encode(),
    "json_front_matter": lambda: b'{"title": "x", "a": ' + b"[" * 5_000 + PROSE.encode(),
    "shortcodes": lambda: b"---\ntitle: x\n---\n" + b"{{<" * 50_000 + PROSE.encode(),
    "emphasis": lambda: b"# x\n" + PROSE.encode() + b"*a " * 100_000,
    "null_bytes": lambda: b"\0" * 10_000,
    "nothing": lambda: b"",
}


def parsed_of(content: bytes) -> Parsed:
    """Quadratic work on it would be minutes."""
    return parse_file(file_of(content))


@pytest.mark.parametrize("name", HOSTILE)
def test_it_is_read_or_refused(name: str) -> None:
    parsed = parsed_of(HOSTILE[name]())
    assert parsed.articles or parsed.rejects
    assert all(article.paragraphs for article in parsed.articles)
    assert all(reject.reason and reject.detail for reject in parsed.rejects)


@pytest.mark.parametrize("name", ["deep_divs", "deep_unclosed"])
def test_deep_markup_keeps_its_text(name: str) -> None:
    (article,) = parsed_of(HOSTILE[name]()).articles
    assert PROSE in "".join(article.paragraphs)


def test_cut_json_keeps_its_whole_records() -> None:
    parsed = parsed_of(HOSTILE["cut_json"]())
    assert len(parsed.articles) > 450
    assert "broken_json" in {reject.reason for reject in parsed.rejects}


def test_no_entity_is_expanded_or_fetched() -> None:
    for name in ("laughs", "entity_file"):
        text = str(parsed_of(HOSTILE[name]()))
        assert text.count("哈") < 100
        assert "root:" not in text


@pytest.mark.parametrize("name", ["zeros_gzip", "zeros_zip", "nested_zips"])
def test_bombs_are_refused_by_name(name: str) -> None:
    parsed = parsed_of(HOSTILE[name]())
    assert not parsed.articles
    assert {reject.reason for reject in parsed.rejects} == {"archive_limit"}


@pytest.mark.parametrize("name", ["../../etc/page.html", "/etc/page.html", "C:\\page.html", "a/../../page.html"])
@pytest.mark.parametrize("pack", [zipped, tarred])
def test_no_name_leads_out_of_the_archive(name: str, pack: Callable[[dict[str, bytes]], bytes]) -> None:
    parsed = parsed_of(pack({name: b"\x89PNG\r\n\x1a\n", "page.html": PAGE.encode()}))
    assert len(parsed.articles) == 1
    (path,) = (str(reject.row["path"]) for reject in parsed.rejects)
    assert path.startswith("x!/")
    assert ".." not in path


def test_styles_do_not_push_the_text_out() -> None:
    (article,) = parsed_of(
        PAGE.replace("<body>", f"<style>{'.a{color:red}' * 250_000}</style><body>").encode()
    ).articles
    assert (article.title, article.text_is_cut) == ("两国外长会谈", False)


def test_a_page_that_is_too_long_is_said_to_be_cut() -> None:
    (article,) = parsed_of(PAGE.replace("</body>", f"<p>{PROSE}</p>" * 100_000).encode()).articles
    assert article.text_is_cut
