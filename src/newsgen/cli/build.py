"""``newsgen build``: from a folder of content to a site."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from time import perf_counter

import click

from newsgen.build import Built, Options, build
from newsgen.build.progress import no_progress
from newsgen.cli.clock import now
from newsgen.cli.executor import check_executor, told
from newsgen.cli.progress import Bars, Timed
from newsgen.cli.report import counted, exit_code, report
from newsgen.cli.shape import FOLDER, Between, config_option, echo_json, epilog
from newsgen.records.problems import Problem
from newsgen.records.release import Release


@click.command(
    "build",
    epilog=epilog(
        "newsgen build",
        "newsgen build my-archive --output site",
        "newsgen build --drafts --future --output preview",
        "newsgen build --explain 2020/09/30/bridge-opens/",
        "newsgen build --strict",
        "newsgen build --executor dask --scheduler tcp://192.0.2.7:8786",
    ),
)
@FOLDER
@click.option(
    "-o",
    "--output",
    metavar="FOLDER",
    type=click.Path(path_type=Path),
    help="Where to write the site. [build/]",
)
@config_option("FOLDER/newsgen.toml")
@click.option("--drafts", is_flag=True, help="Publish drafts too.")
@click.option("--future", is_flag=True, help="Publish articles with a date to come too.")
@click.option(
    "-j",
    "--jobs",
    metavar="NUMBER",
    type=Between(1, 256),
    help="Processes that share the work. [as many as processors]",
)
@click.option(
    "--executor",
    type=click.Choice(["processes", "dask"]),
    default="processes",
    help="Who shares the work: processes here, or the workers of a Dask cluster. [processes]",
)
@click.option(
    "--scheduler", metavar="ADDRESS", default="", help="The Dask cluster's: tcp://192.0.2.7:8786"
)
@click.option(
    "--verify", is_flag=True, help="Read and render everything again, whatever is remembered."
)
@click.option(
    "--explain",
    metavar="PAGE",
    default="",
    help="Say why a page was rendered again, or was not: 2020/09/30/bridge/",
)
@click.option(
    "--no-search", is_flag=True, help="Leave the search out: a build without it is quicker."
)
@click.option("-q", "--quiet", is_flag=True, help="Print problems alone.")
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
    jobs: int | None,
    executor: str,
    scheduler: str,
    verify: bool,
    explain: str,
    no_search: bool,
    quiet: bool,
    as_json: bool,
    strict: bool,
) -> None:
    """Build the site of the archive in FOLDER (here, unless named).

    Reads seeds/ and articles/, writes build/. What newsgen did not write there, it never touches.
    Drafts, articles with a date to come and those that have expired are left out.
    """
    check_executor(executor, scheduler, jobs)
    began = perf_counter()
    bars = Bars()
    timed = Timed(no_progress if quiet or as_json else bars)
    options = Options(
        jobs=jobs or 0,
        verify=verify,
        search=not no_search,
        waiting=lambda: click.echo("Another newsgen is at work here; waiting for it.", err=True),
        progress=timed,
        explain=_output_path(explain),
        scheduler=scheduler,
        standby=not scheduler,
    )
    release = Release(now=now(), drafts=drafts, future=future)
    try:
        with told():
            built = build(folder, config=config, output=output, release=release, options=options)
    finally:
        bars.close()
    seconds = perf_counter() - began
    problems = [*built.problems, *_moved(built, folder)]
    report(problems, folder)
    if as_json:
        echo_json(_plain(built, problems))
    elif not quiet:
        if built.note:
            click.echo(f"Everything is read anew: {built.note}.", err=True)
        click.echo(_summary(built, problems, seconds, timed))
    if built.explained and not as_json:
        click.echo(built.explained)
    ctx.exit(exit_code(problems, strict=strict))


def _output_path(page: str) -> str:
    """The file of a page that is named by its address, its URL or its file."""
    path = re.sub(r"https?://[^/]*", "", page).lstrip("/")
    return f"{path}index.html" if page and (not path or path.endswith("/")) else path


def _moved(built: Built, folder: Path) -> Iterator[Problem]:
    """Offers the old addresses of articles as aliases."""
    if built.moved:
        from newsgen.cli.moved import has_moved  # most builds move nothing
        from newsgen.cli.places import Places

        locate = Places(folder).locate
        for url, placed in built.moved:
            yield from has_moved(url, placed, locate)


def _plain(built: Built, problems: Sequence[Problem]) -> dict[str, object]:
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
        "errors": sum(each.severity == "error" for each in problems),
        "warnings": sum(each.severity == "warning" for each in problems),
        "explained": built.explained or None,
        "output": str(built.output),
    }


def _summary(built: Built, problems: Sequence[Problem], seconds: float, timed: Timed) -> str:
    troubles = counted(problems)
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
    if timed.searched:
        searched = _plural(timed.searched, "article")
        lines.append(f"{timed.seconds:.1f} s of them to index {searched} for search")
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
