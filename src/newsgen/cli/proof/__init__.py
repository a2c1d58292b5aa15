"""A proof on a terminal: the record, what is doubtful in it, and the file line by line."""

from __future__ import annotations

from collections.abc import Iterator

from newsgen.cli.proof.line_rows import LineRows
from newsgen.cli.proof.paint import Run, painted, safe, wants_colours
from newsgen.cli.proof.record_rows import doubt_rows, record_rows
from newsgen.records.proof import Proof

__all__ = ["painted", "proof_rows", "wants_colours"]

_WIDEST = 112
"""Columns that are used of a wide terminal: longer rows are hard to read."""


def proof_rows(proof: Proof, width: int) -> Iterator[list[Run]]:
    """The rows of one proof for a terminal of ``width`` columns."""
    width = min(width, _WIDEST)
    lang = f", language: {proof.lang}" if proof.lang else ""
    side = f", with the corrections of {proof.side}" if proof.side else ""
    yield [Run(safe(proof.path), "bold")]
    yield [Run(safe(f"{proof.kind}, {proof.encoding.upper()}{lang}{side}"), "dim")]
    yield [Run(f"SHA-256 {proof.digest}", "dim")]
    yield from _heading("The record")
    yield from record_rows(proof, width)
    yield from _heading("What is doubtful")
    yield from doubt_rows(proof, width)
    yield from _heading("Line by line")
    yield from LineRows(proof, width).rows()
    yield []


def _heading(title: str) -> Iterator[list[Run]]:
    yield []
    yield [Run(title, "bold underline")]
