"""Writes new files and never over one that is there."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import click

from newsgen.text.failures import why


def write_new(folder: Path, contents: Mapping[str, str]) -> dict[str, bool]:
    """For each path whether it was written; False where something stood there already.

    Raises ClickException for what the disk refuses.
    """
    done = {}
    for path, content in contents.items():
        try:
            done[path] = write_one(folder / path, content)
        except OSError as error:
            raise click.ClickException(
                f"{folder / path} cannot be written: {why(error)}."
            ) from error
    return done


def write_one(file: Path, content: str) -> bool:
    """Whether ``file`` was written; False where something stood there. Raises OSError."""
    file.parent.mkdir(parents=True, exist_ok=True)
    try:
        # “x” makes the file or fails: nothing can come between a look and the writing.
        with file.open("x", encoding="utf-8", newline="\n") as stream:
            stream.write(content)
    except FileExistsError:
        return False
    return True
