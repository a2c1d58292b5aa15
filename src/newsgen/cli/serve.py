"""``newsgen serve``: the site while it is written, in a browser, always as it was last saved."""

from __future__ import annotations

from contextlib import suppress
from errno import EADDRINUSE
from pathlib import Path

import click

from newsgen.cli.progress import Bars
from newsgen.cli.shape import FOLDER, TRACEBACK, Between, config_option, epilog
from newsgen.text.failures import why


@click.command(
    "serve",
    epilog=epilog(
        "newsgen serve",
        "newsgen serve my-archive --open",
        "newsgen serve --no-drafts --no-future",
        "newsgen serve --host 0.0.0.0 --port 8080",
    ),
)
@FOLDER
@click.option(
    "--host",
    metavar="ADDRESS",
    default="127.0.0.1",
    help="Where it is to be reached; 0.0.0.0 opens it to your network. [127.0.0.1]",
)
@click.option(
    "-p",
    "--port",
    metavar="NUMBER",
    type=Between(0, 65535),
    help="The port; 0 takes any. [the first free one from 8000 on]",
)
@click.option("--drafts/--no-drafts", default=True, help="Show drafts, marked. [shown]")
@click.option(
    "--future/--no-future", default=True, help="Show articles with a date to come. [shown]"
)
@click.option(
    "-j",
    "--jobs",
    metavar="NUMBER",
    type=Between(1, 256),
    help="Processes that share the work. [as many as processors]",
)
@click.option("--open", "browse", is_flag=True, help="Open it in your browser.")
@config_option("FOLDER/newsgen.toml")
@click.pass_context
def command(
    ctx: click.Context,
    folder: Path,
    host: str,
    port: int | None,
    drafts: bool,
    future: bool,
    jobs: int | None,
    browse: bool,
    config: Path | None,
) -> None:
    """Show the site of the archive in FOLDER (here, unless named) while you write it.

    Builds what a save changes, and the open pages show it at once, with what is wrong in the file
    that you work on. Drafts and articles with a date to come are shown and marked. Nothing is
    published: the preview stands in .newsgen/preview/, and build/ is left alone. Control-C ends it.
    """
    from newsgen.cli.preview.hosts import is_everywhere, own_name
    from newsgen.cli.preview.rebuilding import Rebuilding  # these load a server, and a watcher
    from newsgen.cli.preview.running import listen, name_of_run, run

    try:
        made = listen(host, port)
    except (OSError, UnicodeError, OverflowError) as error:
        place = f"{host}:{port}" if port is not None else host
        reason = (
            why(error)
            if isinstance(error, OSError) and (error.errno or 0) > 0
            else "it is no address"
        )
        if isinstance(error, OSError) and error.errno == EADDRINUSE:
            reason += ". Leave --port out, and newsgen takes the next one that is free"
        raise click.ClickException(f"Nothing can be served at {place}: {reason}.") from error
    with made:
        rebuilding = Rebuilding(
            folder, config, name_of_run(), drafts=drafts, future=future, jobs=jobs or 0,
            traceback=bool(ctx.meta.get(TRACEBACK)),
        )  # fmt: skip
        bars = Bars()
        try:
            first = rebuilding.run(forks=True, progress=bars)
        finally:
            bars.close()
        taken: int = made.getsockname()[1]
        address = _address(host, taken)
        click.echo(f"Open {address} in a browser; Control-C ends it.")
        if is_everywhere(host):
            more = ", drafts included" if drafts else ""
            click.echo(f"Others in your network see it too{more}: http://{own_name()}:{taken}/")
        if browse:
            click.launch(address)
        with suppress(KeyboardInterrupt):
            run(rebuilding, first, config, host, made)
    click.echo("Ended. The preview is kept in .newsgen/preview/.", err=True)
    ctx.exit(0)


def _address(host: str, port: int) -> str:
    """Where this machine's own browser finds what is served at ``host``."""
    here = {"0.0.0.0": "127.0.0.1", "::": "::1"}.get(host, host)
    return f"http://[{here}]:{port}/" if ":" in here else f"http://{here}:{port}/"
