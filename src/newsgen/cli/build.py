"""``newsgen build``: from a folder of content to a site."""

from __future__ import annotations

import json
from pathlib import Path
from time import perf_counter

import click

from newsgen.build import Built, build
from newsgen.cli.clock import now
from newsgen.cli.report import counted, exit_code, report
from newsgen.cli.shape import FOLDER, config_option, epilog
from newsgen.records.release import Release


@click.command(
    "build",
    epilog=epilog(
        "newsgen build",
        "newsgen build my-archive --output site",
        "newsgen build --drafts --future --output preview",
        "newsgen build --strict",
    ),
)
@FOLDER
@click.option(
    "-o", "--output", type=click.Path(path_type=Path), help="Where to write the site. [build/]"
)
@config_option("FOLDER/newsgen.toml")
@click.option("--drafts", is_flag=True, help="Publish drafts too.")
@click.option("--future", is_flag=True, help="Publish articles with a date to come too.")
@click.option("--json", "as_json", is_flag=True, help="Print what was done as one JSON object.")
@click.option("--strict", is_flag=True, help="Treat warnings like errors.")
@click.pass_context
def command(
    ctx: click.Context,
    folder: Path,
    output: Path | None,
    config: Path | None,
    drafts: bool,
    future: bool,
    as_json: bool,
    strict: bool,
) -> None:
    """Build the site of the archive in FOLDER (here, unless named).

    Reads seeds/ and articles/, writes build/. What newsgen did not write there, it never touches.
    Drafts, articles with a date to come and those that have expired are left out.
    """
    began = perf_counter()
    release = Release(now=now(), drafts=drafts, future=future)
    built = build(folder, config=config, output=output, release=release)
    seconds = perf_counter() - began
    report(built.problems, folder)
    click.echo(json.dumps(_plain(built)) if as_json else _summary(built, seconds))
    ctx.exit(exit_code(built.problems, strict=strict))


def _plain(built: Built) -> dict[str, object]:
    """What was done, for scripts; without the time, so that two runs can be compared."""
    done = built.published
    return {
        "published": done.done,
        "articles": built.articles,
        "drafts": built.drafts,
        "by_date": built.dated,
        "quotes": built.quotes,
        "speakers": built.speakers,
        "pages": built.pages,
        "written": done.written,
        "unchanged": done.unchanged,
        "deleted": done.deleted,
        "errors": sum(each.severity == "error" for each in built.problems),
        "warnings": sum(each.severity == "warning" for each in built.problems),
        "output": str(built.output),
    }


def _summary(built: Built, seconds: float) -> str:
    troubles = counted(built.problems)
    if not built.published.done:
        return f"Nothing was published ({troubles})."
    out = [_plural(built.drafts, "draft")] if built.drafts else []
    out += [f"{built.dated:,} by date"] if built.dated else []
    drafts = f" ({' and '.join(out)} left out)" if out else ""
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
