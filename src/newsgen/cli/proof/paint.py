"""Styled text for a terminal: what is safe to show, and whether it is coloured."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from typing import IO, NamedTuple

import click

_WEIGHTS = frozenset({"bold", "dim", "underline"})
_UNSAFE = [*range(0x20), *range(0x7F, 0xA0), *range(0x202A, 0x202F), *range(0x2066, 0x206A)]
_SAFE = dict.fromkeys(_UNSAFE, "\N{REPLACEMENT CHARACTER}") | dict.fromkeys(
    [0x09, 0x0A, 0x0C, 0x0D, 0x2028, 0x2029], " "
)
"""What a terminal would act on instead of showing it: controls, and marks that turn the writing."""


class Run(NamedTuple):
    """A stretch of a row in one style: words such as ``bold``, ``dim``, ``red``."""

    text: str
    style: str = ""


def safe(text: str) -> str:
    """Text on one line that a terminal only shows; no character shifts."""
    return text if text.isascii() and text.isprintable() else text.translate(_SAFE)


def wants_colours(stream: IO[str], environment: Mapping[str, str] = os.environ) -> bool:
    """Whether to colour: on a terminal, unless NO_COLOR is set; FORCE_COLOR colours pipes too."""
    if environment.get("NO_COLOR") or environment.get("TERM") == "dumb":
        return False
    return bool(environment.get("FORCE_COLOR")) or stream.isatty()


def painted(row: Sequence[Run], *, colours: bool) -> str:
    """A row as a terminal takes it, without white space at its end."""
    if not colours:
        return "".join(run.text for run in row).rstrip()
    return "".join(_paint(*run) for run in row).rstrip()


def _paint(text: str, style: str) -> str:
    if not style:
        return text
    words = style.split()
    colour = next((word for word in words if word not in _WEIGHTS), None)
    return click.style(
        text,
        fg=colour,
        bold="bold" in words or None,
        dim="dim" in words or None,
        underline="underline" in words or None,
    )
