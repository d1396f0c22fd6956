"""The data dictionary: a Markdown page for each published table, for macros, codes and exports, and an index.

Everything in it comes from the schemas, the queries and the sheets of the ontologies. Not here: what a person wrote for
people (README.md).
"""

import re
from collections.abc import Iterable, Iterator
from typing import Any

import polars as pl

from pipelines import aggregate, ontology
from pipelines.aggregate.listed import listed_sides
from pipelines.export import FORMATS
from pipelines.warehouse.catalog import WHOLE
from pipelines.warehouse.macros import MACROS
from pipelines.warehouse.publish import ALL
from pipelines.warehouse.stages import STAGES, stage_named
from schemas import vocabulary
from schemas.table import CAMEO, CODE, ID, Table

PATTERNS = {ID: "16 hexadecimal digits", CODE: "a [code](codes.md#parties)", CAMEO: "two to four digits"}
SQL_TYPES = {pl.String: "VARCHAR", pl.Int64: "BIGINT", pl.Float64: "DOUBLE", pl.Boolean: "BOOLEAN", pl.Date: "DATE"}
BACK = ["", "[All tables](index.md)", ""]
BESIDES = """## Besides

* [macros](macros.md): questions with a name, such as `meetings_between('JPN', 'CHN')`
* [codes](codes.md): statuses, topics, parties; how types and acts come to PLOVER and CAMEO
* [exports](exports.md): files for other programs
"""
PHASES = """`held` is what is held or going on, `ahead` what is planned or proposed, `off` the rest. How it was done
(mode) is read off the rule that found it, its words, the number of sides and the place. A mode without a row has that
of its type.
"""
PARTIES = "States by ISO 3166 alpha-3, Taiwan, Hong Kong and Macao by their own; organisations by their short names.\n"
EXPORTS = """`huitan export FORMAT DIR` writes them. What is only wished for, denied or put off is in none of the coded
formats. What is planned is a promise (AGREE) on the day it was known, what is cancelled a refusal; an event whose
reports tell no day is left out, and counted. Words count once a side, act, addressee and day.
"""


def pages() -> Iterator[tuple[str, str]]:
    """File name -> text, the index first."""
    yield "index.md", index()
    for name, model in ALL.items():
        yield f"{name}.md", table_page(name, model)
    yield "macros.md", macros_page()
    yield "codes.md", codes_page()
    yield "exports.md", exports_page()


def index() -> str:
    lines = ["# Data dictionary", "", "The tables of `huitan.duckdb`, by the stage that makes them.", ""]
    for stage, names in by_stage().items():
        rows = ((f"[{name}]({name}.md)", about(ALL[name])) for name in names)
        lines += [f"## {stage}", "", *markdown(("table", "holds"), rows), ""]
    return "\n".join([*lines, BESIDES])


def by_stage() -> dict[str, list[str]]:
    """Stage -> its published tables, in the order of the pipeline."""
    made = {**{stage: stage_named(stage).tables for stage in STAGES}, **WHOLE}
    stages = {stage: [name for name in tables if name in ALL and name != "rejects"] for stage, tables in made.items()}
    return {**{stage: names for stage, names in stages.items() if names}, "every stage": ["rejects"]}


def table_page(name: str, model: type[Table]) -> str:
    columns, unique = model.to_schema().columns, model.to_schema().unique
    lines = [f"# {name}", "", about(model), ""]
    lines += markdown(("column", "type", "null", "what it says", "values"), (row(*one) for one in columns.items()))
    if unique:
        lines += ["", f"No two rows have the same {', '.join(f'`{column}`' for column in unique)}."]
    if name in aggregate.QUERIES:
        lines += ["", "## How it is made", "", "```sql", aggregate.QUERIES[name].strip(), "```"]
    return "\n".join([*lines, *BACK])


def row(name: str, column: Any) -> tuple[str, ...]:
    values = [*(["unique"] if column.unique else []), *filter(None, map(allowed, column.checks))]
    null = "yes" if column.nullable else ""
    return f"`{name}`", kind(column.dtype.type), null, linked(column.description or ""), "; ".join(values)


