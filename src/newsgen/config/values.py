"""What each configuration key takes: the rules for [site] and [build], in two tables."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple
from urllib.parse import urlsplit

Value = str | bool | tuple[tuple[str, str], ...] | None
"""None stands for a value that is not accepted."""

_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8}){0,4}")
_ZONE = re.compile(r"[A-Za-z][A-Za-z0-9_+-]*(?:/[A-Za-z0-9_+-]+){0,3}")
_URL = re.compile(r"https?://[A-Za-z0-9.:\[\]-]+(?:/[A-Za-z0-9._~!$&()*+,;=:@%/-]*)?")
_OWN_PAGE = re.compile(r"/(?!/)[A-Za-z0-9._~!$&()*+,;=:@%/#-]{0,300}")
_COLOUR = re.compile(r"#(?:[0-9a-fA-F]{3}){1,2}")
_MOST_WAYS = 20
_MOST_SHOWN = 3
COLOURS = frozenset({"accent", "bar", "hair", "ink", "mark", "paper", "rule", "soft", "wash"})
"""The style sheet's properties that are colours."""
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]")
_CONTROL_BUT_LAYOUT = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")
_MACHINE_ZONES = ("localtime", "posixrules", "posix/", "right/")
"""Names that some systems' zone files have and others do not: not IANA's."""


class Rule(NamedTuple):
    """How a value is checked, and how to ask for a sound one ("should be …")."""

    accept: Callable[[object], Value]
    expected: str


def _line(value: object) -> Value:
    if not isinstance(value, str) or len(value) > 500:
        return None
    return None if _CONTROL.search(value) else value.strip()


def _title(value: object) -> Value:
    return _line(value) or None


def _text(value: object) -> Value:
    if not isinstance(value, str):
        return None
    return None if _CONTROL_BUT_LAYOUT.search(value) else value


def _flag(value: object) -> Value:
    return value if isinstance(value, bool) else None


def _language(value: object) -> Value:
    return value if isinstance(value, str) and _LANGUAGE.fullmatch(value) else None


def _url(value: object) -> Value:
    if value == "":
        return ""
    if not isinstance(value, str) or len(value) > 500 or not _URL.fullmatch(value):
        return None
    try:
        parts = urlsplit(value)
        sound = bool(parts.hostname) and (parts.port or 1) > 0
    except ValueError:
        return None
    if not sound or "/../" in value + "/":
        return None
    return value if value.endswith("/") else value + "/"


def _search(value: object) -> Value:
    return value if value in ("pagefind", "none") else None


def _zone(value: object) -> Value:
    if value == "":
        return ""
    if not isinstance(value, str) or len(value) > 60 or not _ZONE.fullmatch(value):
        return None
    if value.startswith(_MACHINE_ZONES):
        return None
    from zoneinfo import ZoneInfo  # only a configuration that names a zone needs this

    try:
        ZoneInfo(value)
    except (KeyError, ValueError, OSError):
        return None
    return value


def _folder(value: object) -> Value:
    """A relative path in its shortest form; whether it is inside the root is decided elsewhere."""
    if not isinstance(value, str) or _CONTROL.search(value) or "\\" in value:
        return None
    parts = [part for part in value.strip().split("/") if part not in ("", ".")]
    if value.startswith("~") or not parts or any(len(part.encode()) > 255 for part in parts):
        return None
    return ("/" if value.startswith("/") else "") + "/".join(parts)


def _pairs(value: object) -> Value:
    """Pairs of a name and an address, which begins with / or http."""
    if not isinstance(value, list) or len(value) > _MOST_WAYS:
        return None
    found = []
    for pair in value:
        if not isinstance(pair, list) or len(pair) != 2:
            return None
        name, address = _title(pair[0]), _line(pair[1])
        if not isinstance(name, str) or not isinstance(address, str):
            return None
        if not (_URL.fullmatch(address) or _OWN_PAGE.fullmatch(address)):
            return None
        found.append((name, address))
    return tuple(found)


def _colours(value: object) -> Value:
    """A table of names and colours, which are written #rgb or #rrggbb."""
    if not isinstance(value, dict) or not value.keys() <= COLOURS:
        return None
    for colour in value.values():
        if not isinstance(colour, str) or not _COLOUR.fullmatch(colour):
            return None
    return tuple(sorted(value.items()))


SITE: dict[str, Rule] = {
    "title": Rule(_title, "one line of text"),
    "tagline": Rule(_line, "one line of text"),
    "url": Rule(_url, "a web address such as https://example.org/archive/"),
    "language": Rule(_language, "a language tag such as en, km or pt-BR"),
    "timezone": Rule(_zone, "the IANA name of a time zone, such as Asia/Phnom_Penh"),
    "publisher": Rule(_line, "one line of text"),
    "author": Rule(_line, "one line of text"),
    "about": Rule(_text, "text"),
    "license": Rule(_line, "one line of text"),
    "contact": Rule(_line, "one line of text"),
}

_NAMES = ", ".join(sorted(COLOURS))
_SOME_COLOURS = f'colours such as {{ accent = "#86191c" }}, named {_NAMES}'

LOOK: dict[str, Rule] = {
    "masthead": Rule(_line, "one line of text"),
    "navigation": Rule(_pairs, 'pairs of a name and an address, such as [["About", "/about/"]]'),
    "colours": Rule(_colours, _SOME_COLOURS),
    "dark_colours": Rule(_colours, _SOME_COLOURS),
}

BUILD: dict[str, Rule] = {
    "seeds": Rule(_folder, "a folder inside the project, such as seeds"),
    "articles": Rule(_folder, "a folder inside the project, such as articles"),
    "templates": Rule(_folder, "a folder inside the project, such as templates"),
    "output": Rule(_folder, "a folder inside the project, such as build"),
    "speakers": Rule(_folder, "a file inside the project, such as speakers.yaml"),
    "search": Rule(_search, "“pagefind” or “none”"),
    "clean_urls": Rule(_flag, "true or false"),
}


def found(value: object) -> str:
    """A value as the rest of the sentence "but is …"."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str):
        return f"“{value[:80]}”" if value.strip() else "empty"
    if isinstance(value, int | float):
        return "a number"
    if isinstance(value, list):
        return "a list"
    if isinstance(value, dict):
        return f"{{ {_entries(value)} }}" if value else "an empty table"
    return "a date or time"


def _entries(table: dict[str, object]) -> str:
    """The first keys of a table, as TOML has them."""
    first = list(table.items())[:_MOST_SHOWN]
    parts = [f"{key[:40]} = {_plain(value)}" for key, value in first]
    return ", ".join([*parts, "…"] if len(table) > len(first) else parts)


def _plain(value: object) -> str:
    return f'"{value[:40]}"' if isinstance(value, str) else found(value)
