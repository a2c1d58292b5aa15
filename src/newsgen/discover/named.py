"""A file that is named on the command line, with the corrections beside it, as a Source."""

from __future__ import annotations

import os
from itertools import product
from pathlib import Path

from msgspec.structs import replace

from newsgen.discover.names import DUMPS, MARKDOWN, ending
from newsgen.discover.sides import doubled
from newsgen.records.problems import Problem
from newsgen.records.source import Kind, Source

_SIDES = tuple(
    "." + "".join(letters)
    for last in ("yaml", "yml")
    for letters in product(*((letter, letter.upper()) for letter in last))
)
"""The endings that are looked for: a folder of thousands of files is not listed for one of them."""


def named_source(name: str) -> tuple[Source, tuple[Problem, ...]]:
    """The source at the path ``name``: Markdown if it ends so, else a dump with its ``side``.

    What cannot be opened is a source too: reading it says why.
    """
    last = ending(Path(name).name)
    source = _source(name, "markdown" if last in MARKDOWN else "dump")
    if last not in DUMPS:
        return source, ()
    found: list[Source] = []
    for other in _SIDES:
        beside = name[: -len(last)] + other
        # Where capitals make no difference, one file answers to two names.
        if os.path.lexists(beside) and not any(_same(beside, one.file) for one in found):
            found.append(_source(beside, "side"))
    if not found:
        return source, ()
    return replace(source, side=found[0]), tuple(doubled(source.path, found))


def _source(name: str, kind: Kind) -> Source:
    try:
        size = Path(name).stat().st_size
    except OSError:
        size = 0
    shown = os.fsencode(name).decode("utf-8", "backslashreplace")
    return Source(path=shown, file=name, kind=kind, size=size)


def _same(one: str, other: str) -> bool:
    try:
        return Path(one).samefile(other)
    except OSError:
        return False
