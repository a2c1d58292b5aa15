"""``newsgen``: finds the command that was asked for, and imports no other."""

from __future__ import annotations

import errno
import os
import sys
from importlib import import_module
from io import TextIOWrapper
from typing import Any

import click

from newsgen import __version__
from newsgen.cli.shape import FAILED, TRACEBACK

COMMANDS = {
    "init": "Begin a new archive.",
    "new": "Begin a new article.",
    "serve": "Show the site while you write it.",
    "build": "Build the site from the archive's folder.",
    "check": "List all that is wrong or doubtful, and mend what is safe.",
    "list": "List articles by status, author, speaker, place, period.",
    "show": "Show all that is known of one article.",
    "parse": "Show what newsgen reads in single files.",
    "explain": "Show what each line of a file was taken for, and why.",
    "speakers": "List who is quoted, and names that may be one person's.",
    "completion": "Print what makes your shell complete newsgen's commands.",
}
"""Each command with its line of help; its code is ``newsgen.cli.NAME:command``."""


_FULL = frozenset({errno.ENOSPC, errno.EDQUOT})
"""What any command may meet wherever it writes, and be it on the terminal."""


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
        if not any(each.name == "traceback" for each in command.params):
            command.params.append(_traceback())
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The table, without importing what it names."""
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """As click does, with the nearest command named where there is none."""
        if args and args[0] not in COMMANDS and not args[0].startswith("-"):
            from difflib import get_close_matches

            near = get_close_matches(args[0].lower()[:40], COMMANDS, 1)
            meant = f" Did you mean “{near[0]}”?" if near else ""
            ctx.fail(f"There is no command “{args[0]}”.{meant}")
        return super().resolve_command(ctx, args)

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command; what it raises besides click's own is our bug, and is told as one."""
        try:
            return super().invoke(ctx)
        except (click.ClickException, click.exceptions.Exit, click.Abort, BrokenPipeError):
            raise
        except Exception as error:
            if ctx.meta.get(TRACEBACK):
                raise
            if isinstance(error, OSError) and error.errno in _FULL:
                from newsgen.text.failures import why

                raise click.ClickException(f"Nothing more can be written: {why(error)}.") from error
            from newsgen.cli.crash import tell

            tell(error)
            ctx.exit(FAILED)


def _traceback() -> click.Option:
    """The option that shows a bug of newsgen's as Python does; on every command."""

    def note(ctx: click.Context, parameter: click.Parameter, value: bool) -> None:
        if value:
            ctx.meta[TRACEBACK] = True

    return click.Option(
        ["--traceback"],
        is_flag=True,
        expose_value=False,
        callback=note,
        help="If newsgen itself fails, show where.",
    )


def _colour() -> bool | None:
    """False never to colour, True always, None to colour on a terminal alone (no-color.org)."""
    if os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb":
        return False
    return True if os.environ.get("FORCE_COLOR") else None


@click.command(
    cls=Commands,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog="\b\nExamples:\n  newsgen init my-archive\n  newsgen build\n  newsgen COMMAND --help",
)
@click.version_option(__version__, prog_name="newsgen", message="%(prog)s %(version)s")
@click.pass_context
def main(ctx: click.Context) -> None:
    """Turn text dumps of news articles and editors' Markdown into a browsable archive.

    Text dumps go into seeds/, Markdown into articles/; the site is written to build/.
    """
    ctx.color = _colour()
    # A terminal or pipe that cannot take a letter shows a question mark for it.
    if isinstance(sys.stdout, TextIOWrapper):
        sys.stdout.reconfigure(errors="replace")


main.params.append(_traceback())
