"""The forms in which problems are told, each a file: for people, scripts, and code hosts."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from newsgen.cli.report_formats import github, json_lines, sarif, text
from newsgen.records.problems import Problem

FORMATS: dict[str, Callable[[Sequence[Problem], Path], Iterator[str]]] = {
    "text": text.lines,
    "json": json_lines.lines,
    "github": github.lines,
    "sarif": sarif.lines,
}
"""Each gives the lines for problems in order, whose paths are counted from a folder."""
