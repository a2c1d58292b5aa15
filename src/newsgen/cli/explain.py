"""``newsgen explain``: what each line of a file was taken for, and why."""

from __future__ import annotations

import sys
from pathlib import Path
from shutil import get_terminal_size

import click
import msgspec

from newsgen.cli.opened import check_named, opened, tell_unread
from newsgen.cli.proof import painted, proof_rows, wants_colours
from newsgen.cli.report import report
from newsgen.cli.shape import JSON, config_option, epilog
from newsgen.config import load_settings
from newsgen.proof import prove
from newsgen.records.proof import Proof

_MOST = 200
"""Files on one page: more make a page that no browser shows well."""


@click.command(
    "explain",
    epilog=epilog(
        "newsgen explain seeds/harbour.txt",
        "newsgen explain --html proof.html seeds/*.txt",
    ),
)
@click.argument("files", nargs=-1, required=True, type=click.Path())
@click.option(
    "--html",
    metavar="PAGE",
    help="Write one page with all of it instead; PAGE ends in .html, or is - for standard output.",
)
@JSON
@config_option("newsgen.toml here")
@click.pass_context
def command(
    ctx: click.Context,
    files: tuple[str, ...],
    html: str | None,
    as_json: bool,
    config: Path | None,
) -> None:
    """Show each line of FILES with what newsgen took it for, by which rule, and what is doubtful.

    Files that end in .md are read as Markdown, all others as text dumps. The corrections in x.yaml
    are laid over x.txt. Nothing is built. A file of which nothing can be read is an error; what
    else is wrong with it is told where it stands.
    """
    if html is not None:
        _check_page(html, files, as_json)
    check_named(files)
    settings, problems = load_settings(Path(), config)
    report(problems)
    proofs = []
    failed = False
    for document, parsed, problems in opened(files, settings):
        if document is None or parsed is None or parsed.article is None:
            failed = True
            tell_unread(problems, settings)
            continue
        proof = prove(document, parsed.article, parsed.body, problems)
        if html is not None:
            proofs.append(proof)
        elif as_json:
            click.echo(msgspec.json.encode(proof))
        else:
            _print(proof)
    if proofs and html is not None:
        _write_page(proofs, html)
    ctx.exit(int(failed))


def _print(proof: Proof) -> None:
    colours = wants_colours(sys.stdout)
    # A terminal or pipe that cannot take a character shows a question mark for it.
    encoding = sys.stdout.encoding or "utf-8"
    for row in proof_rows(proof, get_terminal_size().columns):
        click.echo(painted(row, colours=colours).encode(encoding, "replace"))


def _check_page(page: str, files: tuple[str, ...], as_json: bool) -> None:
    """Raises UsageError for a page that would overwrite what somebody keeps."""
    if as_json:
        raise click.UsageError("--html and --json do not go together.")
    if len(files) > _MOST:
        raise click.UsageError(f"One page can hold {_MOST} files; these are {len(files):,}.")
    if page == "-":
        return
    # "--html seeds/a.txt" would otherwise replace the only copy of an article.
    if not page.lower().endswith((".html", ".htm")):
        raise click.UsageError(f"The page of --html should end in .html, but is “{page}”.")
    if any(Path(page).resolve() == Path(name).resolve() for name in files):
        raise click.UsageError(f"--html would overwrite “{page}”, which is to be explained.")


def _write_page(proofs: list[Proof], page: str) -> None:
    from newsgen.render.proof import proof_page
    from newsgen.text.failures import why

    content = proof_page(proofs)
    if page == "-":
        click.echo(content, nl=False)
        return
    try:
        Path(page).write_text(content, encoding="utf-8")
    except OSError as error:
        raise click.ClickException(f"{page} cannot be written: {why(error)}.") from error
    click.echo(f"Open {page}")
