"""Shows what can be mended in an archive, asks, and writes it."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from difflib import unified_diff
from pathlib import Path
from tempfile import NamedTemporaryFile

import click
from msgspec import Struct

from newsgen.cli.mending.mended import mended
from newsgen.cli.proof.paint import safe
from newsgen.config import load_settings
from newsgen.discover import discover
from newsgen.read import read
from newsgen.records.settings import Settings
from newsgen.records.source import Source
from newsgen.text.failures import why

_COLOURS = {"+": "green", "-": "red", "@": "cyan"}


class Change(Struct, frozen=True):
    """A file's text before and after."""

    source: Source
    before: str
    after: str


def offer(folder: Path, config: Path | None, *, sure: bool, may_ask: bool) -> None:
    """Print the changes as a unified diff, and write them when ``sure`` or told so."""
    settings, _ = load_settings(folder, config)
    changes = list(_changes(folder, settings))
    if not changes:
        click.echo("There is nothing that can be mended safely.\n")
        return
    for change in changes:
        for line in _diff(change):
            click.echo(click.style(safe(line), fg=_COLOURS.get(line[:1])))
    many = f"{len(changes):,} file{'' if len(changes) == 1 else 's'}"
    click.echo("")
    if not (sure or (may_ask and click.confirm(f"Write these changes to {many}?"))):
        click.echo(f"Nothing was written. “newsgen check --fix --yes” writes it to {many}.\n")
        return
    for change in changes:
        try:
            _write(Path(os.path.realpath(change.source.file)), change.after)
        except OSError as error:
            raise click.ClickException(
                f"{change.source.path} cannot be written: {why(error)}."
            ) from error
    click.echo(f"Mended {many}.\n")


def _changes(folder: Path, settings: Settings) -> Iterator[Change]:
    """For each of the editors' own files that can be mended; dumps are never changed."""
    sources, _ = discover(folder, settings)
    for source in sources:
        for own in (source if source.kind == "markdown" else None, source.side):
            document = read(own)[0] if own else None
            if own is None or document is None:
                continue
            try:
                text = Path(own.file).read_bytes().decode("utf-8")
            except (OSError, UnicodeDecodeError):
                continue
            # Another encoding, a mark at the top or control characters: read, but not as it is.
            if text != document.text:
                continue
            after = mended(document, settings)
            if after != text:
                yield Change(own, text, after)


def _diff(change: Change) -> Iterator[str]:
    path = change.source.path
    before, after = (text.splitlines(keepends=True) for text in (change.before, change.after))
    for line in unified_diff(before, after, f"{path} (now)", f"{path} (mended)", n=1):
        yield line.rstrip("\r\n")


def _write(file: Path, text: str) -> None:
    """Replace a file at once, with its permissions. Raises OSError, having changed nothing."""
    with NamedTemporaryFile("wb", dir=file.parent, prefix=".", delete=False) as stream:
        stream.write(text.encode())
    made = Path(stream.name)
    try:
        shutil.copymode(file, made)
        made.replace(file)
    except OSError:
        made.unlink(missing_ok=True)
        raise
