"""A line of YAML that went wrong: its key and value, and how it should be written."""

from __future__ import annotations

import re

from msgspec import Struct

from newsgen.text.yaml_text import quoted

_LONGEST = 90
"""Characters of a value that is shown again as it should be written."""
_PAIR = re.compile(
    r"([ \t]*+(?:-[ \t]++)?)([A-Za-z_][\w-]{0,40}+)[ \t]{0,4}+([:=\N{FULLWIDTH COLON}]?)([ \t]*+)"
    r"([^\r\n]{0,400})"
)


class KeyLine(Struct, frozen=True):
    """A line as ``key: value``, whatever stands between the two."""

    start: int
    """Offset of the line."""
    indent: str
    key: str
    sign: str
    """What parts key and value: a colon, ``=``, a wide colon, or nothing."""
    gap: str
    value: str
    at: int
    """Offset of the value."""

    def write(self, value: str) -> str:
        """An advice to write the line with ``value``, which is YAML already."""
        if len(value) > _LONGEST:
            return "Put quotation marks around the whole value."
        return f"Write {self.key}: {value}"

    def write_quoted(self) -> str:
        """An advice to put the value between quotation marks."""
        return self.write(quoted(self.value.rstrip()))


def line_start(text: str, at: int) -> int:
    """Where the line of an offset begins."""
    return max(text.rfind("\n", 0, at), text.rfind("\r", 0, at)) + 1


def key_line(text: str, at: int) -> KeyLine | None:
    """The line that holds the offset ``at``; None if it begins with no key."""
    start = line_start(text, at)
    match = _PAIR.match(text, start)
    if match is None:
        return None
    indent, key, sign, gap, value = match.groups()
    return KeyLine(start, indent, key, sign, gap, value, match.start(5))


def line_above(text: str, at: int) -> KeyLine | None:
    """The nearest line above that is not blank."""
    start = line_start(text, at)
    above = text[:start].rstrip()
    return key_line(text, len(above) - 1) if above else None
