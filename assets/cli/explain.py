"""huitan explain: an event and its evidence, each in its sentence."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import click
from rich.console import Group
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from assets.cli.asking import Refusal, answer, opened
from assets.cli.options import warehouse_option
from assets.cli.printing import console

EVENT = "from events where starts_with(event_id, ?) order by event_id limit 2"
MENTIONS = """
select m.*, a.text, a.title, p.source, case p.published_precision
    when 'minute' then strftime(p.published_at, '%Y-%m-%d %H:%M') when 'month' then strftime(p.published_on, '%Y-%m')
    else strftime(p.published_on, '%Y-%m-%d') end as published
from extracted_events m join cleaned_articles a using (article_id) join parsed_articles p using (article_id)
where m.event_id = ? order by p.published_at nulls last, m.article_id, m.evidence_start
"""
SAID = """
select s.speaker, s.speaker_country, s.act, s.quote
from extracted_statements s join extracted_events m using (event_mention_id)
where m.event_id = ? order by s.article_id, s.quote_start
"""
AGREED = """
select g.kind, g.item_no, g.quote from extracted_agreements g join extracted_events m using (event_mention_id)
where m.event_id = ? order by g.article_id, g.quote_start
"""
LINKS = """
select l.link, l.to_event_id as other, e.type, e.status, e.date_start
from event_links l join events e on e.event_id = l.to_event_id
where l.from_event_id = ?
union all
select l.link || ' (this one)', l.from_event_id, e.type, e.status, e.date_start
from event_links l join events e on e.event_id = l.from_event_id where l.to_event_id = ?
"""
SENTENCE = re.compile(r"[^。！？\n]*[。！？]?[”」』’）]*")


@click.command()
@click.argument("event_id")
@warehouse_option
def command(event_id: str, warehouse: Path) -> None:
    """Show EVENT_ID (or the beginning of one): who, when, where, and every article's evidence in its sentence.

    \b
    Example:
      huitan sql "select event_id, type, date_start, people from events"
      huitan explain 3f2a9c
    """
    with opened(warehouse) as con:
        event = the_event(answer(con, EVENT, [event_id]).to_pylist(), event_id)
        known = event["event_id"]
        rows = [answer(con, query, [known] * query.count("?")).to_pylist() for query in (MENTIONS, SAID, AGREED, LINKS)]
    for paragraph in (
        head(event),
        *map(mention, rows[0]),
        *notes("Said at it", rows[1], said),
        *notes("Agreed at it", rows[2], agreed),
        *notes("Linked to", rows[3], linked),
    ):
        console().print(paragraph)


def the_event(found: list[dict[str, Any]], event_id: str) -> dict[str, Any]:
    if not found:
        raise Refusal(f'there is no event {event_id}. All events: huitan sql "from events"')
    if len(found) > 1 and found[0]["event_id"] != event_id:
        raise Refusal(f"several events begin with “{event_id}”; give more of the id.")
    return found[0]


def head(event: dict[str, Any]) -> Text:
    """Type, status and time, then whatever is known of place and people."""
    days = [str(day) for day in dict.fromkeys((event["date_start"], event["date_end"])) if day]
    text = Text.assemble(
        (f"{event['type']} · {event['status']} · {' – '.join(days) or 'no date'}", "bold"), f"  {event['event_id']}\n"
    )
    lists = {name: "、".join(event[name]) for name in ("parties", "targets", "people", "topics")}
    known = {"name": event["name"], "place": event["place"], "country": event["country"], **lists}
    for name, value in known.items():
        if value:
            text.append(f"  {name:8} ", "dim").append(f"{value}\n")
    text.append(
        f"  reported in {many(event['n_articles'], 'article')} of {many(event['n_sources'], 'outlet')}\n", "dim"
    )
    return text


def many(n: int, thing: str) -> str:
    return f"{n} {thing}" if n == 1 else f"{n} {thing}s"


def mention(row: dict[str, Any]) -> Group:
    """The article, and its evidence marked in the sentences it stands in."""
    start, end = around(row["text"], row["evidence_start"], row["evidence_end"])
    article = f"{row['source'] or 'unknown outlet'} · {row['published'] or 'undated'} · {shortened(row['title'])}"
    sentence = Text(row["text"][start : row["evidence_start"]]).append(row["evidence"], "reverse")
    sentence.append(row["text"][row["evidence_end"] : end])
    found = f"{row['status']}{', background' if row['background'] else ''}, rule {row['rule']}\n"
    return Group(
        Text(article, "cyan"), *(Padding(text, (0, 0, 0, 2), expand=False) for text in (sentence, Text(found, "dim")))
    )


def shortened(title: str, wide: int = 36) -> str:
    """A headline; the beginning of a text stands as the title of what has none."""
    return title if len(title) <= wide else f"{title[:wide]}…"


def around(text: str, start: int, end: int) -> tuple[int, int]:
    """Where the sentences begin and end that hold text[start:end]."""
    first = max(text.rfind(mark, 0, start) for mark in "。！？\n") + 1
    match = SENTENCE.match(text, max(start, end - 1))
    return first, max(end, match.end() if match else end)


def notes(title: str, rows: list[dict[str, Any]], cells: Callable[[dict[str, Any]], tuple[str, ...]]) -> list[Any]:
    """A heading and a line for each row; the last of its cells may be long."""
    if not rows:
        return []
    table = Table.grid(padding=(0, 1), pad_edge=True)
    for row in rows:
        table.add_row("", *(Text(cell, overflow="fold") for cell in cells(row)))
    return [Text(title, "bold"), table, ""]


def said(row: dict[str, Any]) -> tuple[str, ...]:
    return row["speaker"], row["speaker_country"] or "?", row["act"], row["quote"]


def agreed(row: dict[str, Any]) -> tuple[str, ...]:
    return row["kind"], str(row["item_no"] or ""), row["quote"]


def linked(row: dict[str, Any]) -> tuple[str, ...]:
    return row["link"], row["other"], f"{row['type']}, {row['status']}, {row['date_start'] or 'no date'}"
