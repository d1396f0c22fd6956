"""How well parsing alone reads annotated articles: python bench/parse_gold.py GOLD_DIR RAW_DIR [--misses].

GOLD_DIR holds one JSON per raw file, at the raw file's relative path plus .json, in Simplified Chinese:
{"articles": [{"title", "published", "source", "body_first", "body_last", "must_not"}]}.
Prints one line per figure; with --misses what was wrong where.
"""

import argparse
import json
import re
from collections import Counter
from datetime import UTC, date, datetime
from hashlib import sha256
from pathlib import Path
from zoneinfo import ZoneInfo

import opencc

from pipelines.parse import parse_file
from pipelines.parse.article import Article
from pipelines.parse.outlets import outlet
from pipelines.parse.plain_meta import GLOSS
from pipelines.read.raw_file import RawFile

SHANGHAI = ZoneInfo("Asia/Shanghai")
WORDS = re.compile(r"\w")
SIMPLIFY = opencc.OpenCC("t2s")


def read(path: Path, root: Path) -> RawFile:
    content = path.read_bytes()
    digest = sha256(content).hexdigest()
    text = content.decode("utf-8", "replace").replace("\r\n", "\n").replace("\r", "\n")
    return RawFile(
        digest[:16], path.relative_to(root).as_posix(), digest, len(content), datetime.now(UTC), "utf-8", text, content
    )


def norm(text: str | None) -> str:
    """Letters, digits and Han characters of the simplified text, without glosses."""
    return "".join(WORDS.findall(SIMPLIFY.convert(GLOSS.sub("", text or "")))).lower()


def same_title(want: str, got: str) -> bool:
    return want == got or (min(len(want), len(got)) > 8 and (want in got or got in want))


def same_day(want: str, got: Article) -> bool:
    if not got.published:
        return False
    day = got.published.at.astimezone(SHANGHAI).date()
    return abs((day - date.fromisoformat(want[:10])).days) <= 1


def same_source(want: str, got: str | None) -> bool:
    known, a, b = outlet(want), norm(want), norm(got)
    return bool(b) and (a in b or b in a or (known is not None and known.name == got))


def checks(want: dict[str, object], got: Article | None) -> list[tuple[str, bool, str]]:
    """(figure, right or not, what was wanted and found) of one article."""
    if got is None:
        return [("article found", False, str(want["title"]))]
    flat, first, last = norm("\n".join(got.paragraphs)), norm(str(want["body_first"])), norm(str(want["body_last"]))
    title = str(want["title"] or "")
    found = [("article found", True, ""), ("title", same_title(norm(title), norm(got.title)), f"{title} | {got.title}")]
    if want.get("published"):
        found.append(("published day", same_day(str(want["published"]), got), f"{want['published']} | {got.published}"))
    if want.get("source"):
        found.append(("source", same_source(str(want["source"]), got.source), f"{want['source']} | {got.source}"))
    start = flat[: max(120, 3 * len(first))]
    found.append(("body start", first in start, f"{want['body_first']} | {got.paragraphs[:1]}"[:300]))
    found.append(("body start, exact", flat.startswith(first), f"{want['body_first']} | {got.paragraphs[:1]}"[:200]))
    found.append(
        ("body end", last in flat[-max(120, 3 * len(last)) :], f"{want['body_last']} | {got.paragraphs[-1][-80:]}")
    )
    found.append(("body end, exact", flat.endswith(last), f"{want['body_last']} | {got.paragraphs[-1][-80:]}"))
    junk = (
        [text for item in want["must_not"] if len(text := norm(str(item))) >= 4]
        if isinstance(want["must_not"], list)
        else []
    )
    return found + [("boilerplate absent", text not in flat, text) for text in junk]


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("gold", type=Path)
    options.add_argument("raw", type=Path)
    options.add_argument("--misses", action="store_true")
    args = options.parse_args()
    right: Counter[str] = Counter()
    total: Counter[str] = Counter()
    for path in sorted(args.gold.rglob("*.json")):
        name = path.relative_to(args.gold).as_posix().removesuffix(".json")
        raw = next((p for p in (args.raw / name, args.raw / Path(name).name) if p.exists()), None)
        if raw is None:
            continue
        wanted, got = json.loads(path.read_text("utf-8"))["articles"], parse_file(read(raw, args.raw)).articles
        results = [("article count", len(wanted) == len(got), f"{len(wanted)} | {len(got)}")]
        for i, want in enumerate(wanted):
            results += checks(want, got[i] if i < len(got) else None)
        for figure, ok, detail in results:
            total[figure] += 1
            right[figure] += ok
            if args.misses and not ok:
                print(f"{figure}: {name[-60:]}: {detail}")
    for figure in total:
        print(f"{figure:20} {right[figure] / total[figure]:.3f}  ({right[figure]} of {total[figure]})")


if __name__ == "__main__":
    main()
