"""A bug of newsgen's, told to people: an apology, where the log is, how to report it."""

from __future__ import annotations

import platform
import sys
import tempfile
import traceback
from pathlib import Path

import click

from newsgen import __version__

_CACHE = Path(".newsgen")
_NAME = "newsgen-crash.log"


def tell(error: Exception) -> None:
    """Write the log of ``error`` and say on standard error what to do with it."""
    click.echo("Sorry: newsgen has failed. The mistake is in newsgen, not in your files.", err=True)
    written = _write("".join(traceback.format_exception(error)))
    if written:
        click.echo(f"What happened is in {written}", err=True)
        click.echo(
            "Please report it with that file to whoever gave you newsgen. If one article brings it"
            " about, send that too.\nThe log names folders and files, but has no text of articles.",
            err=True,
        )
    else:
        click.echo(
            "No log could be written. Please run the same command again with --traceback,"
            " and report what it shows.",
            err=True,
        )
    click.echo("The site that was published before is as it was.", err=True)


def _write(trace: str) -> Path | None:
    """The log in the archive's cache folder, if there is one here, else among temporary files."""
    text = (
        f"newsgen {__version__}, Python {platform.python_version()}, {platform.platform()}\n"
        f"Command: {' '.join(['newsgen', *sys.argv[1:]])}\n\n{trace}"
    )
    for folder in (_CACHE, Path(tempfile.gettempdir())):
        if not folder.is_dir():
            continue
        file = folder / _NAME
        try:
            file.write_text(text, encoding="utf-8", errors="backslashreplace")
        except OSError:
            continue
        return file
    return None
