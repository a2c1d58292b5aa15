"""One line of text as YAML that reads as that text and as nothing else."""

from __future__ import annotations

import re

# What YAML reads as plain text whatever stands around it: letters first, and no sign that means
# something to it. All else goes between quotation marks.
_PLAIN = re.compile(r"[^\W\d_](?:[\w .,()/’“”‘–—?!;+-]|'(?=\w))*")
_OTHERWISE = frozenset({"yes", "no", "true", "false", "on", "off", "null", "y", "n"})


def yaml_text(value: str, *, in_list: bool = False) -> str:
    """The value, between quotation marks where it needs them."""
    plain = _PLAIN.fullmatch(value) and value == value.strip()
    if plain and value.lower() not in _OTHERWISE and not (in_list and "," in value):
        return value
    return quoted(value)


def quoted(value: str) -> str:
    """The value between quotation marks: those that it has none of, where that is enough."""
    if not value.isprintable():
        return '"' + "".join(_escaped(character) for character in value) + '"'
    if "'" in value and '"' not in value and "\\" not in value:
        return f'"{value}"'
    return "'" + value.replace("'", "''") + "'"


def _escaped(character: str) -> str:
    if character in '"\\':
        return f"\\{character}"
    return character if character.isprintable() else f"\\U{ord(character):08x}"
