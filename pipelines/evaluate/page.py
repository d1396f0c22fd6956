"""An evaluation as one HTML page to read and work through: page.html holds its form. Needs nothing from elsewhere."""

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import fields
from html import escape
from itertools import groupby
from pathlib import Path
from string import Template

from pipelines.evaluate.counts import Finding
from pipelines.evaluate.evaluation import Evaluation, Pair
from pipelines.evaluate.figures import outlet_name
from pipelines.evaluate.passage import Span, locate, pieces, sentences
from pipelines.evaluate.report import HEADINGS, LAYERS, confusion, titled
from pipelines.evaluate.shapes import Detail, Event, Fact

PAGE = Path(__file__).with_suffix(".html")
KINDS = {"missed": "missed", "false": "false alarm", "differs": "differs"}
FIELDS = {"date": ("date_start", "date_end"), "happened or not": ()}  # where a figure is not named after its field
UNSAID = ("type", "act", "kind", "optional", "rule", "start", "evidence", "quote", "topics")


def page(evaluation: Evaluation) -> str:
    """The whole page. The same evaluation gives the same text."""
    return Template(PAGE.read_text("utf-8")).substitute(
        documents=evaluation.documents,
        findings_count=len(evaluation.findings),
        tables="\n".join(table(title, [HEADINGS, *(row.cells for row in rows)]) for title, rows in titled(evaluation)),
        confusion=table("status of matched events", confusion(evaluation)),
        articles="\n".join(articles(evaluation)),
    )


def table(title: str, lines: Sequence[Sequence[str]]) -> str:
    """Tables of groups are folded away until asked for."""
    head = "".join(f"<th>{escape(cell)}</th>" for cell in lines[0])
    body = "".join("<tr>" + "".join(f"<td>{escape(cell)}</td>" for cell in line) + "</tr>\n" for line in lines[1:])
    opened = "" if " by " in title else " open"
    return f"<details{opened}><summary>{escape(title)}</summary><table><tr>{head}</tr>\n{body}</table></details>"


def articles(evaluation: Evaluation) -> Iterable[str]:
    """A section for each article of which anything was missed, made up or told otherwise."""
    for (path, i), found in groupby(evaluation.findings, key=lambda finding: (finding.path, finding.article)):
        pair = evaluation.articles[path, i]
        text = pair.got.text if pair.got else ""
        ordered = sorted(found, key=lambda finding: where(finding, text))
        yield f"<section>\n{heading(pair, path, i)}\n{''.join(shown(finding, pair) for finding in ordered)}</section>"


def where(finding: Finding, text: str) -> tuple[int, int, str]:
    """Findings in the order of the text; those whose words are not in it, last."""
    spans = spans_of(finding, text)
    first = min((span[0] for span in spans.values()), default=len(text))
    at_head = finding.layer in ("articles", "topics")
    return -1 if at_head else first, LAYERS.index(finding.layer), finding.kind


def heading(pair: Pair, path: str, i: int) -> str:
    title = pair.want.title or (pair.got.title if pair.got else "")
    gone = "" if pair.got else " · <strong>this article was not found</strong>"
    about = f"{outlet_name(pair.want, pair.got)} · {pair.want.published or 'undated'} · {path} · article {i}"
    return f"<h2>{escape(title)}</h2><p class=about>{escape(about)}{gone}</p>"


def shown(finding: Finding, pair: Pair) -> str:
    """One finding: what it is, its sentence, the fields that differ, the rule."""
    facts = [said(fact) for fact in (finding.want, finding.got) if fact]
    text = pair.got.text if pair.got else ""
    rule = f"<code>{escape(finding.got.rule)}</code>" if finding.got and finding.got.rule else ""
    attributes = {
        "id": identity(finding),
        "data-layer": finding.layer,
        "data-kind": finding.kind,
        "data-group": finding.group,
        "data-outlet": outlet_name(pair.want, pair.got),
    }
    opening = " ".join(f'{name}="{escape(value)}"' for name, value in attributes.items())
    body = differences(finding) if finding.kind == "differs" else f"<p>{escape(facts[0])}</p>"
    return (
        f"<article {opening}><label><input type=checkbox> <b class={finding.kind}>{KINDS[finding.kind]}</b> "
        f"{finding.layer.removesuffix('s')} · {escape(finding.group)}</label> {rule}\n{body}\n"
        f"{quotation(finding, text)}</article>\n"
    )


def identity(finding: Finding) -> str:
    """Stays the same as long as the finding does, so that what was ticked stays ticked."""
    what = repr(
        (finding.path, finding.article, finding.layer, finding.group, finding.want, finding.got and said(finding.got))
    )
    return "f" + hashlib.blake2b(what.encode("utf-8", "surrogatepass"), digest_size=6).hexdigest()


def said(fact: Fact) -> str:
    """held · 2023-11-26 · parties CHN, JPN · people 王毅、上川阳子: what it says but for its words."""
    if isinstance(fact, Detail):
        return fact.value or ""
    values = {field.name: getattr(fact, field.name) for field in fields(fact) if field.name not in UNSAID}
    return " · ".join(f"{name} {plain(value)}" for name, value in values.items() if value)


def plain(value: object) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    return "、".join(map(str, value)) if isinstance(value, tuple) else str(value or "–")


def differences(finding: Finding) -> str:
    """The fields that are wrong: as annotated, as found."""
    names = [field for wrong in finding.wrong for field in FIELDS.get(wrong, (wrong,))]
    lines = "".join(
        f"<tr><td>{name}</td><td>{escape(plain(getattr(finding.want, name)))}</td>"
        f"<td>{escape(plain(getattr(finding.got, name)))}</td></tr>"
        for name in names
    )
    return f"<table><tr><th></th><th>annotated</th><th>found</th></tr>{lines}</table>"


def words(fact: Fact) -> str:
    """What is to be marked in the text; of what is told of an article as a whole, nothing but furniture left in it."""
    if isinstance(fact, Detail):
        return (fact.value or "") if fact.name == "boilerplate absent" else ""
    return fact.evidence if isinstance(fact, Event) else fact.quote


def spans_of(finding: Finding, text: str) -> dict[str, Span]:
    """Where the annotated words stand, and those found."""
    facts = {"want": finding.want, "got": finding.got}
    located = {name: locate(text, words(fact), fact.start) for name, fact in facts.items() if fact}
    return {name: span for name, span in located.items() if span}


def quotation(finding: Finding, text: str) -> str:
    """The sentences of both, one after the other unless they are the same; words that the text lacks, as they are."""
    spans = spans_of(finding, text)
    around = sorted({sentences(text, span) for span in spans.values()})
    quotes = [f"<blockquote>{marked(text, stretch, spans)}</blockquote>" for stretch in around]
    lost = [
        fact
        for name, fact in (("want", finding.want), ("got", finding.got))
        if fact and words(fact) and name not in spans
    ]
    quotes += [f"<blockquote class=lost>{escape(words(fact))} (not in the text)</blockquote>" for fact in lost]
    return "".join(quotes)


def marked(text: str, around: Span, spans: dict[str, Span]) -> str:
    drawn = []
    for piece in pieces(text, around, spans):
        inner = escape(piece.text.strip("\n"))
        drawn.append(f'<mark class="{" ".join(piece.marks)}">{inner}</mark>' if piece.marks else inner)
    return "".join(drawn)
