"""``newsgen parse``: what newsgen reads in single files, for people and for scripts."""

from __future__ import annotations

import os
from pathlib import Path

import click
import msgspec

from newsgen.cli.record import record, shown
from newsgen.cli.report import report
from newsgen.config import load_settings
from newsgen.discover.names import MARKDOWN, ending
from newsgen.parse import parse
from newsgen.read import read
from newsgen.records.source import Kind, Source


@click.command(
    "parse",
    epilog="Exit status: 0 when every file gave a record, 1 when one did not,"
    " 2 when the command line is wrong.",
)
@click.argument("files", nargs=-1, required=True, type=click.Path())
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object a line.")
@click.option(
    "-c",
    "--config",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="The configuration to use. [newsgen.toml here]",
)
@click.pass_context
def command(ctx: click.Context, files: tuple[str, ...], as_json: bool, config: Path | None) -> None:
    """Show the record that newsgen makes of each of FILES; nothing is built.

    Files that end in .md are read as Markdown, all others as text dumps.
    """
    settings, problems = load_settings(Path(), config)
    report(problems)
    failed = False
    for name in files:
        document, problems = read(_source(name))
        parsed = parse(document, settings) if document else None
        if parsed:
            problems += parsed.problems
        if document is None or parsed is None or parsed.article is None:
            failed = True
            report(problems)
            continue
        values = record(document, parsed.article, parsed.body, problems)
        if as_json:
            click.echo(msgspec.json.encode(values))
        else:
            click.echo(shown(values))
            report(problems)
    ctx.exit(int(failed))


def _source(name: str) -> Source:
    try:
        size = Path(name).stat().st_size
    except OSError:
        size = 0  # read() says why it cannot be opened
    kind: Kind = "markdown" if ending(name) in MARKDOWN else "dump"
    shown = os.fsencode(name).decode("utf-8", "backslashreplace")
    return Source(path=shown, file=name, kind=kind, size=size)
