"""Takes the tables [site], [look] and [build] apart, key by key."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

import msgspec

from newsgen.config.lines import locate
from newsgen.config.values import BUILD, LOOK, SITE, Rule, Value, found
from newsgen.records.problems import Problem, problem
from newsgen.records.settings import BuildSettings, LookSettings, SiteSettings

_TABLES: dict[str, Mapping[str, Rule]] = {"site": SITE, "build": BUILD, "look": LOOK}


def read_tables(
    content: object, text: str, shown: str, within: str
) -> tuple[SiteSettings, BuildSettings, LookSettings, tuple[Problem, ...]]:
    """The settings that ``content`` gives, each value checked by its rule alone.

    ``text`` is the file that holds it, ``within`` the dotted name of the table that does.
    """
    reader = _Reader(text, shown, tuple(within.split(".")) if within else ())
    tables = reader.table(content, within)
    reader.unknown(tables, _TABLES, "")
    site = reader.values(tables, "site")
    build = reader.values(tables, "build")
    look = reader.values(tables, "look")
    return (
        msgspec.structs.replace(SiteSettings(), **site),
        msgspec.structs.replace(BuildSettings(), **build),
        msgspec.structs.replace(LookSettings(), **look),
        tuple(reader.problems),
    )


class _Reader:
    """Collects the problems of one configuration."""

    def __init__(self, text: str, shown: str, within: tuple[str, ...]) -> None:
        self.text, self.shown, self.within = text, shown, within
        self.problems: list[Problem] = []

    def report(self, code: str, names: tuple[str, ...], **values: object) -> None:
        """Adds a problem with the key that ``names`` lead to."""
        place = locate(self.text, self.shown, *self.within, *names)
        self.problems.append(problem(code, place, **values))

    def table(self, value: object, name: str) -> dict[str, Any]:
        """``value`` if it is a table; else an empty one."""
        if isinstance(value, dict):
            return value
        names = (name,) if name in _TABLES else ()
        expected = f"a table: [{name}] with keys under it"
        self.report("config-value", names, key=name, expected=expected, found=found(value))
        return {}

    def unknown(self, table: Iterable[str], known: Mapping[str, object], name: str) -> None:
        """Reports each key of ``table`` that is not ``known``."""
        for key in table:
            if key not in known:
                self.report(
                    "config-unknown-key",
                    (name, key) if name else (key,),
                    key=f"{name}.{key}" if name else key,
                    suggestion=_suggestion(key, known, name),
                    known=", ".join(known),
                )

    def values(self, tables: dict[str, Any], name: str) -> dict[str, Value]:
        """The sound values of the table ``name``."""
        table = self.table(tables.get(name, {}), name)
        rules = _TABLES[name]
        self.unknown(table, rules, name)
        sound: dict[str, Value] = {}
        for key, rule in rules.items():
            if key not in table:
                continue
            value = rule.accept(table[key])
            if value is not None:
                sound[key] = value
            else:
                self.report(
                    "config-value",
                    (name, key),
                    key=f"{name}.{key}",
                    expected=rule.expected,
                    found=found(table[key]),
                )
        return sound


def _suggestion(key: str, known: Iterable[str], name: str) -> str:
    """`` Did you mean “title”?``, or where the key belongs, or nothing."""
    for other, rules in _TABLES.items():
        if other != name and key in rules:
            return f" It belongs under [{other}]."
    from difflib import get_close_matches  # only a configuration with a slip in it needs this

    elsewhere = {k: other for other, rules in _TABLES.items() if other != name for k in rules}
    near = get_close_matches(key[:60].lower().replace("-", "_"), [*known, *elsewhere], 1)
    if not near:
        return ""
    if near[0] in known:
        return f" Did you mean “{near[0]}”?"
    return f" Did you mean “{near[0]}”? It belongs under [{elsewhere[near[0]]}]."
