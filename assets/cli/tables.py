"""huitan tables: what there is, from the catalog's own comments."""

from pathlib import Path

import click

from assets.cli.asking import Refusal, answer, opened
from assets.cli.options import warehouse_option
from assets.cli.printing import print_table

TABLES = """
select table_name as "table", estimated_size as rows, comment as "what it holds"
from duckdb_tables() where database_name = current_database() order by table_oid
"""
MACROS = """
select function_name || '(' || array_to_string(parameters, ', ') || ')' as macro, comment as "what it gives"
from duckdb_functions() where database_name = current_database() and function_type = 'table_macro' order by all
"""
COLUMNS = """
select column_name as "column", data_type as type, comment as "what it says"
from duckdb_columns() where database_name = current_database() and table_name = ? order by column_index
"""


@click.command()
@click.argument("table", required=False)
@warehouse_option
def command(table: str | None, warehouse: Path) -> None:
    """List the tables and macros, or the columns of TABLE, with their comments.

    \b
    Example:
      huitan tables
      huitan tables events
    """
    with opened(warehouse) as con:
        rows = answer(con, COLUMNS, [table]) if table else answer(con, TABLES)
        macros = None if table else answer(con, MACROS)
    if not rows.num_rows:
        raise Refusal(f"there is no table {table}. All tables: huitan tables")
    print_table(rows, 1_000)
    if macros is not None:
        click.echo()
        print_table(macros, 1_000)
