"""Front matter that stands between other lines than ours, or has none: found, never read."""

from __future__ import annotations

import re

from msgspec import Struct

from newsgen.parse.front_matter.draft_marks import MARKS
from newsgen.parse.front_matter.keys import BY_NAME, FLAT_BY_NAME, UNUSED_NAMES, folded

_DASHES = "-\N{EN DASH}\N{EM DASH}\N{MINUS SIGN}"
_LEAD = re.compile("[\\s\ufeff\u200b-\u200f\u2060]*+")
_OPENING = re.compile(
    rf"(?:([{_DASHES}]{{1,80}}+)|([+=*_~`;])\2{{2,80}}+|\{{)"
    r"[ \t]*+\w{0,8}+[ \t]*+(?:#[^\r\n]{0,200}+)?(?=[\r\n])"
)
_LINE = re.compile(r"([^\r\n]*+)(?:\r\n?|\n|\Z)")
_KEY = re.compile(r"[ \t]*+[\"']?([A-Za-z_][\w.-]*+(?: [\w.-]++){0,3}+)[\"']?[ \t]*+[:=](?!//)")
_BELONGS = ("\t", " ", "- ", "#", "[", "]", "{", "}", ",")
"""What lines of YAML, TOML or JSON that have no key of their own begin with."""
_OURS = BY_NAME.keys() | MARKS.keys()
_KNOWN = _OURS | FLAT_BY_NAME.keys() | UNUSED_NAMES
_MOST_LINES = 2_000
_BEGUN = [newline + ("--" if dash == "-" else dash) for newline in "\r\n" for dash in _DASHES]


class Stretch(Struct, frozen=True):
    """Lines of keys that newsgen does not read."""

    top: int
    """Where the line above them begins, or the first of them."""
    start: int
    end: int
    """Where the last of them ends."""
    body: int
    """Where the text begins: at the keys, if nobody can tell where they end."""
    found: str
    """What stands in place of two lines of three dashes, for a message."""
    toml: bool = False


def other_front_matter(text: str) -> Stretch | None:
    """Keys at the top of ``text`` that do not stand below a line of three dashes."""
    lead = _LEAD.match(text)
    top = lead.end() if lead else 0
    opening = _OPENING.match(text, top)
    if opening is None:
        return _unfenced(text, top)
    newline = _LINE.match(text, opening.end())
    start = newline.end() if newline else opening.end()
    sign = opening.group(2) or ("{" if text[top] == "{" else "-")
    shown = f"it begins with “{opening.group().strip()}”"
    end = _closed_by(text, start, sign, strict=sign not in "+{")
    if end is not None:
        if not _names(text[start : end[0]]) & _KNOWN:
            return None
        return Stretch(top, start, end[0], end[1], shown, sign == "+")
    first = next((line for line in text[start : start + 400].splitlines() if line.strip()), "")
    if not _names(first) & _OURS:
        return None
    return Stretch(top, start, len(text), start, f"{shown} and has no end", sign == "+")


def other_closing(text: str, top: int, start: int, stop: int | None) -> Stretch | None:
    """Keys below a line of three dashes, up to a line that is meant to be another.

    ``stop`` is where the next line of three dashes stands, if there is one.
    """
    if stop is not None and not any(text.find(begun, start - 1, stop + 1) >= 0 for begun in _BEGUN):
        return None
    end = _closed_by(text, start, "-", strict=True)
    if end is None or (stop is not None and (end[0] >= stop or text[end[0]] in " \t")):
        return None
    if not _names(text[start : end[0]]) & _KNOWN:
        return None
    shown = text[end[0] : end[1]].strip()
    return Stretch(top, start, end[0], end[1], f"it ends with “{shown}”")


def _unfenced(text: str, top: int) -> Stretch | None:
    """A first paragraph of nothing but keys, or keys above a line of dashes."""
    first = _KEY.match(text, top)
    if first is None or folded(first.group(1)) not in _OURS:
        return None
    found = "no such line stands above it"
    end = _closed_by(text, top, "-", strict=True)
    if end is not None:
        return Stretch(top, top, end[0], end[1], found)
    names: set[str] = set()
    at = top
    while (line := _LINE.match(text, at)) and line.group(1).strip():
        key = _KEY.match(line.group(1))
        if key is None and not line.group(1).startswith(_BELONGS):
            return None
        names |= {folded(key.group(1))} if key else set()
        at = line.end()
    alone = names == {"draft"}
    return Stretch(top, top, at, at, found) if alone or len(names & _OURS) > 1 else None


def _closed_by(text: str, start: int, sign: str, *, strict: bool) -> tuple[int, int] | None:
    """Where the closing line begins and ends; None where there is none, or prose before it."""
    at = start
    for _ in range(_MOST_LINES):
        line = _LINE.match(text, at)
        if line is None or line.end() == at:
            return None
        typed = line.group(1)
        bare = typed.strip()
        if bare and (_is_fence(bare, sign)):
            return at, line.end()
        if strict and bare and not typed.startswith(_BELONGS) and not _KEY.match(typed):
            return None
        at = line.end()
    return None


def _is_fence(bare: str, sign: str) -> bool:
    if sign == "{":
        return bare in ("}", "};", "},") or set(bare) <= set(_DASHES)
    if len(bare) > 1 and not bare.strip(sign):
        return True
    return bare == "..." or (bare != "-" and not bare.strip(_DASHES))


def _names(stretch: str) -> set[str]:
    return {folded(key.group(1)) for line in stretch.splitlines() if (key := _KEY.match(line))}
