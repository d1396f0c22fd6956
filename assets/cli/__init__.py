"""The command line: thin over the assets and the published file. A command's module is loaded when it is called."""

from importlib import import_module

import click

COMMANDS = {
    "run": "Raw files to warehouse; only what is new or changed is done.",
    "sql": "Ask the warehouse, read-only.",
    "tables": "List the tables and what they hold.",
    "explain": "An event, and the words in every article that prove it.",
    "export": "Files for other programs: POLECAT, GDELT, ICEWS, PLOVER, CSV, Parquet.",
    "docs": "A page for each table: columns, meanings, codes.",
    "evaluate": "How far the pipeline agrees with annotated files.",
    "ui": "Open the pipeline in the browser.",
}


class Lazy(click.Group):
    """A group whose commands are modules beside this file."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = import_module(f"assets.cli.{cmd_name}").command
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """From the table above: listing the commands must not load them."""
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))


@click.group(cls=Lazy, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="huitan")
def main() -> None:
    """Chinese-language news to a warehouse of diplomatic events.

    \b
    Example:
      huitan run --raw my_folder
      huitan sql "select type, date_start, place, people from events"
    """
