"""The head of a proof: each value of the record with its source, and what is doubtful."""

from __future__ import annotations

from collections.abc import Iterator

from newsgen.cli.proof.beside import DOUBT, beside, where
from newsgen.cli.proof.paint import Run
from newsgen.records.proof import Proof, Value

_MARGIN = 15
"""Columns of a label, with the space around it."""


def record_rows(proof: Proof, width: int) -> Iterator[list[Run]]:
    """Each value, and below it where it stands, how sure it is, and by which rule."""
    name = ""
    for value in proof.values:
        label = value.label if value.name != name else ""
        name = value.name
        text = Run(value.text) if value.text else Run("none found", "dim")
        yield from beside(_margin(label, "bold"), [text], width)
        told = _told(value)
        if told:
            style = "dim" if value.confident else DOUBT
            yield from beside(_margin("", ""), [Run(told, style)], width)


def doubt_rows(proof: Proof, width: int) -> Iterator[list[Run]]:
    """What was guessed and what is wrong, with where to look."""
    for doubt in proof.doubts:
        margin = _margin(where(doubt.line, doubt.last) or "whole file", DOUBT)
        yield from beside(margin, [Run(doubt.text)], width)
        if doubt.hint:
            yield from beside(_margin("", ""), [Run(doubt.hint, "dim")], width)
    if not proof.doubts:
        yield from beside(Run("  "), [Run("Nothing was guessed, and no problem was found.")], width)


def _margin(label: str, style: str) -> Run:
    return Run(f"  {label:<{_MARGIN - 3}} ", style)


def _told(value: Value) -> str:
    """``line 4, certain: names beside the date``."""
    told = [value.path] if value.path else []
    told += [where(value.line, value.last)] if value.line else []
    if value.rule:
        told.append("certain" if value.confident else "guessed")
    because = f": {value.reason}" if value.reason else ""
    return ", ".join(told) + because
