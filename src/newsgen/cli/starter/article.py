"""The text of a new article's file: its front matter, safe to read as YAML."""

from __future__ import annotations

import re

# What YAML reads as plain text whatever stands around it: letters first, and no sign that means
# something to it. All else goes between quotation marks.
_PLAIN = re.compile(r"[^\W\d_](?:[\w .,()/’“”‘–—?!;+-]|'(?=\w))*")
_OTHERWISE = frozenset({"yes", "no", "true", "false", "on", "off", "null", "y", "n"})


def article_file(
    headline: str, date: str, author: str, slug: str, *, draft: bool = False, text: str = ""
) -> str:
    """Front matter and ``text``; an empty ``author`` is left out."""
    lines = ["---", f"headline: {yaml_text(headline)}", f"date: {date}"]
    if author:
        # An author of a list of one is one name, whatever commas it holds.
        lines.append(f"authors: [{yaml_text(author, in_list=True)}]")
    lines.append(f"slug: {slug}")
    if draft:
        lines.append("draft: true")
    return "\n".join([*lines, "---", "", text])


def yaml_text(value: str, *, in_list: bool = False) -> str:
    """One line of text as a YAML value that reads as that text and as nothing else."""
    plain = _PLAIN.fullmatch(value) and value == value.strip()
    if plain and value.lower() not in _OTHERWISE and not (in_list and "," in value):
        return value
    if value.isprintable():
        return "'" + value.replace("'", "''") + "'"
    return '"' + "".join(_escaped(character) for character in value) + '"'


def _escaped(character: str) -> str:
    if character in '"\\':
        return f"\\{character}"
    return character if character.isprintable() else f"\\U{ord(character):08x}"
