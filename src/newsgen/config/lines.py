"""Finds the line of a TOML text on which a key stands, which tomllib does not tell."""

from __future__ import annotations

import re

from newsgen.records.source import Location

_HEADER = re.compile(r"[ \t]*\[{1,2}([^\[\]\n]*)\]")
_KEY = re.compile(r"[ \t]*([^=#\n\"']+|\"[^\"\n]*\"|'[^'\n]*')[ \t]*=")
_QUOTES = ('"""', "'''")


def locate(text: str, shown: str, *names: str) -> Location:
    """Where the key that ``names`` lead to stands; else its table; else the whole file.

    ``names`` are all names from the document's top: ``("site", "title")``.
    """
    best = Location(shown)
    most = 0
    table: tuple[str, ...] = ()
    closing = ""
    for number, line in enumerate(text.split("\n"), 1):
        if closing:
            if closing in line:
                closing = ""
            continue
        if header := _HEADER.match(line):
            path = table = _names(header[1])
            column = line.index("[") + 1
        elif key := _KEY.match(line):
            path = table + _names(key[1])
            column = len(line) - len(line.lstrip()) + 1
            closing = next((mark for mark in _QUOTES if line.count(mark) % 2), "")
        else:
            continue
        if most < len(path) <= len(names) and path == names[: len(path)]:
            best, most = Location(shown, number, column), len(path)
    return best


def _names(written: str) -> tuple[str, ...]:
    """The names of a dotted key."""
    return tuple(name.strip().strip("\"'") for name in written.split("."))
