"""The TOML tables of ``languages/``: which there are, and one as it stands in its file."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any

SHARED = "shared"
"""The table of what is the same in every language."""

_FOLDER = files(__package__) / "languages"

LANGUAGES = tuple(
    sorted(
        name.removesuffix(".toml")
        for name in (path.name for path in _FOLDER.iterdir())
        if name.endswith(".toml") and name != f"{SHARED}.toml"
    )
)
"""The BCP 47 tags of the languages that have a table, ``languages/CODE.toml``."""


@cache
def table(name: str) -> dict[str, Any]:
    """A table as it stands in its file."""
    return tomllib.loads((_FOLDER / f"{name}.toml").read_text("utf-8"))


@cache
def common_words(language: str) -> frozenset[str]:
    """The little words that tell a language."""
    return frozenset(table(language)["common"].split())