def allowed(check: Any) -> str | None:
    """What a check lets pass, in words."""
    of = check.statistics or {}
    match check.name:
        case "isin":
            values = tuple(of["allowed_values"])
            return "a [topic](codes.md#topics)" if values == vocabulary.TOPICS else listed(values)
        case "greater_than_or_equal_to":
            return f"≥ {of['min_value']}"
        case "less_than_or_equal_to":
            return f"≤ {of['max_value']}"
        case "str_matches":
            pattern = of["pattern"]
            text = pattern if isinstance(pattern, str) else pattern.pattern
            return PATTERNS.get(text, f"like `{text}`")
    return None


def linked(text: str) -> str:
    """The article (cleaned_articles) -> The article ([cleaned_articles](cleaned_articles.md))"""
    return re.sub(r"\((\w+)\)", lambda m: f"([{m[1]}]({m[1]}.md))" if m[1] in ALL else m[0], text)


def kind(dtype: Any) -> str:
    """List(String) -> VARCHAR[]"""
    if isinstance(dtype, pl.List):
        return f"{kind(dtype.inner)}[]"
    if isinstance(dtype, pl.Struct):
        return "STRUCT(" + ", ".join(f"{field.name} {kind(field.dtype)}" for field in dtype.fields) + ")"
    if isinstance(dtype, pl.Datetime):
        return "TIMESTAMPTZ"
    return SQL_TYPES[dtype.base_type()]


def macros_page() -> str:
    lines = ["# Macros", "", "Asked like tables: `from meetings_between('JPN', 'CHN')`.", ""]
    for macro in MACROS.values():
        lines += [f"## {macro.signature}", "", macro.about, "", "```sql", macro.query, "```", ""]
    return "\n".join([*lines, *BACK])


def codes_page() -> str:
    lists = {"status": vocabulary.STATUSES, "role": vocabulary.ROLES, "link": vocabulary.LINKS}
    coded = ("plover_type", "plover_mode", "cameo", "note")
    lines = ["# Codes", "", *(f"* `{name}`: {listed(values)}" for name, values in lists.items())]
    lines += ["", "## Events", "", PHASES, *sheet("events", "type", "mode", "phase", *coded)]
    lines += ["", "## Statements and agreements", "", *sheet("acts", "act", "topic", *coded)]
    lines += ["", "## PLOVER", "", *sheet("plover", "type", "mode", "quad_class", "intensity", "note")]
    lines += ["", "## CAMEO", "", *sheet("cameo", "code", "name", "goldstein")]
    lines += ["", "## Topics", "", "With the PLOVER context that exports give them.", ""]
    lines += [*sheet("contexts", "topic", "context"), "", "## Parties", "", PARTIES, *parties()]
    return "\n".join([*lines, *BACK])


def parties() -> list[str]:
    return markdown(("code", "name", "in English", "PLOVER", "COW", "FIPS"), listed_sides().drop("kind").rows())


def exports_page() -> str:
    lines = ["# Exports", "", EXPORTS]
    for name, one in FORMATS.items():
        lines += [f"## {name}", "", f"{one.about[0].upper()}{one.about[1:]}.", ""]
        lines += [f"* `{file}`: {said}" for file, said in one.notes().items()]
        lines += [""] if one.files else []
    return "\n".join([*lines, *BACK])


def sheet(name: str, *columns: str) -> list[str]:
    return markdown(columns, ontology.sheet(name).select(columns).rows())


def about(model: type[Table]) -> str:
    return (model.__doc__ or "").strip()


def listed(values: Iterable[str]) -> str:
    return ", ".join(f"`{value}`" for value in values)


def markdown(header: Iterable[str], rows: Iterable[Iterable[object]]) -> list[str]:
    """A table; a bar inside a cell is escaped."""
    head = list(header)
    body = [["" if cell is None else str(cell).replace("|", "\\|") for cell in one] for one in rows]
    return [f"| {' | '.join(line)} |" for line in [head, ["---"] * len(head), *body]]
