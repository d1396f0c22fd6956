"""What trivial rules reach, beside ours: python bench/baselines.py GOLD_DIR RAW_DIR.

All read the same cleaned articles and are counted as `huitan evaluate` counts:
- nearest two: in every sentence with a trigger word, an event of that word's type between the two countries named
  nearest to it, held on the publication date;
- the same, of the first sentence only;
- ours, given the first sentence only;
- ours.
GOLD_DIR holds annotations as in pipelines/evaluate/README.md.
"""

import argparse
import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path

from reading import article_text, found_files, print_grid, raw_files

from pipelines.clean import clean
from pipelines.evaluate.annotations import annotations
from pipelines.evaluate.counts import Figure
from pipelines.evaluate.evaluation import Evaluation, evaluate
from pipelines.evaluate.shapes import Event, Got
from pipelines.extract import ArticleText, extract
from pipelines.extract.mentions.listed.gazetteer import countries
from pipelines.parse import parse_file

SENTENCE = re.compile(r"[^。！？\n]+[。！？]?[”」』’）]*")
TRIGGERS = {
    "meeting": "会谈|会晤|会见|磋商|对话|峰会|召见|接见",
    "call": "通话|通电话|致电|致函|贺电",
    "visit": "访问|出访|到访|访华|抵达",
    "sanction": "制裁|禁令|管制|关税|驱逐",
    "easing": "解除|取消限制|释放",
    "detention": "逮捕|拘留|扣押|羁押",
    "military": "导弹|军演|演习|核试|空袭|入侵|部署",
    "aid": "援助|捐赠",
    "protest": "示威|抵制",
}
TRIGGER = re.compile("|".join(f"(?P<{name}>{words})" for name, words in TRIGGERS.items()))
FIGURES = (
    *(("events", "F1"), ("events", "precision"), ("events", "recall"), ("strict: date, status, parties", "F1")),
    *((name, "F1") for name in ("status", "date", "background", "parties", "people", "targets")),
)
Finder = Callable[[ArticleText], Iterator[Event]]


@cache
def country_names() -> tuple[re.Pattern[str], dict[str, str]]:
    codes = {country.surface: country.code for country in countries()}
    longest_first = sorted(codes, key=lambda name: (-len(name), name))
    return re.compile("|".join(map(re.escape, longest_first))), codes


def nearest_two(article: ArticleText) -> Iterator[Event]:
    """One event for each sentence and type of trigger word in it that has a country at all."""
    pattern, codes = country_names()
    for sentence in SENTENCE.finditer(article.text):
        named = [(match.start(), codes[match[0]]) for match in pattern.finditer(sentence[0])]
        first = {str(match.lastgroup): match.start() for match in reversed([*TRIGGER.finditer(sentence[0])])}
        for kind, at in first.items():
            near = [code for _, code in sorted(named, key=lambda item: abs(item[0] - at))]
            parties = tuple(dict.fromkeys(near))[:2]
            if parties:
                yield plain_event(kind, parties, article, sentence[0])


def plain_event(kind: str, parties: tuple[str, ...], article: ArticleText, evidence: str) -> Event:
    """Held on the day of publication; of those that act on another, the first one named acts on the second."""
    day = str(article.published) if article.published else None
    acts_alone = kind not in ("meeting", "call", "visit")
    targets = parties[1:] if kind != "meeting" and kind != "call" else ()
    return Event(
        kind, "held", day, day, None, None, (), parties[:1] if acts_alone else parties, targets, False, evidence
    )


def ours(article: ArticleText) -> Iterator[Event]:
    for found in extract(article).events:
        plain = ("type", "status", "place", "country", "people", "parties", "targets", "background")
        days = {name: str(day) for name in ("date_start", "date_end") if (day := getattr(found, name))}
        values = {"date_start": None, "date_end": None} | {name: getattr(found, name) for name in plain} | days
        yield Event(**values, evidence=article.text[found.start : found.end])


def of_the_lead(find: Finder) -> Finder:
    """The same, given the first sentence only."""

    def in_lead(article: ArticleText) -> Iterator[Event]:
        lead = SENTENCE.search(article.text)
        yield from find(replace(article, text=lead[0] if lead else ""))

    return in_lead


FINDERS: dict[str, Finder] = {
    "nearest two": nearest_two,
    "nearest two, lead only": of_the_lead(nearest_two),
    "ours, lead only": of_the_lead(ours),
    "ours": ours,
}


def cells(evaluation: Evaluation) -> list[str]:
    found = [(evaluation.counts.get(Figure("events", name)), measure) for name, measure in FIGURES]
    return [f"{getattr(counts, measure.lower()):.3f}" if counts else "–" for counts, measure in found]


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("gold", type=Path)
    options.add_argument("raw", type=Path)
    args = options.parse_args()
    wanted = annotations(args.gold)
    texts = {
        raw.path: [article_text(article, clean(article)) for article in parse_file(raw).articles]
        for raw in raw_files(found_files(args.raw))
    }
    rows = []
    for name, find in FINDERS.items():
        got = {path: tuple(Got(a.title, a.text, events=tuple(find(a))) for a in found) for path, found in texts.items()}
        rows.append((name, *cells(evaluate(wanted, got))))
    heads = [f"{name} {measure}" if measure != "F1" else name.split(":")[0] for name, measure in FIGURES]
    print_grid(("", *heads), rows)


if __name__ == "__main__":
    main()
