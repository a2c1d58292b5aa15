"""``newsgen parse``: what newsgen reads in single files, for people and for scripts."""

from __future__ import annotations

from pathlib import Path

import click
import msgspec

from newsgen.cli.opened import check_named, opened, tell_unread
from newsgen.cli.record import record, shown
from newsgen.cli.report import report
from newsgen.cli.shape import JSON, config_option, epilog
from newsgen.config import load_settings


@click.command(
    "parse",
    epilog=epilog(
        "newsgen parse seeds/harbour.txt",
        "newsgen parse --json seeds/*.txt > records.jsonl",
    ),
)
@click.argument("files", nargs=-1, required=True, type=click.Path())
@JSON
@config_option("newsgen.toml here")
@click.pass_context
def command(ctx: click.Context, files: tuple[str, ...], as_json: bool, config: Path | None) -> None:
    """Show the record that newsgen makes of each of FILES; nothing is built.

    Files that end in .md are read as Markdown, all others as text dumps. The corrections in x.yaml
    are laid over x.txt. What the other dumps of a folder tell counts as in a build: for a file in
    the seeds those beside it, elsewhere those that are named together. A file that gives no record
    is an error; what else is wrong with it is told with the record.
    """
    check_named(files)
    settings, problems = load_settings(Path(), config)
    report(problems)
    failed = False
    for document, parsed, problems in opened(files, settings):
        if document is None or parsed is None or parsed.article is None:
            failed = True
            tell_unread(problems, settings)
            continue
        values = record(document, parsed.article, parsed.body, problems)
        if as_json:
            click.echo(msgspec.json.encode(values))
        else:
            click.echo(shown(values))
            report(problems)
    ctx.exit(int(failed))
