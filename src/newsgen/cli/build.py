"""``newsgen build``: from a folder of content to a site."""

from __future__ import annotations

from pathlib import Path
from time import perf_counter

import click

from newsgen.build import Built, build
from newsgen.cli.report import counted, exit_code, report


@click.command(
    "build",
    epilog="Exit status: 0 when the site was built, 1 when there were errors"
    " (the rest is built all the same), 2 when the command line is wrong.",
)
@click.argument(
    "folder", default=".", type=click.Path(exists=True, file_okay=False, path_type=Path)
)
@click.option(
    "-o", "--output", type=click.Path(path_type=Path), help="Where to write the site. [build/]"
)
@click.option(
    "-c",
    "--config",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="The configuration to use. [FOLDER/newsgen.toml]",
)
@click.option("--strict", is_flag=True, help="Treat warnings like errors.")
@click.pass_context
def command(
    ctx: click.Context, folder: Path, output: Path | None, config: Path | None, strict: bool
) -> None:
    """Build the site of the archive in FOLDER (here, unless named).

    Reads seeds/ and articles/, writes build/. What newsgen did not write there, it never touches.
    """
    began = perf_counter()
    built = build(folder, config=config, output=output)
    seconds = perf_counter() - began
    report(built.problems)
    click.echo(_summary(built, seconds))
    ctx.exit(exit_code(built.problems, strict=strict))


def _summary(built: Built, seconds: float) -> str:
    troubles = counted(built.problems)
    if not built.published.done:
        return f"Nothing was published ({troubles})."
    drafts = f" ({_plural(built.drafts, 'draft')} left out)" if built.drafts else ""
    lines = [
        f"{_plural(built.articles, 'article')}{drafts}, {_plural(built.quotes, 'quote')},"
        f" {_plural(built.speakers, 'speaker')}, {_plural(built.pages, 'page')}"
        f" in {seconds:.1f} s",
    ]
    changed = built.published
    lines.append(
        f"{_plural(changed.written, 'file')} written, {changed.unchanged:,} unchanged,"
        f" {changed.deleted:,} deleted"
    )
    if troubles:
        lines.append(f"{troubles}: see above")
    lines.append(f"Open {built.output / 'index.html'}")
    return "\n".join(lines)


def _plural(count: int, noun: str) -> str:
    return f"{count:,} {noun}{'' if count == 1 else 's'}"
