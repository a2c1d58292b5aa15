"""``newsgen check``: all that is wrong or doubtful, without publishing anything."""

from __future__ import annotations

import sys
from pathlib import Path

import click
from click.core import ParameterSource

from newsgen.cli.report import exit_code, in_order
from newsgen.cli.report_formats import FORMATS
from newsgen.cli.review import reviewed
from newsgen.cli.shape import FOLDER, Between, config_option, epilog


@click.command(
    "check",
    epilog=epilog(
        "newsgen check",
        "newsgen check --fix",
        "newsgen check --links",
        "newsgen check --format github --strict",
        "newsgen check --format sarif > newsgen.sarif",
    ),
)
@FOLDER
@click.option(
    "--format",
    "form",
    type=click.Choice(list(FORMATS)),
    default="text",
    help="How to tell it. [text]",
)
@click.option("--json", "as_json", is_flag=True, help="The same as --format json.")
@click.option("--strict", is_flag=True, help="Treat warnings like errors.")
@click.option(
    "--fix",
    is_flag=True,
    help="Mend what is safe (other generators' names of keys, forms of dates, blanks at the end"
    " of lines): show the changes, ask, write.",
)
@click.option("--yes", is_flag=True, help="With --fix: write without asking.")
@click.option("--links", is_flag=True, help="Also ask whether links to other sites still work.")
@click.option(
    "--timeout",
    metavar="SECONDS",
    type=Between(0.1, 120),
    default=15,
    help="With --links: how long a site may take. [15]",
)
@click.option(
    "--most",
    metavar="NUMBER",
    type=Between(1, 100_000),
    default=1000,
    help="With --links: how many addresses are asked for at most. [1000]",
)
@config_option("FOLDER/newsgen.toml")
@click.pass_context
def command(
    ctx: click.Context,
    folder: Path,
    form: str,
    as_json: bool,
    strict: bool,
    fix: bool,
    yes: bool,
    links: bool,
    timeout: float,
    most: int,
    config: Path | None,
) -> None:
    """List all that is wrong or doubtful in the archive in FOLDER (here, unless named).

    By file, each with its line and what to do; then counted by what to do. Besides what a build
    reports: fields of dumps that were inferred, authors and speakers who may be one, dates to
    come, sections in which nothing is published. Nothing is built.

    --links asks each address once, a few sites at a time and each site slowly, and keeps the
    answers for a week in .newsgen/.
    """
    if as_json:
        form = "json"
    if yes and not fix:
        raise click.UsageError("--yes goes with --fix.")
    for name in ("timeout", "most"):
        if not links and ctx.get_parameter_source(name) == ParameterSource.COMMANDLINE:
            raise click.UsageError(f"--{name} goes with --links.")
    if fix:
        if form != "text":
            raise click.UsageError("--fix goes with --format text alone.")
        from newsgen.cli.mending.offer import offer  # few runs mend anything

        offer(folder, config, sure=yes, may_ask=sys.stdin.isatty() and sys.stdout.isatty())
    settings, archive, problems = reviewed(folder, config)
    if links:
        from newsgen.cli.outside import outside_problems  # or ask anybody

        problems += outside_problems(folder, settings, archive, timeout=timeout, most=most)
    for line in FORMATS[form](in_order(problems), folder):
        # Programs read all but the text, and read it as UTF-8.
        click.echo(line if form == "text" else line.encode("utf-8", "replace"))
    ctx.exit(exit_code(problems, strict=strict))
