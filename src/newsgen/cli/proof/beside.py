"""Text beside a margin, wrapped under itself."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newsgen.cli.proof.columns import wrapped
from newsgen.cli.proof.paint import Run, safe

LEAST = 16
"""Columns that text gets on any terminal."""
DOUBT = "bold yellow"
"""The style of what was guessed, or is wrong but no error."""


def beside(margin: Run, runs: Sequence[Run], width: int) -> Iterator[list[Run]]:
    """Rows of ``runs``; the margin stands on the first and is blank on the others."""
    room = max(width - len(margin.text), LEAST)
    for row in wrapped([Run(safe(run.text), run.style) for run in runs], room):
        yield [margin, *row]
        margin = Run(" " * len(margin.text))


def where(first: int, last: int) -> str:
    """``line 4``, ``lines 4–6``; empty for line 0."""
    if not first:
        return ""
    return f"line {first}" if last == first else f"lines {first}–{last}"
