"""A folder of annotation files -> what is wanted. The form is told in README.md beside this file."""

import json
from pathlib import Path

from pipelines.evaluate.fields import BadAnnotations, Fields, is_moment, or_null
from pipelines.evaluate.shapes import Agreement, Annotated, Event, Statement, Wanted
from schemas.vocabulary import ACTS, EVENT_TYPES, KINDS, STATUSES, TOPICS

SUFFIX = ".json"


def annotations(folder: Path) -> tuple[Annotated, ...]:
    """All files below the folder, in a fixed order. BadAnnotations says, line by line, all that is wrong."""
    problems: list[str] = []
    found = tuple(annotation(path, folder, problems) for path in sorted(folder.rglob("*" + SUFFIX)))
    if problems:
        raise BadAnnotations("\n".join(problems))
    if not found:
        raise BadAnnotations(f"{folder} holds no annotation ({SUFFIX}) files.")
    return found


def annotation(path: Path, folder: Path, problems: list[str]) -> Annotated:
    """One file. What is wrong with it goes to `problems`, a line each."""
    name = path.relative_to(folder).as_posix()
    mine: list[str] = []
    top = Fields("", read(path, mine), mine)
    articles = tuple(article(row) for row in top.objects("articles")) if not mine else ()
    problems += [f"{name}: {problem}" for problem in mine]
    return Annotated(name.removesuffix(SUFFIX), articles)


def read(path: Path, problems: list[str]) -> dict[str, object]:
    try:
        found = json.loads(path.read_text("utf-8-sig"))
    except UnicodeDecodeError as error:
        problems.append(f"the file is not UTF-8 (byte {error.start})")
    except json.JSONDecodeError as error:
        problems.append(f"line {error.lineno}: no JSON: {error.msg}")
    else:
        if isinstance(found, dict):
            return found
        problems.append('the file should hold an object {"file": ..., "articles": [...]}')
    return {}


def article(row: Fields) -> Wanted:
    wanted = Wanted(
        title=row.text_or_null("title"),
        published=row.take("published", or_null(is_moment), "YYYY-MM-DD, YYYY-MM-DDTHH:MM+HH:MM or null", None),
        source=row.text_or_null("source"),
        body_first=row.text("body_first"),
        body_last=row.text("body_last"),
        must_not=row.texts("must_not"),
        topics=row.words("topics", TOPICS),
        topics_optional=row.words("topics_optional", TOPICS, required=False),
        events=tuple(event(inner) for inner in row.objects("events")),
        statements=tuple(statement(inner) for inner in row.objects("statements")),
        agreements=tuple(agreement(inner) for inner in row.objects("agreements")),
    )
    row.optional_text("url")
    row.codes("countries")
    row.nothing_else()
    return wanted


def event(row: Fields) -> Event:
    found = Event(
        type=row.one_of("type", EVENT_TYPES),
        status=row.one_of("status", STATUSES),
        date_start=row.date_or_null("date_start"),
        date_end=row.date_or_null("date_end"),
        place=row.text_or_null("place"),
        country=row.code_or_null("country"),
        people=row.texts("people"),
        parties=row.codes("parties"),
        targets=row.codes("targets"),
        background=row.flag("background"),
        evidence=row.text("evidence"),
        name=row.optional_text("name"),
        optional=row.optional(),
    )
    if ends_early(found.date_start or "", found.date_end or ""):
        row.wrong("date_end", f"should not be before date_start, {found.date_start}", None)
    row.nothing_else()
    return found


def ends_early(start: str, end: str) -> bool:
    """As far as both are told: 2023-11 does not begin after 2023."""
    told = min(len(start), len(end))
    return start[:told] > end[:told]


def statement(row: Fields) -> Statement:
    found = Statement(
        speaker=row.text("speaker"),
        speaker_country=row.code_or_null("speaker_country"),
        act=row.one_of("act", ACTS),
        targets=row.codes("targets"),
        quote=row.text("quote"),
        topics=row.words("topics", TOPICS),
        optional=row.optional(),
    )
    row.nothing_else()
    return found


def agreement(row: Fields) -> Agreement:
    found = Agreement(
        parties=row.codes("parties"),
        kind=row.one_of("kind", KINDS),
        quote=row.text("quote"),
        optional=row.optional(),
    )
    row.nothing_else()
    return found
