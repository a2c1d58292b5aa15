"""``newsgen``: finds the command that was asked for, and imports no other."""

from __future__ import annotations

from importlib import import_module

import click

from newsgen import __version__

COMMANDS = {
    "build": "Build the site from the archive's folder.",
    "parse": "Show what newsgen reads in single files.",
    "explain": "Show what each line of a file was taken for, and why.",
    "speakers": "List who is quoted, and names that may be one person's.",
}
"""Each command with its line of help; its code is ``newsgen.cli.NAME:command``."""


class Commands(click.Group):
    """Commands that are imported when they are asked for."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Their names, in the order of the table."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of that name, None if there is none."""
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = import_module(f"newsgen.cli.{cmd_name}").command
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The table, without importing what it names."""
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))


@click.command(
    cls=Commands,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog="Try: newsgen build",
)
@click.version_option(__version__, prog_name="newsgen", message="%(prog)s %(version)s")
def main() -> None:
    """Turn text dumps of news articles and editors' Markdown into a browsable archive.

    Text dumps go into seeds/, Markdown into articles/; the site is written to build/.
    """
